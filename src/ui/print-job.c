/* print-job.c: pages to the printer, through GTK's own dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/print-job.h"

#include "paint/painter-cairo.h"

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 HdPages           *pages)
{
  HdPainter *painter = hd_painter_cairo_new (gtk_print_context_get_cairo_context (context));

  hd_pages_paint (pages, page, painter);
  hd_painter_cairo_free (painter);
}

static GtkPageSetup *
make_page_setup (HdPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  hd_pages_get_size (pages, 0, &width, &height);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

gboolean
hd_print_pages (GtkWindow         *parent,
                HdPages           *pages,
                GtkPrintSettings **settings,
                GError           **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkPrintOperationResult result;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), FALSE);
  g_return_val_if_fail (pages != NULL && hd_pages_get_n_pages (pages) > 0, FALSE);
  g_return_val_if_fail (settings != NULL, FALSE);

  setup = make_page_setup (pages);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, hd_pages_get_title (pages));
  gtk_print_operation_set_n_pages (operation, hd_pages_get_n_pages (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  if (*settings != NULL)
    gtk_print_operation_set_print_settings (operation, *settings);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), pages);

  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (settings, gtk_print_operation_get_print_settings (operation));

  return result != GTK_PRINT_OPERATION_RESULT_ERROR;
}
