/* font-outline.h: letters as a path, for what is to be seen but not read as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/font.h"
#include "paint/path.h"

G_BEGIN_DECLS

/**
 * hd_font_outline_new:
 * @angle: of the baseline, in radians, clockwise
 *
 * The outlines of @text, its baseline starting at @x, @y. A watermark made of letters would be torn to pieces between the lines
 * of the page whenever somebody copies its text; as a shape it is nobody's word. Advances are hd_font_measure()'s.
 * A font file that has gone since it was read gives an empty path.
 */
HdPath *hd_font_outline_new (const HdFont *font, double size, double x, double y, double angle, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
