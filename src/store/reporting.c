/* reporting.c: who reports on an indicator, and how many units did in a time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/reporting.h"

#include <string.h>

/* A time inside a year: "0101-0331". */
#define TIME_LENGTH 9

/* --- The times of a unit --- */

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

static char *
print_time (const HdPeriod *period)
{
  g_autofree char *first = hd_date_to_iso (period->from);
  g_autofree char *last = hd_date_to_iso (hd_period_last (period));
  const char time[] = { first[5], first[6], first[8], first[9], '-', last[5], last[6], last[8], last[9], '\0' };

  return g_strdup (time);
}

/* Those of @reports that lie in @year, each once, in their order: "0101-0131,0201-0228"; "" for none. */
static char *
dup_times (const GArray *reports,
           int           year)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  HdPeriod whole = hd_period_year (year);

  for (guint i = 0; i < reports->len; i++)
    if (hd_period_covers (&whole, &g_array_index (reports, HdReport, i).period))
      g_ptr_array_add (times, print_time (&g_array_index (reports, HdReport, i).period));
  g_ptr_array_sort (times, compare_texts);
  for (guint i = times->len; i > 1; i--)
    if (g_str_equal (g_ptr_array_index (times, i - 1), g_ptr_array_index (times, i - 2)))
      g_ptr_array_remove_index (times, i - 1);
  g_ptr_array_add (times, NULL);
  return g_strjoinv (",", (char **) times->pdata);
}

/* @times hold one that lies in @asked. */
static gboolean
has_time_inside (const char *times,
                 const char *asked)
{
  for (const char *p = times; strlen (p) >= TIME_LENGTH; p += TIME_LENGTH + (p[TIME_LENGTH] == ',' ? 1 : 0))
    if (strncmp (p, asked, 4) >= 0 && strncmp (p + 5, asked + 5, 4) <= 0)
      return TRUE;
  return FALSE;
}

/* --- Writing --- */

static gboolean
add_times (HdDatabase *db,
           const char *indicator,
           int         year,
           const char *times,
           int         n_units,
           GError    **error)
{
  g_autoptr (HdStatement) add = NULL;
  g_autoptr (HdStatement) drop = NULL;

  if (*times == '\0')
    return TRUE;
  add = hd_database_prepare (db, "figure_reporting-add", error);
  if (add == NULL)
    return FALSE;
  hd_statement_bind_text (add, 1, indicator);
  hd_statement_bind_integer (add, 2, year);
  hd_statement_bind_text (add, 3, times);
  hd_statement_bind_integer (add, 4, n_units);
  if (!hd_statement_run (add, error))
    return FALSE;
  if (n_units > 0)
    return TRUE;
  drop = hd_database_prepare (db, "figure_reporting-drop", error);
  if (drop == NULL)
    return FALSE;
  hd_statement_bind_text (drop, 1, indicator);
  hd_statement_bind_integer (drop, 2, year);
  hd_statement_bind_text (drop, 3, times);
  return hd_statement_run (drop, error);
}

static gboolean
update_years (HdDatabase     *db,
              const char     *indicator,
              const HdPeriod *changed,
              const GArray   *before,
              const GArray   *after,
              GError        **error)
{
  for (int year = hd_date_year (changed->from); year <= hd_date_year (hd_period_last (changed)); year++)
    {
      g_autofree char *old = dup_times (before, year);
      g_autofree char *new = dup_times (after, year);

      if (!g_str_equal (old, new) &&
          (!add_times (db, indicator, year, old, -1, error) || !add_times (db, indicator, year, new, 1, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_records (HdDatabase  *db,
             HdEntityKind kind,
             const char  *indicator,
             const char  *unit,
             gint64       n_records,
             GError     **error)
{
  g_autoptr (HdStatement) add = hd_database_prepare (db, "figure_reporter-add", error);
  g_autoptr (HdStatement) drop = add != NULL ? hd_database_prepare (db, "figure_reporter-drop", error) : NULL;

  if (drop == NULL)
    return FALSE;
  hd_statement_bind_text (add, 1, indicator);
  hd_statement_bind_text (add, 2, unit);
  hd_statement_bind_integer (add, 3, kind == HD_ENTITY_RESULT ? n_records : 0);
  hd_statement_bind_integer (add, 4, kind == HD_ENTITY_TARGET ? n_records : 0);
  hd_statement_bind_text (drop, 1, indicator);
  hd_statement_bind_text (drop, 2, unit);
  return hd_statement_run (add, error) && (n_records > 0 || hd_statement_run (drop, error));
}

gboolean
hd_reporting_update (HdDatabase     *db,
                     HdEntityKind    kind,
                     const char     *indicator,
                     const char     *unit,
                     const HdPeriod *changed,
                     const GArray   *before,
                     const GArray   *after,
                     GError        **error)
{
  g_return_val_if_fail (db != NULL && indicator != NULL && unit != NULL && changed != NULL, FALSE);

  if (*unit == '\0')
    return TRUE;
  if (after->len != before->len && !add_records (db, kind, indicator, unit, (gint64) after->len - before->len, error))
    return FALSE;
  return kind != HD_ENTITY_RESULT || update_years (db, indicator, changed, before, after, error);
}

/* --- Reading --- */

gboolean
hd_reporting_count (HdDatabase     *db,
                    const char     *indicator,
                    const HdPeriod *period,
                    guint          *n_units,
                    GError        **error)
{
  g_autofree char *asked = NULL;
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && indicator != NULL && period != NULL && n_units != NULL, FALSE);

  *n_units = 0;
  statement = hd_database_prepare (db, "figure_reporting-year", error);
  if (statement == NULL)
    return FALSE;
  asked = print_time (period);
  hd_statement_bind_text (statement, 1, indicator);
  hd_statement_bind_integer (statement, 2, hd_date_year (period->from));
  for (;;)
    {
      g_autofree char *times = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      times = hd_statement_dup_text (statement, 0);
      if (has_time_inside (times, asked))
        *n_units += (guint) hd_statement_column_integer (statement, 1);
    }
}

static GPtrArray *
read_texts (HdDatabase *db,
            const char *name,
            const char *indicator,
            GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, indicator);
  return hd_statement_read_texts (statement, error);
}

static HdDate
read_date (HdStatement *statement,
           guint        column)
{
  g_autofree char *text = hd_statement_dup_text (statement, column);
  HdDate date = HD_DATE_NONE;

  return text != NULL && hd_date_parse_iso (text, &date, NULL) ? date : HD_DATE_NONE;
}

/* The time of the row's unit: its own, cut to that of its targets where the row says so. */
static HdPeriod
read_expected (HdStatement *statement,
               GHashTable  *valid)
{
  g_autofree char *unit = hd_statement_dup_text (statement, 0);
  HdPeriod promised = hd_period_new (read_date (statement, 1), read_date (statement, 2));
  const HdPeriod *own = unit != NULL ? g_hash_table_lookup (valid, unit) : NULL;
  HdPeriod time = own != NULL ? *own : (HdPeriod) { HD_DATE_NONE, HD_DATE_NONE };

  time.from = MAX (time.from, promised.from);
  if (promised.to != HD_DATE_NONE)
    time.to = time.to != HD_DATE_NONE ? MIN (time.to, promised.to) : promised.to;
  return time;
}

GArray *
hd_reporting_get_expected (HdDatabase *db,
                           const char *indicator,
                           GHashTable *valid,
                           GError    **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HdPeriod));
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && indicator != NULL && valid != NULL, NULL);

  statement = hd_database_prepare (db, "figure_reporter-units", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, indicator);
  for (;;)
    {
      HdPeriod time;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&times);
      time = read_expected (statement, valid);
      if (time.to == HD_DATE_NONE || time.from < time.to)
        g_array_append_val (times, time);
    }
}

char *
hd_reporting_describe (HdDatabase *db,
                       const char *indicator,
                       GError    **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (db != NULL && indicator != NULL, NULL);

  lines = read_texts (db, "figure_reporting-describe", indicator, error);
  if (lines == NULL)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* --- All of an indicator --- */

/* The reports of each unit, the committee left out. (element-type utf8 GArray) */
static GHashTable *
by_unit (const GArray *reports)
{
  GHashTable *units = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = &g_array_index (reports, HdReport, i);
      GArray *own = report->unit != NULL ? g_hash_table_lookup (units, report->unit) : NULL;

      if (report->unit == NULL)
        continue;
      if (own == NULL)
        {
          own = g_array_new (FALSE, TRUE, sizeof (HdReport));
          g_hash_table_insert (units, (gpointer) report->unit, own);
        }
      g_array_append_vals (own, report, 1);
    }
  return units;
}

static HdPeriod
hull_of (const GArray *reports)
{
  HdPeriod hull = g_array_index (reports, HdReport, 0).period;

  for (guint i = 1; i < reports->len; i++)
    {
      hull.from = MIN (hull.from, g_array_index (reports, HdReport, i).period.from);
      hull.to = MAX (hull.to, g_array_index (reports, HdReport, i).period.to);
    }
  return hull;
}

gboolean
hd_reporting_write (HdDatabase   *db,
                    HdEntityKind  kind,
                    const char   *indicator,
                    const GArray *reports,
                    GError      **error)
{
  g_autoptr (GHashTable) units = NULL;
  g_autoptr (GArray) none = NULL;
  GHashTableIter iter;
  gpointer unit, own;

  g_return_val_if_fail (db != NULL && indicator != NULL && reports != NULL, FALSE);

  units = by_unit (reports);
  none = g_array_new (FALSE, TRUE, sizeof (HdReport));
  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, &unit, &own))
    {
      HdPeriod hull = hull_of (own);

      if (!hd_reporting_update (db, kind, indicator, unit, &hull, none, own, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds @n to what @counts has under @key. */
static void
count_up (GHashTable *counts,
          char       *key_take,
          guint       n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key_take));

  g_hash_table_replace (counts, key_take, GUINT_TO_POINTER (before + n));
}

static void
count_times (GHashTable   *counts,
             const GArray *reports)
{
  HdPeriod hull = hull_of (reports);

  for (int year = hd_date_year (hull.from); year <= hd_date_year (hd_period_last (&hull)); year++)
    {
      g_autofree char *times = dup_times (reports, year);

      if (*times != '\0')
        count_up (counts, g_strdup_printf ("times %d %%u %s", year, times), 1);
    }
}

static void
count_unit_records (GHashTable *counts,
                    const char *what,
                    GHashTable *units)
{
  GHashTableIter iter;
  gpointer unit, own;

  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, &unit, &own))
    count_up (counts, g_strdup_printf ("%s %s %%u", what, (char *) unit), ((GArray *) own)->len);
}

char *
hd_reporting_describe_wanted (const GArray *results,
                              const GArray *targets)
{
  g_autoptr (GHashTable) of_results = by_unit (results);
  g_autoptr (GHashTable) of_targets = by_unit (targets);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key, value;

  count_unit_records (counts, "results", of_results);
  count_unit_records (counts, "targets", of_targets);
  g_hash_table_iter_init (&iter, of_results);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    count_times (counts, value);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto (GStrv) halves = g_strsplit (key, "%u", 2);

      g_ptr_array_add (lines, g_strdup_printf ("%s%u%s", halves[0], GPOINTER_TO_UINT (value), halves[1]));
    }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

gboolean
hd_reporting_clear (HdDatabase *db,
                    GError    **error)
{
  g_autoptr (HdStatement) units = NULL;
  g_autoptr (HdStatement) times = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  units = hd_database_prepare (db, "figure_reporter-clear", error);
  times = units != NULL ? hd_database_prepare (db, "figure_reporting-clear", error) : NULL;
  return times != NULL && hd_statement_run (units, error) && hd_statement_run (times, error);
}
