/* person-dialog.h: a person is entered, with the first post
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_PERSON_DIALOG (hd_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdPersonDialog, hd_person_dialog, HD, PERSON_DIALOG, HdDialog)

/* Signal "person" (s: id): the one that was entered, or the one of the book who it turned out to be. */

/* (transfer none) */
HdPersonDialog *hd_person_dialog_show (GtkWidget *parent, HdBook *book);

G_END_DECLS
