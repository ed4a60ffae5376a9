/* book-async.c: the slow use cases of a book, on a worker thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "book/book-async.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "book/book-format.h"
#include "book/book-private.h"

/* What a worker is given; each use case takes what it needs. */
typedef struct
{
  char      *path;   /* of the book, or of the file to write */
  char      *name;
  char      *who;
  char      *id;
  char      *format;
  char     **ids;
  HdPeriod   range;
  gboolean   has_range;
  HdPages   *pages;
  GPtrArray *problems; /* made by the worker */
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->name);
  g_free (job->who);
  g_free (job->id);
  g_free (job->format);
  g_strfreev (job->ids);
  g_clear_pointer (&job->pages, hd_pages_unref);
  g_clear_pointer (&job->problems, g_ptr_array_unref);
  g_free (job);
}

static GTask *
start (gpointer            source,
       gpointer            tag,
       Job                *job,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* What was done before the user gave up is told: it may have changed a file. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

static void
return_boolean (GTask   *task,
                gboolean done,
                GError  *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Books that are opened or made */

static void
return_book (GTask  *task,
             HdBook *book,
             GError *error)
{
  if (book == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hd_book_set_context (book, g_task_get_context (task));
  g_task_return_pointer (task, book, g_object_unref);
}

/* The user gave up while the book was being made: no file is left. */
static gboolean
is_abandoned (HdBook       *book,
              const char   *path,
              GCancellable *cancellable,
              GError      **error)
{
  if (book == NULL || !g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_object_unref (book);
  g_unlink (path);
  return TRUE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  HdBook *book = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    book = hd_book_open (job->path, job->who, &error);
  return_book (task, book, error);
}

void
hd_book_open_async (const char         *path,
                    const char         *who,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->who = g_strdup (who);
  task = start (NULL, hd_book_open_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, open_in_thread);
}

HdBook *
hd_book_open_finish (GAsyncResult *result,
                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  HdBook *book = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    book = hd_book_create (job->path, job->name, job->who, &error);
  if (is_abandoned (book, job->path, cancellable, &error))
    book = NULL;
  return_book (task, book, error);
}

void
hd_book_create_async (const char         *path,
                      const char         *name,
                      const char         *who,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->name = g_strdup (name);
  job->who = g_strdup (who);
  task = start (NULL, hd_book_create_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, create_in_thread);
}

HdBook *
hd_book_create_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
create_practice_in_thread (GTask        *task,
                           gpointer      source,
                           gpointer      task_data,
                           GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  HdBook *book = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    book = hd_book_create_practice (job->path, job->who, &error);
  if (is_abandoned (book, job->path, cancellable, &error))
    book = NULL;
  return_book (task, book, error);
}

void
hd_book_create_practice_async (const char         *path,
                               const char         *who,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->who = g_strdup (who);
  task = start (NULL, hd_book_create_practice_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, create_practice_in_thread);
}

HdBook *
hd_book_create_practice_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Import */

static gboolean
import_job (HdBook       *self,
            Job          *job,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (HdDatabase) db = NULL;
  g_autoptr (GBytes) json = NULL;

  if (!hd_book_require_writable (self, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  json = hd_file_read (job->path, HD_FORMAT_MAX_BYTES, error);
  if (json == NULL)
    return FALSE;
  db = hd_database_open (self->path, HD_DATABASE_OPEN, error);
  return db != NULL && hd_book_import_into (db, self->who, json, cancellable, &job->problems, error);
}

static void
import_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean done = import_job (source, task_data, cancellable, &error);

  return_boolean (task, done, error);
}

void
hd_book_import_async (HdBook             *self,
                      const char         *json_path,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && json_path != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (json_path);
  task = start (self, hd_book_import_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, import_in_thread);
}

gboolean
hd_book_import_finish (HdBook       *self,
                       GAsyncResult *result,
                       GPtrArray   **problems,
                       GError      **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (problems != NULL)
    *problems = job->problems != NULL ? g_ptr_array_ref (job->problems) : NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  return hd_book_reload (self, error);
}

/* Papers and charts */

static void
render_agreement_in_thread (GTask        *task,
                            gpointer      source,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  HdBook *self = source;
  const Job *job = task_data;
  g_autoptr (HdDatabase) db = NULL;
  g_autoptr (HdRendering) rendering = NULL;
  GError *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    db = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  if (db != NULL)
    rendering = hd_book_render_agreement_from (self, db, job->id, &error);
  if (rendering == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&rendering), (GDestroyNotify) hd_rendering_free);
}

void
hd_book_render_agreement_async (HdBook             *self,
                                const char         *agreement_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && agreement_id != NULL);

  job = g_new0 (Job, 1);
  job->id = g_strdup (agreement_id);
  task = start (self, hd_book_render_agreement_async, job, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, TRUE);
  g_task_run_in_thread (task, render_agreement_in_thread);
}

HdRendering *
hd_book_render_agreement_finish (HdBook       *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Writes @bytes unless there are none or the user gave up. Takes @bytes. */
static void
save_and_return (GTask        *task,
                 const char   *path,
                 GBytes       *bytes,
                 GCancellable *cancellable,
                 GError       *error)
{
  g_autoptr (GBytes) owned = bytes;
  gboolean done = owned != NULL &&
                  !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
                  hd_file_write_atomically (path, owned, &error);

  return_boolean (task, done, error);
}

static void
save_pdf_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  GBytes *pdf = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    pdf = hd_book_make_pdf (source, job->pages, &error);
  save_and_return (task, job->path, pdf, cancellable, error);
}

void
hd_book_save_pdf_async (HdBook             *self,
                        HdPages            *pages,
                        const char         *path,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && pages != NULL && path != NULL);

  job = g_new0 (Job, 1);
  job->pages = hd_pages_ref (pages);
  job->path = g_strdup (path);
  task = start (self, hd_book_save_pdf_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, save_pdf_in_thread);
}

gboolean
hd_book_save_pdf_finish (HdBook       *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
save_chart_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  HdBook *self = source;
  const Job *job = task_data;
  g_autoptr (HdDatabase) db = NULL;
  GError *error = NULL;
  GBytes *bytes = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    db = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  if (db != NULL)
    bytes = hd_book_export_chart_from (self, db, (const char * const *) job->ids, job->has_range ? &job->range : NULL,
                                       job->format, &error);
  save_and_return (task, job->path, bytes, cancellable, error);
}

void
hd_book_save_chart_async (HdBook             *self,
                          const char * const *indicator_ids,
                          const HdPeriod     *range,
                          const char         *format,
                          const char         *path,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && indicator_ids != NULL && indicator_ids[0] != NULL && format != NULL && path != NULL);

  job = g_new0 (Job, 1);
  job->ids = g_strdupv ((char **) indicator_ids);
  job->has_range = range != NULL;
  if (range != NULL)
    job->range = *range;
  job->format = g_strdup (format);
  job->path = g_strdup (path);
  task = start (self, hd_book_save_chart_async, job, cancellable, callback, user_data);
  g_task_run_in_thread (task, save_chart_in_thread);
}

gboolean
hd_book_save_chart_finish (HdBook       *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
