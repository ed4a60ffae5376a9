/* file-showing.c: opening what was written, and showing it in its folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "ui/messages.h"

#define FILE_MANAGER "org.freedesktop.FileManager1"
#define FILE_MANAGER_PATH "/org/freedesktop/FileManager1"
#define FILE_KEY "hd-file"

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_shown_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (get_window (parent), result, &error) && gtk_widget_get_mapped (parent))
    hd_message_show_error (parent, _("It cannot be opened"), error);
}

/* With the program that the desktop has for it. */
static void
show_file (GtkWidget *parent,
           GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (get_window (parent), uri, GDK_CURRENT_TIME, NULL, on_shown_cb, g_object_ref (parent));
}

/* Not every desktop has a file manager that listens: then the folder is opened, without the file picked out. */
static void
on_items_shown_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) folder = NULL;

  if (reply != NULL)
    return;
  folder = g_file_get_parent (g_task_get_task_data (task));
  show_file (g_task_get_source_object (task), folder);
}

static void
show_in_folder (GtkWidget *parent,
                GFile     *file)
{
  GtkApplication *application = get_window (parent) != NULL ? gtk_window_get_application (get_window (parent)) : NULL;
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (G_APPLICATION (application)) : NULL;
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GTask *task;

  if (bus == NULL)
    {
      show_file (parent, folder);
      return;
    }
  task = g_task_new (parent, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_dbus_connection_call (bus, FILE_MANAGER, FILE_MANAGER_PATH, FILE_MANAGER, "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_items_shown_cb, task);
}

static void
on_open_clicked_cb (AdwToast  *toast,
                    GtkWidget *parent)
{
  show_file (parent, g_object_get_data (G_OBJECT (toast), FILE_KEY));
}

static void
on_folder_clicked_cb (GtkButton *button,
                      GtkWidget *parent)
{
  show_in_folder (parent, g_object_get_data (G_OBJECT (button), FILE_KEY));
}

/* A toast has one button of its own; the second one stands in its title. */
static GtkWidget *
make_title (GtkWidget  *parent,
            GFile      *file,
            const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show in _Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  g_object_set_data_full (G_OBJECT (button), FILE_KEY, g_object_ref (file), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_folder_clicked_cb), parent, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static AdwToast *
make_toast (GtkWidget  *parent,
            const char *path,
            const char *button)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, 8);
  g_object_set_data_full (G_OBJECT (toast), FILE_KEY, g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_clicked_cb), parent, 0);
  return toast;
}

AdwToast *
hd_message_file_toast (GtkWidget  *parent,
                       const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  title = g_strdup_printf (_("Saved “%s”"), name);
  toast = make_toast (parent, path, _("_Open File"));
  markup = g_markup_escape_text (title, -1);
  adw_toast_set_title (toast, markup);
  adw_toast_set_custom_title (toast, make_title (parent, file, title));

  return toast;
}

AdwToast *
hd_message_folder_toast (GtkWidget  *parent,
                         const char *path,
                         guint       n)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  /* Translators: %2$s is the name of a folder. */
  title = g_strdup_printf (ngettext ("Saved %1$u paper in “%2$s”", "Saved %1$u papers in “%2$s”", n), n, name);
  markup = g_markup_escape_text (title, -1);
  toast = make_toast (parent, path, _("Open _Folder"));
  adw_toast_set_title (toast, markup);

  return toast;
}
