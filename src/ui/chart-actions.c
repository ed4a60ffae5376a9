/* chart-actions.c: what can be done with a chart in the window: copied, saved, printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/chart-actions.h"

#include "base/i18n.h"
#include "book/book-async.h"
#include "ui/messages.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/save-dialog.h"
#include "ui/window-page.h"

static HdWindowPage *
find_page (GtkWidget *widget)
{
  return HD_WINDOW_PAGE (gtk_widget_get_ancestor (widget, HD_TYPE_WINDOW_PAGE));
}

void
hd_chart_copy (GtkWidget *widget,
               HdBook    *book,
               HdChart   *chart)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = hd_book_export_made_chart (book, chart, "png", &error);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, &error) : NULL;
  g_autofree char *table = hd_chart_dup_table (chart);
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *forms[2];

  if (texture == NULL)
    {
      hd_window_page_report_error (find_page (widget), _("The chart was not copied"), error);
      return;
    }
  forms[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, table);
  content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  hd_window_page_add_toast (find_page (widget), adw_toast_new (_("Chart copied, as a picture and as a table")));
}

typedef struct
{
  HdBook  *book;
  HdChart *chart;
  char    *format;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->book);
  hd_chart_unref (self->chart);
  g_free (self->format);
  g_free (self);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkWidget *widget = g_task_get_source_object (task);
  HdWindowPage *page = find_page (widget);
  g_autoptr (GError) error = NULL;
  gboolean saved = hd_book_save_chart_finish (HD_BOOK (source), result, &error);

  if (page == NULL)
    return;
  if (saved)
    hd_window_page_add_toast (page, hd_message_file_toast (widget, g_task_get_task_data (task)));
  else
    hd_window_page_report_error (page, _("The chart was not saved"), error);
}

static void
on_save_path_cb (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  const Wish *wish = data;
  GTask *task = g_task_new (widget, NULL, NULL, NULL);

  g_task_set_task_data (task, g_strdup (path), g_free);
  hd_book_save_chart_async (wish->book, wish->chart, wish->format, path, NULL, on_saved_cb, task);
}

void
hd_chart_save (GtkWidget  *widget,
               HdBook     *book,
               HdChart    *chart,
               const char *format)
{
  const char *type_name = _("PDF Documents");
  Wish *wish = g_new (Wish, 1);

  if (g_str_equal (format, "svg"))
    type_name = _("SVG Pictures");
  else if (g_str_equal (format, "png"))
    type_name = _("PNG Pictures");

  *wish = (Wish) { g_object_ref (book), hd_chart_ref (chart), g_strdup (format) };
  hd_save_dialog_show (widget, _("Export Chart"), hd_chart_get_title (chart), format, type_name, on_save_path_cb, wish, wish_free);
}

void
hd_chart_print (GtkWidget *widget,
                HdBook    *book,
                HdChart   *chart)
{
  hd_paper_print (widget, hd_chart_order_new (book, chart));
}

void
hd_chart_preview (GtkWidget *widget,
                  HdBook    *book,
                  HdChart   *chart)
{
  hd_preview_window_show (widget, hd_chart_order_new (book, chart));
}
