/* paper-order.c: a paper that is asked for: seen, printed or exported, laid out on a worker meanwhile
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-order.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/book-async.h"
#include "book/papers.h"
#include "ui/messages.h"
#include "ui/print-file.h"
#include "ui/print-job.h"
#include "ui/save-dialog.h"

struct _HdPaperOrder
{
  gatomicrefcount ref_count;
  HdBook *book;
  char *title;
  char *stored;   /* (nullable): id of the paper whose stored bytes it is */
  HdPages *pages; /* (nullable) */
  HdPagesFunc render;
  gpointer data;
  GDestroyNotify data_free;
};

HdPaperOrder *
hd_paper_order_new (HdBook        *book,
                    const char    *title,
                    HdPagesFunc    render,
                    gpointer       data,
                    GDestroyNotify data_free)
{
  HdPaperOrder *self;

  g_return_val_if_fail (HD_IS_BOOK (book) && title != NULL, NULL);

  self = g_new0 (HdPaperOrder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->book = g_object_ref (book);
  self->title = g_strdup (title);
  self->render = render;
  self->data = data;
  self->data_free = data_free;
  return self;
}

HdPaperOrder *
hd_paper_order_new_for_pages (HdBook     *book,
                              const char *title,
                              HdPages    *pages)
{
  HdPaperOrder *self = hd_paper_order_new (book, title, NULL, NULL, NULL);

  self->pages = hd_pages_ref (pages);
  return self;
}

static HdPages *
render_stored (HdBook  *book,
               gpointer data,
               GError **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_stored_paper (book, data, error);

  return rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;
}

HdPaperOrder *
hd_paper_order_new_for_stored (HdBook     *book,
                               const char *title,
                               const char *paper_id)
{
  HdPaperOrder *self = hd_paper_order_new (book, title, render_stored, g_strdup (paper_id), g_free);

  self->stored = g_strdup (paper_id);
  return self;
}

HdPaperOrder *
hd_paper_order_new_with_pages (const HdPaperOrder *self,
                               HdPages            *pages)
{
  HdPaperOrder *order;

  g_return_val_if_fail (self != NULL && pages != NULL, NULL);

  order = hd_paper_order_new_for_pages (self->book, self->title, pages);
  order->stored = g_strdup (self->stored);
  return order;
}

HdPaperOrder *
hd_paper_order_ref (HdPaperOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_paper_order_unref (HdPaperOrder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_clear_pointer (&self->pages, hd_pages_unref);
  g_object_unref (self->book);
  g_free (self->title);
  g_free (self->stored);
  g_free (self);
}

HdBook *
hd_paper_order_get_book (const HdPaperOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->book;
}

const char *
hd_paper_order_get_title (const HdPaperOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/* On the worker. */
static HdPages *
render (HdBook  *book,
        gpointer data,
        GError **error)
{
  HdPaperOrder *self = data;

  return self->pages != NULL ? hd_pages_ref (self->pages) : self->render (book, self->data, error);
}

void
hd_paper_order_render_async (HdPaperOrder       *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (self != NULL);

  hd_book_render_async (self->book, render, hd_paper_order_ref (self), (GDestroyNotify) hd_paper_order_unref, cancellable, callback, user_data);
}

HdPages *
hd_paper_order_render_finish (GObject      *source,
                              GAsyncResult *result,
                              GError      **error)
{
  return hd_book_render_finish (HD_BOOK (source), result, error);
}

/* --- Telling --- */

static AdwToastOverlay *
find_overlay (GtkWidget *in)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (in, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (in);
  GtkWindow *below = GTK_IS_WINDOW (root) ? gtk_window_get_transient_for (GTK_WINDOW (root)) : NULL;
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (below) ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (below)) : NULL;

  if (overlay != NULL)
    return ADW_TOAST_OVERLAY (overlay);
  return ADW_IS_TOAST_OVERLAY (content) ? ADW_TOAST_OVERLAY (content) : NULL;
}

void
hd_paper_tell (GtkWidget *in,
               AdwToast  *toast)
{
  AdwToastOverlay *overlay;

  g_return_if_fail (GTK_IS_WIDGET (in) && ADW_IS_TOAST (toast));

  overlay = find_overlay (in);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
hd_paper_report (GtkWidget    *in,
                 const char   *title,
                 const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (in) && error != NULL);

  if (find_overlay (in) != NULL)
    hd_paper_tell (in, hd_message_error_toast (in, title, error));
  else
    hd_message_show_error (in, title, error);
}

/* --- Printing --- */

/* What was chosen last time is offered again as long as the window lives. */
static void
print (GtkWidget *origin,
       HdPages   *pages)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (origin));
  GtkPrintSettings *kept = hd_print_file_get_settings (origin);
  g_autoptr (GtkPrintSettings) settings = kept != NULL ? g_object_ref (kept) : NULL;
  g_autoptr (GtkWidget) alive = g_object_ref (origin);
  g_autoptr (GError) error = NULL;

  if (!hd_print_pages (window, pages, &settings, &error))
    hd_paper_report (origin, _("The pages were not printed"), error);
  else if (settings != NULL && gtk_widget_get_root (origin) != NULL)
    hd_print_file_set_settings (origin, settings);
}

static void
on_rendered_for_print_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_paper_order_render_finish (source, result, &error);

  if (!gtk_widget_get_mapped (origin))
    return;
  if (pages != NULL)
    print (origin, pages);
  else
    hd_paper_report (origin, _("The pages were not printed"), error);
}

void
hd_paper_print (GtkWidget    *origin,
                HdPaperOrder *order_take)
{
  g_autoptr (HdPaperOrder) order = order_take;

  g_return_if_fail (GTK_IS_WIDGET (origin) && order != NULL);

  if (order->pages != NULL)
    print (origin, order->pages);
  else
    hd_paper_order_render_async (order, NULL, on_rendered_for_print_cb, g_object_ref (origin));
}

/* --- Exporting --- */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkWidget *origin = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (hd_book_save_pdf_finish (HD_BOOK (source), result, &error))
    hd_paper_tell (origin, hd_message_file_toast (origin, g_task_get_task_data (task)));
  else
    hd_paper_report (origin, _("The PDF was not saved"), error);
}

static void
on_rendered_for_export_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkWidget *origin = g_task_get_source_object (task);
  const char *path = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_paper_order_render_finish (source, result, &error);

  if (pages != NULL)
    hd_book_save_pdf_async (HD_BOOK (source), pages, path, NULL, on_saved_cb, g_steal_pointer (&task));
  else
    hd_paper_report (origin, _("The PDF was not saved"), error);
}

static void
save_stored (GtkWidget          *origin,
             const HdPaperOrder *order,
             const char         *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hd_book_read_paper (order->book, order->stored, &error);

  if (bytes != NULL && hd_file_write_atomically (path, bytes, &error))
    hd_paper_tell (origin, hd_message_file_toast (origin, path));
  else
    hd_paper_report (origin, _("The file was not saved"), error);
}

static void
on_path_chosen_cb (GtkWidget  *origin,
                   const char *path,
                   gpointer    data)
{
  GTask *task;

  if (((const HdPaperOrder *) data)->stored != NULL)
    {
      save_stored (origin, data, path);
      return;
    }
  task = g_task_new (origin, NULL, NULL, NULL);
  g_task_set_task_data (task, g_strdup (path), g_free);
  hd_paper_order_render_async (data, NULL, on_rendered_for_export_cb, task);
}

/* What was stored may be a scan made elsewhere, and no PDF. */
static gboolean
is_picture (const HdPaperOrder *self,
            char              **suffix)
{
  g_autoptr (HdRecord) paper = self->stored != NULL ? hd_book_get_record (self->book, HD_ENTITY_PAPER, self->stored, NULL) : NULL;

  *suffix = g_strdup (paper != NULL ? hd_paper_get_suffix (paper) : "pdf");
  return !g_str_equal (*suffix, "pdf");
}

void
hd_paper_export (GtkWidget    *origin,
                 HdPaperOrder *order_take)
{
  g_autofree char *suffix = NULL;

  g_return_if_fail (GTK_IS_WIDGET (origin) && order_take != NULL);

  if (is_picture (order_take, &suffix))
    hd_save_dialog_show (origin, _("Save a Copy"), order_take->title, suffix, _("This kind of file"),
                         on_path_chosen_cb, order_take, (GDestroyNotify) hd_paper_order_unref);
  else
    hd_save_dialog_show (origin, _("Export PDF"), order_take->title, "pdf", _("PDF Documents"),
                         on_path_chosen_cb, order_take, (GDestroyNotify) hd_paper_order_unref);
}
