/* chart-view.h: a chart in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "charts/chart-layout.h"

G_BEGIN_DECLS

#define HD_TYPE_CHART_VIEW (hd_chart_view_get_type ())

/**
 * HdChartView:
 *
 * Draws a chart with the layout that prints it. Its text follows the font size of the window, its colours the system's
 * style. A category is highlighted by the pointer or with the arrow keys, Home and End, and tells its numbers and their source;
 * for assistive technology the widget is an image with the chart's title and summary.
 *
 * The font is that of the window where it can be used (TrueType outlines, all Vietnamese letters; Cantarell has other
 * outlines), else Liberation Sans, which comes in the same package as the fonts of the papers, else the fonts of the papers.
 */
G_DECLARE_FINAL_TYPE (HdChartView, hd_chart_view, HD, CHART_VIEW, GtkWidget)

GtkWidget *hd_chart_view_new             (void) G_GNUC_WARN_UNUSED_RESULT;
/* @chart: (nullable); @paper_fonts: (nullable): used when no font of the screen can be. */
void       hd_chart_view_set_chart       (HdChartView *self, HdChart *chart, HdFontSet *paper_fonts);
HdChart   *hd_chart_view_get_chart       (HdChartView *self); /* (transfer none) (nullable) */
/* The category that tells its numbers, -1 for none. */
void       hd_chart_view_set_highlighted (HdChartView *self, int category);
int        hd_chart_view_get_highlighted (HdChartView *self);
/* Pixels that a chart looks well in on a page: long lists and many small charts are as high as they need. */
int        hd_chart_view_get_good_height (const HdChart *chart);
/* Text so many times as large as that of the window; 1 at first. */
void       hd_chart_view_set_text_scale  (HdChartView *self, double scale);
/* The layout at the present size; NULL without chart or size. (transfer none) */
HdChartLayout *hd_chart_view_get_layout  (HdChartView *self);

G_END_DECLS
