/* lists.h: rows of the lists people see: searched and sorted in the database, read by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "store/database.h"

G_BEGIN_DECLS

/* For AGREEMENT, UNIT, PERSON, INDICATOR, RESULT, MEETING, PAPER. The order is total (ties by id), so windows fit together. */
gboolean   hd_lists_count (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, guint *count, GError **error);
GPtrArray *hd_lists_read  (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
