/* chart-draw.c: a laid-out chart put on a painter
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a target line crosses a column it has a casing in the colour of the sheet, so that the two stay apart without any colour.
 */
#include "charts/chart-layout-private.h"

#include <math.h>

#define HATCH_PITCH  4.2 /* points, across the page: it must look the same on every chart */
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

static void
draw_grid (const Drawing *drawing)
{
  const HdChartLayout *layout = drawing->layout;
  double right = layout->plot.x + layout->plot.width;

  for (guint i = 0; i < layout->grid->len; i++)
    {
      double y = g_array_index (layout->grid, double, i);

      draw_line (drawing, layout->plot.x, y, right, y, drawing->palette->grid, HAIR);
    }
}

static void
draw_highlight (const Drawing *drawing)
{
  const HdChartLayout *layout = drawing->layout;
  HdRect band = { layout->plot.x + drawing->highlighted * layout->slot, layout->field.y, layout->slot, layout->field.height };

  if (drawing->highlighted >= 0)
    fill_rect (drawing, &band, drawing->palette->highlight);
}

/* Lines rising to the right at 45 degrees, cut at the edges of @rect; they run through from column to column. */
static void
draw_hatch (const Drawing *drawing,
            const HdRect  *rect,
            HdColor        color)
{
  double pitch = HATCH_PITCH * G_SQRT2;
  double right = rect->x + rect->width, bottom = rect->y + rect->height;
  g_autoptr (HdPath) path = hd_path_new ();
  HdStroke stroke = { .color = color, .width = 1.1 };
  gboolean any = FALSE;

  for (double sum = ceil ((rect->x + rect->y) / pitch) * pitch; sum < right + bottom; sum += pitch)
    {
      /* On each line x + y is the same. */
      double x1 = MAX (rect->x, sum - bottom), x2 = MIN (right, sum - rect->y);

      if (x2 - x1 < 0.05)
        continue;
      hd_path_move_to (path, x1, sum - x1);
      hd_path_line_to (path, x2, sum - x2);
      any = TRUE;
    }
  if (any)
    hd_painter_stroke (drawing->painter, path, &stroke);
}

/* Further series of columns are lighter; their edges keep them apart from the sheet. */
static HdColor
column_color (const Drawing *drawing,
              guint          series)
{
  guint nth = 0;

  for (guint i = 0; i < series; i++)
    nth += hd_chart_get_series (drawing->layout->chart, i)->style == HD_SERIES_COLUMNS;
  return hd_color_mix (drawing->palette->column, drawing->palette->paper, MIN (0.75, nth * 0.45));
}

static void
draw_bar (const Drawing *drawing,
          const HdRect  *rect,
          guint          series,
          gboolean       hatched,
          gboolean       strong)
{
  double width = strong ? 1.6 : 0.7;
  double inset = MIN (width, MIN (rect->width, rect->height)) / 2;
  HdRect inner = { rect->x + inset, rect->y + inset, rect->width - 2 * inset, rect->height - 2 * inset };
  g_autoptr (HdPath) edge = hd_path_new_rect (&inner);
  HdStroke stroke = { .color = drawing->palette->column_edge, .width = 2 * inset };

  fill_rect (drawing, rect, hatched ? drawing->palette->paper : column_color (drawing, series));
  if (hatched)
    draw_hatch (drawing, &inner, drawing->palette->column_edge);
  if (hatched || strong || column_color (drawing, series).red != drawing->palette->column.red)
    hd_painter_stroke (drawing->painter, edge, &stroke);
}

static void
draw_columns (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->layout->columns->len; i++)
    {
      const HdChartColumn *column = &g_array_index (drawing->layout->columns, HdChartColumn, i);

      draw_bar (drawing, &column->rect, column->series, column->estimated, (int) column->category == drawing->highlighted);
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
  gboolean in_plot = text->kind == HD_CHART_TEXT_LABEL || text->kind == HD_CHART_TEXT_GAP;

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
draw_legend (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->layout->samples->len; i++)
    {
      const HdChartSample *sample = &g_array_index (drawing->layout->samples, HdChartSample, i);
      double middle = sample->rect.y + sample->rect.height / 2;

      if (sample->kind == HD_CHART_SAMPLE_LINE)
        draw_line (drawing, sample->rect.x, middle, sample->rect.x + sample->rect.width, middle, drawing->palette->target, TARGET_WIDTH);
      else
        draw_bar (drawing, &sample->rect, sample->series, sample->kind == HD_CHART_SAMPLE_HATCH, FALSE);
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
  if (self->slot > 0)
    draw_line (&drawing, self->plot.x, self->base_y, self->plot.x + self->plot.width, self->base_y, palette->muted, 0.9);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (&drawing, &g_array_index (self->texts, HdChartText, i));
  draw_steps (&drawing);
  draw_legend (&drawing);
}

void
hd_chart_layout_draw (const HdChartLayout  *self,
                      HdPainter            *painter,
                      const HdChartPalette *palette)
{
  hd_chart_layout_draw_highlighted (self, painter, palette, -1);
}
