/* new-book-dialog.c: making a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/new-book-dialog.h"

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/book-async.h"
#include "book/catalogue.h"
#include "ui/save-dialog.h"

struct _HdNewBookDialog
{
  AdwWindow parent_instance;

  AdwEntryRow *name_row;
  AdwComboRow *level_row;
  AdwEntryRow *place_row;
  GtkSwitch *catalogue_switch;
  AdwActionRow *file_row;
  AdwEntryRow *operator_row;
  AdwPreferencesPage *page;
  GtkWidget *create_button;
  GtkLabel *error_label;

  GSettings *settings;
  char *path; /* as chosen; NULL: it follows the name */
  GCancellable *cancellable;
};

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the rows of the .ui file. */
static const char * const levels[] = { "region", "province", "city", "area", "commune" };

G_DEFINE_FINAL_TYPE (HdNewBookDialog, hd_new_book_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static char *
dup_path (HdNewBookDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *file_name = NULL;
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (self->path != NULL)
    return g_strdup (self->path);

  file_name = hd_file_dup_safe_name (name[0] != '\0' ? name : C_("name of a file", "New Book"), "hiepdong");
  return g_build_filename (folder != NULL ? folder : g_get_home_dir (), file_name, NULL);
}

static void
show_error (HdNewBookDialog *self,
            const char      *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
}

static void
update (HdNewBookDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *who = dup_text (self->operator_row);
  g_autofree char *path = dup_path (self);
  g_autofree char *display = g_filename_display_name (path);

  adw_action_row_set_subtitle (self->file_row, display);
  gtk_widget_set_sensitive (self->create_button, name[0] != '\0' && who[0] != '\0' && self->cancellable == NULL);
  show_error (self, NULL);
}

static void
on_changed_cb (HdNewBookDialog *self)
{
  update (self);
}

static void
on_path_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdNewBookDialog *self = HD_NEW_BOOK_DIALOG (widget);

  g_free (self->path);
  self->path = g_strdup (path);
  update (self);
}

static void
on_choose_clicked_cb (HdNewBookDialog *self)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';
  hd_save_dialog_show (GTK_WIDGET (self), _("Save the Book As"), name, "hiepdong", _("Books"), on_path_chosen_cb, NULL, NULL);
}

static void
set_busy (HdNewBookDialog *self,
          gboolean         busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), !busy);
  gtk_widget_set_sensitive (self->create_button, !busy);
}

static void
on_created_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HdNewBookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create_finish (result, &error);
  g_autofree char *place = NULL;
  g_autofree char *who = NULL;

  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_busy (self, FALSE);
  if (book == NULL)
    {
      show_error (self, error->message);
      return;
    }

  place = dup_text (self->place_row);
  who = dup_text (self->operator_row);
  g_settings_set_string (self->settings, "operator", who);
  if (!hd_book_describe_committee (book, levels[adw_combo_row_get_selected (self->level_row)], place, &error) ||
      (gtk_switch_get_active (self->catalogue_switch) && !hd_book_add_from_catalogue (book, NULL, NULL, &error)))
    {
      show_error (self, error->message);
      return;
    }

  g_signal_emit (self, signals[CREATED], 0, book);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_create_clicked_cb (HdNewBookDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *who = dup_text (self->operator_row);
  g_autofree char *path = dup_path (self);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      show_error (self, _("A file of this name is there already. Choose another name or folder."));
      return;
    }

  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  hd_book_create_async (path, name, who, self->cancellable, on_created_cb, g_object_ref (self));
}

static gboolean
close_on_escape (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

static void
hd_new_book_dialog_dispose (GObject *object)
{
  HdNewBookDialog *self = HD_NEW_BOOK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hd_new_book_dialog_parent_class)->dispose (object);
}

static void
hd_new_book_dialog_finalize (GObject *object)
{
  g_free (HD_NEW_BOOK_DIALOG (object)->path);

  G_OBJECT_CLASS (hd_new_book_dialog_parent_class)->finalize (object);
}

static void
hd_new_book_dialog_class_init (HdNewBookDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_new_book_dialog_dispose;
  object_class->finalize = hd_new_book_dialog_finalize;

  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, HD_TYPE_BOOK);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/new-book-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, catalogue_switch);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, operator_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, page);
  gtk_widget_class_bind_template_child (widget_class, HdNewBookDialog, place_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_on_escape, NULL);
}

static void
hd_new_book_dialog_init (HdNewBookDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hd_new_book_dialog_new (GtkWindow  *parent,
                        GSettings  *settings,
                        const char *who)
{
  HdNewBookDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HD_TYPE_NEW_BOOK_DIALOG, "transient-for", parent, NULL);
  self->settings = g_object_ref (settings);
  gtk_editable_set_text (GTK_EDITABLE (self->operator_row), who != NULL ? who : "");
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));

  return GTK_WIDGET (self);
}
