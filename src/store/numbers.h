/* numbers.h: the numbers that a series has given
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"
#include "store/database.h"

G_BEGIN_DECLS

/**
 * hd_numbers_of_series:
 * @with_strays: agreements that have a number but say no series count too
 * @run: over which time; either end may be open
 *
 * The day that counts is that of issue, else of signing, else the first of the agreement's period, as for the unique numbers.
 *
 * Returns: (transfer full) (element-type gint64): of agreements and papers, ascending
 */
GArray *hd_numbers_of_series (HdDatabase *db, const char *series_id, gboolean with_strays, const HdPeriod *run, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
