/* charts-time.c: charts of an indicator over time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/charts-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/unit.h"
#include "papers/figure-chart.h"

#define N_YEARS      10 /* looked back where no first year is said */
#define MAX_COMPARED 5  /* years side by side that can be told apart */

static gboolean
is_bare (const GArray *figures,
         guint         index)
{
  const HdPeriodFigure *figure = &g_array_index (figures, HdPeriodFigure, index);

  return !figure->has_actual && !figure->has_target;
}

GArray *
hd_chart_desk_years (const HdChartDesk *self,
                     GError           **error)
{
  gboolean open = self->query->period.from == HD_DATE_NONE;
  int first = open ? self->year - N_YEARS + 1 : hd_date_year (self->query->period.from);
  HdPeriod range = hd_period_new (hd_date_new (MIN (first, self->year), 1, 1), hd_date_new (self->year, 12, 31));
  g_autoptr (GArray) years = hd_periods_split (&range, 12);
  g_autoptr (GArray) figures = NULL;

  if (!open)
    return g_steal_pointer (&years);
  figures = hd_chart_desk_figures (self, years, error);
  if (figures == NULL)
    return NULL;
  while (years->len > 1 && is_bare (figures, 0))
    {
      g_array_remove_index (figures, 0);
      g_array_remove_index (years, 0);
    }
  return g_steal_pointer (&years);
}

HdPeriod
hd_chart_desk_period (const HdChartDesk *self)
{
  const HdPeriod *period = &self->query->period;

  return period->from != HD_DATE_NONE && period->to != HD_DATE_NONE ? *period : hd_period_year (self->year);
}

GArray *
hd_chart_desk_figures (const HdChartDesk *self,
                       const GArray      *periods,
                       GError           **error)
{
  return hd_book_get_figures (self->book, hd_record_get_id (self->indicator), (const HdPeriod *) (gconstpointer) periods->data, periods->len,
                              self->query->unit, HD_TARGET_RULE_WHOLE, error);
}

GArray *
hd_chart_desk_split (const HdChartDesk *self,
                     const HdPeriod    *period,
                     GError           **error)
{
  static const int steps[] = { 1, 3, 6, 12 };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (HdPeriod));
  g_autoptr (GArray) figures = NULL;
  int best = steps[0];
  gint64 most = -1;
  guint next = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GArray) pieces = hd_periods_split (period, steps[i]);

      g_array_append_vals (all, pieces->data, pieces->len);
    }
  figures = hd_chart_desk_figures (self, all, error);
  for (guint i = 0; figures != NULL && i < G_N_ELEMENTS (steps); i++)
    {
      gint64 n_counted = 0;

      do
        n_counted += g_array_index (figures, HdPeriodFigure, next).n_counted;
      while (g_array_index (all, HdPeriod, next++).to < period->to);
      if (n_counted <= most)
        continue;
      most = n_counted;
      best = steps[i];
    }
  return figures != NULL ? hd_periods_split (period, best) : NULL;
}

void
hd_chart_desk_name_periods (HdChart      *chart,
                            const GArray *periods,
                            gboolean      in_year)
{
  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *name = hd_figure_chart_name_period (&g_array_index (periods, HdPeriod, i), in_year);

      (void) hd_chart_add_category (chart, name);
    }
}

void
hd_chart_desk_add_actuals (HdChart        *chart,
                           const HdRecord *indicator,
                           const char     *name,
                           const GArray   *figures)
{
  HdChartSeries *series = hd_chart_add_series (chart, name, HD_SERIES_COLUMNS);

  for (guint i = 0; i < figures->len; i++)
    hd_figure_chart_add_actual (series, indicator, &g_array_index (figures, HdPeriodFigure, i), NULL, NULL);
}

void
hd_chart_desk_add_targets (HdChart        *chart,
                           const HdRecord *indicator,
                           const GArray   *figures)
{
  HdChartSeries *series;
  gboolean any = FALSE;

  for (guint i = 0; i < figures->len; i++)
    any = any || g_array_index (figures, HdPeriodFigure, i).has_target;
  if (!any)
    return;
  series = hd_chart_add_series (chart, "Chỉ tiêu", HD_SERIES_TARGET);
  for (guint i = 0; i < figures->len; i++)
    hd_figure_chart_add_target (series, indicator, &g_array_index (figures, HdPeriodFigure, i));
}

char *
hd_chart_desk_say_time (const HdChartDesk *self,
                        const HdPeriod    *period,
                        const char        *more)
{
  g_autofree char *time = hd_period_print (period), *said = hd_text_capitalize (time);
  g_autofree char *unit = self->unit != NULL ? g_strconcat (" · ", hd_unit_get_short_name (self->unit), NULL) : g_strdup ("");

  return g_strconcat (said, unit, more != NULL ? " · " : "", more != NULL ? more : "", NULL);
}

static char *
say_span (const HdChartDesk *self,
          const GArray      *periods,
          const char        *more)
{
  HdPeriod span = { g_array_index (periods, HdPeriod, 0).from, g_array_index (periods, HdPeriod, periods->len - 1).to };

  return hd_chart_desk_say_time (self, &span, more);
}

HdChart *
hd_chart_desk_make_years (const HdChartDesk *self,
                          GError           **error)
{
  g_autoptr (GArray) years = hd_chart_desk_years (self, error);
  g_autoptr (GArray) figures = years != NULL ? hd_chart_desk_figures (self, years, error) : NULL;
  g_autofree char *subtitle = NULL;
  HdChart *chart;

  if (figures == NULL)
    return NULL;
  subtitle = say_span (self, years, NULL);
  chart = hd_figure_chart_new (HD_CHART_COLUMNS, self->indicator, subtitle);
  hd_chart_desk_name_periods (chart, years, FALSE);
  hd_chart_desk_add_actuals (chart, self->indicator, "Kết quả", figures);
  hd_chart_desk_add_targets (chart, self->indicator, figures);
  return chart;
}

/* Several indicators on one axis must be counted in the same measure. */
static gboolean
check_measure (const HdRecord *first,
               const HdRecord *other,
               GError        **error)
{
  const char *a = hd_record_peek_text (first, HD_INDICATOR_UNIT_OF_MEASURE), *b = hd_record_peek_text (other, HD_INDICATOR_UNIT_OF_MEASURE);

  if (g_str_equal (a, b))
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("“%s” is counted in %s and “%s” in %s: they have no axis in common. Choose indicators with the same unit of measure."),
               hd_record_peek_text (first, HD_INDICATOR_NAME), a, hd_record_peek_text (other, HD_INDICATOR_NAME), b);
  return FALSE;
}

static gboolean
add_lines (const HdChartDesk *self,
           HdChart           *chart,
           const GArray      *periods,
           GError           **error)
{
  for (guint i = 0; self->query->indicators[i] != NULL; i++)
    {
      g_autoptr (HdRecord) indicator = hd_book_get_record (self->book, HD_ENTITY_INDICATOR, self->query->indicators[i], error);
      g_autoptr (GArray) figures = NULL;

      if (indicator == NULL || !check_measure (self->indicator, indicator, error))
        return FALSE;
      figures = hd_book_get_figures (self->book, self->query->indicators[i], (const HdPeriod *) (gconstpointer) periods->data, periods->len,
                                     self->query->unit, HD_TARGET_RULE_WHOLE, error);
      if (figures == NULL)
        return FALSE;
      hd_chart_desk_add_actuals (chart, indicator, hd_record_peek_text (indicator, HD_INDICATOR_NAME), figures);
    }
  return TRUE;
}

HdChart *
hd_chart_desk_make_lines (const HdChartDesk *self,
                          GError           **error)
{
  g_autoptr (GArray) years = NULL;
  g_autoptr (HdChart) chart = NULL;
  g_autofree char *subtitle = NULL;

  if (self->query->indicators[1] == NULL && self->unit == NULL)
    return hd_chart_desk_make_unit_lines (self, error);
  years = hd_chart_desk_years (self, error);
  if (years == NULL)
    return NULL;
  subtitle = say_span (self, years, NULL);
  chart = hd_chart_new ("So sánh các chỉ tiêu", subtitle, hd_record_peek_text (self->indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  hd_chart_set_kind (chart, HD_CHART_LINES);
  hd_chart_desk_name_periods (chart, years, FALSE);
  return add_lines (self, chart, years, error) ? g_steal_pointer (&chart) : NULL;
}

/* From the first day up to the end of each piece. */
static GArray *
grow (const GArray *pieces)
{
  GArray *growing = g_array_sized_new (FALSE, FALSE, sizeof (HdPeriod), pieces->len);

  for (guint i = 0; i < pieces->len; i++)
    {
      HdPeriod period = { g_array_index (pieces, HdPeriod, 0).from, g_array_index (pieces, HdPeriod, i).to };

      g_array_append_val (growing, period);
    }
  return growing;
}

/* Behind the last report the total says nothing: it ends there, and does not run on level. */
static void
end_after_last (GArray *figures)
{
  guint last = 0;

  for (guint i = 1; i < figures->len; i++)
    if (g_array_index (figures, HdPeriodFigure, i).n_counted > g_array_index (figures, HdPeriodFigure, last).n_counted)
      last = i;
  for (guint i = last + 1; i < figures->len; i++)
    g_array_index (figures, HdPeriodFigure, i).has_actual = FALSE;
}

/* The line of the target is that of the whole time. */
static void
level_targets (GArray *figures)
{
  HdPeriodFigure whole = g_array_index (figures, HdPeriodFigure, figures->len - 1);

  for (guint i = 0; i < figures->len; i++)
    {
      g_array_index (figures, HdPeriodFigure, i).has_target = whole.has_target;
      g_array_index (figures, HdPeriodFigure, i).target = whole.target;
      g_array_index (figures, HdPeriodFigure, i).basis = HD_TARGET_OF_PERIOD;
    }
}

static gboolean
check_sums (const HdChartDesk *self,
            GError           **error)
{
  if (hd_indicator_get_aggregate (self->indicator) == HD_AGGREGATE_SUM)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Figures of “%s” are not added up over time: choose another kind of chart."),
               hd_record_peek_text (self->indicator, HD_INDICATOR_NAME));
  return FALSE;
}

HdChart *
hd_chart_desk_make_cumulative (const HdChartDesk *self,
                               GError           **error)
{
  HdPeriod period = hd_chart_desk_period (self);
  gboolean in_year = hd_date_year (period.from) == hd_date_year (hd_period_last (&period));
  g_autoptr (GArray) pieces = check_sums (self, error) ? hd_chart_desk_split (self, &period, error) : NULL;
  g_autoptr (GArray) growing = pieces != NULL ? grow (pieces) : NULL;
  g_autoptr (GArray) figures = growing != NULL ? hd_chart_desk_figures (self, growing, error) : NULL;
  g_autofree char *subtitle = NULL;
  HdChart *chart;

  if (figures == NULL)
    return NULL;
  end_after_last (figures);
  level_targets (figures);
  subtitle = hd_chart_desk_say_time (self, &period, "lũy kế");
  chart = hd_figure_chart_new (HD_CHART_LINES, self->indicator, subtitle);
  hd_chart_desk_name_periods (chart, pieces, in_year);
  hd_chart_desk_add_actuals (chart, self->indicator, "Lũy kế", figures);
  hd_chart_desk_add_targets (chart, self->indicator, figures);
  return chart;
}

static GArray *
shift_all (const GArray *periods,
           int           n_years)
{
  GArray *shifted = g_array_sized_new (FALSE, FALSE, sizeof (HdPeriod), periods->len);

  for (guint i = 0; i < periods->len; i++)
    {
      HdPeriod period = hd_period_shift_years (&g_array_index (periods, HdPeriod, i), n_years);

      g_array_append_val (shifted, period);
    }
  return shifted;
}

/* The time that is compared, in its last year: the months that were asked for, or the year's when several years were. */
static HdPeriod
compared_time (const HdPeriod *period,
               int            *n_years)
{
  int last_year = hd_date_year (hd_period_last (period));

  *n_years = last_year - hd_date_year (period->from) + 1;
  if (*n_years == 1)
    {
      *n_years = 2;
      return *period;
    }
  *n_years = MIN (*n_years, MAX_COMPARED);
  return hd_period_year (last_year);
}

static char *
say_compared (const HdChartDesk *self,
              const HdPeriod    *time,
              int                n_years)
{
  int year = hd_date_year (time->from);
  g_autofree char *against = n_years == 2 ? g_strdup_printf ("so với năm %d", year - 1) : g_strdup_printf ("so với các năm %d - %d", year - n_years + 1, year - 1);

  return hd_chart_desk_say_time (self, time, against);
}

HdChart *
hd_chart_desk_make_comparison (const HdChartDesk *self,
                               GError           **error)
{
  HdPeriod whole = hd_chart_desk_period (self), time;
  g_autoptr (HdChart) chart = NULL;
  g_autoptr (GArray) pieces = NULL;
  g_autofree char *subtitle = NULL;
  int n_years;

  time = compared_time (&whole, &n_years);
  pieces = hd_chart_desk_split (self, &time, error);
  if (pieces == NULL)
    return NULL;
  subtitle = say_compared (self, &time, n_years);
  chart = hd_figure_chart_new (HD_CHART_COLUMNS, self->indicator, subtitle);
  hd_chart_desk_name_periods (chart, pieces, TRUE);
  /* The year that is asked about comes first: the first series is the one that stands out, in grey and in the dark style too. */
  for (int back = 0; back < n_years; back++)
    {
      g_autoptr (GArray) shifted = shift_all (pieces, -back);
      g_autoptr (GArray) figures = hd_chart_desk_figures (self, shifted, error);
      g_autofree char *name = g_strdup_printf ("Năm %d", hd_date_year (time.from) - back);

      if (figures == NULL)
        return NULL;
      hd_chart_desk_add_actuals (chart, self->indicator, name, figures);
    }
  return g_steal_pointer (&chart);
}
