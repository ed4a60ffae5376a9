/* figures.h: what an indicator comes to in any period: done, planned, the rate, what is estimated
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: the book loads an indicator's facts once (book/results.h), then any number of periods are asked of them.
 */
#pragma once

#include "model/slots.h"

G_BEGIN_DECLS

/* In the order of the choices of HD_INDICATOR_AGGREGATION. */
typedef enum
{
  HD_AGGREGATE_SUM,
  HD_AGGREGATE_LATEST,   /* stocks: the last word of each unit in the period */
  HD_AGGREGATE_AVERAGE,
  HD_AGGREGATE_WEIGHTED,
  HD_AGGREGATE_RATIO,    /* from the sums of its parts, for units that gave both */
} HdAggregate;

HdAggregate hd_indicator_get_aggregate (const HdRecord *indicator);
gboolean    hd_indicator_is_percent    (const HdRecord *indicator); /* its unit of measure has a % sign */
/* The indicator it is a part of is among @indicators (HdRecord): whoever adds these up leaves the part out. */
gboolean    hd_indicator_is_inside     (const HdRecord *indicator, GPtrArray *indicators);

/* What a target shown beside a period is the target of. */
typedef enum
{
  HD_TARGET_NONE,
  HD_TARGET_OF_PERIOD, /* targets that lie in the period and fill it: the year's, or months and quarters (phased) */
  HD_TARGET_OF_YEARS,  /* of the whole years that the period touches: “đạt 52% chỉ tiêu năm” */
  HD_TARGET_OF_STAGE,  /* of a longer time around the period: a stage's */
  HD_TARGET_PRORATED,  /* the share that falls on the period, by months where both begin and end with months, else by days */
} HdTargetBasis;

typedef enum
{
  HD_TARGET_RULE_WHOLE,    /* of the period, else of its years, else of the stage */
  HD_TARGET_RULE_PRORATED, /* of the period, else the share of the years' or stage's target; stocks and rates stand as they are */
} HdTargetRule;

typedef struct
{
  HdPeriod      period;     /* asked for */
  HdPeriod      covered;    /* first to last day of what counts; both HD_DATE_NONE when nothing does */
  gboolean      has_actual; /* empty is not zero */
  HdFigure      actual;
  HdPrecision   precision;  /* the loosest honest word for the whole */
  HdFigure      estimated;  /* of a sum: how much of it is in figures that are not exact */
  gboolean      has_target;
  HdFigure      target;
  HdTargetBasis basis;
  gboolean      has_rate;   /* actual against target; never clamped */
  HdFigure      rate;       /* in percent: 1000000 is 100 % */
  guint         n_reported; /* units with a report in the period */
  guint         n_units;    /* units expected to report, 0 when unknown */
  gint64        n_crossing; /* reports over the period's borders: not cut, not counted */
  gint64        n_counted;  /* reports that the figure is made of; with 1 it can be told in the reporter's words */
} HdPeriodFigure;

/* Some part of the figure is not exact. */
gboolean hd_period_figure_is_estimated (const HdPeriodFigure *self);

/* @part of @whole in percent; FALSE when the whole is 0. For sums: percentages themselves are never put in. */
gboolean hd_figure_rate (HdFigure part, HdFigure whole, HdFigure *rate);

/* All that was reported and promised for one indicator. */
typedef struct _HdFacts HdFacts;

HdFacts *hd_facts_new  (const HdRecord *indicator) G_GNUC_WARN_UNUSED_RESULT;
void     hd_facts_free (HdFacts *self);
/* From records, for few of them. @results, @targets: (element-type HdRecord): of the indicator and of its parts; must outlive it */
HdFacts *hd_facts_new_from_records (const HdRecord *indicator, GPtrArray *results, GPtrArray *targets) G_GNUC_WARN_UNUSED_RESULT;

/* The same with nothing but what was said and promised over exactly @period. */
HdFacts *hd_facts_new_exactly (HdFacts *self, const HdPeriod *period) G_GNUC_WARN_UNUSED_RESULT;

/* What is filled in by whoever loads; the texts of reports must outlive the facts. */
HdTotals *hd_facts_get_results (HdFacts *self); /* the indicator's own */
HdTotals *hd_facts_get_targets (HdFacts *self); /* likewise; of a ratio without a denominator also hd_facts_add_whole() */
/* (element-type HdReport): reports one by one. Of HD_AGGREGATE_LATEST, _WEIGHTED and _RATIO the own ones; for LATEST at least the
 * last of each unit in each period that will be asked for. */
void     hd_facts_add_reports (HdFacts *self, const GArray *reports);
/* In place of those before. */
void     hd_facts_set_reports (HdFacts *self, const GArray *reports);
void     hd_facts_add_weights (HdFacts *self, const GArray *reports);
void     hd_facts_add_part    (HdFacts *self, const GArray *reports);
void     hd_facts_add_whole   (HdFacts *self, const GArray *reports);
void     hd_facts_clear_reports (HdFacts *self); /* all four */

/* Whether a ratio can be made from the kept sums of its parts, without the reports of units. */
typedef enum
{
  HD_RATIO_FROM_REPORTS,
  HD_RATIO_FROM_SUMS,
  HD_RATIO_FROM_SUMS_OF_SAME, /* where the same units gave both parts: whoever loads must ask the book */
} HdRatioSource;

HdTotals *hd_facts_get_part_sums  (HdFacts *self);
HdTotals *hd_facts_get_whole_sums (HdFacts *self);
/* @whole: (out): the time in which the whole was promised or reported: that of the period, or its years */
HdRatioSource hd_facts_judge_sums (HdFacts *self, const HdPeriod *period, HdPeriod *whole);
void     hd_facts_use_sums    (HdFacts *self, gboolean from_sums);

/**
 * hd_facts_figure:
 * @period: closed; any days inside a year or across years
 *
 * Reports in the period are added up by the indicator's aggregation; of those that overlap for the same ground one counts
 * (model/tally.h). What lies over a border of the period is not cut.
 */
HdPeriodFigure hd_facts_figure (HdFacts *self, const HdPeriod *period, HdTargetRule rule);

/* (element-type HdReport): those of @reports that lie in the period. */
GArray *hd_reports_inside (const GArray *reports, const HdPeriod *period) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFacts, hd_facts_free)

G_END_DECLS
