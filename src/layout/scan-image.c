/* scan-image.c: how the pixels of a scan are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/scan-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* A photograph of paper: below 80 the edges of letters fray, above 90 the grain of the paper is what is kept. */
#define JPEG_QUALITY "85"
/* Kept without loss when it comes out at an eighth of its pixels: then it was drawn, not photographed. */
#define DRAWN_SHARE 8
/* Bytes that are not worth a loss. */
#define SMALL 65536

/* --- JPEG files that a PDF holds as they are --- */

/* What the marks of a JPEG file say (ITU-T T.81, annex B). */
typedef struct
{
  guint    width, height, n_channels;
  gboolean is_plain; /* baseline, 8 bits, grey or YCbCr */
} JpegHead;

static guint
read_16 (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static void
read_frame (const guint8 *frame,
            guint         marker,
            JpegHead     *head)
{
  head->height = read_16 (frame + 1);
  head->width = read_16 (frame + 3);
  head->n_channels = frame[5];
  head->is_plain = head->is_plain && marker == 0xc0 && frame[0] == 8 && (head->n_channels == 1 || head->n_channels == 3);
}

/* Up to the frame; FALSE when none is found. Colours that are not YCbCr are told by Adobe's mark alone (APP14). */
static gboolean
read_head (GBytes   *bytes,
           JpegHead *head)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize at = 2;

  head->is_plain = TRUE;
  while (size - at > 4 && data[at] == 0xff)
    {
      guint marker = data[at + 1];
      gsize length = read_16 (data + at + 2);
      const guint8 *body = data + at + 4;

      if (length < 2 || length > size - at - 2)
        return FALSE;
      if (marker == 0xee && length >= 14 && memcmp (body, "Adobe", 5) == 0 && body[11] != 1)
        head->is_plain = FALSE;
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          if (length < 8)
            return FALSE;
          read_frame (body, marker, head);
          return TRUE;
        }
      at += 2 + length;
    }
  return FALSE;
}

/* --- Pixels --- */

/* Rows without gaps; of grey pictures one channel. */
static GBytes *
pack (GdkPixbuf *pixbuf,
      guint      n_channels)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf);
  guint height = (guint) gdk_pixbuf_get_height (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  gsize size = (gsize) width * height * n_channels;
  guint8 *pixels = g_malloc (size);

  for (guint y = 0; y < height; y++)
    {
      const guint8 *row = from + y * stride;
      guint8 *to = pixels + (gsize) y * width * n_channels;

      if (n_channels == 3)
        memcpy (to, row, (gsize) width * 3);
      else
        for (guint x = 0; x < width; x++)
          to[x] = row[x * 3];
    }
  return g_bytes_new_take (pixels, size);
}

static gboolean
is_grey (GdkPixbuf *pixbuf)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf);
  guint height = (guint) gdk_pixbuf_get_height (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        const guint8 *p = pixels + y * stride + (gsize) x * 3;

        if (p[0] != p[1] || p[1] != p[2])
          return FALSE;
      }
  return TRUE;
}

static GBytes *
decode_jpeg (GBytes *data,
             guint   n_channels)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("jpeg", NULL);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  if (!gdk_pixbuf_loader_write_bytes (loader, data, NULL))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, NULL))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? pack (pixbuf, n_channels) : NULL;
}

static GBytes *
decode_grey (GBytes *data)
{
  return decode_jpeg (data, 1);
}

static GBytes *
decode_colours (GBytes *data)
{
  return decode_jpeg (data, 3);
}

static HdImage *
encode_jpeg (GdkPixbuf *pixbuf,
             GError   **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize size;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", &reason, "quality", JPEG_QUALITY, NULL))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The scan could not be made into a page: %s. Close other programs and try again."), reason->message);
      return NULL;
    }
  bytes = g_bytes_new_take (data, size);
  return hd_image_new_jpeg ((guint) gdk_pixbuf_get_width (pixbuf), (guint) gdk_pixbuf_get_height (pixbuf), 3, bytes, decode_colours);
}

HdImage *
hd_scan_image_new (GdkPixbuf *pixbuf,
                   GBytes    *jpeg,
                   GError   **error)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf);
  guint height = (guint) gdk_pixbuf_get_height (pixbuf);
  guint n_channels = is_grey (pixbuf) ? 1 : 3;
  JpegHead head = { 0 };
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (HdImage) image = NULL;
  gsize n_kept;

  if (jpeg != NULL && read_head (jpeg, &head) && head.is_plain && head.width == width && head.height == height)
    return hd_image_new_jpeg (width, height, head.n_channels, jpeg, head.n_channels == 1 ? decode_grey : decode_colours);
  pixels = pack (pixbuf, n_channels);
  image = hd_image_new_pixels (width, height, n_channels, pixels);
  n_kept = g_bytes_get_size (hd_image_get_data (image));
  if (n_kept < SMALL || n_kept < g_bytes_get_size (pixels) / DRAWN_SHARE || hd_image_get_n_bits (image) == 1)
    return g_steal_pointer (&image);
  return encode_jpeg (pixbuf, error);
}
