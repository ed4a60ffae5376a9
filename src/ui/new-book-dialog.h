/* new-book-dialog.h: making a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_NEW_BOOK_DIALOG (hd_new_book_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdNewBookDialog, hd_new_book_dialog, HD, NEW_BOOK_DIALOG, AdwWindow)

/* Signal "created" (HdBook), after the file was written. @who: proposed name of the operator. */
GtkWidget *hd_new_book_dialog_new (GtkWindow *parent, GSettings *settings, const char *who) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
