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

/* Whoever closed the last window is told what went wrong behind it before the program ends. */
static void
keep_application (GtkWindow *dialog)
{
  GApplication *application = g_application_get_default ();

  if (GTK_IS_APPLICATION (application))
    gtk_window_set_application (dialog, GTK_APPLICATION (application));
}

void
hd_message_show_error (GtkWidget    *parent,
                       const char   *heading,
                       const GError *error)
{
  GtkWindow *window;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  window = get_window (parent);
  dialog = adw_message_dialog_new (window, heading, error->message);
  if (window == NULL)
    keep_application (GTK_WINDOW (dialog));
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
