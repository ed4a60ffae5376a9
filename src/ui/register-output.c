/* register-output.c: the outgoing register seen, printed and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/register-page-private.h"

#include "base/i18n.h"
#include "book/register.h"
#include "ui/messages.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/save-dialog.h"

/* "Sổ văn bản đi năm 2026". A name for a file, in the language of the paper. */
static char *
dup_name (HdRegisterPage *self)
{
  int year = hd_record_list_get_query (self->list).year;

  return year != 0 ? g_strdup_printf ("Sổ văn bản đi năm %d", year) : g_strdup ("Sổ văn bản đi");
}

/* Of what the list shows: year, series, state, type and words. */
static HdPaperOrder *
order_register (HdRegisterPage *self)
{
  HdListQuery query = hd_record_list_get_query (self->list);
  g_autofree char *name = dup_name (self);

  query.search = hd_record_list_get_search (self->list);
  return hd_register_order_new (hd_window_page_get_book (HD_WINDOW_PAGE (self)), name, &query);
}

static void
print_register (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  hd_paper_print (widget, order_register (HD_REGISTER_PAGE (widget)));
}

static void
preview_register (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  hd_preview_window_show (widget, order_register (HD_REGISTER_PAGE (widget)));
}

typedef struct
{
  HdRegisterPage *page;
  char           *path;
} Export;

static void
on_exported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Export *export = user_data;
  g_autoptr (GError) error = NULL;

  if (!hd_book_save_register_finish (HD_BOOK (source), result, &error))
    hd_window_page_report_error (HD_WINDOW_PAGE (export->page), _("The register was not exported"), error);
  else if (gtk_widget_get_root (GTK_WIDGET (export->page)) != NULL)
    hd_window_page_add_toast (HD_WINDOW_PAGE (export->page), hd_message_file_toast (GTK_WIDGET (export->page), export->path));
  g_object_unref (export->page);
  g_free (export->path);
  g_free (export);
}

static void
on_path_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (widget);
  HdListQuery query = hd_record_list_get_query (self->list);
  Export *export = g_new0 (Export, 1);

  query.search = hd_record_list_get_search (self->list);
  export->page = g_object_ref (self);
  export->path = g_strdup (path);
  hd_book_save_register_async (hd_window_page_get_book (HD_WINDOW_PAGE (self)), &query, data, path, NULL, on_exported_cb, export);
}

static void
export_register (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autofree char *name = dup_name (self);
  const char *type = g_str_equal (format, "pdf") ? _("PDF Documents") : _("Spreadsheets");

  hd_save_dialog_show (widget, _("Export Register"), name, format, type, on_path_chosen_cb, g_strdup (format), g_free);
}

void
hd_register_page_install_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_register);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview_register);
  gtk_widget_class_install_action (widget_class, "page.export-register", "s", export_register);
}
