/* progress.c: results against targets, year by year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/progress.h"

#include <string.h>

#include "model/tally.h"

/* In the order of the choices of HD_INDICATOR_AGGREGATION. */
typedef enum
{
  AGGREGATE_SUM,
  AGGREGATE_LATEST,
  AGGREGATE_AVERAGE,
  AGGREGATE_WEIGHTED,
  AGGREGATE_RATIO,
} Aggregation;

/* All that was reported and promised for one indicator; the arrays hold HdReport. */
typedef struct
{
  Aggregation aggregation;
  gboolean    percent;
  gboolean    whole_is_target; /* a ratio against the numerator's target */
  GArray     *results;
  GArray     *targets;
  GArray     *part;
  GArray     *whole;
  GArray     *weights;
} Facts;

/* What one figure covers: a calendar year, or a period over a year's end. */
typedef struct
{
  int      year;
  gboolean crossing;
  HdPeriod period;
} Slot;

static void
facts_clear (Facts *facts)
{
  g_clear_pointer (&facts->results, g_array_unref);
  g_clear_pointer (&facts->targets, g_array_unref);
  g_clear_pointer (&facts->part, g_array_unref);
  g_clear_pointer (&facts->whole, g_array_unref);
  g_clear_pointer (&facts->weights, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

void
hd_year_figure_free (HdYearFigure *self)
{
  if (self == NULL)
    return;
  g_free (self->wording);
  g_free (self->source);
  g_free (self);
}

static void
collect_facts (Facts          *facts,
               const HdRecord *indicator,
               GPtrArray      *results,
               GPtrArray      *targets)
{
  const char *id = hd_record_get_id (indicator);
  const char *numerator = hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR);
  const char *denominator = hd_record_get_text (indicator, HD_INDICATOR_DENOMINATOR);
  int aggregation = hd_record_get_choice (indicator, HD_INDICATOR_AGGREGATION);

  facts->aggregation = aggregation < 0 ? AGGREGATE_SUM : (Aggregation) aggregation;
  facts->percent = strchr (hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE), '%') != NULL;
  facts->whole_is_target = denominator == NULL;
  if (facts->aggregation != AGGREGATE_RATIO)
    numerator = denominator = NULL;

  facts->results = hd_reports_collect (results, id);
  facts->targets = hd_reports_collect (targets, id);
  facts->part = hd_reports_collect (results, numerator);
  facts->whole = facts->whole_is_target ? hd_reports_collect (targets, numerator)
                                        : hd_reports_collect (results, denominator);
  facts->weights = hd_reports_collect (results, hd_record_get_text (indicator, HD_INDICATOR_WEIGHT));
}

static Slot
slot_of (const HdPeriod *period)
{
  int first = hd_date_year (period->from);
  int last = hd_date_year (hd_period_last (period));

  if (first == last)
    return (Slot) { .year = last, .period = hd_period_year (last) };
  return (Slot) { .year = last, .crossing = TRUE, .period = *period };
}

static gboolean
slot_equal (const Slot *a,
            const Slot *b)
{
  return a->year == b->year && a->crossing == b->crossing && hd_period_equal (&a->period, &b->period);
}

static GArray *
reports_of_slot (const GArray *reports,
                 const Slot   *slot)
{
  GArray *inside = g_array_new (FALSE, TRUE, sizeof (HdReport));

  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = &g_array_index (reports, HdReport, i);
      Slot own = slot_of (&report->period);

      if (slot_equal (&own, slot))
        g_array_append_vals (inside, report, 1);
    }
  return inside;
}

/* Takes @reports; gives those that count. */
static GArray *
pick_taking (GArray *reports)
{
  GArray *picked = hd_reports_pick (reports);

  g_array_unref (reports);
  return picked;
}

/* Percentages are neither added nor averaged: the committee's own stands, or the only one there is. */
static HdTally
tally_stated_ratio (const GArray *reports)
{
  g_autoptr (GArray) latest = hd_reports_pick_latest (reports);
  HdTally none = { 0 };

  if (latest->len == 1)
    return hd_tally_sum (latest);
  if (latest->len > 1)
    none.precision = HD_PRECISION_ABOUT;
  return none;
}

static HdTally
tally_ratio (const Facts  *facts,
             const Slot   *slot,
             const GArray *stated)
{
  g_autoptr (GArray) all_part = pick_taking (reports_of_slot (facts->part, slot));
  g_autoptr (GArray) all_whole = pick_taking (reports_of_slot (facts->whole, slot));
  guint n_part_left_out, n_whole_left_out;
  g_autoptr (GArray) part = hd_reports_in_common (all_part, all_whole, &n_part_left_out);
  g_autoptr (GArray) whole = hd_reports_in_common (all_whole, all_part, &n_whole_left_out);
  HdTally tally = hd_tally_ratio (part, whole, facts->percent);
  HdTally whole_tally = hd_tally_sum (whole);
  gboolean same_time = facts->whole_is_target || hd_period_equal (&tally.period, &whole_tally.period);

  if (!tally.has_value)
    return tally_stated_ratio (stated);
  /* A unit that has not reported yet is no reason to doubt the others' share of their target. */
  if (!same_time || n_part_left_out > 0 || (n_whole_left_out > 0 && !facts->whole_is_target))
    tally.precision = HD_PRECISION_ABOUT;
  return tally;
}

static HdTally
tally_results (const Facts     *facts,
               const Slot      *slot,
               const GArray    *reports,
               const HdReport **single)
{
  g_autoptr (GArray) picked = facts->aggregation == AGGREGATE_LATEST || facts->aggregation == AGGREGATE_RATIO
                                ? hd_reports_pick_latest (reports)
                                : hd_reports_pick (reports);

  if (picked->len == 1)
    for (guint i = 0; i < reports->len; i++)
      if (g_array_index (reports, HdReport, i).order == g_array_index (picked, HdReport, 0).order)
        *single = &g_array_index (reports, HdReport, i);

  switch (facts->aggregation)
    {
    case AGGREGATE_AVERAGE:
      return hd_tally_average (picked);
    case AGGREGATE_WEIGHTED:
      return hd_tally_weighted (picked, facts->weights);
    case AGGREGATE_RATIO:
      return tally_ratio (facts, slot, reports);
    case AGGREGATE_SUM:
    case AGGREGATE_LATEST:
    default:
      return hd_tally_sum (picked);
    }
}

/* Targets that are rates hold for the committee only when it set one itself or all units have the same. */
static HdTally
tally_rates (const GArray *picked)
{
  HdTally tally = { 0 };

  for (guint i = 0; i < picked->len; i++)
    if (g_array_index (picked, HdReport, i).value != g_array_index (picked, HdReport, 0).value)
      return tally;
  if (picked->len > 0)
    {
      tally.has_value = TRUE;
      tally.value = g_array_index (picked, HdReport, 0).value;
    }
  return tally;
}

static HdTally
tally_targets (const Facts *facts,
               const Slot  *slot)
{
  g_autoptr (GArray) reports = reports_of_slot (facts->targets, slot);
  g_autoptr (GArray) latest = hd_reports_pick_latest (reports);
  g_autoptr (GArray) picked = hd_reports_pick (reports);

  switch (facts->aggregation)
    {
    case AGGREGATE_LATEST:
      return hd_tally_sum (latest);
    case AGGREGATE_AVERAGE:
      return hd_tally_average (picked);
    case AGGREGATE_WEIGHTED:
    case AGGREGATE_RATIO:
      return tally_rates (latest);
    case AGGREGATE_SUM:
    default:
      return hd_tally_sum (picked);
    }
}

static guint
count_reported (const Facts  *facts,
                const Slot   *slot,
                const GArray *results)
{
  g_autoptr (GArray) part = reports_of_slot (facts->part, slot);

  g_array_append_vals (part, results->data, results->len);
  return hd_reports_count_units (part);
}

static HdYearFigure *
make_figure (const Facts *facts,
             const Slot  *slot,
             guint        n_units)
{
  g_autoptr (GArray) reports = reports_of_slot (facts->results, slot);
  HdYearFigure *figure = g_new0 (HdYearFigure, 1);
  const HdReport *single = NULL;
  HdTally actual = tally_results (facts, slot, reports, &single);
  HdTally target = tally_targets (facts, slot);

  figure->year = slot->year;
  figure->period = actual.period.from != HD_DATE_NONE ? actual.period : slot->period;
  figure->has_actual = actual.has_value;
  figure->actual = actual.value;
  figure->precision = actual.precision;
  figure->estimated = actual.precision != HD_PRECISION_EXACT;
  figure->has_target = target.has_value;
  figure->target = target.value;
  figure->n_reported = count_reported (facts, slot, reports);
  figure->n_units = n_units;
  /* A ratio made from sums is not what somebody said, even where somebody also said one. */
  if (single != NULL && single->has_value == actual.has_value && (!actual.has_value || single->value == actual.value))
    {
      figure->wording = g_strdup (single->wording);
      figure->source = g_strdup (single->source);
    }
  return figure;
}

static void
add_slots (GArray       *slots,
           const GArray *reports,
           gboolean      with_crossing)
{
  for (guint i = 0; i < reports->len; i++)
    {
      Slot slot = slot_of (&g_array_index (reports, HdReport, i).period);
      gboolean known = slot.crossing && !with_crossing;

      for (guint k = 0; k < slots->len && !known; k++)
        known = slot_equal (&slot, &g_array_index (slots, Slot, k));
      if (!known)
        g_array_append_val (slots, slot);
    }
}

static gboolean
is_in_range (const Slot     *slot,
             const HdPeriod *range)
{
  HdPeriod year = hd_period_year (slot->year);

  return range == NULL || hd_period_overlaps (&year, range);
}

/* Years between the first and the last that no figure touches. */
static void
add_gaps (GArray *slots)
{
  int first = G_MAXINT, last = G_MININT;
  guint n_known = slots->len;

  for (guint i = 0; i < n_known; i++)
    {
      first = MIN (first, g_array_index (slots, Slot, i).year);
      last = MAX (last, g_array_index (slots, Slot, i).year);
    }
  for (int year = first; n_known > 0 && year < last; year++)
    {
      Slot gap = { .year = year, .period = hd_period_year (year) };
      gboolean covered = FALSE;

      for (guint i = 0; i < n_known && !covered; i++)
        covered = hd_period_overlaps (&gap.period, &g_array_index (slots, Slot, i).period);
      if (!covered)
        g_array_append_val (slots, gap);
    }
}

static int
compare_slots (gconstpointer first,
               gconstpointer second)
{
  const Slot *a = first;
  const Slot *b = second;

  if (a->year != b->year)
    return a->year < b->year ? -1 : 1;
  if (a->period.from != b->period.from)
    return a->period.from < b->period.from ? -1 : 1;
  return a->period.to < b->period.to ? -1 : a->period.to > b->period.to;
}

/* A target over several years is not a year's target: it shows only beside a result over just that period. */
static GArray *
find_slots (const Facts    *facts,
            const HdPeriod *range)
{
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (Slot));

  add_slots (slots, facts->results, TRUE);
  add_slots (slots, facts->part, TRUE);
  add_slots (slots, facts->targets, FALSE);
  for (guint i = slots->len; i > 0; i--)
    if (!is_in_range (&g_array_index (slots, Slot, i - 1), range))
      g_array_remove_index (slots, i - 1);
  add_gaps (slots);
  g_array_sort (slots, compare_slots);
  return slots;
}

GPtrArray *
hd_progress_by_year (const HdRecord *indicator,
                     GPtrArray      *results,
                     GPtrArray      *targets,
                     const HdPeriod *range,
                     guint           n_units)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_year_figure_free);
  g_auto (Facts) facts = { 0 };
  g_autoptr (GArray) slots = NULL;

  g_return_val_if_fail (indicator != NULL, figures);

  collect_facts (&facts, indicator, results, targets);
  slots = find_slots (&facts, range);
  for (guint i = 0; i < slots->len; i++)
    g_ptr_array_add (figures, make_figure (&facts, &g_array_index (slots, Slot, i), n_units));
  return figures;
}
