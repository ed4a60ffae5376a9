/* item-list.h: what a meeting or an agreement has in an order: delegates, agenda, what was said, tasks, commitments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_ITEM_LIST (hd_item_list_get_type ())
G_DECLARE_FINAL_TYPE (HdItemList, hd_item_list, HD, ITEM_LIST, AdwBin)

/* A list whose rows are moved by dragging, by Alt and the arrow keys and by their menu, and deleted with a way back. A row that is
 * activated, and its menu, ask the tab around the list for its action "item.edit" (s: id of the record).
 *
 * Its tab fills it anew after each change of the book: focus and place are kept. */

GtkWidget *hd_item_list_new    (HdEntityKind kind, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the rows away. */
void       hd_item_list_begin  (HdItemList *self, HdBook *book);
/**
 * hd_item_list_append:
 * @row: made for this
 * @place: where the record stands in its list (book/items.h), from 1; 0: it is not moved here
 */
void       hd_item_list_append (HdItemList *self, GtkWidget *row, const HdRecord *record, guint place);
/* All rows are there. The list is hidden when there are none. */
void       hd_item_list_end    (HdItemList *self);
guint      hd_item_list_get_n_rows (HdItemList *self);
/* The focus brings the row into sight. FALSE: there is none of that record. */
gboolean   hd_item_list_focus  (HdItemList *self, const char *id);
/* A menu for a row: @first, then changing, moving and deleting. @first: (nullable) (transfer none); @what: names the row for who hears it */
GtkWidget *hd_item_list_make_menu (HdItemList *self, GMenuModel *first, const HdRecord *record, gboolean moves, const char *what) G_GNUC_WARN_UNUSED_RESULT;
/* Only rows that hold @search are seen; "" for all. What a row is found by is what its title and subtitle say. */
void       hd_item_list_set_search (HdItemList *self, const char *search);

G_END_DECLS
