/* tally.h: which of several reports count, and what they add up to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/progress.h"

G_BEGIN_DECLS

/* One result or target of an indicator; all strings belong to the record. */
typedef struct
{
  const char *unit; /* id; NULL: the whole committee */
  HdPeriod    period;
  gboolean    has_value;
  HdFigure    value;
  HdPrecision precision;
  const char *wording;
  const char *source;
  guint       order; /* place in the list it came from; a later one corrects an earlier one */
} HdReport;

/* What a group of reports comes to. */
typedef struct
{
  gboolean    has_value;
  HdFigure    value;
  HdPrecision precision; /* the loosest honest word for the whole */
  HdPeriod    period;    /* from the first to the last day that is counted; both HD_DATE_NONE when nothing is */
} HdTally;

/* (element-type HdReport): the results or targets of @indicator; those without a sound, closed period are left out. */
GArray *hd_reports_collect (GPtrArray *records, const char *indicator) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type HdReport): the reports that may be added up: no two of the same unit overlap, and none of a unit overlaps one
 * of the whole committee. What the committee says wins over its units, a longer period over a shorter one inside it, a
 * figure over a mere wording. */
GArray *hd_reports_pick (const GArray *reports) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type HdReport): the last word of each unit, or of the whole committee when it gave one. */
GArray *hd_reports_pick_latest (const GArray *reports) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type HdReport): those of @reports whose unit also occurs in @others, when both list units only. @n_left_out counts the rest. */
GArray *hd_reports_in_common (const GArray *reports, const GArray *others, guint *n_left_out) G_GNUC_WARN_UNUSED_RESULT;

guint   hd_reports_count_units (const GArray *reports);

/* Each takes picked reports. A report without a figure makes the whole "over"; a total beyond the range of figures
 * stops at its end and is "over" (or "about", below zero). */
HdTally hd_tally_sum      (const GArray *reports);
HdTally hd_tally_average  (const GArray *reports);
/* Weights are found by the same unit and the same period. Where some lack, the average is "about"; where all lack, it is a plain one. */
HdTally hd_tally_weighted (const GArray *reports, const GArray *weights);
/* @part of @whole from their sums, times 100 when @percent. No value when the whole is 0. */
HdTally hd_tally_ratio    (const GArray *part, const GArray *whole, gboolean percent);

HdPrecision hd_precision_join (HdPrecision a, HdPrecision b);

G_END_DECLS
