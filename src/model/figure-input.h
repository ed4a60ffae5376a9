/* figure-input.h: figures as people write them in reports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/error.h"
#include "model/progress.h"

G_BEGIN_DECLS

/* What was written, as a result keeps it. */
typedef struct
{
  gboolean    has_value; /* FALSE: a mere wording, “hàng nghìn” */
  HdFigure    value;     /* in the indicator's unit of measure */
  HdFigure    other;     /* the other reading, when it is ambiguous; else as @value */
  HdPrecision precision;
  char       *wording;   /* (nullable): as written; NULL when the bare value says the same */
} HdFigureInput;

#define HD_FIGURE_INPUT_INIT { .has_value = FALSE }

typedef enum
{
  HD_FIGURE_READ_EMPTY,     /* nothing was written: no figure, which is not zero */
  HD_FIGURE_READ_OK,
  HD_FIGURE_READ_AMBIGUOUS, /* “1.234” of something with three decimals: the writer must say which */
  HD_FIGURE_READ_REFUSED,
} HdFigureReading;

/**
 * hd_figure_input_read:
 * @text: what was typed, pasted or stands in a file: “1.234,5”, “1 234,5”, “gần 3 tỉ”, “hơn 600 triệu đồng”, “2 nghìn m³”,
 *   “hàng nghìn”, “khoảng 50”, “1 triệu rưỡi”
 * @measure: unit of measure of the indicator; one that begins with a multiple (“triệu đồng”) is reckoned with
 * @decimals: of the indicator, 0-4; they settle what a single point or comma means where they can
 * @input: (out): the figure; to be cleared by the caller whatever is returned
 * @error: with %HD_FIGURE_READ_REFUSED, %HD_ERROR_INVALID and a sentence
 *
 * Words of precision and multiples are understood without their marks too, “gan 3 ti”, where nothing else could be meant; the wording
 * has them then. A single comma where there may be decimals is never taken for thousands.
 * A figure of another unit of measure (“người” where “lượt người” are counted) is refused, not converted, except for a few units
 * of length, area and weight.
 */
HdFigureReading hd_figure_input_read (const char    *text,
                                      const char    *measure,
                                      int            decimals,
                                      HdFigureInput *input,
                                      GError       **error);

/* “123 lớp/9.735 người”: two figures of a pair of indicators, as one text each. FALSE when @text is not a pair. */
gboolean hd_figure_input_split_pair (const char *text, char **first, char **second);

/* What a field that is edited shows, and what hd_figure_input_read() reads back as the same: the wording, else the value with the
 * word for its precision, else "". */
char    *hd_figure_input_format (const HdFigureInput *input, int decimals) G_GNUC_WARN_UNUSED_RESULT;

/* The same of a RESULT record. */
char    *hd_result_format       (const HdRecord *result, int decimals) G_GNUC_WARN_UNUSED_RESULT;

/* Value, precision and wording of @input into a RESULT record. */
void     hd_result_set_input    (HdRecord *result, const HdFigureInput *input);

/* “gần”, “hơn”, “khoảng”; "" for exact and magnitude. Static. */
const char *hd_precision_word   (HdPrecision precision);

void     hd_figure_input_clear  (HdFigureInput *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdFigureInput, hd_figure_input_clear)

G_END_DECLS
