/* layout-private.h: a layout while it goes on, shared by the files that make it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/box.h"
#include "layout/pages.h"

G_BEGIN_DECLS

typedef struct
{
  const HdDocument  *document;
  const HdPageSetup *setup;     /* of the current section */
  HdPages           *pages;
  HdFlowContext      context;
  HdPath            *watermark; /* made for the first page of a size */
  double             top, bottom, left, width;
  guint              page;      /* current, 0-based */
  guint              number;    /* of the current page, as printed */
  gboolean           is_first;  /* the next page is the first one of its numbering, and does not show it */
  double             y;
  gboolean           empty;     /* nothing of the text is on the current page yet */
  const HdParagraph *tagged;    /* paragraph of the last tag box, while its lines go on */
  GArray            *columns;   /* (nullable) Column: upright rules of the last row with borders, which the next row draws on */
} Layout;

/* page-furniture.c */
void hd_layout_begin_section (Layout *self, const HdPageSetup *setup);
void hd_layout_new_page      (Layout *self);

/* place-drawing.c */
void hd_layout_emit_drawing  (Layout *self, const HdDrawing *drawing, double x, double y);

/* place-box.c. @page_top: it is the first one on the page */
void hd_layout_emit_box      (Layout *self, const HdBox *box, double x, double y, gboolean page_top);
void hd_layout_emit_row      (Layout *self, HdTableFlow *table, guint index, double x, double y, gboolean page_top);
/* Upright rules go through all rows of a page. */
void hd_layout_emit_borders  (Layout *self, const HdRowFlow *row, double x, double y, double height, gboolean top);

G_END_DECLS
