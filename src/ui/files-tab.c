/* files-tab.c: the tab with the scans and other files of an agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/files-tab.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/number.h"
#include "book/attachments.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "ui/file-drop.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/save-dialog.h"

#define KILOBYTE 1000
#define MEGABYTE (1000 * 1000)
/* As much of a SHA-256 as people compare by eye. */
#define SHORT_HASH 12

struct _HdFilesTab
{
  HdRecordTab parent_instance;

  GtkListBox *list;
  GtkWidget *list_group;
  GtkWidget *add_button;
  GtkSpinner *spinner;
  GtkLabel *error_label;

  GQueue *waiting; /* paths still to be added */
  gboolean is_narrow; /* no room for the choice of the purpose beside the buttons */
  gboolean is_signed; /* what is added is taken for a scan of the signed original */
};

G_DEFINE_FINAL_TYPE (HdFilesTab, hd_files_tab, HD_TYPE_RECORD_TAB)

/* --- One file --- */

static char *
dup_size (gint64 size)
{
  g_autofree char *number = NULL;

  if (size < MEGABYTE)
    {
      number = hd_figure_format (MAX (1, size / KILOBYTE) * HD_FIGURE_SCALE, 0, TRUE);
      return g_strdup_printf ("%s KB", number);
    }
  number = hd_figure_format (size * HD_FIGURE_SCALE / MEGABYTE, 1, TRUE);
  return g_strdup_printf ("%s MB", number);
}

static char *
dup_facts (HdFilesTab     *self,
           const HdRecord *attachment)
{
  gint64 n_pages = hd_record_get_integer (attachment, HD_ATTACHMENT_PAGES);
  g_autofree char *size = dup_size (hd_record_get_integer (attachment, HD_ATTACHMENT_SIZE));
  g_autofree char *hash = g_strndup (hd_record_peek_text (attachment, HD_ATTACHMENT_CONTENT), SHORT_HASH);
  g_autofree char *pages = NULL;

  if (self->is_narrow)
    {
      const char *purpose = hd_choice_label (HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_PURPOSE, hd_record_peek_text (attachment, HD_ATTACHMENT_PURPOSE));

      return g_strdup_printf ("%s · %s", purpose, size);
    }
  if (n_pages == 0)
    return g_strdup_printf (_("%s · SHA-256 %s…"), size, hash);
  pages = g_strdup_printf (ngettext ("%u page", "%u pages", (gulong) n_pages), (guint) n_pages);
  return g_strdup_printf (_("%s · %s · SHA-256 %s…"), pages, size, hash);
}

static const HdRecord *
record_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)), "attachment");
}

static void
report (HdFilesTab   *self,
        const char   *title,
        const GError *error)
{
  hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), title, error);
}

/* A copy in a folder of its own, only readable: what another program changes in it must not be taken for the stored file. */
static char *
write_copy (HdFilesTab     *self,
            const HdRecord *attachment,
            GError        **error)
{
  g_autoptr (GBytes) bytes = hd_book_read_attachment (hd_record_tab_get_book (HD_RECORD_TAB (self)), hd_record_get_id (attachment), error);
  g_autofree char *folder = bytes != NULL ? g_dir_make_tmp ("hiepdong-XXXXXX", error) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *safe = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return NULL;
  name = hd_attachment_dup_file_name (attachment);
  safe = hd_file_dup_safe_name (name, "");
  path = g_build_filename (folder, safe, NULL);
  if (!hd_file_write_atomically (path, bytes, error))
    return NULL;
  g_chmod (path, 0400);
  return g_steal_pointer (&path);
}

static void
on_open_clicked_cb (GtkWidget  *button,
                    HdFilesTab *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_copy (self, record_of (button), &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (uri == NULL)
    report (self, _("The file was not opened"), error);
  else
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
}

static void
on_save_path_cb (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  HdFilesTab *self = HD_FILES_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hd_book_read_attachment (hd_record_tab_get_book (HD_RECORD_TAB (self)), data, &error);

  if (bytes != NULL && hd_file_write_atomically (path, bytes, &error))
    hd_window_page_add_toast (hd_record_tab_get_page (HD_RECORD_TAB (self)), hd_message_file_toast (widget, path));
  else
    report (self, _("The file was not saved"), error);
}

static void
on_save_clicked_cb (GtkWidget  *button,
                    HdFilesTab *self)
{
  const HdRecord *attachment = record_of (button);
  g_autofree char *name = hd_attachment_dup_file_name (attachment);
  char *dot = strrchr (name, '.');
  g_autofree char *suffix = g_strdup (dot != NULL ? dot + 1 : "");

  if (dot != NULL)
    *dot = '\0';
  hd_save_dialog_show (GTK_WIDGET (self), _("Save a Copy"), name, suffix, _("This kind of file"), on_save_path_cb,
                       g_strdup (hd_record_get_id (attachment)), g_free);
}

static void
on_delete_clicked_cb (GtkWidget  *button,
                      HdFilesTab *self)
{
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));
  g_autofree char *id = g_strdup (hd_record_get_id (record_of (button)));
  g_autoptr (GError) error = NULL;

  if (hd_book_remove_record (book, HD_ENTITY_ATTACHMENT, id, &error))
    hd_outcome_show (GTK_WIDGET (self), book);
  else
    report (self, _("The file was not deleted"), error);
}

static void
on_purpose_selected_cb (GtkDropDown *purpose,
                        GParamSpec  *pspec,
                        HdFilesTab  *self)
{
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));
  const HdField *field = &hd_entity_get (HD_ENTITY_ATTACHMENT)->fields[HD_ATTACHMENT_PURPOSE];
  g_autoptr (HdRecord) attachment = hd_record_copy (record_of (GTK_WIDGET (purpose)));
  g_autoptr (GError) error = NULL;

  hd_record_set_text (attachment, HD_ATTACHMENT_PURPOSE, field->choices[gtk_drop_down_get_selected (purpose)]);
  if (hd_book_save_record (book, attachment, &error))
    hd_outcome_show (GTK_WIDGET (self), book);
  else
    report (self, _("The purpose was not saved"), error);
}

static GtkWidget *
make_purpose (HdFilesTab     *self,
              const HdRecord *attachment)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_ATTACHMENT)->fields[HD_ATTACHMENT_PURPOSE];
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *purpose;

  for (guint i = 0; field->choices[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) hd_choice_label (HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_PURPOSE, field->choices[i]));
  g_ptr_array_add (labels, NULL);
  purpose = gtk_drop_down_new_from_strings ((const char * const *) labels->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (purpose), (guint) MAX (0, hd_record_get_choice (attachment, HD_ATTACHMENT_PURPOSE)));
  gtk_widget_set_valign (purpose, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (purpose, hd_field_label (HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_PURPOSE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (purpose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hd_field_label (HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_PURPOSE), -1);
  g_signal_connect (purpose, "notify::selected", G_CALLBACK (on_purpose_selected_cb), self);
  return purpose;
}

static void
add_button (HdFilesTab   *self,
            AdwActionRow *row,
            const char   *icon,
            const char   *label,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (row, button);
}

static void
add_file (HdFilesTab *self,
          HdRecord   *attachment)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *facts = dup_facts (self, attachment);
  gboolean is_read_only = hd_book_is_read_only (hd_record_tab_get_book (HD_RECORD_TAB (self)));
  GtkWidget *purpose;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_record_peek_text (attachment, HD_ATTACHMENT_NAME));
  adw_action_row_set_subtitle (row, facts);
  adw_action_row_set_subtitle_lines (row, 3);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), hd_record_peek_text (attachment, HD_ATTACHMENT_CONTENT));
  g_object_set_data_full (G_OBJECT (row), "attachment", hd_record_ref (attachment), (GDestroyNotify) hd_record_unref);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
  purpose = make_purpose (self, attachment);
  gtk_widget_set_sensitive (purpose, !is_read_only);
  gtk_widget_set_visible (purpose, !self->is_narrow);
  adw_action_row_add_suffix (row, purpose);
  add_button (self, row, "document-open-symbolic", _("Open"), G_CALLBACK (on_open_clicked_cb));
  add_button (self, row, "document-save-as-symbolic", _("Save a Copy…"), G_CALLBACK (on_save_clicked_cb));
  if (!is_read_only)
    add_button (self, row, "user-trash-symbolic", _("Delete"), G_CALLBACK (on_delete_clicked_cb));
}

/* --- Adding --- */

static void add_next (HdFilesTab *self);

static void
show_problem (HdFilesTab *self,
              const char *path,
              const char *sentence)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = g_strdup_printf ("%s: %s", shown, sentence);

  gtk_label_set_label (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
}

static void
on_attached_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdFilesTab) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) attachment = hd_book_attach_file_finish (HD_BOOK (source), result, &error);
  g_autofree char *path = g_queue_pop_head (self->waiting);

  if (attachment == NULL)
    show_problem (self, path, error->message);
  else if (g_queue_is_empty (self->waiting))
    hd_outcome_show (GTK_WIDGET (self), HD_BOOK (source));
  add_next (self);
}

static void
add_next (HdFilesTab *self)
{
  const char *path = g_queue_peek_head (self->waiting);
  const char *agreement = hd_record_tab_get_record (HD_RECORD_TAB (self));
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));

  gtk_spinner_set_spinning (self->spinner, path != NULL);
  gtk_widget_set_sensitive (self->add_button, path == NULL && book != NULL && !hd_book_is_read_only (book));
  if (path != NULL && book != NULL && agreement != NULL)
    hd_book_attach_file_async (book, agreement, path, self->is_signed ? "signed_scan" : "other", NULL, on_attached_cb, g_object_ref (self));
}

static void
on_files_chosen (GtkWidget *widget,
                 GPtrArray *paths,
                 gpointer   data)
{
  HdFilesTab *self = HD_FILES_TAB (widget);
  gboolean is_idle = g_queue_is_empty (self->waiting);

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  for (guint i = 0; i < paths->len; i++)
    g_queue_push_tail (self->waiting, g_strdup (g_ptr_array_index (paths, i)));
  if (is_idle)
    add_next (self);
}

static void
on_add_clicked_cb (HdFilesTab *self)
{
  hd_file_drop_choose (GTK_WIDGET (self), _("Add Files"), TRUE, on_files_chosen, NULL);
}

/* --- The tab --- */

static void
hd_files_tab_load (HdRecordTab *tab)
{
  HdFilesTab *self = HD_FILES_TAB (tab);
  HdBook *book = hd_record_tab_get_book (tab);
  const char *id = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) agreement = hd_book_get_record (book, HD_ENTITY_AGREEMENT, id, &error);
  g_autoptr (GPtrArray) attachments = NULL;
  GtkWidget *row;

  if (agreement != NULL)
    attachments = hd_book_get_records_by (book, HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_AGREEMENT, id, &error);
  if (attachments == NULL)
    {
      report (self, _("The files were not read"), error);
      return;
    }
  self->is_signed = hd_agreement_is_locked (agreement);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < attachments->len; i++)
    add_file (self, g_ptr_array_index (attachments, i));
  gtk_widget_set_visible (self->list_group, attachments->len > 0);
  gtk_widget_set_sensitive (self->add_button, !hd_book_is_read_only (book) && g_queue_is_empty (self->waiting));
}

static void
hd_files_tab_width_changed (HdRecordTab *tab,
                            HdWidth      width)
{
  HdFilesTab *self = HD_FILES_TAB (tab);

  if (self->is_narrow == (width == HD_WIDTH_NARROW))
    return;
  self->is_narrow = width == HD_WIDTH_NARROW;
  if (hd_record_tab_get_book (tab) != NULL && hd_record_tab_get_record (tab) != NULL)
    hd_files_tab_load (tab);
}

static void
hd_files_tab_finalize (GObject *object)
{
  g_queue_free_full (HD_FILES_TAB (object)->waiting, g_free);

  G_OBJECT_CLASS (hd_files_tab_parent_class)->finalize (object);
}

static void
hd_files_tab_class_init (HdFilesTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = hd_files_tab_finalize;
  HD_RECORD_TAB_CLASS (klass)->load = hd_files_tab_load;
  HD_RECORD_TAB_CLASS (klass)->width_changed = hd_files_tab_width_changed;

  gtk_widget_class_set_css_name (widget_class, "filestab");
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/files-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdFilesTab, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdFilesTab, error_label);
  gtk_widget_class_bind_template_child (widget_class, HdFilesTab, list);
  gtk_widget_class_bind_template_child (widget_class, HdFilesTab, list_group);
  gtk_widget_class_bind_template_child (widget_class, HdFilesTab, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
hd_files_tab_init (HdFilesTab *self)
{
  self->waiting = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hd_file_drop_add (GTK_WIDGET (self), on_files_chosen, NULL);
}
