/* place-drawing.c: puts a drawing on the current page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/layout-private.h"


#include "paint/font-outline.h"

#define FRAME_WIDTH 0.75
#define SHADE 0.92 /* share of paper in the grey of a shaded box */
#define PADDING 3.0
#define SHRINK 0.94
#define LEAST_SCALE 0.2
#define NO_BREAK "\302\240"

/* A line of words after breaking. */
typedef struct
{
  const HdFont *font;
  double        size, width;
  char         *text;
} Line;

static void
clear_line (Line *line)
{
  g_free (line->text);
}

/* Blanks that held words together have done so by now: who copies the text gets usual ones. */
static void
add_line (GArray       *lines,
          const HdFont *font,
          double        size,
          const char   *text)
{
  g_auto (GStrv) bound = g_strsplit (text, NO_BREAK, -1);
  char *words = g_strjoinv (" ", bound);
  Line line = { font, size, hd_font_measure (font, size, words, -1), words };

  g_array_append_val (lines, line);
}

/* As many words on each line as find room. */
static void
break_words (GArray       *lines,
             const HdFont *font,
             double        size,
             const char   *text,
             double        width)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *longer = g_strconcat (line->str, line->len > 0 ? " " : "", words[i], NULL);

      if (line->len > 0 && hd_font_measure (font, size, longer, -1) > width)
        {
          add_line (lines, font, size, line->str);
          g_string_assign (line, words[i]);
        }
      else
        g_string_assign (line, longer);
    }
  if (line->len > 0)
    add_line (lines, font, size, line->str);
}

static GArray *
flow_box (const HdDrawingBox *box,
          HdFontSet          *fonts,
          double              scale,
          gboolean           *fits)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  double width = box->rect.width - 2 * PADDING, height = 0;

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  for (guint i = 0; i < box->words->len; i++)
    {
      const HdDrawingWords *words = g_ptr_array_index (box->words, i);

      break_words (lines, hd_font_set_get (fonts, words->face), words->size * scale, words->text, width);
    }
  *fits = TRUE;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      height += hd_font_get_line_height (line->font, line->size);
      *fits = *fits && line->width <= width;
    }
  *fits = *fits && height <= box->rect.height - PADDING;
  return lines;
}

/* All words of the box as large as they fit. */
static GArray *
fit_box (const HdDrawingBox *box,
         HdFontSet          *fonts)
{
  gboolean fits;
  GArray *lines = flow_box (box, fonts, 1, &fits);

  for (double scale = SHRINK; !fits && scale > LEAST_SCALE; scale *= SHRINK)
    {
      g_array_unref (lines);
      lines = flow_box (box, fonts, scale, &fits);
    }
  return lines;
}

/* @x, @y: where the line's baseline begins, read upright. */
static void
emit_words (Layout     *self,
            const Line *line,
            double      x,
            double      y)
{
  HdItem item = { .kind = HD_ITEM_TEXT, .x = x, .y = y };
  g_auto (GStrv) words = g_strsplit (line->text, " ", -1);

  item.text.font = line->font;
  item.text.size = line->size;
  item.text.words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (item.text.words, g_strdup (words[i]));
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
emit_turned (Layout     *self,
             const Line *line,
             double      x,
             double      y)
{
  HdItem item = { .kind = HD_ITEM_SHAPE };

  item.shape.path = hd_font_outline_new (line->font, line->size, x, y, G_PI, line->text);
  item.shape.color = HD_COLOR_BLACK;
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
emit_lines (Layout             *self,
            const HdDrawingBox *box,
            double              x,
            double              y)
{
  g_autoptr (GArray) lines = fit_box (box, self->context.fonts);
  double height = 0, top;

  for (guint i = 0; i < lines->len; i++)
    height += hd_font_get_line_height (g_array_index (lines, Line, i).font, g_array_index (lines, Line, i).size);
  top = (box->rect.height - height) / 2;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      double left = (box->rect.width - line->width) / 2;
      double baseline = top + hd_font_get_ascent (line->font, line->size);

      hd_missing_check (self->context.missing, line->font, line->text);
      if (box->is_upside_down)
        emit_turned (self, line, x + box->rect.width - left, y + box->rect.height - baseline);
      else
        emit_words (self, line, x + left, y + baseline);
      top += hd_font_get_line_height (line->font, line->size);
    }
}

static void
emit_rule (Layout *self,
           double  x,
           double  y,
           double  dx,
           double  dy)
{
  HdItem item = { .kind = HD_ITEM_RULE, .x = x, .y = y };

  item.rule.dx = dx;
  item.rule.dy = dy;
  item.rule.width = FRAME_WIDTH;
  item.rule.color = HD_COLOR_BLACK;
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
emit_shade (Layout       *self,
            const HdRect *rect,
            double        x,
            double        y)
{
  HdRect shaded = { x, y, rect->width, rect->height };
  HdItem item = { .kind = HD_ITEM_SHAPE };

  item.shape.path = hd_path_new_rect (&shaded);
  item.shape.color = hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, SHADE);
  hd_pages_add_item (self->pages, self->page, &item);
}

void
hd_layout_emit_drawing (Layout          *self,
                        const HdDrawing *drawing,
                        double           x,
                        double           y)
{
  for (guint i = 0; i < drawing->boxes->len; i++)
    {
      const HdDrawingBox *box = g_ptr_array_index (drawing->boxes, i);
      const HdRect *rect = &box->rect;
      double left = x + rect->x, top = y + rect->y;

      if (box->is_shaded)
        emit_shade (self, rect, left, top);
      if (box->has_frame && rect->width > 0)
        emit_rule (self, left, top, rect->width, 0);
      if (box->has_frame && rect->height > 0 && rect->width > 0)
        emit_rule (self, left, top + rect->height, rect->width, 0);
      if (box->has_frame && rect->height > 0)
        emit_rule (self, left, top, 0, rect->height);
      if (box->has_frame && rect->height > 0 && rect->width > 0)
        emit_rule (self, left + rect->width, top, 0, rect->height);
      emit_lines (self, box, left, top);
    }
}
