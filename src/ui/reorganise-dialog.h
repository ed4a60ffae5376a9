/* reorganise-dialog.h: units merged, split, renamed or ended, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/unit-reorganisation.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_REORGANISE_DIALOG (hd_reorganise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdReorganiseDialog, hd_reorganise_dialog, HD, REORGANISE_DIALOG, HdDialog)

/* First what happens, when, and to which units; then all that will change; then it is done, as one step of undo. @unit is the first
 * that ends. */
void hd_reorganise_dialog_show (GtkWidget *parent, HdBook *book, HdReorganisationKind kind, const HdRecord *unit);

G_END_DECLS
