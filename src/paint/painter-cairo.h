/* painter-cairo.h: paints on a cairo context: the screen, GTK's printer, PNG and SVG
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "paint/painter.h"

G_BEGIN_DECLS

/* No hinting of glyphs or metrics, so that widths equal the PDF's. Fonts are opened from HdFont's file. */
HdPainter *hd_painter_cairo_new  (cairo_t *cr) G_GNUC_WARN_UNUSED_RESULT;
void       hd_painter_cairo_free (HdPainter *self);

G_END_DECLS
