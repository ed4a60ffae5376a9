/* painter-haru.h: paints the content of a page for libharu
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/char-set.h"
#include "paint/painter.h"

G_BEGIN_DECLS

/* What all pages of a document ask of its fonts. Character codes in the page are UCS-2, fonts are named F0 to F3 by face. */
typedef struct
{
  HdCharSet used[HD_N_FACES];
  GArray   *missing; /* (element-type gunichar) each once, in order of appearance: no glyph, nothing drawn */
} HdGlyphUse;

/**
 * hd_painter_haru_new:
 * @height: of the page in points
 * @use: gathers what is drawn; outlives the painter
 *
 * Operators are gathered in memory and go into libharu's stream at once: that is much cheaper than thousands of calls, and
 * nothing can fail while a page is painted.
 */
HdPainter     *hd_painter_haru_new             (double height, HdGlyphUse *use) G_GNUC_WARN_UNUSED_RESULT;
void           hd_painter_haru_free            (HdPainter *self);
const GString *hd_painter_haru_get_operators   (HdPainter *self); /* content of the page so far */
const GString *hd_painter_haru_get_annotations (HdPainter *self); /* elements of the page's /Annots: links */
/* (element-type HdImage): pictures of the page, named I0, I1, … in this order. */
const GPtrArray *hd_painter_haru_get_images (HdPainter *self);
/* TRUE when the page draws with that face. */
gboolean       hd_painter_haru_uses            (HdPainter *self, HdFace face);

G_END_DECLS
