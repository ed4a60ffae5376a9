/* document.h: what is to be laid out: page set-up and a tree of blocks, data only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "layout/drawing.h"
#include "paint/color.h"
#include "paint/font.h"
#include "paint/image.h"

G_BEGIN_DECLS

#define HD_MM(mm) ((mm) * 72.0 / 25.4)

typedef enum
{
  HD_ALIGN_LEFT,
  HD_ALIGN_CENTER,  /* several lines come out about equally long */
  HD_ALIGN_RIGHT,
  HD_ALIGN_JUSTIFY, /* by word positions; the last line of a paragraph stays left */
} HdAlign;

typedef enum
{
  HD_BLOCK_PARAGRAPH,
  HD_BLOCK_TABLE,
  HD_BLOCK_CHART,
  HD_BLOCK_IMAGE,     /* a picture: a scanned page, a photograph */
  HD_BLOCK_SPACE,
  HD_BLOCK_PAGE_BREAK,
  HD_BLOCK_SECTION,   /* a new page with a set-up of its own: landscape, annex */
  HD_BLOCK_DRAWING,   /* boxes with words: a plan, a plate */
} HdBlockKind;

typedef struct
{
  HdFace face;
  double size; /* points */
  char  *uri;  /* (nullable) ASCII: where a click on it leads */
  char  *text; /* NFC. "\n" is a line break; U+00A0 does not break; HD_LEADER fills the rest of the line with dots */
} HdSpan;

/* A dotted line for the pen: stands for text that is not known. U+FFFC never occurs in clean text. */
#define HD_LEADER "\357\277\274"

#define HD_RULE_ABOVE 6.0

typedef struct
{
  HdAlign   align;
  double    left_indent, right_indent, first_indent; /* points; first_indent may be negative (hanging) */
  double    space_before, space_after;               /* points; between blocks the larger of the two counts; none at a page's top */
  double    line_spacing;                            /* 1.0 single, to 1.5 */
  double    line_pitch;                              /* points from line to line, whatever stands on them; 0: by line_spacing */
  double    shrink_to;                               /* points the text may shrink to before it takes a second line; 0 never */
  gboolean  keep_with_next, keep_together;
  double    rule_below;      /* solid rule under the last line, as a share of its text's width: 1.0, 0.4; 0 none */
  HdColor    color;          /* black when it is not set */
  double     frame_width, frame_height; /* points; a box round the one line of text, the line in its middle; no height: none; no width: as the text needs */
  guint      outline_level;  /* 1 or more: it is in the table of contents of the PDF */
  GPtrArray *spans;          /* HdSpan */
  char     *tag;             /* (nullable) what it is ("national-title"), for the conformity check and tests */
  char     *source;          /* (nullable) id of the record it was made from, to find its place on the pages and back */
} HdParagraph;

typedef struct
{
  GPtrArray *blocks;         /* HdBlock */
  guint      column_span;    /* 1 or more */
  HdAlign    align;          /* of nothing: paragraphs carry their own; kept for empty cells */
} HdCell;

typedef struct
{
  GPtrArray *cells;          /* HdCell */
  gboolean   keep_with_next; /* this row and the next on one page; the last row: with what follows the table */
} HdRow;

/**
 * HdRowFunc:
 *
 * Makes row @index of a table anew, always the same. Called from any thread that lays out or paints.
 *
 * Returns: (transfer full)
 */
typedef HdRow *(*HdRowFunc) (gconstpointer data, guint index);

typedef struct
{
  gatomicrefcount ref_count;
  double   *widths;          /* shares of the text width, sum 1 */
  guint     n_columns;
  guint     n_header_rows;   /* repeated at the top of each page */
  gboolean  borders;         /* FALSE: two-column headers and signature grids */
  gboolean  rule_above;      /* a solid line over the whole width, HD_RULE_ABOVE points above its first row */
  double    padding;         /* points, inside each cell */
  double    space_before, space_after;
  GPtrArray *rows;           /* HdRow; a row is cut only when it is taller than a page */
  HdRowFunc  make_row;       /* (nullable): of the rows that follow those */
  guint      n_made_rows;
  gpointer   row_data;
  GDestroyNotify row_data_free;
} HdTable;

typedef struct
{
  double   width, height;                /* points; A4 595.28 x 841.89 */
  double   top, bottom, left, right;     /* margins */
  gboolean mirrors;                      /* of upright sheets printed on both sides the back has left and right exchanged */
  gboolean number_pages;                 /* Arabic, centred in the top margin, hidden on the first page that is counted */
  double   number_size;                  /* points */
  double   number_edge;                  /* points from the upper edge to its middle; 0: the middle of the top margin */
  guint    first_number;                 /* 1; in a section 0: goes on counting */
} HdPageSetup;

typedef struct
{
  HdBlockKind kind;
  union
  {
    HdParagraph *paragraph;
    HdTable     *table;
    struct { HdChart *chart; double height; } chart; /* height in points; full width */
    struct { HdImage *image; double width, height, room; char *title; } image; /* points; title (nullable): in the table of contents */
    double       space;      /* points */
    HdPageSetup *section;
    HdDrawing   *drawing;
  };
} HdBlock;

typedef struct
{
  char        *title;       /* document title in the PDF */
  char        *subject;     /* (nullable) */
  char        *author;      /* (nullable) */
  HdPageSetup  setup;
  char        *watermark;   /* (nullable) large, slanted, pale, behind the text of every page: "DỰ THẢO" */
  gboolean     one_sided;   /* margins that are mirrored on the back of sheets are not */
  char        *mark;        /* (nullable) small line in the top margin, right, of every page: "TẬP HUẤN - không có giá trị" */
  GPtrArray   *blocks;      /* HdBlock */
} HdDocument;

HdDocument  *hd_document_new  (const char *title) G_GNUC_WARN_UNUSED_RESULT; /* A4, margins 20 20 30 15 mm... as the state profile's middle */
void         hd_document_free (HdDocument *self);

/* Builders; each takes ownership of what it is given and returns what was added, borrowed. */
HdParagraph *hd_paragraph_new      (HdAlign align) G_GNUC_WARN_UNUSED_RESULT;
void         hd_paragraph_add      (HdParagraph *self, HdFace face, double size, const char *text);
void         hd_paragraph_add_link (HdParagraph *self, HdFace face, double size, const char *text, const char *uri);
HdTable     *hd_table_new          (guint n_columns, const double *widths) G_GNUC_WARN_UNUSED_RESULT;
HdRow       *hd_table_add_row      (HdTable *self);
/**
 * hd_table_make_rows:
 * @data: (transfer full): not changed any more
 *
 * The @n_rows rows of a long table that follow those it has: never are all of them there at once. They are made to be measured, and
 * again whenever a page with them is painted, so pages of any number take little memory. Their paragraphs' tags and sources are not
 * found on the pages, and headings among them not in the table of contents.
 */
void         hd_table_make_rows    (HdTable *self, guint n_rows, HdRowFunc make_row, gpointer data, GDestroyNotify data_free);
HdRow       *hd_row_new            (void) G_GNUC_WARN_UNUSED_RESULT;
HdCell      *hd_row_add_cell       (HdRow *self, guint column_span);
void         hd_blocks_add_paragraph (GPtrArray *blocks, HdParagraph *paragraph);
void         hd_blocks_add_table   (GPtrArray *blocks, HdTable *table);
void         hd_blocks_add_chart   (GPtrArray *blocks, HdChart *chart, double height); /* takes its own reference */
/* A picture of @width by @height points in the middle of the column and of the @room it takes up; behind all that stands on its page.
 * @title: (nullable): its line in the table of contents. Takes its own reference. */
void         hd_blocks_add_image   (GPtrArray *blocks, HdImage *image, double width, double height, double room, const char *title);
void         hd_blocks_add_drawing (GPtrArray *blocks, HdDrawing *drawing); /* in the middle of the column */
void         hd_blocks_add_space   (GPtrArray *blocks, double space);
void         hd_blocks_add_page_break (GPtrArray *blocks);
void         hd_blocks_add_section (GPtrArray *blocks, const HdPageSetup *setup); /* only among the blocks of a document */
GPtrArray   *hd_blocks_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void         hd_paragraph_free (HdParagraph *self);
HdTable     *hd_table_ref      (HdTable *self);
void         hd_table_unref    (HdTable *self);
void         hd_row_free       (HdRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDocument, hd_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdParagraph, hd_paragraph_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTable, hd_table_unref)

G_END_DECLS
