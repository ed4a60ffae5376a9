/* chart-layout-private.h: the placed parts of a chart, shared by layout, labels, drawing and their tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-layout.h"
#include "charts/scale.h"

G_BEGIN_DECLS

typedef enum
{
  HD_CHART_TEXT_TITLE,
  HD_CHART_TEXT_SUBTITLE,
  HD_CHART_TEXT_UNIT,
  HD_CHART_TEXT_LEGEND,
  HD_CHART_TEXT_TICK,
  HD_CHART_TEXT_CATEGORY,
  HD_CHART_TEXT_ACHIEVEMENT,
  HD_CHART_TEXT_LABEL,  /* over a column */
  HD_CHART_TEXT_INSIDE, /* in a part of a stacked column */
  HD_CHART_TEXT_SERIES, /* at the end of a line */
  HD_CHART_TEXT_GAP,   /* in place of a column */
  HD_CHART_TEXT_EMPTY,
} HdChartTextKind;

/* One line of text. */
typedef struct
{
  HdChartTextKind kind;
  char           *text;
  HdFace          face;
  double          size;
  double          x;        /* start of the baseline */
  double          baseline;
  gboolean        upright;  /* turned to be read from below */
  HdRect          box;      /* ascent to descent, as seen */
  int             category; /* -1: none */
} HdChartText;

typedef struct
{
  HdRect   rect; /* at least a hair high */
  gboolean estimated;
  gboolean negative;
  guint    series;
  guint    category;
} HdChartColumn;

typedef struct
{
  double x1, x2, y;
  guint  category;
} HdChartStep;

/* The target of a lying bar. */
typedef struct
{
  double x, y1, y2;
  guint  category;
} HdChartMark;

/* A point of a line. Those of a series follow each other; two of neighbouring categories are joined. */
typedef struct
{
  double   x, y;
  gboolean estimated;
  guint    series;
  guint    category;
} HdChartNode;

typedef struct
{
  HdChartLayout *layout;
  double         x, y;
  guint          first; /* category of the whole that is its first */
} HdChartPanel;

typedef enum
{
  HD_CHART_SAMPLE_COLUMN,
  HD_CHART_SAMPLE_HATCH,
  HD_CHART_SAMPLE_LINE,  /* a target */
  HD_CHART_SAMPLE_CURVE, /* a series of a line chart */
  HD_CHART_SAMPLE_MARK,  /* an estimated point of one */
} HdChartSampleKind;

typedef struct
{
  HdChartSampleKind kind;
  HdRect            rect;
  guint             nth; /* of the columns or lines */
} HdChartSample;

struct _HdChartLayout
{
  HdChart   *chart;
  HdFontSet *fonts;
  gboolean   is_panel;   /* one of several: their legend and unit stand over all of them, or in the title */
  double     width, height, size;
  HdRect     plot;       /* between the scale's ends */
  HdRect     field;      /* the plot with its labels and category names: where a pointer finds categories */
  double     slot;       /* width of a category; of lying bars its height */
  double     base_y;     /* where 0 is; of lying bars unused */
  double     base_x;     /* of lying bars: where 0 is */
  double     tail;       /* kept free right of the plot for names of lines */
  HdScale    scale;
  GArray    *texts;      /* HdChartText */
  GArray    *columns;    /* HdChartColumn */
  GArray    *steps;      /* HdChartStep by category */
  GArray    *marks;      /* HdChartMark by category */
  GArray    *nodes;      /* HdChartNode by series and category */
  GArray    *panels;     /* HdChartPanel */
  GArray    *samples;    /* HdChartSample */
  GArray    *grid;       /* double: y of lines, without the base line; of lying bars x */
};

/* What a chart shows at its size. Dropped from the last to the first until the plot has room. */
typedef struct
{
  gboolean subtitle, unit, legend, ticks, achievements;
  guint    title_lines;
  guint    category_lines;
} HdChartPlan;

/* How all value labels of a chart are written; the first that fits wins. */
typedef enum
{
  HD_CHART_LABELS_FULL,    /* "12.461", words on up to two lines */
  HD_CHART_LABELS_SHORT,   /* "2,95 tỷ" */
  HD_CHART_LABELS_UPRIGHT, /* in full, read from below */
  HD_CHART_LABELS_THINNED, /* short, and only where there is room: extremes and ends first */
  HD_CHART_LABELS_NONE,    /* gaps only */
} HdChartLabelForm;

double  hd_chart_text_width  (const HdChartLayout *self, HdFace face, double size, const char *text);
/* @text, or as much of it as fits in @width with an ellipsis; "" when nothing does. */
char   *hd_chart_text_fit    (const HdChartLayout *self, HdFace face, double size, const char *text, double width) G_GNUC_WARN_UNUSED_RESULT;
/* At most @max_lines lines broken at blanks; NULL when they do not suffice and @cut is FALSE, else the last one is cut. */
char  **hd_chart_text_wrap   (const HdChartLayout *self, HdFace face, double size, const char *text, double width, guint max_lines, gboolean cut) G_GNUC_WARN_UNUSED_RESULT;
/* @align: 0 left of @x, 0.5 centred on it, 1 ends at it. */
HdChartText hd_chart_text_make (const HdChartLayout *self, HdChartTextKind kind, HdFace face, double size, const char *text, double x, double align, double baseline, int category);
/* Read from below, centred on @x, its end nearest the base at @y; above it, or below when @below. */
HdChartText hd_chart_text_make_upright (const HdChartLayout *self, HdChartTextKind kind, double size, const char *text, double x, double y, gboolean below, int category);
void    hd_chart_text_clear  (HdChartText *text);

double  hd_chart_layout_category_x (const HdChartLayout *self, guint category); /* centre */

double  hd_chart_layout_value_y    (const HdChartLayout *self, HdFigure value);
void    hd_chart_layout_forget     (HdChartLayout *self);
/* A layout that is part of a chart of panels. */
HdChartLayout *hd_chart_layout_new_panel (HdChart *chart, HdFontSet *fonts, double width, double height, double text_size) G_GNUC_WARN_UNUSED_RESULT;
/* Lowest and highest value, @whole when all are whole numbers; of a stacked chart of the sums. 0 is among them. */
void    hd_chart_layout_get_span   (const HdChartLayout *self, HdFigure *lowest, HdFigure *highest, gboolean *whole);

/* chart-header.c: what stands above the plot; returns the y where it ends. */
double  hd_chart_layout_place_header     (HdChartLayout *self, const HdChartPlan *plan);
/* chart-labels.c */
double  hd_chart_layout_measure_footer   (const HdChartLayout *self, const HdChartPlan *plan);
void    hd_chart_layout_place_categories (HdChartLayout *self, const HdChartPlan *plan);
/* Space that labels of @form take beyond a column; negative when the form does not come into question. */
double   hd_chart_layout_label_room      (const HdChartLayout *self, HdChartLabelForm form);
/* FALSE when some label of @form has no place; the last two forms leave those out and are always TRUE. */
gboolean hd_chart_layout_place_labels    (HdChartLayout *self, HdChartLabelForm form);
/* That there is no figure, or what is said in its place. */
void     hd_chart_layout_place_gaps      (HdChartLayout *self);

/* Whether a figure may stand there: inside the field, on no other text, column, line or target. */
gboolean hd_chart_layout_is_free         (const HdChartLayout *self, const HdRect *box);

/* chart-stack.c */
void     hd_chart_layout_place_stack        (HdChartLayout *self);
void     hd_chart_layout_place_stack_labels (HdChartLayout *self, gboolean with_sums);
/* chart-curves.c: nodes and names of lines */
double   hd_chart_layout_measure_tail    (const HdChartLayout *self);
void     hd_chart_layout_place_curves    (HdChartLayout *self);
void     hd_chart_layout_label_curves    (HdChartLayout *self);
gboolean hd_chart_layout_meets_curves    (const HdChartLayout *self, const HdRect *box);
/* chart-bars.c: lying bars, all of the layout */
void     hd_chart_layout_place_bars      (HdChartLayout *self);
/* chart-panels.c: panels, all of the layout */
void     hd_chart_layout_place_panels    (HdChartLayout *self);

gboolean hd_rects_meet (const HdRect *a, const HdRect *b, double gap);

G_END_DECLS
