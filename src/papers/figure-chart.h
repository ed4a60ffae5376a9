/* figure-chart.h: figures of periods as points of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "model/figures.h"

G_BEGIN_DECLS

/* "2016", "5 tháng 2017", "Quý I/2023", "7 - 12/2020", else by the day; @in_year: "Quý I", "Tháng 7" where it is one. */
char    *hd_figure_chart_name_period (const HdPeriod *period, gboolean in_year) G_GNUC_WARN_UNUSED_RESULT;
/* Title, unit of measure and whether "đạt 105%" may stand in it are the indicator's; @subtitle: (nullable). */
HdChart *hd_figure_chart_new         (HdChartKind kind, const HdRecord *indicator, const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
/* "2.650", "khoảng 2,6 nghìn"; NULL where nothing was reported. */
char    *hd_figure_chart_label       (const HdRecord *indicator, const HdPeriodFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
/* What was done, with its words and source where there are any (nullable). */
void     hd_figure_chart_add_actual  (HdChartSeries *series, const HdRecord *indicator, const HdPeriodFigure *figure, const char *wording, const char *source);
void     hd_figure_chart_add_target  (HdChartSeries *series, const HdRecord *indicator, const HdPeriodFigure *figure);
/* "2.650 công dân, chỉ tiêu năm 2.600 công dân · 5/7 đơn vị báo cáo · nguồn: …" for the pointer and the ear. */
char    *hd_figure_chart_tell        (const HdRecord *indicator, const HdPeriodFigure *figure, const char *wording, const char *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
