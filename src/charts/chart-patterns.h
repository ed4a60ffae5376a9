/* chart-patterns.h: how series are told apart without any colour
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "paint/painter.h"

G_BEGIN_DECLS

/* The @nth series' column or bar, or a sample of it; @hatched: an estimate; @strong: highlighted. */
void     hd_chart_draw_bar     (HdPainter *painter, const HdChartPalette *palette, const HdRect *rect, guint nth, gboolean hatched, gboolean strong);
/* Line of the @nth series of a line chart. */
HdStroke hd_chart_curve_stroke (const HdChartPalette *palette, guint nth);
/* Mark on a point of that line, @half its size in points; @hollow: an estimate. */
void     hd_chart_draw_mark    (HdPainter *painter, const HdChartPalette *palette, guint nth, double x, double y, double half, gboolean hollow);

G_END_DECLS
