/* book-view.h: an opened book: the sidebar and its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_BOOK_VIEW (hd_book_view_get_type ())
G_DECLARE_FINAL_TYPE (HdBookView, hd_book_view, HD, BOOK_VIEW, AdwBin)

/* Actions: "book.back", "book.toggle-sidebar", "book.page" (u: position in the sidebar, from 1),
 * "book.open" (ss: name of an entity, id of a record: the page that shows it, see hd_window_page_open_record()). */

GtkWidget    *hd_book_view_new           (HdBook *book, GMenuModel *menu) G_GNUC_WARN_UNUSED_RESULT;
HdWindowPage *hd_book_view_get_page      (HdBookView *self); /* (transfer none): the one in sight */
const char   *hd_book_view_get_page_name (HdBookView *self);
void          hd_book_view_go_to         (HdBookView *self, const char *name);

G_END_DECLS
