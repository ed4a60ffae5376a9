/* window-private.h: what the parts of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/book-view.h"
#include "ui/window.h"

G_BEGIN_DECLS

void        hd_window_class_init_actions (HdWindowClass *klass);
HdBookView *hd_window_get_view           (HdWindow *self); /* (transfer none) (nullable) */
/* A book is about to be opened or made: from now on the outcome belongs to @cancellable. */
GCancellable *hd_window_start_opening    (HdWindow *self) G_GNUC_WARN_UNUSED_RESULT;
/* @book: (nullable) (transfer full), else @error tells why. */
void        hd_window_finish_opening     (HdWindow *self, HdBook *book, const GError *error);

G_END_DECLS
