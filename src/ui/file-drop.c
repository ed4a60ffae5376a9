/* file-drop.c: files that are dropped on a widget, or chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/file-drop.h"

#include "base/i18n.h"

typedef struct
{
  GtkWidget  *widget;
  HdFilesFunc func;
  gpointer    data;
} Wish;

static Wish *
wish_new (GtkWidget  *widget,
          HdFilesFunc func,
          gpointer    data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->widget = widget;
  wish->func = func;
  wish->data = data;
  return wish;
}

static void
wish_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
add_path (GPtrArray *paths,
          GFile     *file)
{
  char *path = g_file_get_path (file);

  if (path != NULL)
    g_ptr_array_add (paths, path);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  const Wish *wish = user_data;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (GSList *files = g_value_get_boxed (value); files != NULL; files = files->next)
    add_path (paths, files->data);
  if (paths->len == 0)
    return FALSE;
  wish->func (wish->widget, paths, wish->data);
  return TRUE;
}

void
hd_file_drop_add (GtkWidget  *widget,
                  HdFilesFunc func,
                  gpointer    data)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget) && func != NULL);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop_cb), wish_new (widget, func, data), wish_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static void
on_response_cb (GtkNativeDialog *native,
                int              response,
                gpointer         user_data)
{
  const Wish *wish = user_data;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          add_path (paths, file);
        }
    }
  if (paths->len > 0)
    wish->func (wish->widget, paths, wish->data);
  g_object_unref (native);
}

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  static const char * const suffixes[] = { "pdf", "png", "jpg", "jpeg", "tif", "tiff" };

  gtk_file_filter_set_name (filter, _("PDF files and pictures"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
hd_file_drop_choose (GtkWidget  *widget,
                     const char *title,
                     gboolean    several,
                     HdFilesFunc func,
                     gpointer    data)
{
  GtkRoot *root;
  GtkFileChooserNative *native;

  g_return_if_fail (GTK_IS_WIDGET (widget) && func != NULL);

  root = gtk_widget_get_root (widget);
  native = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), several);
  add_filter (GTK_FILE_CHOOSER (native));
  g_signal_connect_data (native, "response", G_CALLBACK (on_response_cb), wish_new (widget, func, data), wish_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
