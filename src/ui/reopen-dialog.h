/* reopen-dialog.h: withdrawing the signatures of an agreement, with a reason
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_REOPEN_DIALOG (hd_reopen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdReopenDialog, hd_reopen_dialog, HD, REOPEN_DIALOG, HdDialog)

/* Says what happens before it happens. FALSE with a sentence when the agreement cannot be reopened. */
gboolean hd_reopen_dialog_show (GtkWidget *parent, HdBook *book, const char *agreement, GError **error);

G_END_DECLS
