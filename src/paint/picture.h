/* picture.h: SVG and PNG pictures of anything that paints
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "paint/painter.h"

G_BEGIN_DECLS

typedef enum
{
  HD_PICTURE_SVG,
  HD_PICTURE_PNG,
} HdPictureFormat;

typedef void (*HdPaintFunc) (HdPainter *painter, gpointer data);

/* Paints on a white sheet of @width x @height points; @scale pixels a point for PNG (2 is 144 dpi).
 * Deterministic bytes. Text in SVG stays readable text or becomes outlines, the same on every machine. */
GBytes *hd_picture_new (HdPictureFormat format, double width, double height, double scale, HdPaintFunc paint, gpointer data, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
