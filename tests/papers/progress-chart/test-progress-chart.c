/* test-progress-chart.c: what a chart of an indicator says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/progress-chart.h"

#include <string.h>

static HdRecord *
make_indicator (const char *name,
                const char *unit,
                const char *aggregation,
                const char *direction,
                gint64      decimals)
{
  HdRecord *indicator = hd_record_new_with_id (HD_ENTITY_INDICATOR, "I");

  hd_record_set_text (indicator, HD_INDICATOR_NAME, name);
  hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, unit);
  hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, aggregation);
  hd_record_set_text (indicator, HD_INDICATOR_DIRECTION, direction);
  hd_record_set_integer (indicator, HD_INDICATOR_DECIMALS, decimals);
  return indicator;
}

static HdDate
date (const char *iso)
{
  HdDate result = HD_DATE_NONE;

  g_assert_true (hd_date_parse_iso (iso, &result, NULL));
  return result;
}

static HdYearFigure *
add_figure (GPtrArray  *years,
            const char *first,
            const char *last)
{
  HdYearFigure *figure = g_new0 (HdYearFigure, 1);

  figure->period = hd_period_new (date (first), date (last));
  figure->year = hd_date_year (date (last));
  g_ptr_array_add (years, figure);
  return figure;
}

static GPtrArray *
years_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hd_year_figure_free);
}

static void
test_categories (void)
{
  const struct { const char *first, *last, *expected; } cases[] = {
    { "2016-01-01", "2016-12-31", "2016" },
    { "2016-01-01", "2017-05-31", "2016 - 5/2017" },
    { "2016-01-01", "2018-12-31", "2016 - 2018" },
    { "2016-04-01", "2017-12-31", "4/2016 - 2017" },
    { "2016-04-01", "2017-05-31", "4/2016 - 5/2017" },
    { "2017-01-01", "2017-05-31", "5 tháng 2017" },
    { "2017-01-01", "2017-09-30", "9 tháng 2017" },
    { "2017-01-01", "2017-03-31", "Quý I/2017" },
    { "2017-10-01", "2017-12-31", "Quý IV/2017" },
    { "2017-07-01", "2017-12-31", "7 - 12/2017" },
    { "2017-02-01", "2017-02-28", "2/2017" },
    { "2020-02-01", "2020-02-29", "2/2020" },
    { "2017-01-05", "2017-06-29", "05/01/2017 - 29/6/2017" },
    { "2017-06-29", "2017-06-29", "29/6/2017" },
  };
  g_autoptr (HdRecord) indicator = make_indicator ("Công dân nhập ngũ", "công dân", "sum", "up", 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) years = years_new ();
      g_autoptr (HdChart) chart = NULL;

      add_figure (years, cases[i].first, cases[i].last);
      chart = hd_progress_chart_new (indicator, years);
      g_assert_cmpstr (hd_chart_get_category (chart, 0), ==, cases[i].expected);
    }
}

typedef struct
{
  const char *unit;
  gint64      decimals;
  const char *value; /* NULL: none */
  HdPrecision precision;
  const char *wording;
  const char *expected; /* label; NULL: none */
} Label;

static void
test_labels (void)
{
  const Label labels[] = {
    { "công dân", 0, "2650", HD_PRECISION_EXACT, NULL, "2.650" },
    { "công dân", 0, "2650", HD_PRECISION_EXACT, "2.650 công dân", "2.650" },
    { "đồng", 0, "3000000000", HD_PRECISION_NEARLY, "gần 3 tỉ đồng", "gần 3 tỉ" },
    { "km", 1, "150", HD_PRECISION_OVER, "hơn 150 km", "hơn 150" },
    { "m³", 0, "2000", HD_PRECISION_NEARLY, "gần 2 nghìn mét khối", "gần 2 nghìn mét khối" },
    { "m³", 0, NULL, HD_PRECISION_MAGNITUDE, "hàng nghìn mét khối", "hàng nghìn mét khối" },
    { "m³", 0, NULL, HD_PRECISION_EXACT, NULL, NULL },
    { "đồng", 0, "3000000000", HD_PRECISION_NEARLY, NULL, "gần 3 tỷ" },
    { "đồng", 0, "3000000000", HD_PRECISION_OVER, NULL, "hơn 3 tỷ" },
    { "người", 0, "1250", HD_PRECISION_ABOUT, NULL, "khoảng 1.250" },
    { "%", 1, "98.7", HD_PRECISION_EXACT, NULL, "98,7%" },
    { "%", 1, "100", HD_PRECISION_EXACT, NULL, "100%" },
    { "km", 2, "1.5", HD_PRECISION_EXACT, NULL, "1,5" },
    /* A wording that is nothing but the unit stays. */
    { "đồng", 0, "5", HD_PRECISION_ABOUT, "đồng", "đồng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (HdRecord) indicator = make_indicator ("Tên", labels[i].unit, "sum", "up", labels[i].decimals);
      g_autoptr (GPtrArray) years = years_new ();
      HdYearFigure *figure = add_figure (years, "2016-01-01", "2016-12-31");
      g_autoptr (HdChart) chart = NULL;
      const HdChartPoint *point;

      if (labels[i].value != NULL)
        figure->has_actual = hd_figure_parse_plain (labels[i].value, &figure->actual, NULL);
      figure->precision = labels[i].precision;
      figure->estimated = labels[i].precision != HD_PRECISION_EXACT;
      figure->wording = g_strdup (labels[i].wording);
      chart = hd_progress_chart_new (indicator, years);
      point = hd_chart_get_point (chart, 0, 0);
      g_assert_cmpstr (point->label, ==, labels[i].expected);
      g_assert_cmpint (point->has_value, ==, labels[i].value != NULL);
      g_assert_cmpint (point->estimated, ==, figure->estimated);
    }
}

static void
test_detail (void)
{
  g_autoptr (HdRecord) indicator = make_indicator ("Lớp bồi dưỡng", "lớp", "sum", "up", 0);
  g_autoptr (GPtrArray) years = years_new ();
  HdYearFigure *figure = add_figure (years, "2016-01-01", "2017-05-31");
  g_autoptr (HdChart) chart = NULL;

  figure->has_actual = TRUE;
  figure->actual = 123 * HD_FIGURE_SCALE;
  figure->wording = g_strdup ("123 lớp/9.735 người");
  figure->source = g_strdup ("Báo Lạng Sơn");
  figure->n_reported = 5;
  figure->n_units = 7;
  chart = hd_progress_chart_new (indicator, years);
  g_assert_cmpstr (hd_chart_get_point (chart, 0, 0)->detail, ==,
                   "Năm 2016 và 5 tháng đầu năm 2017 · 5/7 đơn vị báo cáo · “123 lớp/9.735 người” · nguồn: Báo Lạng Sơn");
  g_assert_cmpstr (hd_chart_get_title (chart), ==, "Lớp bồi dưỡng");
  g_assert_cmpstr (hd_chart_get_unit (chart), ==, "lớp");
  g_assert_cmpstr (hd_chart_get_subtitle (chart), ==, "Kết quả năm 2016 và 5 tháng đầu năm 2017");
  /* Nothing was promised: no line, no series. */
  g_assert_cmpuint (hd_chart_get_n_series (chart), ==, 1);
}

static void
test_targets (void)
{
  g_autoptr (HdRecord) up = make_indicator ("Tên", "lớp", "sum", "up", 0);
  g_autoptr (HdRecord) neutral = make_indicator ("Tên", "vụ", "sum", "neutral", 0);
  g_autoptr (HdRecord) rate = make_indicator ("Tên", "%", "ratio", "up", 1);
  g_autoptr (GPtrArray) years = years_new ();
  g_autoptr (HdChart) a = NULL, b = NULL, c = NULL;
  g_autofree char *share = NULL;
  HdYearFigure *figure;

  add_figure (years, "2022-01-01", "2022-12-31");
  figure = add_figure (years, "2023-01-01", "2023-12-31");
  figure->has_actual = figure->has_target = TRUE;
  figure->actual = 105 * HD_FIGURE_SCALE;
  figure->target = 100 * HD_FIGURE_SCALE;
  a = hd_progress_chart_new (up, years);
  b = hd_progress_chart_new (neutral, years);
  c = hd_progress_chart_new (rate, years);

  g_assert_cmpstr (hd_chart_get_subtitle (a), ==, "Kết quả so với chỉ tiêu, giai đoạn 2022 - 2023");
  g_assert_false (hd_chart_find_point (a, HD_SERIES_TARGET, 0)->has_value);
  g_assert_cmpstr (hd_chart_find_point (c, HD_SERIES_TARGET, 1)->label, ==, "100%");
  share = hd_chart_dup_achievement (a, 1);
  g_assert_cmpstr (share, ==, "105%");
  /* More is not better, and a share of a share says nothing. */
  g_assert_null (hd_chart_dup_achievement (b, 1));
  g_assert_null (hd_chart_dup_achievement (c, 1));
}

static void
test_nothing (void)
{
  g_autoptr (HdRecord) indicator = make_indicator ("Tên", "lớp", "sum", "up", 0);
  g_autoptr (GPtrArray) years = years_new ();
  g_autoptr (HdChart) chart = hd_progress_chart_new (indicator, years);

  g_assert_cmpuint (hd_chart_get_n_categories (chart), ==, 0);
  g_assert_cmpstr (hd_chart_get_title (chart), ==, "Tên");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress-chart/categories", test_categories);
  g_test_add_func ("/progress-chart/labels", test_labels);
  g_test_add_func ("/progress-chart/detail", test_detail);
  g_test_add_func ("/progress-chart/targets", test_targets);
  g_test_add_func ("/progress-chart/nothing", test_nothing);
  return g_test_run ();
}
