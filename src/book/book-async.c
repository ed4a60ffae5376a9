/* book-async.c: the slow use cases of a book, on a worker thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-async.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "base/worker.h"
#include "book/book-format.h"
#include "book/book-private.h"

typedef struct _Job Job;

/* Runs on the worker. @self: NULL for a book that is still to be opened or made. */
typedef gboolean (*JobFunc) (HdBook       *self,
                             Job          *job,
                             GCancellable *cancellable,
                             GError      **error);

/* What a worker is given and what it makes; each use case takes what it needs. */
struct _Job
{
  JobFunc      run;
  gboolean     only_reads; /* nothing is lost when the result comes after the user gave up */

  char        *path; /* of the book, or of the file to write */
  char        *name;
  char        *who;
  char        *id;
  char        *format;
  HdPages     *pages;
  HdChart     *chart;

  HdBook      *book;
  HdRendering *rendering;
  GPtrArray   *problems;
};

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->name);
  g_free (job->who);
  g_free (job->id);
  g_free (job->format);
  g_clear_pointer (&job->pages, hd_pages_unref);
  g_clear_pointer (&job->chart, hd_chart_unref);
  g_clear_object (&job->book);
  g_clear_pointer (&job->rendering, hd_rendering_free);
  g_clear_pointer (&job->problems, g_ptr_array_unref);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error) || !job->run (source, job, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Takes @job. */
static void
start (gpointer            source,
       gpointer            tag,
       Job                *job,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* What was done before the user gave up is told: it may have changed a file. */
  g_task_set_check_cancellable (task, job->only_reads);
  hd_worker_run (task, run_in_thread);
}

static Job *
job_new (JobFunc     run,
         const char *path)
{
  Job *job = g_new0 (Job, 1);

  job->run = run;
  job->path = g_strdup (path);

  return job;
}

/* Books that are opened or made */

static HdBook *
finish_book (GAsyncResult *result,
             GError      **error)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);

  if (!g_task_propagate_boolean (task, error))
    return NULL;

  hd_book_set_context (job->book, g_task_get_context (task));

  return g_steal_pointer (&job->book);
}

/* Takes @book, which may be NULL. When the user gave up while it was being made, no file is left. */
static gboolean
keep_new_book (Job          *job,
               HdBook       *book,
               GCancellable *cancellable,
               GError      **error)
{
  job->book = book;
  if (book == NULL)
    return FALSE;
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return TRUE;

  g_clear_object (&job->book);
  g_unlink (job->path);

  return FALSE;
}

static gboolean
run_open (HdBook       *self,
          Job          *job,
          GCancellable *cancellable,
          GError      **error)
{
  job->book = hd_book_open (job->path, job->who, error);

  return job->book != NULL;
}

void
hd_book_open_async (const char         *path,
                    const char         *who,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = job_new (run_open, path);
  job->who = g_strdup (who);
  start (NULL, hd_book_open_async, job, cancellable, callback, user_data);
}

HdBook *
hd_book_open_finish (GAsyncResult *result,
                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return finish_book (result, error);
}

static gboolean
run_create (HdBook       *self,
            Job          *job,
            GCancellable *cancellable,
            GError      **error)
{
  return keep_new_book (job, hd_book_create (job->path, job->name, job->who, error), cancellable, error);
}

void
hd_book_create_async (const char         *path,
                      const char         *name,
                      const char         *who,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = job_new (run_create, path);
  job->name = g_strdup (name);
  job->who = g_strdup (who);
  start (NULL, hd_book_create_async, job, cancellable, callback, user_data);
}

HdBook *
hd_book_create_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return finish_book (result, error);
}

static gboolean
run_create_practice (HdBook       *self,
                     Job          *job,
                     GCancellable *cancellable,
                     GError      **error)
{
  return keep_new_book (job, hd_book_create_practice (job->path, job->who, error), cancellable, error);
}

void
hd_book_create_practice_async (const char         *path,
                               const char         *who,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Job *job;

  g_return_if_fail (path != NULL && who != NULL);

  job = job_new (run_create_practice, path);
  job->who = g_strdup (who);
  start (NULL, hd_book_create_practice_async, job, cancellable, callback, user_data);
}

HdBook *
hd_book_create_practice_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return finish_book (result, error);
}

/* Import */

static gboolean
run_import (HdBook       *self,
            Job          *job,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (HdDatabase) db = NULL;
  g_autoptr (GBytes) json = NULL;

  if (!hd_book_require_writable (self, error))
    return FALSE;
  json = hd_file_read (job->path, HD_FORMAT_MAX_BYTES, error);
  if (json == NULL)
    return FALSE;
  db = hd_database_open (self->path, HD_DATABASE_OPEN, error);
  return db != NULL && hd_book_import_into (db, self->who, json, cancellable, &job->problems, error);
}

void
hd_book_import_async (HdBook             *self,
                      const char         *json_path,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_return_if_fail (HD_IS_BOOK (self) && json_path != NULL);

  start (self, hd_book_import_async, job_new (run_import, json_path), cancellable, callback, user_data);
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

static gboolean
run_render_agreement (HdBook       *self,
                      Job          *job,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (HdDatabase) db = hd_database_open (self->path, HD_DATABASE_READ_ONLY, error);

  if (db != NULL)
    job->rendering = hd_book_render_agreement_from (self, db, job->id, error);

  return job->rendering != NULL;
}

void
hd_book_render_agreement_async (HdBook             *self,
                                const char         *agreement_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && agreement_id != NULL);

  job = job_new (run_render_agreement, NULL);
  job->only_reads = TRUE;
  job->id = g_strdup (agreement_id);
  start (self, hd_book_render_agreement_async, job, cancellable, callback, user_data);
}

HdRendering *
hd_book_render_agreement_finish (HdBook       *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? g_steal_pointer (&job->rendering) : NULL;
}

/* Writes @bytes unless there are none or the user gave up. Takes @bytes. */
static gboolean
save (const Job    *job,
      GBytes       *bytes,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GBytes) owned = bytes;

  return owned != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         hd_file_write_atomically (job->path, owned, error);
}

static gboolean
run_save_pdf (HdBook       *self,
              Job          *job,
              GCancellable *cancellable,
              GError      **error)
{
  return save (job, hd_book_make_pdf (self, job->pages, error), cancellable, error);
}

void
hd_book_save_pdf_async (HdBook             *self,
                        HdPages            *pages,
                        const char         *path,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && pages != NULL && path != NULL);

  job = job_new (run_save_pdf, path);
  job->pages = hd_pages_ref (pages);
  start (self, hd_book_save_pdf_async, job, cancellable, callback, user_data);
}

gboolean
hd_book_save_pdf_finish (HdBook       *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
run_save_chart (HdBook       *self,
                Job          *job,
                GCancellable *cancellable,
                GError      **error)
{
  return save (job, hd_book_export_made_chart (self, job->chart, job->format, error), cancellable, error);
}

void
hd_book_save_chart_async (HdBook             *self,
                          HdChart            *chart,
                          const char         *format,
                          const char         *path,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && chart != NULL && format != NULL && path != NULL);

  job = job_new (run_save_chart, path);
  job->chart = hd_chart_ref (chart);
  job->format = g_strdup (format);
  start (self, hd_book_save_chart_async, job, cancellable, callback, user_data);
}

gboolean
hd_book_save_chart_finish (HdBook       *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
