/* session-window.h: the quiet window of the secretary during a meeting: minutes item by item, and who is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* Over the whole screen, above the window of @parent. Ctrl+Enter ends what is being written and begins the next; Ctrl+Page Up and Page Down go
 * to the item of the agenda before or after; Ctrl+P prints the minutes. Everything is kept as it is typed (book/minutes.h). */
void hd_session_window_show (GtkWidget *parent, HdBook *book, const char *meeting_id);

G_END_DECLS
