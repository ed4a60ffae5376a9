/* progress-chart-view.c: an indicator's results against its targets, as a chart and as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/progress-chart-view.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/list.h"
#include "ui/chart-actions.h"
#include "ui/chart-choice.h"
#include "ui/chart-table.h"
#include "ui/chart-view.h"
#include "ui/figure-table.h"
#include "ui/indicator-row.h"
#include "ui/list-item.h"
#include "ui/projector.h"

/* The catalogue of a committee has some dozens of indicators. */
#define MAX_INDICATORS 2000

struct _HdProgressChartView
{
  HdProgressView parent_instance;

  AdwFlap *flap;
  GtkSearchEntry *search_entry;
  GtkListBox *indicator_list;
  GtkStack *stack;
  AdwStatusPage *status;
  GtkWidget *offer;   /* the standard catalogue, where there are no indicators */
  GtkLabel *detail_label;
  HdChartChoice *choice;
  GtkStack *chart_stack;
  AdwBin *chart_bin;
  GtkLabel *refusal;
  GtkWidget *figures;
  GtkColumnView *figures_view;
  AdwBin *table_bin;
  GtkWidget *table;
  GtkWidget *chart_view;
  GtkWidget *export_button;

  gboolean loaded;    /* the list of indicators was read */
  HdListItem *item;   /* the indicator in sight */
  HdChart *chart;
};

G_DEFINE_FINAL_TYPE (HdProgressChartView, hd_progress_chart_view, HD_TYPE_PROGRESS_VIEW)

static void
update_actions (HdProgressChartView *self)
{
  gboolean ready = self->chart != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.export", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.export-chart", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.copy-chart", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.present", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.preview", ready);
  gtk_widget_set_sensitive (self->export_button, ready);
}

static void
show_status (HdProgressChartView *self,
             const char     *icon,
             const char     *title,
             const char     *description)
{
  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (self->offer, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  g_clear_pointer (&self->chart, hd_chart_unref);
  update_actions (self);
}

static void
show_error (HdProgressChartView *self,
            const GError   *error)
{
  show_status (self, "dialog-error-symbolic", _("The Results Cannot Be Read"), error->message);
}

/* The chart's widget, and the fonts it needs, are made with the first chart and not with the page. */
static gboolean
show_chart (HdProgressChartView  *self,
            HdChart         *chart,
            GError         **error)
{
  HdFontSet *fonts = hd_book_get_fonts (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), error);

  if (fonts == NULL)
    return FALSE;

  if (self->chart_view == NULL)
    {
      self->chart_view = hd_chart_view_new ();
      adw_bin_set_child (self->chart_bin, self->chart_view);
    }
  hd_chart_view_set_chart (HD_CHART_VIEW (self->chart_view), chart, fonts);

  return TRUE;
}

/* Years with their periods, units that reported and sources have a table of their own; other kinds have that of the chart. */
static gboolean
show_table (HdProgressChartView *self,
            const HdChartQuery  *query,
            GError             **error)
{
  const HdListRow *row = hd_list_item_get_row (self->item);
  gboolean of_years = query->form == HD_CHART_FORM_YEARS && query->unit == NULL;
  g_autoptr (GPtrArray) years = NULL;

  gtk_widget_set_visible (self->figures, of_years);
  gtk_widget_set_visible (self->table, !of_years);
  if (!of_years)
    {
      hd_chart_table_set (self->table, self->chart);
      return TRUE;
    }
  years = hd_book_get_progress (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), row->id, &query->period, error);
  if (years != NULL)
    hd_figure_table_set (self->figures_view, years, row->decimals);
  return years != NULL;
}

/* Not every indicator can be shown in every kind: that is said in place of the chart, beside what was chosen. */
static void
show_refusal (HdProgressChartView *self,
              const GError        *error)
{
  gtk_label_set_label (self->refusal, error->message);
  gtk_stack_set_visible_child_name (self->chart_stack, "refusal");
  gtk_widget_set_visible (self->figures, FALSE);
  gtk_widget_set_visible (self->table, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "figures");
  update_actions (self);
}

static void
show_figures (HdProgressChartView *self)
{
  HdBook *book = hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
  HdChartQuery query = hd_chart_choice_get_query (self->choice, hd_chart_choice_get_form (self->choice));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->chart, hd_chart_unref);
  self->chart = hd_book_make_chart_for (book, &query, &error);
  if (self->chart == NULL && g_error_matches (error, HD_ERROR, HD_ERROR_INVALID))
    {
      show_refusal (self, error);
      return;
    }
  if (self->chart == NULL || !show_chart (self, self->chart, &error) || !show_table (self, &query, &error))
    {
      show_error (self, error);
      return;
    }
  gtk_widget_set_size_request (GTK_WIDGET (self->chart_bin), -1, hd_chart_view_get_good_height (self->chart));
  gtk_stack_set_visible_child_name (self->chart_stack, "chart");
  gtk_stack_set_visible_child_name (self->stack, "figures");
  update_actions (self);
}

/* The years that the indicator has figures of, and the last one with results. */
static void
find_years (GPtrArray *years,
            int       *first,
            int       *n_years,
            int       *last_reported)
{
  int last = 0;

  *first = *last_reported = 0;
  for (guint i = 0; i < years->len; i++)
    {
      const HdYearFigure *figure = g_ptr_array_index (years, i);

      if (*first == 0 || figure->year < *first)
        *first = figure->year;
      last = MAX (last, figure->year);
      *last_reported = figure->has_actual || figure->wording != NULL ? MAX (*last_reported, figure->year) : *last_reported;
    }
  *n_years = *first > 0 ? last - *first + 1 : 0;
}

static void
show_indicator (HdProgressChartView *self,
                HdListItem          *item)
{
  const HdListRow *row = hd_list_item_get_row (item);
  HdPeriod all = { HD_DATE_NONE, HD_DATE_NONE };
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) detail = g_string_new (row->subtitle);
  int first, n_years, last_reported;

  g_set_object (&self->item, item);
  if (row->number != NULL)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", row->number);
  gtk_label_set_label (self->detail_label, detail->str);

  years = hd_book_get_progress (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), row->id, &all, &error);
  if (years == NULL)
    {
      show_error (self, error);
      return;
    }
  find_years (years, &first, &n_years, &last_reported);
  hd_chart_choice_set_indicator (self->choice, row->id, first, n_years, last_reported);
  show_figures (self);
}

static void
on_choice_changed_cb (HdProgressChartView *self)
{
  if (self->item != NULL)
    show_figures (self);
}

static void
on_indicator_selected_cb (HdProgressChartView *self,
                          GtkListBoxRow  *row)
{
  if (row != NULL && hd_indicator_row_get_item (row) != self->item)
    show_indicator (self, hd_indicator_row_get_item (row));
}

/* On a narrow window the list covers the chart until something was chosen. */
static void
on_indicator_activated_cb (HdProgressChartView *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static gboolean
fill_list (HdProgressChartView *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  /* What is no longer reported is found by searching for it. */
  HdListQuery query = { .search = search, .valid_on = *search == '\0' ? hd_date_today () : HD_DATE_NONE };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *child;
  GtkListBoxRow *selected = NULL;

  rows = hd_book_read_rows (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), HD_ENTITY_INDICATOR, &query, 0, MAX_INDICATORS, &error);
  if (rows == NULL)
    {
      show_error (self, error);
      return FALSE;
    }

  hd_chart_choice_load (self->choice, hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), rows, NULL);
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->indicator_list, 0))) != NULL)
    gtk_list_box_remove (self->indicator_list, child);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HdListItem) item = hd_list_item_new (rows, g_ptr_array_index (rows, i));
      GtkWidget *row = hd_indicator_row_new (item);

      gtk_list_box_append (self->indicator_list, row);
      if (self->item != NULL && g_str_equal (hd_list_item_get_row (item)->id, hd_list_item_get_row (self->item)->id))
        selected = GTK_LIST_BOX_ROW (row);
    }
  if (selected != NULL)
    {
      g_set_object (&self->item, hd_indicator_row_get_item (selected));
      gtk_list_box_select_row (self->indicator_list, selected);
    }

  return rows->len > 0;
}

static void
hd_progress_chart_view_reload (HdProgressView *view)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (view);

  self->loaded = TRUE;
  if (fill_list (self))
    {
      if (self->item == NULL)
        gtk_list_box_select_row (self->indicator_list, gtk_list_box_get_row_at_index (self->indicator_list, 0));
      else
        show_indicator (self, self->item);
    }
  else if (self->item == NULL && gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] == '\0')
    {
      adw_flap_set_reveal_flap (self->flap, FALSE);
      show_status (self, "hd-progress-symbolic", _("No Indicators Yet"),
                   _("Charts are made of indicators: take them from the standard catalogue, or write your own."));
      gtk_widget_set_visible (self->offer, !hd_book_is_read_only (hd_progress_view_get_book (view)));
    }
}

static void
on_search_changed_cb (HdProgressChartView *self)
{
  if (self->loaded)
    fill_list (self);
}

static void
on_search_activated_cb (HdProgressChartView *self)
{
  GtkListBoxRow *row;

  fill_list (self);
  row = gtk_list_box_get_row_at_index (self->indicator_list, 0);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->indicator_list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_search_stopped_cb (HdProgressChartView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
toggle_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static HdBook *
get_book (HdProgressChartView *self)
{
  return hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
}

static void
copy_chart (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  hd_chart_copy (widget, get_book (self), self->chart);
}

static void
export_chart (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  hd_chart_save (widget, get_book (self), self->chart, parameter != NULL ? g_variant_get_string (parameter, NULL) : "pdf");
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  hd_chart_print (widget, get_book (self), self->chart);
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);

  hd_chart_preview (widget, get_book (self), self->chart);
}

/* The chart in sight first, then the other kinds that have something to show of the indicator. */
static void
present (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (widget);
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);

  g_ptr_array_add (charts, hd_chart_ref (self->chart));
  for (HdChartForm form = 0; form < HD_N_CHART_FORMS; form++)
    {
      HdChartQuery query = hd_chart_choice_get_query (self->choice, form);
      g_autoptr (HdChart) chart = form != hd_chart_choice_get_form (self->choice) ? hd_book_make_chart_for (get_book (self), &query, NULL) : NULL;

      if (chart != NULL && (hd_chart_get_n_panels (chart) > 0 || hd_chart_has_figures (chart, TRUE)))
        g_ptr_array_add (charts, g_steal_pointer (&chart));
    }
  hd_projector_show (widget, hd_book_get_fonts (get_book (self), NULL), charts, 0);
}

static GtkListBoxRow *
find_row (HdProgressChartView *self,
          const char     *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->indicator_list, i)) != NULL; i++)
    if (g_str_equal (hd_list_item_get_row (hd_indicator_row_get_item (row))->id, id))
      return row;
  return NULL;
}

/* Searches for the code of an indicator that has ended. */
static GtkListBoxRow *
find_ended (HdProgressChartView *self,
            const char          *id)
{
  g_autoptr (HdRecord) indicator = hd_book_get_record (get_book (self), HD_ENTITY_INDICATOR, id, NULL);

  if (indicator == NULL)
    return NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), hd_record_peek_text (indicator, HD_INDICATOR_NAME));
  fill_list (self);
  return find_row (self, id);
}

static gboolean
hd_progress_chart_view_open_record (HdProgressView *view,
                                    HdEntityKind    kind,
                                    const char     *id)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (view);
  GtkListBoxRow *row;

  if (kind != HD_ENTITY_INDICATOR)
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  self->loaded = TRUE;
  fill_list (self);
  row = find_row (self, id);
  if (row == NULL && (row = find_ended (self, id)) == NULL)
    {
      hd_progress_chart_view_reload (view);
      return TRUE;
    }
  gtk_list_box_select_row (self->indicator_list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  on_indicator_activated_cb (self);

  return TRUE;
}

/* The side pane stands beside the chart where there is room for both, and comes above it elsewhere. */
static void
hd_progress_chart_view_width_changed (HdProgressView *view,
                                      HdWidth         width)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (view);
  gboolean beside = width >= HD_WIDTH_WIDE;

  adw_flap_set_fold_policy (self->flap, beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, beside && self->item != NULL);
  hd_figure_table_set_narrow (self->figures_view, width == HD_WIDTH_NARROW, hd_window_page_get_text_scale (hd_progress_view_get_page (view)));
}

static void
hd_progress_chart_view_dispose (GObject *object)
{
  HdProgressChartView *self = HD_PROGRESS_CHART_VIEW (object);

  self->loaded = FALSE;
  g_clear_object (&self->item);
  g_clear_pointer (&self->chart, hd_chart_unref);

  G_OBJECT_CLASS (hd_progress_chart_view_parent_class)->dispose (object);
}

static void
hd_progress_chart_view_class_init (HdProgressChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdProgressViewClass *view_class = HD_PROGRESS_VIEW_CLASS (klass);

  object_class->dispose = hd_progress_chart_view_dispose;
  view_class->open_record = hd_progress_chart_view_open_record;
  view_class->reload = hd_progress_chart_view_reload;
  view_class->width_changed = hd_progress_chart_view_width_changed;

  g_type_ensure (HD_TYPE_CHART_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/progress-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, choice);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, detail_label);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, export_button);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, figures);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, figures_view);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, flap);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, indicator_list);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, offer);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, refusal);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, status);
  gtk_widget_class_bind_template_child (widget_class, HdProgressChartView, table_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_indicator_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_indicator_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);

  gtk_widget_class_install_action (widget_class, "view.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "view.details", NULL, toggle_list);
  gtk_widget_class_install_action (widget_class, "view.export", NULL, export_chart);
  gtk_widget_class_install_action (widget_class, "view.export-chart", "s", export_chart);
  gtk_widget_class_install_action (widget_class, "view.copy-chart", NULL, copy_chart);
  gtk_widget_class_install_action (widget_class, "view.present", NULL, present);
  gtk_widget_class_install_action (widget_class, "view.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "view.preview", NULL, preview);
}

static void
hd_progress_chart_view_init (HdProgressChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hd_figure_table_init (self->figures_view);
  self->table = hd_chart_table_new ();
  adw_bin_set_child (self->table_bin, self->table);
  gtk_list_box_set_header_func (self->indicator_list, hd_indicator_row_update_header, NULL, NULL);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->indicator_list));
  update_actions (self);
}
