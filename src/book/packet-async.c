/* packet-async.c: the whole set of a meeting's papers on a worker
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/worker.h"
#include "book/book-private.h"
#include "book/packet.h"

typedef struct
{
  HdPacketRequest request;
  char           *meeting;
  HdMeetingPaperKind *kinds;
  char           *path;
  gboolean        as_folder;
  HdPacketFunc    func;
  gpointer        data;
} Job;

static void
job_free (Job *job)
{
  g_free (job->meeting);
  g_free (job->kinds);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (const HdPacketRequest *request,
         HdPacketFunc           func,
         gpointer               data)
{
  Job *job = g_new0 (Job, 1);

  job->request = *request;
  job->request.meeting = job->meeting = g_strdup (request->meeting);
  job->request.kinds = job->kinds = g_memdup2 (request->kinds, request->n_kinds * sizeof *request->kinds);
  job->func = func;
  job->data = data;
  return job;
}

static void
start (HdBook             *book,
       gpointer            tag,
       Job                *job_take,
       GTaskThreadFunc     run,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job_take, (GDestroyNotify) job_free);
  hd_worker_run (task, run);
}

static void
run_make (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  g_autoptr (HdRendering) rendering = reader != NULL ? hd_book_render_packet (reader, &job->request, job->func, job->data, cancellable, &error) : NULL;
  GBytes *pdf = rendering != NULL ? hd_book_make_pdf (reader, rendering->pages, &error) : NULL;

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
hd_book_make_packet_async (HdBook                *self,
                           const HdPacketRequest *request,
                           HdPacketFunc           func,
                           gpointer               data,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  g_return_if_fail (HD_IS_BOOK (self) && request != NULL && request->meeting != NULL);

  start (self, hd_book_make_packet_async, job_new (request, func, data), run_make, cancellable, callback, user_data);
}

GBytes *
hd_book_make_packet_finish (HdBook       *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
run_save (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);

  if (reader != NULL && hd_book_save_packet (reader, &job->request, job->path, job->as_folder, job->func, job->data, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hd_book_save_packet_async (HdBook                *self,
                           const HdPacketRequest *request,
                           const char            *path,
                           gboolean               as_folder,
                           HdPacketFunc           func,
                           gpointer               data,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  Job *job;

  g_return_if_fail (HD_IS_BOOK (self) && request != NULL && request->meeting != NULL && path != NULL);

  job = job_new (request, func, data);
  job->path = g_strdup (path);
  job->as_folder = as_folder;
  start (self, hd_book_save_packet_async, job, run_save, cancellable, callback, user_data);
}

gboolean
hd_book_save_packet_finish (HdBook       *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
