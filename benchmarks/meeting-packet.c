/* meeting-packet.c: the pages of a meeting's packet written as a PDF by us, and by Cairo with Pango
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: meeting-packet BOOK MEETING: prints pages, and the milliseconds of processor time of each. The other way gets our finished pages:
 * every line of words is laid out by Pango and shown by Cairo, all else is drawn by Cairo; that we laid out the pages is not counted for it.
 */
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "book/packet.h"
#include "paint/painter-cairo.h"

typedef struct
{
  HdPainter             base;
  HdPainter            *cairo; /* does all but words */
  cairo_t              *cr;
  PangoContext         *context;
  PangoFontDescription *fonts[HD_N_FACES];
} PangoPainter;

static double
clock_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1000.0 * (double) now.tv_sec + (double) now.tv_nsec / 1e6;
}

static void
on_save (HdPainter *painter)
{
  hd_painter_save (((PangoPainter *) painter)->cairo);
}

static void
on_restore (HdPainter *painter)
{
  hd_painter_restore (((PangoPainter *) painter)->cairo);
}

static void
on_translate (HdPainter *painter, double dx, double dy)
{
  hd_painter_translate (((PangoPainter *) painter)->cairo, dx, dy);
}

static void
on_rotate (HdPainter *painter, double radians)
{
  hd_painter_rotate (((PangoPainter *) painter)->cairo, radians);
}

static void
on_clip (HdPainter *painter, const HdRect *rect)
{
  hd_painter_clip (((PangoPainter *) painter)->cairo, rect);
}

static void
on_fill (HdPainter *painter, const HdPath *path, HdColor color)
{
  hd_painter_fill (((PangoPainter *) painter)->cairo, path, color);
}

static void
on_stroke (HdPainter *painter, const HdPath *path, const HdStroke *stroke)
{
  hd_painter_stroke (((PangoPainter *) painter)->cairo, path, stroke);
}

static void
on_link (HdPainter *painter, const HdRect *rect, const char *uri)
{
  hd_painter_link (((PangoPainter *) painter)->cairo, rect, uri);
}

static void
on_image (HdPainter *painter, const HdRect *rect, HdImage *image)
{
  hd_painter_image (((PangoPainter *) painter)->cairo, rect, image);
}

static void
on_text (HdPainter *painter, const HdTextRun *run)
{
  PangoPainter *self = (PangoPainter *) painter;
  PangoFontDescription *font = self->fonts[hd_font_get_face (run->font)];
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr (GString) line = g_string_new (NULL);

  if (run->n_words == 0)
    return;
  for (guint i = 0; i < run->n_words; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " " : "", run->words[i].text);
  pango_font_description_set_absolute_size (font, run->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, line->str, (int) line->len);
  cairo_set_source_rgb (self->cr, run->color.red, run->color.green, run->color.blue);
  cairo_move_to (self->cr, run->words[0].x, run->baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (self->cr, layout);
}

static const HdPainterClass painter_class = {
  on_save, on_restore, on_translate, on_rotate, on_clip, on_fill, on_stroke, on_text, on_link, on_image,
};

static cairo_status_t
on_bytes_written_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gsize
write_with_pango (HdPages *pages)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_bytes_written_cb, bytes, 595, 842);
  PangoPainter self = { .base.ops = &painter_class, .cr = cairo_create (surface) };

  self.context = pango_cairo_create_context (self.cr);
  pango_context_set_round_glyph_positions (self.context, FALSE);
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      self.fonts[face] = pango_font_description_from_string ("Times New Roman,");
      pango_font_description_set_weight (self.fonts[face], face == HD_FACE_BOLD || face == HD_FACE_BOLD_ITALIC ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (self.fonts[face], face == HD_FACE_ITALIC || face == HD_FACE_BOLD_ITALIC ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    }
  for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
    {
      double width, height;

      hd_pages_get_size (pages, page, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      self.cairo = hd_painter_cairo_new (self.cr);
      hd_pages_paint (pages, page, &self.base);
      hd_painter_cairo_free (self.cairo);
      cairo_show_page (self.cr);
    }
  for (HdFace face = 0; face < HD_N_FACES; face++)
    pango_font_description_free (self.fonts[face]);
  g_object_unref (self.context);
  cairo_destroy (self.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bytes->len;
}

int
main (int argc, char **argv)
{
  HdPacketRequest request = { .meeting = argc > 2 ? argv[2] : NULL, .for_chair = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = argc > 2 ? hd_book_open_read_only (argv[1], &error) : NULL;
  g_autoptr (HdRendering) packet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double begin, ours, theirs;
  gsize bytes;

  if (book == NULL)
    g_error ("meeting-packet BOOK MEETING: %s", error != NULL ? error->message : "");
  begin = clock_ms ();
  packet = hd_book_render_packet (book, &request, NULL, NULL, NULL, &error);
  pdf = packet != NULL ? hd_book_make_pdf (book, packet->pages, &error) : NULL;
  ours = clock_ms () - begin;
  if (pdf == NULL)
    g_error ("%s", error->message);
  begin = clock_ms ();
  bytes = write_with_pango (packet->pages);
  theirs = clock_ms () - begin;
  printf ("%u %.2f %zu %.2f %zu\n", hd_pages_get_n_pages (packet->pages), ours, g_bytes_get_size (pdf), theirs, bytes);
  return EXIT_SUCCESS;
}
