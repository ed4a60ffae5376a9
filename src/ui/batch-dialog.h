/* batch-dialog.h: the papers of several agreements into a folder, one PDF, or to the printer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "ui/dialog.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_BATCH_DIALOG (hd_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdBatchDialog, hd_batch_dialog, HD, BATCH_DIALOG, HdDialog)

/* Over the window of @page: what @query lists, each to be ticked; all are at first. While papers are made, Cancel stops it: what was written
 * until then is whole. The end is told by a toast of @page. */
GtkWidget *hd_batch_dialog_show         (HdWindowPage *page, const HdListQuery *query);
/* As if @folder had been chosen after “Export…”: asks before anything there is replaced, then writes. */
void       hd_batch_dialog_write_folder (HdBatchDialog *self, const char *folder);
/* As if the printer had been chosen after “Print…”: a job for each paper. */
void       hd_batch_dialog_print        (HdBatchDialog *self, GtkPrintSettings *settings);

G_END_DECLS
