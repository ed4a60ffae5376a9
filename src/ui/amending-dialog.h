/* amending-dialog.h: one change that an amendment makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_AMENDING_DIALOG (hd_amending_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdAmendingDialog, hd_amending_dialog, HD, AMENDING_DIALOG, HdDialog)

/* FALSE with a sentence when the amendment or the agreement it amends cannot be read. */
gboolean hd_amending_dialog_show (GtkWidget *parent, HdBook *book, const char *amendment, GError **error);

G_END_DECLS
