/* agreements.h: what is asked of agreements beside their records: equal ones, the latest
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"
#include "store/database.h"

G_BEGIN_DECLS

/**
 * hd_agreements_find_equal:
 * @agreement: that may be new
 * @units: (element-type utf8): ids of its parties' units
 *
 * Those of the same period, not superseded or ended early, that have the same subject or just the same parties.
 *
 * Returns: (transfer full) (element-type utf8): ids
 */
GPtrArray *hd_agreements_find_equal (HdDatabase *db, const HdRecord *agreement, GPtrArray *units, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The joint agreement with the latest period; *id NULL when there is none. */
gboolean   hd_agreements_get_latest (HdDatabase *db, char **id, GError **error);

G_END_DECLS
