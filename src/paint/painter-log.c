/* painter-log.c: writes operations as lines of text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/painter-log.h"

#include <math.h>

typedef struct
{
  HdPainter parent;
  GString *text;
} LogPainter;

static const char *const face_names[HD_N_FACES] = { "", "-Bold", "-Italic", "-BoldItalic" };

/* Two decimals, no "-0.00", and a point whatever the locale. */
static void
add_number (LogPainter *self,
            const char *before,
            double      number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;

  g_ascii_formatd (digits, sizeof digits, "%.2f", rounded == 0 ? 0.0 : rounded);
  g_string_append (self->text, before);
  g_string_append (self->text, digits);
}

static void
add_color (LogPainter *self,
           HdColor     color)
{
  g_string_append_printf (self->text, " #%02x%02x%02x",
                          (guint) lround (color.red * 255),
                          (guint) lround (color.green * 255),
                          (guint) lround (color.blue * 255));
}

static void
add_rect (LogPainter   *self,
          const HdRect *rect)
{
  add_number (self, " x=", rect->x);
  add_number (self, " y=", rect->y);
  add_number (self, " w=", rect->width);
  add_number (self, " h=", rect->height);
}

static void
add_path (LogPainter   *self,
          const HdPath *path)
{
  guint n_elements;
  const HdPathElement *elements = hd_path_get_elements (path, &n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      const HdPathElement *e = &elements[i];

      switch (e->verb)
        {
        case HD_PATH_MOVE:
        case HD_PATH_LINE:
          add_number (self, e->verb == HD_PATH_MOVE ? " M " : " L ", e->x1);
          add_number (self, ",", e->y1);
          break;
        case HD_PATH_CURVE:
          add_number (self, " C ", e->x1);
          add_number (self, ",", e->y1);
          add_number (self, " ", e->x2);
          add_number (self, ",", e->y2);
          add_number (self, " ", e->x3);
          add_number (self, ",", e->y3);
          break;
        case HD_PATH_CLOSE:
          g_string_append (self->text, " Z");
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
log_save (HdPainter *painter)
{
  g_string_append (((LogPainter *) painter)->text, "save\n");
}

static void
log_restore (HdPainter *painter)
{
  g_string_append (((LogPainter *) painter)->text, "restore\n");
}

static void
log_translate (HdPainter *painter,
               double     dx,
               double     dy)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "translate");
  add_number (self, " ", dx);
  add_number (self, " ", dy);
  g_string_append_c (self->text, '\n');
}

static void
log_rotate (HdPainter *painter,
            double     radians)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "rotate");
  add_number (self, " ", radians * 180 / G_PI);
  g_string_append_c (self->text, '\n');
}

static void
log_clip (HdPainter    *painter,
          const HdRect *rect)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "clip");
  add_rect (self, rect);
  g_string_append_c (self->text, '\n');
}

static void
log_fill (HdPainter    *painter,
          const HdPath *path,
          HdColor       color)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "fill");
  add_color (self, color);
  add_path (self, path);
  g_string_append_c (self->text, '\n');
}

static void
log_stroke (HdPainter      *painter,
            const HdPath   *path,
            const HdStroke *stroke)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "stroke");
  add_color (self, stroke->color);
  add_number (self, " ", stroke->width);
  if (stroke->dash[0] > 0)
    {
      add_number (self, " dash ", stroke->dash[0]);
      add_number (self, ",", stroke->dash[1]);
    }
  if (stroke->round_caps)
    g_string_append (self->text, " round");
  add_path (self, path);
  g_string_append_c (self->text, '\n');
}

static void
add_font (LogPainter   *self,
          const HdFont *font)
{
  for (const char *p = hd_font_get_family (font); *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (self->text, *p);
  g_string_append (self->text, face_names[hd_font_get_face (font)]);
}

static void
log_text (HdPainter       *painter,
          const HdTextRun *run)
{
  LogPainter *self = (LogPainter *) painter;
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (self->text, "text ");
  add_font (self, run->font);
  g_string_append_printf (self->text, " %s", g_ascii_formatd (size, sizeof size, "%g", run->size));
  add_number (self, " x=", run->words[0].x);
  add_number (self, " y=", run->baseline);
  add_color (self, run->color);
  for (guint i = 0; i < run->n_words; i++)
    {
      g_string_append_printf (self->text, " %s", run->words[i].text);
      add_number (self, "@", run->words[i].x);
    }
  g_string_append (self->text, run->space_after ? " _\n" : "\n");
}

static void
log_link (HdPainter    *painter,
          const HdRect *rect,
          const char   *uri)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append (self->text, "link");
  add_rect (self, rect);
  g_string_append_printf (self->text, " %s\n", uri);
}

/* Not its bytes: how small they get is zlib's and libjpeg's affair. */
static void
log_image (HdPainter    *painter,
           const HdRect *rect,
           HdImage      *image)
{
  LogPainter *self = (LogPainter *) painter;

  g_string_append_printf (self->text, "image %s %ux%u %ux%u", hd_image_is_jpeg (image) ? "jpeg" : "pixels", hd_image_get_width (image),
                          hd_image_get_height (image), hd_image_get_n_channels (image), hd_image_get_n_bits (image));
  add_rect (self, rect);
  g_string_append_c (self->text, '\n');
}

static const HdPainterClass log_class = {
  log_save, log_restore, log_translate, log_rotate, log_clip, log_fill, log_stroke, log_text, log_link,
  log_image,
};

HdPainter *
hd_painter_log_new (void)
{
  LogPainter *self = g_new (LogPainter, 1);

  self->parent.ops = &log_class;
  self->text = g_string_new (NULL);

  return &self->parent;
}

void
hd_painter_log_free (HdPainter *painter)
{
  LogPainter *self = (LogPainter *) painter;

  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_free (self);
}

const char *
hd_painter_log_get_text (HdPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return ((LogPainter *) painter)->text->str;
}
