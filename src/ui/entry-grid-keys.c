/* entry-grid-keys.c: keys and pointer of the sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-grid-private.h"

static void
step (HdEntryGrid *self,
      int          down,
      int          across,
      gboolean     extend)
{
  guint row = extend ? self->end_row : self->row;
  guint column = extend ? self->end_column : self->column;

  row = (guint) MAX ((int) row + down, 0);
  column = (guint) MAX ((int) column + across, 0);
  if (!extend)
    self->tab_column = -1;
  hd_entry_grid_move (self, row, column, extend);
}

/* Along the row, and on to the next one at its end. */
static void
tab (HdEntryGrid *self,
     gboolean     back)
{
  guint n_columns = hd_entry_grid_n_columns (self);
  gsize place = (gsize) self->row * n_columns + self->column;

  if (n_columns == 0 || !hd_entry_grid_commit (self))
    return;
  if (self->tab_column < 0)
    self->tab_column = (int) self->column;
  if (back && place > 0)
    place--;
  else if (!back && place + 1 < (gsize) n_columns * hd_entry_grid_n_rows (self))
    place++;
  hd_entry_grid_move (self, (guint) (place / n_columns), (guint) (place % n_columns), FALSE);
}

/* Below, under the column in which a run of Tab began. */
static void
enter_key (HdEntryGrid *self,
           gboolean     back)
{
  guint column = self->tab_column >= 0 ? (guint) self->tab_column : self->column;

  if (!hd_entry_grid_commit (self))
    return;
  self->tab_column = -1;
  hd_entry_grid_move (self, back ? MAX (self->row, 1) - 1 : self->row + 1, column, FALSE);
}

static int
page_rows (HdEntryGrid *self)
{
  return MAX (1, (gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height - self->footer_height) / MAX (self->row_height, 1) - 1);
}

static void
on_pasted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HdEntryGrid) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->text != NULL)
    hd_entry_grid_paste (self, text);
}

static void
copy (HdEntryGrid *self)
{
  g_autofree char *text = hd_entry_grid_dup_block (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* With Control, while no cell is open. */
static gboolean
press_control (HdEntryGrid *self,
               guint        key,
               gboolean     shift)
{
  guint last_row = MAX (hd_entry_grid_n_rows (self), 1) - 1, last_column = MAX (hd_entry_grid_n_columns (self), 1) - 1;

  switch (key)
    {
    case GDK_KEY_c:
      copy (self);
      return TRUE;
    case GDK_KEY_x:
      copy (self);
      hd_entry_grid_clear_block (self);
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted_cb, g_object_ref (self));
      return TRUE;
    case GDK_KEY_d:
      hd_entry_grid_fill_down (self);
      return TRUE;
    case GDK_KEY_a:
      hd_entry_grid_move (self, 0, 0, FALSE);
      hd_entry_grid_move (self, last_row, last_column, TRUE);
      return TRUE;
    case GDK_KEY_z:
      gtk_widget_activate_action (GTK_WIDGET (self), shift ? "win.redo" : "win.undo", NULL);
      return TRUE;
    case GDK_KEY_Home:
      hd_entry_grid_move (self, 0, 0, shift);
      return TRUE;
    case GDK_KEY_End:
      hd_entry_grid_move (self, last_row, last_column, shift);
      return TRUE;
    case GDK_KEY_Up:
      hd_entry_grid_move (self, 0, shift ? self->end_column : self->column, shift);
      return TRUE;
    case GDK_KEY_Down:
      hd_entry_grid_move (self, last_row, shift ? self->end_column : self->column, shift);
      return TRUE;
    case GDK_KEY_Left:
      hd_entry_grid_move (self, shift ? self->end_row : self->row, 0, shift);
      return TRUE;
    case GDK_KEY_Right:
      hd_entry_grid_move (self, shift ? self->end_row : self->row, last_column, shift);
      return TRUE;
    case GDK_KEY_Return:
      g_signal_emit_by_name (self, "details");
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys that move, while no cell is open; from TYPE they come here after the cell was closed. */
static gboolean
press_move (HdEntryGrid *self,
            guint        key,
            gboolean     shift)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1, 0, shift);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1, 0, shift);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, 0, -1, shift);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 0, 1, shift);
      return TRUE;
    case GDK_KEY_Page_Up:
      step (self, -page_rows (self), 0, shift);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (self, page_rows (self), 0, shift);
      return TRUE;
    case GDK_KEY_Home:
      hd_entry_grid_move (self, shift ? self->end_row : self->row, 0, shift);
      return TRUE;
    case GDK_KEY_End:
      hd_entry_grid_move (self, shift ? self->end_row : self->row, MAX (hd_entry_grid_n_columns (self), 1) - 1, shift);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_select (HdEntryGrid *self,
              guint        key,
              gboolean     shift)
{
  g_autofree char *text = NULL;

  switch (key)
    {
    case GDK_KEY_F2:
      if (hd_entry_grid_n_rows (self) > 0)
        {
          const HdCellMark *mark = hd_entry_grid_get_mark (self, self->row, self->column);

          text = mark != NULL && mark->draft != NULL ? g_strdup (mark->draft) : hd_result_grid_dup_text (self->grid, self->row, self->column);
          hd_entry_grid_begin (self, HD_ENTRY_EDIT, text);
        }
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      hd_entry_grid_clear_block (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->row == self->end_row && self->column == self->end_column)
        return FALSE;
      hd_entry_grid_move (self, self->row, self->column, FALSE);
      return TRUE;
    case GDK_KEY_Menu:
      g_signal_emit_by_name (self, "details");
      return TRUE;
    case GDK_KEY_F10:
      if (shift)
        g_signal_emit_by_name (self, "details");
      return shift;
    default:
      return press_move (self, key, shift);
    }
}

static gboolean
on_key_pressed_cb (HdEntryGrid    *self,
                   guint           key,
                   guint           code,
                   GdkModifierType modifiers)
{
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->composing || self->question != NULL || (modifiers & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((modifiers & GDK_CONTROL_MASK) != 0)
    {
      if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
        {
          hd_entry_grid_leave (self);
          return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), shift ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
        }
      return self->mode == HD_ENTRY_SELECT && press_control (self, gdk_keyval_to_lower (key), shift);
    }
  switch (key)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      tab (self, shift);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      enter_key (self, shift);
      return TRUE;
    default:
      break;
    }
  if (self->mode == HD_ENTRY_SELECT)
    return press_select (self, key, shift);
  if (key == GDK_KEY_Escape)
    {
      hd_entry_grid_mark (self, self->row, self->column, HD_CELL_PLAIN, NULL, NULL);
      hd_entry_grid_cancel (self);
      return TRUE;
    }
  if (key == GDK_KEY_F2)
    {
      hd_entry_grid_begin (self, HD_ENTRY_EDIT, NULL);
      return TRUE;
    }
  if (key == GDK_KEY_Up || key == GDK_KEY_Down || (self->mode == HD_ENTRY_TYPE && (key == GDK_KEY_Left || key == GDK_KEY_Right)))
    return !hd_entry_grid_commit (self) || press_move (self, key, FALSE);
  return FALSE;
}

/* The first letter opens the cell, be it typed or still being composed. */
static void
on_text_changed_cb (HdEntryGrid *self)
{
  if (!self->setting_text && self->mode == HD_ENTRY_SELECT && *gtk_editable_get_text (GTK_EDITABLE (self->text)) != '\0')
    hd_entry_grid_begin (self, HD_ENTRY_TYPE, NULL);
  if (!self->setting_text && !self->editable)
    hd_entry_grid_cancel (self);
}

static void
on_preedit_changed_cb (HdEntryGrid *self,
                       const char  *preedit)
{
  self->composing = *preedit != '\0';
  if (self->composing && self->mode == HD_ENTRY_SELECT)
    hd_entry_grid_begin (self, HD_ENTRY_TYPE, NULL);
}

/* The popover that asks takes the focus for a while. */
static void
on_focus_left_cb (HdEntryGrid *self)
{
  if (self->question == NULL && self->text != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    hd_entry_grid_leave (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_pressed_cb (HdEntryGrid     *self,
               int              n_press,
               double           x,
               double           y,
               GtkGestureClick *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  g_autofree char *text = NULL;
  guint row, column;

  if (!hd_entry_grid_cell_at (self, x, y, &row, &column))
    return;
  if (self->mode != HD_ENTRY_SELECT && row == self->row && column == self->column)
    return;
  hd_entry_grid_leave (self);
  self->tab_column = -1;
  hd_entry_grid_move (self, row, column, (modifiers & GDK_SHIFT_MASK) != 0 && button == GDK_BUTTON_PRIMARY);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (button == GDK_BUTTON_SECONDARY)
    {
      g_signal_emit_by_name (self, "details");
      return;
    }
  if (n_press == 2)
    {
      text = hd_result_grid_dup_text (self->grid, row, column);
      hd_entry_grid_begin (self, HD_ENTRY_EDIT, text);
    }
}

static void
on_dragged_cb (HdEntryGrid    *self,
               double          offset_x,
               double          offset_y,
               GtkGestureDrag *gesture)
{
  double x, y;
  guint row, column;

  if (self->mode != HD_ENTRY_SELECT || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (hd_entry_grid_cell_at (self, x + offset_x, y + offset_y, &row, &column) && (row != self->end_row || column != self->end_column))
    hd_entry_grid_move (self, row, column, TRUE);
}

static gboolean
on_tooltip_cb (HdEntryGrid *self,
               int          x,
               int          y,
               gboolean     keyboard,
               GtkTooltip  *tooltip)
{
  guint row, column;
  g_autofree char *text = NULL;
  const HdCellMark *mark;

  if (keyboard || self->grid == NULL)
    return FALSE;
  if (x < self->side_width && hd_entry_grid_cell_at (self, self->side_width, y, &row, &column))
    {
      const HdRecord *indicator = hd_result_grid_get_indicator (self->grid, row);

      text = g_strdup_printf ("%s · %s (%s)", hd_record_peek_text (indicator, HD_INDICATOR_CODE), hd_record_peek_text (indicator, HD_INDICATOR_NAME),
                              hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
    }
  else if (y < self->header_height && hd_entry_grid_cell_at (self, x, self->header_height, &row, &column))
    text = g_strdup (hd_result_grid_get_column (self->grid, column)->title);
  else if (hd_entry_grid_cell_at (self, x, y, &row, &column))
    {
      mark = hd_entry_grid_get_mark (self, row, column);
      text = mark != NULL && mark->sentence != NULL ? g_strdup (mark->sentence) : hd_result_grid_check (self->grid, row, column);
    }
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
hd_entry_grid_add_controllers (HdEntryGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_dragged_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
}
