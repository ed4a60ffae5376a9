/* search.c: searching everywhere in a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/search.h"

#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/search-hit.h"
#include "store/search.h"

/* In the order in which they are shown; texts come after them, for their walk is the longest. */
static const HdEntityKind kinds[] = {
  HD_ENTITY_AGREEMENT, HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_MEETING, HD_ENTITY_TASK, HD_ENTITY_CONTRIBUTION,
  HD_ENTITY_COMMENDATION, HD_ENTITY_PAPER, HD_ENTITY_INDICATOR,
};

static void
hit_free (HdSearchHit *self)
{
  g_free (self->id);
  g_free (self->clause);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

void
hd_search_group_free (HdSearchGroup *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->hits);
  g_free (self);
}

static HdSearchGroup *
group_new (HdEntityKind kind)
{
  HdSearchGroup *group = g_new0 (HdSearchGroup, 1);

  group->kind = kind;
  group->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hit_free);
  return group;
}

/* Of @ids those from @first on, as far as the group has room for them. */
static gboolean
add_hits (HdSearchGroup *group,
          HdDatabase    *db,
          GPtrArray     *ids,
          guint          first,
          const char    *text,
          guint          limit,
          GError       **error)
{
  for (guint i = first; i < ids->len && group->hits->len < limit; i++)
    {
      HdSearchHit *hit = hd_search_hit_new (db, group->kind, g_ptr_array_index (ids, i), text, error);

      if (hit == NULL)
        return FALSE;
      g_ptr_array_add (group->hits, hit);
    }
  return TRUE;
}

static gboolean
search_kind (HdDatabase   *db,
             HdEntityKind  kind,
             const char   *text,
             guint         limit,
             GPtrArray    *groups,
             GError      **error)
{
  g_autoptr (HdSearchGroup) group = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  guint n_found = 0;

  ids = hd_search_find (db, kind, text, limit, &n_found, error);
  if (ids == NULL)
    return FALSE;
  if (ids->len == 0)
    return TRUE;

  group = group_new (kind);
  group->n_more = n_found - ids->len;
  if (!add_hits (group, db, ids, 0, text, limit, error))
    return FALSE;
  g_ptr_array_add (groups, g_steal_pointer (&group));
  return TRUE;
}

/* What is found in a transaction is still there when its record is read in the same one. None is long, for nobody can save while
 * somebody reads. */
static gboolean
search_records (HdDatabase   *db,
                const char   *text,
                guint         limit,
                GPtrArray    *groups,
                GCancellable *cancellable,
                GError      **error)
{
  gboolean good = TRUE;

  for (guint i = 0; good && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !hd_database_begin_read (db, error))
        return FALSE;
      good = search_kind (db, kinds[i], text, limit, groups, error);
      hd_database_rollback (db);
    }
  return good;
}

static gboolean
search_texts (HdDatabase   *db,
              const char   *text,
              guint         limit,
              GPtrArray    *groups,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (HdSearchGroup) group = group_new (HD_ENTITY_CLAUSE);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (HdClauseWalk) walk = { 0 };
  gboolean good = TRUE;

  while (good && !walk.is_done)
    {
      guint before = ids->len;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !hd_database_begin_read (db, error))
        return FALSE;
      good = hd_search_next_clauses (db, &walk, text, limit + 1, ids, error) && add_hits (group, db, ids, before, text, limit, error);
      hd_database_rollback (db);
    }
  group->n_more = ids->len > limit ? 1 : 0;
  group->more_is_least = group->n_more > 0;
  if (good && group->hits->len > 0)
    g_ptr_array_add (groups, g_steal_pointer (&group));
  return good;
}

static GPtrArray *
search (HdDatabase   *db,
        const char   *text,
        HdSearchPart  part,
        guint         limit,
        GCancellable *cancellable,
        GError      **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_search_group_free);

  if ((part & HD_SEARCH_RECORDS) != 0 && !search_records (db, text, limit, groups, cancellable, error))
    return NULL;
  if ((part & HD_SEARCH_TEXTS) != 0 && !search_texts (db, text, limit, groups, cancellable, error))
    return NULL;
  return g_steal_pointer (&groups);
}

GPtrArray *
hd_book_search (HdBook     *self,
                const char *text,
                guint       limit,
                GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && text != NULL && limit > 0, NULL);

  return search (self->db, text, HD_SEARCH_RECORDS | HD_SEARCH_TEXTS, limit, NULL, error);
}

/* On a worker */

typedef struct
{
  char *path;
  char *text;
  HdSearchPart part;
  guint limit;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->text);
  g_free (job);
}

static void
run_search (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdDatabase) db = hd_database_open (job->path, HD_DATABASE_READ_ONLY, &error);
  GPtrArray *groups = db != NULL ? search (db, job->text, job->part, job->limit, cancellable, &error) : NULL;

  if (groups != NULL)
    g_task_return_pointer (task, groups, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
hd_book_search_async (HdBook             *self,
                      const char         *text,
                      HdSearchPart        part,
                      guint               limit,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && text != NULL && limit > 0);

  job = g_new0 (Job, 1);
  job->path = g_strdup (self->path);
  job->text = g_strdup (text);
  job->part = part;
  job->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_search_async);
  g_task_set_task_data (task, job, job_free);
  hd_worker_run (task, run_search);
}

GPtrArray *
hd_book_search_finish (HdBook       *self,
                       GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
hd_search_group_label (HdEntityKind kind)
{
  switch ((guint) kind)
    {
    case HD_ENTITY_AGREEMENT:
      return _("Programmes");

    case HD_ENTITY_UNIT:
      return _("Units");

    case HD_ENTITY_PERSON:
      return _("People");

    case HD_ENTITY_MEETING:
      return _("Meetings");

    case HD_ENTITY_TASK:
      return _("Tasks");

    case HD_ENTITY_CONTRIBUTION:
      return _("In meetings");

    case HD_ENTITY_COMMENDATION:
      return _("Commendations");

    case HD_ENTITY_PAPER:
      return _("Papers");

    case HD_ENTITY_INDICATOR:
      return _("Indicators");

    case HD_ENTITY_CLAUSE:
    default:
      return _("In the text of programmes");
    }
}
