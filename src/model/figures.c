/* figures.c: what an indicator comes to in any period
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figures-private.h"

#include <string.h>

/* --- Indicators --- */

HdAggregate
hd_indicator_get_aggregate (const HdRecord *indicator)
{
  int choice;

  g_return_val_if_fail (indicator != NULL, HD_AGGREGATE_SUM);

  choice = hd_record_get_choice (indicator, HD_INDICATOR_AGGREGATION);
  return choice < 0 ? HD_AGGREGATE_SUM : (HdAggregate) choice;
}

gboolean
hd_indicator_is_percent (const HdRecord *indicator)
{
  g_return_val_if_fail (indicator != NULL, FALSE);

  return strchr (hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE), '%') != NULL;
}

static const HdRecord *
find_by_id (GPtrArray  *records,
            const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return g_ptr_array_index (records, i);
  return NULL;
}

gboolean
hd_indicator_is_inside (const HdRecord *indicator,
                        GPtrArray      *indicators)
{
  g_return_val_if_fail (indicator != NULL && indicators != NULL, FALSE);

  return find_by_id (indicators, hd_record_get_text (indicator, HD_INDICATOR_PART_OF)) != NULL;
}

/* --- Facts --- */

static GArray *
reports_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (HdReport));
}

HdFacts *
hd_facts_new (const HdRecord *indicator)
{
  HdFacts *self = g_new0 (HdFacts, 1);

  g_return_val_if_fail (indicator != NULL, self);

  self->aggregate = hd_indicator_get_aggregate (indicator);
  self->percent = hd_indicator_is_percent (indicator);
  self->whole_is_target = hd_record_is_empty (indicator, HD_INDICATOR_DENOMINATOR);
  self->results = hd_totals_new ();
  self->targets = hd_totals_new ();
  self->reports = reports_new ();
  self->weights = reports_new ();
  self->part = reports_new ();
  self->whole = reports_new ();
  self->part_sums = hd_totals_new ();
  self->whole_sums = hd_totals_new ();
  return self;
}

void
hd_facts_free (HdFacts *self)
{
  if (self == NULL)
    return;
  hd_totals_free (self->results);
  hd_totals_free (self->targets);
  g_array_unref (self->reports);
  g_array_unref (self->weights);
  g_array_unref (self->part);
  g_array_unref (self->whole);
  hd_totals_free (self->part_sums);
  hd_totals_free (self->whole_sums);
  g_free (self);
}

static void
add_collected (GArray     *to,
               GPtrArray  *records,
               const char *indicator)
{
  g_autoptr (GArray) reports = hd_reports_collect (records, indicator);

  g_array_append_vals (to, reports->data, reports->len);
}

HdFacts *
hd_facts_new_from_records (const HdRecord *indicator,
                           GPtrArray      *results,
                           GPtrArray      *targets)
{
  HdFacts *self = hd_facts_new (indicator);
  const char *id = hd_record_get_id (indicator);
  g_autoptr (GArray) own_targets = hd_reports_collect (targets, id);

  add_collected (self->reports, results, id);
  hd_totals_add_reports (self->results, self->reports);
  hd_totals_add_reports (self->targets, own_targets);
  if (self->aggregate == HD_AGGREGATE_WEIGHTED)
    add_collected (self->weights, results, hd_record_get_text (indicator, HD_INDICATOR_WEIGHT));
  if (self->aggregate != HD_AGGREGATE_RATIO)
    return self;
  add_collected (self->part, results, hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR));
  if (self->whole_is_target)
    add_collected (self->whole, targets, hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR));
  else
    add_collected (self->whole, results, hd_record_get_text (indicator, HD_INDICATOR_DENOMINATOR));
  return self;
}

static GArray *
copy_exact (const GArray   *reports,
            const HdPeriod *period)
{
  GArray *exact = reports_new ();

  for (guint i = 0; i < reports->len; i++)
    if (hd_period_equal (&g_array_index (reports, HdReport, i).period, period))
      g_array_append_vals (exact, &g_array_index (reports, HdReport, i), 1);
  return exact;
}

/* Tangled reports over just this time stand by themselves. */
static void
add_exact_totals (HdTotals       *to,
                  HdTotals       *from,
                  const HdPeriod *period)
{
  const GArray *slots = hd_totals_get_slots (from);
  g_autoptr (GArray) tangled = copy_exact (hd_totals_get_tangled (from), period);

  for (guint i = 0; i < slots->len; i++)
    if (hd_period_equal (&g_array_index (slots, HdSlot, i).period, period))
      hd_totals_add_slot (to, &g_array_index (slots, HdSlot, i));
  hd_totals_add_reports (to, tangled);
}

HdFacts *
hd_facts_new_exactly (HdFacts        *self,
                      const HdPeriod *period)
{
  HdFacts *exact;

  g_return_val_if_fail (self != NULL && period != NULL, NULL);

  exact = g_new0 (HdFacts, 1);
  exact->aggregate = self->aggregate;
  exact->percent = self->percent;
  exact->whole_is_target = self->whole_is_target;
  exact->results = hd_totals_new ();
  exact->targets = hd_totals_new ();
  exact->reports = copy_exact (self->reports, period);
  exact->weights = copy_exact (self->weights, period);
  exact->part = copy_exact (self->part, period);
  exact->whole = copy_exact (self->whole, period);
  exact->part_sums = hd_totals_new ();
  exact->whole_sums = hd_totals_new ();
  add_exact_totals (exact->results, self->results, period);
  add_exact_totals (exact->targets, self->targets, period);
  return exact;
}

HdTotals *
hd_facts_get_results (HdFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->results;
}

HdTotals *
hd_facts_get_targets (HdFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->targets;
}

void
hd_facts_add_reports (HdFacts      *self,
                      const GArray *reports)
{
  g_return_if_fail (self != NULL);

  g_array_append_vals (self->reports, reports->data, reports->len);
}

void
hd_facts_set_reports (HdFacts      *self,
                      const GArray *reports)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->reports, 0);
  hd_facts_add_reports (self, reports);
}

void
hd_facts_add_weights (HdFacts      *self,
                      const GArray *reports)
{
  g_return_if_fail (self != NULL);

  g_array_append_vals (self->weights, reports->data, reports->len);
}

void
hd_facts_add_part (HdFacts      *self,
                   const GArray *reports)
{
  g_return_if_fail (self != NULL);

  g_array_append_vals (self->part, reports->data, reports->len);
}

void
hd_facts_add_whole (HdFacts      *self,
                    const GArray *reports)
{
  g_return_if_fail (self != NULL);

  g_array_append_vals (self->whole, reports->data, reports->len);
}

void
hd_facts_clear_reports (HdFacts *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->reports, 0);
  g_array_set_size (self->weights, 0);
  g_array_set_size (self->part, 0);
  g_array_set_size (self->whole, 0);
}

HdTotals *
hd_facts_get_part_sums (HdFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->part_sums;
}

HdTotals *
hd_facts_get_whole_sums (HdFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->whole_sums;
}

void
hd_facts_use_sums (HdFacts *self,
                   gboolean from_sums)
{
  g_return_if_fail (self != NULL);

  self->from_sums = from_sums;
}

/* --- What was done --- */

GArray *
hd_reports_inside (const GArray   *reports,
                   const HdPeriod *period)
{
  GArray *inside = reports_new ();

  for (guint i = 0; i < reports->len; i++)
    if (hd_period_covers (period, &g_array_index (reports, HdReport, i).period))
      g_array_append_vals (inside, &g_array_index (reports, HdReport, i), 1);
  return inside;
}

static GArray *
pick_inside (const GArray   *reports,
             const HdPeriod *period)
{
  g_autoptr (GArray) inside = hd_reports_inside (reports, period);

  return hd_reports_pick (inside);
}

/* Percentages are neither added nor averaged: the committee's own stands, or the only one there is. */
static HdTally
tally_stated (const GArray *reports,
              gint64       *n_counted)
{
  g_autoptr (GArray) latest = hd_reports_pick_latest (reports);
  HdTally none = { 0 };

  *n_counted = latest->len;
  if (latest->len == 1)
    return hd_tally_sum (latest);
  if (latest->len > 1)
    none.precision = HD_PRECISION_ABOUT;
  return none;
}

static int
compare_first_days (gconstpointer first,
                    gconstpointer second)
{
  const HdReport *a = first;
  const HdReport *b = second;

  return a->period.from < b->period.from ? -1 : a->period.from > b->period.from;
}

/* No day of the period is without one of @picked. */
static gboolean
fills (const GArray   *picked,
       const HdPeriod *period)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) picked);
  HdDate end = period->from;

  g_array_sort (sorted, compare_first_days);
  for (guint i = 0; i < sorted->len && g_array_index (sorted, HdReport, i).period.from <= end; i++)
    end = MAX (end, g_array_index (sorted, HdReport, i).period.to);
  return end == period->to;
}

/* The whole of a ratio against a target: that of the period where it has one for each day, else of its years. */
static GArray *
pick_whole (HdFacts        *self,
            const HdPeriod *period)
{
  GArray *whole = pick_inside (self->whole, period);
  HdPeriod years = hd_period_whole_years (period);

  if (!self->whole_is_target || fills (whole, period))
    return whole;
  g_array_unref (whole);
  return pick_inside (self->whole, &years);
}

static HdTally
tally_ratio (HdFacts        *self,
             const HdPeriod *period,
             gint64         *n_counted)
{
  g_autoptr (GArray) all_part = pick_inside (self->part, period);
  g_autoptr (GArray) all_whole = pick_whole (self, period);
  guint n_part_left_out, n_whole_left_out;
  g_autoptr (GArray) part = hd_reports_in_common (all_part, all_whole, &n_part_left_out);
  g_autoptr (GArray) whole = hd_reports_in_common (all_whole, all_part, &n_whole_left_out);
  HdTally tally = hd_tally_ratio (part, whole, self->percent);
  HdTally whole_tally = hd_tally_sum (whole);
  gboolean same_time = self->whole_is_target || hd_period_equal (&tally.period, &whole_tally.period);

  if (!tally.has_value)
    {
      g_autoptr (GArray) stated = hd_reports_inside (self->reports, period);

      return tally_stated (stated, n_counted);
    }
  *n_counted = (gint64) part->len + whole->len;
  /* A unit that has not reported yet is no reason to doubt the others' share of their target. */
  if (!same_time || n_part_left_out > 0 || (n_whole_left_out > 0 && !self->whole_is_target))
    tally.precision = HD_PRECISION_ABOUT;
  return tally;
}

/* --- A ratio out of kept sums --- */

static GArray *
pick_whole_sums (HdFacts        *self,
                 const HdPeriod *period,
                 HdPeriod       *time)
{
  GArray *whole = hd_totals_pick (self->whole_sums, period);

  *time = *period;
  if (!self->whole_is_target || hd_slots_fill (whole, period))
    return whole;
  g_array_unref (whole);
  *time = hd_period_whole_years (period);
  return hd_totals_pick (self->whole_sums, time);
}

static gboolean
has_committee (const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, HdSlot, i).committee)
      return TRUE;
  return FALSE;
}

HdRatioSource
hd_facts_judge_sums (HdFacts        *self,
                     const HdPeriod *period,
                     HdPeriod       *whole_time)
{
  g_autoptr (GArray) part = NULL;
  g_autoptr (GArray) whole = NULL;

  g_return_val_if_fail (self != NULL && period != NULL && whole_time != NULL, HD_RATIO_FROM_REPORTS);

  part = hd_totals_pick (self->part_sums, period);
  whole = pick_whole_sums (self, period, whole_time);
  if (hd_totals_get_tangled (self->part_sums)->len > 0 || hd_totals_get_tangled (self->whole_sums)->len > 0 ||
      !hd_slots_ratio (part, whole, self->percent).has_value)
    return HD_RATIO_FROM_REPORTS;
  return has_committee (part) || has_committee (whole) ? HD_RATIO_FROM_SUMS : HD_RATIO_FROM_SUMS_OF_SAME;
}

/* Of the same units: nothing is left out. */
static HdTally
tally_ratio_of_sums (HdFacts        *self,
                     const HdPeriod *period,
                     gint64         *n_counted)
{
  HdPeriod whole_time;
  g_autoptr (GArray) part = hd_totals_pick (self->part_sums, period);
  g_autoptr (GArray) whole = pick_whole_sums (self, period, &whole_time);
  HdTally tally = hd_slots_ratio (part, whole, self->percent);
  HdTally whole_tally = hd_slots_tally (whole, FALSE, NULL);

  *n_counted = hd_slots_count (part) + hd_slots_count (whole);
  if (!self->whole_is_target && !hd_period_equal (&tally.period, &whole_tally.period))
    tally.precision = HD_PRECISION_ABOUT;
  return tally;
}

static HdTally
tally_latest (HdFacts        *self,
              const HdPeriod *period,
              gint64         *n_counted)
{
  g_autoptr (GArray) inside = hd_reports_inside (self->reports, period);
  g_autoptr (GArray) latest = hd_reports_pick_latest (inside);

  *n_counted = latest->len;
  return hd_tally_sum (latest);
}

static HdTally
tally_weighted (HdFacts        *self,
                const HdPeriod *period,
                gint64         *n_counted)
{
  g_autoptr (GArray) picked = pick_inside (self->reports, period);

  *n_counted = picked->len;
  return hd_tally_weighted (picked, self->weights);
}

static HdTally
tally_slots (HdFacts        *self,
             const HdPeriod *period,
             HdPeriodFigure *figure)
{
  g_autoptr (GArray) picked = hd_totals_pick (self->results, period);
  gboolean average = self->aggregate == HD_AGGREGATE_AVERAGE;
  HdTally tally = hd_slots_tally (picked, average, average ? NULL : &figure->estimated);

  figure->n_counted += hd_slots_count (picked);
  return tally;
}

static HdTally
tally_results (HdFacts        *self,
               const HdPeriod *period,
               HdPeriodFigure *figure)
{
  switch (self->aggregate)
    {
    case HD_AGGREGATE_LATEST:
      return tally_latest (self, period, &figure->n_counted);
    case HD_AGGREGATE_WEIGHTED:
      return tally_weighted (self, period, &figure->n_counted);
    case HD_AGGREGATE_RATIO:
      return self->from_sums ? tally_ratio_of_sums (self, period, &figure->n_counted) : tally_ratio (self, period, &figure->n_counted);
    case HD_AGGREGATE_SUM:
    case HD_AGGREGATE_AVERAGE:
    default:
      return tally_slots (self, period, figure);
    }
}

/* --- All together --- */

gboolean
hd_figure_rate (HdFigure  part,
                HdFigure  whole,
                HdFigure *rate)
{
  HdWide dividend = (HdWide) part * 100 * HD_FIGURE_SCALE;
  HdWide half = (whole < 0 ? -(HdWide) whole : (HdWide) whole) / 2;
  HdWide quotient;

  g_return_val_if_fail (rate != NULL, FALSE);

  if (whole == 0)
    return FALSE;
  quotient = (dividend >= 0 ? dividend + half : dividend - half) / whole;
  *rate = (HdFigure) CLAMP (quotient, -(HdWide) G_MAXINT64, (HdWide) G_MAXINT64);
  return TRUE;
}

gboolean
hd_period_figure_is_estimated (const HdPeriodFigure *self)
{
  return self->precision != HD_PRECISION_EXACT;
}

HdPeriodFigure
hd_facts_figure (HdFacts        *self,
                 const HdPeriod *period,
                 HdTargetRule    rule)
{
  HdPeriodFigure figure = { 0 };
  HdTally actual, target;

  g_return_val_if_fail (self != NULL && period != NULL, figure);
  g_return_val_if_fail (period->from != HD_DATE_NONE && period->to != HD_DATE_NONE, figure);

  figure.period = *period;
  actual = tally_results (self, period, &figure);
  figure.has_actual = actual.has_value;
  figure.actual = actual.value;
  figure.precision = actual.precision;
  figure.covered = actual.period;
  if (self->aggregate == HD_AGGREGATE_LATEST && actual.has_value && actual.precision != HD_PRECISION_EXACT)
    figure.estimated = actual.value;

  target = hd_facts_target (self, period, rule, &figure.basis);
  figure.has_target = target.has_value;
  figure.target = target.value;
  figure.has_rate = figure.has_actual && figure.has_target && hd_figure_rate (figure.actual, figure.target, &figure.rate);
  figure.n_crossing = hd_totals_count_crossing (self->results, period);
  return figure;
}
