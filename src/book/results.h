/* results.h: what was done in any period, against the plan, the same months before, and since any day
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How figures are made stands in model/figures.h. Nothing here reads all results: sums come from totals that the book keeps.
 */
#pragma once

#include "book/book.h"
#include "model/result-row.h"

G_BEGIN_DECLS

typedef struct
{
  HdPeriod     period; /* closed */
  const char  *unit;   /* (nullable): id; what it reported and what it took over from units that went up in it; NULL: all together */
  const char  *field;  /* (nullable): id; only this field's indicators */
  HdDate       since;  /* first day of the running total up to the end of the period; HD_DATE_NONE: none is made */
  HdTargetRule rule;
  gboolean     alone;  /* the period alone is asked for, not the same time before it */
} HdResultsQuery;

/* Both inside a transaction or outside of one. A row for each indicator, by field and position; one whose reporting had ended before only where it has a figure all the same.
 * (element-type HdResultRow) */
GPtrArray *hd_book_get_results (HdBook *self, const HdResultsQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One indicator in each of several closed periods: years, quarters, months, growing ones. @unit: as above.
 * (element-type HdPeriodFigure) */
GArray    *hd_book_get_figures (HdBook *self, const char *indicator_id, const HdPeriod *periods, guint n_periods, const char *unit,
                                HdTargetRule rule, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  HdRecord      *unit;   /* (nullable): what the committee says for all and no unit for itself */
  HdPeriodFigure figure;
} HdUnitFigure;

void       hd_unit_figure_free (HdUnitFigure *self);
/* One indicator by unit in each of @periods, read at once: each unit with what it took over by the end of the period, so that the rows
 * add up to the whole; units by protocol rank and name. (element-type GPtrArray of HdUnitFigure) */
GPtrArray *hd_book_get_unit_figures (HdBook *self, const char *indicator_id, const HdPeriod *periods, guint n_periods, HdTargetRule rule, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Months, quarters or years that tile @range, whole ones first to last; @n_months 1, 3, 6 or 12; the last may be cut by the range's
 * end. (element-type HdPeriod) */
GArray    *hd_periods_split (const HdPeriod *range, int n_months) G_GNUC_WARN_UNUSED_RESULT;

/* Takes out of @rows (HdResultRow) the indicators of which nothing is known for the time. */
void       hd_results_drop_empty (GPtrArray *rows);
/* The table as a paper for print and preview, without indicators of which nothing is known. @date: of the paper, HD_DATE_NONE leaves it
 * to the pen. */
HdRendering *hd_book_render_results (HdBook *self, const HdResultsQuery *query, HdDate date, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes the sums that the book keeps anew from results and targets, when hd_book_check() says that they do not fit. No record changes. */
gboolean   hd_book_rebuild_totals (HdBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdUnitFigure, hd_unit_figure_free)

G_END_DECLS
