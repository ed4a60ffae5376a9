/* chart-patterns.c: how series are told apart without any colour: shades, lines and dots; dashes and marks of curves
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines rising to the right are kept for estimates alone.
 */
#include "charts/chart-patterns.h"

#include <math.h>

#define HATCH_PITCH 4.2 /* points, across the page: it must look the same on every chart */
#define N_PATTERNS  6

typedef enum
{
  PATTERN_SOLID,
  PATTERN_PALE,
  PATTERN_LYING,    /* lines */
  PATTERN_MIDDLE,
  PATTERN_UPRIGHT,
  PATTERN_GRID,
} Pattern;

static HdColor
base_color (const HdChartPalette *palette,
            Pattern               pattern)
{
  switch (pattern)
    {
    case PATTERN_SOLID:
      return palette->column;
    case PATTERN_PALE:
      return hd_color_mix (palette->column, palette->paper, 0.72);
    case PATTERN_MIDDLE:
      return hd_color_mix (palette->column, palette->paper, 0.42);
    case PATTERN_LYING:
    case PATTERN_UPRIGHT:
    case PATTERN_GRID:
    default:
      return palette->paper;
    }
}

/* Lines across the page at the same places, whatever they are in. */
static void
add_lines (HdPath       *path,
           const HdRect *rect,
           gboolean      upright)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;
  double from = upright ? rect->x : rect->y, to = upright ? right : bottom;

  for (double at = ceil ((from + 0.6) / HATCH_PITCH) * HATCH_PITCH; at < to - 0.6; at += HATCH_PITCH)
    {
      hd_path_move_to (path, upright ? at : rect->x, upright ? rect->y : at);
      hd_path_line_to (path, upright ? at : right, upright ? bottom : at);
    }
}

/* Lines rising to the right at 45 degrees, cut at the edges of @rect; they run through from column to column. */
static void
add_hatch (HdPath       *path,
           const HdRect *rect)
{
  double pitch = HATCH_PITCH * G_SQRT2;
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  for (double sum = ceil ((rect->x + rect->y) / pitch) * pitch; sum < right + bottom; sum += pitch)
    {
      /* On each line x + y is the same. */
      double x1 = MAX (rect->x, sum - bottom), x2 = MIN (right, sum - rect->y);

      if (x2 - x1 < 0.05)
        continue;
      hd_path_move_to (path, x1, sum - x1);
      hd_path_line_to (path, x2, sum - x2);
    }
}

static void
stroke_lines (HdPainter    *painter,
              const HdPath *path,
              HdColor       color,
              double        width)
{
  HdStroke stroke = { .color = color, .width = width };
  guint n;

  (void) hd_path_get_elements (path, &n);
  if (n > 0)
    hd_painter_stroke (painter, path, &stroke);
}

static void
draw_pattern (HdPainter            *painter,
              const HdChartPalette *palette,
              const HdRect         *inner,
              Pattern               pattern)
{
  g_autoptr (HdPath) path = hd_path_new ();

  if (pattern == PATTERN_LYING || pattern == PATTERN_GRID)
    add_lines (path, inner, FALSE);
  if (pattern == PATTERN_UPRIGHT || pattern == PATTERN_GRID)
    add_lines (path, inner, TRUE);
  stroke_lines (painter, path, palette->column_edge, 0.8);
}

void
hd_chart_draw_bar (HdPainter            *painter,
                   const HdChartPalette *palette,
                   const HdRect         *rect,
                   guint                 nth,
                   gboolean              hatched,
                   gboolean              strong)
{
  Pattern pattern = (Pattern) (nth % N_PATTERNS);
  double width = strong ? 1.6 : 0.7;
  double inset = MIN (width, MIN (rect->width, rect->height)) / 2;
  HdRect inner = { rect->x + inset, rect->y + inset, rect->width - 2 * inset, rect->height - 2 * inset };
  g_autoptr (HdPath) whole = hd_path_new_rect (rect);
  g_autoptr (HdPath) edge = hd_path_new_rect (&inner);
  HdStroke stroke = { .color = palette->column_edge, .width = 2 * inset };

  hd_painter_fill (painter, whole, hatched && pattern == PATTERN_SOLID ? palette->paper : base_color (palette, pattern));
  draw_pattern (painter, palette, &inner, pattern);
  if (hatched)
    {
      g_autoptr (HdPath) hatch = hd_path_new ();

      add_hatch (hatch, &inner);
      stroke_lines (painter, hatch, palette->column_edge, 1.1);
    }
  if (hatched || strong || pattern != PATTERN_SOLID)
    hd_painter_stroke (painter, edge, &stroke);
}

HdStroke
hd_chart_curve_stroke (const HdChartPalette *palette,
                       guint                 nth)
{
  static const double dashes[][2] = { { 0, 0 }, { 6, 3 }, { 2, 2 }, { 10, 3 }, { 4, 4 }, { 1, 3 } };
  HdStroke stroke = { .color = nth == 0 ? palette->column : nth % 2 == 1 ? palette->muted : palette->column_edge, .width = nth == 0 ? 2.0 : 1.5 };

  stroke.dash[0] = dashes[nth % G_N_ELEMENTS (dashes)][0];
  stroke.dash[1] = dashes[nth % G_N_ELEMENTS (dashes)][1];
  return stroke;
}

/* A circle, a square, a diamond, a triangle. */
static HdPath *
make_mark (guint  nth,
           double x,
           double y,
           double half)
{
  HdPath *path = hd_path_new ();

  switch (nth % 4)
    {
    case 0:
      hd_path_add_circle (path, x, y, half);
      return path;
    case 1:
      hd_path_move_to (path, x - half, y - half);
      hd_path_line_to (path, x + half, y - half);
      hd_path_line_to (path, x + half, y + half);
      hd_path_line_to (path, x - half, y + half);
      break;
    case 2:
      hd_path_move_to (path, x, y - half * 1.25);
      hd_path_line_to (path, x + half * 1.25, y);
      hd_path_line_to (path, x, y + half * 1.25);
      hd_path_line_to (path, x - half * 1.25, y);
      break;
    default:
      hd_path_move_to (path, x, y - half * 1.2);
      hd_path_line_to (path, x + half * 1.15, y + half);
      hd_path_line_to (path, x - half * 1.15, y + half);
      break;
    }
  hd_path_close (path);
  return path;
}

void
hd_chart_draw_mark (HdPainter            *painter,
                    const HdChartPalette *palette,
                    guint                 nth,
                    double                x,
                    double                y,
                    double                half,
                    gboolean              hollow)
{
  g_autoptr (HdPath) path = make_mark (nth, x, y, half);
  HdColor color = hd_chart_curve_stroke (palette, nth).color;
  HdStroke stroke = { .color = color, .width = 1.3 };

  hd_painter_fill (painter, path, hollow ? palette->paper : color);
  hd_painter_stroke (painter, path, &stroke);
}
