/* turn-dialogs.h: swapping the cluster heads of two years, and the day of a handing-over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

void hd_swap_dialog_show      (GtkWidget *parent, HdBook *book);
void hd_hand_over_dialog_show (GtkWidget *parent, HdBook *book, int year);

G_END_DECLS
