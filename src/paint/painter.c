/* painter.c: checks of what is painted, once for all painters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/painter.h"

#include <math.h>

static gboolean
is_finite_rect (const HdRect *rect)
{
  return rect != NULL && isfinite (rect->x) && isfinite (rect->y) && isfinite (rect->width) && isfinite (rect->height);
}

static gboolean
is_finite_path (const HdPath *path)
{
  guint n_elements;
  const HdPathElement *elements = hd_path_get_elements (path, &n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      const HdPathElement *e = &elements[i];

      if (!isfinite (e->x1) || !isfinite (e->y1) || !isfinite (e->x2) || !isfinite (e->y2) || !isfinite (e->x3) || !isfinite (e->y3))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_color (HdColor color)
{
  return color.red >= 0 && color.red <= 1 && color.green >= 0 && color.green <= 1 && color.blue >= 0 && color.blue <= 1;
}

static gboolean
is_sound_run (const HdTextRun *run)
{
  if (!isfinite (run->baseline) || !isfinite (run->size) || run->size <= 0)
    return FALSE;

  for (guint i = 0; i < run->n_words; i++)
    if (!isfinite (run->words[i].x) || run->words[i].text == NULL || !g_utf8_validate (run->words[i].text, -1, NULL))
      return FALSE;

  return TRUE;
}

void
hd_painter_save (HdPainter *self)
{
  g_return_if_fail (self != NULL);

  self->ops->save (self);
}

void
hd_painter_restore (HdPainter *self)
{
  g_return_if_fail (self != NULL);

  self->ops->restore (self);
}

void
hd_painter_translate (HdPainter *self,
                      double     dx,
                      double     dy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  self->ops->translate (self, dx, dy);
}

void
hd_painter_rotate (HdPainter *self,
                   double     radians)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (radians));

  self->ops->rotate (self, radians);
}

void
hd_painter_clip (HdPainter    *self,
                 const HdRect *rect)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (is_finite_rect (rect));

  self->ops->clip (self, rect);
}

void
hd_painter_fill (HdPainter    *self,
                 const HdPath *path,
                 HdColor       color)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL && is_finite_path (path));
  g_return_if_fail (is_color (color));

  self->ops->fill (self, path, color);
}

void
hd_painter_stroke (HdPainter      *self,
                   const HdPath   *path,
                   const HdStroke *stroke)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL && is_finite_path (path));
  g_return_if_fail (stroke != NULL && is_color (stroke->color));
  g_return_if_fail (isfinite (stroke->width) && stroke->width > 0);
  g_return_if_fail (isfinite (stroke->dash[0]) && stroke->dash[0] >= 0);
  g_return_if_fail (isfinite (stroke->dash[1]) && stroke->dash[1] >= 0);

  self->ops->stroke (self, path, stroke);
}

void
hd_painter_text (HdPainter       *self,
                 const HdTextRun *run)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (run != NULL && run->font != NULL);
  g_return_if_fail (run->n_words == 0 || run->words != NULL);
  g_return_if_fail (is_sound_run (run));
  g_return_if_fail (is_color (run->color));

  if (run->n_words > 0)
    self->ops->text (self, run);
}

void
hd_painter_link (HdPainter    *self,
                 const HdRect *rect,
                 const char   *uri)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (is_finite_rect (rect));
  g_return_if_fail (uri != NULL && g_str_is_ascii (uri));

  self->ops->link (self, rect, uri);
}

void
hd_painter_image (HdPainter    *self,
                  const HdRect *rect,
                  HdImage      *image)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (is_finite_rect (rect) && rect->width > 0 && rect->height > 0);
  g_return_if_fail (image != NULL);

  self->ops->image (self, rect, image);
}

void
hd_painter_show_text (HdPainter    *self,
                      const HdFont *font,
                      double        size,
                      double        x,
                      double        baseline,
                      const char   *text,
                      HdColor       color)
{
  HdWord word = { x, text };
  HdTextRun run = {
    .font = font,
    .size = size,
    .baseline = baseline,
    .color = color,
    .words = &word,
    .n_words = 1,
  };

  hd_painter_text (self, &run);
}
