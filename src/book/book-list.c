/* book-list.c: the lists people see, by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/list.h"

#include "base/worker.h"
#include "book/book-private.h"
#include "book/signatories.h"
#include "store/lists.h"
#include "store/search-index.h"

/* --- What lists are narrowed down by --- */

typedef struct
{
  GWeakRef      book; /* may be closed while the worker reads */
  char         *path;
  HdEntityKind  kind;
} Job;

static void
job_free (Job *self)
{
  g_weak_ref_clear (&self->book);
  g_free (self->path);
  g_free (self);
}

static void
run_read (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdDatabase) db = hd_database_open (job->path, HD_DATABASE_READ_ONLY, &error);
  HdSearchIndex *index = db != NULL ? hd_search_index_read (db, job->kind, cancellable, &error) : NULL;

  if (index != NULL)
    g_task_return_pointer (task, index, (GDestroyNotify) hd_search_index_free);
  else
    g_task_return_error (task, error);
}

static void
on_index_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (HdBook) self = g_weak_ref_get (&job->book);
  HdSearchIndex *index = g_task_propagate_pointer (G_TASK (result), NULL);
  guint64 bit = G_GUINT64_CONSTANT (1) << job->kind;

  if (self == NULL)
    {
      hd_search_index_free (index);
      return;
    }
  self->reading_lists &= ~bit;
  if (index != NULL)
    hd_search_index_adopt (self->db, index);
  else
    self->unreadable_lists |= bit;
  hd_book_emit_list_ready (self, job->kind);
}

static gboolean
is_ready (HdBook      *self,
          HdEntityKind kind)
{
  gboolean ready = TRUE;

  /* A fault of the file is told by whoever reads the rows. */
  return (self->unreadable_lists & (G_GUINT64_CONSTANT (1) << kind)) != 0
         || !hd_search_index_is_ready (self->db, kind, &ready, NULL) || ready;
}

gboolean
hd_book_is_list_ready (HdBook            *self,
                       HdEntityKind       kind,
                       const HdListQuery *query)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  return !hd_search_index_is_asked (kind, query) || is_ready (self, kind);
}

void
hd_book_prepare_list (HdBook      *self,
                      HdEntityKind kind)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self));

  if ((self->reading_lists & (G_GUINT64_CONSTANT (1) << kind)) != 0 || is_ready (self, kind))
    return;

  self->reading_lists |= G_GUINT64_CONSTANT (1) << kind;
  job = g_new0 (Job, 1);
  g_weak_ref_init (&job->book, self);
  job->path = g_strdup (self->path);
  job->kind = kind;
  task = g_task_new (NULL, self->closed, on_index_read_cb, NULL);
  g_task_set_source_tag (task, hd_book_prepare_list);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  hd_worker_run (task, run_read);
}

/* --- Rows --- */

gboolean
hd_book_count_rows (HdBook            *self,
                    HdEntityKind       kind,
                    const HdListQuery *query,
                    guint             *count,
                    GError           **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (kind == HD_ENTITY_SIGNATURE)
    return hd_book_count_signatories (self, query, count, error);
  return hd_lists_count (self->db, kind, query, count, error);
}

GPtrArray *
hd_book_read_rows (HdBook            *self,
                   HdEntityKind       kind,
                   const HdListQuery *query,
                   guint              offset,
                   guint              limit,
                   GError           **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (kind == HD_ENTITY_SIGNATURE)
    return hd_book_read_signatories (self, query, offset, limit, error);
  return hd_lists_read (self->db, kind, query, offset, limit, error);
}
