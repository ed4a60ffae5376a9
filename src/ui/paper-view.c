/* paper-view.c: one paper of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-view.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/paper-drafts.h"
#include "model/labels.h"
#include "ui/file-drop.h"
#include "ui/history-tab.h"
#include "ui/issue-dialog.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/preview-window.h"
#include "ui/paper-dialog.h"
#include "ui/print-file.h"
#include "ui/save-dialog.h"
#include "ui/window-page.h"
#include "ui/withdraw-dialog.h"

struct _HdPaperView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkImage *state_image;
  GtkLabel *state_label;
  GtkListBox *facts;
  GtkListBox *links;
  GtkWidget *attach_button;
  GtkWidget *edit_button;
  GtkWidget *export_button;
  GtkWidget *print_button;

  HdBook *book;
  char *id;
  HdRecord *paper; /* (nullable): as it was read last */
};

G_DEFINE_FINAL_TYPE (HdPaperView, hd_paper_view, ADW_TYPE_BIN)

/* --- Showing --- */

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
add_fact (GtkListBox *list,
          const char *title,
          const char *text)
{
  GtkWidget *row;

  if (text == NULL || *text == '\0')
    return NULL;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (list, row);
  return row;
}

static void
add_field (HdPaperView *self,
           guint        field)
{
  const HdField *description = &hd_entity_get (HD_ENTITY_PAPER)->fields[field];
  g_autofree char *text = NULL;

  if (hd_record_is_empty (self->paper, field))
    return;
  if (description->kind == HD_FIELD_KIND_DATE)
    text = hd_date_display (hd_record_get_date (self->paper, field));
  else if (description->kind == HD_FIELD_KIND_INTEGER)
    text = g_strdup_printf ("%02" G_GINT64_FORMAT, hd_record_get_integer (self->paper, field));
  else
    text = g_strdup (hd_record_get_text (self->paper, field));
  add_fact (self->facts, hd_field_label (HD_ENTITY_PAPER, field), text);
}

static void
add_file (HdPaperView *self)
{
  const char *sha256 = hd_record_get_text (self->paper, HD_PAPER_PDF);
  g_autofree char *text = NULL;

  if (sha256 == NULL)
    {
      add_fact (self->facts, _("Stored file"), hd_paper_is_made_here (self->paper)
                ? _("None yet: it is made and stored when the paper is issued.") : _("None yet. Add its PDF or scan; once added it stands."));
      return;
    }
  text = g_strdup_printf ("%s · SHA-256 %.16s…", hd_paper_get_suffix (self->paper), sha256);
  add_fact (self->facts, _("Stored file"), text);
}

static void
on_link_activated_cb (HdPaperView   *self,
                      GtkListBoxRow *row)
{
  const char *agreement = hd_record_get_text (self->paper, HD_PAPER_AGREEMENT);
  const char *id = g_object_get_data (G_OBJECT (row), "paper");

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", "paper", id);
  else if (agreement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", "agreement", agreement);
}

static void
add_link (HdPaperView *self,
          const char  *title,
          const char  *text,
          const char  *paper)
{
  GtkWidget *row = add_fact (self->links, title, text);

  if (row == NULL)
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "paper", g_strdup (paper), g_free);
}

static void
add_paper_link (HdPaperView    *self,
                const char     *title,
                const HdRecord *paper)
{
  g_autofree char *number = hd_paper_dup_number (paper);
  g_autofree char *heading = hd_paper_dup_heading (paper);
  g_autofree char *text = g_strdup_printf ("%s · %s", number, heading);

  add_link (self, title, text, hd_record_get_id (paper));
}

static void
add_links (HdPaperView *self)
{
  const char *replaced = hd_record_get_text (self->paper, HD_PAPER_REPLACES);
  const char *agreement = hd_record_get_text (self->paper, HD_PAPER_AGREEMENT);
  g_autoptr (GPtrArray) followers = hd_book_get_records_by (self->book, HD_ENTITY_PAPER, HD_PAPER_REPLACES, self->id, NULL);
  g_autoptr (HdRecord) old = replaced != NULL ? hd_book_get_record (self->book, HD_ENTITY_PAPER, replaced, NULL) : NULL;
  g_autoptr (HdRecord) programme = agreement != NULL ? hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, agreement, NULL) : NULL;

  if (old != NULL)
    add_paper_link (self, _("Replaces"), old);
  for (guint i = 0; followers != NULL && i < followers->len; i++)
    add_paper_link (self, _("Replaced by"), g_ptr_array_index (followers, i));
  if (programme != NULL)
    add_link (self, _("Programme"), hd_record_get_text (programme, HD_AGREEMENT_SUBJECT), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->links), gtk_widget_get_first_child (GTK_WIDGET (self->links)) != NULL);
}

static void
update_actions (HdPaperView *self)
{
  gboolean may_write = self->book != NULL && !hd_book_is_read_only (self->book);
  gboolean has_file = self->paper != NULL && !hd_record_is_empty (self->paper, HD_PAPER_PDF);
  gboolean is_draft = self->paper != NULL && hd_paper_get_state (self->paper) == HD_PAPER_IS_DRAFT && hd_paper_is_made_here (self->paper);
  gboolean can_print = has_file && g_str_equal (hd_paper_get_suffix (self->paper), "pdf");
  gboolean can_withdraw = may_write && self->paper != NULL && hd_paper_can_withdraw (self->paper, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.open", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.preview", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.export", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.withdraw", can_withdraw);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.replace", may_write && self->paper != NULL && hd_paper_can_replace (self->paper, NULL));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.history", self->paper != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.edit", is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.issue", may_write && is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.delete", may_write && is_draft);
  gtk_widget_set_visible (self->edit_button, is_draft);
  gtk_widget_set_visible (self->export_button, !is_draft);
  gtk_widget_set_visible (self->print_button, can_print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", can_print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print-again", can_print);
  gtk_widget_set_visible (self->attach_button, may_write && self->paper != NULL && !has_file && !is_draft);
}

static void
show_paper (HdPaperView *self)
{
  static const guint fields[] = { HD_PAPER_ISSUED_DATE, HD_PAPER_SIGNER_NAME, HD_PAPER_RECIPIENTS, HD_PAPER_FILE_COPY, HD_PAPER_COPIES,
                                  HD_PAPER_SENT_DATE, HD_PAPER_STATE_DATE, HD_PAPER_STATE_REASON, HD_PAPER_NOTE };
  HdPaperState state = hd_paper_get_state (self->paper);
  g_autofree char *number = hd_paper_dup_number (self->paper);
  g_autofree char *heading = hd_paper_dup_heading (self->paper);

  gtk_label_set_label (self->number_label, *number != '\0' ? number : _("No number yet"));
  gtk_label_set_label (self->title_label, heading);
  gtk_image_set_from_icon_name (self->state_image, hd_paper_state_icon (state));
  gtk_label_set_label (self->state_label, hd_paper_state_label (state));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (self, fields[i]);
  add_file (self);
  add_links (self);
}

static void
load (HdPaperView *self)
{
  g_clear_pointer (&self->paper, hd_record_unref);
  clear (self->facts);
  clear (self->links);
  if (self->book != NULL && self->id != NULL)
    self->paper = hd_book_get_record (self->book, HD_ENTITY_PAPER, self->id, NULL);
  if (self->paper != NULL)
    show_paper (self);
  gtk_stack_set_visible_child_name (self->stack, self->paper != NULL ? "paper" : "none");
  update_actions (self);
}

/* --- Actions --- */

/* A copy in a folder of its own, only readable: what another program changes in it must not be taken for the stored file. */
static char *
write_copy (HdPaperView *self,
            GError     **error)
{
  g_autoptr (GBytes) bytes = hd_book_read_paper (self->book, self->id, error);
  g_autofree char *folder = bytes != NULL ? g_dir_make_tmp ("hiepdong-XXXXXX", error) : NULL;
  g_autofree char *name = hd_paper_dup_file_name (self->paper);
  g_autofree char *safe = hd_file_dup_safe_name (name, hd_paper_get_suffix (self->paper));
  g_autofree char *path = NULL;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, safe, NULL);
  if (!hd_file_write_atomically (path, bytes, error))
    return NULL;
  g_chmod (path, 0400);
  return g_steal_pointer (&path);
}

static void
open_file (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_copy (self, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (uri == NULL)
    hd_window_page_report_from (GTK_WIDGET (self), _("The file was not opened"), error);
  else
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
}

/* The stored bytes, whatever this computer would draw today. */
static void
print_with (GtkWidget *widget,
            void (*send) (GtkWidget *origin, const char *title, GBytes *pdf))
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hd_book_read_paper (self->book, self->id, &error);
  g_autofree char *name = hd_paper_dup_file_name (self->paper);

  if (bytes != NULL)
    send (widget, name, bytes);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The paper was not printed"), error);
}

static void
print_file (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  print_with (widget, hd_print_file);
}

static void
print_again (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  print_with (widget, hd_print_file_again);
}

static void
on_export_path_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, HD_TYPE_WINDOW_PAGE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hd_book_read_paper (self->book, data, &error);

  if (bytes == NULL || !hd_file_write_atomically (path, bytes, &error))
    hd_window_page_report_from (GTK_WIDGET (self), _("The file was not saved"), error);
  else if (page != NULL)
    hd_window_page_add_toast (HD_WINDOW_PAGE (page), hd_message_file_toast (widget, path));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autofree char *name = hd_paper_dup_file_name (self->paper);

  hd_preview_window_show (widget, hd_paper_order_new_for_stored (self->book, name, self->id));
}

static void
export_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autofree char *name = hd_paper_dup_file_name (self->paper);

  hd_save_dialog_show (widget, _("Save a Copy"), name, hd_paper_get_suffix (self->paper), _("This kind of file"), on_export_path_cb,
                       g_strdup (self->id), g_free);
}

static void
on_file_chosen_cb (GtkWidget *widget,
                   GPtrArray *paths,
                   gpointer   data)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->id == NULL)
    return;
  if (hd_book_attach_to_paper (self->book, self->id, g_ptr_array_index (paths, 0), &error))
    hd_outcome_show (widget, self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The file was not stored"), error);
}

static void
attach_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hd_file_drop_choose (widget, _("Add the Paper's File"), FALSE, on_file_chosen_cb, NULL);
}

/* --- A draft --- */

static void
edit_draft (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);

  hd_paper_dialog_show_draft (widget, self->book, self->paper);
}

static void
issue_draft (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);

  hd_issue_dialog_show_draft (widget, widget, self->book, self->paper);
}

static void
delete_draft (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (hd_book_remove_record (self->book, HD_ENTITY_PAPER, self->id, &error))
    hd_outcome_show (widget, self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The draft was not deleted"), error);
}

static void
withdraw (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);

  hd_withdraw_dialog_show (widget, self->book, self->paper);
}

static void
replace (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  g_auto (HdDraftRequest) kept = { 0 };
  g_autoptr (HdRecord) draft = NULL;

  if (!hd_paper_draft_get_request (self->paper, &kept, NULL))
    {
      hd_issue_dialog_show (widget, self->book, self->paper);
      return;
    }
  kept.request.number = 0;
  kept.request.date = HD_DATE_NONE;
  draft = hd_paper_draft_new (&kept.request);
  hd_record_set_text (draft, HD_PAPER_REPLACES, self->id);
  hd_paper_dialog_show_draft (widget, self->book, draft);
}

static void
show_history (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdPaperView *self = HD_PAPER_VIEW (widget);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *history = hd_history_tab_new ();

  hd_history_tab_set_book (HD_HISTORY_TAB (history), self->book);
  hd_history_tab_set_record (HD_HISTORY_TAB (history), HD_ENTITY_PAPER, self->id);
  gtk_widget_set_vexpand (history, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), history);
  gtk_window_set_title (GTK_WINDOW (window), _("History"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 560);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- Object --- */

static void
hd_paper_view_dispose (GObject *object)
{
  HdPaperView *self = HD_PAPER_VIEW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->paper, hd_record_unref);

  G_OBJECT_CLASS (hd_paper_view_parent_class)->dispose (object);
}

static void
hd_paper_view_class_init (HdPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_paper_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/paper-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, attach_button);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, export_button);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, facts);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, links);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, number_label);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, print_button);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, state_image);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, state_label);
  gtk_widget_class_bind_template_child (widget_class, HdPaperView, title_label);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated_cb);

  gtk_widget_class_install_action (widget_class, "paper.open", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "paper.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_file);
  gtk_widget_class_install_action (widget_class, "paper.print-again", NULL, print_again);
  gtk_widget_class_install_action (widget_class, "paper.export", NULL, export_file);
  gtk_widget_class_install_action (widget_class, "paper.attach", NULL, attach_file);
  gtk_widget_class_install_action (widget_class, "paper.edit", NULL, edit_draft);
  gtk_widget_class_install_action (widget_class, "paper.issue", NULL, issue_draft);
  gtk_widget_class_install_action (widget_class, "paper.delete", NULL, delete_draft);
  gtk_widget_class_install_action (widget_class, "paper.withdraw", NULL, withdraw);
  gtk_widget_class_install_action (widget_class, "paper.replace", NULL, replace);
  gtk_widget_class_install_action (widget_class, "paper.history", NULL, show_history);
}

static void
hd_paper_view_init (HdPaperView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
hd_paper_view_set_book (HdPaperView *self,
                        HdBook      *book)
{
  g_return_if_fail (HD_IS_PAPER_VIEW (self) && HD_IS_BOOK (book));

  if (!g_set_object (&self->book, book))
    return;
  g_signal_connect_object (book, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

void
hd_paper_view_set_paper (HdPaperView *self,
                         const char  *id)
{
  g_autofree char *kept = g_strdup (id);

  g_return_if_fail (HD_IS_PAPER_VIEW (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_steal_pointer (&kept);
  load (self);
}

const char *
hd_paper_view_get_paper (HdPaperView *self)
{
  g_return_val_if_fail (HD_IS_PAPER_VIEW (self), NULL);

  return self->id;
}
