/* box.h: what pages are filled with: unbreakable boxes in a column, with the rules for breaks between them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-layout.h"
#include "layout/flow-cache.h"
#include "layout/text-flow.h"

G_BEGIN_DECLS

typedef enum
{
  HD_BOX_LINE,
  HD_BOX_ROW,
  HD_BOX_CHART,
  HD_BOX_IMAGE,
  HD_BOX_DRAWING,
  HD_BOX_BREAK,
} HdBoxKind;

typedef struct _HdStack     HdStack;
typedef struct _HdTableFlow HdTableFlow;

typedef struct
{
  HdBoxKind kind;
  double    space;  /* above it; none at a page's top */
  double    height;
  gboolean  keep;   /* on one page with the next box */
  union
  {
    struct
    {
      HdFlow            *flow; /* owned by the stack */
      guint              index;
      const HdParagraph *paragraph;
    } line;
    struct
    {
      HdTableFlow *table; /* owned by the stack */
      guint        index;
    } row;
    HdChartLayout *chart; /* owned by the stack */
    struct
    {
      const HdBlock *block;
      double         column; /* width it stands in the middle of */
    } image;
    struct
    {
      const HdDrawing *drawing;
      double           column;
    } drawing;
  };
} HdBox;

/* Boxes one under the other, in a column of some width. */
struct _HdStack
{
  GArray    *boxes;
  GPtrArray *owned; /* flows, tables and charts, with their free functions */
  double     height; /* of all, breaks not taken */
};

typedef struct
{
  double   x, width; /* of the text in it, from the table's left edge */
  double   left, right; /* of the cell */
  HdStack *stack;
} HdCellFlow;

typedef struct
{
  GArray *cells; /* HdCellFlow */
  double  height;
  HdRow  *made;  /* (nullable): own; what the cells were flowed from */
} HdRowFlow;

/* Reference counted: pages keep the tables whose rows are made when they are painted. */
struct _HdTableFlow
{
  gatomicrefcount ref_count;
  HdTable *table; /* own reference */
  double   width, padding;
  double   page_height;
  GArray  *rows;    /* HdRowFlow: of the rows that the table has */
  GArray  *heights; /* double: of the rows that are made */
};

/* What flowing needs to know everywhere. */
typedef struct
{
  HdFontSet   *fonts;
  HdMissing   *missing;
  HdFlowCache *cache;       /* (nullable) paragraphs that are laid out already */
  double       page_height; /* between the margins: the most a chart may take */
} HdFlowContext;

/* Space a rule under a paragraph takes, its distance below the last line, and its thickness. */
#define HD_RULE_SPACE 4.0
#define HD_RULE_OFFSET 2.0
#define HD_RULE_WIDTH 0.75
#define HD_BORDER_WIDTH 0.5
#define HD_FRAME_WIDTH 1.0
#define HD_FRAME_PADDING 8.0

HdStack     *hd_stack_new       (GPtrArray *blocks, double width, const HdFlowContext *context) G_GNUC_WARN_UNUSED_RESULT;
void         hd_stack_free      (HdStack *self);
HdBox       *hd_stack_get_box   (const HdStack *self, guint index);

/* Appends a box for each row to @stack, which owns the table. */
HdTableFlow *hd_table_flow_new  (HdTable *table, double width, const HdFlowContext *context, HdStack *stack, double space_before);
HdTableFlow *hd_table_flow_ref   (HdTableFlow *self);
void         hd_table_flow_unref (HdTableFlow *self);
/* Rows from this one on are made when they are asked for. */
guint        hd_table_flow_get_first_made (const HdTableFlow *self);
double       hd_table_flow_get_row_height (const HdTableFlow *self, guint index);
/* A row that is there, or a new one; to be given back. */
HdRowFlow   *hd_table_flow_open_row  (const HdTableFlow *self, guint index, HdFontSet *fonts) G_GNUC_WARN_UNUSED_RESULT;
void         hd_table_flow_close_row (const HdTableFlow *self, guint index, HdRowFlow *row);
/* Height of the rows repeated at the top of each page. */
double       hd_table_flow_header_height (const HdTableFlow *self);

G_END_DECLS
