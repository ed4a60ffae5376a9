/* preview-window.h: a paper as it will be printed, in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/paper-order.h"

G_BEGIN_DECLS

#define HD_TYPE_PREVIEW_WINDOW (hd_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (HdPreviewWindow, hd_preview_window, HD, PREVIEW_WINDOW, AdwWindow)

/* Modal over the window that @parent is in; takes @order_take. The pages are laid out on a worker while the window is already there;
 * closing it gives that up.
 *
 * Actions: "preview.print" (Ctrl+P), "preview.export" (Ctrl+E). Escape closes. */
GtkWidget *hd_preview_window_show (GtkWidget *parent, HdPaperOrder *order_take);

G_END_DECLS
