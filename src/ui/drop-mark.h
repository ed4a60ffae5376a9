/* drop-mark.h: the line between two rows where what is dragged will stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks the upper or lower edge of the target's widget while something hovers over it. */
void     hd_drop_mark_add (GtkDropTarget *target);
/* In its "drop", with the @y of that: takes the mark away. TRUE: what was dropped is to stand below the widget. */
gboolean hd_drop_mark_end (GtkDropTarget *target, double y);

G_END_DECLS
