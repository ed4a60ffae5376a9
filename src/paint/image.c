/* image.c: a picture of pixels, as it is kept and as it is painted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/image.h"

#include <gio/gio.h>
#include <string.h>

/* Pages of text: level 9 saves a tenth for four times the time. */
#define DEFLATE_LEVEL 6
#define WHITE 255

struct _HdImage
{
  gatomicrefcount ref_count;
  guint width, height, n_channels, n_bits;
  gboolean is_jpeg;
  GBytes *data;
  HdImageDecode decode; /* of a JPEG */
};

static HdImage *
image_new (guint   width,
           guint   height,
           guint   n_channels,
           guint   n_bits,
           GBytes *data_take)
{
  HdImage *self = g_new0 (HdImage, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->n_channels = n_channels;
  self->n_bits = n_bits;
  self->data = data_take;
  return self;
}

/* What is left over of @converter when all of @data went through it. NULL when it does not go through. */
static GBytes *
convert (GConverter *converter,
         const void *data,
         gsize       size)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  gsize n_in = 0, n_out = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read = 0, n_written = 0;

      if (output->len - n_out < 65536)
        g_byte_array_set_size (output, (guint) (n_out + MAX (n_out, size / 2) + 65536));
      result = g_converter_convert (converter, (const guint8 *) data + n_in, size - n_in, output->data + n_out, output->len - n_out,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      n_in += n_read;
      n_out += n_written;
    }
  if (result != G_CONVERTER_FINISHED)
    return NULL;
  g_byte_array_set_size (output, (guint) n_out);
  return g_byte_array_free_to_bytes (g_steal_pointer (&output));
}

static GBytes *
deflate (const void *data,
         gsize       size)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, DEFLATE_LEVEL));

  return convert (compressor, data, size);
}

static gsize
row_bytes (guint width,
           guint n_channels,
           guint n_bits)
{
  return ((gsize) width * n_channels * n_bits + 7) / 8;
}

static gboolean
is_black_and_white (const guint8 *pixels,
                    gsize         size)
{
  for (gsize i = 0; i < size; i++)
    if (pixels[i] != 0 && pixels[i] != WHITE)
      return FALSE;
  return TRUE;
}

static GBytes *
pack_bits (const guint8 *pixels,
           guint         width,
           guint         height)
{
  gsize stride = row_bytes (width, 1, 1);
  g_autofree guint8 *bits = g_malloc0 (stride * height);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      if (pixels[(gsize) y * width + x] == WHITE)
        bits[stride * y + x / 8] |= (guint8) (0x80 >> (x % 8));
  return deflate (bits, stride * height);
}

static GBytes *
unpack_bits (const guint8 *bits,
             guint         width,
             guint         height)
{
  gsize stride = row_bytes (width, 1, 1);
  guint8 *pixels = g_malloc0 ((gsize) width * height);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      if (bits[stride * y + x / 8] & (0x80 >> (x % 8)))
        pixels[(gsize) y * width + x] = WHITE;
  return g_bytes_new_take (pixels, (gsize) width * height);
}

HdImage *
hd_image_new_jpeg (guint         width,
                   guint         height,
                   guint         n_channels,
                   GBytes       *data,
                   HdImageDecode decode)
{
  HdImage *self;

  g_return_val_if_fail (width > 0 && height > 0 && (n_channels == 1 || n_channels == 3), NULL);
  g_return_val_if_fail (data != NULL && decode != NULL, NULL);

  self = image_new (width, height, n_channels, 8, g_bytes_ref (data));
  self->is_jpeg = TRUE;
  self->decode = decode;
  return self;
}

HdImage *
hd_image_new_pixels (guint   width,
                     guint   height,
                     guint   n_channels,
                     GBytes *pixels)
{
  gsize size;
  const guint8 *data;
  guint n_bits;

  g_return_val_if_fail (width > 0 && height > 0 && (n_channels == 1 || n_channels == 3), NULL);
  g_return_val_if_fail (pixels != NULL, NULL);

  data = g_bytes_get_data (pixels, &size);
  g_return_val_if_fail (size == (gsize) width * height * n_channels, NULL);
  n_bits = n_channels == 1 && is_black_and_white (data, size) ? 1 : 8;
  return image_new (width, height, n_channels, n_bits, n_bits == 1 ? pack_bits (data, width, height) : deflate (data, size));
}

HdImage *
hd_image_ref (HdImage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_image_unref (HdImage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_bytes_unref (self->data);
  g_free (self);
}

guint
hd_image_get_width (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

guint
hd_image_get_height (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

guint
hd_image_get_n_channels (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_channels;
}

guint
hd_image_get_n_bits (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bits;
}

gboolean
hd_image_is_jpeg (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_jpeg;
}

GBytes *
hd_image_get_data (const HdImage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

GBytes *
hd_image_dup_pixels (const HdImage *self)
{
  g_autoptr (GConverter) decompressor = NULL;
  g_autoptr (GBytes) rows = NULL;
  gsize size;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_jpeg)
    return self->decode (self->data);
  decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  rows = convert (decompressor, g_bytes_get_data (self->data, &size), g_bytes_get_size (self->data));
  if (rows == NULL || self->n_bits == 8)
    return g_steal_pointer (&rows);
  return unpack_bits (g_bytes_get_data (rows, NULL), self->width, self->height);
}
