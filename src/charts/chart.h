/* chart.h: what a chart shows, as a value
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "base/number.h"
#include "paint/color.h"

G_BEGIN_DECLS

/* One year (or other category) of a series. */
typedef struct
{
  gboolean has_value;  /* a gap stays a gap */
  HdFigure value;
  gboolean estimated;  /* hatched columns, hollow marks */
  char    *label;      /* direct label: "2.650", "gần 3 tỉ" */
  char    *detail;     /* shown on hover and spoken: "năm 2016 và 5 tháng đầu năm 2017 · nguồn: …"; may be NULL */
} HdChartPoint;

typedef enum
{
  HD_SERIES_COLUMNS, /* actual */
  HD_SERIES_TARGET,  /* a target line: a step over each column, joined where neighbours have a target */
} HdSeriesStyle;

typedef struct
{
  char         *name;
  HdSeriesStyle style;
  GPtrArray    *points; /* (element-type HdChartPoint), one a category, in order */
} HdChartSeries;

typedef enum
{
  HD_CHART_COLUMNS, /* the series of a category side by side */
  HD_CHART_STACKED, /* on top of each other, with the sum over them */
  HD_CHART_LINES,   /* a line a series, broken at gaps */
  HD_CHART_BARS,    /* lying, a row a category: long names */
  HD_CHART_PANELS,  /* small charts, each with an axis of its own */
} HdChartKind;

/* Reference counted; not changed once laid out. */
typedef struct _HdChart HdChart;

#define HD_TYPE_CHART (hd_chart_get_type ())

GType    hd_chart_get_type       (void) G_GNUC_CONST;
HdChart *hd_chart_new            (const char *title, const char *subtitle, const char *unit) G_GNUC_WARN_UNUSED_RESULT; /* unit of measure: "công dân" */
HdChart *hd_chart_ref            (HdChart *self);
void     hd_chart_unref          (HdChart *self);
guint    hd_chart_add_category   (HdChart *self, const char *label); /* "2016", "5 tháng 2017"; before the points */
HdChartSeries *hd_chart_add_series (HdChart *self, const char *name, HdSeriesStyle style); /* (transfer none) */
void     hd_chart_add_point      (HdChartSeries *series, gboolean has_value, HdFigure value, gboolean estimated, const char *label, const char *detail);
void     hd_chart_set_kind       (HdChart *self, HdChartKind kind); /* columns when it is not called */
/* Makes @self a chart of panels; @panel, which is none itself, is held from then on and not changed. The categories of @self are
 * those of all its panels one after the other. */
void     hd_chart_add_panel      (HdChart *self, HdChart *panel);
/* Whether "đạt 105%" stands under each category; only right where more is better and the figure is no rate itself. */
void     hd_chart_set_achievement (HdChart *self, gboolean achievement);
/* What stands in place of a chart that has nothing to show, instead of “Chưa có số liệu”; without a full stop. */
void        hd_chart_set_empty    (HdChart *self, const char *words);
const char *hd_chart_get_empty    (const HdChart *self);

HdChartKind hd_chart_get_kind     (const HdChart *self);
guint       hd_chart_get_n_panels (const HdChart *self);
HdChart    *hd_chart_get_panel    (const HdChart *self, guint index); /* (transfer none) */
/* The panel that holds a category of @self, or @self where it has none; *@own: the category's number there. (transfer none) */
const HdChart *hd_chart_find_panel (const HdChart *self, guint category, guint *own);
const char *hd_chart_get_title    (const HdChart *self);
const char *hd_chart_get_subtitle (const HdChart *self);
const char *hd_chart_get_unit     (const HdChart *self);
guint       hd_chart_get_n_categories (const HdChart *self);
const char *hd_chart_get_category (const HdChart *self, guint index);
guint       hd_chart_get_n_series (const HdChart *self);
const HdChartSeries *hd_chart_get_series (const HdChart *self, guint index);
const HdChartPoint  *hd_chart_get_point  (const HdChart *self, guint series, guint category); /* NULL beyond the end */
/* Whether any point has a value; or, with @or_words, words in place of one. Without points of its own, as a chart of panels: FALSE. */
gboolean             hd_chart_has_figures (const HdChart *self, gboolean or_words);

/* Of the first series of a style; NULL when there is none. */
const HdChartPoint  *hd_chart_find_point  (const HdChart *self, HdSeriesStyle style, guint category);
/* The point's label, or its number ("khoảng 1.250" when estimated); "" for a gap without words. */
char    *hd_chart_point_dup_label (const HdChartPoint *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same where there is little room: "54,1 nghìn", "~54 nghìn" of an estimate. */
char    *hd_chart_point_dup_brief (const HdChartPoint *self) G_GNUC_WARN_UNUSED_RESULT;
/* How many series of that style come before @series. */
guint    hd_chart_count_before    (const HdChart *self, HdSeriesStyle style, guint series);
/* "104,5%" of the target, "khoảng 105%" when estimated; NULL when the chart shows none, or there is nothing to compare. */
char    *hd_chart_dup_achievement (const HdChart *self, guint category) G_GNUC_WARN_UNUSED_RESULT;

/* All that is known of a category, a line each, the first its name: for a tooltip, for the ear. */
char    *hd_chart_dup_category_text (const HdChart *self, guint category) G_GNUC_WARN_UNUSED_RESULT;
/* Whole sentences in Vietnamese for the ear: unit, span, highest, lowest, last against target. */
char    *hd_chart_dup_summary    (const HdChart *self) G_GNUC_WARN_UNUSED_RESULT;

/* The table behind the chart: lines of cells between tabs, the first one with the names of the columns. */
char    *hd_chart_dup_table      (const HdChart *self) G_GNUC_WARN_UNUSED_RESULT;

/* Colours of a sheet: paper, ink, muted ink, grid, columns, target. Print is black and white safe. */
typedef struct
{
  HdColor paper, ink, muted, grid, column, column_edge, target, highlight;
} HdChartPalette;

const HdChartPalette *hd_chart_palette_print (void);
const HdChartPalette *hd_chart_palette_light (void);
const HdChartPalette *hd_chart_palette_dark  (void);
/* For those who ask their system for high contrast. */
const HdChartPalette *hd_chart_palette_contrast (gboolean dark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChart, hd_chart_unref)

G_END_DECLS
