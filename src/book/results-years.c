/* results-years.c: an indicator year by year, for its chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same years as hd_progress_by_year() finds in records, out of the totals that the book keeps.
 */
#include "book/results-private.h"

#include "model/progress.h"
#include "store/figures.h"
#include "store/totals.h"

static const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };

/* What one figure covers: a calendar year, or a time over a year's end. */
typedef struct
{
  int      year;
  gboolean crossing;
  HdPeriod period;
} Slot;

static void
add_slot (GArray         *slots,
          const HdPeriod *period,
          gboolean        with_crossing)
{
  int first = hd_date_year (period->from), last = hd_date_year (hd_period_last (period));
  Slot slot = { .year = last, .crossing = first != last, .period = first != last ? *period : hd_period_year (last) };

  if (slot.crossing && !with_crossing)
    return;
  for (guint i = 0; i < slots->len; i++)
    if (hd_period_equal (&g_array_index (slots, Slot, i).period, &slot.period))
      return;
  g_array_append_val (slots, slot);
}

static gboolean
find_slots (HdResultsReader *self,
            HdEntityKind     kind,
            const char      *indicator,
            gboolean         with_crossing,
            GArray          *slots,
            GError         **error)
{
  g_autoptr (HdTotals) totals = NULL;
  const GArray *found, *tangled;

  if (indicator == NULL)
    return TRUE;
  totals = hd_totals_new ();
  if (!hd_totals_read (self->db, kind, indicator, &always, self->texts, totals, error))
    return FALSE;
  found = hd_totals_get_slots (totals);
  tangled = hd_totals_get_tangled (totals);
  for (guint i = 0; i < found->len; i++)
    add_slot (slots, &g_array_index (found, HdSlot, i).period, with_crossing);
  for (guint i = 0; i < tangled->len; i++)
    add_slot (slots, &g_array_index (tangled, HdReport, i).period, with_crossing);
  return TRUE;
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

static void
drop_outside (GArray         *slots,
              const HdPeriod *range)
{
  for (guint i = slots->len; i > 0; i--)
    {
      HdPeriod year = hd_period_year (g_array_index (slots, Slot, i - 1).year);

      if (!hd_period_overlaps (&year, range))
        g_array_remove_index (slots, i - 1);
    }
}

/* Years between the first and the last that no figure touches. */
static void
add_gaps (GArray *slots)
{
  guint n_known = slots->len;

  for (guint i = 1; i < n_known; i++)
    for (int year = g_array_index (slots, Slot, i - 1).year + 1; year < g_array_index (slots, Slot, i).year; year++)
      {
        Slot gap = { .year = year, .period = hd_period_year (year) };
        gboolean covered = FALSE;

        for (guint k = 0; k < n_known && !covered; k++)
          covered = hd_period_overlaps (&gap.period, &g_array_index (slots, Slot, k).period);
        if (!covered)
          g_array_append_val (slots, gap);
      }
  g_array_sort (slots, compare_slots);
}

/* Only what was said over just this time: what lies inside it has years of its own. */
static gboolean
figure_of_crossing (HdResultsReader *self,
                    const HdRecord  *indicator,
                    const HdPeriod  *period,
                    HdPeriodFigure  *figure,
                    GError         **error)
{
  g_autoptr (HdFacts) all = hd_results_load (self, indicator, period, error);
  g_autoptr (HdFacts) own = all != NULL ? hd_facts_new_exactly (all, period) : NULL;

  if (own == NULL)
    return FALSE;
  *figure = hd_facts_figure (own, period, HD_TARGET_RULE_WHOLE);
  return hd_results_count_reporters (self, indicator, figure, error);
}

static HdYearFigure *
make_year (HdResultsReader      *self,
           const HdRecord       *indicator,
           const Slot           *slot,
           const HdPeriodFigure *figure,
           GError              **error)
{
  g_autoptr (HdYearFigure) year = g_new0 (HdYearFigure, 1);
  gboolean own_target = figure->basis == HD_TARGET_OF_PERIOD || (!slot->crossing && figure->basis == HD_TARGET_OF_YEARS);

  year->year = slot->year;
  year->period = figure->covered.from != HD_DATE_NONE ? figure->covered : slot->period;
  year->has_actual = figure->has_actual;
  year->actual = figure->actual;
  year->estimated = hd_period_figure_is_estimated (figure);
  year->precision = figure->precision;
  year->has_target = figure->has_target && own_target;
  year->target = year->has_target ? figure->target : 0;
  year->n_reported = figure->n_reported;
  year->n_units = figure->n_units;
  if (figure->n_counted == 1 && figure->covered.from != HD_DATE_NONE &&
      !hd_figures_get_words (self->db, hd_record_get_id (indicator), NULL, &figure->covered, &year->wording, &year->source, error))
    return NULL;
  return g_steal_pointer (&year);
}

static GArray *
figures_of_years (HdResultsReader *self,
                  const HdRecord  *indicator,
                  const GArray    *slots,
                  GError         **error)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (HdPeriod));

  for (guint i = 0; i < slots->len; i++)
    if (!g_array_index (slots, Slot, i).crossing)
      g_array_append_val (periods, g_array_index (slots, Slot, i).period);
  if (periods->len == 0)
    return g_array_new (FALSE, FALSE, sizeof (HdPeriodFigure));
  return hd_results_figures (self, indicator, &g_array_index (periods, HdPeriod, 0), periods->len, error);
}

GPtrArray *
hd_results_years (HdResultsReader *self,
                  const HdRecord  *indicator,
                  const HdPeriod  *range,
                  GError         **error)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_year_figure_free);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_autoptr (GArray) of_years = NULL;
  gboolean ratio = hd_indicator_get_aggregate (indicator) == HD_AGGREGATE_RATIO;
  const char *id = hd_record_get_id (indicator);
  guint next = 0;

  if (!find_slots (self, HD_ENTITY_RESULT, id, TRUE, slots, error) ||
      !find_slots (self, HD_ENTITY_RESULT, ratio ? hd_record_get_text (indicator, HD_INDICATOR_NUMERATOR) : NULL, TRUE, slots, error) ||
      !find_slots (self, HD_ENTITY_TARGET, id, FALSE, slots, error))
    return NULL;
  drop_outside (slots, range);
  g_array_sort (slots, compare_slots);
  add_gaps (slots);
  of_years = figures_of_years (self, indicator, slots, error);
  for (guint i = 0; of_years != NULL && i < slots->len; i++)
    {
      const Slot *slot = &g_array_index (slots, Slot, i);
      HdPeriodFigure figure;
      HdYearFigure *year;

      if (!slot->crossing)
        figure = g_array_index (of_years, HdPeriodFigure, next++);
      else if (!figure_of_crossing (self, indicator, &slot->period, &figure, error))
        return NULL;
      year = make_year (self, indicator, slot, &figure, error);
      if (year == NULL)
        return NULL;
      g_ptr_array_add (years, year);
    }
  return of_years != NULL ? g_steal_pointer (&years) : NULL;
}
