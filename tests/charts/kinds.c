/* kinds.c: a chart of each kind, with what makes it difficult
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kinds.h"

#include "samples.h"

#define NONE -1e16

static void
add_values (HdChart       *chart,
            const char    *name,
            HdSeriesStyle  style,
            const double  *values,
            guint          n,
            guint          estimated)
{
  HdChartSeries *series = hd_chart_add_series (chart, name, style);

  for (guint i = 0; i < n; i++)
    hd_chart_add_point (series, values[i] > NONE, (HdFigure) (values[i] > NONE ? values[i] * HD_FIGURE_SCALE : 0), i == estimated, NULL,
                        i == 0 ? "Nguồn: báo cáo của đơn vị" : NULL);
}

static HdChart *
chart_of_years (HdChartKind kind,
                const char *title,
                const char *unit,
                int         first,
                guint       n)
{
  HdChart *chart = hd_chart_new (title, NULL, unit);

  hd_chart_set_kind (chart, kind);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", first + (int) i);

      (void) hd_chart_add_category (chart, year);
    }
  return chart;
}

static HdChart *
chart_of_months (HdChartKind kind,
                 const char *title,
                 const char *unit)
{
  HdChart *chart = hd_chart_new (title, NULL, unit);

  hd_chart_set_kind (chart, kind);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *month = g_strdup_printf ("Tháng %u", i + 1);

      (void) hd_chart_add_category (chart, month);
    }
  return chart;
}

HdChart *
kind_stacked (void)
{
  static const double a[] = { 1200, 1350, 980, NONE, 1410 }, b[] = { 640, 700, 655, NONE, 720 };
  static const double c[] = { 310, 0, 420, NONE, 380 }, d[] = { NONE, NONE, 95, NONE, 240 };
  static const double target[] = { 2000, 2000, 2200, 2200, 2400 };
  HdChart *chart = chart_of_years (HD_CHART_STACKED, "Công dân nhập ngũ theo đơn vị", "công dân", 2019, 5);

  add_values (chart, "Bộ Chỉ huy Quân sự tỉnh", HD_SERIES_COLUMNS, a, 5, G_MAXUINT);
  add_values (chart, "Liên đoàn Lao động tỉnh", HD_SERIES_COLUMNS, b, 5, 2);
  add_values (chart, "Hội Liên hiệp Phụ nữ tỉnh", HD_SERIES_COLUMNS, c, 5, G_MAXUINT);
  add_values (chart, "Tỉnh đoàn", HD_SERIES_COLUMNS, d, 5, G_MAXUINT);
  add_values (chart, "Chỉ tiêu", HD_SERIES_TARGET, target, 5, G_MAXUINT);
  return chart;
}

HdChart *
kind_lines (void)
{
  static const double a[] = { 120, 135, 128, 150, 161, 170 }, b[] = { 80, NONE, 95, 99, 90, 104 }, c[] = { NONE, NONE, 60, 72, 75, 101 };
  HdChart *chart = chart_of_years (HD_CHART_LINES, "Lớp tập huấn", "lớp", 2018, 6);

  add_values (chart, "Hội Nông dân tỉnh", HD_SERIES_COLUMNS, a, 6, 4);
  add_values (chart, "Hội Cựu chiến binh và Hội Cựu thanh niên xung phong tỉnh", HD_SERIES_COLUMNS, b, 6, G_MAXUINT);
  add_values (chart, "Tỉnh đoàn", HD_SERIES_COLUMNS, c, 6, G_MAXUINT);
  return chart;
}

HdChart *
kind_cumulative (void)
{
  static const double done[] = { 210, 260, 905, 1120, 1333, 1600, 1702, NONE, NONE, NONE, NONE, NONE };
  static const double target[] = { 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2600 };
  HdChart *chart = chart_of_months (HD_CHART_LINES, "Ngày công giúp dân, lũy kế năm 2023", "ngày công");

  add_values (chart, "Lũy kế", HD_SERIES_COLUMNS, done, 12, 5);
  add_values (chart, "Chỉ tiêu", HD_SERIES_TARGET, target, 12, G_MAXUINT);
  return chart;
}

HdChart *
kind_bars (void)
{
  static const char * const names[] = {
    "Công dân nhập ngũ", "Lớp tập huấn", "Lượt người được tuyên truyền, phổ biến Luật Nghĩa vụ quân sự và Luật Dân quân tự vệ",
    "Nhà tình nghĩa", "Ngày công giúp dân", "Đường giao thông nông thôn",
  };
  static const double values[] = { 100, 83.5, 232.4, NONE, 104.5, 0 }, target[] = { 100, 100, 100, 100, 100, 100 };
  HdChart *chart = hd_chart_new ("Kết quả so với chỉ tiêu năm 2023", "Tất cả các lĩnh vực", "%");

  hd_chart_set_kind (chart, HD_CHART_BARS);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    (void) hd_chart_add_category (chart, names[i]);
  add_values (chart, "Kết quả", HD_SERIES_COLUMNS, values, 6, 4);
  add_values (chart, "Chỉ tiêu (100%)", HD_SERIES_TARGET, target, 6, G_MAXUINT);
  return chart;
}

HdChart *
kind_sixty (void)
{
  HdChart *chart = hd_chart_new ("Kết quả của 60 đơn vị", NULL, "lượt người");
  HdChartSeries *series;

  hd_chart_set_kind (chart, HD_CHART_BARS);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ban Chỉ huy Quân sự và Ủy ban Mặt trận Tổ quốc xã thứ %u", i + 1);

      (void) hd_chart_add_category (chart, name);
    }
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  for (guint i = 0; i < 60; i++)
    hd_chart_add_point (series, i % 17 != 3, (HdFigure) ((i * 37 % 101) + 4) * 125 * HD_FIGURE_SCALE, i % 11 == 5, NULL, NULL);
  return chart;
}

HdChart *
kind_years (void)
{
  static const double before[] = { 40, 55, 180, 120, 90, 95, 60, 130, 140, 70, 85, 210 };
  static const double now[] = { 52, 50, 230, NONE, 88, 110, 75, NONE, NONE, NONE, NONE, NONE };
  HdChart *chart = chart_of_months (HD_CHART_COLUMNS, "Buổi tuyên truyền, năm 2023 so với năm 2022", "buổi");

  add_values (chart, "Năm 2023", HD_SERIES_COLUMNS, now, 12, 2);
  add_values (chart, "Năm 2022", HD_SERIES_COLUMNS, before, 12, G_MAXUINT);
  return chart;
}

HdChart *
kind_panels (void)
{
  HdChart *whole = hd_chart_new ("Kết quả theo lĩnh vực", "Giai đoạn 2018 - 2023", "");
  HdChart *panels[] = { sample_five_years (), kind_lines (), kind_stacked (), sample_gaps (), sample_of (NULL, 0), kind_cumulative () };

  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      hd_chart_add_panel (whole, panels[i]);
      hd_chart_unref (panels[i]);
    }
  return whole;
}

HdChart *
kind_negative (void)
{
  static const double a[] = { 120, -35, -128, 50 }, b[] = { -80, 40, -95, 0 };
  static const HdChartKind kinds[] = { HD_CHART_STACKED, HD_CHART_LINES, HD_CHART_BARS, HD_CHART_COLUMNS };
  HdChart *whole = hd_chart_new ("Tăng, giảm so với năm trước", NULL, "lượt");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HdChart) panel = chart_of_years (kinds[i], "Tăng, giảm", "lượt", 2020, 4);

      add_values (panel, "Tuyên truyền", HD_SERIES_COLUMNS, a, 4, 2);
      add_values (panel, "Tập huấn", HD_SERIES_COLUMNS, b, 4, G_MAXUINT);
      hd_chart_add_panel (whole, panel);
    }
  return whole;
}

HdChart *
kind_one (void)
{
  static const HdChartKind kinds[] = { HD_CHART_STACKED, HD_CHART_LINES, HD_CHART_BARS, HD_CHART_COLUMNS };
  static const double value[] = { 2650 }, target[] = { 2600 };
  HdChart *whole = hd_chart_new ("Một số", NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HdChart) panel = chart_of_years (kinds[i], "Công dân nhập ngũ", "công dân", 2023, 1);

      add_values (panel, "Kết quả", HD_SERIES_COLUMNS, value, 1, G_MAXUINT);
      add_values (panel, "Chỉ tiêu", HD_SERIES_TARGET, target, 1, G_MAXUINT);
      hd_chart_add_panel (whole, panel);
    }
  return whole;
}

HdChart *
kind_random (GRand *random)
{
  HdChartKind kind = (HdChartKind) g_rand_int_range (random, HD_CHART_COLUMNS, HD_CHART_PANELS + 1);
  HdChart *chart;

  if (kind != HD_CHART_PANELS)
    {
      chart = sample_random (random);
      hd_chart_set_kind (chart, kind);
      return chart;
    }
  chart = hd_chart_new ("Các lĩnh vực", NULL, "");
  for (int i = g_rand_int_range (random, 1, 14); i > 0; i--)
    {
      g_autoptr (HdChart) panel = sample_random (random);

      hd_chart_set_kind (panel, (HdChartKind) g_rand_int_range (random, HD_CHART_COLUMNS, HD_CHART_PANELS));
      hd_chart_add_panel (chart, panel);
    }
  return chart;
}
