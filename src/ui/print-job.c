/* print-job.c: pages to the printer, through GTK's own dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/print-job.h"

#include "base/error.h"
#include "base/i18n.h"
#include "paint/painter-cairo.h"
#include "ui/messages.h"

typedef struct
{
  HdPages *pages;
  GtkWidget *parent; /* weak */
  gboolean begun; /* the dialog was not cancelled: for GTK that is a job given up as well */
  gboolean told; /* that the printer gave it up: GTK says it more than once */
} Job;

static void
job_free (Job *job)
{
  hd_pages_unref (job->pages);
  g_clear_weak_pointer (&job->parent);
  g_free (job);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  HdPainter *painter = hd_painter_cairo_new (gtk_print_context_get_cairo_context (context));

  hd_pages_paint (job->pages, page, painter);
  hd_painter_cairo_free (painter);
}

static void
turn (GtkPageSetup  *setup,
      const HdPages *pages,
      guint          page)
{
  double width, height;

  hd_pages_get_size (pages, page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
on_request_page_setup_cb (GtkPrintOperation *operation,
                          GtkPrintContext   *context,
                          int                page,
                          GtkPageSetup      *setup,
                          Job               *job)
{
  turn (setup, job->pages, page);
}

static void
on_begin_print_cb (GtkPrintOperation *operation,
                   GtkPrintContext   *context,
                   Job               *job)
{
  job->begun = TRUE;
}

/* Printers give up a job long after the dialog is gone. */
static void
on_status_changed_cb (GtkPrintOperation *operation,
                      Job               *job)
{
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_get_status (operation) != GTK_PRINT_STATUS_FINISHED_ABORTED || !job->begun || job->parent == NULL ||
      job->told)
    return;
  job->told = TRUE;
  g_set_error (&error, HD_ERROR, HD_ERROR_IO,
               _("The printer gave up “%s”. Look whether it has paper and shows a fault, then print again."),
               hd_pages_get_title (job->pages));
  hd_message_show_error (job->parent, _("The pages were not printed"), error);
}

static GtkPageSetup *
make_page_setup (HdPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  turn (setup, pages, 0);

  return setup;
}

static GtkPrintOperation *
make_operation (GtkWindow *parent,
                HdPages   *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (pages);
  Job *job = g_new0 (Job, 1);

  job->pages = hd_pages_ref (pages);
  g_set_weak_pointer (&job->parent, GTK_WIDGET (parent));
  g_object_set_data_full (G_OBJECT (operation), "hd-job", job, (GDestroyNotify) job_free);
  gtk_print_operation_set_job_name (operation, hd_pages_get_title (pages));
  gtk_print_operation_set_n_pages (operation, hd_pages_get_n_pages (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_track_print_status (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_page_setup_cb), job);
  g_signal_connect (operation, "status-changed", G_CALLBACK (on_status_changed_cb), job);

  return operation;
}

/* It is kept until the printer has finished, or the window that would tell of it goes. */
static void
keep (GtkPrintOperation *operation,
      GtkWindow         *parent)
{
  g_object_set_data_full (G_OBJECT (parent), "hd-print-operation", g_object_ref (operation), g_object_unref);
}

gboolean
hd_print_pages (GtkWindow         *parent,
                HdPages           *pages,
                GtkPrintSettings **settings,
                GError           **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) refusal = NULL;
  GtkPrintOperationResult result;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), FALSE);
  g_return_val_if_fail (pages != NULL && hd_pages_get_n_pages (pages) > 0, FALSE);
  g_return_val_if_fail (settings != NULL, FALSE);

  operation = make_operation (parent, pages);
  if (*settings != NULL)
    gtk_print_operation_set_print_settings (operation, *settings);

  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &refusal);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO,
                   _("The printer did not take the pages: %s. Look whether it is switched on and connected, then print again."),
                   refusal != NULL ? refusal->message : _("no reason was given"));
      return FALSE;
    }
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (settings, gtk_print_operation_get_print_settings (operation));
      if (!gtk_print_operation_is_finished (operation))
        keep (operation, parent);
    }

  return TRUE;
}
