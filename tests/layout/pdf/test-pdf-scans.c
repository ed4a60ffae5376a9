/* test-pdf-scans.c: scanned sheets as pages: which sheet, how they are kept, on the screen and in the PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "layout/pdf.h"
#include "layout/scan.h"
#include "paint/picture.h"
#include "pdf-tools.h"
#include "recorder.h"

typedef enum
{
  LOOK_DRAWN, /* black lines on white */
  LOOK_GREY,  /* the grain of paper, without colour */
  LOOK_PHOTO, /* the grain of paper and a red stamp */
} Look;

static HdFontSet *fonts;

static GdkPixbuf *
draw_sheet (int width, int height, Look look)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + (gsize) y * (gsize) stride + 3 * (gsize) x;
        gboolean is_line = y % 40 < 8 && x > width / 8 && x < width - width / 8 && y > height / 10 && y < height / 2;
        gboolean is_stamp = hypot (x - width * 0.6, y - height * 0.7) < width * 0.12;
        int grain = look == LOOK_DRAWN ? 0 : g_rand_int_range (rand, 0, 24);

        p[0] = p[1] = p[2] = (guint8) (is_line ? grain : 255 - grain);
        if (look == LOOK_PHOTO && is_stamp)
          p[1] = p[2] = (guint8) (60 + grain);
      }
  return pixbuf;
}

/* @dots: (nullable): an inch, as text */
static GBytes *
make_scan (int width, int height, Look look, const char *type, const char *dots)
{
  g_autoptr (GdkPixbuf) pixbuf = draw_sheet (width, height, look);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  if (dots == NULL)
    gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  else
    gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, "x-dpi", dots, "y-dpi", dots, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GPtrArray *
read_pages (GBytes *scan)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = hd_scan_read_pages (scan, &error);

  g_assert_no_error (error);
  return pages;
}

static HdPages *
lay_out (GBytes *scan, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDocument) document = hd_document_new ("Bản đã ký");
  HdPages *pages;

  document->mark = g_strdup ("TẬP HUẤN");
  hd_blocks_add_scan (document->blocks, scan, title, &error);
  g_assert_no_error (error);
  pages = hd_layout_run (document, fonts, &error);
  g_assert_no_error (error);
  return pages;
}

static GBytes *
write_pdf (PdfFile *file, HdPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, pages, &error);
  g_assert_no_error (error);
  pdf_file_write (file, bytes);
  return bytes;
}

/* --- Sheets --- */

typedef struct
{
  int         width, height; /* pixels */
  const char *dots;
  double      sheet_width, sheet_height; /* mm */
  double      image_width;               /* mm */
  guint       kept_width;                /* pixels */
} Sheet;

static const Sheet sheets[] = {
  { 827, 1169, "100", 210, 297, 210, 827 },    /* A4 */
  { 827, 1169, NULL, 210, 297, 210, 827 },     /* without a word about its size it fills A4 */
  { 1169, 827, "100", 297, 210, 297, 1169 },   /* on its side */
  { 1169, 1654, "100", 297, 420, 297, 1169 },  /* A3 */
  { 583, 827, "100", 210, 297, 148, 583 },     /* A5 keeps its size: 100 % */
  { 1240, 1754, "400", 210, 297, 78.7, 930 },  /* no more than 300 dots an inch */
  { 900, 1200, "1", 210, 297, 210, 900 },      /* nonsense about its size is not believed; 3 by 4 is wider than A4 is */
};

static void
test_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      const Sheet *sheet = &sheets[i];
      g_autoptr (GBytes) scan = make_scan (sheet->width, sheet->height, LOOK_DRAWN, "tiff", sheet->dots);
      g_autoptr (GPtrArray) pages = read_pages (scan);
      const HdScanPage *page = g_ptr_array_index (pages, 0);

      g_test_message ("%d x %d, %s dots", sheet->width, sheet->height, sheet->dots != NULL ? sheet->dots : "unknown");
      g_assert_cmpuint (pages->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (page->width, HD_MM (sheet->sheet_width), 0.01);
      g_assert_cmpfloat_with_epsilon (page->height, HD_MM (sheet->sheet_height), 0.01);
      g_assert_cmpfloat_with_epsilon (page->image_width, HD_MM (sheet->image_width), HD_MM (0.2));
      g_assert_cmpfloat_with_epsilon (page->image_width / page->image_height, (double) sheet->width / sheet->height, 0.01);
      g_assert_cmpint (ABS ((int) hd_image_get_width (page->image) - (int) sheet->kept_width), <=, 2);
    }
}

/* A camera held upright says so, and leaves its picture lying (EXIF, orientation 6). */
static void
test_camera (void)
{
  static const guint8 exif[] = {
    0xff, 0xe1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  };
  g_autoptr (GBytes) plain = make_scan (1200, 900, LOOK_PHOTO, "jpeg", NULL);
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  g_autoptr (GBytes) scan = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  const HdScanPage *page;

  g_byte_array_append (turned, g_bytes_get_data (plain, NULL), 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, (const guint8 *) g_bytes_get_data (plain, NULL) + 2, (guint) g_bytes_get_size (plain) - 2);
  scan = g_byte_array_free_to_bytes (g_steal_pointer (&turned));
  pages = read_pages (scan);
  page = g_ptr_array_index (pages, 0);
  g_assert_cmpfloat (page->width, <, page->height);
  g_assert_cmpuint (hd_image_get_width (page->image), ==, 900);
  g_assert_cmpuint (hd_image_get_height (page->image), ==, 1200);
}

static void
put_16 (GByteArray *file, guint number)
{
  const guint8 bytes[] = { (guint8) number, (guint8) (number >> 8) };

  g_byte_array_append (file, bytes, sizeof bytes);
}

static void
put_32 (GByteArray *file, guint number)
{
  put_16 (file, number & 0xffff);
  put_16 (file, number >> 16);
}

static void
put_entry (GByteArray *file, guint tag, guint kind, guint value)
{
  put_16 (file, tag);
  put_16 (file, kind);
  put_32 (file, 1);
  put_32 (file, value);
}

/* A fax of @n sheets, each a shade darker than the one before (TIFF 6.0, section 4: grey pictures). */
static GBytes *
make_fax (guint n, guint width, guint height)
{
  GByteArray *file = g_byte_array_new ();
  g_autofree guint8 *pixels = g_malloc (width * height);

  g_byte_array_append (file, (const guint8 *) "II*\0", 4);
  put_32 (file, 8);
  for (guint i = 0; i < n; i++)
    {
      guint start = file->len, n_entries = 9;
      guint data = start + 2 + n_entries * 12 + 4;

      put_16 (file, n_entries);
      put_entry (file, 256, 4, width);
      put_entry (file, 257, 4, height);
      put_entry (file, 258, 3, 8);
      put_entry (file, 259, 3, 1);
      put_entry (file, 262, 3, 1);
      put_entry (file, 273, 4, data);
      put_entry (file, 277, 3, 1);
      put_entry (file, 278, 4, height);
      put_entry (file, 279, 4, width * height);
      put_32 (file, i + 1 < n ? data + width * height : 0);
      memset (pixels, (int) (200 - 50 * i), width * height);
      g_byte_array_append (file, pixels, width * height);
    }
  return g_byte_array_free_to_bytes (file);
}

static void
test_fax (void)
{
  g_autoptr (GBytes) scan = make_fax (3, 100, 140);
  g_autoptr (GPtrArray) pages = read_pages (scan);

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const HdScanPage *page = g_ptr_array_index (pages, i);
      g_autoptr (GBytes) pixels = hd_image_dup_pixels (page->image);

      g_assert_cmpuint (hd_image_get_n_channels (page->image), ==, 1);
      g_assert_cmpuint (((const guint8 *) g_bytes_get_data (pixels, NULL))[0], ==, 200 - 50 * i);
    }
}

/* --- How they are kept --- */

static HdImage *
get_image (GPtrArray *pages)
{
  return ((const HdScanPage *) g_ptr_array_index (pages, 0))->image;
}

static void
test_kept (void)
{
  g_autoptr (GBytes) photo = make_scan (827, 1169, LOOK_PHOTO, "jpeg", "100");
  g_autoptr (GBytes) drawn = make_scan (827, 1169, LOOK_DRAWN, "png", "100");
  g_autoptr (GBytes) grainy = make_scan (827, 1169, LOOK_PHOTO, "tiff", "100");
  g_autoptr (GPtrArray) photo_pages = read_pages (photo);
  g_autoptr (GPtrArray) drawn_pages = read_pages (drawn);
  g_autoptr (GPtrArray) grainy_pages = read_pages (grainy);

  /* The photograph is the very file. */
  g_assert_true (hd_image_is_jpeg (get_image (photo_pages)));
  g_assert_true (g_bytes_equal (hd_image_get_data (get_image (photo_pages)), photo));
  /* Black and white is a bit a pixel, and comes back as it was. */
  g_assert_false (hd_image_is_jpeg (get_image (drawn_pages)));
  g_assert_cmpuint (hd_image_get_n_bits (get_image (drawn_pages)), ==, 1);
  g_assert_cmpuint (g_bytes_get_size (hd_image_get_data (get_image (drawn_pages))), <, 20000);
  {
    g_autoptr (GBytes) pixels = hd_image_dup_pixels (get_image (drawn_pages));
    g_autoptr (GdkPixbuf) sheet = draw_sheet (827, 1169, LOOK_DRAWN);
    const guint8 *ours = g_bytes_get_data (pixels, NULL), *theirs = gdk_pixbuf_read_pixels (sheet);

    for (int y = 0; y < 1169; y++)
      for (int x = 0; x < 827; x++)
        g_assert_cmpuint (ours[y * 827 + x], ==, theirs[y * gdk_pixbuf_get_rowstride (sheet) + 3 * x]);
  }
  /* The grain of paper is not worth 3 MB. */
  g_assert_true (hd_image_is_jpeg (get_image (grainy_pages)));
  g_assert_cmpuint (g_bytes_get_size (hd_image_get_data (get_image (grainy_pages))), <, 700000);
}

/* --- In the PDF --- */

static void
test_pdf (void)
{
  static const char *const list_argv[] = { "pdfimages", "-list", "FILE", NULL };
  static const char *const size_argv[] = { "pdfinfo", "-l", "9", "FILE", NULL };
  static const char *const outline_argv[] = { "mutool", "show", "FILE", "outline", NULL };
  static const Look looks[] = { LOOK_DRAWN, LOOK_PHOTO };
  static const char *const types[] = { "png", "jpeg" };
  static const char *const lines[] = { "1 0 image 1169 827 gray 1 1 image no", "1 0 image 1169 827 rgb 3 8 jpeg no" };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GBytes) scan = make_scan (1169, 827, looks[i], types[i], "100");
      g_autoptr (HdPages) pages = lay_out (scan, "bản ký.pdf");
      g_auto (PdfFile) file = { 0 };
      g_autoptr (GBytes) pdf = write_pdf (&file, pages);
      g_autofree char *list = NULL, *sizes = NULL, *outline = NULL;

      pdf_check_valid (file.path);
      list = pdf_run (list_argv, file.path);
      if (list != NULL)
        {
          pdf_assert_text (list, lines[i]);
          pdf_assert_text (list, " 100 100 ");
        }
      sizes = pdf_run (size_argv, file.path);
      if (sizes != NULL)
        pdf_assert_text (sizes, "Page 1 size: 841.89 x 595.276 pts (A4)");
      outline = pdf_run (outline_argv, file.path);
      if (outline != NULL)
        g_assert_nonnull (strstr (outline, "bản ký.pdf"));
      /* The photograph's own bytes. */
      if (looks[i] == LOOK_PHOTO)
        g_assert_nonnull (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), g_bytes_get_data (scan, NULL), g_bytes_get_size (scan)));
    }
}

/* The same picture twice is in the file once. */
static void
test_once (void)
{
  static const char *const argv[] = { "pdfimages", "-list", "FILE", NULL };
  g_autoptr (GBytes) scan = make_scan (827, 1169, LOOK_DRAWN, "png", "100");
  g_autoptr (HdPages) part = lay_out (scan, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (HdPages) pages = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *list = NULL;

  g_ptr_array_add (parts, part);
  g_ptr_array_add (parts, part);
  pages = hd_pages_join (parts, "Hai lần", FALSE);
  pdf = write_pdf (&file, pages);
  pdf_check_valid (file.path);
  list = pdf_run (argv, file.path);
  if (list != NULL)
    {
      g_auto (GStrv) rows = g_strsplit (g_strchomp (list), "\n", -1);

      g_assert_cmpuint (g_strv_length (rows), ==, 4);
      g_assert_cmpstr (strstr (rows[2], " 827 "), !=, NULL);
    }
  g_assert_cmpuint (g_bytes_get_size (pdf), <, 40000);
}

/* A PDF comes back as pictures of its pages, of the same size. */
static void
test_pdf_as_scan (void)
{
  g_autoptr (GBytes) scan = make_scan (1240, 1754, LOOK_GREY, "jpeg", "150");
  g_autoptr (HdPages) first = lay_out (scan, NULL);
  g_auto (PdfFile) file = { 0 };
  g_autoptr (GBytes) pdf = write_pdf (&file, first);
  g_autoptr (GPtrArray) pages = read_pages (pdf);
  const HdScanPage *page = g_ptr_array_index (pages, 0);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (page->width, HD_MM (210), 0.1);
  g_assert_cmpfloat_with_epsilon (page->height, HD_MM (297), 0.1);
  /* With the dots of its own picture. */
  g_assert_cmpint (ABS ((int) hd_image_get_width (page->image) - 1240), <=, 2);
}

/* --- On the screen --- */

static void
paint_first_page (HdPainter *painter, gpointer data)
{
  hd_pages_paint (data, 0, painter);
}

#define CELL 16

static GArray *
read_cells (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  int columns = cairo_image_surface_get_width (surface) / CELL;
  int rows = cairo_image_surface_get_height (surface) / CELL;
  const guchar *pixels = cairo_image_surface_get_data (surface);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (double));

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_array_set_size (cells, (guint) (columns * rows));
  for (int y = 0; y < rows * CELL; y++)
    for (int x = 0; x < columns * CELL; x++)
      g_array_index (cells, double, y / CELL * columns + x / CELL) +=
        (255 - pixels[y * cairo_image_surface_get_stride (surface) + x * 4 + 1]) / (CELL * CELL * 255.0);
  cairo_surface_destroy (surface);
  return cells;
}

/* Screen and PDF, the PDF as poppler paints it. */
static void
test_same_picture (void)
{
  g_autoptr (GBytes) scan = make_scan (1654, 2339, LOOK_PHOTO, "jpeg", "200");
  g_autoptr (HdPages) pages = lay_out (scan, NULL);
  g_auto (PdfFile) file = { 0 };
  g_autoptr (GBytes) pdf = write_pdf (&file, pages);
  g_autofree char *own_path = g_build_filename (file.folder, "own.png", NULL);
  g_autofree char *read_stem = g_build_filename (file.folder, "read", NULL);
  g_autofree char *read_path = g_strconcat (read_stem, ".png", NULL);
  const char *const argv[] = { "pdftoppm", "-r", "72", "-singlefile", "-png", "FILE", read_stem, NULL };
  g_autofree char *output = pdf_run (argv, file.path);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GArray) ours = NULL;
  g_autoptr (GArray) theirs = NULL;
  double width, height, ink = 0, difference = 0;

  if (output == NULL)
    {
      g_test_skip ("pdftoppm is not installed");
      return;
    }
  hd_pages_get_size (pages, 0, &width, &height);
  png = hd_picture_new (HD_PICTURE_PNG, width, height, 1, paint_first_page, pages, NULL);
  g_assert_true (g_file_set_contents (own_path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL));
  ours = read_cells (own_path);
  theirs = read_cells (read_path);
  g_unlink (own_path);
  g_unlink (read_path);
  g_assert_cmpuint (ours->len, ==, theirs->len);
  for (guint i = 0; i < ours->len; i++)
    {
      ink += g_array_index (ours, double, i);
      difference += fabs (g_array_index (ours, double, i) - g_array_index (theirs, double, i));
    }
  g_test_message ("ink %.0f, difference %.1f", ink, difference);
  g_assert_cmpfloat (ink, >, 150);
  g_assert_cmpfloat (difference, <, ink * 0.05);
}

/* The mark of a practice book stands on the picture, not behind it. */
static void
test_golden (void)
{
  g_autoptr (GBytes) fax = make_fax (2, 1414, 1000);
  g_autoptr (HdPages) pages = lay_out (fax, "bản fax.tif");

  assert_golden (pages, "layout/scans.log");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/scans/sheets", test_sheets);
  g_test_add_func ("/scans/camera", test_camera);
  g_test_add_func ("/scans/fax", test_fax);
  g_test_add_func ("/scans/kept", test_kept);
  g_test_add_func ("/scans/pdf", test_pdf);
  g_test_add_func ("/scans/once", test_once);
  g_test_add_func ("/scans/pdf-as-scan", test_pdf_as_scan);
  g_test_add_func ("/scans/same-picture", test_same_picture);
  g_test_add_func ("/scans/golden", test_golden);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
