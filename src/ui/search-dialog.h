/* search-dialog.h: searching everywhere in the book, as one types
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_SEARCH_DIALOG (hd_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdSearchDialog, hd_search_dialog, HD, SEARCH_DIALOG, AdwWindow)

/* Offers what a page of the window shows, see hd_window_page_open_record().
 *
 * Signal "opened" (s name of an entity, s id): a hit was chosen, of a text its clause; the dialog closes itself. The list is walked with the arrow keys
 * without leaving the entry. */

GtkWidget *hd_search_dialog_new (GtkWindow *parent, HdBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
