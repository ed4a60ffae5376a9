/* scale.h: a value axis with round numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/number.h"

G_BEGIN_DECLS

/* Always holds 0, and every value it was made for. Figures are doubles here: 53 bits are finer than any sheet. */
typedef struct
{
  double   low;
  double   high;    /* > low */
  HdFigure ticks[16];
  guint    n_ticks; /* rising; at least one, 0 among them */
} HdScale;

/* @lowest, @highest: of the values; @max_ticks: as many as there is room for, 2 to 12; @whole: only whole numbers are marked. */
void   hd_scale_init     (HdScale *self, HdFigure lowest, HdFigure highest, guint max_ticks, gboolean whole);
/* 0 at low, 1 at high. */
double hd_scale_position (const HdScale *self, HdFigure value);
/* The ticks in words, all in one unit: "5.000", "10.000" or "0", "0,5 triệu", "1 triệu". (element-type utf8) */
GPtrArray *hd_scale_dup_labels (const HdScale *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
