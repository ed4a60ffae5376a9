/* scan-pages.c: the pages of a scan as pages of a document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/scan-private.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* Dots an inch. More is nothing that paper shows; a scan must have 200 (Decree 30/2020/NĐ-CP, Annex I, part II, on scanned copies). */
#define MOST_DOTS 300.0
#define LEAST_DOTS 150.0
/* What a picture says about itself is believed when it makes a sheet of paper. */
#define LEAST_SIDE HD_MM (70)
/* A scanner's glass is a little larger than the sheet. */
#define SLACK HD_MM (6)
/* Share of a page that the picture on it covers, when the page is a scan. */
#define WHOLE_PAGE 0.8
#define SIDE_MARGIN HD_MM (15)

static void
scan_page_free (HdScanPage *page)
{
  g_clear_pointer (&page->image, hd_image_unref);
  g_free (page);
}

/* --- Sheets --- */

typedef struct
{
  double width, height; /* upright */
} Sheet;

static const Sheet a4 = { HD_MM (210), HD_MM (297) };
static const Sheet a3 = { HD_MM (297), HD_MM (420) };

static gboolean
fits (const Sheet *sheet,
      double       width,
      double       height)
{
  return MIN (width, height) <= sheet->width + SLACK && MAX (width, height) <= sheet->height + SLACK;
}

/* The sheet for a picture of that size, in points, and the picture on it. */
static void
lay_on_sheet (HdScanPage *page,
              double      width,
              double      height,
              gboolean    is_known)
{
  const Sheet *sheet = is_known && !fits (&a4, width, height) && fits (&a3, width, height) ? &a3 : &a4;
  gboolean lies = width > height;
  double scale;

  page->width = lies ? sheet->height : sheet->width;
  page->height = lies ? sheet->width : sheet->height;
  scale = MIN (page->width / width, page->height / height);
  if (is_known)
    scale = MIN (scale, 1);
  page->image_width = width * scale;
  page->image_height = height * scale;
}

/* --- Pictures --- */

static double
read_dots (GdkPixbuf  *pixbuf,
           const char *option)
{
  const char *text = gdk_pixbuf_get_option (pixbuf, option);

  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

static void
lay_picture (HdScanPage *page,
             GdkPixbuf  *pixbuf,
             double      dots_x,
             double      dots_y)
{
  double width = gdk_pixbuf_get_width (pixbuf);
  double height = gdk_pixbuf_get_height (pixbuf);

  if (dots_x > 0 && dots_y > 0)
    {
      double known_width = width * 72 / dots_x, known_height = height * 72 / dots_y;

      if (MIN (known_width, known_height) >= LEAST_SIDE && fits (&a3, known_width, known_height))
        {
          lay_on_sheet (page, known_width, known_height, TRUE);
          return;
        }
    }
  lay_on_sheet (page, width, height, FALSE);
}

/* Cameras write which side is up instead of turning the picture. */
static GdkPixbuf *
set_upright (GdkPixbuf *pixbuf,
             double    *dots_x,
             double    *dots_y)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  if (orientation != NULL && *orientation >= '5')
    {
      double dots = *dots_x;

      *dots_x = *dots_y;
      *dots_y = dots;
    }
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

static GdkPixbuf *
lay_on_white (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *paper;

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return g_object_ref (pixbuf);
  paper = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  if (paper == NULL)
    return NULL;
  gdk_pixbuf_fill (paper, 0xffffffff);
  gdk_pixbuf_composite (pixbuf, paper, 0, 0, width, height, 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);
  return paper;
}

/* No more dots than paper shows. */
static GdkPixbuf *
make_smaller (GdkPixbuf        *pixbuf,
              const HdScanPage *page)
{
  double scale = MOST_DOTS / 72 * page->image_width / gdk_pixbuf_get_width (pixbuf);

  /* A scanner's 300 are 299.7 on another's paper. */
  if (scale > 0.97)
    return g_object_ref (pixbuf);
  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) lround (gdk_pixbuf_get_width (pixbuf) * scale), 1),
                                  MAX ((int) lround (gdk_pixbuf_get_height (pixbuf) * scale), 1), GDK_INTERP_BILINEAR);
}

static gboolean
refuse_large (GError **error)
{
  return hd_error_refuse (error, HD_ERROR_IO, _("The scan is too large for the free memory: close other programs and try again."));
}

static gboolean
read_picture (GBytes       *bytes,
              const HdScan *scan,
              guint         number,
              HdScanPage   *page,
              GError      **error)
{
  g_autoptr (GdkPixbuf) decoded = hd_scan_decode_picture (bytes, scan, number, error);
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autoptr (GdkPixbuf) plain = NULL;
  g_autoptr (GdkPixbuf) small = NULL;
  double dots_x, dots_y;
  gboolean is_own; /* the pixels are those of the file */

  if (decoded == NULL)
    return FALSE;
  dots_x = read_dots (decoded, "x-dpi");
  dots_y = read_dots (decoded, "y-dpi");
  upright = set_upright (decoded, &dots_x, &dots_y);
  plain = upright != NULL ? lay_on_white (upright) : NULL;
  if (plain == NULL)
    return refuse_large (error);
  lay_picture (page, plain, dots_x, dots_y);
  small = make_smaller (plain, page);
  if (small == NULL)
    return refuse_large (error);
  is_own = g_str_equal (scan->extension, "jpg") && small == plain && upright == decoded;
  page->image = hd_scan_image_new (small, is_own ? bytes : NULL, error);
  return page->image != NULL;
}

/* --- PDF --- */

/* Dots an inch of the one picture that covers the page, 0 when it is no scan. */
static double
measure_scan (PopplerPage *page,
              double       width,
              double       height)
{
  GList *mapping = poppler_page_get_image_mapping (page);
  PopplerImageMapping *only = mapping != NULL && mapping->next == NULL ? mapping->data : NULL;
  double covered = only != NULL ? fabs (only->area.x2 - only->area.x1) : 0;
  cairo_surface_t *surface = NULL;
  double dots = 0;

  if (only != NULL && covered * fabs (only->area.y2 - only->area.y1) >= WHOLE_PAGE * width * height)
    surface = poppler_page_get_image (page, only->image_id);
  if (surface != NULL && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE)
    dots = cairo_image_surface_get_width (surface) * 72 / covered;
  if (surface != NULL)
    cairo_surface_destroy (surface);
  poppler_page_free_image_mapping (mapping);
  return dots;
}

static GdkPixbuf *
take_pixels (cairo_surface_t *surface,
             int              width,
             int              height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guint8 *pixels = pixbuf != NULL ? gdk_pixbuf_get_pixels (pixbuf) : NULL;

  cairo_surface_flush (surface);
  for (int y = 0; pixels != NULL && y < height; y++)
    {
      const guint32 *from = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface) +
                                                              (gsize) y * cairo_image_surface_get_stride (surface));
      guint8 *to = pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++)
        {
          to[3 * x] = (guint8) (from[x] >> 16);
          to[3 * x + 1] = (guint8) (from[x] >> 8);
          to[3 * x + 2] = (guint8) from[x];
        }
    }
  return pixbuf;
}

static GdkPixbuf *
paint_pdf_page (PopplerPage      *page,
                const HdScanPage *sheet,
                double            page_width,
                double            dots)
{
  int width = (int) ceil (sheet->image_width / 72 * dots);
  int height = (int) ceil (sheet->image_height / 72 * dots);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkPixbuf *pixbuf = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / page_width, width / page_width);
  poppler_page_render_for_printing (page, cr);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    pixbuf = take_pixels (surface, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixbuf;
}

static gboolean
read_pdf_page (PopplerDocument *document,
               guint            number,
               HdScanPage      *page,
               GError         **error)
{
  g_autoptr (PopplerPage) source = poppler_document_get_page (document, (int) number);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  double width, height, dots;

  poppler_page_get_size (source, &width, &height);
  page->width = page->image_width = width;
  page->height = page->image_height = height;
  if (!fits (&a3, width, height))
    lay_on_sheet (page, width, height, FALSE);
  dots = measure_scan (source, width, height) * width / page->image_width;
  pixbuf = paint_pdf_page (source, page, width, dots > 0 ? CLAMP (dots, LEAST_DOTS, MOST_DOTS) : MOST_DOTS);
  if (pixbuf == NULL)
    return refuse_large (error);
  page->image = hd_scan_image_new (pixbuf, NULL, error);
  return page->image != NULL;
}

/* --- All pages --- */

GPtrArray *
hd_scan_read_pages (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (PopplerDocument) document = NULL;
  HdScan scan;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!hd_scan_inspect (bytes, &scan, error))
    return NULL;
  if (g_str_equal (scan.extension, "pdf") && (document = hd_scan_open_pdf (bytes, error)) == NULL)
    return NULL;
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) scan_page_free);
  for (guint i = 0; i < scan.n_pages; i++)
    {
      HdScanPage *page = g_new0 (HdScanPage, 1);

      g_ptr_array_add (pages, page);
      if (!(document != NULL ? read_pdf_page (document, i, page, error) : read_picture (bytes, &scan, i, page, error)))
        return NULL;
    }
  return g_steal_pointer (&pages);
}

gboolean
hd_blocks_add_scan (GPtrArray  *blocks,
                    GBytes     *bytes,
                    const char *title,
                    GError    **error)
{
  g_autoptr (GPtrArray) pages = NULL;

  g_return_val_if_fail (blocks != NULL && bytes != NULL, FALSE);

  pages = hd_scan_read_pages (bytes, error);
  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    {
      const HdScanPage *page = g_ptr_array_index (pages, i);
      HdPageSetup setup = { .width = page->width, .height = page->height, .left = SIDE_MARGIN, .right = SIDE_MARGIN, .number_edge = HD_MM (10) };

      hd_blocks_add_section (blocks, &setup);
      hd_blocks_add_image (blocks, page->image, page->image_width, page->image_height, page->height, i == 0 ? title : NULL);
    }
  return TRUE;
}
