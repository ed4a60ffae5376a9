/* pages.h: the items of laid out pages, as layout.c places and page-paint.c paints them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-layout.h"
#include "layout/box.h"
#include "layout/layout.h"
#include "layout/text-flow.h"
#include "paint/path.h"

G_BEGIN_DECLS

typedef enum
{
  HD_ITEM_LINES, /* lines of a flow */
  HD_ITEM_RULE,  /* a straight line */
  HD_ITEM_CHART,
  HD_ITEM_IMAGE,
  HD_ITEM_TEXT,  /* words beside the flow of the text: page number, mark */
  HD_ITEM_SHAPE, /* the watermark */
  HD_ITEM_ROWS,  /* of a table, made and laid out when they are painted */
} HdItemKind;

typedef struct
{
  HdItemKind kind;
  double     x, y; /* top left corner; of text its baseline's start; of a shape nothing */
  union
  {
    struct
    {
      HdFlow *flow; /* own reference */
      guint   first, n;
      HdColor color;
    } lines;
    struct
    {
      double  dx, dy, width;
      HdColor color;
    } rule;
    struct
    {
      HdChartLayout *layout; /* own reference */
    } chart;
    struct
    {
      HdImage *image; /* own reference */
      double   width, height;
    } image;
    struct
    {
      const HdFont *font;
      double        size;
      GPtrArray    *words; /* (element-type utf8) */
    } text;
    struct
    {
      HdTableFlow *table; /* own reference */
      guint        first, n;
      gboolean     page_top; /* the first one begins the page */
    } rows;
    struct
    {
      HdPath *path; /* own reference */
      HdColor color;
    } shape;
  };
} HdItem;

typedef struct
{
  char    *tag;
  char    *source;   /* (nullable) */
  guint    page;
  HdRect   rect;
  gboolean is_start; /* with the paragraph's first line */
} HdTagBox;

/* Lines of the paragraphs of one source that stand together on a page; in the order of the pages, from top to bottom. */
typedef struct
{
  char  *source;
  guint  page;
  HdRect rect;
} HdSourceBox;

/* A line of the table of contents that readers of the PDF show. */
typedef struct
{
  char  *title;
  guint  level; /* 1 or more */
  guint  page;
  double y;
} HdOutlineEntry;

struct _HdPages
{
  gatomicrefcount ref_count;
  HdFontSet      *fonts;
  char           *title, *subject, *author;
  HdSides         sides;
  GPtrArray      *pages; /* GArray of HdItem */
  GArray         *sizes; /* HdRect, of which only width and height count */
  GArray         *tags;  /* HdTagBox */
  GArray         *sources; /* HdSourceBox */
  GArray         *outline; /* HdOutlineEntry */
};

HdPages *hd_pages_new      (HdFontSet *fonts, const HdDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void     hd_pages_add_page (HdPages *self, double width, double height);
void     hd_pages_add_item (HdPages *self, guint page, const HdItem *item); /* takes the item's references */
void     hd_pages_put_item_below (HdPages *self, guint page, const HdItem *item); /* the same, behind all others */

/* place-box.c: one page with what an item of made rows stands for. */
HdPages *hd_pages_new_from_rows (const HdItem *item, HdFontSet *fonts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
