/* figure-chart.c: figures of periods as points of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/figure-chart.h"

#include <string.h>

#include "base/text.h"

/* In the order of the choices. */
enum { DIRECTION_UP = 0 };

static char *
name_months (int      y1,
             int      m1,
             int      y2,
             int      m2,
             gboolean in_year)
{
  g_autofree char *quarter = hd_text_roman_label ((guint) (m1 / 3) + 1);

  if (m1 == 1 && m2 == 12)
    return y1 == y2 ? g_strdup_printf ("%d", y1) : g_strdup_printf ("%d - %d", y1, y2);
  if (y1 != y2)
    return m1 == 1 ? g_strdup_printf ("%d - %d/%d", y1, m2, y2)
         : m2 == 12 ? g_strdup_printf ("%d/%d - %d", m1, y1, y2)
                    : g_strdup_printf ("%d/%d - %d/%d", m1, y1, m2, y2);
  if (m1 == m2)
    return in_year ? g_strdup_printf ("Tháng %d", m1) : g_strdup_printf ("%d/%d", m1, y1);
  if (m2 - m1 == 2 && m1 % 3 == 1)
    return in_year ? g_strdup_printf ("Quý %s", quarter) : g_strdup_printf ("Quý %s/%d", quarter, y1);
  return m1 == 1 ? g_strdup_printf ("%d tháng %d", m2, y1) : g_strdup_printf ("%d - %d/%d", m1, m2, y1);
}

char *
hd_figure_chart_name_period (const HdPeriod *period,
                             gboolean        in_year)
{
  HdDate last;
  int y1, m1, d1, y2, m2, d2, y3, m3, d3;

  g_return_val_if_fail (period != NULL, NULL);

  last = hd_period_last (period);
  hd_date_split (period->from, &y1, &m1, &d1);
  hd_date_split (last, &y2, &m2, &d2);
  hd_date_split (period->to, &y3, &m3, &d3);
  if (d1 != 1 || d3 != 1)
    {
      g_autofree char *from = hd_date_print_short (period->from);
      g_autofree char *to = hd_date_print_short (last);

      return period->from == last ? g_steal_pointer (&from) : g_strdup_printf ("%s - %s", from, to);
    }
  return name_months (y1, m1, y2, m2, in_year);
}

HdChart *
hd_figure_chart_new (HdChartKind     kind,
                     const HdRecord *indicator,
                     const char     *subtitle)
{
  HdChart *chart;

  g_return_val_if_fail (indicator != NULL, NULL);

  chart = hd_chart_new (hd_record_peek_text (indicator, HD_INDICATOR_NAME), subtitle,
                        hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  hd_chart_set_kind (chart, kind);
  hd_chart_set_achievement (chart, hd_record_get_choice (indicator, HD_INDICATOR_DIRECTION) == DIRECTION_UP &&
                                     hd_indicator_get_aggregate (indicator) != HD_AGGREGATE_RATIO);
  return chart;
}

static char *
print_number (const HdRecord *indicator,
              HdFigure        figure)
{
  int decimals = (int) CLAMP (hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES);
  g_autofree char *number = hd_figure_format (figure, decimals, TRUE);

  return strcmp (hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE), "%") == 0 ? g_strconcat (number, "%", NULL)
                                                                                          : g_steal_pointer (&number);
}

char *
hd_figure_chart_label (const HdRecord       *indicator,
                       const HdPeriodFigure *figure)
{
  static const char * const words[] = { "", "gần ", "hơn ", "khoảng ", "" };
  g_autofree char *number = NULL;

  g_return_val_if_fail (indicator != NULL && figure != NULL, NULL);

  if (!figure->has_actual)
    return NULL;
  if (!hd_period_figure_is_estimated (figure))
    return print_number (indicator, figure->actual);
  number = print_number (indicator, figure->actual);
  return g_strconcat (words[MIN (figure->precision, G_N_ELEMENTS (words) - 1)], number, NULL);
}

static const char *
basis_name (HdTargetBasis basis)
{
  switch (basis)
    {
    case HD_TARGET_OF_YEARS:
      return "chỉ tiêu năm";
    case HD_TARGET_OF_STAGE:
      return "chỉ tiêu giai đoạn";
    case HD_TARGET_PRORATED:
      return "chỉ tiêu theo thời gian";
    case HD_TARGET_NONE:
    case HD_TARGET_OF_PERIOD:
    default:
      return "chỉ tiêu";
    }
}

char *
hd_figure_chart_tell (const HdRecord       *indicator,
                      const HdPeriodFigure *figure,
                      const char           *wording,
                      const char           *source)
{
  const char *unit = hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE);
  g_autofree char *period = figure->covered.from != HD_DATE_NONE ? hd_period_print (&figure->covered) : g_strdup ("");
  g_autofree char *named = hd_text_capitalize (period);
  GString *told = g_string_new (named);

  if (figure->has_target && figure->basis != HD_TARGET_OF_PERIOD)
    {
      g_autofree char *target = print_number (indicator, figure->target);

      g_string_append_printf (told, "%s%s %s %s", told->len > 0 ? " · " : "", basis_name (figure->basis), target, unit);
    }
  if (figure->n_reported > 0 && figure->n_units > 0)
    g_string_append_printf (told, " · %u/%u đơn vị báo cáo", figure->n_reported, figure->n_units);
  if (wording != NULL && *wording != '\0')
    g_string_append_printf (told, " · “%s”", wording);
  if (source != NULL && *source != '\0')
    g_string_append_printf (told, " · nguồn: %s", source);
  return g_string_free (told, FALSE);
}

void
hd_figure_chart_add_actual (HdChartSeries        *series,
                            const HdRecord       *indicator,
                            const HdPeriodFigure *figure,
                            const char           *wording,
                            const char           *source)
{
  g_autofree char *label = hd_figure_chart_label (indicator, figure);
  g_autofree char *detail = hd_figure_chart_tell (indicator, figure, wording, source);

  hd_chart_add_point (series, figure->has_actual, figure->actual, hd_period_figure_is_estimated (figure), label, detail);
}

void
hd_figure_chart_add_target (HdChartSeries        *series,
                            const HdRecord       *indicator,
                            const HdPeriodFigure *figure)
{
  g_autofree char *label = figure->has_target ? print_number (indicator, figure->target) : NULL;

  hd_chart_add_point (series, figure->has_target, figure->target, FALSE, label, NULL);
}
