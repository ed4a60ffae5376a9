/* figures.c: results and targets as reports, read without making records of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/figures.h"

#include "store/database-private.h"

void
hd_reporter_free (HdReporter *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self);
}

/* --- What is asked for --- */

static char *
dup_first (const HdPeriod *period)
{
  return period->from != HD_DATE_NONE ? hd_date_to_iso (period->from) : g_strdup ("0000");
}

static char *
dup_last (const HdPeriod *period)
{
  return period->to != HD_DATE_NONE ? hd_date_to_iso (period->to - 1) : g_strdup ("9999-12-31");
}

static void
bind_time (HdStatement    *statement,
           guint           parameter,
           const HdPeriod *within)
{
  g_autofree char *first = dup_first (within);
  g_autofree char *last = dup_last (within);

  hd_statement_bind_text (statement, parameter, first);
  hd_statement_bind_text (statement, parameter + 1, last);
}

static void
bind_question (HdStatement    *statement,
               const char     *indicator,
               const HdPeriod *within)
{
  hd_statement_bind_text (statement, 1, indicator);
  bind_time (statement, 2, within);
}

/* --- Reports --- */

static HdDate
read_date (HdStatement *statement,
           guint        column)
{
  const char *text = hd_statement_peek_text (statement, column);
  HdDate date = HD_DATE_NONE;

  return text != NULL && hd_date_parse_iso (text, &date, NULL) ? date : HD_DATE_NONE;
}

static HdPrecision
read_precision (HdStatement *statement,
                guint        column)
{
  static const char * const words[] = { "exact", "nearly", "over", "about", "magnitude" };
  const char *word = hd_statement_peek_text (statement, column);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return (HdPrecision) i;
  return HD_PRECISION_ABOUT;
}

/* @last: (nullable): the unit of the report before, which most have in common with it */
static const char *
read_unit (HdStatement  *statement,
           const char   *last,
           GStringChunk *texts)
{
  const char *unit = hd_statement_peek_text (statement, 0);

  if (unit == NULL)
    return NULL;
  return g_strcmp0 (unit, last) == 0 ? last : g_string_chunk_insert_const (texts, unit);
}

/* Columns: unit, first and last day, value, precision. */
static HdReport
read_report (HdStatement  *statement,
             guint         order,
             const char   *last_unit,
             GStringChunk *texts)
{
  g_auto (HdValue) value = HD_VALUE_INIT;
  HdReport report = { .order = order, .precision = read_precision (statement, 4) };

  hd_statement_column (statement, 3, &value);
  report.unit = read_unit (statement, last_unit, texts);
  report.period = hd_period_new (read_date (statement, 1), read_date (statement, 2));
  report.has_value = value.type == HD_VALUE_INTEGER && report.precision != HD_PRECISION_MAGNITUDE;
  report.value = report.has_value ? value.integer : 0;
  return report;
}

static GArray *
read_reports (HdStatement  *statement,
              GStringChunk *texts,
              GError      **error)
{
  g_autoptr (GArray) reports = g_array_new (FALSE, TRUE, sizeof (HdReport));
  const char *unit = NULL;
  gboolean has_row;

  for (;;)
    {
      HdReport report;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&reports);
      report = read_report (statement, reports->len, unit, texts);
      unit = report.unit;
      if (report.period.from != HD_DATE_NONE && hd_period_is_valid (&report.period))
        g_array_append_val (reports, report);
    }
}

GArray *
hd_figures_read (HdDatabase     *db,
                 HdEntityKind    kind,
                 const char     *indicator,
                 const char     *unit,
                 const HdPeriod *within,
                 GStringChunk   *texts,
                 GError        **error)
{
  g_autofree char *name = g_strconcat ("figure-", kind == HD_ENTITY_TARGET ? "targets" : "results", unit != NULL ? "-of-unit" : NULL, NULL);
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && indicator != NULL && within != NULL && texts != NULL, NULL);

  statement = hd_database_prepare (db, name, error);
  if (statement == NULL)
    return NULL;
  bind_question (statement, indicator, within);
  if (unit != NULL)
    hd_statement_bind_text (statement, 4, unit);
  return read_reports (statement, texts, error);
}

GArray *
hd_figures_read_around (HdDatabase     *db,
                        HdEntityKind    kind,
                        const char     *indicator,
                        const char     *unit,
                        const HdPeriod *around,
                        GStringChunk   *texts,
                        GError        **error)
{
  const char *name = kind == HD_ENTITY_TARGET ? "figure-targets-around" : "figure-results-around";
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && indicator != NULL && around != NULL && texts != NULL, NULL);

  statement = hd_database_prepare (db, name, error);
  if (statement == NULL)
    return NULL;
  first = dup_first (around);
  last = dup_last (around);
  hd_statement_bind_text (statement, 1, indicator);
  hd_statement_bind_text (statement, 2, unit);
  hd_statement_bind_text (statement, 3, first);
  hd_statement_bind_text (statement, 4, last);
  return read_reports (statement, texts, error);
}

static GArray *
read_last (HdDatabase     *db,
           const char     *name,
           const char     *indicator,
           const HdPeriod *within,
           GStringChunk   *texts,
           GError        **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);

  if (statement == NULL)
    return NULL;
  bind_question (statement, indicator, within);
  return read_reports (statement, texts, error);
}

GArray *
hd_figures_read_last (HdDatabase     *db,
                      const char     *indicator,
                      const HdPeriod *within,
                      GStringChunk   *texts,
                      GError        **error)
{
  g_autoptr (GArray) last = NULL;

  g_return_val_if_fail (db != NULL && indicator != NULL && within != NULL && texts != NULL, NULL);

  last = read_last (db, "figure-last-results", indicator, within, texts, error);
  for (guint i = 0; last != NULL && i < last->len; i++)
    if (!g_array_index (last, HdReport, i).has_value)
      return read_last (db, "figure-last-figures", indicator, within, texts, error);
  return g_steal_pointer (&last);
}

gboolean
hd_figures_get_words (HdDatabase     *db,
                      const char     *indicator,
                      const char     *unit,
                      const HdPeriod *period,
                      char          **wording,
                      char          **source,
                      GError        **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && indicator != NULL && period != NULL && wording != NULL && source != NULL, FALSE);

  *wording = *source = NULL;
  statement = hd_database_prepare (db, "figure-words", error);
  if (statement == NULL)
    return FALSE;
  bind_question (statement, indicator, period);
  hd_statement_bind_text (statement, 4, unit);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      *wording = hd_statement_dup_text (statement, 0);
      *source = hd_statement_dup_text (statement, 1);
    }
  return TRUE;
}

/* --- Who reports --- */

GPtrArray *
hd_figures_get_reporters (HdDatabase     *db,
                          const char     *indicator,
                          const HdPeriod *within,
                          GError        **error)
{
  g_autoptr (GPtrArray) reporters = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_reporter_free);
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && indicator != NULL && within != NULL, NULL);

  statement = hd_database_prepare (db, "figure-reporters", error);
  if (statement == NULL)
    return NULL;
  bind_question (statement, indicator, within);
  for (;;)
    {
      HdReporter *reporter;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&reporters);
      reporter = g_new0 (HdReporter, 1);
      reporter->unit = hd_statement_dup_text (statement, 0);
      reporter->valid = hd_period_new (read_date (statement, 1), read_date (statement, 2));
      reporter->has_result = hd_statement_column_integer (statement, 3) != 0;
      g_ptr_array_add (reporters, reporter);
    }
}

GHashTable *
hd_figures_get_validity (HdDatabase *db,
                         GError    **error)
{
  g_autoptr (GHashTable) valid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL, NULL);

  statement = hd_database_prepare (db, "figure-validity", error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      HdPeriod period;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&valid);
      period = hd_period_new (read_date (statement, 1), read_date (statement, 2));
      g_hash_table_insert (valid, hd_statement_dup_text (statement, 0), g_memdup2 (&period, sizeof (period)));
    }
}

GHashTable *
hd_figures_count_by_unit (HdDatabase     *db,
                          const HdPeriod *within,
                          GError        **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && within != NULL, NULL);

  statement = hd_database_prepare (db, "figure-count-by-unit", error);
  if (statement == NULL)
    return NULL;
  bind_time (statement, 1, within);
  for (;;)
    {
      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&counts);
      g_hash_table_insert (counts, hd_statement_dup_text (statement, 0), GUINT_TO_POINTER ((guint) hd_statement_column_integer (statement, 1)));
    }
}

/* --- Who gave both --- */

gboolean
hd_figures_have_same_units (HdDatabase     *db,
                            const char     *part,
                            const HdPeriod *time,
                            HdEntityKind    kind,
                            const char     *whole,
                            const HdPeriod *whole_time,
                            gboolean       *same,
                            GError        **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean differ;

  g_return_val_if_fail (db != NULL && part != NULL && time != NULL && whole != NULL && whole_time != NULL && same != NULL, FALSE);

  statement = hd_database_prepare (db, kind == HD_ENTITY_TARGET ? "figure-targets-differ" : "figure-results-differ", error);
  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, part);
  hd_statement_bind_text (statement, 2, whole);
  bind_time (statement, 3, time);
  if (kind == HD_ENTITY_TARGET)
    bind_time (statement, 5, whole_time);
  if (!hd_statement_step (statement, &differ, error))
    return FALSE;
  *same = !differ;
  return TRUE;
}
