/* progress-chart.c: yearly figures of an indicator as a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/progress-chart.h"

#include <string.h>

#include "base/text.h"
#include "papers/figure-chart.h"

/* In the order of the choices. */
enum { DIRECTION_UP = 0 };
enum { AGGREGATION_RATIO = 4 };

static char *
print_number (const HdRecord *indicator,
              HdFigure        figure)
{
  int decimals = (int) CLAMP (hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES);
  g_autofree char *number = hd_figure_format (figure, decimals, TRUE);
  gboolean percent = strcmp (hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE), "%") == 0;

  return percent ? g_strconcat (number, "%", NULL) : g_steal_pointer (&number);
}

/* "gần 3 tỉ" from "gần 3 tỉ đồng": the unit of measure stands over the chart. */
static char *
drop_unit (const char *wording,
           const char *unit)
{
  gsize length = strlen (wording), unit_length = strlen (unit);

  if (unit_length == 0 || length <= unit_length + 1 || !g_str_has_suffix (wording, unit) || wording[length - unit_length - 1] != ' ')
    return g_strdup (wording);
  return g_strndup (wording, length - unit_length - 1);
}

/* An exact figure is its number; another one is what was said, or its number with the word for how exact it is. */
static char *
make_label (const HdRecord     *indicator,
            const HdYearFigure *figure)
{
  static const char * const words[] = { "", "gần ", "hơn ", "khoảng ", "" };
  g_autofree char *number = NULL;

  if (figure->wording != NULL && (figure->estimated || !figure->has_actual))
    return drop_unit (figure->wording, hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  if (!figure->has_actual)
    return NULL;
  if (!figure->estimated)
    return print_number (indicator, figure->actual);
  number = hd_figure_format_short (figure->actual);
  return g_strconcat (words[MIN (figure->precision, G_N_ELEMENTS (words) - 1)], number, NULL);
}

/* "Năm 2016 và 5 tháng đầu năm 2017 · 5/7 đơn vị báo cáo · nguồn: …" */
static char *
make_detail (const HdYearFigure *figure)
{
  g_autofree char *period = hd_period_print (&figure->period);
  g_autofree char *capitalized = hd_text_capitalize (period);
  GString *detail = g_string_new (capitalized);

  if (figure->n_reported > 0 && figure->n_units > 0)
    g_string_append_printf (detail, " · %u/%u đơn vị báo cáo", figure->n_reported, figure->n_units);
  if (figure->wording != NULL && !figure->estimated)
    g_string_append_printf (detail, " · “%s”", figure->wording);
  if (figure->source != NULL && *figure->source != '\0')
    g_string_append_printf (detail, " · nguồn: %s", figure->source);
  return g_string_free (detail, FALSE);
}

static char *
make_subtitle (GPtrArray *years,
               gboolean   with_targets)
{
  HdPeriod whole = { 0 };
  g_autofree char *period = NULL;

  if (years->len == 0)
    return NULL;
  whole = ((const HdYearFigure *) g_ptr_array_index (years, 0))->period;
  for (guint i = 1; i < years->len; i++)
    {
      const HdYearFigure *figure = g_ptr_array_index (years, i);

      whole.from = MIN (whole.from, figure->period.from);
      whole.to = MAX (whole.to, figure->period.to);
    }
  period = hd_period_print (&whole);
  return g_strdup_printf (with_targets ? "Kết quả so với chỉ tiêu, %s" : "Kết quả %s", period);
}

HdChart *
hd_progress_chart_new (const HdRecord *indicator,
                       GPtrArray      *years)
{
  gboolean with_targets = FALSE;
  g_autofree char *subtitle = NULL;
  HdChart *chart;
  HdChartSeries *done, *promised = NULL;

  g_return_val_if_fail (indicator != NULL && years != NULL, NULL);

  for (guint i = 0; i < years->len; i++)
    with_targets = with_targets || ((const HdYearFigure *) g_ptr_array_index (years, i))->has_target;
  subtitle = make_subtitle (years, with_targets);
  chart = hd_chart_new (hd_record_peek_text (indicator, HD_INDICATOR_NAME), subtitle,
                        hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  hd_chart_set_achievement (chart, hd_record_get_choice (indicator, HD_INDICATOR_DIRECTION) == DIRECTION_UP &&
                                     hd_record_get_choice (indicator, HD_INDICATOR_AGGREGATION) != AGGREGATION_RATIO);

  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *category = hd_figure_chart_name_period (&((const HdYearFigure *) g_ptr_array_index (years, i))->period, FALSE);

      (void) hd_chart_add_category (chart, category);
    }
  done = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  if (with_targets)
    promised = hd_chart_add_series (chart, "Chỉ tiêu", HD_SERIES_TARGET);
  for (guint i = 0; i < years->len; i++)
    {
      const HdYearFigure *figure = g_ptr_array_index (years, i);
      g_autofree char *label = make_label (indicator, figure);
      g_autofree char *detail = make_detail (figure);

      hd_chart_add_point (done, figure->has_actual, figure->actual, figure->estimated, label, detail);
      if (promised != NULL)
        {
          g_autofree char *target = figure->has_target ? print_number (indicator, figure->target) : NULL;

          hd_chart_add_point (promised, figure->has_target, figure->target, FALSE, target, NULL);
        }
    }
  return chart;
}
