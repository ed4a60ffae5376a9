/* scan-private.h: the parts of what reads scans among themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <poppler.h>

#include "layout/scan.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* scan.c. Decoded to the end, or refused. */
GdkPixbuf       *hd_scan_decode_picture (GBytes *bytes, const HdScan *scan, guint page, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PopplerDocument *hd_scan_open_pdf       (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_scan_image_new:
 * @pixbuf: upright and without alpha
 * @jpeg: (nullable): the file that makes these very pixels
 *
 * The file itself where a PDF may hold it as it is. Otherwise without loss where that comes out small (text, drawings), else as JPEG.
 *
 * Returns: NULL with @error when memory runs out
 */
HdImage         *hd_scan_image_new      (GdkPixbuf *pixbuf, GBytes *jpeg, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
