/* signer-dialog.h: choosing who is to sign for a party, and on whose behalf
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_SIGNER_DIALOG (hd_signer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdSignerDialog, hd_signer_dialog, HD, SIGNER_DIALOG, HdDialog)

/* Offers those who hold a post in the unit on the day of signing, else on the first day of the period. FALSE with a sentence when it
 * cannot be read. */
gboolean hd_signer_dialog_show (GtkWidget *parent, HdBook *book, const char *party, GError **error);

G_END_DECLS
