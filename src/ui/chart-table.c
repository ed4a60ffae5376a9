/* chart-table.c: the table behind a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/chart-table.h"

#include "base/i18n.h"

/* A table with more rows is filled when it comes into sight: GTK's list makes every row that it has room for, and the chart of many units
 * is taller than the window. */
#define MOST_AT_ONCE 20
/* What a row is likely to take, until it is there. */
#define ROW_HEIGHT   35

/* A row is a line of hd_chart_dup_table(); each column shows one of its cells. */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user_data)
{
  gboolean is_name = GPOINTER_TO_UINT (user_data) == 0;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_name ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), is_name);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_name ? 36 : 24);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_name ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (!is_name)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user_data)
{
  GtkStringObject *line = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  g_auto (GStrv) cells = g_strsplit (gtk_string_object_get_string (line), "\t", -1);
  guint column = GPOINTER_TO_UINT (user_data);
  const char *text = column < g_strv_length (cells) ? cells[column] : "";

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), *text != '\0' ? text : "–");
}

static void
add_column (GtkColumnView *view,
            guint          index,
            const char    *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, index == 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
}

static void
clear_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/* What waits to be shown. */
typedef struct
{
  GtkWidget     *table;
  char         **lines;  /* (nullable): those of the table; NULL: they are shown */
  GdkFrameClock *clock;  /* (nullable): asked after each frame whether the table is in sight */
  gulong         handler;
} Filling;

static void
stop_waiting (Filling *self)
{
  if (self->clock != NULL)
    g_signal_handler_disconnect (self->clock, self->handler);
  g_clear_object (&self->clock);
  gtk_widget_set_focusable (self->table, FALSE);
}

static void
filling_free (gpointer data)
{
  Filling *self = data;

  if (self->clock != NULL)
    g_signal_handler_disconnect (self->clock, self->handler);
  g_clear_object (&self->clock);
  g_strfreev (self->lines);
  g_free (self);
}

static Filling *
get_filling (GtkWidget *table)
{
  return g_object_get_data (G_OBJECT (table), "filling");
}

static void
fill (Filling *self)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->table)));
  GtkStringList *rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;
  gboolean has_focus = gtk_widget_has_focus (self->table);

  for (guint i = 1; self->lines[i] != NULL && *self->lines[i] != '\0'; i++)
    gtk_string_list_append (rows, self->lines[i]);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
  g_clear_pointer (&self->lines, g_strfreev);
  stop_waiting (self);
  gtk_widget_set_size_request (self->table, -1, -1);
  gtk_column_view_set_model (view, model);
  if (has_focus)
    gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_in_sight (GtkWidget *table)
{
  GtkWidget *around = gtk_widget_get_ancestor (gtk_widget_get_parent (table), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (table) && (around == NULL || (gtk_widget_compute_bounds (table, around, &bounds) &&
                                                              bounds.origin.y < (float) gtk_widget_get_height (around)));
}

static void
on_painted_cb (Filling *self)
{
  if (is_in_sight (self->table))
    fill (self);
}

static void
wait_for_sight (Filling *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->table);

  if (self->lines == NULL || self->clock != NULL || clock == NULL)
    return;
  self->clock = g_object_ref (clock);
  self->handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted_cb), self);
}

static void
on_unrealized_cb (Filling *self)
{
  if (self->clock != NULL)
    g_signal_handler_disconnect (self->clock, self->handler);
  g_clear_object (&self->clock);
}

static void
add_filling (GtkWidget *table)
{
  Filling *self = g_new0 (Filling, 1);

  self->table = table;
  g_object_set_data_full (G_OBJECT (table), "filling", self, filling_free);
  g_signal_connect_swapped (table, "realize", G_CALLBACK (wait_for_sight), self);
  g_signal_connect_swapped (table, "unrealize", G_CALLBACK (on_unrealized_cb), self);
}

GtkWidget *
hd_chart_table_new (void)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *table = gtk_scrolled_window_new ();

  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "figures");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Figures of the chart"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (table), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (table), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (table), view);
  gtk_widget_set_overflow (table, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (table, "card");
  add_filling (table);
  return table;
}

void
hd_chart_table_set (GtkWidget     *table,
                    const HdChart *chart)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (table)));
  Filling *filling = get_filling (table);
  g_autofree char *text = NULL;
  g_auto (GStrv) titles = NULL;
  guint n_rows;

  g_return_if_fail (chart != NULL && filling != NULL);

  text = hd_chart_dup_table (chart);
  g_strfreev (filling->lines);
  filling->lines = g_strsplit (text, "\n", -1);
  titles = g_strsplit (filling->lines[0], "\t", -1);
  n_rows = g_strv_length (filling->lines) - 1;
  gtk_column_view_set_model (view, NULL);
  clear_columns (view);
  for (guint i = 0; titles[i] != NULL; i++)
    add_column (view, i, titles[i]);
  if (n_rows <= MOST_AT_ONCE)
    {
      fill (filling);
      return;
    }
  gtk_widget_set_size_request (table, -1, (int) n_rows * ROW_HEIGHT);
  gtk_widget_set_focusable (table, TRUE);
  wait_for_sight (filling);
}
