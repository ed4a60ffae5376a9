/* results-load.c: an indicator's facts, read as far as the periods asked for need them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-private.h"

#include "store/figures.h"
#include "store/records.h"
#include "store/reporting.h"
#include "store/totals.h"

/* Of a stock the last words are looked up for so many periods; for more its reports are read through once. */
#define FEW_PERIODS 3

static const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };

/* --- The reader --- */

gboolean
hd_results_reader_open (HdResultsReader *self,
                        HdDatabase      *db,
                        const char      *unit,
                        HdTargetRule     rule,
                        GError         **error)
{
  *self = (HdResultsReader) { .db = db, .rule = rule };
  self->texts = g_string_chunk_new (4096);
  self->successions = hd_records_get_all (db, HD_ENTITY_UNIT_SUCCESSION, error);
  if (self->successions == NULL)
    return FALSE;
  self->succession = hd_succession_new (self->successions);
  if (unit == NULL)
    return TRUE;
  self->unit = hd_records_get (db, HD_ENTITY_UNIT, unit, error);
  if (self->unit == NULL)
    return FALSE;
  self->origins = hd_succession_origins (self->succession, unit, G_MAXINT32);
  return TRUE;
}

void
hd_results_reader_clear (HdResultsReader *self)
{
  g_clear_pointer (&self->succession, hd_succession_free);
  g_clear_pointer (&self->successions, g_ptr_array_unref);
  g_clear_pointer (&self->unit, hd_record_unref);
  g_clear_pointer (&self->origins, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->valid, g_hash_table_unref);
  g_clear_pointer (&self->expected, g_array_unref);
  g_clear_pointer (&self->expected_for, g_free);
}

/* --- Reports of the unit that is asked for --- */

/* The last day on which the unit can have taken over something. */
static HdDate
last_day_of (HdResultsReader *self,
             const HdPeriod  *within)
{
  HdDate end = hd_record_get_date (self->unit, HD_UNIT_VALID_TO);
  HdDate last = hd_period_last (within);

  if (last == HD_DATE_NONE)
    last = G_MAXINT32;
  return end != HD_DATE_NONE ? MIN (end, last) : last;
}

/* Adds what came to @heir out of @reports. */
static void
add_inherited (HdResultsReader *self,
               const char      *heir,
               const GArray    *reports,
               HdDate           day,
               GArray          *to)
{
  g_autoptr (GArray) inheritances = hd_succession_hand_over (self->succession, reports, day);

  for (guint i = 0; i < inheritances->len; i++)
    {
      const HdInheritance *inheritance = &g_array_index (inheritances, HdInheritance, i);

      if (g_strcmp0 (inheritance->heir, heir) == 0)
        g_array_append_vals (to, &inheritance->report, 1);
    }
}

static void
renumber (GArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    g_array_index (reports, HdReport, i).order = i;
}

static GArray *
read_of_unit (HdResultsReader *self,
              HdEntityKind     kind,
              const char      *indicator,
              const HdPeriod  *within,
              GError         **error)
{
  const char *unit = hd_record_get_id (self->unit);
  g_autoptr (GArray) reports = hd_figures_read (self->db, kind, indicator, unit, within, self->texts, error);

  for (guint i = 0; reports != NULL && i < self->origins->len; i++)
    {
      g_autoptr (GArray) others = hd_figures_read (self->db, kind, indicator, g_ptr_array_index (self->origins, i), within, self->texts, error);

      if (others == NULL)
        return NULL;
      add_inherited (self, unit, others, last_day_of (self, within), reports);
    }
  if (reports != NULL)
    renumber (reports);
  return g_steal_pointer (&reports);
}

static GArray *
read_reports (HdResultsReader *self,
              HdEntityKind     kind,
              const char      *indicator,
              const HdPeriod  *within,
              GError         **error)
{
  if (self->unit != NULL)
    return read_of_unit (self, kind, indicator, within, error);
  return hd_figures_read (self->db, kind, indicator, NULL, within, self->texts, error);
}

/* --- Facts --- */

static gboolean
load_totals (HdResultsReader *self,
             HdTotals        *totals,
             HdEntityKind     kind,
             const char      *indicator,
             const HdPeriod  *within,
             GError         **error)
{
  g_autoptr (GArray) reports = NULL;

  if (self->unit == NULL)
    return hd_totals_read (self->db, kind, indicator, within, self->texts, totals, error);
  reports = read_of_unit (self, kind, indicator, &always, error);
  if (reports == NULL)
    return FALSE;
  hd_totals_add_reports (totals, reports);
  return TRUE;
}

typedef void (*AddReports) (HdFacts *facts, const GArray *reports);

static gboolean
load_into (HdResultsReader *self,
           HdFacts         *facts,
           AddReports       add,
           HdEntityKind     kind,
           const char      *indicator,
           const HdPeriod  *within,
           GError         **error)
{
  g_autoptr (GArray) reports = NULL;

  if (indicator == NULL)
    return TRUE;
  reports = read_reports (self, kind, indicator, within, error);
  if (reports == NULL)
    return FALSE;
  add (facts, reports);
  return TRUE;
}

static gboolean
load_parts (HdResultsReader *self,
            HdFacts         *facts,
            const HdRecord  *indicator,
            const HdPeriod  *within,
            GError         **error)
{
  const char *part = hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR);
  const char *whole = hd_record_get_text (indicator, HD_INDICATOR_DENOMINATOR);

  if (!load_into (self, facts, hd_facts_add_part, HD_ENTITY_RESULT, part, within, error))
    return FALSE;
  if (whole == NULL)
    return load_into (self, facts, hd_facts_add_whole, HD_ENTITY_TARGET, part, &always, error);
  return load_into (self, facts, hd_facts_add_whole, HD_ENTITY_RESULT, whole, within, error);
}

/* What the aggregation needs beside the totals. */
static gboolean
load_reports (HdResultsReader *self,
              HdFacts         *facts,
              const HdRecord  *indicator,
              const HdPeriod  *within,
              GError         **error)
{
  const char *id = hd_record_get_id (indicator);

  switch (hd_indicator_get_aggregate (indicator))
    {
    case HD_AGGREGATE_WEIGHTED:
      return load_into (self, facts, hd_facts_add_reports, HD_ENTITY_RESULT, id, within, error) &&
             load_into (self, facts, hd_facts_add_weights, HD_ENTITY_RESULT, hd_record_get_text (indicator, HD_INDICATOR_WEIGHT), within, error);
    case HD_AGGREGATE_RATIO:
      return load_into (self, facts, hd_facts_add_reports, HD_ENTITY_RESULT, id, within, error) &&
             load_parts (self, facts, indicator, within, error);
    case HD_AGGREGATE_SUM:
    case HD_AGGREGATE_LATEST: /* of each period anew: load_last() */
    case HD_AGGREGATE_AVERAGE:
    default:
      return TRUE;
    }
}

/* The kept sums alone. */
static HdFacts *
load_facts (HdResultsReader *self,
            const HdRecord  *indicator,
            const HdPeriod  *within,
            GError         **error)
{
  g_autoptr (HdFacts) facts = hd_facts_new (indicator);
  const char *id = hd_record_get_id (indicator);
  HdPeriod years = hd_period_whole_years (within);

  if (!load_totals (self, hd_facts_get_results (facts), HD_ENTITY_RESULT, id, &years, error) ||
      !load_totals (self, hd_facts_get_targets (facts), HD_ENTITY_TARGET, id, &years, error))
    return NULL;
  return g_steal_pointer (&facts);
}

/* --- Ratios --- */

/* (nullable): of the numerator where there is none */
static const char *
get_whole (const HdRecord *indicator,
           HdEntityKind   *kind)
{
  const char *whole = hd_record_get_text (indicator, HD_INDICATOR_DENOMINATOR);

  *kind = whole != NULL ? HD_ENTITY_RESULT : HD_ENTITY_TARGET;
  return whole != NULL ? whole : hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR);
}

/* Only of all units together: of one, reports are few. */
static gboolean
load_sums (HdResultsReader *self,
           HdFacts         *facts,
           const HdRecord  *indicator,
           const HdPeriod  *within,
           GError         **error)
{
  HdPeriod years = hd_period_whole_years (within);
  const char *part = hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR);
  HdEntityKind kind;
  const char *whole = get_whole (indicator, &kind);

  return self->unit != NULL || part == NULL ||
         (load_totals (self, hd_facts_get_part_sums (facts), HD_ENTITY_RESULT, part, &years, error) &&
          load_totals (self, hd_facts_get_whole_sums (facts), kind, whole, &years, error));
}

/* The ratio of one period: out of the sums where the same units gave both parts, else out of the reports. */
static gboolean
load_ratio (HdResultsReader *self,
            HdFacts         *facts,
            const HdRecord  *indicator,
            const HdPeriod  *period,
            GError         **error)
{
  HdEntityKind kind;
  const char *whole = get_whole (indicator, &kind);
  HdPeriod whole_time;
  HdRatioSource source = hd_facts_judge_sums (facts, period, &whole_time);
  gboolean same = source == HD_RATIO_FROM_SUMS;

  if (source == HD_RATIO_FROM_SUMS_OF_SAME &&
      !hd_figures_have_same_units (self->db, hd_record_peek_text (indicator, HD_INDICATOR_NUMERATOR), period, kind, whole, &whole_time, &same, error))
    return FALSE;
  hd_facts_use_sums (facts, same);
  hd_facts_clear_reports (facts);
  return same || load_reports (self, facts, indicator, period, error);
}

/* --- Stocks --- */

/* The reports of a stock in @within; only the last ones of each unit where that is all that is asked. */
static GArray *
read_stock (HdResultsReader *self,
            const char      *indicator,
            const HdPeriod  *within,
            gboolean         last,
            GError         **error)
{
  if (self->unit == NULL && last)
    return hd_figures_read_last (self->db, indicator, within, self->texts, error);
  return read_reports (self, HD_ENTITY_RESULT, indicator, within, error);
}

/* Of stocks the last words of one period; what was replaced by heirs' words is left out. @all: (nullable): reports of a longer time */
static gboolean
load_last (HdResultsReader *self,
           HdFacts         *facts,
           const char      *indicator,
           const HdPeriod  *period,
           const GArray    *all,
           GError         **error)
{
  g_autoptr (GArray) last = all != NULL ? hd_reports_inside (all, period) : read_stock (self, indicator, period, TRUE, error);

  if (last == NULL)
    return FALSE;
  hd_succession_drop_replaced (self->succession, last, hd_period_last (period));
  hd_facts_set_reports (facts, last);
  return TRUE;
}

HdFacts *
hd_results_load (HdResultsReader *self,
                 const HdRecord  *indicator,
                 const HdPeriod  *within,
                 GError         **error)
{
  g_autoptr (HdFacts) facts = load_facts (self, indicator, within, error);

  if (facts == NULL || !load_reports (self, facts, indicator, within, error) ||
      (hd_indicator_get_aggregate (indicator) == HD_AGGREGATE_LATEST &&
       !load_last (self, facts, hd_record_get_id (indicator), within, NULL, error)))
    return NULL;
  return g_steal_pointer (&facts);
}

/* --- Figures --- */

static gboolean
load_valid (HdResultsReader *self,
            GError         **error)
{
  if (self->valid == NULL)
    self->valid = hd_figures_get_validity (self->db, error);
  return self->valid != NULL;
}

/* The unit that is asked for, or a time over a year's end: the results themselves are asked. */
static gboolean
count_one_by_one (HdResultsReader *self,
                  const char      *indicator,
                  HdPeriodFigure  *figure,
                  GError         **error)
{
  g_autoptr (GPtrArray) reporters = hd_figures_get_reporters (self->db, indicator, &figure->period, error);

  for (guint i = 0; reporters != NULL && i < reporters->len; i++)
    {
      const HdReporter *reporter = g_ptr_array_index (reporters, i);

      if (self->unit != NULL && !g_str_equal (reporter->unit, hd_record_get_id (self->unit)))
        continue;
      figure->n_reported += reporter->has_result;
      figure->n_units += reporter->has_result || hd_period_overlaps (&reporter->valid, &figure->period);
    }
  return reporters != NULL;
}

/* When the units are there that report on the indicator. */
static gboolean
load_expected (HdResultsReader *self,
               const char      *indicator,
               GError         **error)
{
  GArray *expected;

  if (g_strcmp0 (self->expected_for, indicator) == 0)
    return TRUE;
  expected = load_valid (self, error) ? hd_reporting_get_expected (self->db, indicator, self->valid, error) : NULL;
  if (expected == NULL)
    return FALSE;
  g_clear_pointer (&self->expected, g_array_unref);
  self->expected = expected;
  g_free (self->expected_for);
  self->expected_for = g_strdup (indicator);
  return TRUE;
}

/* Units come and go: only those that were there in the period are expected to report on it. */
static gboolean
count_kept (HdResultsReader *self,
            const char      *indicator,
            HdPeriodFigure  *figure,
            GError         **error)
{
  if (!hd_reporting_count (self->db, indicator, &figure->period, &figure->n_reported, error) || !load_expected (self, indicator, error))
    return FALSE;
  for (guint i = 0; i < self->expected->len; i++)
    figure->n_units += hd_period_overlaps (&g_array_index (self->expected, HdPeriod, i), &figure->period);
  figure->n_units = MAX (figure->n_units, figure->n_reported);
  return TRUE;
}

/* A ratio is reported by its part. */
gboolean
hd_results_count_reporters (HdResultsReader *self,
                            const HdRecord  *indicator,
                            HdPeriodFigure  *figure,
                            GError         **error)
{
  gboolean ratio = hd_indicator_get_aggregate (indicator) == HD_AGGREGATE_RATIO;
  const char *part = ratio ? hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR) : NULL;
  const char *id = part != NULL ? part : hd_record_get_id (indicator);
  gboolean one_year = hd_date_year (figure->period.from) == hd_date_year (hd_period_last (&figure->period));

  if (!one_year && self->skips_long)
    return TRUE;
  return self->unit == NULL && one_year ? count_kept (self, id, figure, error) : count_one_by_one (self, id, figure, error);
}

HdPeriod
hd_periods_hull (const HdPeriod *periods,
                 guint           n_periods)
{
  HdPeriod hull = periods[0];

  for (guint i = 1; i < n_periods; i++)
    {
      hull.from = MIN (hull.from, periods[i].from);
      hull.to = MAX (hull.to, periods[i].to);
    }
  return hull;
}

/* What one period needs of its own. @all: (nullable): of a stock, its reports in all periods */
static gboolean
load_period (HdResultsReader *self,
             HdFacts         *facts,
             const HdRecord  *indicator,
             const HdPeriod  *period,
             const GArray    *all,
             GError         **error)
{
  switch (hd_indicator_get_aggregate (indicator))
    {
    case HD_AGGREGATE_LATEST:
      return load_last (self, facts, hd_record_get_id (indicator), period, all, error);
    case HD_AGGREGATE_RATIO:
      return load_ratio (self, facts, indicator, period, error);
    case HD_AGGREGATE_SUM:
    case HD_AGGREGATE_AVERAGE:
    case HD_AGGREGATE_WEIGHTED:
    default:
      return TRUE;
    }
}

/* What all periods share. *@all: (out) (nullable): as above */
static HdFacts *
load_shared (HdResultsReader *self,
             const HdRecord  *indicator,
             const HdPeriod  *hull,
             guint            n_periods,
             GArray         **all,
             GError         **error)
{
  g_autoptr (HdFacts) facts = load_facts (self, indicator, hull, error);
  HdAggregate aggregate = hd_indicator_get_aggregate (indicator);

  if (facts == NULL || (aggregate == HD_AGGREGATE_RATIO && !load_sums (self, facts, indicator, hull, error)) ||
      (aggregate == HD_AGGREGATE_WEIGHTED && !load_reports (self, facts, indicator, hull, error)))
    return NULL;
  if (aggregate == HD_AGGREGATE_LATEST && n_periods > FEW_PERIODS)
    {
      *all = read_stock (self, hd_record_get_id (indicator), hull, FALSE, error);
      if (*all == NULL)
        return NULL;
    }
  return g_steal_pointer (&facts);
}

GArray *
hd_results_figures (HdResultsReader *self,
                    const HdRecord  *indicator,
                    const HdPeriod  *periods,
                    guint            n_periods,
                    GError         **error)
{
  g_autoptr (GArray) figures = g_array_sized_new (FALSE, TRUE, sizeof (HdPeriodFigure), n_periods);
  g_autoptr (GArray) all = NULL;
  HdPeriod hull = hd_periods_hull (periods, n_periods);
  g_autoptr (HdFacts) facts = load_shared (self, indicator, &hull, n_periods, &all, error);

  if (facts == NULL)
    return NULL;
  for (guint i = 0; i < n_periods; i++)
    {
      HdPeriodFigure figure;

      if (!load_period (self, facts, indicator, &periods[i], all, error))
        return NULL;
      figure = hd_facts_figure (facts, &periods[i], self->rule);
      if (!hd_results_count_reporters (self, indicator, &figure, error))
        return NULL;
      g_array_append_val (figures, figure);
    }
  return g_steal_pointer (&figures);
}
