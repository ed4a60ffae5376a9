/* paper-dialog.h: making a letter, an extract or a copy of an agreement, or the committee's decision and list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_PAPER_DIALOG (hd_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdPaperDialog, hd_paper_dialog, HD, PAPER_DIALOG, HdDialog)

/**
 * hd_paper_dialog_show:
 * @agreement: (nullable): its id; NULL for the papers of the committee
 *
 * What the paper needs at the left, the paper itself at the right, as a draft while a placeholder has no value; it is exported and
 * printed only when all have one.
 */
void hd_paper_dialog_show (GtkWidget *parent, HdBook *book, const char *agreement);
/* Goes on with a draft that was kept (hd_paper_is_made_here()). */
void hd_paper_dialog_show_draft (GtkWidget *parent, HdBook *book, const HdRecord *draft);

G_END_DECLS
