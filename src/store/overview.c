/* overview.c: what the overview of a book is made from, as few rows as will do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/overview.h"

#include <string.h>

#include "store/records-private.h"

gboolean
hd_overview_count_states (HdDatabase *db,
                          guint      *counts,
                          guint       n_states,
                          GError    **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "overview-states", error);
  gboolean has_row = TRUE;

  g_return_val_if_fail (counts != NULL, FALSE);

  memset (counts, 0, n_states * sizeof *counts);
  while (statement != NULL && has_row)
    {
      g_autofree char *word = NULL;
      int state;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      word = has_row ? hd_statement_dup_text (statement, 0) : NULL;
      state = word != NULL ? hd_field_choice_index (field, word) : -1;
      if (state >= 0 && (guint) state < n_states)
        counts[state] = (guint) hd_statement_column_integer (statement, 1);
    }
  return statement != NULL;
}

static GPtrArray *
get_limited (HdDatabase *db,
             const char *name,
             guint       limit,
             GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, limit);
  return hd_statement_read_texts (statement, error);
}

GPtrArray *
hd_overview_get_agreements (HdDatabase *db,
                            guint       limit,
                            GError    **error)
{
  return get_limited (db, "overview-agreements", limit, error);
}

GPtrArray *
hd_overview_get_drafts (HdDatabase *db,
                        guint       limit,
                        GError    **error)
{
  return get_limited (db, "overview-papers", limit, error);
}

GPtrArray *
hd_overview_get_open (HdDatabase  *db,
                      HdEntityKind kind,
                      guint        limit,
                      GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (kind == HD_ENTITY_TASK || kind == HD_ENTITY_COMMITMENT, NULL);

  statement = hd_database_prepare (db, kind == HD_ENTITY_TASK ? "overview-tasks" : "overview-commitments", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, limit);
  return hd_records_read (db, statement, kind, error);
}

GPtrArray *
hd_overview_get_meetings (HdDatabase *db,
                          HdDate      day,
                          guint       limit,
                          GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "overview-meetings", error);
  g_autofree char *from = hd_date_to_iso (day);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, from);
  hd_statement_bind_integer (statement, 2, limit);
  return hd_statement_read_texts (statement, error);
}

static HdStatement *
prepare_inside (HdDatabase     *db,
                const char     *name,
                const HdPeriod *period,
                GError        **error)
{
  HdStatement *statement = hd_database_prepare (db, name, error);
  g_autofree char *first = hd_date_to_iso (period->from), *last = hd_date_to_iso (hd_period_last (period));

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, first);
  hd_statement_bind_text (statement, 2, last);
  return statement;
}

GPtrArray *
hd_overview_get_targets (HdDatabase     *db,
                         const HdPeriod *period,
                         GError        **error)
{
  g_autoptr (HdStatement) statement = prepare_inside (db, "overview-targets", period, error);

  return statement != NULL ? hd_records_read (db, statement, HD_ENTITY_TARGET, error) : NULL;
}

GPtrArray *
hd_overview_get_promised (HdDatabase     *db,
                          const HdPeriod *period,
                          GError        **error)
{
  g_autoptr (HdStatement) statement = prepare_inside (db, "overview-promised", period, error);

  return statement != NULL ? hd_statement_read_texts (statement, error) : NULL;
}

GPtrArray *
hd_overview_get_reporters (HdDatabase     *db,
                           const HdPeriod *period,
                           GError        **error)
{
  g_autoptr (HdStatement) statement = prepare_inside (db, "overview-reporters", period, error);

  return statement != NULL ? hd_statement_read_texts (statement, error) : NULL;
}

/* @until: (nullable): ISO date that is asked up to */
static gboolean
find_day (HdDatabase *db,
          const char *name,
          const char *until,
          HdDate     *day,
          GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);
  g_autofree char *text = NULL;
  gboolean has_row;

  *day = HD_DATE_NONE;
  if (statement == NULL)
    return FALSE;
  if (until != NULL)
    hd_statement_bind_text (statement, 1, until);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  text = has_row ? hd_statement_dup_text (statement, 0) : NULL;
  return text == NULL || hd_date_parse_iso (text, day, error);
}

static int
year_of (HdDate day,
         HdDate today)
{
  return day != HD_DATE_NONE ? MIN (hd_date_year (day), hd_date_year (today)) : 0;
}

gboolean
hd_overview_find_years (HdDatabase *db,
                        HdDate      today,
                        int        *year,
                        int        *planned,
                        GError    **error)
{
  g_autofree char *until = hd_date_to_iso (today);
  HdDate result, target;

  if (!find_day (db, "overview-last-result", NULL, &result, error) || !find_day (db, "overview-last-target", until, &target, error))
    return FALSE;
  *planned = MAX (year_of (result, today), year_of (target, today));
  if (*planned == 0)
    *planned = hd_date_year (today);
  *year = result != HD_DATE_NONE ? year_of (result, today) : *planned;
  return TRUE;
}

GArray *
hd_overview_get_stages (HdDatabase *db,
                        guint       limit,
                        GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "overview-stages", error);
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (HdPeriod));
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, limit);
  while (TRUE)
    {
      g_autofree char *first = NULL, *last = NULL;
      HdDate from, to;
      HdPeriod stage;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&stages);
      first = hd_statement_dup_text (statement, 0);
      last = hd_statement_dup_text (statement, 1);
      if (!hd_date_parse_iso (first, &from, error) || !hd_date_parse_iso (last, &to, error))
        return NULL;
      stage = hd_period_new (from, to);
      g_array_append_val (stages, stage);
    }
}

gboolean
hd_overview_find_range (HdDatabase *db,
                        HdPeriod   *years,
                        GError    **error)
{
  HdDate first, last;

  if (!find_day (db, "overview-first-result", NULL, &first, error) || !find_day (db, "overview-last-result", NULL, &last, error))
    return FALSE;
  *years = (HdPeriod) { HD_DATE_NONE, HD_DATE_NONE };
  if (first != HD_DATE_NONE && last != HD_DATE_NONE)
    *years = hd_period_new (hd_date_new (hd_date_year (first), 1, 1), hd_date_new (hd_date_year (last), 12, 31));
  return TRUE;
}
