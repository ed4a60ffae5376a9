/* progress.h: results against targets, year by year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* In the order of the choices of HD_RESULT_PRECISION. */
typedef enum
{
  HD_PRECISION_EXACT,
  HD_PRECISION_NEARLY,    /* gần */
  HD_PRECISION_OVER,      /* hơn, trên */
  HD_PRECISION_ABOUT,     /* khoảng */
  HD_PRECISION_MAGNITUDE, /* hàng nghìn: wording only */
} HdPrecision;

typedef struct
{
  int      year;        /* calendar year, or the year in which a result over several years ends */
  HdPeriod period;      /* what the figure covers: the year, a part of it, or more than a year */
  gboolean has_actual;  /* empty is not zero */
  HdFigure actual;
  gboolean estimated;   /* some part of it is not exact */
  HdPrecision precision; /* the loosest honest word for the whole; exact unless estimated */
  char    *wording;     /* as reported, when a single result makes the figure and says it in words; else NULL */
  char    *source;      /* likewise */
  gboolean has_target;
  HdFigure target;
  guint    n_reported;  /* units with a result in the year */
  guint    n_units;     /* units expected to report */
} HdYearFigure;

void       hd_year_figure_free (HdYearFigure *self);

/**
 * hd_progress_by_year:
 * @indicator: the indicator
 * @results: (element-type HdRecord): its results, and for a ratio or weighted average those of its parts
 * @targets: (element-type HdRecord): likewise
 * @range: (nullable): years outside are left out; open ends allowed
 * @n_units: units expected to report, 0 when unknown
 *
 * Adds up by the indicator's aggregation: sum of units and part-years; latest value per unit; average; ratio from sums, never
 * a sum of percentages. A result of the whole committee over a period wins over those of units inside the same period, so that
 * nothing is counted twice. A result that crosses a year's end is not cut: it makes a figure of its own with its period.
 * Years without result and target between the first and the last are there as gaps. A target over several years shows only
 * beside a result over just that period. Totals beyond the range of figures stop at its end and are estimated ("over").
 *
 * Returns: (transfer full) (element-type HdYearFigure): by year
 */
GPtrArray *hd_progress_by_year (const HdRecord *indicator,
                                GPtrArray      *results,
                                GPtrArray      *targets,
                                const HdPeriod *range,
                                guint           n_units) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdYearFigure, hd_year_figure_free)

G_END_DECLS
