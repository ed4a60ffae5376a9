/* painter-haru.h: paints on a page of libharu
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
 * @page: an HPDF_Page, which takes the links
 * @height: of the page in points
 * @use: gathers what is drawn; outlives the painter
 *
 * Operators are gathered in memory, see hd_painter_haru_get_operators(), for one write into the page's stream is
 * much cheaper than thousands. Failures of libharu go to its error handler.
 */
HdPainter     *hd_painter_haru_new           (void *page, double height, HdGlyphUse *use) G_GNUC_WARN_UNUSED_RESULT;
void           hd_painter_haru_free          (HdPainter *self);
/* Content of the page so far. */
const GString *hd_painter_haru_get_operators (HdPainter *self);
/* TRUE when the page draws with that face. */
gboolean       hd_painter_haru_uses          (HdPainter *self, HdFace face);

G_END_DECLS
