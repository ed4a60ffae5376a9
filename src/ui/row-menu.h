/* row-menu.h: the button at the end of a row with what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @target: (nullable): floating references are taken */
void       hd_row_menu_append     (GMenu *menu, const char *label, const char *action, GVariant *target);
/* @name: what assistive technology and the tooltip call the button */
GtkWidget *hd_row_menu_button_new (GMenu *menu, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
