/* charts.c: charts of every form from the figures of a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/charts-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "model/unit.h"
#include "papers/figure-chart.h"
#include "store/overview.h"

#define N_PANEL_YEARS 6
#define MAX_PANELS    12
#define HUNDRED       (100 * HD_FIGURE_SCALE)

typedef struct
{
  const char *word;
  const char *label;
  gboolean    takes_indicator;
  gboolean    takes_unit;
  HdChart  *(*make) (const HdChartDesk *desk, GError **error); /* NULL: from the table of results */
} Form;

static const Form forms[HD_N_CHART_FORMS] = {
  [HD_CHART_FORM_YEARS] = { "columns", N_("Year by year"), TRUE, TRUE, hd_chart_desk_make_years },
  [HD_CHART_FORM_STACKED] = { "stacked", N_("Share of each unit"), TRUE, FALSE, hd_chart_desk_make_stacked },
  [HD_CHART_FORM_UNITS] = { "grouped", N_("Unit by unit"), TRUE, FALSE, hd_chart_desk_make_units },
  [HD_CHART_FORM_LINES] = { "lines", N_("Lines over the years"), TRUE, TRUE, hd_chart_desk_make_lines },
  [HD_CHART_FORM_CUMULATIVE] = { "cumulative", N_("Running total"), TRUE, TRUE, hd_chart_desk_make_cumulative },
  [HD_CHART_FORM_ACHIEVEMENT] = { "achievement", N_("Achievement of targets"), FALSE, TRUE, NULL },
  [HD_CHART_FORM_COMPARISON] = { "years", N_("Year against year"), TRUE, TRUE, hd_chart_desk_make_comparison },
  [HD_CHART_FORM_PANELS] = { "multiples", N_("All fields at a glance"), FALSE, FALSE, NULL },
};

const char *
hd_chart_form_word (HdChartForm form)
{
  g_return_val_if_fail (form < HD_N_CHART_FORMS, "");

  return forms[form].word;
}

const char *
hd_chart_form_label (HdChartForm form)
{
  g_return_val_if_fail (form < HD_N_CHART_FORMS, "");

  return _(forms[form].label);
}

gboolean
hd_chart_form_find (const char  *word,
                    HdChartForm *form)
{
  g_return_val_if_fail (word != NULL && form != NULL, FALSE);

  for (*form = 0; *form < HD_N_CHART_FORMS; (*form)++)
    if (g_str_equal (forms[*form].word, word))
      return TRUE;
  return FALSE;
}

gboolean
hd_chart_form_takes_indicator (HdChartForm form)
{
  g_return_val_if_fail (form < HD_N_CHART_FORMS, FALSE);

  return forms[form].takes_indicator;
}

gboolean
hd_chart_form_takes_unit (HdChartForm form)
{
  g_return_val_if_fail (form < HD_N_CHART_FORMS, FALSE);

  return forms[form].takes_unit;
}

/* --- From the table of results --- */

static gboolean
is_wanted (const HdResultRow *row)
{
  return row->now.has_target && (row->now.has_rate || !row->now.has_actual) && hd_record_get_choice (row->indicator, HD_INDICATOR_DIRECTION) == 0;
}

/* "104,5%"; an estimate is told to the whole percent. */
static char *
say_rate (const HdPeriodFigure *figure)
{
  gboolean estimated = hd_period_figure_is_estimated (figure);
  g_autofree char *number = hd_figure_format (figure->rate, estimated ? 0 : 1, TRUE);

  return g_strdup_printf (estimated ? "khoảng %s%%" : "%s%%", number);
}

/* "2.655/2.650 công dân · Năm 2023 · nguồn: …" */
static char *
tell_rate (const HdResultRow *row)
{
  g_autofree char *done = hd_figure_chart_label (row->indicator, &row->now);
  g_autofree char *target = hd_figure_format (row->now.target, HD_FIGURE_PLACES, TRUE);
  g_autofree char *more = hd_figure_chart_tell (row->indicator, &row->now, row->wording, row->source);

  return g_strdup_printf ("%s/%s %s%s%s", done != NULL ? done : "…", target, hd_record_peek_text (row->indicator, HD_INDICATOR_UNIT_OF_MEASURE),
                          *more != '\0' ? " · " : "", more);
}

static void
add_rates (HdChart   *chart,
           GPtrArray *rows)
{
  HdChartSeries *done = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  HdChartSeries *target = hd_chart_add_series (chart, "Chỉ tiêu (100%)", HD_SERIES_TARGET);

  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (rows, i);
      g_autofree char *rate = NULL, *told = NULL;

      if (!is_wanted (row))
        continue;
      rate = row->now.has_rate ? say_rate (&row->now) : NULL;
      told = tell_rate (row);
      hd_chart_add_point (done, row->now.has_rate, row->now.rate, row->now.has_rate && hd_period_figure_is_estimated (&row->now), rate, told);
      hd_chart_add_point (target, TRUE, HUNDRED, FALSE, "100%", NULL);
    }
}

HdChart *
hd_results_make_chart (GPtrArray      *rows,
                       const HdPeriod *period,
                       const char     *unit)
{
  g_autofree char *time = NULL, *title = NULL;
  HdChart *chart;

  g_return_val_if_fail (rows != NULL && period != NULL, NULL);

  time = hd_period_print (period);
  title = g_strdup_printf ("Kết quả so với chỉ tiêu %s", time);
  chart = hd_chart_new (title, unit, "%");
  hd_chart_set_kind (chart, HD_CHART_BARS);
  for (guint i = 0; i < rows->len; i++)
    if (is_wanted (g_ptr_array_index (rows, i)))
      (void) hd_chart_add_category (chart, hd_record_peek_text (((HdResultRow *) g_ptr_array_index (rows, i))->indicator, HD_INDICATOR_NAME));
  if (hd_chart_get_n_categories (chart) == 0)
    {
      hd_chart_unref (chart);
      return NULL;
    }
  add_rates (chart, rows);
  return chart;
}

/* --- Small charts --- */

static gboolean
has_figures (const HdResultRow *row)
{
  return row->now.has_actual || row->now.has_target || row->before.has_actual || row->now.n_crossing > 0;
}

/* One of each field; all, where there is but one field. */
static GPtrArray *
pick_rows (GPtrArray *rows)
{
  g_autoptr (GHashTable) fields = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *picked = g_ptr_array_new ();
  gboolean one_field;

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (fields, (gpointer) hd_record_get_id (((HdResultRow *) g_ptr_array_index (rows, i))->field));
  one_field = g_hash_table_size (fields) == 1;
  g_hash_table_remove_all (fields);
  for (guint i = 0; i < rows->len && picked->len < MAX_PANELS; i++)
    {
      HdResultRow *row = g_ptr_array_index (rows, i);

      if (has_figures (row) && (one_field || g_hash_table_add (fields, (gpointer) hd_record_get_id (row->field))))
        g_ptr_array_add (picked, row);
    }
  return picked;
}

static gboolean
crosses (const GArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, HdPeriodFigure, i).n_crossing > 0)
      return TRUE;
  return FALSE;
}

/* Figures that cross the end of a year stand as they were reported, as they do where the indicator has a chart of its own. */
static HdChart *
make_panel (HdBook            *book,
            const HdResultRow *row,
            const GArray      *years,
            const GArray      *figures,
            GError           **error)
{
  HdPeriod range = { g_array_index (years, HdPeriod, 0).from, g_array_index (years, HdPeriod, years->len - 1).to };
  HdChart *chart;

  if (crosses (figures))
    return hd_book_make_chart (book, hd_record_get_id (row->indicator), &range, error);

  chart = hd_figure_chart_new (HD_CHART_COLUMNS, row->indicator, NULL);
  hd_chart_desk_name_periods (chart, years, FALSE);
  hd_chart_desk_add_actuals (chart, row->indicator, "Kết quả", figures);
  hd_chart_desk_add_targets (chart, row->indicator, figures);
  return chart;
}

/* (element-type GArray of HdPeriodFigure): of each row. */
static GPtrArray *
read_panels (HdBook       *book,
             GPtrArray    *rows,
             const GArray *years,
             GError      **error)
{
  g_autoptr (GPtrArray) panels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const HdRecord *indicator = ((HdResultRow *) g_ptr_array_index (rows, i))->indicator;
      GArray *figures = hd_book_get_figures (book, hd_record_get_id (indicator), (const HdPeriod *) (gconstpointer) years->data, years->len, NULL,
                                             HD_TARGET_RULE_WHOLE, error);

      if (figures == NULL)
        return NULL;
      g_ptr_array_add (panels, figures);
    }
  return g_steal_pointer (&panels);
}

static gboolean
begins_bare (GPtrArray *panels)
{
  for (guint i = 0; i < panels->len; i++)
    {
      const HdPeriodFigure *first = &g_array_index ((GArray *) g_ptr_array_index (panels, i), HdPeriodFigure, 0);

      if (first->has_actual || first->has_target || first->n_crossing > 0)
        return FALSE;
    }
  return TRUE;
}

/* Years before the first figure of any of them say nothing. */
static void
drop_bare_years (GArray    *years,
                 GPtrArray *panels)
{
  while (years->len > 1 && begins_bare (panels))
    {
      g_array_remove_index (years, 0);
      for (guint i = 0; i < panels->len; i++)
        g_array_remove_index (g_ptr_array_index (panels, i), 0);
    }
}

HdChart *
hd_book_make_panels (HdBook         *self,
                     GPtrArray      *rows,
                     const HdPeriod *period,
                     GError        **error)
{
  int last = hd_date_year (hd_period_last (period));
  HdPeriod range = hd_period_new (hd_date_new (MIN (hd_date_year (period->from), last - N_PANEL_YEARS + 1), 1, 1), hd_date_new (last, 12, 31));
  g_autoptr (GPtrArray) picked = pick_rows (rows);
  g_autoptr (GArray) years = hd_periods_split (&range, 12);
  g_autoptr (GPtrArray) panels = read_panels (self, picked, years, error);
  g_autofree char *time = NULL, *subtitle = NULL;
  g_autoptr (HdChart) whole = NULL;

  if (panels == NULL)
    return NULL;
  drop_bare_years (years, panels);
  range.from = g_array_index (years, HdPeriod, 0).from;
  time = hd_period_print (&range);
  subtitle = hd_text_capitalize (time);
  whole = hd_chart_new ("Kết quả theo lĩnh vực", subtitle, "");
  hd_chart_set_kind (whole, HD_CHART_PANELS);
  for (guint i = 0; i < picked->len; i++)
    {
      g_autoptr (HdChart) panel = make_panel (self, g_ptr_array_index (picked, i), years, g_ptr_array_index (panels, i), error);

      if (panel == NULL)
        return NULL;
      hd_chart_add_panel (whole, panel);
    }
  return g_steal_pointer (&whole);
}

/* --- One chart --- */

static HdChart *
make_from_table (const HdChartDesk *desk,
                 GError           **error)
{
  HdResultsQuery query = {
    .period = hd_chart_desk_period (desk), .unit = desk->query->unit, .field = desk->query->field, .rule = HD_TARGET_RULE_WHOLE,
    .alone = desk->query->form == HD_CHART_FORM_ACHIEVEMENT,
  };
  g_autoptr (GPtrArray) rows = hd_book_get_results (desk->book, &query, error);
  HdChart *chart;

  if (rows == NULL)
    return NULL;
  if (desk->query->form == HD_CHART_FORM_PANELS)
    return hd_book_make_panels (desk->book, rows, &query.period, error);
  chart = hd_results_make_chart (rows, &query.period, desk->unit != NULL ? hd_unit_get_short_name (desk->unit) : NULL);
  if (chart != NULL)
    return chart;
  chart = hd_chart_new ("Kết quả so với chỉ tiêu", NULL, "%");
  hd_chart_set_empty (chart, "Chưa có chỉ tiêu nào để so sánh");
  return chart;
}

static void
desk_clear (HdChartDesk *self)
{
  g_clear_pointer (&self->indicator, hd_record_unref);
  g_clear_pointer (&self->unit, hd_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdChartDesk, desk_clear)

static gboolean
find_year (HdChartDesk *desk,
           GError     **error)
{
  HdDate last = hd_period_last (&desk->query->period);
  int planned;

  if (last == HD_DATE_NONE)
    return hd_overview_find_years (desk->book->db, hd_date_today (), &desk->year, &planned, error);
  desk->year = hd_date_year (last);
  return TRUE;
}

static gboolean
fill_desk (HdChartDesk *desk,
           GError     **error)
{
  const HdChartQuery *query = desk->query;

  if (forms[query->form].takes_indicator && (query->indicators == NULL || query->indicators[0] == NULL))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("This kind of chart shows an indicator: say which one."));
      return FALSE;
    }
  if (forms[query->form].takes_indicator)
    {
      desk->indicator = hd_book_get_record (desk->book, HD_ENTITY_INDICATOR, query->indicators[0], error);
      if (desk->indicator == NULL)
        return FALSE;
    }
  if (query->unit != NULL)
    {
      desk->unit = hd_book_get_record (desk->book, HD_ENTITY_UNIT, query->unit, error);
      if (desk->unit == NULL)
        return FALSE;
    }
  return find_year (desk, error);
}

static gboolean
is_empty (const HdChart *chart)
{
  for (guint i = 0; i < hd_chart_get_n_series (chart); i++)
    for (guint k = 0; k < hd_chart_get_n_categories (chart); k++)
      if (hd_chart_get_point (chart, i, k)->has_value)
        return FALSE;
  return TRUE;
}

/* “From December to May” lies in no year: what was reported so is not told to be missing. */
static gboolean
say_crossing (const HdChartDesk *self,
              HdChart           *chart,
              GError           **error)
{
  HdPeriod period = hd_chart_desk_period (self);
  g_autoptr (GArray) periods = hd_periods_split (&period, 12);
  g_autoptr (GArray) figures = hd_chart_desk_figures (self, periods, error);
  gint64 n_crossing = 0;

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    n_crossing += g_array_index (figures, HdPeriodFigure, i).n_crossing;
  if (n_crossing > 0)
    hd_chart_set_empty (chart, "Số liệu báo cáo vắt qua năm: xem biểu đồ Theo từng năm");
  return figures != NULL;
}

HdChart *
hd_book_make_chart_for (HdBook             *self,
                        const HdChartQuery *query,
                        GError            **error)
{
  g_auto (HdChartDesk) desk = { self, query, NULL, NULL, 0 };
  g_autoptr (HdChart) chart = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL && query->form < HD_N_CHART_FORMS, NULL);

  /* As it was reported, with times that cross the end of a year. */
  if (query->form == HD_CHART_FORM_YEARS && query->unit == NULL && query->indicators != NULL && query->indicators[0] != NULL)
    return hd_book_make_chart (self, query->indicators[0], &query->period, error);
  if (!fill_desk (&desk, error))
    return NULL;
  if (forms[query->form].make == NULL)
    return make_from_table (&desk, error);
  chart = forms[query->form].make (&desk, error);
  if (chart == NULL || (desk.indicator != NULL && is_empty (chart) && !say_crossing (&desk, chart, error)))
    return NULL;
  return g_steal_pointer (&chart);
}
