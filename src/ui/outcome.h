/* outcome.h: what has just been done, told by a toast that takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_outcome_show:
 * @in: any widget of the window, or of a dialog over it
 *
 * To be called after an edit: a toast in the main window says what was done last and offers to undo it; after an undo, to redo it.
 * It takes the place of the toast before it.
 */
void hd_outcome_show (GtkWidget *in, HdBook *book);

G_END_DECLS
