/* font-outline.c: letters as a path, for what is to be seen but not read as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/font-outline.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <math.h>

typedef struct
{
  HdPath  *path;
  double   scale;      /* font units to points */
  double   x, y;       /* start of the baseline */
  double   cosine, sine;
  double   pen;        /* along the baseline, points */
  FT_Vector last;      /* where the contour is, font units */
  gboolean open;
} Pen;

typedef struct
{
  double x, y;
} Point;

static Point
place (const Pen *pen,
       double     unit_x,
       double     unit_y)
{
  double along = pen->pen + unit_x * pen->scale;
  double down = -unit_y * pen->scale;

  return (Point) { pen->x + along * pen->cosine - down * pen->sine, pen->y + along * pen->sine + down * pen->cosine };
}

static void
close_contour (Pen *pen)
{
  if (pen->open)
    hd_path_close (pen->path);
  pen->open = FALSE;
}

static int
move_to (const FT_Vector *to,
         void            *data)
{
  Pen *pen = data;
  Point point = place (pen, to->x, to->y);

  close_contour (pen);
  hd_path_move_to (pen->path, point.x, point.y);
  pen->open = TRUE;
  pen->last = *to;
  return 0;
}

static int
line_to (const FT_Vector *to,
         void            *data)
{
  Pen *pen = data;
  Point point = place (pen, to->x, to->y);

  hd_path_line_to (pen->path, point.x, point.y);
  pen->last = *to;
  return 0;
}

static int
cubic_to (const FT_Vector *first,
          const FT_Vector *second,
          const FT_Vector *to,
          void            *data)
{
  Pen *pen = data;
  Point a = place (pen, first->x, first->y), b = place (pen, second->x, second->y), end = place (pen, to->x, to->y);

  hd_path_curve_to (pen->path, a.x, a.y, b.x, b.y, end.x, end.y);
  pen->last = *to;
  return 0;
}

/* The painters know cubic curves only. */
static int
conic_to (const FT_Vector *control,
          const FT_Vector *to,
          void            *data)
{
  Pen *pen = data;
  Point a = place (pen, (pen->last.x + 2 * control->x) / 3.0, (pen->last.y + 2 * control->y) / 3.0);
  Point b = place (pen, (to->x + 2 * control->x) / 3.0, (to->y + 2 * control->y) / 3.0);
  Point end = place (pen, to->x, to->y);

  hd_path_curve_to (pen->path, a.x, a.y, b.x, b.y, end.x, end.y);
  pen->last = *to;
  return 0;
}

static void
add_letters (Pen          *pen,
             FT_Face       file,
             const HdFont *font,
             double        size,
             const char   *text)
{
  static const FT_Outline_Funcs funcs = { .move_to = move_to, .line_to = line_to, .conic_to = conic_to, .cubic_to = cubic_to };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (FT_Load_Glyph (file, FT_Get_Char_Index (file, character), FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) == 0 &&
          file->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
        {
          FT_Outline_Decompose (&file->glyph->outline, &funcs, pen);
          close_contour (pen);
        }
      pen->pen += hd_font_get_advance (font, character) * size / 1000.0;
    }
}

HdPath *
hd_font_outline_new (const HdFont *font,
                     double        size,
                     double        x,
                     double        y,
                     double        angle,
                     const char   *text)
{
  Pen pen = { .x = x, .y = y, .cosine = cos (angle), .sine = sin (angle) };
  FT_Library library;
  FT_Face file;

  g_return_val_if_fail (font != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  pen.path = hd_path_new ();
  if (FT_Init_FreeType (&library) != 0)
    return pen.path;
  if (FT_New_Face (library, hd_font_get_path (font), 0, &file) == 0)
    {
      pen.scale = size / MAX (file->units_per_EM, 1);
      if (FT_Select_Charmap (file, FT_ENCODING_UNICODE) == 0)
        add_letters (&pen, file, font, size, text);
      FT_Done_Face (file);
    }
  FT_Done_FreeType (library);
  return pen.path;
}
