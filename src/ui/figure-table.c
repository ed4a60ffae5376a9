/* figure-table.c: the numbers of a chart as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/figure-table.h"

#include "base/i18n.h"
#include "base/text.h"

/* Pixels at the usual size of text. */
#define NARROW_PERIOD 104

/* One row: the texts of its cells. */
#define HD_TYPE_FIGURE_ROW (hd_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (HdFigureRow, hd_figure_row, HD, FIGURE_ROW, GObject)

typedef enum
{
  CELL_PERIOD,
  CELL_TARGET,
  CELL_ACTUAL,
  CELL_RATIO,
  CELL_REPORTED,
  CELL_SOURCE,
  N_CELLS
} Cell;

struct _HdFigureRow
{
  GObject parent_instance;

  char *texts[N_CELLS];
};

G_DEFINE_FINAL_TYPE (HdFigureRow, hd_figure_row, G_TYPE_OBJECT)

static void
hd_figure_row_finalize (GObject *object)
{
  HdFigureRow *self = HD_FIGURE_ROW (object);

  for (guint i = 0; i < N_CELLS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (hd_figure_row_parent_class)->finalize (object);
}

static void
hd_figure_row_class_init (HdFigureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hd_figure_row_finalize;
}

static void
hd_figure_row_init (HdFigureRow *self)
{
}

/* In the same words as the chart beside it. */
static char *
estimate (HdPrecision precision,
          const char *number)
{
  switch (precision)
    {
    case HD_PRECISION_NEARLY:
      /* Translators: a little less than the figure. */
      return g_strdup_printf (_("nearly %s"), number);

    case HD_PRECISION_OVER:
      /* Translators: a little more than the figure. */
      return g_strdup_printf (_("over %s"), number);

    case HD_PRECISION_EXACT:
    case HD_PRECISION_ABOUT:
    case HD_PRECISION_MAGNITUDE:
    default:
      /* Translators: a figure of which some part is only known approximately. */
      return g_strdup_printf (_("about %s"), number);
    }
}

char *
hd_figure_table_actual (const HdYearFigure *figure,
                        int                 decimals)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  if (figure->wording != NULL)
    return g_strdup (figure->wording);
  if (!figure->has_actual)
    return g_strdup ("–");

  number = hd_figure_format (figure->actual, decimals, TRUE);
  return figure->estimated ? estimate (figure->precision, number) : g_steal_pointer (&number);
}

static HdFigureRow *
make_row (const HdYearFigure *figure,
          int                 decimals)
{
  HdFigureRow *row = g_object_new (HD_TYPE_FIGURE_ROW, NULL);
  g_autofree char *period = hd_period_print (&figure->period);

  row->texts[CELL_PERIOD] = hd_text_capitalize (period);
  row->texts[CELL_TARGET] = figure->has_target ? hd_figure_format (figure->target, decimals, TRUE) : g_strdup ("–");
  row->texts[CELL_ACTUAL] = hd_figure_table_actual (figure, decimals);
  if (figure->has_target && figure->has_actual)
    row->texts[CELL_RATIO] = hd_figure_format_ratio (figure->actual, figure->target);
  if (row->texts[CELL_RATIO] == NULL)
    row->texts[CELL_RATIO] = g_strdup ("–");
  /* Translators: how many of the units have reported. */
  row->texts[CELL_REPORTED] = figure->n_units > 0 && figure->n_reported > 0
                              ? g_strdup_printf (_("%u of %u"), figure->n_reported, figure->n_units)
                              : g_strdup ("–");
  row->texts[CELL_SOURCE] = g_strdup (figure->source != NULL ? figure->source : "");

  return row;
}

static gboolean
is_number (Cell cell)
{
  return cell != CELL_PERIOD && cell != CELL_SOURCE;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  Cell cell = GPOINTER_TO_INT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (cell) ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  if (cell == CELL_SOURCE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  else if (cell == CELL_PERIOD)
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item,
            gpointer                  user_data)
{
  Cell cell = GPOINTER_TO_INT (user_data);
  HdFigureRow *row = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);

  gtk_label_set_label (GTK_LABEL (label), row->texts[cell]);
  if (g_str_equal (row->texts[cell], "–"))
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  if (cell == CELL_SOURCE)
    gtk_widget_set_tooltip_text (label, row->texts[cell][0] != '\0' ? row->texts[cell] : NULL);
}

/* GTK has headers stand at the left; those of numbers belong above their numbers. */
static void
align_headers (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < N_CELLS && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && is_number (i))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

void
hd_figure_table_init (GtkColumnView *view)
{
  static const char * const titles[N_CELLS] = {
    [CELL_PERIOD] = N_("Period"),
    [CELL_TARGET] = N_("Target"),
    [CELL_ACTUAL] = N_("Done"),
    [CELL_RATIO] = N_("Of Target"),
    [CELL_REPORTED] = N_("Units Reported"),
    [CELL_SOURCE] = N_("Source"),
  };
  GListStore *store = g_list_store_new (HD_TYPE_FIGURE_ROW);
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store)));

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < N_CELLS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(titles[i]), factory);
      gtk_column_view_column_set_expand (column, i == CELL_SOURCE);
      gtk_column_view_append_column (view, column);
    }
  align_headers (view);
  gtk_column_view_set_model (view, selection);
}

void
hd_figure_table_set (GtkColumnView *view,
                     GPtrArray     *years,
                     int            decimals)
{
  GtkNoSelection *selection;
  GListStore *store;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  selection = GTK_NO_SELECTION (gtk_column_view_get_model (view));
  store = G_LIST_STORE (gtk_no_selection_get_model (selection));
  for (guint i = 0; years != NULL && i < years->len; i++)
    g_ptr_array_add (rows, make_row (g_ptr_array_index (years, i), decimals));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata, rows->len);
}

void
hd_figure_table_set_narrow (GtkColumnView *view,
                            gboolean       narrow,
                            double         text_scale)
{
  GListModel *columns;
  g_autoptr (GtkColumnViewColumn) period = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  columns = gtk_column_view_get_columns (view);
  /* GTK knows the height of text that breaks only in columns of a fixed width. */
  period = g_list_model_get_item (columns, CELL_PERIOD);
  gtk_column_view_column_set_fixed_width (period, narrow ? (int) (NARROW_PERIOD * text_scale) : -1);
  gtk_column_view_column_set_expand (period, narrow);
  for (guint i = CELL_REPORTED; i < N_CELLS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, !narrow);
    }
}
