/* number.h: scaled integers, their Vietnamese forms, and numbers in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Figures are whole numbers of ten-thousandths: 3,5 is 35000. One scale for all, so that a change of an
 * indicator's decimals never rewrites a figure. Range about ±922 trillion. */
typedef gint64 HdFigure;

#define HD_FIGURE_SCALE   ((gint64) 10000)
#define HD_FIGURE_PLACES  4

/* "1234.5", "-3", exactly (files, JSON): no grouping, at most 4 places, no exponent. */
gboolean hd_figure_parse_plain (const char *text, HdFigure *figure, GError **error);
char    *hd_figure_to_plain    (HdFigure figure) G_GNUC_WARN_UNUSED_RESULT; /* trailing zeros dropped */

/* "1234,5" for a cell of a spreadsheet set to Vietnamese: without groups; three decimals get a fourth, or they would look like one. */
char    *hd_figure_to_cell     (HdFigure figure) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_FIGURE_TYPED_OK,
  HD_FIGURE_TYPED_AMBIGUOUS, /* "1.234" or "1,234": @figure holds the Vietnamese reading, @other the other one */
  HD_FIGURE_TYPED_INVALID,
} HdFigureTyped;

/* What people type: 1.234,5; 1234,5; 1 234,5 (U+00A0, U+202F too); 1234.5; -3; 98,7%. */
HdFigureTyped hd_figure_parse_typed (const char *text, HdFigure *figure, HdFigure *other);

/* "1.234,5": point for groups, comma for decimals; @decimals 0-4, rounded half away from zero;
 * with @trim trailing zeros after the comma go. No locale is asked. */
char    *hd_figure_format       (HdFigure figure, int decimals, gboolean trim) G_GNUC_WARN_UNUSED_RESULT;

/* As papers print counts: whole numbers below 10 get a zero in front ("05 lớp"), else hd_figure_format(). */
char    *hd_figure_print        (HdFigure figure, int decimals) G_GNUC_WARN_UNUSED_RESULT;

/* "98,7%": @part of @whole, one decimal, ",0" dropped; NULL when @whole is 0. Over 100 % is normal. */
char    *hd_figure_format_ratio (HdFigure part, HdFigure whole) G_GNUC_WARN_UNUSED_RESULT;

/* Short axis and label form: "1,2 nghìn", "3 triệu", "1,5 tỷ"; plain below 10.000. */
char    *hd_figure_format_short (HdFigure figure) G_GNUC_WARN_UNUSED_RESULT;

/* "37 167" read aloud: "ba mươi bảy nghìn một trăm sáu mươi bảy"; negative with "âm". North: linh, nghìn, tỷ. */
char    *hd_number_words        (gint64 number) G_GNUC_WARN_UNUSED_RESULT;

/* "hai mươi mốt triệu năm trăm sáu mươi nghìn đồng" with its first letter in capitals, for "(Bằng chữ: …)". */
char    *hd_number_words_dong   (gint64 dong) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
