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
 * Properties: "book", "kind", "search", "sort", "descending", "year", "unit-kind", "unit-level", "valid-on" (day), "parent", "n-items" and "error" (GError, of the last reading). */

HdRecordList *hd_record_list_new            (HdEntityKind kind) G_GNUC_WARN_UNUSED_RESULT;
void          hd_record_list_set_book       (HdRecordList *self, HdBook *book);
void          hd_record_list_set_search     (HdRecordList *self, const char *search);
const char   *hd_record_list_get_search     (HdRecordList *self);
void          hd_record_list_set_order      (HdRecordList *self, HdSort sort, gboolean descending);
void          hd_record_list_set_year       (HdRecordList *self, int year);
/* Filters of units, as in HdListQuery. */
void          hd_record_list_set_unit_kind  (HdRecordList *self, const char *kind);
void          hd_record_list_set_unit_level (HdRecordList *self, const char *level);
void          hd_record_list_set_valid_on   (HdRecordList *self, HdDate day);
void          hd_record_list_set_parent     (HdRecordList *self, const char *parent);
/* People with a post, on a day; signatures. As in HdListQuery. */
void          hd_record_list_set_people_filter    (HdRecordList *self, const char *of_unit, HdDate on_date, gboolean in_post_only);
void          hd_record_list_set_agreement_filter (HdRecordList *self, const char *state, const char *kind, const char *party, gboolean expired_only);
void          hd_record_list_set_signature_filter (HdRecordList *self, const char *of_unit, const char *of_person, HdSigned signed_only);
/* What the list asks for; its texts live until the list is asked for something else. */
HdListQuery   hd_record_list_get_query      (HdRecordList *self);
const GError *hd_record_list_get_error      (HdRecordList *self);
/* How many windows are held just now; they are dropped oldest first. */
guint         hd_record_list_get_n_windows  (HdRecordList *self);

G_END_DECLS
