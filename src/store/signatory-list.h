/* signatory-list.h: the list of signatures over all agreements: searched, filtered and sorted in the database, read by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Of @query count: search, sort (DEFAULT and SIGNED: open ones first, then the newest; TITLE: by given name; UNIT), year, of_unit,
 * of_person, signed_only. The order is total, so windows fit together. */
gboolean   hd_signatory_list_count (HdDatabase *db, const HdListQuery *query, guint *count, GError **error);
/* Ids of signatures. (element-type utf8) */
GPtrArray *hd_signatory_list_read  (HdDatabase *db, const HdListQuery *query, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
