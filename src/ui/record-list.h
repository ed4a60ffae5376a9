/* record-list.h: the records of a book as a list model that reads by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/list.h"
#include "ui/list-item.h"

G_BEGIN_DECLS

#define HD_TYPE_RECORD_LIST (hd_record_list_get_type ())
G_DECLARE_FINAL_TYPE (HdRecordList, hd_record_list, HD, RECORD_LIST, GObject)

/* A GListModel of HdListItem. Search, filter and order are the database's work; only the windows of rows that are
 * looked at are read, so that a hundred thousand records cost what a hundred cost.
 *
 * When something else is asked for, the first row is exchanged and the others follow, so that nobody looks for what was selected
 * among all rows; when the book has changed, the windows that somebody looks at are exchanged where they stand.
 *
 * Properties: "book", "kind", "n-items", "waiting" and "error" (GError, of the last reading). */

HdRecordList *hd_record_list_new            (HdEntityKind kind) G_GNUC_WARN_UNUSED_RESULT;
void          hd_record_list_set_book       (HdRecordList *self, HdBook *book);
/* What the list asks for; its texts live until the list is asked for something else. */
HdListQuery   hd_record_list_get_query      (HdRecordList *self);
void          hd_record_list_set_query      (HdRecordList *self, const HdListQuery *query);
/* Parts of the query. */
void          hd_record_list_set_search     (HdRecordList *self, const char *search);
const char   *hd_record_list_get_search     (HdRecordList *self);
void          hd_record_list_set_order      (HdRecordList *self, HdSort sort, gboolean descending);
/* TRUE while the rows are still those of an earlier query: those asked for come as soon as the words of a long list are read. */
gboolean      hd_record_list_get_waiting    (HdRecordList *self);
const GError *hd_record_list_get_error      (HdRecordList *self);
/* How many windows are held just now: what is looked at, and a few more. */
guint         hd_record_list_get_n_windows  (HdRecordList *self);

G_END_DECLS
