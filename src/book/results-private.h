/* results-private.h: loading an indicator's facts, for the files of results.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book-private.h"
#include "book/results.h"
#include "model/succession.h"

G_BEGIN_DECLS

/* One reading of figures, in the transaction that is open. */
typedef struct
{
  HdDatabase   *db;
  HdTargetRule  rule;
  GPtrArray    *successions; /* HdRecord */
  HdSuccession *succession;
  HdRecord     *unit;        /* (nullable): asked for */
  GPtrArray    *origins;     /* ids of units it took over from, by the end of all periods */
  GStringChunk *texts;       /* ids of units in reports */
  gboolean      skips_long;  /* who reported is not counted over a year's end: the results themselves would have to be asked */
  GHashTable   *valid;       /* id of a unit -> HdPeriod in which it is valid; read when first asked for */
  GArray       *expected;    /* HdPeriod: when the units are valid that report on the indicator that was asked for last, */
  char         *expected_for; /* which is this one */
} HdResultsReader;

/* @unit: (nullable): id */
gboolean hd_results_reader_open  (HdResultsReader *self, HdDatabase *db, const char *unit, HdTargetRule rule, GError **error);
void     hd_results_reader_clear (HdResultsReader *self);

/* The facts of @indicator for figures of periods inside @within; of the unit that is asked for, or of all. */
HdFacts *hd_results_load (HdResultsReader *self, const HdRecord *indicator, const HdPeriod *within, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A figure of each of @periods, with who has reported. (element-type HdPeriodFigure) */
GArray  *hd_results_figures (HdResultsReader *self, const HdRecord *indicator, const HdPeriod *periods, guint n_periods, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Puts into @figure how many units have reported. */
gboolean hd_results_count_reporters (HdResultsReader *self, const HdRecord *indicator, HdPeriodFigure *figure, GError **error);
/* Year by year, as hd_progress_by_year(). @range: open ends allowed. (element-type HdYearFigure) */
GPtrArray *hd_results_years (HdResultsReader *self, const HdRecord *indicator, const HdPeriod *range, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Sets an error unless the period has a first and a last day. */
gboolean hd_results_check_period (const HdPeriod *period, GError **error);
/* From the first to the last day of all. */
HdPeriod hd_periods_hull (const HdPeriod *periods, guint n_periods);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdResultsReader, hd_results_reader_clear)

G_END_DECLS
