/* figure-measure.h: multiples and units of measure after a number
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All texts are in small letters.
 */
#pragma once

#include "base/number.h"

G_BEGIN_DECLS

/* Behind all blanks at the beginning. */
const char *hd_measure_skip_blanks (const char *text);
/* Behind @word when @text begins with it as a whole word, else NULL. */
const char *hd_measure_take_word   (const char *text, const char *word);
/* Behind the multiples (“nghìn”, “trăm triệu”, “nghìn tỷ”) and blanks at the beginning of @text; @text when there is none.
 * @scale: (inout): multiplied by them. */
const char *hd_measure_take_scale  (const char *text, gint64 *scale);
/* Whether a multiple stands anywhere in @text, whatever its case. */
gboolean    hd_measure_has_scale   (const char *text);

typedef struct
{
  gint64 times;
  gint64 per;
} HdMeasureRatio;

/**
 * hd_measure_compare:
 * @written: what stands behind the number, may be empty
 * @measure: the unit of measure of the indicator: “người”, “triệu đồng”, “m³”
 * @scaled: whether the number's multiples were written out
 * @ratio: (out): what one of @written is worth in @measure
 *
 * Returns: FALSE when they are different things
 */
gboolean    hd_measure_compare     (const char *written, const char *measure, gboolean scaled, HdMeasureRatio *ratio);

/* FALSE when the result was rounded to the last place of figures. */
gboolean    hd_measure_convert     (HdFigure *value, HdMeasureRatio ratio);

G_END_DECLS
