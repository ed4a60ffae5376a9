/* outline-draw.c: numbers before the lines of the outline editor, and the handle by which a line is dragged
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outline-editor-private.h"

#include <math.h>

#define LABEL_GAP 7     /* pixels between a number and its text */
#define DOT 3           /* pixels */
#define DRAG_START 4    /* pixels moved before a press is a drag */
#define SCROLL_ZONE 32  /* pixels at the edges where dragging scrolls */
#define SCROLL_STEP 18

static GdkRGBA
get_color (HdOutlineEditor *self,
           float            alpha)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= alpha;
  return color;
}

/* Two columns of three dots. */
static void
draw_handle (HdOutlineEditor *self,
             GtkSnapshot     *snapshot,
             double           x,
             double           y)
{
  GdkRGBA color = get_color (self, 0.45f);

  for (int i = 0; i < 6; i++)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) (x + (i % 2) * 2 * DOT), (float) (y + (i / 2) * 2 * DOT), DOT - 1, DOT - 1));
}

static void
draw_label (HdOutlineEditor     *self,
            GtkSnapshot         *snapshot,
            const HdOutlineItem *item,
            const GdkRectangle  *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color = get_color (self, 0.8f);
  int width;

  if (*item->label == '\0')
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), item->label);
  if (item->kind == HD_CLAUSE_PART || item->kind == HD_CLAUSE_HEADING)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (text->x - LABEL_GAP - width), (float) text->y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_line (HdOutlineEditor *self,
           GtkSnapshot     *snapshot,
           guint            line,
           GtkTextIter     *iter,
           int              width)
{
  const HdOutlineItem *item = hd_outline_edit_get_item (self->edit, line);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle text;
  int y, height;

  gtk_text_view_get_line_yrange (view, iter, &y, &height);
  gtk_text_view_get_iter_location (view, iter, &text);
  text.x = hd_outline_editor_left_margin (item->kind, item->depth);
  if (line == self->line && gtk_text_view_get_editable (view))
    {
      GdkRGBA color = get_color (self, 0.05f);

      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, (float) y, (float) width, (float) height));
    }
  if (gtk_text_view_get_editable (view) && ((int) line == self->hovered || line == self->line))
    draw_handle (self, snapshot, (HD_OUTLINE_HANDLE_WIDTH - 3 * DOT) / 2.0, text.y + text.height / 2.0 - 2.5 * DOT);
  draw_label (self, snapshot, item, &text);
}

/* Where the dragged line would come to stand. */
static void
draw_target (HdOutlineEditor *self,
             GtkSnapshot     *snapshot,
             int              width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  guint n_items = hd_outline_edit_get_n_items (self->edit);
  GdkRGBA color = { 0.21f, 0.52f, 0.89f, 1 };
  GtkTextIter iter;
  int y, height;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, MIN (self->target, (int) n_items - 1));
  gtk_text_view_get_line_yrange (view, &iter, &y, &height);
  if (self->target >= (int) n_items)
    y += height;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, (float) y - 1, (float) width, 2));
}

void
hd_outline_editor_snapshot_lines (HdOutlineEditor *self,
                                  GtkSnapshot     *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;
  int top;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, &top);
  gtk_text_iter_set_line_offset (&iter, 0);
  for (guint line = (guint) gtk_text_iter_get_line (&iter); line < hd_outline_edit_get_n_items (self->edit); line++)
    {
      int y, height;

      gtk_text_view_get_line_yrange (view, &iter, &y, &height);
      if (y > visible.y + visible.height)
        break;
      draw_line (self, snapshot, line, &iter, visible.x + visible.width);
      if (!gtk_text_iter_forward_line (&iter))
        break;
    }
  if (self->target >= 0)
    draw_target (self, snapshot, visible.x + visible.width);
}

int
hd_outline_editor_line_at (HdOutlineEditor *self,
                           double           y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_y, top;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) y, NULL, &buffer_y);
  gtk_text_view_get_line_at_y (view, &iter, buffer_y, &top);
  return gtk_text_iter_get_line (&iter);
}

/* Line before which something dropped at @y would stand. */
static int
find_target (HdOutlineEditor *self,
             double           y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int line = hd_outline_editor_line_at (self, y);
  int buffer_y, top, height;
  GtkTextIter iter;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) y, NULL, &buffer_y);
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, line);
  gtk_text_view_get_line_yrange (view, &iter, &top, &height);
  return buffer_y > top + height / 2 ? line + 1 : line;
}

static void
on_drag_begun_cb (HdOutlineEditor *self,
                  double           x,
                  double           y,
                  GtkGesture      *gesture)
{
  self->target = -1;
  if (x >= HD_OUTLINE_HANDLE_WIDTH || self->edit == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) || self->composing)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged = hd_outline_editor_line_at (self, y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  hd_outline_editor_place_cursor (self, (guint) self->dragged, 0);
}

static void
on_drag_updated_cb (HdOutlineEditor *self,
                    double           dx,
                    double           dy,
                    GtkGestureDrag  *gesture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double x, y;

  if (self->dragged < 0 || (self->target < 0 && fabs (dy) < DRAG_START))
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  y += dy;
  if (adjustment != NULL && y < SCROLL_ZONE)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - SCROLL_STEP);
  else if (adjustment != NULL && y > gtk_widget_get_height (GTK_WIDGET (self)) - SCROLL_ZONE)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_STEP);
  self->target = find_target (self, y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_ended_cb (HdOutlineEditor *self)
{
  int dragged = self->dragged, target = self->target;
  guint moved;

  self->dragged = self->target = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (dragged < 0 || self->edit == NULL)
    return;
  if (target < 0)
    hd_outline_editor_show_menu (self, (guint) dragged);
  else if (hd_outline_edit_move_to (self->edit, (guint) dragged, (guint) target, &moved))
    hd_outline_editor_finish (self, moved, 0);
}

static void
on_drag_cancelled_cb (HdOutlineEditor *self)
{
  self->dragged = self->target = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_moved_cb (HdOutlineEditor *self,
             double           x,
             double           y)
{
  int hovered = self->edit != NULL ? hd_outline_editor_line_at (self, y) : -1;

  if (x < HD_OUTLINE_HANDLE_WIDTH && gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  else
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  if (self->hovered == hovered)
    return;
  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_left_cb (HdOutlineEditor *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hd_outline_editor_add_handle (HdOutlineEditor *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->hovered = self->dragged = self->target = -1;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancelled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
