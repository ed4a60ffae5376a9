/* person-view.c: the record of one person
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/person-view.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/people.h"
#include "book/signatories.h"
#include "model/labels.h"
#include "ui/duplicate-group.h"
#include "ui/form.h"
#include "ui/history-tab.h"
#include "ui/outcome.h"
#include "ui/person-rows.h"
#include "ui/post-dialog.h"
#include "ui/record-chooser.h"
#include "ui/succession-dialog.h"
#include "ui/window-page.h"

/* The rest is one step away, in the list of signatures. */
#define MAX_SIGNATURES 8

struct _HdPersonView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkBox *groups;
  AdwPreferencesGroup *name_group;
  AdwPreferencesGroup *posts_group;
  AdwPreferencesGroup *members_group;
  AdwPreferencesGroup *open_group;
  AdwPreferencesGroup *given_group;
  GtkRevealer *save_revealer;

  HdBook *book;
  HdForm *form;
  HdDuplicateGroup *duplicates;
  char *id;
  HdDate day;
  GPtrArray *rows; /* borrowed: rows that are made anew with each reading, each with its "group" */
};

enum
{
  ALL_SIGNATURES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdPersonView, hd_person_view, ADW_TYPE_BIN)

/* --- Showing --- */

static void
clear_rows (HdPersonView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (HdPersonView        *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  g_object_set_data (G_OBJECT (row), "group", group);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
show_posts (HdPersonView *self,
            GError      **error)
{
  HdDate day = self->day != HD_DATE_NONE ? self->day : hd_date_today ();
  g_autoptr (GPtrArray) holdings = hd_book_get_posts_of (self->book, self->id, day, error);

  for (guint i = 0; holdings != NULL && i < holdings->len; i++)
    add_row (self, self->posts_group, hd_post_row_new (g_ptr_array_index (holdings, i), day, !hd_book_is_read_only (self->book)));
  if (holdings != NULL && holdings->len == 0)
    add_row (self, self->posts_group, hd_remark_row_new (_("No post is known yet.")));
  return holdings != NULL;
}

static gboolean
show_memberships (HdPersonView *self,
                  GError      **error)
{
  g_autoptr (GPtrArray) members =
    hd_book_get_records_by (self->book, HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_PERSON, self->id, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    add_row (self, self->members_group, hd_membership_row_new (g_ptr_array_index (members, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->members_group), members != NULL && members->len > 0);
  return members != NULL;
}

static void
on_all_signatures_cb (HdPersonView *self)
{
  g_signal_emit (self, signals[ALL_SIGNATURES], 0, self->id);
}

static gboolean
show_signatures (HdPersonView        *self,
                 AdwPreferencesGroup *group,
                 HdSigned             which,
                 GError             **error)
{
  HdListQuery query = { .of_person = self->id, .signed_only = which };
  g_autoptr (GPtrArray) rows = NULL;
  guint count;

  if (!hd_book_count_signatories (self->book, &query, &count, error))
    return FALSE;
  rows = hd_book_read_signatories (self->book, &query, 0, MAX_SIGNATURES, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, group, hd_signature_row_new (g_ptr_array_index (rows, i)));
  if (count > rows->len)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("Show All %u Signature", "Show All %u Signatures", count), count);
      GtkWidget *row = hd_link_row_new (title);

      g_signal_connect_object (row, "activated", G_CALLBACK (on_all_signatures_cb), self, G_CONNECT_SWAPPED);
      add_row (self, group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), count > 0);
  return TRUE;
}

static void
show_person (HdPersonView *self,
             HdRecord     *person)
{
  g_autoptr (GError) error = NULL;
  gboolean writable = !hd_book_is_read_only (self->book);
  g_autofree char *name = g_markup_escape_text (hd_record_peek_text (person, HD_PERSON_FULL_NAME), -1);

  if (!hd_form_is_dirty (self->form))
    hd_form_set_record (self->form, person);
  hd_form_set_sensitive (self->form, writable);
  adw_preferences_group_set_title (self->name_group, name);
  clear_rows (self);
  if (!show_posts (self, &error) || !show_memberships (self, &error) ||
      !show_signatures (self, self->open_group, HD_SIGNED_OPEN, &error) ||
      !show_signatures (self, self->given_group, HD_SIGNED_GIVEN, &error))
    hd_window_page_report_from (GTK_WIDGET (self), _("The person was not read whole"), error);
  hd_duplicate_group_update (self->duplicates, self->book, person, NULL);
}

static void
update_actions (HdPersonView *self)
{
  gboolean writable = self->book != NULL && !hd_book_is_read_only (self->book) && self->id != NULL;
  gboolean dirty = self->form != NULL && hd_form_is_dirty (self->form) && self->id != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.revert", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.delete", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.merge", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.add-post", writable);
  gtk_revealer_set_reveal_child (self->save_revealer, dirty);
}

/* Also after each change of the book: the person may be gone, or be another one's. */
static void
reload (HdPersonView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) person = NULL;

  if (self->book != NULL && self->id != NULL)
    person = hd_book_get_record (self->book, HD_ENTITY_PERSON, self->id, &error);
  if (person != NULL)
    show_person (self, person);
  else
    g_clear_pointer (&self->id, g_free);
  if (error != NULL && !g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_from (GTK_WIDGET (self), _("The person was not read"), error);
  gtk_stack_set_visible_child_name (self->stack, person != NULL ? "person" : "none");
  update_actions (self);
}

/* --- Doing --- */

static gboolean
save (HdPersonView *self)
{
  g_autoptr (GError) error = NULL;

  if (!hd_form_save (self->form, &error))
    {
      if (error != NULL)
        hd_window_page_report_from (GTK_WIDGET (self), _("The person was not saved"), error);
      return FALSE;
    }
  hd_outcome_show (GTK_WIDGET (self), self->book);
  return TRUE;
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  save (HD_PERSON_VIEW (widget));
}

static void
on_revert (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_form_revert (HD_PERSON_VIEW (widget)->form);
}

static void
on_delete (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  g_autoptr (GError) error = NULL;

  hd_form_revert (self->form);
  if (hd_book_remove_person (self->book, self->id, &error))
    hd_outcome_show (widget, self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The person was not deleted"), error);
}

static void
on_history (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *history = hd_history_tab_new ();
  g_autoptr (HdRecord) person = hd_form_peek (self->form);
  /* Translators: %s is the name of a person. */
  g_autofree char *title = g_strdup_printf (_("History of “%s”"), hd_record_peek_text (person, HD_PERSON_FULL_NAME));

  hd_history_tab_set_book (HD_HISTORY_TAB (history), self->book);
  hd_history_tab_set_record (HD_HISTORY_TAB (history), HD_ENTITY_PERSON, self->id);
  gtk_widget_set_vexpand (history, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), history);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_add_post (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (post, HD_POST_PERSON, self->id);
  hd_post_dialog_show (widget, self->book, post);
}

static void
on_change_post (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) post = hd_book_get_record (self->book, HD_ENTITY_POST, g_variant_get_string (parameter, NULL), &error);

  if (post != NULL)
    hd_post_dialog_show (widget, self->book, post);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The post was not read"), error);
}

static void
on_delete_post (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (hd_book_remove_record (self->book, HD_ENTITY_POST, g_variant_get_string (parameter, NULL), &error))
    hd_outcome_show (widget, self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The post was not deleted"), error);
}

static void
on_succeed (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = hd_succession_dialog_new (widget, self->book, g_variant_get_string (parameter, NULL), &error);

  if (dialog == NULL)
    hd_window_page_report_from (GTK_WIDGET (self), _("The post was not read"), error);
  else
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_merge_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      HdPersonView     *self)
{
  const char *other = g_object_get_data (G_OBJECT (dialog), "other");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "merge") || self->id == NULL)
    return;
  if (!hd_book_merge_people (self->book, self->id, other, &kept, &error))
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The records were not merged"), error);
      return;
    }
  hd_outcome_show (GTK_WIDGET (self), self->book);
  hd_person_view_set_person (self, kept);
}

/* Merging asks: what it joins is hard to tell apart again once more has been entered. */
static void
ask_to_merge (HdPersonView *self,
              const char   *other_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) other = hd_book_get_record (self->book, HD_ENTITY_PERSON, other_id, &error);
  g_autoptr (HdRecord) keep = hd_form_peek (self->form);
  GtkWidget *dialog;

  if (other == NULL || g_str_equal (other_id, self->id) || (hd_form_is_dirty (self->form) && !save (self)))
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Merge Two Records?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("“%s %s” and “%s %s” become one person with all posts and signatures. Name, rank and telephone of the first one stay."),
                                  hd_record_peek_text (keep, HD_PERSON_MILITARY_RANK), hd_record_peek_text (keep, HD_PERSON_FULL_NAME),
                                  hd_record_peek_text (other, HD_PERSON_MILITARY_RANK), hd_record_peek_text (other, HD_PERSON_FULL_NAME));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "merge", _("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "merge", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "other", g_strdup (other_id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_merge_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_other_chosen_cb (HdRecordChooser *chooser,
                    const char      *id,
                    gpointer         data)
{
  ask_to_merge (data, id);
}

static void
on_merge (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdPersonView *self = HD_PERSON_VIEW (widget);

  hd_record_chooser_show (widget, self->book, HD_ENTITY_PERSON, _("The Other Record"), on_other_chosen_cb, self, G_OBJECT (self));
}

static void
on_duplicate_chosen_cb (HdPersonView *self,
                        const char   *id)
{
  ask_to_merge (self, id);
}

/* --- Object --- */

static void
hd_person_view_dispose (GObject *object)
{
  HdPersonView *self = HD_PERSON_VIEW (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->form);
  g_clear_object (&self->book);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_person_view_parent_class)->dispose (object);
}

static void
hd_person_view_class_init (HdPersonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_person_view_dispose;
  signals[ALL_SIGNATURES] = g_signal_new ("all-signatures", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, given_group);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, groups);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, members_group);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, name_group);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, open_group);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, posts_group);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, save_revealer);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HdPersonView, stack);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "person.save", NULL);
  gtk_widget_class_install_action (widget_class, "person.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "person.revert", NULL, on_revert);
  gtk_widget_class_install_action (widget_class, "person.delete", NULL, on_delete);
  gtk_widget_class_install_action (widget_class, "person.history", NULL, on_history);
  gtk_widget_class_install_action (widget_class, "person.merge", NULL, on_merge);
  gtk_widget_class_install_action (widget_class, "person.add-post", NULL, on_add_post);
  gtk_widget_class_install_action (widget_class, "person.change-post", "s", on_change_post);
  gtk_widget_class_install_action (widget_class, "person.delete-post", "s", on_delete_post);
  gtk_widget_class_install_action (widget_class, "person.succeed", "s", on_succeed);
}

static void
hd_person_view_init (HdPersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->duplicates = HD_DUPLICATE_GROUP (hd_duplicate_group_new (_("Merge…")));
  g_signal_connect_object (self->duplicates, "chosen", G_CALLBACK (on_duplicate_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->duplicates), GTK_WIDGET (self->name_group));
  update_actions (self);
}

void
hd_person_view_set_book (HdPersonView *self,
                         HdBook       *book)
{
  static const guint fields[] = { HD_PERSON_FULL_NAME, HD_PERSON_MILITARY_RANK, HD_PERSON_PHONE, HD_PERSON_NOTE };

  g_return_if_fail (HD_IS_PERSON_VIEW (self) && HD_IS_BOOK (book) && self->book == NULL);

  self->book = g_object_ref (book);
  self->form = hd_form_new (book, HD_ENTITY_PERSON);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (self->form, self->name_group, fields[i], NULL);
  g_signal_connect_object (self->form, "notify::dirty", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
}

gboolean
hd_person_view_set_person (HdPersonView *self,
                           const char   *id)
{
  g_return_val_if_fail (HD_IS_PERSON_VIEW (self), FALSE);

  if (g_strcmp0 (self->id, id) == 0)
    return TRUE;
  if (self->id != NULL && hd_form_is_dirty (self->form) && !save (self))
    return FALSE;
  g_free (self->id);
  self->id = g_strdup (id);
  reload (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  return TRUE;
}

const char *
hd_person_view_get_person (HdPersonView *self)
{
  g_return_val_if_fail (HD_IS_PERSON_VIEW (self), NULL);

  return self->id;
}

void
hd_person_view_set_day (HdPersonView *self,
                        HdDate        day)
{
  g_return_if_fail (HD_IS_PERSON_VIEW (self));

  if (self->day == day)
    return;
  self->day = day;
  reload (self);
}
