/* trash-dialog.h: what was removed from the book, to be brought back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_TRASH_DIALOG (hd_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdTrashDialog, hd_trash_dialog, HD, TRASH_DIALOG, AdwWindow)

GtkWidget *hd_trash_dialog_new (GtkWindow *parent, HdBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
