/* conformity-dialog.h: how the pages of a paper keep the rules of their layout
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/conformity.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_CONFORMITY_DIALOG (hd_conformity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdConformityDialog, hd_conformity_dialog, HD, CONFORMITY_DIALOG, HdDialog)

/* Signal: "place-chosen" (uint page, HdRect *rect): a breach was activated, and the dialog is gone; only while it is emitted is the
 * rectangle there. */

/* Measures @pages, set in @layout, and shows above @parent what is found. */
HdConformityDialog *hd_conformity_dialog_show (GtkWidget *parent, HdBook *book, HdPages *pages, const char *layout);

G_END_DECLS
