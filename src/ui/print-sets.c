/* print-sets.c: the same pages to one printer several times, a job each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/print-sets.h"

#include "base/i18n.h"
#include "ui/print-file.h"

typedef struct
{
  GtkWidget *origin; /* (nullable), weak */
  GtkPrintSettings *settings;
  char *title;
  GBytes *pdf;
  HdSetsFunc func;
  gpointer data;
  guint n_sent, n_sets;
} Run;

static void
run_free (Run *run)
{
  g_clear_weak_pointer (&run->origin);
  g_object_unref (run->settings);
  g_free (run->title);
  g_bytes_unref (run->pdf);
  g_free (run);
}

static void send_next (GTask *task_take);

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
  send_next (g_steal_pointer (&task));
}

/* Each is named by its number, as it stands in the printer's queue. */
static void
send_next (GTask *task_take)
{
  g_autoptr (GTask) task = task_take;
  Run *run = g_task_get_task_data (task);
  g_autofree char *name = NULL;

  if (run->func != NULL)
    run->func (run->n_sent, run->n_sets, run->data);
  if (run->n_sent == run->n_sets)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  /* Translators: title of a paper, number of the set, how many there are. */
  name = run->n_sets > 1 ? g_strdup_printf (_("%1$s (%2$u/%3$u)"), run->title, run->n_sent + 1, run->n_sets) : g_strdup (run->title);
  hd_print_file_send_async (run->origin, run->settings, name, run->pdf, g_task_get_cancellable (task), on_sent_cb, g_object_ref (task));
}

void
hd_print_sets_async (GtkWidget          *origin,
                     GtkPrintSettings   *settings,
                     const char         *title,
                     GBytes             *pdf,
                     HdSetsFunc          func,
                     gpointer            data,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  GTask *task;
  Run *run;

  g_return_if_fail ((origin == NULL || GTK_IS_WIDGET (origin)) && GTK_IS_PRINT_SETTINGS (settings));
  g_return_if_fail (title != NULL && pdf != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  run = g_new0 (Run, 1);
  g_set_weak_pointer (&run->origin, origin);
  run->settings = gtk_print_settings_copy (settings);
  run->title = g_strdup (title);
  run->pdf = g_bytes_ref (pdf);
  run->func = func;
  run->data = data;
  run->n_sets = 1;
  if (gtk_print_settings_get_collate (settings))
    {
      run->n_sets = (guint) MAX (1, gtk_print_settings_get_n_copies (settings));
      gtk_print_settings_set_n_copies (run->settings, 1);
    }
  g_task_set_source_tag (task, hd_print_sets_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  send_next (task);
}

gboolean
hd_print_sets_finish (GAsyncResult *result,
                      guint        *n_sent,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL) && n_sent != NULL, FALSE);

  *n_sent = ((const Run *) g_task_get_task_data (G_TASK (result)))->n_sent;
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
hd_print_sets_describe (GAsyncResult *result,
                        const GError *error)
{
  const Run *run;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  run = g_task_get_task_data (G_TASK (result));
  if (error == NULL)
    return g_strdup_printf (ngettext ("%1$u set was sent to the printer “%2$s”.", "%1$u sets were sent to the printer “%2$s”.", run->n_sent),
                            run->n_sent, gtk_print_settings_get_printer (run->settings));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup_printf (_("Stopped. %1$u of %2$u sets are at the printer already and will come out; remove them from its queue if they are not wanted."),
                            run->n_sent, run->n_sets);
  return g_strdup_printf (_("%1$s Before that, %2$u of %3$u sets went to the printer."), error->message, run->n_sent, run->n_sets);
}
