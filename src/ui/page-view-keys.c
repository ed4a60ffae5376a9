/* page-view-keys.c: scrolling laid-out pages with the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

static gboolean
scroll (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (widget);
  GtkAdjustment *adjustment;
  const char *how;
  double value, step;

  g_variant_get (args, "(&sd)", &how, &step);
  adjustment = how[0] == 'h' ? gtk_scrollable_get_hadjustment (scrollable) : gtk_scrollable_get_vadjustment (scrollable);
  if (adjustment == NULL)
    return FALSE;

  value = gtk_adjustment_get_value (adjustment);
  if (g_str_has_suffix (how, "start"))
    value = 0;
  else if (g_str_has_suffix (how, "end"))
    value = gtk_adjustment_get_upper (adjustment);
  else if (g_str_has_suffix (how, "page"))
    value += step * gtk_adjustment_get_page_increment (adjustment);
  else
    value += step * gtk_adjustment_get_step_increment (adjustment);
  gtk_adjustment_set_value (adjustment, value);

  return TRUE;
}

static void
add_scroll_binding (GtkWidgetClass *widget_class,
                    guint           key,
                    guint           keypad_key,
                    const char     *how,
                    double          step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, scroll, "(sd)", how, step);
  if (keypad_key != 0)
    gtk_widget_class_add_binding (widget_class, keypad_key, 0, scroll, "(sd)", how, step);
}

void
hd_page_view_class_add_keys (GtkWidgetClass *widget_class)
{
  add_scroll_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, "v-step", -1);
  add_scroll_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, "v-step", 1);
  add_scroll_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, "h-step", -1);
  add_scroll_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, "h-step", 1);
  add_scroll_binding (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, "v-page", -1);
  add_scroll_binding (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, "v-page", 1);
  add_scroll_binding (widget_class, GDK_KEY_space, 0, "v-page", 1);
  add_scroll_binding (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, "v-start", 0);
  add_scroll_binding (widget_class, GDK_KEY_End, GDK_KEY_KP_End, "v-end", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, scroll, "(sd)", "v-page", -1.0);
}
