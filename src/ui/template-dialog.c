/* template-dialog.c: standard passages and whole texts, to be inserted and edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/template-dialog.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/template-file.h"
#include "model/outline-text.h"
#include "model/placeholders.h"
#include "ui/outcome.h"
#include "ui/outline-editor.h"
#include "ui/save-dialog.h"

struct _HdTemplateDialog
{
  HdDialog parent_instance;

  GtkListBox *list;
  GtkEditable *name_entry;
  GtkDropDown *version_drop;
  HdOutlineEditor *editor;
  GtkMenuButton *placeholder_button;
  GtkWidget *save_button; /* where the dialog's own verb is another one */

  HdBook *book;
  gboolean of_papers;          /* whole papers: they are edited, not inserted */
  GtkFileChooserNative *chooser;
  GPtrArray *templates;        /* HdTemplate, in the order of the rows */
  const HdTemplate *template;  /* shown; NULL: a new one */
  GPtrArray *versions;         /* HdRecord, the newest first */
  HdOutlineEdit *edit;
  gboolean filling;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdTemplateDialog, hd_template_dialog, HD_TYPE_DIALOG)

static void
update (HdTemplateDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *name = gtk_editable_get_text (self->name_entry);
  gboolean writable, changed;

  if (self->filling || self->edit == NULL)
    return;
  writable = !hd_book_is_read_only (self->book);
  changed = hd_outline_edit_is_changed (self->edit) || gtk_drop_down_get_selected (self->version_drop) > 0 ||
            (self->template != NULL && !g_str_equal (name, self->template->name));
  gtk_widget_action_set_enabled (widget, "template.save", writable && changed && *name != '\0');
  gtk_widget_action_set_enabled (widget, "template.new", writable);
  gtk_widget_action_set_enabled (widget, "template.import", writable);
  gtk_widget_action_set_enabled (widget, "template.export", self->template != NULL);
  gtk_widget_action_set_enabled (widget, "template.restore",
                                 writable && self->template != NULL && gtk_drop_down_get_selected (self->version_drop) > 0);
  gtk_widget_action_set_enabled (widget, "template.delete",
                                 writable && self->template != NULL && self->template->id != NULL && !self->template->is_shipped);
  gtk_widget_action_set_enabled (widget, "template.reset",
                                 writable && self->template != NULL && self->template->id != NULL && self->template->is_shipped);
  hd_dialog_set_valid (HD_DIALOG (self), hd_outline_edit_get_n_items (self->edit) > 1 ||
                       !hd_record_is_empty (hd_outline_edit_get_item (self->edit, 0)->clause, HD_CLAUSE_TEXT));
}

static void
show_error (HdTemplateDialog *self,
            const GError     *error)
{
  hd_dialog_show_error (HD_DIALOG (self), error->message);
}

/* @body: (nullable): an empty text */
static void
show_body (HdTemplateDialog *self,
           const char       *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = body != NULL ? hd_template_read_body (body, &error) : g_ptr_array_new ();
  HdOutlineEdit *edit;

  if (clauses == NULL)
    {
      show_error (self, error);
      return;
    }
  edit = hd_outline_edit_new ("", clauses);
  hd_outline_editor_set_text (self->editor, NULL, edit);
  hd_outline_edit_free (self->edit);
  self->edit = edit;
}

static char *
describe_version (const HdRecord *version)
{
  g_autofree char *date = hd_date_display (hd_record_get_date (version, HD_TEMPLATE_VERSION_MADE_DATE));

  /* Translators: number of a version and the day it was made. */
  return g_strdup_printf (_("Version %d · %s"), (int) hd_record_get_integer (version, HD_TEMPLATE_VERSION_NUMBER), date);
}

static void
show_versions (HdTemplateDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; self->versions != NULL && i < self->versions->len; i++)
    {
      g_autofree char *name = describe_version (g_ptr_array_index (self->versions, i));

      gtk_string_list_append (names, name);
    }
  if (self->template != NULL && self->template->is_shipped)
    gtk_string_list_append (names, _("Original"));
  gtk_drop_down_set_model (self->version_drop, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->version_drop), g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
}

static void
show_template (HdTemplateDialog *self,
               const HdTemplate *template)
{
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;

  self->filling = TRUE;
  self->template = template;
  hd_dialog_show_error (HD_DIALOG (self), NULL);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  if (template != NULL)
    {
      self->versions = hd_template_get_versions (self->book, template, &error);
      body = self->versions != NULL ? hd_template_dup_body (self->book, template, &error) : NULL;
      if (body == NULL)
        show_error (self, error);
    }
  gtk_editable_set_text (self->name_entry, template != NULL ? template->name : "");
  show_versions (self);
  show_body (self, body);
  self->filling = FALSE;
  update (self);
}

static void
on_version_selected_cb (HdTemplateDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->version_drop);
  g_autofree char *shipped = NULL;

  if (self->filling || self->template == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected < self->versions->len)
    show_body (self, hd_record_peek_text (g_ptr_array_index (self->versions, selected), HD_TEMPLATE_VERSION_BODY));
  else
    {
      shipped = hd_template_dup_shipped (self->template);
      show_body (self, shipped);
    }
  update (self);
}

/* The list */

static void
add_row (HdTemplateDialog *self,
         const HdTemplate *template)
{
  GtkWidget *label = gtk_label_new (template->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  if (g_str_equal (template->kind, "agreement"))
    gtk_widget_add_css_class (label, "heading");
  gtk_list_box_append (self->list, label);
}

/* @key: (nullable): of the one to show; the first when it is not there. */
static void
fill_list (HdTemplateDialog *self,
           const char       *key)
{
  g_autofree char *wanted = g_strdup (key);
  g_autoptr (GError) error = NULL;
  GPtrArray *templates = hd_templates_list (self->book, self->of_papers ? "paper" : NULL, &error);
  GtkWidget *row;
  int index = 0;

  if (templates == NULL)
    {
      show_error (self, error);
      return;
    }
  self->filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->template = NULL;
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = templates;
  for (guint i = 0; i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);

      add_row (self, template);
      if (g_strcmp0 (template->key, wanted) == 0)
        index = (int) i;
    }
  self->filling = FALSE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
}

static void
on_row_selected_cb (HdTemplateDialog *self,
                    GtkListBoxRow    *row)
{
  if (!self->filling && row != NULL)
    show_template (self, g_ptr_array_index (self->templates, gtk_list_box_row_get_index (row)));
}

static void
on_row_activated_cb (HdTemplateDialog *self)
{
  if (!self->of_papers)
    hd_dialog_confirm (HD_DIALOG (self));
}

static void
on_refused_cb (HdTemplateDialog *self,
               const char       *sentence)
{
  hd_dialog_show_error (HD_DIALOG (self), sentence);
}

/* Actions */

static void
add_new (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);

  gtk_list_box_unselect_all (self->list);
  show_template (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autoptr (GPtrArray) clauses = hd_outline_edit_dup_clauses (self->edit);
  g_autofree char *body = hd_outline_to_text (clauses, FALSE);
  g_autofree char *key = self->template != NULL ? g_strdup (self->template->key) : NULL;
  const char *kind = self->template != NULL ? self->template->kind : self->of_papers ? "paper" : "passage";
  g_autoptr (GError) error = NULL;

  if (!hd_template_save (self->book, self->template, gtk_editable_get_text (self->name_entry), kind, body, &error))
    {
      show_error (self, error);
      return;
    }
  fill_list (self, key);
  hd_outcome_show (widget, self->book);
}

static void
reset (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autofree char *key = g_strdup (self->template->key);
  g_autoptr (GError) error = NULL;

  if (!hd_template_reset (self->book, self->template, &error))
    {
      show_error (self, error);
      return;
    }
  fill_list (self, key);
  hd_outcome_show (widget, self->book);
}

/* The version in sight becomes the newest one. */
static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  save (widget, action, parameter);
}

/* --- Files --- */

static void
on_export_path_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_file_write_atomically (path, data, &error))
    show_error (self, error);
}

/* The version in sight; the shipped one as it came. */
static void
export_file (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  guint selected = gtk_drop_down_get_selected (self->version_drop);
  gint64 number = selected < self->versions->len ? hd_record_get_integer (g_ptr_array_index (self->versions, selected), HD_TEMPLATE_VERSION_NUMBER) : 0;
  g_autoptr (GError) error = NULL;
  GBytes *file = hd_template_export (self->book, self->template, number, &error);

  if (file == NULL)
    {
      show_error (self, error);
      return;
    }
  hd_save_dialog_show (widget, _("Export Template"), self->template->name, "txt", _("Text Files"), on_export_path_cb, file,
                       (GDestroyNotify) g_bytes_unref);
}

static void
import_path (HdTemplateDialog *self,
             const char       *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = hd_file_read (path, HD_TEMPLATE_FILE_MAX_BYTES, &error);
  g_autofree char *key = file != NULL ? hd_template_import (self->book, file, &error) : NULL;

  if (key == NULL)
    {
      show_error (self, error);
      return;
    }
  fill_list (self, key);
  hd_outcome_show (GTK_WIDGET (self), self->book);
}

static void
on_import_answered_cb (HdTemplateDialog *self,
                       int               response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    import_path (self, path);
  g_clear_object (&self->chooser);
}

static void
import_file (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Import Template"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Text Files"));
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_import_answered_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- Placeholders --- */

static void
insert_placeholder (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autofree char *text = g_strdup_printf ("{{%s}}", g_variant_get_string (parameter, NULL));

  hd_outline_editor_type (self->editor, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
fill_placeholders (HdTemplateDialog *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (hd_placeholder_is_of_papers ((HdPlaceholder) i) && !self->of_papers)
        continue;
      item = g_menu_item_new (hd_placeholder_label ((HdPlaceholder) i), NULL);
      g_menu_item_set_action_and_target (item, "template.placeholder", "s", hd_placeholder_get_name ((HdPlaceholder) i));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->placeholder_button, G_MENU_MODEL (menu));
}

static void
delete_own (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_book_remove_record (self->book, HD_ENTITY_TEMPLATE, self->template->id, &error))
    {
      show_error (self, error);
      return;
    }
  fill_list (self, NULL);
  hd_outcome_show (widget, self->book);
}

static void
hd_template_dialog_confirm (HdDialog *dialog)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (dialog);
  g_autoptr (GPtrArray) clauses = NULL;

  if (self->of_papers)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "template.save", NULL);
      return;
    }
  clauses = hd_outline_edit_dup_clauses (self->edit);
  g_signal_emit (self, signals[CHOSEN], 0, clauses);
  hd_dialog_close (dialog);
}

static void
hd_template_dialog_dispose (GObject *object)
{
  HdTemplateDialog *self = HD_TEMPLATE_DIALOG (object);

  if (self->edit != NULL)
    hd_outline_editor_set_text (self->editor, NULL, NULL);
  g_clear_pointer (&self->edit, hd_outline_edit_free);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_object (&self->chooser);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_template_dialog_parent_class)->dispose (object);
}

static void
hd_template_dialog_class_init (HdTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_template_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_template_dialog_confirm;

  signals[CHOSEN] = g_signal_new ("chosen", HD_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  g_type_ensure (HD_TYPE_OUTLINE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, version_drop);
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, editor);
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, placeholder_button);
  gtk_widget_class_bind_template_child (widget_class, HdTemplateDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_version_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "template.new", NULL, add_new);
  gtk_widget_class_install_action (widget_class, "template.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "template.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "template.delete", NULL, delete_own);
  gtk_widget_class_install_action (widget_class, "template.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "template.export", NULL, export_file);
  gtk_widget_class_install_action (widget_class, "template.import", NULL, import_file);
  gtk_widget_class_install_action (widget_class, "template.placeholder", "s", insert_placeholder);
}

static void
hd_template_dialog_init (HdTemplateDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

static GtkWidget *
new_dialog (GtkWidget  *parent,
            HdBook     *book,
            gboolean    of_papers,
            const char *key)
{
  HdTemplateDialog *self = g_object_new (HD_TYPE_TEMPLATE_DIALOG, NULL);

  self->book = g_object_ref (book);
  self->of_papers = of_papers;
  if (of_papers)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Templates of Papers"));
      hd_dialog_set_verb (HD_DIALOG (self), _("_Save as New Version"));
      gtk_widget_set_visible (self->save_button, FALSE);
    }
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  fill_placeholders (self);
  fill_list (self, key);
  return GTK_WIDGET (self);
}

GtkWidget *
hd_template_dialog_new (GtkWidget *parent,
                        HdBook    *book)
{
  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  return new_dialog (parent, book, FALSE, NULL);
}

GtkWidget *
hd_template_dialog_new_for_papers (GtkWidget  *parent,
                                   HdBook     *book,
                                   const char *key)
{
  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  return new_dialog (parent, book, TRUE, key);
}
