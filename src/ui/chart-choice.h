/* chart-choice.h: what a chart is to show: its kind, unit, comparison, field and years
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/charts.h"

G_BEGIN_DECLS

#define HD_TYPE_CHART_CHOICE (hd_chart_choice_get_type ())
/* Shows only what the kind asks for. Signal "changed" (no arguments): a person chose something else. */
G_DECLARE_FINAL_TYPE (HdChartChoice, hd_chart_choice, HD, CHART_CHOICE, AdwBin)

/* The units and fields to choose from; what was chosen stays where it is still there. */
void         hd_chart_choice_load      (HdChartChoice *self, HdBook *book, GPtrArray *indicator_rows, GError **error);
/* The indicator, the years it has figures of (0: none), and the last one with results. @id: (nullable) */
void         hd_chart_choice_set_indicator (HdChartChoice *self, const char *id, int first_year, int n_years, int last_reported);
HdChartForm  hd_chart_choice_get_form  (HdChartChoice *self);
void         hd_chart_choice_set_form  (HdChartChoice *self, HdChartForm form);
/* All it says, borrowed until it is changed; @form: instead of the one that is chosen. */
HdChartQuery hd_chart_choice_get_query (HdChartChoice *self, HdChartForm form);

G_END_DECLS
