/* chart-lines.c: lines of text of a chart: measured, cut, broken and placed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#include <string.h>

#define ELLIPSIS "…"

double
hd_chart_text_width (const HdChartLayout *self,
                     HdFace               face,
                     double               size,
                     const char          *text)
{
  return hd_font_measure (hd_font_set_get (self->fonts, face), size, text, -1);
}

char *
hd_chart_text_fit (const HdChartLayout *self,
                   HdFace               face,
                   double               size,
                   const char          *text,
                   double               width)
{
  g_autoptr (GString) cut = g_string_new (text);

  if (hd_chart_text_width (self, face, size, text) <= width)
    return g_strdup (text);

  for (const char *end = text + strlen (text); end != NULL; end = g_utf8_find_prev_char (text, end))
    {
      g_string_truncate (cut, (gsize) (end - text));
      while (cut->len > 0 && cut->str[cut->len - 1] == ' ')
        g_string_truncate (cut, cut->len - 1);
      if (cut->len == 0)
        break;
      g_string_append (cut, ELLIPSIS);
      if (hd_chart_text_width (self, face, size, cut->str) <= width)
        return g_strdup (cut->str);
    }
  return g_strdup ("");
}

/* Where the first line of @text ends: the last blank before @width, or the end of the first word. A number stays with what
 * it counts ("3,4 tỷ") where there is another place to break. */
static const char *
find_break (const HdChartLayout *self,
            HdFace               face,
            double               size,
            const char          *text,
            double               width)
{
  const HdFont *font = hd_font_set_get (self->fonts, face);
  const char *any = NULL, *good = NULL;

  for (const char *blank = strchr (text, ' ');; blank = strchr (blank + 1, ' '))
    {
      gssize length = blank != NULL ? blank - text : (gssize) strlen (text);

      if (any != NULL && hd_font_measure (font, size, text, length) > width)
        return good != NULL ? good : any;
      any = text + length;
      if (blank == NULL)
        return any;
      if (blank > text && !g_ascii_isdigit (blank[-1]))
        good = any;
    }
}

char **
hd_chart_text_wrap (const HdChartLayout *self,
                    HdFace               face,
                    double               size,
                    const char          *text,
                    double               width,
                    guint                max_lines,
                    gboolean             cut)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint n = 1; *text != '\0'; n++)
    {
      const char *end = find_break (self, face, size, text, width);
      gboolean fits = end - text == 0 || hd_font_measure (hd_font_set_get (self->fonts, face), size, text, end - text) <= width;
      gboolean last = n == max_lines;
      g_autofree char *line = NULL;

      if (!cut && (!fits || (last && *end != '\0')))
        return NULL;
      if (last || !fits)
        {
          g_autofree char *rest = last ? g_strdup (text) : g_strndup (text, (gsize) (end - text));

          line = hd_chart_text_fit (self, face, size, rest, width);
        }
      else
        {
          line = g_strndup (text, (gsize) (end - text));
        }
      if (*line != '\0')
        g_strv_builder_add (lines, line);
      if (last)
        break;
      text = *end == ' ' ? end + 1 : end;
    }
  return g_strv_builder_end (lines);
}

HdChartText
hd_chart_text_make (const HdChartLayout *self,
                    HdChartTextKind      kind,
                    HdFace               face,
                    double               size,
                    const char          *text,
                    double               x,
                    double               align,
                    double               baseline,
                    int                  category)
{
  const HdFont *font = hd_font_set_get (self->fonts, face);
  double width = hd_font_measure (font, size, text, -1);
  double ascent = hd_font_get_ascent (font, size);

  return (HdChartText) {
    .kind = kind, .text = g_strdup (text), .face = face, .size = size,
    .x = x - align * width, .baseline = baseline, .category = category,
    .box = { x - align * width, baseline - ascent, width, ascent + hd_font_get_descent (font, size) },
  };
}

HdChartText
hd_chart_text_make_upright (const HdChartLayout *self,
                            HdChartTextKind      kind,
                            double               size,
                            const char          *text,
                            double               x,
                            double               y,
                            gboolean             below,
                            int                  category)
{
  const HdFont *font = hd_font_set_get (self->fonts, HD_FACE_REGULAR);
  double length = hd_font_measure (font, size, text, -1);
  double ascent = hd_font_get_ascent (font, size);
  double descent = hd_font_get_descent (font, size);
  double start = below ? y + length : y;

  /* Turned to the left: what was above the baseline lies left of it. */
  return (HdChartText) {
    .kind = kind, .text = g_strdup (text), .face = HD_FACE_REGULAR, .size = size, .upright = TRUE,
    .x = x + (ascent - descent) / 2, .baseline = start, .category = category,
    .box = { x - (ascent + descent) / 2, start - length, ascent + descent, length },
  };
}

void
hd_chart_text_clear (HdChartText *text)
{
  g_clear_pointer (&text->text, g_free);
}

gboolean
hd_rects_meet (const HdRect *a,
               const HdRect *b,
               double        gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap &&
         a->y < b->y + b->height + gap && b->y < a->y + a->height + gap;
}
