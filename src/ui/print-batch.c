/* print-batch.c: the papers of a batch to one printer, a job each, without a dialog for any of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/print-batch.h"

#include "ui/print-file.h"

typedef struct
{
  HdBatch *batch;
  GtkWidget *origin; /* (nullable), weak */
  GtkPrintSettings *settings;
  guint index;  /* of the paper that is made or sent */
  guint n_sent;
} Run;

static void
run_free (Run *run)
{
  g_clear_weak_pointer (&run->origin);
  g_object_unref (run->settings);
  g_free (run);
}

static void make_next (GTask *task_take);

static void
on_sent_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (!hd_print_file_send_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  run->n_sent++;
  run->index++;
  make_next (g_steal_pointer (&task));
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GBytes) pdf = hd_batch_make_pdf_finish (HD_BOOK (source), result, NULL);
  GCancellable *cancellable = g_task_get_cancellable (task);

  /* What is wrong with one paper stands in the batch's list. */
  if (pdf == NULL)
    {
      run->index++;
      make_next (g_steal_pointer (&task));
      return;
    }
  hd_print_file_send_async (run->origin, run->settings, hd_batch_get_name (run->batch, run->index), pdf, cancellable, on_sent_cb,
                            g_steal_pointer (&task));
}

static void
make_next (GTask *task_take)
{
  g_autoptr (GTask) task = task_take;
  Run *run = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (run->index < hd_batch_get_n_papers (run->batch))
    hd_batch_make_pdf_async (run->batch, g_task_get_source_object (task), run->index, cancellable, on_made_cb, g_object_ref (task));
  else
    g_task_return_boolean (task, TRUE);
}

void
hd_print_batch_async (GtkWidget          *origin,
                      HdBatch            *batch,
                      HdBook             *book,
                      GtkPrintSettings   *settings,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  GTask *task;
  Run *run;

  g_return_if_fail (batch != NULL && HD_IS_BOOK (book) && GTK_IS_PRINT_SETTINGS (settings));

  task = g_task_new (book, cancellable, callback, user_data);
  run = g_new0 (Run, 1);
  run->batch = batch;
  g_set_weak_pointer (&run->origin, origin);
  run->settings = gtk_print_settings_copy (settings);
  g_task_set_source_tag (task, hd_print_batch_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  make_next (task);
}

gboolean
hd_print_batch_finish (HdBook       *book,
                       GAsyncResult *result,
                       guint        *n_sent,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book) && n_sent != NULL, FALSE);

  *n_sent = ((Run *) g_task_get_task_data (G_TASK (result)))->n_sent;
  return g_task_propagate_boolean (G_TASK (result), error);
}
