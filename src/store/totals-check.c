/* totals-check.c: the kept totals and lengths against the rows they are made of, and all of them made anew
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/totals-private.h"

#include "base/i18n.h"
#include "store/figures.h"
#include "store/records-private.h"
#include "store/reporting.h"

static const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };
static const HdEntityKind kinds[] = { HD_ENTITY_RESULT, HD_ENTITY_TARGET };

static GPtrArray *
read_indicators (HdDatabase *db,
                 GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "figure_total-indicators", error);

  if (statement == NULL)
    return NULL;
  return hd_statement_read_texts (statement, error);
}

/* What the totals of one indicator must be. */
static HdTotals *
make_totals (HdDatabase   *db,
             HdEntityKind  kind,
             const char   *indicator,
             GStringChunk *texts,
             GError      **error)
{
  g_autoptr (GArray) reports = hd_figures_read (db, kind, indicator, NULL, &always, texts, error);
  HdTotals *totals;

  if (reports == NULL)
    return NULL;
  totals = hd_totals_new ();
  hd_totals_add_reports (totals, reports);
  return totals;
}

static gboolean
is_same (HdTotals *a,
         HdTotals *b)
{
  const GArray *slots_a = hd_totals_get_slots (a);
  const GArray *slots_b = hd_totals_get_slots (b);
  const GArray *tangled_a = hd_totals_get_tangled (a);
  const GArray *tangled_b = hd_totals_get_tangled (b);

  if (slots_a->len != slots_b->len || tangled_a->len != tangled_b->len)
    return FALSE;
  for (guint i = 0; i < slots_a->len; i++)
    if (!hd_slot_equal (&g_array_index (slots_a, HdSlot, i), &g_array_index (slots_b, HdSlot, i)))
      return FALSE;
  for (guint i = 0; i < tangled_a->len; i++)
    if (g_strcmp0 (g_array_index (tangled_a, HdReport, i).unit, g_array_index (tangled_b, HdReport, i).unit) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
check_reporting (HdDatabase *db,
                 const char *indicator,
                 gboolean   *is_good,
                 GError    **error)
{
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  g_autoptr (GArray) results = hd_figures_read (db, HD_ENTITY_RESULT, indicator, NULL, &always, texts, error);
  g_autoptr (GArray) targets = results != NULL ? hd_figures_read (db, HD_ENTITY_TARGET, indicator, NULL, &always, texts, error) : NULL;
  g_autofree char *found = targets != NULL ? hd_reporting_describe (db, indicator, error) : NULL;
  g_autofree char *wanted = found != NULL ? hd_reporting_describe_wanted (results, targets) : NULL;

  *is_good = g_strcmp0 (found, wanted) == 0;
  return found != NULL;
}

static gboolean
check_totals (HdDatabase  *db,
              HdEntityKind kind,
              const char  *indicator,
              gboolean    *is_good,
              GError     **error)
{
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  g_autoptr (HdTotals) wanted = make_totals (db, kind, indicator, texts, error);
  g_autoptr (HdTotals) found = hd_totals_new ();

  if (wanted == NULL || !hd_totals_read (db, kind, indicator, &always, texts, found, error))
    return FALSE;
  *is_good = is_same (wanted, found);
  return TRUE;
}

static gboolean
check_indicator (HdDatabase *db,
                 const char *indicator,
                 GPtrArray  *problems,
                 GError    **error)
{
  gboolean results_good, targets_good, reporting_good;
  g_autoptr (HdRecord) record = NULL;
  g_autofree char *title = NULL;

  if (!check_totals (db, HD_ENTITY_RESULT, indicator, &results_good, error) ||
      !check_totals (db, HD_ENTITY_TARGET, indicator, &targets_good, error) ||
      !check_reporting (db, indicator, &reporting_good, error) ||
      !hd_records_find (db, HD_ENTITY_INDICATOR, indicator, &record, error))
    return FALSE;
  if (results_good && targets_good && reporting_good)
    return TRUE;
  title = record != NULL ? hd_record_dup_title (record) : g_strdup (indicator);
  g_ptr_array_add (problems, g_strdup_printf (_("The totals kept for “%s” do not fit its results. Make them anew with “hiepdong-cli check --rebuild-totals”."), title));
  return TRUE;
}

static gboolean
check_list_sizes (HdDatabase *db,
                  GPtrArray  *problems,
                  GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "list_size-count-wrong", error);
  gboolean has_row;

  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (hd_statement_column_integer (statement, 0) > 0)
    g_ptr_array_add (problems, g_strdup (_("The kept length of a list does not fit its rows. Make it anew with “hiepdong-cli check --rebuild-totals”.")));
  return TRUE;
}

gboolean
hd_totals_check (HdDatabase *db,
                 GPtrArray  *problems,
                 GError    **error)
{
  g_autoptr (GPtrArray) indicators = NULL;

  g_return_val_if_fail (db != NULL && problems != NULL, FALSE);

  if (!check_list_sizes (db, problems, error))
    return FALSE;
  indicators = read_indicators (db, error);
  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    if (!check_indicator (db, g_ptr_array_index (indicators, i), problems, error))
      return FALSE;
  return indicators != NULL;
}

/* --- Anew --- */

static gboolean
run (HdDatabase *db,
     const char *name,
     GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);

  return statement != NULL && hd_statement_run (statement, error);
}

static gboolean
rebuild_indicator (HdDatabase *db,
                   const char *indicator,
                   GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
      g_autoptr (GArray) reports = hd_figures_read (db, kinds[i], indicator, NULL, &always, texts, error);
      g_autoptr (HdTotals) totals = hd_totals_new ();

      if (reports == NULL)
        return FALSE;
      hd_totals_add_reports (totals, reports);
      if (!hd_totals_write (db, kinds[i], indicator, totals, error) || !hd_reporting_write (db, kinds[i], indicator, reports, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rebuild_all (HdDatabase *db,
             GError    **error)
{
  g_autoptr (GPtrArray) indicators = NULL;

  if (!run (db, "list_size-rebuild", error) || !run (db, "figure_total-clear", error) || !run (db, "figure_tangle-clear", error) ||
      !hd_reporting_clear (db, error))
    return FALSE;
  indicators = read_indicators (db, error);
  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    if (!rebuild_indicator (db, g_ptr_array_index (indicators, i), error))
      return FALSE;
  return indicators != NULL;
}

gboolean
hd_totals_rebuild (HdDatabase *db,
                   GError    **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  if (!hd_database_begin_write (db, error))
    return FALSE;
  if (!rebuild_all (db, error))
    {
      hd_database_rollback (db);
      return FALSE;
    }
  return hd_database_commit (db, error);
}
