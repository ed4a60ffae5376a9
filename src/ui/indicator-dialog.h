/* indicator-dialog.h: an indicator is added or changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_INDICATOR_DIALOG (hd_indicator_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdIndicatorDialog, hd_indicator_dialog, HD, INDICATOR_DIALOG, HdDialog)

/* @indicator: of the book, or a new one (hd_book_new_indicator()); copied */
void hd_indicator_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *indicator);

G_END_DECLS
