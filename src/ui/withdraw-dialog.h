/* withdraw-dialog.h: taking an issued paper back, with a reason
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

void hd_withdraw_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *paper);

G_END_DECLS
