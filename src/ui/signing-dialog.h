/* signing-dialog.h: recording the signatures of an agreement, of one party or of all at the ceremony
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_SIGNING_DIALOG (hd_signing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdSigningDialog, hd_signing_dialog, HD, SIGNING_DIALOG, HdDialog)

/**
 * hd_signing_dialog_show:
 * @parent: a widget of the window
 * @party: (nullable): id of the party that signs; %NULL: all that have not signed yet
 *
 * After success the dialog closes and a toast says what was done.
 *
 * Returns: FALSE with a sentence when the agreement cannot be read
 */
gboolean hd_signing_dialog_show (GtkWidget *parent, HdBook *book, const char *agreement, const char *party, GError **error);

G_END_DECLS
