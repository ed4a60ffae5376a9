/* totals-private.h: what the files of totals.h share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/totals.h"

G_BEGIN_DECLS

/* Adds all of @totals to what is kept of an indicator. */
gboolean hd_totals_write (HdDatabase *db, HdEntityKind kind, const char *indicator, HdTotals *totals, GError **error);

G_END_DECLS
