/* window-undo.h: undo and redo in the window, named in its menu
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window.h"

G_BEGIN_DECLS

/* Installs "win.undo" and "win.redo". */
void hd_window_class_init_undo (HdWindowClass *klass);
/* Gives the window the keys. */
void hd_window_init_undo       (HdWindow *self);
/* Says in @menu, and by what the actions can do, what would be undone and redone in @book (nullable); the trash is there too. */
void hd_window_update_undo     (HdWindow *self, GMenu *menu, HdBook *book);

G_END_DECLS
