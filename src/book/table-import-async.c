/* table-import-async.c: planning and doing the import of a list on a worker
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-import.h"

#include "base/worker.h"
#include "book/book-private.h"

typedef struct
{
  HdTableImport *import;
  gboolean       leave_out;
  char          *who; /* NULL: the book is only read */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  hd_table_import_unref (self->import);
  g_free (self->who);
  g_free (self);
}

static void
start (HdTableImport      *import,
       HdBook             *book,
       gboolean            leave_out,
       gpointer            tag,
       GTaskThreadFunc     run,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->import = hd_table_import_ref (import);
  work->leave_out = leave_out;
  work->who = g_strdup (hd_book_get_operator (book));
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  /* What was done before the user gave up is told: it has changed the book. */
  g_task_set_check_cancellable (task, FALSE);
  hd_worker_run (task, run);
}

static void
plan_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (HdBook) book = NULL;
  GPtrArray *rows = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    book = hd_book_open_read_only (hd_book_get_path (source), &error);
  if (book != NULL)
    rows = hd_table_import_plan (work->import, book, &error);
  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
hd_table_import_plan_async (HdTableImport      *self,
                            HdBook             *book,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (self != NULL && HD_IS_BOOK (book));

  start (self, book, FALSE, hd_table_import_plan_async, plan_in_thread, cancellable, callback, user_data);
}

GPtrArray *
hd_table_import_plan_finish (HdBook       *book,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
apply_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (HdBook) book = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error) && hd_book_require_writable (source, &error))
    book = hd_book_open (hd_book_get_path (source), work->who, &error);
  if (book != NULL && hd_table_import_apply (work->import, book, work->leave_out, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hd_table_import_apply_async (HdTableImport      *self,
                             HdBook             *book,
                             gboolean            leave_out,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (self != NULL && HD_IS_BOOK (book));

  start (self, book, leave_out, hd_table_import_apply_async, apply_in_thread, cancellable, callback, user_data);
}

gboolean
hd_table_import_apply_finish (HdBook       *book,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error) && hd_book_reload (book, error);
}
