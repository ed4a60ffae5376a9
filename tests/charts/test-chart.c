/* test-chart.c: a chart as a value, in words and in its colours
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "samples.h"

static double
channel (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (HdColor color)
{
  return 0.2126 * channel (color.red) + 0.7152 * channel (color.green) + 0.0722 * channel (color.blue);
}

static double
contrast (HdColor a,
          HdColor b)
{
  double lighter = MAX (luminance (a), luminance (b));
  double darker = MIN (luminance (a), luminance (b));

  return (lighter + 0.05) / (darker + 0.05);
}

static void
test_contrast (void)
{
  const HdChartPalette *palettes[] = {
    hd_chart_palette_print (), hd_chart_palette_light (), hd_chart_palette_dark (),
    hd_chart_palette_contrast (FALSE), hd_chart_palette_contrast (TRUE),
  };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      const HdChartPalette *p = palettes[i];
      double text = i < 3 ? 4.5 : 7, mark = i < 3 ? 3 : 4.5;

      g_assert_cmpfloat (contrast (p->ink, p->paper), >=, text);
      g_assert_cmpfloat (contrast (p->muted, p->paper), >=, text);
      g_assert_cmpfloat (contrast (p->ink, p->highlight), >=, text);
      g_assert_cmpfloat (contrast (p->muted, p->highlight), >=, text);
      g_assert_cmpfloat (contrast (p->column, p->paper), >=, mark);
      g_assert_cmpfloat (contrast (p->column, p->highlight), >=, 3);
      g_assert_cmpfloat (contrast (p->column_edge, p->paper), >=, mark);
      g_assert_cmpfloat (contrast (p->target, p->paper), >=, mark);
      /* The grid stays behind everything. */
      g_assert_cmpfloat (contrast (p->grid, p->paper), <, contrast (p->column, p->paper));
    }
}

static void
test_print_is_grey (void)
{
  const HdColor *colors = (const HdColor *) hd_chart_palette_print ();

  for (guint i = 0; i < sizeof (HdChartPalette) / sizeof (HdColor); i++)
    {
      g_assert_cmpfloat (colors[i].red, ==, colors[i].green);
      g_assert_cmpfloat (colors[i].red, ==, colors[i].blue);
    }
}

static void
check_summary (HdChart    *chart,
               const char *expected)
{
  g_autofree char *summary = hd_chart_dup_summary (chart);

  g_assert_cmpstr (summary, ==, expected);
  hd_chart_unref (chart);
}

static void
test_summary (void)
{
  const HdFigure one[] = { 7 * HD_FIGURE_SCALE };

  check_summary (sample_five_years (),
                 "Biểu đồ cột, 2019 đến 2023, đơn vị tính: công dân. Cao nhất: 2.702 công dân (2022); thấp nhất: 2.390 công dân (2021). "
                 "Gần nhất, 2023: 2.655 công dân, chỉ tiêu 2.650 công dân, đạt 100,2%.");
  check_summary (sample_gaps (),
                 "Biểu đồ cột, 2015 đến 2021, đơn vị tính: đồng. Cao nhất: 4.200.000.000 đồng (2021); thấp nhất: 2.100.000.000 đồng (2015). "
                 "Gần nhất, 2021: 4.200.000.000 đồng, chỉ tiêu 3.500.000.000 đồng, đạt 120%. "
                 "Số ước tính: 2016 - 5/2017, 5 tháng 2017 (hàng nghìn triệu), 2019. Chưa có số liệu: 2018.");
  check_summary (sample_of (one, 1), "Biểu đồ cột, 2001, đơn vị tính: lượt. Kết quả: 7 lượt (2001). Gần nhất, 2001: 7 lượt.");
  check_summary (sample_of (one, 0), "Chưa có số liệu.");
}

static void
check_category (guint       category,
                const char *expected)
{
  g_autoptr (HdChart) chart = sample_gaps ();
  g_autofree char *text = hd_chart_dup_category_text (chart, category);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_category_text (void)
{
  check_category (0, "2015\nKết quả: 2.100.000.000 đồng\nChỉ tiêu: 2.000.000.000 đồng\nĐạt 105% chỉ tiêu\nNguồn: báo cáo");
  check_category (1, "2016 - 5/2017\nKết quả: gần 3 tỉ đồng\nNguồn: báo cáo");
  check_category (2, "5 tháng 2017\nKết quả: hàng nghìn triệu\nChỉ tiêu: 2.500.000.000 đồng\nNguồn: báo cáo");
  check_category (3, "2018\nKết quả: chưa có số liệu\nChỉ tiêu: 2.500.000.000 đồng\nNguồn: báo cáo");
}

static void
test_value (void)
{
  g_autoptr (HdChart) chart = sample_five_years ();
  HdChart *same = hd_chart_ref (chart);

  g_assert_cmpuint (hd_chart_get_n_categories (chart), ==, 5);
  g_assert_cmpuint (hd_chart_get_n_series (chart), ==, 2);
  g_assert_null (hd_chart_get_point (chart, 0, 5));
  g_assert_cmpint (hd_chart_get_point (chart, 0, 3)->value, ==, 2702 * HD_FIGURE_SCALE);
  g_assert_true (hd_chart_find_point (chart, HD_SERIES_TARGET, 3) == hd_chart_get_point (chart, 1, 3));
  hd_chart_unref (same);
  g_assert_cmpstr (hd_chart_get_category (chart, 4), ==, "2023");
}

/* Nothing to compare with, or nothing wanted: no share. */
static void
test_achievement (void)
{
  g_autoptr (HdChart) chart = sample_gaps ();
  g_autofree char *over = hd_chart_dup_achievement (chart, 6);
  g_autofree char *about = hd_chart_dup_achievement (chart, 4);

  g_assert_cmpstr (over, ==, "120%");
  g_assert_cmpstr (about, ==, "khoảng 113%");
  g_assert_null (hd_chart_dup_achievement (chart, 1));
  g_assert_null (hd_chart_dup_achievement (chart, 2));
  g_assert_null (hd_chart_dup_achievement (chart, 3));
  hd_chart_set_achievement (chart, FALSE);
  g_assert_null (hd_chart_dup_achievement (chart, 6));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/contrast", test_contrast);
  g_test_add_func ("/chart/print-is-grey", test_print_is_grey);
  g_test_add_func ("/chart/summary", test_summary);
  g_test_add_func ("/chart/category-text", test_category_text);
  g_test_add_func ("/chart/value", test_value);
  g_test_add_func ("/chart/achievement", test_achievement);
  return g_test_run ();
}
