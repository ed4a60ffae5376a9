/* samples.c: charts to try things on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "samples.h"

typedef struct
{
  const char *category;
  double      value; /* below -1e15: none */
  double      target;
  const char *words; /* of an estimate, or in place of a figure */
} Row;

#define NONE -1e16

static HdFigure
figure (double value)
{
  return value > NONE ? (HdFigure) (value * HD_FIGURE_SCALE) : 0;
}

static HdChart *
chart_from_rows (const char *title,
                 const char *subtitle,
                 const char *unit,
                 const Row  *rows,
                 guint       n)
{
  HdChart *chart = hd_chart_new (title, subtitle, unit);
  HdChartSeries *done, *promised;

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (hd_chart_add_category (chart, rows[i].category), ==, i);
  done = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  promised = hd_chart_add_series (chart, "Chỉ tiêu", HD_SERIES_TARGET);
  for (guint i = 0; i < n; i++)
    {
      hd_chart_add_point (done, rows[i].value > NONE, figure (rows[i].value), rows[i].words != NULL, rows[i].words, "Nguồn: báo cáo");
      hd_chart_add_point (promised, rows[i].target > NONE, figure (rows[i].target), FALSE, NULL, NULL);
    }
  hd_chart_set_achievement (chart, TRUE);
  return chart;
}

HdChart *
sample_five_years (void)
{
  static const Row rows[] = {
    { "2019", 2480, 2450 }, { "2020", 2615, 2500 }, { "2021", 2390, 2500 }, { "2022", 2702, 2600 }, { "2023", 2655, 2650 },
  };

  return chart_from_rows ("Công dân nhập ngũ", "Kết quả so với chỉ tiêu, giai đoạn 2019 - 2023", "công dân", rows, G_N_ELEMENTS (rows));
}

HdChart *
sample_gaps (void)
{
  static const Row rows[] = {
    { "2015", 2.1e9, 2e9 }, { "2016 - 5/2017", 3e9, NONE, "gần 3 tỉ" }, { "5 tháng 2017", NONE, 2.5e9, "hàng nghìn triệu" },
    { "2018", NONE, 2.5e9 }, { "2019", 3.4e9, 3e9, "hơn 3,4 tỷ" }, { "2020", 2.95e9, 3e9 }, { "2021", 4.2e9, 3.5e9 },
  };

  return chart_from_rows ("Giá trị ngày công giúp dân", "Giai đoạn 2015 - 2021", "đồng", rows, G_N_ELEMENTS (rows));
}

HdChart *
sample_twelve (void)
{
  static const Row rows[] = {
    { "2012", 12461, NONE }, { "2013", 11294, NONE }, { "2014", 10127, NONE }, { "2015", 17660, 16000 },
    { "2016", 16493, 16000 }, { "2017", 15326, 16000, "khoảng 15 nghìn" }, { "2018", 22859, 20000 }, { "2019", 21692, 20000 },
    { "2020", NONE, 20000 }, { "2021", 28058, 24000 }, { "2022", 26891, 24000 }, { "2023", 25724, 24000 },
  };

  return chart_from_rows ("Lượt người được tuyên truyền, phổ biến Luật Nghĩa vụ quân sự, Luật Dân quân tự vệ và các văn bản liên quan",
                          "Giai đoạn 2012 - 2023", "lượt người", rows, G_N_ELEMENTS (rows));
}

HdChart *
sample_of (const HdFigure *values,
           guint           n)
{
  HdChart *chart = hd_chart_new ("Số liệu", NULL, "lượt");
  HdChartSeries *series;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2001 + i);

      g_assert_cmpuint (hd_chart_add_category (chart, year), ==, i);
    }
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  for (guint i = 0; i < n; i++)
    hd_chart_add_point (series, TRUE, values[i], FALSE, NULL, NULL);
  return chart;
}

/* Of any size, mostly of one's neighbours'. */
static HdFigure
random_figure (GRand *random,
               double scale)
{
  double value = g_rand_double (random) * scale;

  if (g_rand_int_range (random, 0, 12) == 0)
    return 0;
  if (g_rand_int_range (random, 0, 15) == 0)
    value = -value;
  if (g_rand_int_range (random, 0, 15) == 0)
    value *= 30;
  return figure (CLAMP (value, -9e14, 9e14));
}

HdChart *
sample_random (GRand *random)
{
  static const char * const titles[] = { "", "Buổi tuyên truyền", "Ngày công giúp gia đình chính sách, trường học, công trình phúc lợi và xây dựng nông thôn mới của các đơn vị" };
  static const char * const names[] = { "%u", "5 tháng %u", "%u - 5/2017", "Bộ Chỉ huy Quân sự tỉnh và các đơn vị năm %u", "Quý II/%u" };
  static const char * const words[] = { NULL, "gần 3 tỉ", "khoảng 12.345.678 lượt người", "hàng nghìn mét khối đất đá san lấp" };
  static const double scales[] = { 0.001, 1, 12, 900, 12000, 3e6, 5e9, 4e12, 9e14 };
  HdChart *chart = hd_chart_new (titles[g_rand_int_range (random, 0, 3)], g_rand_boolean (random) ? "Giai đoạn 2019 - 2023" : NULL,
                                 g_rand_boolean (random) ? "lượt người" : "");
  guint n = (guint) g_rand_int_range (random, 1, g_rand_boolean (random) ? 6 : 30);
  const char *name = names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))];
  double scale = scales[g_rand_int_range (random, 0, G_N_ELEMENTS (scales))];
  guint n_series = g_rand_int_range (random, 0, 5) == 0 ? 3 : 2;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *category = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      category = g_strdup_printf (name, 2000 + i);
#pragma GCC diagnostic pop
      (void) hd_chart_add_category (chart, category);
    }
  for (guint s = 0; s < n_series; s++)
    {
      HdChartSeries *series = hd_chart_add_series (chart, s == 1 ? "Chỉ tiêu" : "Kết quả thực hiện", s == 1 ? HD_SERIES_TARGET : HD_SERIES_COLUMNS);

      for (guint i = 0; i < n; i++)
        {
          gboolean estimated = s != 1 && g_rand_int_range (random, 0, 4) == 0;

          hd_chart_add_point (series, g_rand_int_range (random, 0, 5) > 0, random_figure (random, scale), estimated,
                              estimated ? words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))] : NULL, NULL);
        }
    }
  hd_chart_set_achievement (chart, g_rand_boolean (random));
  return chart;
}
