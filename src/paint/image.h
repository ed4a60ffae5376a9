/* image.h: a picture of pixels, as it is kept and as it is painted
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stays compressed until it is painted, for a scanned sheet has thirty megabytes of pixels, and goes into a PDF as it is. Nothing
 * foreign comes here: whoever makes one has decoded it to its end (layout/scan-picture.c).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Immutable, reference counted, from any thread. No alpha, no colours but grey and sRGB: what PDF/A-1b takes. */
typedef struct _HdImage HdImage;

/* Pixels of a compressed picture: rows from top to bottom without gaps, a byte a channel. NULL when it cannot be read. */
typedef GBytes *(*HdImageDecode) (GBytes *data);

/**
 * hd_image_new_jpeg:
 * @width, @height: pixels
 * @n_channels: 1 grey, 3 red green blue
 * @data: a baseline JPEG file, decoded before and found whole
 * @decode: how its pixels are had again
 */
HdImage    *hd_image_new_jpeg     (guint width, guint height, guint n_channels, GBytes *data, HdImageDecode decode) G_GNUC_WARN_UNUSED_RESULT;
/* @pixels: as of HdImageDecode; kept deflated, and where they are only black and white a bit each. */
HdImage    *hd_image_new_pixels   (guint width, guint height, guint n_channels, GBytes *pixels) G_GNUC_WARN_UNUSED_RESULT;
HdImage    *hd_image_ref          (HdImage *self);
void        hd_image_unref        (HdImage *self);

guint       hd_image_get_width      (const HdImage *self);
guint       hd_image_get_height     (const HdImage *self);
guint       hd_image_get_n_channels (const HdImage *self);
guint       hd_image_get_n_bits     (const HdImage *self); /* a channel: 8, or 1 where it is black and white */
gboolean    hd_image_is_jpeg        (const HdImage *self); /* else deflated, rows padded to whole bytes, white is 1 */
GBytes     *hd_image_get_data       (const HdImage *self); /* (transfer none) as it is kept */
/* As of HdImageDecode; NULL only when memory runs out. */
GBytes     *hd_image_dup_pixels     (const HdImage *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdImage, hd_image_unref)

G_END_DECLS
