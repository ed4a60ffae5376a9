/* charts-private.h: what the files of charts share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/charts.h"

G_BEGIN_DECLS

/* A chart in the making. */
typedef struct
{
  HdBook             *book;
  const HdChartQuery *query;
  HdRecord           *indicator; /* the first one, or NULL */
  HdRecord           *unit;      /* (nullable): of the query */
  int                 year;      /* the last one of the query, or the latest with figures */
} HdChartDesk;

/* (element-type HdPeriod): the years of the query; where its beginning is open, the latest ones with figures. */
GArray     *hd_chart_desk_years  (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The period of the query; where its ends are open, the latest year with figures. */
HdPeriod    hd_chart_desk_period (const HdChartDesk *self);
/* (element-type HdPeriod): the finest of months, quarters and years that shows as many reports as the whole time has. */
GArray     *hd_chart_desk_split  (const HdChartDesk *self, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type HdPeriodFigure): of the indicator, and unit, of the query. */
GArray     *hd_chart_desk_figures (const HdChartDesk *self, const GArray *periods, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Names of @periods under @chart. */
void        hd_chart_desk_name_periods (HdChart *chart, const GArray *periods, gboolean in_year);
/* A series of what was done; and one of the targets, if there are any. */
void        hd_chart_desk_add_actuals  (HdChart *chart, const HdRecord *indicator, const char *name, const GArray *figures);
void        hd_chart_desk_add_targets  (HdChart *chart, const HdRecord *indicator, const GArray *figures);
/* "Hội Nông dân tỉnh · giai đoạn 2019 - 2023" */
char       *hd_chart_desk_say_time     (const HdChartDesk *self, const HdPeriod *period, const char *more) G_GNUC_WARN_UNUSED_RESULT;

/* One a form; charts-units.c. */
HdChart    *hd_chart_desk_make_stacked (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart    *hd_chart_desk_make_units   (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart    *hd_chart_desk_make_unit_lines (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* charts-time.c */
HdChart    *hd_chart_desk_make_years      (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart    *hd_chart_desk_make_lines      (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart    *hd_chart_desk_make_cumulative (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart    *hd_chart_desk_make_comparison (const HdChartDesk *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
