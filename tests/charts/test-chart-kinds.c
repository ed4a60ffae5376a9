/* test-chart-kinds.c: every kind of chart: where its marks are, that nothing overlaps, that the pointer finds what is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --update writes the golden drawings anew; look at the difference before it is kept. --pictures DIR paints each kind as it is
 * printed, in the light and in the dark style, to be looked at.
 */
#include "charts/chart-layout-private.h"

#include <math.h>
#include <string.h>

#include "kinds.h"
#include "paint/painter-log.h"
#include "paint/picture.h"
#include "samples.h"

static gboolean update_golden;

typedef struct
{
  const char *name;
  HdChart  *(*make) (void);
  double      width, height;
  int         highlighted;
} Golden;

static const Golden goldens[] = {
  { "stacked", kind_stacked, 560, 340, 2 },
  { "lines", kind_lines, 640, 340, -1 },
  { "lines-narrow", kind_lines, 250, 220, -1 },
  { "cumulative", kind_cumulative, 620, 320, -1 },
  { "bars", kind_bars, 600, 320, 2 },
  { "sixty", kind_sixty, 600, 700, -1 },
  { "sixty-low", kind_sixty, 500, 260, -1 },
  { "years", kind_years, 640, 320, -1 },
  { "panels", kind_panels, 800, 520, 7 },
  { "negative", kind_negative, 700, 460, -1 },
  { "one", kind_one, 700, 460, -1 },
};

static HdFontSet *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  HdFontSet *fonts = hd_font_set_new (NULL, &error);

  g_assert_no_error (error);
  return fonts;
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = golden->make ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, golden->width, golden->height, 11);
  g_autofree char *file = g_strconcat ("kind-", golden->name, ".log", NULL);
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

static gboolean
is_figure (HdChartTextKind kind)
{
  return kind == HD_CHART_TEXT_LABEL || kind == HD_CHART_TEXT_GAP || kind == HD_CHART_TEXT_INSIDE;
}

static void
check_texts (const HdChartLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const HdChartText *text = &g_array_index (layout->texts, HdChartText, i);

      if (text->box.x < -0.5 || text->box.y < -0.5 || text->box.x + text->box.width > layout->width + 0.5 ||
          text->box.y + text->box.height > layout->height + text->size * 0.35)
        g_error ("“%s” lies outside", text->text);
      for (guint k = i + 1; k < layout->texts->len; k++)
        {
          const HdChartText *other = &g_array_index (layout->texts, HdChartText, k);
          gboolean apart = is_figure (text->kind) && is_figure (other->kind) && text->category != other->category;

          if (hd_rects_meet (&text->box, &other->box, -(apart ? 0.01 : 0.3 * MAX (text->size, other->size))))
            g_error ("“%s” meets “%s”", text->text, other->text);
        }
    }
}

static void
check_marks (const HdChartLayout *layout)
{
  HdRect plot = { layout->plot.x - 0.76, layout->plot.y - 0.76, layout->plot.width + 1.52, layout->plot.height + 1.52 };

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const HdRect *rect = &g_array_index (layout->columns, HdChartColumn, i).rect;

      g_assert_cmpfloat (rect->x, >=, plot.x);
      g_assert_cmpfloat (rect->y, >=, plot.y);
      g_assert_cmpfloat (rect->x + rect->width, <=, plot.x + plot.width);
      g_assert_cmpfloat (rect->y + rect->height, <=, plot.y + plot.height);
    }
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      const HdChartNode *node = &g_array_index (layout->nodes, HdChartNode, i);

      g_assert_true (node->x >= plot.x && node->x <= plot.x + plot.width);
      g_assert_true (node->y >= plot.y && node->y <= plot.y + plot.height);
    }
}

static void
check_layout (const HdChartLayout *layout)
{
  check_texts (layout);
  check_marks (layout);
  for (guint i = 0; i < layout->panels->len; i++)
    {
      const HdChartLayout *panel = g_array_index (layout->panels, HdChartPanel, i).layout;

      if (panel->width > 160 && panel->height > 130)
        check_layout (panel);
    }
}

/* The pointer finds each category where its marks are, in panels too. */
static void
check_hits (const HdChartLayout *layout)
{
  for (guint i = 0; i < hd_chart_get_n_categories (layout->chart); i++)
    {
      HdRect rect;

      hd_chart_layout_get_category_rect (layout, i, &rect);
      if (layout->slot > 3 || layout->panels->len > 0)
        {
          int found = hd_chart_layout_hit (layout, rect.x + rect.width / 2, rect.y + rect.height / 2);

          if (found >= 0)
            g_assert_cmpint (found, ==, (int) i);
        }
    }
}

static void
test_random (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 1200; i++)
    {
      g_autoptr (HdChart) chart = kind_random (random);
      double width = g_rand_double_range (random, 240, 842);
      double height = g_rand_double_range (random, 180, 595);
      g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, width, height, g_rand_double_range (random, 8, 15));

      g_test_message ("chart %u, kind %d", i, hd_chart_get_kind (chart));
      check_layout (layout);
      check_hits (layout);
    }
}

/* Far below the smallest sensible size each kind must draw something and not fall over. */
static void
test_tiny (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    for (double size = 0; size < 160; size += 13)
      {
        g_autoptr (HdChart) chart = goldens[i].make ();
        g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, size, size * 0.7, 11);
        HdPainter *painter = hd_painter_log_new ();

        hd_chart_layout_draw (layout, painter, hd_chart_palette_print ());
        hd_painter_log_free (painter);
      }
}

static const HdChartColumn *
column_of (const HdChartLayout *layout,
           guint                series,
           guint                category)
{
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const HdChartColumn *column = &g_array_index (layout->columns, HdChartColumn, i);

      if (column->series == series && column->category == category)
        return column;
    }
  return NULL;
}

/* Parts stand on each other without a gap, their heights are to scale, a gap and a zero among others are no part. */
static void
test_stack (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = kind_stacked ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 560, 340, 11);
  const HdChartColumn *a = column_of (layout, 0, 0), *b = column_of (layout, 1, 0), *c = column_of (layout, 2, 0);

  g_assert_cmpfloat (fabs (a->rect.y + a->rect.height - layout->base_y), <, 0.01);
  g_assert_cmpfloat (fabs (b->rect.y + b->rect.height - a->rect.y), <, 0.01);
  g_assert_cmpfloat (fabs (c->rect.y + c->rect.height - b->rect.y), <, 0.01);
  g_assert_cmpfloat (fabs (a->rect.height / b->rect.height - 1200.0 / 640), <, 0.001);
  g_assert_null (column_of (layout, 3, 0));
  g_assert_null (column_of (layout, 2, 1));
  g_assert_null (column_of (layout, 0, 3));
  g_assert_true (column_of (layout, 1, 2)->estimated);
}

/* A line breaks at a gap and does not reach into what is still to come. */
static void
test_curve (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = kind_lines (), total = kind_cumulative ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 640, 340, 11);
  g_autoptr (HdChartLayout) curve = hd_chart_layout_new (total, fonts, 620, 320, 11);
  HdPainter *painter = hd_painter_log_new ();
  guint n_names = 0;

  g_assert_cmpuint (layout->nodes->len, ==, 6 + 5 + 4);
  g_assert_cmpuint (curve->nodes->len, ==, 7);
  g_assert_cmpuint (curve->steps->len, ==, 12);
  for (guint i = 0; i < layout->texts->len; i++)
    n_names += g_array_index (layout->texts, HdChartText, i).kind == HD_CHART_TEXT_SERIES;
  g_assert_cmpuint (n_names, ==, 3);
  hd_chart_layout_draw (layout, painter, hd_chart_palette_print ());
  hd_painter_log_free (painter);
}

/* Lengths are to scale, beyond 100 % too; the target is one place for all rows; what is not reported says so. */
static void
test_bars (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = kind_bars ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 600, 320, 11);
  const HdChartColumn *whole = column_of (layout, 0, 0), *over = column_of (layout, 0, 2);
  guint n_gaps = 0;

  g_assert_cmpfloat (fabs (over->rect.width / whole->rect.width - 2.324), <, 0.001);
  g_assert_cmpfloat (fabs (whole->rect.x + whole->rect.width - g_array_index (layout->marks, HdChartMark, 0).x), <, 0.01);
  g_assert_cmpuint (layout->marks->len, ==, 6);
  g_assert_null (column_of (layout, 0, 3));
  g_assert_nonnull (column_of (layout, 0, 5));
  for (guint i = 0; i < layout->texts->len; i++)
    n_gaps += g_array_index (layout->texts, HdChartText, i).kind == HD_CHART_TEXT_GAP;
  g_assert_cmpuint (n_gaps, ==, 1);
}

/* A panel's categories are found under their number in the whole, and told with the panel's name. */
static void
test_panels (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = kind_panels ();
  g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, 800, 520, 11);
  g_autofree char *told = hd_chart_dup_category_text (chart, 7), *summary = hd_chart_dup_summary (chart);
  HdRect rect;

  g_assert_cmpuint (hd_chart_get_n_categories (chart), ==, 5 + 6 + 5 + 7 + 0 + 12);
  g_assert_true (g_str_has_prefix (told, "Lớp tập huấn, 2020\n"));
  g_assert_nonnull (strstr (told, "Hội Nông dân tỉnh: 128 lớp"));
  g_assert_nonnull (strstr (summary, "6 biểu đồ nhỏ"));
  hd_chart_layout_get_category_rect (layout, 7, &rect);
  g_assert_cmpint (hd_chart_layout_hit (layout, rect.x + rect.width / 2, rect.y + 1), ==, 7);
}

static void
test_missing (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = hd_chart_new ("Tất cả", NULL, ""), panel = hd_chart_new ("漢", NULL, "");
  g_autoptr (HdChartLayout) layout = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  hd_chart_add_panel (chart, panel);
  layout = hd_chart_layout_new (chart, fonts, 300, 200, 11);
  missing = hd_chart_layout_missing (layout);
  g_assert_cmpuint (missing->len, ==, 1);
}

typedef struct
{
  const HdChartLayout  *layout;
  const HdChartPalette *palette;
} Sheet;

static void
paint_sheet (HdPainter *painter,
             gpointer   data)
{
  const Sheet *sheet = data;
  HdRect whole = { 0, 0, sheet->layout->width, sheet->layout->height };
  g_autoptr (HdPath) path = hd_path_new_rect (&whole);

  hd_painter_fill (painter, path, sheet->palette->paper);
  hd_chart_layout_draw (sheet->layout, painter, sheet->palette);
}

static int
paint_pictures (const char *folder)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  const struct { const char *name; const HdChartPalette *palette; } styles[] = {
    { "print", hd_chart_palette_print () }, { "light", hd_chart_palette_light () }, { "dark", hd_chart_palette_dark () },
  };

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    for (guint k = 0; k < G_N_ELEMENTS (styles); k++)
      {
        g_autoptr (HdChart) chart = goldens[i].make ();
        g_autoptr (HdChartLayout) layout = hd_chart_layout_new (chart, fonts, goldens[i].width, goldens[i].height, 11);
        Sheet sheet = { layout, styles[k].palette };
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) png = hd_picture_new (HD_PICTURE_PNG, goldens[i].width, goldens[i].height, 1.5, paint_sheet, &sheet, &error);
        g_autofree char *file = g_strdup_printf ("%s/%s-%s.png", folder, goldens[i].name, styles[k].name);

        g_assert_no_error (error);
        g_file_set_contents (file, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), &error);
        g_assert_no_error (error);
      }
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 2 && strcmp (argv[1], "--pictures") == 0)
    return paint_pictures (argv[2]);
  g_test_init (&argc, &argv, NULL);
  update_golden = argc > 1 && strcmp (argv[1], "--update") == 0;

  g_test_add_func ("/chart-kinds/random", test_random);
  g_test_add_func ("/chart-kinds/tiny", test_tiny);
  g_test_add_func ("/chart-kinds/stack", test_stack);
  g_test_add_func ("/chart-kinds/curve", test_curve);
  g_test_add_func ("/chart-kinds/bars", test_bars);
  g_test_add_func ("/chart-kinds/panels", test_panels);
  g_test_add_func ("/chart-kinds/missing", test_missing);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-kinds/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  return g_test_run ();
}
