/* test-chart-layout.c: nothing overlaps, nothing lies outside, the pointer finds what is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --update writes the golden drawings anew; look at the difference before it is kept.
 */
#include "charts/chart-layout-private.h"

#include <math.h>
#include <string.h>

#include "paint/painter-log.h"
#include "samples.h"

static gboolean update_golden;

static HdFontSet *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  HdFontSet *fonts = hd_font_set_new (NULL, &error);

  g_assert_no_error (error);
  return fonts;
}

static const HdChartText *
text_at (const HdChartLayout *layout,
         guint                index)
{
  return &g_array_index (layout->texts, HdChartText, index);
}

static guint
count_kind (const HdChartLayout *layout,
            HdChartTextKind      kind)
{
  guint n = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    n += text_at (layout, i)->kind == kind;
  return n;
}

static gboolean
inside (const HdChartLayout *layout,
        const HdRect        *box,
        double               slack)
{
  return box->x >= -slack && box->y >= -slack && box->x + box->width <= layout->width + slack &&
         box->y + box->height <= layout->height + slack;
}

static gboolean
in_plot (HdChartTextKind kind)
{
  return kind == HD_CHART_TEXT_LABEL || kind == HD_CHART_TEXT_GAP;
}

/* Lines of one paragraph may touch, as lines do: boxes reach from ascent to descent. */
static double
allowed_touch (const HdChartText *a,
               const HdChartText *b)
{
  return in_plot (a->kind) && in_plot (b->kind) && a->category != b->category ? 0.01 : 0.3 * MAX (a->size, b->size);
}

static void
check_no_overlap (const HdChartLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const HdChartText *text = text_at (layout, i);

      if (!inside (layout, &text->box, 0.5))
        g_error ("“%s” lies outside", text->text);
      for (guint k = i + 1; k < layout->texts->len; k++)
        if (hd_rects_meet (&text->box, &text_at (layout, k)->box, -allowed_touch (text, text_at (layout, k))))
          g_error ("“%s” meets “%s”", text->text, text_at (layout, k)->text);
      for (guint k = 0; k < layout->columns->len && in_plot (text->kind); k++)
        if (hd_rects_meet (&text->box, &g_array_index (layout->columns, HdChartColumn, k).rect, -0.01))
          g_error ("“%s” meets a column", text->text);
      for (guint k = 0; k < layout->steps->len && in_plot (text->kind); k++)
        {
          const HdChartStep *step = &g_array_index (layout->steps, HdChartStep, k);
          HdRect line = { step->x1, step->y, step->x2 - step->x1, 0.01 };

          if (hd_rects_meet (&text->box, &line, 0))
            g_error ("“%s” meets a target line", text->text);
        }
    }
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const HdRect *rect = &g_array_index (layout->columns, HdChartColumn, i).rect;

      g_assert_cmpfloat (rect->y, >=, layout->plot.y - 0.76);
      g_assert_cmpfloat (rect->y + rect->height, <=, layout->plot.y + layout->plot.height + 0.76);
    }
}

static void
test_random (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (HdChart) chart = sample_random (random);
      double width = g_rand_double_range (random, 240, 842);
      double height = g_rand_double_range (random, 160, 595);
      g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, width, height, g_rand_double_range (random, 8, 15));

      g_test_message ("chart %u", i);
      check_no_overlap (layout);
    }
}

/* Far below the smallest sensible size it must draw something, in its place, and not fall over. */
static void
test_tiny (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = sample_twelve ();

  for (double size = 0; size < 160; size += 7)
    {
      g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, size, size * 0.7, 11);
      HdPainter *painter = hd_painter_log_new ();

      hd_chart_layout_draw (layout, painter, hd_chart_palette_print ());
      hd_painter_log_free (painter);
    }
}

typedef struct
{
  double width, height, size;
  gboolean subtitle, achievements, legend;
  guint  least_labels, most_labels;
} Stage;

/* From large to small, in the promised order. */
static void
test_drops_in_order (void)
{
  const Stage stages[] = {
    { 700, 400, 11, TRUE, TRUE, TRUE, 11, 11 },
    { 300, 220, 11, TRUE, FALSE, TRUE, 1, 8 },
    { 240, 110, 11, FALSE, FALSE, FALSE, 0, 3 },
  };
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = sample_twelve ();

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, stages[i].width, stages[i].height, stages[i].size);
      guint labelled = 0;

      for (guint k = 0; k < hd_chart_get_n_categories (chart); k++)
        for (guint t = 0; t < layout->texts->len; t++)
          if (text_at (layout, t)->kind == HD_CHART_TEXT_LABEL && text_at (layout, t)->category == (int) k)
            {
              labelled++;
              break;
            }
      g_test_message ("stage %u: %u labels", i, labelled);
      g_assert_cmpint (count_kind (layout, HD_CHART_TEXT_SUBTITLE) > 0, ==, stages[i].subtitle);
      g_assert_cmpint (count_kind (layout, HD_CHART_TEXT_ACHIEVEMENT) > 0, ==, stages[i].achievements);
      g_assert_cmpint (count_kind (layout, HD_CHART_TEXT_LEGEND) > 0, ==, stages[i].legend);
      g_assert_cmpuint (labelled, >=, stages[i].least_labels);
      g_assert_cmpuint (labelled, <=, stages[i].most_labels);
      g_assert_cmpuint (count_kind (layout, HD_CHART_TEXT_TITLE), >=, 1);
    }
}

/* Words that would run into a step of the target line are broken into lines before all labels are turned upright. */
static void
test_beside_steps (void)
{
  static const char * const labels[] = { "gần 8.290", "khoảng 10,6 nghìn", "khoảng 10,9 nghìn", "13.080", "11.195" };
  static const int done[] = { 8290, 10565, 10900, 13080, 11195, 0 }, targets[] = { 8500, 9900, 11000, 11000, 15000, 16000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("Liberation Sans", &error);
  g_autoptr (HdChart) chart = hd_chart_new ("Ngày công giúp dân xây dựng nông thôn mới", "Kết quả so với chỉ tiêu", "ngày công");
  g_autoptr (HdChartLayout) layout = NULL;
  HdChartSeries *series;
  guint n_labels = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2021 + i);

      (void) hd_chart_add_category (chart, year);
    }
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    hd_chart_add_point (series, done[i] > 0, done[i] * HD_FIGURE_SCALE, i < 3, i < G_N_ELEMENTS (labels) ? labels[i] : NULL, NULL);
  series = hd_chart_add_series (chart, "Chỉ tiêu", HD_SERIES_TARGET);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    hd_chart_add_point (series, TRUE, targets[i] * HD_FIGURE_SCALE, FALSE, NULL, NULL);
  layout = hd_chart_layout_new (chart, fonts, 779, 345, 13.3);
  for (guint i = 0; i < layout->texts->len; i++)
    if (g_array_index (layout->texts, HdChartText, i).kind == HD_CHART_TEXT_LABEL)
      {
        n_labels++;
        g_assert_cmpfloat (g_array_index (layout->texts, HdChartText, i).box.height, <, 20);
      }
  g_assert_cmpuint (n_labels, >=, 6);
}

static void
test_hit (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = sample_gaps ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 600, 340, 11);
  int last = -1;

  for (guint i = 0; i < hd_chart_get_n_categories (chart); i++)
    {
      HdRect rect;

      hd_chart_layout_get_category_rect (layout, i, &rect);
      g_assert_cmpfloat (rect.width, >, 10);
      /* Gaps and low columns are found over their whole height. */
      g_assert_cmpint (hd_chart_layout_hit (layout, rect.x + rect.width / 2, rect.y), ==, (int) i);
      g_assert_cmpint (hd_chart_layout_hit (layout, rect.x + 1, layout->plot.y + 1), ==, (int) i);
      g_assert_cmpint (hd_chart_layout_hit (layout, rect.x + rect.width - 1, layout->plot.y + layout->plot.height + 12), ==, (int) i);
    }
  for (double x = 0; x < 600; x += 0.5)
    {
      int category = hd_chart_layout_hit (layout, x, 200);

      g_assert_cmpint (category, >=, x < layout->plot.x + layout->plot.width ? last : -1);
      last = category;
    }
  g_assert_cmpint (hd_chart_layout_hit (layout, 300, 5), ==, -1);
  g_assert_cmpint (hd_chart_layout_hit (layout, 3, 200), ==, -1);
  g_assert_cmpint (hd_chart_layout_hit (layout, 599, 200), ==, -1);
  g_assert_cmpint (hd_chart_layout_hit (layout, -1e9, 1e9), ==, -1);
}

/* Over 100 % stands out over its target line; a gap has no column; zero has one. */
static void
test_columns (void)
{
  const HdFigure values[] = { 0, 5 * HD_FIGURE_SCALE, -2 * HD_FIGURE_SCALE };
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) five = sample_five_years (), gaps = sample_gaps (), signs = sample_of (values, 3);
  g_autoptr (HdChartLayout) over = hd_chart_layout_new (five, fonts, 500, 300, 11);
  g_autoptr (HdChartLayout) holes = hd_chart_layout_new (gaps, fonts, 600, 300, 11);
  g_autoptr (HdChartLayout) zero = hd_chart_layout_new (signs, fonts, 300, 300, 11);

  g_assert_cmpuint (over->columns->len, ==, 5);
  g_assert_cmpuint (over->steps->len, ==, 5);
  g_assert_cmpfloat (g_array_index (over->columns, HdChartColumn, 1).rect.y, <, g_array_index (over->steps, HdChartStep, 1).y - 1);
  g_assert_cmpfloat (g_array_index (over->columns, HdChartColumn, 2).rect.y, >, g_array_index (over->steps, HdChartStep, 2).y + 1);

  g_assert_cmpuint (holes->columns->len, ==, 5);
  g_assert_cmpuint (holes->steps->len, ==, 6);
  g_assert_true (g_array_index (holes->columns, HdChartColumn, 1).estimated);
  g_assert_false (g_array_index (holes->columns, HdChartColumn, 0).estimated);

  g_assert_cmpuint (zero->columns->len, ==, 3);
  g_assert_cmpfloat (g_array_index (zero->columns, HdChartColumn, 0).rect.height, <, 1);
  g_assert_cmpfloat (g_array_index (zero->columns, HdChartColumn, 2).rect.y, >=, zero->base_y - 0.01);
}

static void
test_empty (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) none = hd_chart_new ("Tiêu đề", NULL, "lượt"), gap = sample_of (NULL, 0), words = sample_of (NULL, 0);
  g_autoptr (HdChartLayout) a = hd_chart_layout_new (none, fonts, 300, 200, 11);
  g_autoptr (HdChartLayout) b = NULL, c = NULL;

  (void) hd_chart_add_category (gap, "2020");
  hd_chart_add_point ((HdChartSeries *) hd_chart_get_series (gap, 0), FALSE, 0, FALSE, NULL, NULL);
  b = hd_chart_layout_new (gap, fonts, 300, 200, 11);
  (void) hd_chart_add_category (words, "2020");
  hd_chart_add_point ((HdChartSeries *) hd_chart_get_series (words, 0), FALSE, 0, TRUE, "hàng nghìn mét khối", NULL);
  c = hd_chart_layout_new (words, fonts, 300, 200, 11);

  g_assert_cmpuint (count_kind (a, HD_CHART_TEXT_EMPTY), ==, 1);
  g_assert_cmpuint (count_kind (b, HD_CHART_TEXT_EMPTY), ==, 1);
  g_assert_cmpint (hd_chart_layout_hit (a, 150, 100), ==, -1);
  /* Words alone are something to show. */
  g_assert_cmpuint (count_kind (c, HD_CHART_TEXT_EMPTY), ==, 0);
  g_assert_cmpuint (count_kind (c, HD_CHART_TEXT_LABEL), ==, 1);
}

static void
test_missing (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = hd_chart_new ("Tiêu đề 漢字 漢", NULL, "lượt"), fine = sample_gaps ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 300, 200, 11);
  g_autoptr (HdChartLayout) whole = hd_chart_layout_new (fine, fonts, 300, 200, 11);
  g_autoptr (GPtrArray) missing = hd_chart_layout_missing (layout);
  g_autoptr (GPtrArray) none = hd_chart_layout_missing (whole);

  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (missing, 0), ==, "漢");
  g_assert_cmpuint (none->len, ==, 0);
}

typedef struct
{
  const char *name;
  HdChart  *(*make) (void);
  double      width, height, size;
  int         highlighted;
} Golden;

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = golden->make ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, golden->width, golden->height, golden->size);
  g_autofree char *file = g_strconcat (golden->name, ".log", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "charts", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  HdPainter *painter = hd_painter_log_new ();
  const char *drawn;

  hd_chart_layout_draw_highlighted (layout, painter, hd_chart_palette_print (), golden->highlighted);
  drawn = hd_painter_log_get_text (painter);
  if (update_golden)
    {
      g_file_set_contents (path, drawn, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (drawn, ==, expected);
  hd_painter_log_free (painter);
}

static const Golden goldens[] = {
  { "five-years", sample_five_years, 480, 280, 11, -1 },
  { "five-years-highlighted", sample_five_years, 240, 160, 9, 2 },
  { "gaps", sample_gaps, 620, 340, 11, -1 },
  { "twelve-small", sample_twelve, 300, 200, 10, -1 },
};

/* Where five years have no room, some are left out: none becomes “2…”. */
static void
test_years (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = sample_of (NULL, 0);
  guint n_fewer = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2021 + i);

      (void) hd_chart_add_category (chart, year);
      hd_chart_add_point ((HdChartSeries *) hd_chart_get_series (chart, 0), TRUE, (HdFigure) (i + 8) * 1000 * HD_FIGURE_SCALE, FALSE, NULL, NULL);
    }
  for (double width = 110; width < 260; width += 5)
    {
      g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, width, 110, 9);
      guint n_years = count_kind (layout, HD_CHART_TEXT_CATEGORY);

      for (guint t = 0; t < layout->texts->len; t++)
        if (text_at (layout, t)->kind == HD_CHART_TEXT_CATEGORY)
          g_assert_null (strstr (text_at (layout, t)->text, "…"));
      g_assert_cmpuint (n_years, >=, 2);
      n_fewer += n_years < 5;
    }
  g_assert_cmpuint (n_fewer, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  update_golden = argc > 1 && strcmp (argv[1], "--update") == 0;

  g_test_add_func ("/chart-layout/random", test_random);
  g_test_add_func ("/chart-layout/tiny", test_tiny);
  g_test_add_func ("/chart-layout/drops-in-order", test_drops_in_order);
  g_test_add_func ("/chart-layout/beside-steps", test_beside_steps);
  g_test_add_func ("/chart-layout/hit", test_hit);
  g_test_add_func ("/chart-layout/columns", test_columns);
  g_test_add_func ("/chart-layout/empty", test_empty);
  g_test_add_func ("/chart-layout/missing", test_missing);
  g_test_add_func ("/chart-layout/years", test_years);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-layout/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  return g_test_run ();
}
