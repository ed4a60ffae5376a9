/* result-dialog.c: more about one result: how exact it is, where it comes from, what proves it, what happened to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/result-dialog.h"

#include "base/i18n.h"
#include "book/result-evidence.h"
#include "ui/file-drop.h"
#include "ui/form.h"
#include "ui/history-rows.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"

#define MAX_STEPS 20

struct _HdResultDialog
{
  HdDialog parent_instance;

  HdBook *book;
  HdForm *form;
  AdwActionRow *file_row;
  GtkWidget *open_button;
  GtkWidget *attach_button;
  GtkWidget *remove_button;
  GtkWidget *origin; /* weak: where the outcome is told */

  char *attachment; /* (nullable): id of the evidence that stays */
  char *path;       /* (nullable): of the file that will be the evidence */
};

G_DEFINE_FINAL_TYPE (HdResultDialog, hd_result_dialog, HD_TYPE_DIALOG)

/* --- Evidence --- */

static HdRecord *
get_attachment (HdResultDialog *self)
{
  return self->attachment != NULL ? hd_book_get_record (self->book, HD_ENTITY_ATTACHMENT, self->attachment, NULL) : NULL;
}

static void
show_file (HdResultDialog *self)
{
  g_autoptr (HdRecord) attachment = get_attachment (self);
  g_autofree char *base = self->path != NULL ? g_path_get_basename (self->path) : NULL;
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : attachment != NULL ? g_strdup (hd_record_peek_text (attachment, HD_ATTACHMENT_NAME)) : NULL;
  gboolean may_write = !hd_book_is_read_only (self->book);

  adw_action_row_set_subtitle (self->file_row, name != NULL ? name : _("None: a scan or photo, PDF, PNG, JPEG or TIFF"));
  gtk_widget_set_visible (self->open_button, attachment != NULL && self->path == NULL);
  gtk_widget_set_visible (self->remove_button, name != NULL && may_write);
  gtk_widget_set_visible (self->attach_button, may_write);
}

static void
on_files_cb (GtkWidget *widget,
             GPtrArray *paths,
             gpointer   data)
{
  HdResultDialog *self = HD_RESULT_DIALOG (widget);

  g_free (self->path);
  self->path = g_strdup (g_ptr_array_index (paths, 0));
  show_file (self);
}

static void
on_attach_clicked_cb (HdResultDialog *self)
{
  hd_file_drop_choose (GTK_WIDGET (self), _("Evidence of the Result"), FALSE, on_files_cb, NULL);
}

static void
on_remove_clicked_cb (HdResultDialog *self)
{
  if (self->path == NULL)
    g_clear_pointer (&self->attachment, g_free);
  g_clear_pointer (&self->path, g_free);
  show_file (self);
}

static void
on_open_clicked_cb (HdResultDialog *self)
{
  g_autoptr (HdRecord) attachment = get_attachment (self);

  if (attachment != NULL)
    hd_preview_window_show (GTK_WIDGET (self), hd_attachment_order_new (self->book, attachment));
}

static GtkWidget *
add_button (HdResultDialog *self,
            const char     *icon,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->file_row, button);
  return button;
}

static GtkWidget *
make_evidence (HdResultDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->file_row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->file_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), _("Evidence"));
  adw_action_row_set_subtitle_lines (self->file_row, 3);
  self->open_button = add_button (self, "document-open-symbolic", _("Open"), G_CALLBACK (on_open_clicked_cb));
  self->remove_button = add_button (self, "user-trash-symbolic", _("Take Away"), G_CALLBACK (on_remove_clicked_cb));
  self->attach_button = add_button (self, "mail-attachment-symbolic", _("Choose a File…"), G_CALLBACK (on_attach_clicked_cb));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->file_row));
  hd_file_drop_add (GTK_WIDGET (self), on_files_cb, NULL);
  return group;
}

/* --- History --- */

static GtkWidget *
make_history (HdResultDialog *self,
              const HdRecord *result)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) steps = hd_book_get_history (self->book, HD_ENTITY_RESULT, hd_record_get_id (result), 0, MAX_STEPS, NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("History"));
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), hd_history_row_new (g_ptr_array_index (steps, i)));
  gtk_widget_set_visible (group, steps != NULL && steps->len > 0);
  return group;
}

/* --- Saving --- */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HdResultDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->form == NULL)
    return;
  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
  if (!hd_book_save_result_finish (HD_BOOK (source), result, &error))
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  if (self->origin != NULL)
    hd_outcome_show (self->origin, self->book);
  hd_dialog_close (HD_DIALOG (self));
}

static void
hd_result_dialog_confirm (HdDialog *dialog)
{
  HdResultDialog *self = HD_RESULT_DIALOG (dialog);
  g_autoptr (HdRecord) result = hd_form_read (self->form);

  if (result == NULL)
    return;
  hd_record_set_text (result, HD_RESULT_ATTACHMENT, self->attachment);
  hd_dialog_show_error (dialog, NULL);
  hd_dialog_set_busy (dialog, TRUE);
  hd_book_save_result_async (self->book, result, self->path, on_saved_cb, g_object_ref (self));
}

static void
hd_result_dialog_dispose (GObject *object)
{
  HdResultDialog *self = HD_RESULT_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->form);
  g_clear_object (&self->book);
  g_clear_pointer (&self->attachment, g_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (hd_result_dialog_parent_class)->dispose (object);
}

static void
hd_result_dialog_class_init (HdResultDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_result_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_result_dialog_confirm;
}

static void
hd_result_dialog_init (HdResultDialog *self)
{
}

static void
build (HdResultDialog *self,
       const HdRecord *result)
{
  static const guint fields[] = { HD_RESULT_PRECISION, HD_RESULT_WORDING, HD_RESULT_SOURCE, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE, HD_RESULT_NOTE };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->form = hd_form_new (self->book, HD_ENTITY_RESULT);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (self->form, group, fields[i], NULL);
  hd_form_set_record (self->form, result);
  self->attachment = g_strdup (hd_record_get_text (result, HD_RESULT_ATTACHMENT));
  adw_preferences_page_add (page, group);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (make_evidence (self)));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (make_history (self, result)));
  show_file (self);
  hd_dialog_set_body (HD_DIALOG (self), GTK_WIDGET (page));
  hd_dialog_set_valid (HD_DIALOG (self), !hd_book_is_read_only (self->book));
}

void
hd_result_dialog_show (GtkWidget      *parent,
                       HdBook         *book,
                       const HdRecord *result)
{
  HdResultDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && result != NULL);

  self = g_object_new (HD_TYPE_RESULT_DIALOG, "title", _("Details of the Result"), "verb", _("_Save"), "default-width", 560, "default-height", 640, NULL);
  self->book = g_object_ref (book);
  g_set_weak_pointer (&self->origin, parent);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  build (self, result);
  gtk_window_present (GTK_WINDOW (self));
  hd_form_focus (self->form, HD_RESULT_WORDING);
}
