/* page-paint.c: paints one laid out page with any painter
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pages.h"

/* Longest run whose words are moved to their place on the stack. */
#define N_WORDS 64

static void
paint_run (const HdFlowRun *run,
           HdColor          color,
           const HdWord    *words,
           double           x,
           double           baseline,
           HdPainter       *painter)
{
  HdWord placed[N_WORDS];

  for (guint done = 0; done < run->n_words; done += N_WORDS)
    {
      guint n = MIN (N_WORDS, run->n_words - done);
      HdTextRun text = {
        .font = run->font,
        .size = run->size,
        .baseline = baseline,
        .color = run->is_hidden ? HD_COLOR_WHITE : color,
        .words = placed,
        .n_words = n,
        .space_after = done + n < run->n_words || run->space_after,
      };

      for (guint i = 0; i < n; i++)
        {
          placed[i] = words[run->first_word + done + i];
          placed[i].x += x;
        }
      hd_painter_text (painter, &text);
    }
}

static void
paint_link (const HdFlowRun *run,
            const HdWord    *words,
            double           x,
            double           baseline,
            HdPainter       *painter)
{
  const HdWord *first = &words[run->first_word];
  const HdWord *last = &words[run->first_word + run->n_words - 1];
  double ascent = hd_font_get_ascent (run->font, run->size);
  HdRect rect = {
    x + first->x, baseline - ascent, last->x + hd_font_measure (run->font, run->size, last->text, -1) - first->x,
    hd_font_get_line_height (run->font, run->size)
  };

  hd_painter_link (painter, &rect, run->uri);
}

static void
paint_hyphen (const HdRect *hyphen,
              HdColor       color,
              double        x,
              double        baseline,
              HdPainter    *painter)
{
  HdRect rect = { x + hyphen->x, baseline + hyphen->y, hyphen->width, hyphen->height };
  g_autoptr (HdPath) path = hd_path_new_rect (&rect);

  hd_painter_fill (painter, path, color);
}

static void
paint_lines (const HdItem *item,
             HdPainter    *painter)
{
  const HdFlowRun *runs = hd_flow_get_runs (item->lines.flow);
  const HdWord *words = hd_flow_get_words (item->lines.flow);
  double top = hd_flow_get_line (item->lines.flow, item->lines.first)->top;

  for (guint i = 0; i < item->lines.n; i++)
    {
      const HdFlowLine *line = hd_flow_get_line (item->lines.flow, item->lines.first + i);

      for (guint k = 0; k < line->n_runs; k++)
        {
          const HdFlowRun *run = &runs[line->first_run + k];

          paint_run (run, item->lines.color, words, item->x, item->y + line->baseline - top, painter);
          if (run->uri != NULL && run->n_words > 0)
            paint_link (run, words, item->x, item->y + line->baseline - top, painter);
        }
      if (line->hyphen.width > 0)
        paint_hyphen (&line->hyphen, item->lines.color, item->x, item->y + line->baseline - top, painter);
    }
}

static void
paint_rule (const HdItem *item,
            HdPainter    *painter)
{
  g_autoptr (HdPath) path = hd_path_new_line (item->x, item->y, item->x + item->rule.dx, item->y + item->rule.dy);
  HdStroke stroke = { .color = item->rule.color, .width = item->rule.width };

  hd_painter_stroke (painter, path, &stroke);
}

static void
paint_chart (const HdItem *item,
             HdPainter    *painter)
{
  hd_painter_save (painter);
  hd_painter_translate (painter, item->x, item->y);
  hd_chart_layout_draw (item->chart.layout, painter, hd_chart_palette_print ());
  hd_painter_restore (painter);
}

static void
paint_image (const HdItem *item,
             HdPainter    *painter)
{
  HdRect rect = { item->x, item->y, item->image.width, item->image.height };

  hd_painter_image (painter, &rect, item->image.image);
}

static void
paint_text (const HdItem *item,
            HdPainter    *painter)
{
  g_autofree HdWord *words = g_new (HdWord, item->text.words->len);
  double blank = hd_font_measure (item->text.font, item->text.size, " ", 1);
  double x = item->x;
  HdTextRun run = {
    .font = item->text.font,
    .size = item->text.size,
    .baseline = item->y,
    .color = HD_COLOR_BLACK,
    .words = words,
    .n_words = item->text.words->len,
  };

  for (guint i = 0; i < item->text.words->len; i++)
    {
      words[i].text = g_ptr_array_index (item->text.words, i);
      words[i].x = x;
      x += hd_font_measure (item->text.font, item->text.size, words[i].text, -1) + blank;
    }
  hd_painter_text (painter, &run);
}

static void
paint_rows (const HdItem *item,
            HdFontSet    *fonts,
            HdPainter    *painter)
{
  g_autoptr (HdPages) rows = hd_pages_new_from_rows (item, fonts);

  hd_pages_paint (rows, 0, painter);
}

void
hd_pages_paint (const HdPages *self,
                guint          page,
                HdPainter     *painter)
{
  const GArray *items;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (painter != NULL);

  items = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < items->len; i++)
    {
      const HdItem *item = &g_array_index (items, HdItem, i);

      switch (item->kind)
        {
        case HD_ITEM_LINES:
          paint_lines (item, painter);
          break;
        case HD_ITEM_RULE:
          paint_rule (item, painter);
          break;
        case HD_ITEM_CHART:
          paint_chart (item, painter);
          break;
        case HD_ITEM_IMAGE:
          paint_image (item, painter);
          break;
        case HD_ITEM_TEXT:
          paint_text (item, painter);
          break;
        case HD_ITEM_ROWS:
          paint_rows (item, self->fonts, painter);
          break;
        case HD_ITEM_SHAPE:
          hd_painter_fill (painter, item->shape.path, item->shape.color);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
