/* overview.c: the state of a whole book at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/overview.h"

#include "base/worker.h"
#include "book/charts.h"
#include "book/meetings-private.h"
#include "book/meetings.h"
#include "store/overview.h"
#include "store/records.h"

/* Enough for any committee; more is seen in the lists. */
#define MAX_AGREEMENTS 60
#define MAX_OPEN       200
#define N_COMING_DAYS  90
/* A meeting is prepared for in this time, and its minutes are put in order in this time after it. */
#define N_PREPARING_DAYS 45
#define N_FINISHING_DAYS 30
#define MAX_PREPARED     5

void
hd_overview_free (HdOverview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->headlines, g_ptr_array_unref);
  g_clear_pointer (&self->achievement, hd_chart_unref);
  g_clear_pointer (&self->panels, hd_chart_unref);
  g_clear_pointer (&self->todos, g_ptr_array_unref);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_pointer (&self->latest_meeting, hd_record_unref);
  g_free (self);
}

static gboolean
add_dossiers (HdTodoFacts *facts,
              HdDatabase  *db,
              GError     **error)
{
  g_autoptr (GPtrArray) ids = hd_overview_get_agreements (db, MAX_AGREEMENTS, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      HdDossier *dossier = hd_book_load_dossier_in_transaction (db, g_ptr_array_index (ids, i), error);

      if (dossier == NULL)
        return FALSE;
      g_ptr_array_add (facts->dossiers, dossier);
    }
  return ids != NULL;
}

/* @ids: (transfer full) (nullable): NULL when @error is set */
static gboolean
add_by_id (GPtrArray   *records,
           HdDatabase  *db,
           HdEntityKind kind,
           GPtrArray   *ids_take,
           GError     **error)
{
  g_autoptr (GPtrArray) ids = ids_take;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      HdRecord *record = hd_records_get (db, kind, g_ptr_array_index (ids, i), error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  return ids != NULL;
}

static gboolean
extend (GPtrArray *records,
        GPtrArray *more_take)
{
  if (more_take != NULL)
    g_ptr_array_extend_and_steal (records, more_take);
  return more_take != NULL;
}

/* Who reported in the year before, or has targets of its own, is to report. */
static gboolean
add_reporters (HdTodoFacts *facts,
               HdDatabase  *db,
               GError     **error)
{
  HdPeriod before = hd_period_year (hd_date_year (facts->year.from) - 1);

  return hd_ids_add (facts->expected, hd_overview_get_promised (db, &facts->year, error)) &&
         hd_ids_add (facts->expected, hd_overview_get_reporters (db, &before, error)) &&
         hd_ids_add (facts->reported, hd_overview_get_reporters (db, &facts->year, error));
}

static gboolean
add_entered (HdTodoFacts    *facts,
             HdDatabase     *db,
             const HdRecord *period,
             GError        **error)
{
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);
  g_autoptr (GPtrArray) units = hd_overview_get_reporters (db, &time, error);

  for (guint i = 0; units != NULL && i < units->len; i++)
    g_hash_table_add (facts->entered, g_strconcat (hd_record_get_id (period), " ", g_ptr_array_index (units, i), NULL));
  return units != NULL;
}

/* A year has at most a dozen periods, and each a report a unit. */
static gboolean
add_periods (HdTodoFacts *facts,
             HdDatabase  *db,
             GError     **error)
{
  HdPeriod year = hd_period_year (hd_date_year (facts->today));
  g_autoptr (GPtrArray) periods = hd_records_get_all (db, HD_ENTITY_REPORTING_PERIOD, error);

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      HdRecord *period = g_ptr_array_index (periods, i);
      HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

      if (!hd_period_covers (&year, &time))
        continue;
      g_ptr_array_add (facts->periods, hd_record_ref (period));
      if (!extend (facts->receipts, hd_records_get_by (db, HD_ENTITY_UNIT_REPORT, HD_UNIT_REPORT_PERIOD, hd_record_get_id (period), error)) ||
          !add_entered (facts, db, period, error))
        return FALSE;
    }
  return periods != NULL;
}

static gboolean
add_prepared (HdTodoFacts *facts,
              HdDatabase  *db,
              GError     **error)
{
  for (guint i = 0; i < facts->meetings->len && facts->prepared->len < MAX_PREPARED; i++)
    {
      const HdRecord *record = g_ptr_array_index (facts->meetings, i);
      HdMeeting *meeting;

      if (hd_record_get_date (record, HD_MEETING_DATE) > facts->today + N_PREPARING_DAYS)
        continue;
      meeting = hd_book_load_meeting_in_transaction (db, hd_record_get_id (record), error);
      if (meeting == NULL)
        return FALSE;
      g_ptr_array_add (facts->prepared, meeting);
    }
  return TRUE;
}

static gboolean
fill_facts (HdTodoFacts *facts,
            HdDatabase  *db,
            GError     **error)
{
  return add_dossiers (facts, db, error) &&
         extend (facts->tasks, hd_overview_get_open (db, HD_ENTITY_TASK, MAX_OPEN, error)) &&
         extend (facts->commitments, hd_overview_get_open (db, HD_ENTITY_COMMITMENT, MAX_OPEN, error)) &&
         add_by_id (facts->meetings, db, HD_ENTITY_MEETING, hd_overview_get_meetings (db, facts->today - N_FINISHING_DAYS, MAX_OPEN, error), error) &&
         add_prepared (facts, db, error) &&
         add_by_id (facts->papers, db, HD_ENTITY_PAPER, hd_overview_get_drafts (db, MAX_OPEN, error), error) &&
         extend (facts->targets, hd_overview_get_targets (db, &facts->year, error)) &&
         extend (facts->units, hd_records_get_all (db, HD_ENTITY_UNIT, error)) &&
         extend (facts->indicators, hd_records_get_all (db, HD_ENTITY_INDICATOR, error)) &&
         extend (facts->rotations, hd_records_get_all (db, HD_ENTITY_ROTATION, error)) &&
         extend (facts->members, hd_records_get_all (db, HD_ENTITY_COMMITTEE_MEMBER, error)) &&
         add_periods (facts, db, error) &&
         add_reporters (facts, db, error);
}

/* What waits and what is coming, in one read transaction. */
static gboolean
find_todos (HdOverview *self,
            HdDatabase *db,
            GError    **error)
{
  g_autoptr (HdTodoFacts) facts = NULL;
  gboolean read;
  int planned = 0;

  if (!hd_database_begin_read (db, error))
    return FALSE;
  read = hd_overview_find_years (db, self->today, &self->year, &planned, error) &&
         hd_overview_count_states (db, self->n_agreements, HD_N_STATES, error);
  facts = hd_todo_facts_new (self->today, hd_period_year (MAX (planned, 1)));
  read = read && fill_facts (facts, db, error);
  hd_database_rollback (db);
  if (!read)
    return FALSE;
  self->todos = hd_todos_find (facts);
  self->coming = hd_coming_find (facts, N_COMING_DAYS);
  self->has_units = facts->units->len > 0;
  self->has_people = facts->members->len > 0;
  self->has_indicators = facts->indicators->len > 0;
  for (guint i = 0; i < HD_N_STATES; i++)
    self->has_agreements = self->has_agreements || self->n_agreements[i] > 0;
  return TRUE;
}

/* Those with target and result; in the order of the catalogue, one of a pair. */
static void
pick_headlines (HdOverview *self,
                GPtrArray  *rows,
                guint       n_headlines)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < rows->len && self->headlines->len < n_headlines; i++)
      {
        HdResultRow *row = g_ptr_array_index (rows, i);

        if (row == NULL || row->is_part || !row->now.has_target || (pass == 0 && !row->now.has_actual))
          continue;
        g_ptr_array_add (self->headlines, row);
        rows->pdata[i] = NULL;
      }
}

static gboolean
find_figures (HdOverview *self,
              HdBook     *book,
              guint       n_headlines,
              GError    **error)
{
  HdResultsQuery query = { .period = hd_period_year (self->year), .rule = HD_TARGET_RULE_WHOLE };
  g_autoptr (GPtrArray) rows = self->has_indicators ? hd_book_get_results (book, &query, error) : g_ptr_array_new ();

  if (rows == NULL)
    return FALSE;
  self->achievement = hd_results_make_chart (rows, &query.period, NULL);
  self->panels = hd_book_make_panels (book, rows, &query.period, error);
  if (self->panels == NULL)
    return FALSE;
  if (hd_chart_get_n_panels (self->panels) == 0)
    g_clear_pointer (&self->panels, hd_chart_unref);
  pick_headlines (self, rows, n_headlines);
  return TRUE;
}

/* Between two meetings the papers of the last one are what is asked for. */
static gboolean
find_latest_meeting (HdOverview *self,
                     HdBook     *book,
                     GError    **error)
{
  GError *problem = NULL;

  for (guint i = 0; i < self->coming->len; i++)
    {
      const HdComing *coming = g_ptr_array_index (self->coming, i);

      if (coming->has_place && coming->place.kind == HD_ENTITY_MEETING)
        return TRUE;
    }
  self->latest_meeting = hd_book_find_latest_meeting (book, NULL, self->today, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

HdOverview *
hd_book_get_overview (HdBook  *self,
                      HdDate   today,
                      guint    n_headlines,
                      GError **error)
{
  g_autoptr (HdOverview) overview = g_new0 (HdOverview, 1);

  g_return_val_if_fail (HD_IS_BOOK (self) && today != HD_DATE_NONE, NULL);

  overview->today = today;
  overview->headlines = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_result_row_free);
  if (!find_todos (overview, self->db, error) || !find_latest_meeting (overview, self, error) || !find_figures (overview, self, n_headlines, error))
    return NULL;
  return g_steal_pointer (&overview);
}

typedef struct
{
  HdDate today;
  guint  n_headlines;
} Job;

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  HdOverview *overview = reader != NULL ? hd_book_get_overview (reader, job->today, job->n_headlines, &error) : NULL;

  if (overview != NULL)
    g_task_return_pointer (task, overview, (GDestroyNotify) hd_overview_free);
  else
    g_task_return_error (task, error);
}

void
hd_book_get_overview_async (HdBook             *self,
                            HdDate              today,
                            guint               n_headlines,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self));

  job = g_new (Job, 1);
  *job = (Job) { today, n_headlines };
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_get_overview_async);
  g_task_set_task_data (task, job, g_free);
  g_task_set_return_on_cancel (task, TRUE);
  hd_worker_run (task, run_in_thread);
}

HdOverview *
hd_book_get_overview_finish (HdBook       *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
