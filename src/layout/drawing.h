/* drawing.h: a plan or a plate: boxes with words in them, at places of their own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/color.h"
#include "paint/font.h"

G_BEGIN_DECLS

/* One line of words in a box; it is broken between words where it is too wide. */
typedef struct
{
  HdFace face;
  double size; /* points; all words of a box become smaller together until they fit into it */
  char  *text;
} HdDrawingWords;

typedef struct
{
  HdRect     rect;           /* points from the upper left corner of the drawing; without height: a line */
  gboolean   has_frame;
  gboolean   is_shaded;
  gboolean   is_upside_down; /* read from the other side of the table: drawn as shapes, so that a copied text has the words once */
  GPtrArray *words;          /* HdDrawingWords, one below the other in the middle of the box */
} HdDrawingBox;

typedef struct
{
  double     width, height; /* points */
  GPtrArray *boxes;         /* HdDrawingBox */
} HdDrawing;

HdDrawing    *hd_drawing_new     (double width, double height) G_GNUC_WARN_UNUSED_RESULT;
void          hd_drawing_free    (HdDrawing *self);
/* Returns: (transfer none) */
HdDrawingBox *hd_drawing_add_box (HdDrawing *self, const HdRect *rect, gboolean has_frame);
void          hd_drawing_box_say (HdDrawingBox *self, HdFace face, double size, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDrawing, hd_drawing_free)

G_END_DECLS
