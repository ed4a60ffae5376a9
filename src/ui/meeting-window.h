/* meeting-window.h: answering comments while the delegates look on: one after the other, with one key
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* Over the whole screen, above the window of @parent. Enter or Ctrl+1 accepts, Ctrl+2 accepts in part, Ctrl+3 rejects,
 * Ctrl+N writes down a new comment, Ctrl+Z takes back, Ctrl+P prints the text as it is now. */
void hd_meeting_window_show (GtkWidget *parent, HdBook *book, const char *agreement_id);

G_END_DECLS
