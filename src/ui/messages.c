/* messages.c: what went wrong, told to the person at the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/messages.h"

#include "base/i18n.h"

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
hd_message_show_error (GtkWidget    *parent,
                       const char   *heading,
                       const GError *error)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  dialog = adw_message_dialog_new (get_window (parent), heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_details_clicked_cb (AdwToast  *toast,
                       GtkWidget *parent)
{
  const GError *error = g_object_get_data (G_OBJECT (toast), "error");

  hd_message_show_error (parent, adw_toast_get_title (toast), error);
}

AdwToast *
hd_message_error_toast (GtkWidget    *parent,
                        const char   *title,
                        const GError *error)
{
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Details"));
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_object_set_data_full (G_OBJECT (toast), "error", g_error_copy (error), (GDestroyNotify) g_error_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_details_clicked_cb), parent, 0);

  return toast;
}

static void
show_uri (GtkWidget *parent,
          GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (get_window (parent), uri, GDK_CURRENT_TIME);
}

static void
on_open_file_clicked_cb (AdwToast  *toast,
                         GtkWidget *parent)
{
  show_uri (parent, g_object_get_data (G_OBJECT (toast), "file"));
}

static void
on_open_folder_clicked_cb (GtkButton *button,
                           GtkWidget *parent)
{
  g_autoptr (GFile) folder = g_file_get_parent (g_object_get_data (G_OBJECT (button), "file"));

  show_uri (parent, folder);
}

/* A toast has one button of its own; the second one stands in its title. */
static GtkWidget *
make_file_title (GtkWidget  *parent,
                 GFile      *file,
                 const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Open _Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  g_object_set_data_full (G_OBJECT (button), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open_folder_clicked_cb), parent, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

AdwToast *
hd_message_file_toast (GtkWidget  *parent,
                       const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  title = g_strdup_printf (_("Saved “%s”"), name);

  toast = adw_toast_new (title);
  adw_toast_set_custom_title (toast, make_file_title (parent, file, title));
  adw_toast_set_button_label (toast, _("_Open File"));
  adw_toast_set_timeout (toast, 8);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_file_clicked_cb), parent, 0);

  return toast;
}
