/* drop-mark.c: the line between two rows where what is dragged will stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/drop-mark.h"

static void
mark (GtkDropTarget *target,
      gboolean       before,
      gboolean       after)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  (before ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, "drop-before");
  (after ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, "drop-after");
}

static gboolean
is_below (GtkDropTarget *target,
          double         y)
{
  return y > gtk_widget_get_height (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))) / 2.0;
}

static GdkDragAction
on_drop_moved_cb (GtkDropTarget *target,
                  double         x,
                  double         y)
{
  gboolean below = is_below (target, y);

  mark (target, !below, below);
  return GDK_ACTION_MOVE;
}

static void
on_drop_left_cb (GtkDropTarget *target)
{
  mark (target, FALSE, FALSE);
}

void
hd_drop_mark_add (GtkDropTarget *target)
{
  g_return_if_fail (GTK_IS_DROP_TARGET (target));

  g_signal_connect (target, "motion", G_CALLBACK (on_drop_moved_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_left_cb), NULL);
}

gboolean
hd_drop_mark_end (GtkDropTarget *target,
                  double         y)
{
  g_return_val_if_fail (GTK_IS_DROP_TARGET (target), FALSE);

  mark (target, FALSE, FALSE);
  return is_below (target, y);
}
