/* search.c: searching everywhere in a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/search.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "book/search-hit.h"
#include "store/search.h"

/* In the order in which they are shown; texts last, for their walk is the longest. */
static const HdEntityKind kinds[] = {
  HD_ENTITY_AGREEMENT, HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_MEETING, HD_ENTITY_PAPER, HD_ENTITY_INDICATOR, HD_ENTITY_CLAUSE,
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

  group = g_new0 (HdSearchGroup, 1);
  group->kind = kind;
  group->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hit_free);
  group->n_more = n_found - ids->len;
  group->more_is_least = kind == HD_ENTITY_CLAUSE && group->n_more > 0;
  for (guint i = 0; i < ids->len; i++)
    {
      HdSearchHit *hit = hd_search_hit_new (db, kind, g_ptr_array_index (ids, i), text, error);

      if (hit == NULL)
        return FALSE;
      g_ptr_array_add (group->hits, hit);
    }
  g_ptr_array_add (groups, g_steal_pointer (&group));
  return TRUE;
}

/* All in one transaction: what is found is still there when its record is read. */
static GPtrArray *
search (HdDatabase   *db,
        const char   *text,
        guint         limit,
        GCancellable *cancellable,
        GError      **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_search_group_free);
  gboolean good = TRUE;

  if (!hd_database_begin_read (db, error))
    return NULL;
  for (guint i = 0; good && i < G_N_ELEMENTS (kinds); i++)
    good = !g_cancellable_set_error_if_cancelled (cancellable, error) && search_kind (db, kinds[i], text, limit, groups, error);
  hd_database_rollback (db);
  return good ? g_steal_pointer (&groups) : NULL;
}

GPtrArray *
hd_book_search (HdBook     *self,
                const char *text,
                guint       limit,
                GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && text != NULL && limit > 0, NULL);

  return search (self->db, text, limit, NULL, error);
}

/* On a worker */

typedef struct
{
  char *path;
  char *text;
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
  GPtrArray *groups = db != NULL ? search (db, job->text, job->limit, cancellable, &error) : NULL;

  if (groups != NULL)
    g_task_return_pointer (task, groups, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
hd_book_search_async (HdBook             *self,
                      const char         *text,
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
  job->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_search_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_search);
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

    case HD_ENTITY_PAPER:
      return _("Papers");

    case HD_ENTITY_INDICATOR:
      return _("Indicators");

    case HD_ENTITY_CLAUSE:
    default:
      return _("In the text of programmes");
    }
}
