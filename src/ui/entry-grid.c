/* entry-grid.c: a sheet of results, entered as in a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-grid-private.h"

#include "base/i18n.h"

#include <math.h>
#include <string.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ENTERED,
  MOVED,
  DETAILS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HdEntryGrid, hd_entry_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
mark_free (gpointer data)
{
  HdCellMark *mark = data;

  g_free (mark->draft);
  g_free (mark->sentence);
  g_free (mark);
}

guint
hd_entry_grid_n_rows (HdEntryGrid *self)
{
  return self->grid != NULL ? hd_result_grid_get_n_rows (self->grid) : 0;
}

guint
hd_entry_grid_n_columns (HdEntryGrid *self)
{
  return self->grid != NULL ? hd_result_grid_get_n_columns (self->grid) : 0;
}

static gpointer
mark_key (HdEntryGrid *self,
          guint        row,
          guint        column)
{
  return GSIZE_TO_POINTER ((gsize) row * hd_entry_grid_n_columns (self) + column);
}

HdCellMark *
hd_entry_grid_get_mark (HdEntryGrid *self,
                        guint        row,
                        guint        column)
{
  return g_hash_table_lookup (self->marks, mark_key (self, row, column));
}

const HdGridTotal *
hd_entry_grid_get_total (HdEntryGrid *self,
                         guint        row)
{
  if (!self->has_total[row])
    {
      self->totals[row] = hd_result_grid_total (self->grid, row);
      self->has_total[row] = TRUE;
    }
  return &self->totals[row];
}

/* --- Geometry --- */

double
hd_entry_grid_scrolled (HdEntryGrid   *self,
                        GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

GdkRectangle
hd_entry_grid_area (HdEntryGrid *self,
                    guint        row,
                    guint        column)
{
  return (GdkRectangle) {
    self->side_width + (int) column * self->column_width - (int) hd_entry_grid_scrolled (self, GTK_ORIENTATION_HORIZONTAL),
    self->header_height + (int) row * self->row_height - (int) hd_entry_grid_scrolled (self, GTK_ORIENTATION_VERTICAL),
    self->column_width,
    self->row_height,
  };
}

gboolean
hd_entry_grid_cell_at (HdEntryGrid *self,
                       double       x,
                       double       y,
                       guint       *row,
                       guint       *column)
{
  double down = y - self->header_height + hd_entry_grid_scrolled (self, GTK_ORIENTATION_VERTICAL);
  double across = x - self->side_width + hd_entry_grid_scrolled (self, GTK_ORIENTATION_HORIZONTAL);

  if (y < self->header_height || y >= gtk_widget_get_height (GTK_WIDGET (self)) - self->footer_height || x < self->side_width)
    return FALSE;
  if (down >= (double) hd_entry_grid_n_rows (self) * self->row_height || across >= (double) hd_entry_grid_n_columns (self) * self->column_width)
    return FALSE;
  *row = (guint) (down / self->row_height);
  *column = (guint) (across / self->column_width);
  return TRUE;
}

static void
configure (GtkAdjustment *adjustment,
           double         page,
           double         content,
           double         step)
{
  if (adjustment == NULL)
    return;
  page = MAX (page, 1);
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (content - page, 0)), 0, MAX (content, page), step,
                            page * 0.9, page);
}

static void
hd_entry_grid_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  HdEntryGrid *self = HD_ENTRY_GRID (widget);
  GdkRectangle area;
  int minimum;

  hd_entry_grid_measure_font (self, width);
  configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], width - self->side_width,
             (double) hd_entry_grid_n_columns (self) * self->column_width + self->total_width, self->column_width);
  configure (self->adjustments[GTK_ORIENTATION_VERTICAL], height - self->header_height - self->footer_height,
             (double) hd_entry_grid_n_rows (self) * self->row_height, self->row_height);
  area = hd_entry_grid_area (self, self->row, self->column);
  gtk_widget_measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  area.width = MAX (area.width - 12, minimum);
  gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, area.width, &minimum, NULL, NULL, NULL);
  area.height = MAX (area.height, minimum);
  area.x += 6;
  gtk_widget_size_allocate (self->text, &area, -1);
  if (self->question != NULL)
    gtk_popover_present (GTK_POPOVER (self->question));
}

static void
hd_entry_grid_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  HdEntryGrid *self = HD_ENTRY_GRID (widget);
  int child;

  gtk_widget_measure (self->text, orientation, -1, &child, NULL, NULL, NULL);
  hd_entry_grid_measure_font (self, 800);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : self->header_height + self->row_height * 2 + self->footer_height;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL
                              ? self->side_width + (int) MIN (hd_entry_grid_n_columns (self), 20) * self->column_width + self->total_width
                              : self->header_height + (int) MIN (hd_entry_grid_n_rows (self), 100) * self->row_height + self->footer_height);
}

static void
hd_entry_grid_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  hd_entry_grid_draw (HD_ENTRY_GRID (widget), snapshot);
}

/* --- The active cell --- */

void
hd_entry_grid_block (HdEntryGrid *self,
                     guint       *first_row,
                     guint       *first_column,
                     guint       *last_row,
                     guint       *last_column)
{
  *first_row = MIN (self->row, self->end_row);
  *last_row = MAX (self->row, self->end_row);
  *first_column = MIN (self->column, self->end_column);
  *last_column = MAX (self->column, self->end_column);
}

static void
reveal (GtkAdjustment *adjustment,
        double         from,
        double         size)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, from + size);
}

/* Told to who does not see the sheet: where one is, what stands there, and what is wrong. */
static void
update_accessible (HdEntryGrid *self)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autofree char *remark = NULL;

  if (hd_entry_grid_n_rows (self) == 0 || hd_entry_grid_n_columns (self) == 0)
    return;
  text = hd_result_grid_dup_text (self->grid, self->row, self->column);
  remark = hd_entry_grid_dup_remark (self);
  /* Translators: indicator, its unit of measure, unit or month, and the figure there. */
  label = g_strdup_printf (_("%1$s (%2$s), %3$s: %4$s"), hd_record_peek_text (hd_result_grid_get_indicator (self->grid, self->row), HD_INDICATOR_NAME),
                           hd_result_grid_get_measure (self->grid, self->row), hd_result_grid_get_column (self->grid, self->column)->title,
                           *text != '\0' ? text : _("empty"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  remark != NULL ? remark : "", -1);
  /* Not every reader hears of the text field inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

static void
tell_moved (HdEntryGrid *self)
{
  update_accessible (self);
  g_signal_emit (self, signals[MOVED], 0);
}

void
hd_entry_grid_move (HdEntryGrid *self,
                    guint        row,
                    guint        column,
                    gboolean     extend)
{
  if (hd_entry_grid_n_rows (self) == 0 || hd_entry_grid_n_columns (self) == 0)
    return;
  row = MIN (row, hd_entry_grid_n_rows (self) - 1);
  column = MIN (column, hd_entry_grid_n_columns (self) - 1);
  if (extend)
    {
      self->end_row = row;
      self->end_column = column;
    }
  else
    {
      self->row = self->end_row = row;
      self->column = self->end_column = column;
    }
  reveal (self->adjustments[GTK_ORIENTATION_VERTICAL], (double) row * self->row_height, self->row_height);
  reveal (self->adjustments[GTK_ORIENTATION_HORIZONTAL], (double) column * self->column_width, self->column_width);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!extend)
    tell_moved (self);
}

static gboolean
hd_entry_grid_grab_focus (GtkWidget *widget)
{
  return gtk_text_grab_focus_without_selecting (GTK_TEXT (HD_ENTRY_GRID (widget)->text));
}

/* --- GObject --- */

static void
on_scrolled_cb (HdEntryGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (HdEntryGrid   *self,
                GtkOrientation orientation,
                GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hd_entry_grid_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HdEntryGrid *self = HD_ENTRY_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_entry_grid_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HdEntryGrid *self = HD_ENTRY_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_entry_grid_dispose (GObject *object)
{
  HdEntryGrid *self = HD_ENTRY_GRID (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->question, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->grid, hd_result_grid_free);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->totals, g_free);
  g_clear_pointer (&self->has_total, g_free);

  G_OBJECT_CLASS (hd_entry_grid_parent_class)->dispose (object);
}

static void
hd_entry_grid_class_init (HdEntryGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hd_entry_grid_get_property;
  object_class->set_property = hd_entry_grid_set_property;
  object_class->dispose = hd_entry_grid_dispose;
  widget_class->size_allocate = hd_entry_grid_size_allocate;
  widget_class->measure = hd_entry_grid_measure;
  widget_class->snapshot = hd_entry_grid_snapshot;
  widget_class->grab_focus = hd_entry_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_UINT);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DETAILS] = g_signal_new ("details", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "entrygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
hd_entry_grid_init (HdEntryGrid *self)
{
  self->marks = g_hash_table_new_full (NULL, NULL, NULL, mark_free);
  self->tab_column = -1;
  self->editable = TRUE;
  self->text = gtk_text_new ();
  gtk_widget_set_can_target (self->text, FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 1);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  hd_entry_grid_add_controllers (self);
}

GtkWidget *
hd_entry_grid_new (void)
{
  return g_object_new (HD_TYPE_ENTRY_GRID, NULL);
}

void
hd_entry_grid_set_grid (HdEntryGrid  *self,
                        HdResultGrid *grid,
                        gboolean      keep)
{
  guint row = keep ? self->row : 0, column = keep ? self->column : 0;

  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  if (!keep)
    hd_entry_grid_cancel (self);
  g_clear_pointer (&self->grid, hd_result_grid_free);
  self->grid = grid;
  g_free (self->totals);
  g_free (self->has_total);
  self->totals = g_new0 (HdGridTotal, hd_entry_grid_n_rows (self) + 1);
  self->has_total = g_new0 (gboolean, hd_entry_grid_n_rows (self) + 1);
  if (!keep)
    {
      g_hash_table_remove_all (self->marks);
      self->tab_column = -1;
    }
  self->row = self->end_row = self->column = self->end_column = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  hd_entry_grid_move (self, row, column, FALSE);
}

HdResultGrid *
hd_entry_grid_get_grid (HdEntryGrid *self)
{
  g_return_val_if_fail (HD_IS_ENTRY_GRID (self), NULL);

  return self->grid;
}

void
hd_entry_grid_set_editable (HdEntryGrid *self,
                            gboolean     editable)
{
  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  self->editable = editable;
  gtk_editable_set_editable (GTK_EDITABLE (self->text), editable);
}

void
hd_entry_grid_mark (HdEntryGrid *self,
                    guint        row,
                    guint        column,
                    HdCellState  state,
                    const char  *draft,
                    const char  *sentence)
{
  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  if (state == HD_CELL_PLAIN)
    g_hash_table_remove (self->marks, mark_key (self, row, column));
  else
    {
      HdCellMark *mark = g_new0 (HdCellMark, 1);

      mark->state = state;
      mark->draft = g_strdup (draft);
      mark->sentence = g_strdup (sentence);
      g_hash_table_insert (self->marks, mark_key (self, row, column), mark);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (row == self->row && column == self->column)
    tell_moved (self);
}

void
hd_entry_grid_changed (HdEntryGrid *self)
{
  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  memset (self->has_total, 0, sizeof (gboolean) * hd_entry_grid_n_rows (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tell_moved (self);
}

void
hd_entry_grid_get_active (HdEntryGrid *self,
                          guint       *row,
                          guint       *column)
{
  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  *row = self->row;
  *column = self->column;
}

void
hd_entry_grid_set_active (HdEntryGrid *self,
                          guint        row,
                          guint        column)
{
  g_return_if_fail (HD_IS_ENTRY_GRID (self));

  hd_entry_grid_leave (self);
  hd_entry_grid_move (self, row, column, FALSE);
}

char *
hd_entry_grid_dup_remark (HdEntryGrid *self)
{
  HdCellMark *mark;

  g_return_val_if_fail (HD_IS_ENTRY_GRID (self), NULL);

  if (hd_entry_grid_n_rows (self) == 0 || hd_entry_grid_n_columns (self) == 0)
    return NULL;
  mark = hd_entry_grid_get_mark (self, self->row, self->column);
  if (mark != NULL && mark->sentence != NULL)
    return g_strdup (mark->sentence);
  return hd_result_grid_check (self->grid, self->row, self->column);
}
