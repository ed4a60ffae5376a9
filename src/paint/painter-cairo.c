/* painter-cairo.c: paints on a cairo context
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/painter-cairo.h"

#include <cairo-ft.h>
#include <math.h>
#include <string.h>

/* A run of this many letters needs no memory of its own; longer ones take it from the heap. */
#define N_LOCAL 256

typedef struct
{
  HdPainter parent;
  cairo_t *cr;
  cairo_font_options_t *options;
  cairo_font_face_t *faces[HD_N_FACES];
  const HdFont *fonts[HD_N_FACES]; /* of which faces[] are made */
} CairoPainter;

static void
cairo_save_op (HdPainter *painter)
{
  cairo_save (((CairoPainter *) painter)->cr);
}

static void
cairo_restore_op (HdPainter *painter)
{
  cairo_restore (((CairoPainter *) painter)->cr);
}

static void
cairo_translate_op (HdPainter *painter,
                    double     dx,
                    double     dy)
{
  cairo_translate (((CairoPainter *) painter)->cr, dx, dy);
}

static void
cairo_rotate_op (HdPainter *painter,
                 double     radians)
{
  cairo_rotate (((CairoPainter *) painter)->cr, radians);
}

static void
cairo_clip_op (HdPainter    *painter,
               const HdRect *rect)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;

  cairo_new_path (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
}

static void
trace (cairo_t      *cr,
       const HdPath *path)
{
  guint n_elements;
  const HdPathElement *elements = hd_path_get_elements (path, &n_elements);

  cairo_new_path (cr);
  for (guint i = 0; i < n_elements; i++)
    {
      const HdPathElement *e = &elements[i];

      switch (e->verb)
        {
        case HD_PATH_MOVE:
          cairo_move_to (cr, e->x1, e->y1);
          break;
        case HD_PATH_LINE:
          cairo_line_to (cr, e->x1, e->y1);
          break;
        case HD_PATH_CURVE:
          cairo_curve_to (cr, e->x1, e->y1, e->x2, e->y2, e->x3, e->y3);
          break;
        case HD_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
cairo_fill_op (HdPainter    *painter,
               const HdPath *path,
               HdColor       color)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;

  trace (cr, path);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_fill (cr);
}

static void
cairo_stroke_op (HdPainter      *painter,
                 const HdPath   *path,
                 const HdStroke *stroke)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;

  trace (cr, path);
  cairo_set_source_rgb (cr, stroke->color.red, stroke->color.green, stroke->color.blue);
  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_cap (cr, stroke->round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, stroke->dash, stroke->dash[0] > 0 ? 2 : 0, 0);
  cairo_stroke (cr);
}

/* The file itself, not a family name: what is shown is what HdFont has measured. */
static cairo_font_face_t *
open_face (const HdFont *font)
{
  FcPattern *pattern = FcPatternCreate ();
  cairo_font_face_t *face;

  FcPatternAddString (pattern, FC_FILE, (const FcChar8 *) hd_font_get_path (font));
  FcPatternAddInteger (pattern, FC_INDEX, 0);
  face = cairo_ft_font_face_create_for_pattern (pattern);
  FcPatternDestroy (pattern);

  return face;
}

static void
select_font (CairoPainter *self,
             const HdFont *font,
             double        size)
{
  HdFace face = hd_font_get_face (font);

  if (self->fonts[face] != font)
    {
      g_clear_pointer (&self->faces[face], cairo_font_face_destroy);
      self->faces[face] = open_face (font);
      self->fonts[face] = font;
    }

  cairo_set_font_face (self->cr, self->faces[face]);
  cairo_set_font_size (self->cr, size);
  cairo_set_font_options (self->cr, self->options);
}

/* The words with a blank between them: cairo's PDF, on its way to the printer, keeps the text along with the glyphs. */
static char *
join_words (const HdTextRun *run)
{
  GString *text = g_string_sized_new (128);

  for (guint i = 0; i < run->n_words; i++)
    {
      g_string_append (text, run->words[i].text);
      if (i + 1 < run->n_words || run->space_after)
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

/* Puts each glyph where the table of advances says, so that the screen and the PDF agree to the last letter. */
static void
place_glyphs (const HdTextRun *run,
              cairo_glyph_t   *glyphs,
              int              n_glyphs)
{
  int g = 0;

  for (guint i = 0; i < run->n_words; i++)
    {
      double x = run->words[i].x;
      const char *p;

      for (p = run->words[i].text; *p != '\0' && g < n_glyphs; p = g_utf8_next_char (p), g++)
        {
          glyphs[g].x = x;
          glyphs[g].y = run->baseline;
          x += hd_font_get_advance (run->font, g_utf8_get_char (p)) * run->size / 1000;
        }
      if (g < n_glyphs)
        {
          glyphs[g].x = x;
          glyphs[g].y = run->baseline;
          g++;
        }
    }
}

static void
cairo_text_op (HdPainter       *painter,
               const HdTextRun *run)
{
  CairoPainter *self = (CairoPainter *) painter;
  g_autofree char *text = join_words (run);
  cairo_glyph_t local_glyphs[N_LOCAL];
  cairo_text_cluster_t local_clusters[N_LOCAL];
  cairo_glyph_t *glyphs = local_glyphs;
  cairo_text_cluster_t *clusters = local_clusters;
  cairo_text_cluster_flags_t flags;
  cairo_status_t status;
  int n_glyphs = N_LOCAL;
  int n_clusters = N_LOCAL;

  select_font (self, run->font, run->size);
  cairo_set_source_rgb (self->cr, run->color.red, run->color.green, run->color.blue);
  status = cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (self->cr), 0, run->baseline,
                                             text, strlen (text),
                                             &glyphs, &n_glyphs, &clusters, &n_clusters, &flags);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      place_glyphs (run, glyphs, n_glyphs);
      cairo_show_text_glyphs (self->cr, text, -1, glyphs, n_glyphs, clusters, n_clusters, flags);
    }
  if (glyphs != local_glyphs)
    cairo_glyph_free (glyphs);
  if (clusters != local_clusters)
    cairo_text_cluster_free (clusters);
}

/* Screen and paper have no links; cairo 1.16's PDF, on its way to the printer, is left damaged by its link tags. */
static void
cairo_link_op (HdPainter    *painter,
               const HdRect *rect,
               const char   *uri)
{
}

/* How many pixels of the image fall on one of the screen, across and down; on paper, where cairo does not know, none are mixed. */
static guint
find_step (cairo_t      *cr,
           const HdRect *rect,
           HdImage      *image)
{
  double wx = rect->width, wy = 0, hx = 0, hy = rect->height;

  if (cairo_surface_get_type (cairo_get_group_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE)
    return 1;
  cairo_user_to_device_distance (cr, &wx, &wy);
  cairo_user_to_device_distance (cr, &hx, &hy);
  return (guint) CLAMP (MIN (hd_image_get_width (image) / MAX (hypot (wx, wy), 1), hd_image_get_height (image) / MAX (hypot (hx, hy), 1)),
                        1, 64);
}

/* Mean of a square of @step pixels. */
static guint32
mix_pixels (const guint8 *pixels,
            gsize         stride,
            guint         n_channels,
            guint         step)
{
  guint sums[3] = { 0, 0, 0 };
  guint n = step * step;

  for (guint y = 0; y < step; y++)
    for (guint x = 0; x < step; x++)
      for (guint c = 0; c < n_channels; c++)
        sums[c] += pixels[y * stride + x * n_channels + c];
  if (n_channels == 1)
    sums[1] = sums[2] = sums[0];
  return 0xff000000u | (sums[0] / n) << 16 | (sums[1] / n) << 8 | sums[2] / n;
}

/* The image with every @step pixels mixed to one, as cairo takes it. NULL when memory runs out. */
static cairo_surface_t *
make_surface (HdImage *image,
              guint    step)
{
  guint n_channels = hd_image_get_n_channels (image);
  gsize stride = (gsize) hd_image_get_width (image) * n_channels;
  int width = (int) MAX (hd_image_get_width (image) / step, 1);
  int height = (int) MAX (hd_image_get_height (image) / step, 1);
  g_autoptr (GBytes) pixels = hd_image_dup_pixels (image);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  const guint8 *from;

  if (pixels == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  from = g_bytes_get_data (pixels, NULL);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (void *) (cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        row[x] = mix_pixels (from + (gsize) y * step * stride + (gsize) x * step * n_channels, stride, n_channels, step);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* On its way to the printer a photograph stays one. */
static void
attach_jpeg (cairo_surface_t *surface,
             HdImage         *image)
{
  GBytes *data = hd_image_get_data (image);
  gsize size;
  const unsigned char *bytes = g_bytes_get_data (data, &size);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size, (cairo_destroy_func_t) g_bytes_unref,
                                   g_bytes_ref (data)) != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (data);
}

static void
cairo_image_op (HdPainter    *painter,
                const HdRect *rect,
                HdImage      *image)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;
  guint step = find_step (cr, rect, image);
  cairo_surface_t *surface = make_surface (image, step);

  if (surface == NULL)
    return;
  if (step == 1 && hd_image_is_jpeg (image))
    attach_jpeg (surface, image);
  cairo_save (cr);
  cairo_translate (cr, rect->x, rect->y);
  cairo_scale (cr, rect->width / cairo_image_surface_get_width (surface), rect->height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  /* On the screen the edges are not mixed with the nothing around them; a file would lose the photograph's own bytes. */
  if (cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface));
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

static const HdPainterClass cairo_class = {
  cairo_save_op, cairo_restore_op, cairo_translate_op, cairo_rotate_op, cairo_clip_op,
  cairo_fill_op, cairo_stroke_op, cairo_text_op, cairo_link_op,
  cairo_image_op,
};

HdPainter *
hd_painter_cairo_new (cairo_t *cr)
{
  CairoPainter *self;

  g_return_val_if_fail (cr != NULL, NULL);

  self = g_new0 (CairoPainter, 1);
  self->parent.ops = &cairo_class;
  self->cr = cairo_reference (cr);
  self->options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (self->options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (self->options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (self->options, CAIRO_ANTIALIAS_GRAY);

  return &self->parent;
}

void
hd_painter_cairo_free (HdPainter *painter)
{
  CairoPainter *self = (CairoPainter *) painter;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < HD_N_FACES; i++)
    g_clear_pointer (&self->faces[i], cairo_font_face_destroy);
  cairo_font_options_destroy (self->options);
  cairo_destroy (self->cr);
  g_free (self);
}
