/* picture.c: SVG and PNG pictures through cairo
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/picture.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "paint/painter-cairo.h"

/* cairo's and every viewer's limit on the side of a raster. */
#define MAX_PIXELS 16384

static cairo_status_t
on_bytes_written_cb (void                *closure,
                     const unsigned char *data,
                     unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_cairo_error (GError       **error,
                 cairo_status_t status)
{
  g_set_error (error, HD_ERROR, HD_ERROR_IO,
               _("The picture cannot be made (%s). Choose a smaller size and try again."),
               cairo_status_to_string (status));
}

static cairo_status_t
paint_sheet (cairo_surface_t *surface,
             double           scale,
             HdPaintFunc      paint,
             gpointer         data)
{
  cairo_t *cr = cairo_create (surface);
  HdPainter *painter = hd_painter_cairo_new (cr);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint (painter, data);
  hd_painter_cairo_free (painter);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
paint_png (GByteArray *bytes,
           double      width,
           double      height,
           double      scale,
           HdPaintFunc paint,
           gpointer    data)
{
  double columns = ceil (width * scale);
  double rows = ceil (height * scale);
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!(columns >= 1 && rows >= 1 && columns <= MAX_PIXELS && rows <= MAX_PIXELS))
    return CAIRO_STATUS_INVALID_SIZE;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns, rows);
  status = paint_sheet (surface, scale, paint, data);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, on_bytes_written_cb, bytes);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
paint_svg (GByteArray *bytes,
           double      width,
           double      height,
           HdPaintFunc paint,
           gpointer    data)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (on_bytes_written_cb, bytes, width, height);
  cairo_status_t status = paint_sheet (surface, 1, paint, data);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static gboolean
on_surface_matched_cb (const GMatchInfo *match,
                       GString          *result,
                       gpointer          data)
{
  GHashTable *numbers = data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, found));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_strdup (found), GUINT_TO_POINTER (number));
    }
  g_string_append_printf (result, "surface%u", number);

  return FALSE;
}

/* cairo numbers surfaces over the life of the process; the same picture must give the same bytes. */
static GBytes *
renumber_surfaces (GByteArray *svg)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\bsurface[0-9]+\\b", 0, 0, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *text = g_regex_replace_eval (regex, (const char *) svg->data, svg->len, 0, 0, on_surface_matched_cb, numbers, NULL);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * hd_picture_new:
 * @width: points
 * @scale: pixels a point, for PNG
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %HD_ERROR_IO
 */
GBytes *
hd_picture_new (HdPictureFormat format,
                double          width,
                double          height,
                double          scale,
                HdPaintFunc     paint,
                gpointer        data,
                GError        **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (paint != NULL, NULL);

  if (format == HD_PICTURE_PNG)
    status = paint_png (bytes, width, height, scale, paint, data);
  else
    status = paint_svg (bytes, width, height, paint, data);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      set_cairo_error (error, status);
      return NULL;
    }

  if (format == HD_PICTURE_SVG)
    return renumber_surfaces (bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
