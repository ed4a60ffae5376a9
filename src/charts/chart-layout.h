/* chart-layout.h: a chart placed in a rectangle; drawing and hit-testing use the same layout
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "paint/font.h"
#include "paint/painter.h"

G_BEGIN_DECLS

typedef struct _HdChartLayout HdChartLayout; /* reference counted, immutable */

/* @width, @height in points; @text_size of labels in points (titles are larger). Small sizes drop what does not fit
 * (labels thin out, then the legend), and never overlap. An empty chart says "Chưa có số liệu". */
HdChartLayout *hd_chart_layout_new   (HdChart *chart, HdFontSet *fonts, double width, double height, double text_size) G_GNUC_WARN_UNUSED_RESULT;
HdChartLayout *hd_chart_layout_ref   (HdChartLayout *self);
void           hd_chart_layout_unref (HdChartLayout *self);
void           hd_chart_layout_get_size (const HdChartLayout *self, double *width, double *height); /* points */
void           hd_chart_layout_draw  (const HdChartLayout *self, HdPainter *painter, const HdChartPalette *palette);
/* With a category drawn highlighted (hover, keyboard), -1 for none. */
void           hd_chart_layout_draw_highlighted (const HdChartLayout *self, HdPainter *painter, const HdChartPalette *palette, int category);
/* Category at a point, -1 outside. */
int            hd_chart_layout_hit   (const HdChartLayout *self, double x, double y);
/* Box of a category's column, for placing a tooltip. */
void           hd_chart_layout_get_category_rect (const HdChartLayout *self, guint category, HdRect *rect);
/* Every character some label needs but the fonts lack; empty when all is well. (element-type utf8) */
GPtrArray     *hd_chart_layout_missing (const HdChartLayout *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChartLayout, hd_chart_layout_unref)

G_END_DECLS
