/* tally.c: which of several reports count, and what they add up to
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums are made in 128 bits, so that no order of adding can overflow before the end is known.
 */
#include "model/tally.h"

#include <string.h>

typedef __int128 Wide;

/* Weights above this are halved together until they fit: a product then stays below 2^110. */
#define WEIGHT_LIMIT (G_GINT64_CONSTANT (1) << 46)

static const HdReport *
report_at (const GArray *reports,
           guint         index)
{
  return &g_array_index (reports, HdReport, index);
}

static GArray *
reports_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (HdReport));
}

static HdPrecision
precision_from_choice (int choice)
{
  return choice < 0 ? HD_PRECISION_EXACT : (HdPrecision) choice;
}

static HdReport
report_from_result (const HdRecord *record)
{
  HdReport report = {
    .unit = hd_record_get_text (record, HD_RESULT_UNIT),
    .period = hd_record_get_period (record, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE),
    .precision = precision_from_choice (hd_record_get_choice (record, HD_RESULT_PRECISION)),
    .wording = hd_record_get_text (record, HD_RESULT_WORDING),
    .source = hd_record_get_text (record, HD_RESULT_SOURCE),
  };

  report.has_value = hd_record_get_figure (record, HD_RESULT_VALUE, &report.value) &&
                     report.precision != HD_PRECISION_MAGNITUDE;
  return report;
}

static HdReport
report_from_target (const HdRecord *record)
{
  HdReport report = {
    .unit = hd_record_get_text (record, HD_TARGET_UNIT),
    .period = hd_record_get_period (record, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE),
    .precision = HD_PRECISION_EXACT,
  };

  report.has_value = hd_record_get_figure (record, HD_TARGET_VALUE, &report.value);
  return report;
}

GArray *
hd_reports_collect (GPtrArray  *records,
                    const char *indicator)
{
  GArray *reports = reports_new ();

  for (guint i = 0; records != NULL && indicator != NULL && i < records->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (records, i);
      gboolean target = hd_record_get_kind (record) == HD_ENTITY_TARGET;
      guint field = target ? (guint) HD_TARGET_INDICATOR : (guint) HD_RESULT_INDICATOR;
      HdReport report;

      if (g_strcmp0 (hd_record_get_text (record, field), indicator) != 0)
        continue;
      report = target ? report_from_target (record) : report_from_result (record);
      report.order = i;
      if (report.period.from != HD_DATE_NONE && report.period.to != HD_DATE_NONE && hd_period_is_valid (&report.period))
        g_array_append_val (reports, report);
    }
  return reports;
}

/* Best first: a figure, the committee, the longer period, the later record. */
static int
compare_preference (gconstpointer first,
                    gconstpointer second)
{
  const HdReport *a = first;
  const HdReport *b = second;
  gint64 days_a = hd_period_days (&a->period);
  gint64 days_b = hd_period_days (&b->period);

  if (a->has_value != b->has_value)
    return a->has_value ? -1 : 1;
  if ((a->unit == NULL) != (b->unit == NULL))
    return a->unit == NULL ? -1 : 1;
  if (days_a != days_b)
    return days_a > days_b ? -1 : 1;
  return a->order > b->order ? -1 : a->order < b->order;
}

/* Whether one of @picked whose indices are in @indices overlaps @period. */
static gboolean
is_taken (const GArray   *picked,
          const GArray   *indices,
          const HdPeriod *period)
{
  for (guint i = 0; indices != NULL && i < indices->len; i++)
    if (hd_period_overlaps (period, &report_at (picked, g_array_index (indices, guint, i))->period))
      return TRUE;
  return FALSE;
}

/* The picked reports of @unit, "" for the committee. */
static GArray *
indices_of (GHashTable *by_unit,
            const char *unit)
{
  GArray *indices = g_hash_table_lookup (by_unit, unit);

  if (indices == NULL)
    {
      indices = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (by_unit, (gpointer) unit, indices);
    }
  return indices;
}

/* Two reports count twice when they overlap and are of one unit, or one of them is the committee's. */
GArray *
hd_reports_pick (const GArray *reports)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) reports);
  g_autoptr (GHashTable) by_unit = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) everybody = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *committee = indices_of (by_unit, "");
  GArray *picked = reports_new ();

  g_array_sort (sorted, compare_preference);
  for (guint i = 0; i < sorted->len; i++)
    {
      const HdReport *candidate = report_at (sorted, i);
      GArray *own = candidate->unit != NULL ? indices_of (by_unit, candidate->unit) : everybody;
      guint index = picked->len;

      if (is_taken (picked, own, &candidate->period) || is_taken (picked, committee, &candidate->period))
        continue;
      g_array_append_vals (picked, candidate, 1);
      g_array_append_val (everybody, index);
      if (candidate->unit == NULL)
        g_array_append_val (committee, index);
      else
        g_array_append_val (own, index);
    }
  return picked;
}

static gboolean
is_later (const HdReport *a,
          const HdReport *b)
{
  if (a->has_value != b->has_value)
    return a->has_value;
  if (a->period.to != b->period.to)
    return a->period.to > b->period.to;
  return a->order > b->order;
}

GArray *
hd_reports_pick_latest (const GArray *reports)
{
  GArray *latest = reports_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal); /* unit -> place in latest + 1 */
  gboolean committee = FALSE;

  for (guint i = 0; i < reports->len; i++)
    committee = committee || (report_at (reports, i)->unit == NULL && report_at (reports, i)->has_value);

  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = report_at (reports, i);
      const char *unit = report->unit != NULL ? report->unit : "";
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, unit));

      if (committee && report->unit != NULL)
        continue;
      if (place > 0)
        {
          if (is_later (report, report_at (latest, place - 1)))
            g_array_index (latest, HdReport, place - 1) = *report;
          continue;
        }
      g_array_append_vals (latest, report, 1);
      g_hash_table_insert (places, (gpointer) unit, GUINT_TO_POINTER (latest->len));
    }

  /* The committee's wording without a figure does not stand beside the figures of units. */
  for (guint i = latest->len; i > 0 && latest->len > 1; i--)
    if (report_at (latest, i - 1)->unit == NULL && !committee)
      g_array_remove_index (latest, i - 1);
  return latest;
}

/* The units of reports, "" for the committee. */
static GHashTable *
units_of (const GArray *reports)
{
  GHashTable *units = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reports->len; i++)
    g_hash_table_add (units, (gpointer) (report_at (reports, i)->unit != NULL ? report_at (reports, i)->unit : ""));
  return units;
}

GArray *
hd_reports_in_common (const GArray *reports,
                      const GArray *others,
                      guint        *n_left_out)
{
  GArray *common = reports_new ();
  g_autoptr (GHashTable) own_units = units_of (reports);
  g_autoptr (GHashTable) other_units = units_of (others);
  gboolean units_only = !g_hash_table_contains (own_units, "") && !g_hash_table_contains (other_units, "");

  *n_left_out = 0;
  for (guint i = 0; i < reports->len; i++)
    if (!units_only || g_hash_table_contains (other_units, report_at (reports, i)->unit))
      g_array_append_vals (common, report_at (reports, i), 1);
    else
      *n_left_out += 1;
  return common;
}

guint
hd_reports_count_units (const GArray *reports)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reports->len; i++)
    if (report_at (reports, i)->unit != NULL)
      g_hash_table_add (units, (gpointer) report_at (reports, i)->unit);
  return g_hash_table_size (units);
}

HdPrecision
hd_precision_join (HdPrecision a,
                   HdPrecision b)
{
  if (a == b || b == HD_PRECISION_EXACT)
    return a;
  if (a == HD_PRECISION_EXACT)
    return b;
  return HD_PRECISION_ABOUT;
}

static void
widen_period (HdPeriod       *period,
              const HdPeriod *by)
{
  if (period->from == HD_DATE_NONE || by->from < period->from)
    period->from = by->from;
  if (by->to > period->to)
    period->to = by->to;
}

static Wide
divide_rounded (Wide value,
                Wide by)
{
  Wide half;

  if (by < 0)
    {
      value = -value;
      by = -by;
    }
  half = by / 2;
  return value >= 0 ? (value + half) / by : (value - half) / by;
}

static void
set_value (HdTally *tally,
           Wide     value)
{
  tally->has_value = TRUE;
  if (value > G_MAXINT64)
    {
      tally->value = G_MAXINT64;
      tally->precision = HD_PRECISION_OVER;
    }
  else if (value < -(Wide) G_MAXINT64)
    {
      tally->value = -G_MAXINT64;
      tally->precision = HD_PRECISION_ABOUT;
    }
  else
    {
      tally->value = (HdFigure) value;
    }
}

/* The sum of the figures; @tally learns all but the value. */
static Wide
add_up (const GArray *reports,
        HdTally      *tally,
        guint        *n_values)
{
  Wide total = 0;
  guint n_wordings = 0;

  *n_values = 0;
  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = report_at (reports, i);

      widen_period (&tally->period, &report->period);
      if (!report->has_value)
        {
          n_wordings++;
          continue;
        }
      *n_values += 1;
      total += report->value;
      tally->precision = hd_precision_join (tally->precision, report->precision);
    }
  if (n_wordings > 0)
    tally->precision = *n_values > 0 ? hd_precision_join (tally->precision, HD_PRECISION_OVER) : HD_PRECISION_MAGNITUDE;
  return total;
}

HdTally
hd_tally_sum (const GArray *reports)
{
  HdTally tally = { 0 };
  guint n_values;
  Wide total = add_up (reports, &tally, &n_values);

  if (n_values > 0)
    set_value (&tally, total);
  return tally;
}

HdTally
hd_tally_average (const GArray *reports)
{
  HdTally tally = { 0 };
  guint n_values;
  Wide total = add_up (reports, &tally, &n_values);

  if (n_values > 0)
    set_value (&tally, divide_rounded (total, n_values));
  if (n_values > 0 && n_values < reports->len)
    tally.precision = HD_PRECISION_ABOUT;
  return tally;
}

static guint
hash_place (gconstpointer key)
{
  const HdReport *report = key;

  return (report->unit != NULL ? g_str_hash (report->unit) : 0) ^ ((guint) report->period.from * 31) ^ (guint) report->period.to;
}

static gboolean
is_same_place (gconstpointer first,
               gconstpointer second)
{
  const HdReport *a = first;
  const HdReport *b = second;

  return g_strcmp0 (a->unit, b->unit) == 0 && hd_period_equal (&a->period, &b->period);
}

/* Weights by their unit and period; a later one corrects an earlier one. */
static GHashTable *
index_weights (const GArray *weights)
{
  GHashTable *index = g_hash_table_new (hash_place, is_same_place);

  for (guint i = 0; i < weights->len; i++)
    if (report_at (weights, i)->has_value && report_at (weights, i)->value > 0)
      g_hash_table_replace (index, (gpointer) report_at (weights, i), (gpointer) report_at (weights, i));
  return index;
}

static guint
weight_shift (const GArray *weights)
{
  HdFigure greatest = 0;
  guint shift = 0;

  for (guint i = 0; i < weights->len; i++)
    greatest = MAX (greatest, report_at (weights, i)->value);
  while ((greatest >> shift) > WEIGHT_LIMIT)
    shift++;
  return shift;
}

HdTally
hd_tally_weighted (const GArray *reports,
                   const GArray *weights)
{
  HdTally tally = { 0 };
  g_autoptr (GHashTable) index = index_weights (weights);
  guint n_values, n_weighed = 0, shift = weight_shift (weights);
  Wide total = 0, weight_total = 0;

  add_up (reports, &tally, &n_values);
  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = report_at (reports, i);
      const HdReport *weight = report->has_value ? g_hash_table_lookup (index, report) : NULL;

      if (weight == NULL)
        continue;
      n_weighed++;
      total += (Wide) report->value * (weight->value >> shift);
      weight_total += weight->value >> shift;
      tally.precision = hd_precision_join (tally.precision, weight->precision);
    }

  if (weight_total == 0)
    {
      tally = hd_tally_average (reports);
      if (n_values > 1)
        tally.precision = HD_PRECISION_ABOUT;
      return tally;
    }
  set_value (&tally, divide_rounded (total, weight_total));
  if (n_weighed < reports->len)
    tally.precision = HD_PRECISION_ABOUT;
  return tally;
}

HdTally
hd_tally_ratio (const GArray *part,
                const GArray *whole,
                gboolean      percent)
{
  HdTally tally = { 0 }, whole_tally = { 0 };
  guint n_part, n_whole;
  Wide dividend = add_up (part, &tally, &n_part);
  Wide divisor = add_up (whole, &whole_tally, &n_whole);

  if (n_part == 0 || n_whole == 0 || divisor == 0)
    return tally;
  /* More in the whole makes the ratio smaller: its "over" is not the ratio's. */
  if (whole_tally.precision != HD_PRECISION_EXACT)
    tally.precision = HD_PRECISION_ABOUT;
  set_value (&tally, divide_rounded (dividend * HD_FIGURE_SCALE * (percent ? 100 : 1), divisor));
  return tally;
}
