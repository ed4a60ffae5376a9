/* turn-dialogs.h: the cluster head of a year, the day of a handing-over, and swapping two years
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

void hd_swap_dialog_show      (GtkWidget *parent, HdBook *book);
/* @rotation: of a year, or a new one: settled, changed, or corrected. */
void hd_turn_dialog_show      (GtkWidget *parent, HdBook *book, const HdRecord *rotation);
void hd_hand_over_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *rotation);

G_END_DECLS
