/* test-pdf-charts.c: a chart of each kind is the same on the screen, as PNG, as SVG and in the PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the marks stand is one layout for all, which the golden logs of tests/charts hold; here what each painter makes of it.
 */
#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "kinds.h"
#include "layout/pdf.h"
#include "paint/painter-cairo.h"
#include "paint/picture.h"
#include "pdf-tools.h"

#define SCALE     2.0
#define CELL      16  /* pixels: what differs in antialiasing alone is evened out */
#define TOLERANCE 0.1 /* of the ink */

static void
paint_page (HdPainter *painter,
            gpointer   data)
{
  hd_pages_paint (data, 0, painter);
}

/* Darkness of each cell. */
static GArray *
measure (cairo_surface_t *surface)
{
  int columns = cairo_image_surface_get_width (surface) / CELL, rows = cairo_image_surface_get_height (surface) / CELL;
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (double));

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_array_set_size (cells, (guint) (columns * rows));
  for (int y = 0; y < rows * CELL; y++)
    for (int x = 0; x < columns * CELL; x++)
      g_array_index (cells, double, y / CELL * columns + x / CELL) += (255 - pixels[y * stride + x * 4]) / (CELL * CELL * 255.0);
  cairo_surface_destroy (surface);
  return cells;
}

static GArray *
measure_file (const char *path)
{
  return measure (cairo_image_surface_create_from_png (path));
}

/* As the window draws it. */
static GArray *
measure_screen (HdPages *pages,
                double   width,
                double   height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * SCALE), (int) ceil (height * SCALE));
  cairo_t *cr = cairo_create (surface);
  HdPainter *painter;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  painter = hd_painter_cairo_new (cr);
  hd_pages_paint (pages, 0, painter);
  hd_painter_cairo_free (painter);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return measure (surface);
}

static void
compare (const char *what,
         GArray     *ours,
         GArray     *theirs)
{
  double ink = 0, difference = 0;

  g_assert_cmpuint (ours->len, ==, theirs->len);
  for (guint i = 0; i < ours->len; i++)
    {
      ink += g_array_index (ours, double, i);
      difference += fabs (g_array_index (ours, double, i) - g_array_index (theirs, double, i));
    }
  g_test_message ("%s: ink %.0f, difference %.1f", what, ink, difference);
  g_assert_cmpfloat (ink, >, 50);
  g_assert_cmpfloat (difference, <, ink * TOLERANCE);
}

static char *
write_beside (const PdfFile *file,
              const char    *name,
              GBytes        *bytes)
{
  char *path = g_build_filename (file->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

/* A drawing made into a picture by another program; NULL when it is not installed. */
static GArray *
measure_by (const char * const *arguments,
            const char         *source,
            const char         *picture)
{
  g_autofree char *output = pdf_run (arguments, source);
  GArray *cells = output != NULL ? measure_file (picture) : NULL;

  if (cells != NULL)
    g_unlink (picture);
  return cells;
}

static HdPages *
lay_out (gconstpointer make)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, &error);
  g_autoptr (HdChart) chart = ((HdChart *(*) (void)) make) ();
  HdPages *pages = hd_pages_new_for_chart (chart, fonts, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static GBytes *
write_pdf (HdPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (hd_pages_get_fonts (pages), &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, pages, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_kind (gconstpointer make)
{
  g_autoptr (HdPages) pages = lay_out (make);
  g_autoptr (GBytes) pdf = write_pdf (pages), png = NULL, svg = NULL;
  g_autoptr (GArray) screen = NULL, from_png = NULL, from_svg = NULL, from_pdf = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autofree char *png_path = NULL, *svg_path = NULL, *picture = NULL, *stem = NULL, *size = NULL;
  double width, height;

  hd_pages_get_size (pages, 0, &width, &height);
  screen = measure_screen (pages, width, height);
  png = hd_picture_new (HD_PICTURE_PNG, width, height, SCALE, paint_page, pages, NULL);
  svg = hd_picture_new (HD_PICTURE_SVG, width, height, SCALE, paint_page, pages, NULL);
  pdf_file_write (&file, pdf);
  if (make == (gconstpointer) kind_panels) /* the one with everything in it: the validator takes its time */
    pdf_check_valid (file.path);
  png_path = write_beside (&file, "own.png", png);
  svg_path = write_beside (&file, "own.svg", svg);
  picture = g_build_filename (file.folder, "read.png", NULL);
  stem = g_build_filename (file.folder, "read", NULL);
  size = g_strdup_printf ("%g", ceil (width * SCALE));

  from_png = measure_file (png_path);
  compare ("PNG", screen, from_png);
  from_pdf = measure_by ((const char *[]) { "pdftoppm", "-r", "144", "-singlefile", "-png", "FILE", stem, NULL }, file.path, picture);
  if (from_pdf != NULL)
    compare ("PDF", screen, from_pdf);
  from_svg = measure_by ((const char *[]) { "rsvg-convert", "-w", size, "-b", "white", "-o", picture, "FILE", NULL }, svg_path, picture);
  if (from_svg != NULL)
    compare ("SVG", screen, from_svg);
  g_unlink (png_path);
  g_unlink (svg_path);
}

int
main (int   argc,
      char *argv[])
{
  const struct { const char *path; HdChart *(*make) (void); } kinds[] = {
    { "/pdf-charts/stacked", kind_stacked }, { "/pdf-charts/lines", kind_lines }, { "/pdf-charts/cumulative", kind_cumulative },
    { "/pdf-charts/bars", kind_bars }, { "/pdf-charts/sixty", kind_sixty }, { "/pdf-charts/years", kind_years },
    { "/pdf-charts/panels", kind_panels }, { "/pdf-charts/negative", kind_negative },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_test_add_data_func (kinds[i].path, (gconstpointer) kinds[i].make, test_kind);
  return g_test_run ();
}
