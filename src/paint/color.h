/* color.h: colours and rectangles
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Opaque RGB, 0-1 each. No alpha: PDF/A-1b forbids it; a lighter colour is mixed with the paper. */
typedef struct
{
  double red, green, blue;
} HdColor;

/* Points, y down. */
typedef struct
{
  double x, y, width, height;
} HdRect;

#define HD_COLOR_BLACK ((HdColor) { 0, 0, 0 })
#define HD_COLOR_WHITE ((HdColor) { 1, 1, 1 })

HdColor hd_color_mix (HdColor a, HdColor b, double share_of_b);

G_END_DECLS
