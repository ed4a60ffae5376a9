/* text-scan.h: the spans of a paragraph taken apart into pieces that are never broken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/text-flow.h"

G_BEGIN_DECLS

/* What stands between a piece and the one before it. */
typedef enum
{
  HD_GLUE_NONE,    /* nothing: same word, another face or after a cut */
  HD_GLUE_SOFT,    /* nothing, but a long word may break here */
  HD_GLUE_HARD,    /* a blank that does not break */
  HD_GLUE_BLANK,   /* a blank */
  HD_GLUE_NEWLINE, /* a line break */
} HdGlue;

typedef struct
{
  const HdFont *font;
  double        size;
  const char   *uri;           /* (nullable) of its span */
  double        ascent, below; /* of the line's natural box, from the baseline */
} HdPieceStyle;

/* The smallest part of a word that is never broken, but for a cut. */
typedef struct
{
  HdPieceStyle style;
  const char  *text;
  gsize        length;
  double       width;
  double       glue_width; /* of the blanks before it */
  double       x;          /* once placed */
  HdGlue       glue;       /* before it */
  gboolean     leader;     /* width is the least it may have */
} HdPiece;

/* (element-type HdPiece): in reading order; the pieces point into the texts of @paragraph. @scale of all sizes. */
GArray *hd_text_scan (const HdParagraph *paragraph, double scale, HdFontSet *fonts, HdMissing *missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
