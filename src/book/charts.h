/* charts.h: charts of every form from the figures of a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/results.h"

G_BEGIN_DECLS

/* What a chart compares. */
typedef enum
{
  HD_CHART_FORM_YEARS,       /* an indicator year by year against its targets */
  HD_CHART_FORM_STACKED,     /* the units' parts of each year */
  HD_CHART_FORM_UNITS,       /* the units of a period side by side, against their targets; several years: a column each */
  HD_CHART_FORM_LINES,       /* several indicators, or the units of one, over time */
  HD_CHART_FORM_CUMULATIVE,  /* the running total of a period against its target */
  HD_CHART_FORM_ACHIEVEMENT, /* indicators of a period in percent of their targets */
  HD_CHART_FORM_COMPARISON,  /* the months of a year against those of the year before */
  HD_CHART_FORM_PANELS,      /* small charts: an indicator of each field, or all of one field */
  HD_N_CHART_FORMS
} HdChartForm;

typedef struct
{
  HdChartForm         form;
  const char * const *indicators; /* (nullable) (array zero-terminated=1): ids; not looked at by ACHIEVEMENT and PANELS */
  const char         *field;      /* (nullable): id; for ACHIEVEMENT and PANELS */
  const char         *unit;       /* (nullable): id; NULL: all together */
  HdPeriod            period;     /* open ends: the latest years there are, or the latest one */
} HdChartQuery;

/* "columns", "stacked", "grouped", ...: on the command line; static. */
const char *hd_chart_form_word  (HdChartForm form);
/* For people, translated. */
const char *hd_chart_form_label (HdChartForm form);
gboolean    hd_chart_form_find  (const char *word, HdChartForm *form);
/* Whether the form is of one indicator, of several, or of a field's. */
gboolean    hd_chart_form_takes_indicator (HdChartForm form);
/* Whether it can show one unit instead of all together. */
gboolean    hd_chart_form_takes_unit (HdChartForm form);

/* HD_ERROR_INVALID when the form needs an indicator and there is none, or its figures cannot be added up. */
HdChart    *hd_book_make_chart_for   (HdBook *self, const HdChartQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Achievement in percent of those @rows (HdResultRow) that have a target; NULL when none has. @unit: (nullable): name of the unit. */
HdChart    *hd_results_make_chart (GPtrArray *rows, const HdPeriod *period, const char *unit);
/* Small charts of the years up to the end of @period: the first of @rows (HdResultRow) with figures in each field. */
HdChart    *hd_book_make_panels   (HdBook *self, GPtrArray *rows, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
