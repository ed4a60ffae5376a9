/* window-actions.c: what the window does on a command, and by which keys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/window-private.h"

#include "base/i18n.h"
#include "ui/messages.h"
#include "ui/new-book-dialog.h"
#include "ui/search-dialog.h"
#include "ui/series-dialog.h"
#include "ui/trash-dialog.h"

static void
on_open_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     HdWindow        *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    hd_window_open_path (self, path);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
open_book (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (GtkFileFilter) books = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  GtkFileChooserNative *dialog;

  gtk_file_filter_set_name (books, _("Books"));
  gtk_file_filter_add_suffix (books, "hiepdong");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  dialog = gtk_file_chooser_native_new (_("Open Book"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _("_Open"), _("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), books);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_path (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_window_open_path (HD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_practice (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  hd_window_open_practice (HD_WINDOW (widget));
}

static void
on_book_created_cb (HdWindow *self,
                    HdBook   *book)
{
  hd_window_set_book (self, book);
}

static void
new_book (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autofree char *who = hd_window_operator (hd_window_get_settings (HD_WINDOW (widget)));
  GtkWidget *dialog = hd_new_book_dialog_new (GTK_WINDOW (widget), hd_window_get_settings (HD_WINDOW (widget)), who);

  g_signal_connect_object (dialog, "created", G_CALLBACK (on_book_created_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
close_book (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_window_set_book (HD_WINDOW (widget), NULL);
}

static void
on_operator_response_cb (AdwMessageDialog *dialog,
                         const char       *response,
                         HdWindow         *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  g_autofree char *who = NULL;
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_window_get_book (self);

  if (!g_str_equal (response, "save"))
    return;
  g_settings_set_string (hd_window_get_settings (self), "operator", name);
  who = hd_window_operator (hd_window_get_settings (self));
  if (book != NULL && !hd_book_is_read_only (book) && !hd_book_set_operator (book, who, &error))
    hd_message_show_error (GTK_WIDGET (self), _("The Operator Was Not Changed"), error);
}

static void
change_operator (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autofree char *who = hd_window_operator (hd_window_get_settings (HD_WINDOW (widget)));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _("Who Works with the Book?"),
                                              _("This name stands beside every change from now on."));

  gtk_editable_set_text (GTK_EDITABLE (entry), who);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Operator"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_operator_response_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_hit_opened_cb (HdWindow   *self,
                  const char *kind,
                  const char *id)
{
  HdBookView *view = hd_window_get_view (self);

  if (view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), "book.open", "(ss)", kind, id);
}

static void
search_book (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdBook *book = hd_window_get_book (HD_WINDOW (widget));
  GtkWidget *dialog;

  if (book == NULL)
    return;
  dialog = hd_search_dialog_new (GTK_WINDOW (widget), book);
  g_signal_connect_object (dialog, "opened", G_CALLBACK (on_hit_opened_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_trash (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdBook *book = hd_window_get_book (HD_WINDOW (widget));

  if (book != NULL)
    gtk_window_present (GTK_WINDOW (hd_trash_dialog_new (GTK_WINDOW (widget), book)));
}

static void
show_series (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdBook *book = hd_window_get_book (HD_WINDOW (widget));

  if (book != NULL)
    gtk_window_present (GTK_WINDOW (hd_series_dialog_new (GTK_WINDOW (widget), book)));
}

/* Loaded when asked for, and not by GtkApplication at start, which the first frame would pay for. */
static void
show_shortcuts (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWindow *shortcuts;

  gtk_builder_set_translation_domain (builder, GETTEXT_PACKAGE);
  if (!gtk_builder_add_from_resource (builder, "/vn/hiepdong/HiepDong/ui/shortcuts.ui", NULL))
    g_return_if_reached ();
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

/* "win.print" is "page.print" of the page in sight, wherever the focus is; likewise "book.*" of the book. */
static void
forward_to_page (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdBookView *view = hd_window_get_view (HD_WINDOW (widget));
  g_autofree char *name = g_strconcat ("page", strchr (action_name, '.'), NULL);

  if (view != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (hd_book_view_get_page (view)), name, parameter);
}

static void
forward_to_view (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdBookView *view = hd_window_get_view (HD_WINDOW (widget));
  g_autofree char *name = g_strconcat ("book", strchr (action_name, '.'), NULL);

  if (view != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (view), name, parameter);
}

/* What the page in sight makes; without a book, a book. */
static void
new_here (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  if (hd_window_get_view (HD_WINDOW (widget)) != NULL)
    forward_to_page (widget, action_name, parameter);
  else
    new_book (widget, action_name, parameter);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new" },
    { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.new-book" },
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open-book" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
    { GDK_KEY_question, GDK_CONTROL_MASK, "win.shortcuts" },
    { GDK_KEY_F9, 0, "win.toggle-sidebar" },
    { GDK_KEY_Left, GDK_ALT_MASK, "win.back" },
    { GDK_KEY_KP_Left, GDK_ALT_MASK, "win.back" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.search" },
    { GDK_KEY_k, GDK_CONTROL_MASK, "win.search-book" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.preview" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "win.export" },
    { GDK_KEY_F4, 0, "win.details" },
    { GDK_KEY_F5, 0, "win.present" },
    { GDK_KEY_F11, 0, "win.present" },
    { GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.check-layout" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "win.zoom-fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  for (guint i = 0; i < 9; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.page", "u", i + 1);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, GDK_ALT_MASK, "win.page", "u", i + 1);
    }
}

void
hd_window_class_init_actions (HdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.new-book", NULL, new_book);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_here);
  gtk_widget_class_install_action (widget_class, "win.open-book", NULL, open_book);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_path);
  gtk_widget_class_install_action (widget_class, "win.open-practice", NULL, open_practice);
  gtk_widget_class_install_action (widget_class, "win.close-book", NULL, close_book);
  gtk_widget_class_install_action (widget_class, "win.operator", NULL, change_operator);
  gtk_widget_class_install_action (widget_class, "win.search-book", NULL, search_book);
  gtk_widget_class_install_action (widget_class, "win.trash", NULL, show_trash);
  gtk_widget_class_install_action (widget_class, "win.series", NULL, show_series);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, show_shortcuts);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, forward_to_view);
  gtk_widget_class_install_action (widget_class, "win.page", "u", forward_to_view);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, forward_to_view);

  gtk_widget_class_install_action (widget_class, "win.details", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.check-layout", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.preview", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, forward_to_page);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, forward_to_page);

  add_keys (widget_class);
}
