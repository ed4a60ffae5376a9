/* progress-chart-view.h: an indicator's results against its targets, as a chart and as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/progress-view.h"

G_BEGIN_DECLS

#define HD_TYPE_PROGRESS_CHART_VIEW (hd_progress_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (HdProgressChartView, hd_progress_chart_view, HD, PROGRESS_CHART_VIEW, HdProgressView)

/* Actions: "view.search", "view.export" (PDF), "view.export-chart" (s: pdf, svg, png), "view.print", "view.preview", "view.details" (list). */

G_END_DECLS
