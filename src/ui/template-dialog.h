/* template-dialog.h: standard passages and whole texts, to be inserted and edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_TEMPLATE_DIALOG (hd_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdTemplateDialog, hd_template_dialog, HD, TEMPLATE_DIALOG, HdDialog)

/* Signal "chosen" (GPtrArray of HdRecord): clauses to be inserted, as they stand in the dialog. It closes itself then. */

GtkWidget *hd_template_dialog_new (GtkWidget *parent, HdBook *book) G_GNUC_WARN_UNUSED_RESULT;
/* The templates of whole papers, to be edited only: nothing is inserted anywhere. @key: (nullable): of the one to show first. */
GtkWidget *hd_template_dialog_new_for_papers (GtkWidget *parent, HdBook *book, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
