/* result-dialog.h: more about one result: how exact it is, where it comes from, what proves it, what happened to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_RESULT_DIALOG (hd_result_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdResultDialog, hd_result_dialog, HD, RESULT_DIALOG, HdDialog)

/* @result: of the book; copied */
void hd_result_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *result);

G_END_DECLS
