/* chart-draw.c: a laid-out chart put on a painter
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a target line crosses a column it has a casing in the colour of the sheet, so that the two stay apart without any colour.
 */
#include "charts/chart-layout-private.h"

#include "charts/chart-patterns.h"

#define HAIR         0.5
#define TARGET_WIDTH 1.7
#define CASING       1.3 /* on either side */

typedef struct
{
  const HdChartLayout  *layout;
  HdPainter            *painter;
  const HdChartPalette *palette;
  int                   highlighted;
} Drawing;

static void
draw_line (const Drawing *drawing,
           double         x1,
           double         y1,
           double         x2,
           double         y2,
           HdColor        color,
           double         width)
{
  g_autoptr (HdPath) path = hd_path_new_line (x1, y1, x2, y2);
  HdStroke stroke = { .color = color, .width = width };

  hd_painter_stroke (drawing->painter, path, &stroke);
}

static void
fill_rect (const Drawing *drawing,
           const HdRect  *rect,
           HdColor        color)
{
  g_autoptr (HdPath) path = hd_path_new_rect (rect);

  hd_painter_fill (drawing->painter, path, color);
}

static gboolean
is_lying (const Drawing *drawing)
{
  return hd_chart_get_kind (drawing->layout->chart) == HD_CHART_BARS;
}

static void
draw_grid (const Drawing *drawing)
{
  const HdChartLayout *layout = drawing->layout;
  double right = layout->plot.x + layout->plot.width, bottom = layout->plot.y + layout->plot.height;
  gboolean lying = is_lying (drawing);

  for (guint i = 0; i < layout->grid->len; i++)
    {
      double at = g_array_index (layout->grid, double, i);

      draw_line (drawing, lying ? at : layout->plot.x, lying ? layout->plot.y : at, lying ? at : right, lying ? bottom : at,
                 drawing->palette->grid, HAIR);
    }
}

static void
draw_highlight (const Drawing *drawing)
{
  const HdChartLayout *layout = drawing->layout;
  HdRect band = { layout->plot.x + drawing->highlighted * layout->slot, layout->field.y, layout->slot, layout->field.height };

  if (is_lying (drawing))
    band = (HdRect) { layout->field.x, layout->plot.y + drawing->highlighted * layout->slot, layout->field.width, layout->slot };
  if (drawing->highlighted >= 0)
    fill_rect (drawing, &band, drawing->palette->highlight);
}

static guint
number_of (const Drawing *drawing,
           guint          series)
{
  return hd_chart_count_before (drawing->layout->chart, HD_SERIES_COLUMNS, series);
}

static void
draw_columns (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->layout->columns->len; i++)
    {
      const HdChartColumn *column = &g_array_index (drawing->layout->columns, HdChartColumn, i);

      hd_chart_draw_bar (drawing->painter, drawing->palette, &column->rect, number_of (drawing, column->series), column->estimated,
                         (int) column->category == drawing->highlighted);
    }
}

static double
mark_size (const Drawing *drawing)
{
  return MIN (drawing->layout->size * 0.28, drawing->layout->slot * 0.22);
}

/* One path for each run of neighbouring points of a series; the marks stand on it. */
static void
draw_curves (const Drawing *drawing)
{
  GArray *nodes = drawing->layout->nodes;

  for (guint i = 0; i < nodes->len;)
    {
      const HdChartNode *node = &g_array_index (nodes, HdChartNode, i);
      HdStroke stroke = hd_chart_curve_stroke (drawing->palette, number_of (drawing, node->series));
      g_autoptr (HdPath) path = hd_path_new ();
      guint first = i;

      hd_path_move_to (path, node->x, node->y);
      for (i++; i < nodes->len && node[1].series == node->series && node[1].category == node->category + 1; i++, node++)
        hd_path_line_to (path, node[1].x, node[1].y);
      if (i - first > 1)
        hd_painter_stroke (drawing->painter, path, &stroke);
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      const HdChartNode *node = &g_array_index (nodes, HdChartNode, i);
      double half = mark_size (drawing) * ((int) node->category == drawing->highlighted ? 1.5 : 1);

      hd_chart_draw_mark (drawing->painter, drawing->palette, number_of (drawing, node->series), node->x, node->y, half, node->estimated);
    }
}

/* Targets of lying bars: one line for each run of rows with the same one. */
static void
draw_marks (const Drawing *drawing)
{
  GArray *marks = drawing->layout->marks;

  for (guint i = 0; i < marks->len;)
    {
      const HdChartMark *mark = &g_array_index (marks, HdChartMark, i);
      double x = mark->x, y = mark->y1;

      for (i++; i < marks->len && mark[1].category == mark->category + 1 && mark[1].x == x; i++)
        mark++;
      draw_line (drawing, x, y, x, mark->y2, drawing->palette->paper, TARGET_WIDTH + 2 * CASING);
      draw_line (drawing, x, y, x, mark->y2, drawing->palette->target, TARGET_WIDTH);
    }
}

/* Only inside columns that stand out on both sides of the line: a casing must not hide by how little a target was passed. */
static void
draw_casings (const Drawing *drawing)
{
  GArray *columns = drawing->layout->columns;
  GArray *steps = drawing->layout->steps;
  double reach = TARGET_WIDTH / 2 + CASING;

  for (guint i = 0; i < columns->len; i++)
    {
      const HdRect *rect = &g_array_index (columns, HdChartColumn, i).rect;

      for (guint k = 0; k < steps->len; k++)
        {
          const HdChartStep *step = &g_array_index (steps, HdChartStep, k);

          if (step->category == g_array_index (columns, HdChartColumn, i).category &&
              rect->y < step->y - reach - 1 && rect->y + rect->height > step->y + reach)
            draw_line (drawing, rect->x, step->y, rect->x + rect->width, step->y, drawing->palette->paper, 2 * reach);
        }
    }
}

/* One path for each run of neighbours that have a target. */
static void
draw_steps (const Drawing *drawing)
{
  GArray *steps = drawing->layout->steps;
  HdStroke line = { .color = drawing->palette->target, .width = TARGET_WIDTH };

  draw_casings (drawing);
  for (guint i = 0; i < steps->len;)
    {
      const HdChartStep *step = &g_array_index (steps, HdChartStep, i);
      g_autoptr (HdPath) path = hd_path_new ();

      hd_path_move_to (path, step->x1, step->y);
      for (i++; i < steps->len && step[1].category == step->category + 1; i++, step++)
        {
          double middle = (step->x2 + step[1].x1) / 2;

          hd_path_line_to (path, middle, step->y);
          if (step[1].y != step->y)
            hd_path_line_to (path, middle, step[1].y);
        }
      hd_path_line_to (path, step->x2, step->y);
      hd_painter_stroke (drawing->painter, path, &line);
    }
}

static HdColor
text_color (const Drawing     *drawing,
            const HdChartText *text)
{
  switch (text->kind)
    {
    case HD_CHART_TEXT_SUBTITLE:
    case HD_CHART_TEXT_UNIT:
    case HD_CHART_TEXT_TICK:
    case HD_CHART_TEXT_ACHIEVEMENT:
    case HD_CHART_TEXT_GAP:
    case HD_CHART_TEXT_EMPTY:
      return drawing->palette->muted;
    case HD_CHART_TEXT_TITLE:
    case HD_CHART_TEXT_LEGEND:
    case HD_CHART_TEXT_CATEGORY:
    case HD_CHART_TEXT_LABEL:
    case HD_CHART_TEXT_INSIDE:
    case HD_CHART_TEXT_SERIES:
    default:
      return drawing->palette->ink;
    }
}

/* Words are given one by one, so that text taken out of a PDF has its blanks. */
static void
show_words (const Drawing     *drawing,
            const HdChartText *text,
            double             x,
            double             baseline)
{
  HdFont *font = hd_font_set_get (drawing->layout->fonts, text->face);
  g_auto (GStrv) parts = g_strsplit (text->text, " ", -1);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (HdWord));
  double blank = hd_font_measure (font, text->size, " ", 1);
  HdTextRun run = { font, text->size, baseline, text_color (drawing, text), NULL, 0, FALSE };

  for (guint i = 0; parts[i] != NULL; i++)
    {
      HdWord word = { x, parts[i] };

      if (*parts[i] != '\0')
        g_array_append_val (words, word);
      x += hd_font_measure (font, text->size, parts[i], -1) + blank;
    }
  run.words = (const HdWord *) (gpointer) words->data;
  run.n_words = words->len;
  if (words->len > 0)
    hd_painter_text (drawing->painter, &run);
}

static void
draw_text (const Drawing     *drawing,
           const HdChartText *text)
{
  gboolean in_plot = text->kind == HD_CHART_TEXT_LABEL || text->kind == HD_CHART_TEXT_GAP || text->kind == HD_CHART_TEXT_INSIDE;

  /* No grid line runs through a figure. */
  if (in_plot)
    fill_rect (drawing, &text->box, text->category == drawing->highlighted ? drawing->palette->highlight : drawing->palette->paper);
  if (!text->upright)
    {
      show_words (drawing, text, text->x, text->baseline);
      return;
    }
  hd_painter_save (drawing->painter);
  hd_painter_translate (drawing->painter, text->x, text->baseline);
  hd_painter_rotate (drawing->painter, -G_PI_2);
  show_words (drawing, text, 0, 0);
  hd_painter_restore (drawing->painter);
}

static void
draw_sample (const Drawing       *drawing,
             const HdChartSample *sample,
             double               middle)
{
  double left = sample->rect.x, right = sample->rect.x + sample->rect.width;
  guint nth = sample->nth;
  g_autoptr (HdPath) path = hd_path_new_line (left, middle, right, middle);
  HdStroke stroke = hd_chart_curve_stroke (drawing->palette, nth);

  switch (sample->kind)
    {
    case HD_CHART_SAMPLE_LINE:
      draw_line (drawing, left, middle, right, middle, drawing->palette->target, TARGET_WIDTH);
      break;
    case HD_CHART_SAMPLE_CURVE:
      hd_painter_stroke (drawing->painter, path, &stroke);
      hd_chart_draw_mark (drawing->painter, drawing->palette, nth, (left + right) / 2, middle, drawing->layout->size * 0.25, FALSE);
      break;
    case HD_CHART_SAMPLE_MARK:
      hd_chart_draw_mark (drawing->painter, drawing->palette, nth, (left + right) / 2, middle, drawing->layout->size * 0.25, TRUE);
      break;
    case HD_CHART_SAMPLE_COLUMN:
    case HD_CHART_SAMPLE_HATCH:
    default:
      hd_chart_draw_bar (drawing->painter, drawing->palette, &sample->rect, nth, sample->kind == HD_CHART_SAMPLE_HATCH, FALSE);
      break;
    }
}

static void
draw_legend (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->layout->samples->len; i++)
    {
      const HdChartSample *sample = &g_array_index (drawing->layout->samples, HdChartSample, i);
      double middle = sample->rect.y + sample->rect.height / 2;

      draw_sample (drawing, sample, middle);
    }
}

static void
draw_base_line (const Drawing *drawing)
{
  const HdChartLayout *layout = drawing->layout;
  HdColor color = drawing->palette->muted;

  if (layout->slot <= 0)
    return;
  if (is_lying (drawing))
    draw_line (drawing, layout->base_x, layout->plot.y, layout->base_x, layout->plot.y + layout->plot.height, color, 0.9);
  else
    draw_line (drawing, layout->plot.x, layout->base_y, layout->plot.x + layout->plot.width, layout->base_y, color, 0.9);
}

static void
draw_panels (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->layout->panels->len; i++)
    {
      const HdChartPanel *panel = &g_array_index (drawing->layout->panels, HdChartPanel, i);
      int own = drawing->highlighted - (int) panel->first;

      hd_painter_save (drawing->painter);
      hd_painter_translate (drawing->painter, panel->x, panel->y);
      hd_chart_layout_draw_highlighted (panel->layout, drawing->painter, drawing->palette, MAX (-1, own));
      hd_painter_restore (drawing->painter);
    }
}

void
hd_chart_layout_draw_highlighted (const HdChartLayout  *self,
                                  HdPainter            *painter,
                                  const HdChartPalette *palette,
                                  int                   category)
{
  Drawing drawing = { self, painter, palette, category };

  g_return_if_fail (self != NULL && painter != NULL && palette != NULL);

  if (category >= (int) hd_chart_get_n_categories (self->chart) || self->slot <= 0)
    drawing.highlighted = -1;
  draw_highlight (&drawing);
  draw_grid (&drawing);
  draw_columns (&drawing);
  draw_base_line (&drawing);
  draw_curves (&drawing);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (&drawing, &g_array_index (self->texts, HdChartText, i));
  draw_steps (&drawing);
  draw_marks (&drawing);
  draw_legend (&drawing);
  draw_panels (&drawing);
}

void
hd_chart_layout_draw (const HdChartLayout  *self,
                      HdPainter            *painter,
                      const HdChartPalette *palette)
{
  hd_chart_layout_draw_highlighted (self, painter, palette, -1);
}
