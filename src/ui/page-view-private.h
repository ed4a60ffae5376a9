/* page-view-private.h: what the parts of the page view share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/page-view.h"

G_BEGIN_DECLS

/* Arrows, Page Up and Down, Home, End and the space bar scroll. */
void hd_page_view_class_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
