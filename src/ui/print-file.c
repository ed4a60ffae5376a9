/* print-file.c: a finished PDF to the printer, byte for byte
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/print-file.h"

#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "ui/paper-order.h"

#define SETTINGS_KEY "hd-print-settings"
#define PRINTER_KEY  "hd-printer"
#define TOLD_KEY     "hd-told"

/* --- What was chosen last --- */

static GObject *
find_keeper (GtkWidget *origin)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (origin));
  GtkWindow *below = window != NULL ? gtk_window_get_transient_for (window) : NULL;

  return G_OBJECT (below != NULL ? below : window);
}

GtkPrintSettings *
hd_print_file_get_settings (GtkWidget *origin)
{
  GObject *keeper;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);

  keeper = find_keeper (origin);
  return keeper != NULL ? g_object_get_data (keeper, SETTINGS_KEY) : NULL;
}

void
hd_print_file_set_settings (GtkWidget        *origin,
                            GtkPrintSettings *settings)
{
  GObject *keeper;

  g_return_if_fail (GTK_IS_WIDGET (origin) && GTK_IS_PRINT_SETTINGS (settings));

  keeper = find_keeper (origin);
  if (keeper != NULL)
    g_object_set_data_full (keeper, SETTINGS_KEY, g_object_ref (settings), g_object_unref);
}

/* --- One file --- */

typedef struct
{
  GtkPrintSettings *settings;
  GtkPrintSettings *run; /* as the caller gave them: all that is sent with them has one printer, and one fault is told */
  GtkWidget   *origin;   /* (nullable), weak */
  char        *title;
  GBytes      *pdf;
  GtkPrinter  *printer;
  GtkPrintJob *job;
  char        *folder; /* (nullable): of its own, gone with the job */
  char        *path;
} Sending;

static void
sending_free (Sending *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_object (&self->settings);
  g_clear_object (&self->run);
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->printer);
  g_clear_object (&self->job);
  g_bytes_unref (self->pdf);
  g_free (self->title);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* A few names in all: asking for them takes a tenth of a second, also without a print server. */
static gboolean
on_printer_cb (GtkPrinter *printer,
               gpointer    data)
{
  Sending *self = data;
  const char *wanted = gtk_print_settings_get_printer (self->settings);

  if (wanted != NULL && g_strcmp0 (gtk_printer_get_name (printer), wanted) == 0)
    self->printer = g_object_ref (printer);
  return self->printer != NULL;
}

static gboolean
find_printer (Sending *self,
              GError **error)
{
  const char *wanted = gtk_print_settings_get_printer (self->settings);

  g_set_object (&self->printer, g_object_get_data (G_OBJECT (self->run), PRINTER_KEY));
  if (self->printer == NULL)
    gtk_enumerate_printers (on_printer_cb, self, NULL, TRUE);
  if (self->printer != NULL)
    g_object_set_data_full (G_OBJECT (self->run), PRINTER_KEY, g_object_ref (self->printer), g_object_unref);
  if (self->printer == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                 _("There is no printer “%s” any more. Look whether it is switched on and connected, or print with the dialog and choose another one."),
                 wanted != NULL ? wanted : "");
  else if (!gtk_printer_accepts_pdf (self->printer))
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The printer “%s” takes no PDF files: choose another one."), gtk_printer_get_name (self->printer));
  else
    return TRUE;
  return FALSE;
}

/* The print server wants a file; it is read completely before the job is sent. */
static gboolean
write_file (Sending *self,
            GError **error)
{
  self->folder = g_dir_make_tmp ("hiepdong-XXXXXX", NULL);
  if (self->folder == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("Nothing can be written in “%s”: free some space there, then print again."), g_get_tmp_dir ());
      return FALSE;
    }
  self->path = g_build_filename (self->folder, "paper.pdf", NULL);
  return hd_file_write_atomically (self->path, self->pdf, error);
}

/* --- What becomes of it --- */

/* Printers give a job up long after it was sent. The widget that would tell of it keeps the job until then. */
typedef struct
{
  GtkPrintSettings *run;
  GtkWidget *origin; /* (nullable), weak */
  char *title;
} Watch;

static void
watch_free (Watch *self)
{
  g_clear_object (&self->run);
  g_clear_weak_pointer (&self->origin);
  g_free (self->title);
  g_free (self);
}

static void
keep_job (GtkWidget   *origin,
          GtkPrintJob *job,
          gboolean     keeps)
{
  g_autofree char *key = g_strdup_printf ("hd-print-job-%p", (void *) job);

  g_object_set_data_full (G_OBJECT (origin), key, keeps ? g_object_ref (job) : NULL, keeps ? g_object_unref : NULL);
}

static void
on_status_changed_cb (GtkPrintJob *job,
                      Watch       *watch)
{
  GtkPrintStatus status = gtk_print_job_get_status (job);
  g_autoptr (GError) error = NULL;

  if (watch->origin == NULL || (status != GTK_PRINT_STATUS_FINISHED && status != GTK_PRINT_STATUS_FINISHED_ABORTED))
    return;
  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED && g_object_get_data (G_OBJECT (watch->run), TOLD_KEY) == NULL && gtk_widget_get_root (watch->origin) != NULL)
    {
      g_object_set_data (G_OBJECT (watch->run), TOLD_KEY, GINT_TO_POINTER (TRUE));
      g_set_error (&error, HD_ERROR, HD_ERROR_IO, _("The printer gave up “%s”. Look whether it has paper and shows a fault, then print again."), watch->title);
      hd_paper_report (watch->origin, _("The paper was not printed"), error);
    }
  keep_job (watch->origin, job, FALSE);
}

static void
watch_job (const Sending *self)
{
  Watch *watch;

  if (self->origin == NULL)
    return;
  watch = g_new0 (Watch, 1);
  watch->run = g_object_ref (self->run);
  g_set_weak_pointer (&watch->origin, self->origin);
  watch->title = g_strdup (self->title);
  g_signal_connect_data (self->job, "status-changed", G_CALLBACK (on_status_changed_cb), watch, (GClosureNotify) (void (*) (void)) watch_free, 0);
  keep_job (self->origin, self->job, TRUE);
}

static void
on_sent_cb (GtkPrintJob  *job,
            gpointer      user_data,
            const GError *refusal)
{
  g_autoptr (GTask) task = user_data;
  Sending *self = g_task_get_task_data (task);

  if (refusal != NULL)
    g_task_return_new_error (task, HD_ERROR, HD_ERROR_IO,
                             _("The printer “%s” did not take the pages: %s. Look whether it is switched on and connected, then print again."),
                             gtk_printer_get_name (self->printer), refusal->message);
  else
    g_task_return_boolean (task, TRUE);
}

/* Page ranges and the like are GTK's own work where it draws; of a finished file the print server takes them. */
static void
tell_server (GtkPrintSettings *settings)
{
  GtkPageRange *ranges;
  int n_ranges;
  g_autoptr (GString) text = g_string_new (NULL);

  if (gtk_print_settings_get_print_pages (settings) != GTK_PRINT_PAGES_RANGES)
    return;
  ranges = gtk_print_settings_get_page_ranges (settings, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    g_string_append_printf (text, "%s%d-%d", i > 0 ? "," : "", ranges[i].start + 1, ranges[i].end + 1);
  if (n_ranges > 0)
    gtk_print_settings_set (settings, "cups-page-ranges", text->str);
  g_free (ranges);
}

static void
send (GTask *task)
{
  Sending *self = g_task_get_task_data (task);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GError *error = NULL;

  if (!find_printer (self, &error) || !write_file (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  tell_server (self->settings);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  self->job = gtk_print_job_new (self->title, self->printer, self->settings, setup);
  gtk_print_job_set_track_print_status (self->job, TRUE);
  if (!gtk_print_job_set_source_file (self->job, self->path, &error))
    {
      g_task_return_new_error (task, HD_ERROR, HD_ERROR_IO, _("The file for the printer cannot be read again: %s."), error->message);
      g_clear_error (&error);
      return;
    }
  watch_job (self);
  gtk_print_job_send (self->job, on_sent_cb, g_object_ref (task), NULL);
}

static GTask *
new_task (GtkWidget          *origin,
          GtkPrintSettings   *settings,
          const char         *title,
          GBytes             *pdf,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Sending *sending = g_new0 (Sending, 1);

  sending->settings = gtk_print_settings_copy (settings);
  sending->run = g_object_ref (settings);
  g_set_weak_pointer (&sending->origin, origin);
  sending->title = g_strdup (title);
  sending->pdf = g_bytes_ref (pdf);
  g_task_set_source_tag (task, hd_print_file_send_async);
  g_task_set_task_data (task, sending, (GDestroyNotify) sending_free);
  return task;
}

void
hd_print_file_send_async (GtkWidget          *origin,
                          GtkPrintSettings   *settings,
                          const char         *title,
                          GBytes             *pdf,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail ((origin == NULL || GTK_IS_WIDGET (origin)) && GTK_IS_PRINT_SETTINGS (settings));
  g_return_if_fail (title != NULL && pdf != NULL);

  task = new_task (origin, settings, title, pdf, cancellable, callback, user_data);
  if (g_task_return_error_if_cancelled (task))
    return;
  /* What the printer took is sent, whatever was wished meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  send (task);
}

gboolean
hd_print_file_send_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Over a widget --- */

static void
on_file_sent_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  g_autoptr (GError) error = NULL;

  if (!hd_print_file_send_finish (result, &error) && gtk_widget_get_root (origin) != NULL)
    hd_paper_report (origin, _("The paper was not printed"), error);
}

typedef struct
{
  GtkWidget *origin; /* own reference */
  HdPrinterFunc func;
  gpointer data;
  GDestroyNotify data_free;
} Choice;

static void
choice_free (Choice *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_object_unref (self->origin);
  g_free (self);
}

static void
on_response_cb (GtkPrintUnixDialog *dialog,
                int                 response,
                Choice             *choice)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);

  if (response == GTK_RESPONSE_OK && gtk_print_unix_dialog_get_selected_printer (dialog) != NULL)
    {
      hd_print_file_set_settings (choice->origin, settings);
      choice->func (settings, choice->data);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
hd_print_file_choose (GtkWidget     *origin,
                      HdPrinterFunc  func,
                      gpointer       data,
                      GDestroyNotify data_free)
{
  GtkWidget *dialog;
  GtkPrintSettings *kept;
  Choice *choice;

  g_return_if_fail (GTK_IS_WIDGET (origin) && func != NULL);

  dialog = gtk_print_unix_dialog_new (_("Print"), GTK_WINDOW (gtk_widget_get_root (origin)));
  kept = hd_print_file_get_settings (origin);
  choice = g_new0 (Choice, 1);
  choice->origin = g_object_ref (origin);
  choice->func = func;
  choice->data = data;
  choice->data_free = data_free;
  if (kept != NULL)
    gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (dialog), kept);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog), GTK_PRINT_CAPABILITY_GENERATE_PDF);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), choice, (GClosureNotify) (void (*) (void)) choice_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What waits for a printer. */
static void
on_printer_chosen_cb (GtkPrintSettings *settings,
                      gpointer          data)
{
  GtkWidget *origin = GTK_WIDGET (g_task_get_source_object (data));
  Sending *waiting = g_task_get_task_data (data);

  hd_print_file_send_async (origin, settings, waiting->title, waiting->pdf, NULL, on_file_sent_cb, g_object_ref (origin));
}

void
hd_print_file (GtkWidget  *origin,
               const char *title,
               GBytes     *pdf)
{
  GTask *task;
  Sending *waiting;

  g_return_if_fail (GTK_IS_WIDGET (origin) && title != NULL && pdf != NULL);

  task = g_task_new (origin, NULL, NULL, NULL);
  waiting = g_new0 (Sending, 1);
  waiting->title = g_strdup (title);
  waiting->pdf = g_bytes_ref (pdf);
  g_task_set_task_data (task, waiting, (GDestroyNotify) sending_free);
  hd_print_file_choose (origin, on_printer_chosen_cb, task, g_object_unref);
}

void
hd_print_file_again (GtkWidget  *origin,
                     const char *title,
                     GBytes     *pdf)
{
  GtkPrintSettings *kept;

  g_return_if_fail (GTK_IS_WIDGET (origin) && title != NULL && pdf != NULL);

  kept = hd_print_file_get_settings (origin);
  if (kept == NULL || gtk_print_settings_get_printer (kept) == NULL)
    hd_print_file (origin, title, pdf);
  else
    {
      g_autoptr (GtkPrintSettings) settings = gtk_print_settings_copy (kept);

      hd_print_file_send_async (origin, settings, title, pdf, NULL, on_file_sent_cb, g_object_ref (origin));
    }
}
