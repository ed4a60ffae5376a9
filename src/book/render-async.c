/* render-async.c: any paper of a book laid out on a worker thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/render-async.h"

#include "base/worker.h"
#include "book/book-private.h"

typedef struct
{
  HdPagesFunc render;
  gpointer data;
  GDestroyNotify data_free;
} Job;

static void
job_free (Job *job)
{
  if (job->data_free != NULL)
    job->data_free (job->data);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  HdPages *pages = reader != NULL ? job->render (reader, job->data, &error) : NULL;

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) hd_pages_unref);
  else
    g_task_return_error (task, error);
}

void
hd_book_render_async (HdBook             *self,
                      HdPagesFunc         render,
                      gpointer            data,
                      GDestroyNotify      data_free,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && render != NULL);

  job = g_new0 (Job, 1);
  job->render = render;
  job->data = data;
  job->data_free = data_free;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_render_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* It only reads: nothing is lost when its end is not waited for. */
  g_task_set_return_on_cancel (task, TRUE);
  hd_worker_run (task, run_in_thread);
}

HdPages *
hd_book_render_finish (HdBook       *self,
                       GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
