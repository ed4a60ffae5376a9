/* results-units.c: an indicator by the units that reported, or by their heirs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-private.h"

#include "store/figures.h"
#include "store/records.h"

typedef void (*AddReports) (HdFacts *facts, const GArray *reports);

static const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };

void
hd_unit_figure_free (HdUnitFigure *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->unit, hd_record_unref);
  g_free (self);
}

/* --- What came to whom --- */

typedef struct
{
  HdResultsReader *reader;
  const HdRecord  *indicator;
  HdDate           day;
  GHashTable      *facts; /* heir -> HdFacts */
} Sharing;

static HdFacts *
facts_of (Sharing    *sharing,
          const char *heir)
{
  HdFacts *facts = g_hash_table_lookup (sharing->facts, heir != NULL ? heir : "");

  if (facts == NULL)
    {
      facts = hd_facts_new (sharing->indicator);
      g_hash_table_insert (sharing->facts, g_strdup (heir != NULL ? heir : ""), facts);
    }
  return facts;
}

static int
compare_heirs (gconstpointer first,
               gconstpointer second)
{
  const HdInheritance *a = first;
  const HdInheritance *b = second;
  int order = g_strcmp0 (a->heir, b->heir);

  return order != 0 ? order : a->report.order < b->report.order ? -1 : a->report.order > b->report.order;
}

/* Gives each heir its reports by way of @add. */
static gboolean
share_out (Sharing        *sharing,
           HdEntityKind    kind,
           const char     *indicator,
           const HdPeriod *within,
           AddReports      add,
           GError        **error)
{
  g_autoptr (GArray) reports = NULL;
  g_autoptr (GArray) shares = NULL;

  if (indicator == NULL)
    return TRUE;
  reports = hd_figures_read (sharing->reader->db, kind, indicator, NULL, within, sharing->reader->texts, error);
  if (reports == NULL)
    return FALSE;
  if (hd_indicator_get_aggregate (sharing->indicator) == HD_AGGREGATE_LATEST && kind == HD_ENTITY_RESULT)
    hd_succession_drop_replaced (sharing->reader->succession, reports, sharing->day);
  shares = hd_succession_hand_over (sharing->reader->succession, reports, sharing->day);
  g_array_sort (shares, compare_heirs);
  for (guint first = 0, end; first < shares->len; first = end)
    {
      const char *heir = g_array_index (shares, HdInheritance, first).heir;
      g_autoptr (GArray) own = g_array_new (FALSE, TRUE, sizeof (HdReport));

      for (end = first; end < shares->len && g_strcmp0 (g_array_index (shares, HdInheritance, end).heir, heir) == 0; end++)
        g_array_append_vals (own, &g_array_index (shares, HdInheritance, end).report, 1);
      add (facts_of (sharing, heir), own);
    }
  return TRUE;
}

static void
add_results (HdFacts      *facts,
             const GArray *reports)
{
  hd_totals_add_reports (hd_facts_get_results (facts), reports);
  hd_facts_add_reports (facts, reports);
}

static void
add_targets (HdFacts      *facts,
             const GArray *reports)
{
  hd_totals_add_reports (hd_facts_get_targets (facts), reports);
}

static gboolean
share_parts (Sharing        *sharing,
             const HdPeriod *period,
             GError        **error)
{
  const char *part = hd_record_get_text (sharing->indicator, HD_INDICATOR_NUMERATOR);
  const char *whole = hd_record_get_text (sharing->indicator, HD_INDICATOR_DENOMINATOR);

  if (!share_out (sharing, HD_ENTITY_RESULT, part, period, hd_facts_add_part, error))
    return FALSE;
  if (whole == NULL)
    return share_out (sharing, HD_ENTITY_TARGET, part, &always, hd_facts_add_whole, error);
  return share_out (sharing, HD_ENTITY_RESULT, whole, period, hd_facts_add_whole, error);
}

/* Facts by heir on @day of what lies in @period; key "" is the committee. (element-type utf8 HdFacts) */
static GHashTable *
load_by_heir (HdResultsReader *self,
              const HdRecord  *indicator,
              const HdPeriod  *period,
              HdDate           day,
              GError         **error)
{
  g_autoptr (GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_facts_free);
  Sharing sharing = { self, indicator, day, facts };
  HdAggregate aggregate = hd_indicator_get_aggregate (indicator);
  const char *id = hd_record_get_id (indicator);

  if (!share_out (&sharing, HD_ENTITY_RESULT, id, period, add_results, error) ||
      !share_out (&sharing, HD_ENTITY_TARGET, id, &always, add_targets, error))
    return NULL;
  if (aggregate == HD_AGGREGATE_WEIGHTED &&
      !share_out (&sharing, HD_ENTITY_RESULT, hd_record_get_text (indicator, HD_INDICATOR_WEIGHT), period, hd_facts_add_weights, error))
    return NULL;
  if (aggregate == HD_AGGREGATE_RATIO && !share_parts (&sharing, period, error))
    return NULL;
  return g_steal_pointer (&facts);
}

/* --- Units --- */

/* What is the same for all periods. */
typedef struct
{
  HdResultsReader *reader;
  const HdRecord  *indicator;
  GHashTable      *units;     /* id -> Unit */
  GPtrArray       *reporters; /* HdReporter */
  GHashTable      *heirs;     /* (nullable): id -> HdFacts */
} UnitDesk;

typedef struct
{
  HdRecord *record;
  gint64    rank; /* by protocol; those without one come last */
  char     *key;  /* to sort by */
} Unit;

static void
unit_free (gpointer data)
{
  Unit *self = data;

  hd_record_unref (self->record);
  g_free (self->key);
  g_free (self);
}

static void
desk_clear (UnitDesk *self)
{
  g_clear_pointer (&self->units, g_hash_table_unref);
  g_clear_pointer (&self->reporters, g_ptr_array_unref);
  g_clear_pointer (&self->heirs, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UnitDesk, desk_clear)

static const Unit *
get_unit (UnitDesk   *self,
          const char *id,
          GError    **error)
{
  Unit *unit = g_hash_table_lookup (self->units, id);
  HdRecord *record;

  if (unit != NULL)
    return unit;
  record = hd_records_get (self->reader->db, HD_ENTITY_UNIT, id, error);
  if (record == NULL)
    return NULL;
  unit = g_new0 (Unit, 1);
  unit->record = record;
  unit->rank = hd_record_is_empty (record, HD_UNIT_PROTOCOL_RANK) ? G_MAXINT64 : hd_record_get_integer (record, HD_UNIT_PROTOCOL_RANK);
  unit->key = hd_record_sort_key (record);
  g_hash_table_insert (self->units, (gpointer) hd_record_get_id (record), unit);
  return unit;
}

/* Units that were there in the period and are expected to report are told even when they have nothing. */
static gboolean
is_silent (UnitDesk         *self,
           const HdReporter *reporter,
           const HdPeriod   *period)
{
  return hd_period_contains (&reporter->valid, hd_period_last (period)) && !g_hash_table_contains (self->heirs, reporter->unit);
}

/* The committee last, units by protocol rank and name. */
static int
compare_unit_figures (gconstpointer first,
                      gconstpointer second,
                      gpointer      data)
{
  const HdUnitFigure *a = *(HdUnitFigure * const *) first;
  const HdUnitFigure *b = *(HdUnitFigure * const *) second;
  const UnitDesk *self = data;
  const Unit *unit_a, *unit_b;

  if (a->unit == NULL || b->unit == NULL)
    return (a->unit == NULL) - (b->unit == NULL);
  unit_a = g_hash_table_lookup (self->units, hd_record_get_id (a->unit));
  unit_b = g_hash_table_lookup (self->units, hd_record_get_id (b->unit));
  if (unit_a->rank != unit_b->rank)
    return unit_a->rank < unit_b->rank ? -1 : 1;
  return g_strcmp0 (unit_a->key, unit_b->key);
}

/* @heir: "" for the committee, which is left out where it said nothing. */
static gboolean
add_unit_figure (UnitDesk       *self,
                 const char     *heir,
                 HdFacts        *facts,
                 const HdPeriod *period,
                 GPtrArray      *rows,
                 GError        **error)
{
  HdPeriodFigure figure = hd_facts_figure (facts, period, self->reader->rule);
  const Unit *unit = *heir != '\0' ? get_unit (self, heir, error) : NULL;
  HdUnitFigure *row;

  if (unit == NULL && *heir != '\0')
    return FALSE;
  if (unit == NULL && figure.n_counted == 0 && !figure.has_target)
    return TRUE;
  if (unit != NULL)
    {
      figure.n_units = 1;
      figure.n_reported = figure.n_counted > 0;
    }
  row = g_new0 (HdUnitFigure, 1);
  row->unit = unit != NULL ? hd_record_ref (unit->record) : NULL;
  row->figure = figure;
  g_ptr_array_add (rows, row);
  return TRUE;
}

static GPtrArray *
make_unit_figures (UnitDesk       *self,
                   const HdPeriod *period,
                   GError        **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_unit_figure_free);
  g_autoptr (HdFacts) nothing = hd_facts_new (self->indicator);
  GHashTableIter iter;
  gpointer heir, facts;

  g_hash_table_iter_init (&iter, self->heirs);
  while (g_hash_table_iter_next (&iter, &heir, &facts))
    if (!add_unit_figure (self, heir, facts, period, rows, error))
      return NULL;
  for (guint i = 0; i < self->reporters->len; i++)
    {
      const HdReporter *reporter = g_ptr_array_index (self->reporters, i);

      if (is_silent (self, reporter, period) && !add_unit_figure (self, reporter->unit, nothing, period, rows, error))
        return NULL;
    }
  g_ptr_array_sort_with_data (rows, compare_unit_figures, self);
  return g_steal_pointer (&rows);
}

/* Where no unit was reorganised heirs are the same on every day: what all periods hold is read at once. */
static GPtrArray *
make_all (UnitDesk       *self,
          const HdPeriod *periods,
          guint           n_periods,
          GError        **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean settled = self->reader->successions->len == 0;
  HdPeriod hull = hd_periods_hull (periods, n_periods);

  for (guint i = 0; i < n_periods; i++)
    {
      GPtrArray *rows;

      if (self->heirs == NULL || !settled)
        {
          g_clear_pointer (&self->heirs, g_hash_table_unref);
          self->heirs = load_by_heir (self->reader, self->indicator, settled ? &hull : &periods[i], hd_period_last (&periods[i]), error);
        }
      rows = self->heirs != NULL ? make_unit_figures (self, &periods[i], error) : NULL;
      if (rows == NULL)
        return NULL;
      g_ptr_array_add (all, rows);
    }
  return g_steal_pointer (&all);
}

static GPtrArray *
read_all (HdDatabase     *db,
          const char     *indicator_id,
          const HdPeriod *periods,
          guint           n_periods,
          HdTargetRule    rule,
          GError        **error)
{
  g_auto (HdResultsReader) reader = { NULL };
  g_autoptr (HdRecord) indicator = hd_records_get (db, HD_ENTITY_INDICATOR, indicator_id, error);
  g_auto (UnitDesk) desk = { .reader = &reader, .indicator = indicator };

  if (indicator == NULL || !hd_results_reader_open (&reader, db, NULL, rule, error))
    return NULL;
  desk.units = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, unit_free);
  desk.reporters = hd_figures_get_reporters (db, indicator_id, &periods[0], error);
  return desk.reporters != NULL ? make_all (&desk, periods, n_periods, error) : NULL;
}

GPtrArray *
hd_book_get_unit_figures (HdBook         *self,
                          const char     *indicator_id,
                          const HdPeriod *periods,
                          guint           n_periods,
                          HdTargetRule    rule,
                          GError        **error)
{
  GPtrArray *all;

  g_return_val_if_fail (HD_IS_BOOK (self) && indicator_id != NULL && periods != NULL && n_periods > 0, NULL);

  for (guint i = 0; i < n_periods; i++)
    if (!hd_results_check_period (&periods[i], error))
      return NULL;
  if (!hd_database_begin_read (self->db, error))
    return NULL;
  all = read_all (self->db, indicator_id, periods, n_periods, rule, error);
  hd_database_rollback (self->db);
  return all;
}
