/* number-dialog.h: giving a signed agreement its number, and putting it into force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_NUMBER_DIALOG (hd_number_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdNumberDialog, hd_number_dialog, HD, NUMBER_DIALOG, HdDialog)

/* After success the dialog closes and a toast says what was done. FALSE with a sentence when there is nothing to number. */
gboolean hd_number_dialog_show (GtkWidget *parent, HdBook *book, const char *agreement, GError **error);

G_END_DECLS
