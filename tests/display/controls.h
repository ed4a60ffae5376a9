/* controls.h: what a person can act on in a window, and what must be true of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first widget of @type in the tree, @widget itself counted. (nullable) */
GtkWidget *controls_find        (GtkWidget *widget, GType type);
/* Every control below @widget has a name for assistive technology, and a tooltip where it shows a picture only. Returns how many. */
guint      controls_check_names (GtkWidget *widget);
/* No text that is seen is an English one whose translation is another. */
void       controls_check_language (GtkWidget *widget);
/* Tab leads to every control that is seen, or to the list it is in. */
void       controls_check_keyboard (GtkWidget *window);

G_END_DECLS
