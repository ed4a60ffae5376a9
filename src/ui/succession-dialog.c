/* succession-dialog.c: a post ends and its successor is named
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/succession-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/people.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "ui/date-row.h"
#include "ui/duplicate-group.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"

/* More are told by their number. */
#define MAX_SHOWN 12

struct _HdSuccessionDialog
{
  HdDialog parent_instance;

  HdBook *book;
  char *post_id;
  HdRecord *chosen; /* of the book; NULL: a new person is typed in */

  HdDateRow *day_row;
  AdwActionRow *chosen_row;
  GtkWidget *clear_button;
  AdwEntryRow *name_row;
  AdwEntryRow *rank_row;
  AdwEntryRow *title_row;
  GtkSwitch *member_switch;
  GtkWidget *member_row;
  HdDuplicateGroup *duplicates;
  AdwPreferencesGroup *changing_group;
  AdwPreferencesGroup *staying_group;
  GPtrArray *plan_rows; /* borrowed rows of both groups */
};

G_DEFINE_FINAL_TYPE (HdSuccessionDialog, hd_succession_dialog, HD_TYPE_DIALOG)

/* --- The plan --- */

static void
add_plan_row (HdSuccessionDialog  *self,
              AdwPreferencesGroup *group,
              const char          *icon,
              const char          *title,
              const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->plan_rows, row);
}

static void
show_effects (HdSuccessionDialog  *self,
              AdwPreferencesGroup *group,
              GPtrArray           *effects,
              const char          *icon)
{
  for (guint i = 0; i < MIN (effects->len, MAX_SHOWN); i++)
    {
      const HdSuccessionEffect *effect = g_ptr_array_index (effects, i);
      g_autofree char *number = hd_agreement_dup_number (effect->agreement);
      const char *state = hd_agreement_state_label (hd_agreement_get_state (effect->agreement));
      g_autofree char *subtitle = *number != '\0' ? g_strdup_printf ("%s · %s", number, state) : g_strdup (state);

      add_plan_row (self, group, icon, hd_record_peek_text (effect->agreement, HD_AGREEMENT_SUBJECT), subtitle);
    }
  if (effects->len > MAX_SHOWN)
    {
      guint rest = effects->len - MAX_SHOWN;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

      add_plan_row (self, group, icon, more, NULL);
    }
  if (effects->len == 0)
    add_plan_row (self, group, "object-select-symbolic", _("None"), NULL);
}

static void
clear_plan (HdSuccessionDialog *self)
{
  for (guint i = 0; i < self->plan_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->plan_rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->plan_rows, 0);
}

static void
show_plan (HdSuccessionDialog *self)
{
  HdDate day = hd_date_row_get_date (self->day_row);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdSuccessionPlan) plan = hd_book_plan_succession (self->book, self->post_id, day != HD_DATE_NONE ? day : hd_date_today (), &error);

  clear_plan (self);
  if (plan == NULL)
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  show_effects (self, self->changing_group, plan->changing, "document-edit-symbolic");
  show_effects (self, self->staying_group, plan->staying, "changes-prevent-symbolic");
  gtk_widget_set_visible (self->member_row, plan->memberships->len > 0);
  if (plan->memberships->len > 0)
    {
      const char *role = hd_record_peek_text (g_ptr_array_index (plan->memberships, 0), HD_COMMITTEE_MEMBER_ROLE);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->member_row), hd_choice_label (HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE, role));
    }
}

/* --- The successor --- */

/* What the rows say, as a record that may be of the book. */
static HdRecord *
make_successor (HdSuccessionDialog *self,
                GError            **error)
{
  g_autofree char *name = NULL;
  g_autofree char *rank = NULL;
  g_autoptr (HdRecord) person = NULL;

  if (self->chosen != NULL)
    return hd_record_ref (self->chosen);
  name = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), -1, HD_TEXT_LINE, error);
  rank = name != NULL ? hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->rank_row)), -1, HD_TEXT_LINE, error) : NULL;
  if (rank == NULL)
    return NULL;
  person = hd_record_new (HD_ENTITY_PERSON);
  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
  return g_steal_pointer (&person);
}

static void
update_valid (HdSuccessionDialog *self)
{
  gboolean named = self->chosen != NULL || *gtk_editable_get_text (GTK_EDITABLE (self->name_row)) != '\0';

  hd_dialog_set_valid (HD_DIALOG (self), named && hd_date_row_get_date (self->day_row) != HD_DATE_NONE &&
                                           !hd_duplicate_group_is_pending (self->duplicates));
}

static void
on_name_changed_cb (HdSuccessionDialog *self)
{
  g_autoptr (HdRecord) person = make_successor (self, NULL);
  g_autoptr (HdRecord) post = hd_book_get_record (self->book, HD_ENTITY_POST, self->post_id, NULL);

  if (person != NULL && self->chosen == NULL)
    hd_duplicate_group_update (self->duplicates, self->book, person, post != NULL ? hd_record_get_text (post, HD_POST_UNIT) : NULL);
  update_valid (self);
}

static void
set_chosen (HdSuccessionDialog *self,
            HdRecord           *person)
{
  const char *rank = person != NULL ? hd_record_peek_text (person, HD_PERSON_MILITARY_RANK) : "";

  g_clear_pointer (&self->chosen, hd_record_unref);
  self->chosen = person != NULL ? hd_record_ref (person) : NULL;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chosen_row),
                                 person != NULL ? hd_record_peek_text (person, HD_PERSON_FULL_NAME) : _("Choose a Person of the Book…"));
  adw_action_row_set_subtitle (self->chosen_row, rank);
  gtk_widget_set_visible (self->clear_button, person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), person == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rank_row), person == NULL);
  if (person != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), "");
      gtk_widget_set_visible (GTK_WIDGET (self->duplicates), FALSE);
    }
  on_name_changed_cb (self);
}

static void
choose (HdSuccessionDialog *self,
        const char         *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) person = hd_book_get_record (self->book, HD_ENTITY_PERSON, id, &error);

  if (person == NULL)
    hd_dialog_show_error (HD_DIALOG (self), error->message);
  else
    set_chosen (self, person);
}

static void
on_chosen_cb (HdRecordChooser *chooser,
              const char      *id,
              gpointer         data)
{
  choose (data, id);
}

static void
on_choose_cb (HdSuccessionDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_PERSON, _("Successor"), on_chosen_cb, self, G_OBJECT (self));
}

static void
on_cleared_cb (HdSuccessionDialog *self)
{
  set_chosen (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
on_day_changed_cb (HdSuccessionDialog *self)
{
  show_plan (self);
  update_valid (self);
}

static gboolean
succeed (HdSuccessionDialog *self,
         GError            **error)
{
  g_autoptr (HdRecord) successor = make_successor (self, error);
  g_autofree char *title = NULL;
  HdSuccession succession = { .post_id = self->post_id };

  if (successor == NULL || !hd_date_row_read (self->day_row, &succession.last_day, error))
    return FALSE;
  title = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)), -1, HD_TEXT_LINE, error);
  if (title == NULL)
    return FALSE;
  succession.successor = successor;
  succession.title = title;
  succession.move_memberships = gtk_widget_get_visible (self->member_row) && gtk_switch_get_active (self->member_switch);
  return hd_book_succeed_post (self->book, &succession, error);
}

static void
hd_succession_dialog_confirm (HdDialog *dialog)
{
  HdSuccessionDialog *self = HD_SUCCESSION_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  g_autoptr (GError) error = NULL;

  if (!succeed (self, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (parent, self->book);
  hd_dialog_close (dialog);
}

static void
hd_succession_dialog_dispose (GObject *object)
{
  HdSuccessionDialog *self = HD_SUCCESSION_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->post_id, g_free);
  g_clear_pointer (&self->chosen, hd_record_unref);
  g_clear_pointer (&self->plan_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_succession_dialog_parent_class)->dispose (object);
}

static void
hd_succession_dialog_class_init (HdSuccessionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_succession_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_succession_dialog_confirm;
}

static void
hd_succession_dialog_init (HdSuccessionDialog *self)
{
  self->plan_rows = g_ptr_array_new ();
}

/* --- Building --- */

static AdwEntryRow *
add_entry (AdwPreferencesGroup *group,
           const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  return ADW_ENTRY_ROW (row);
}

static void
build_leaving (HdSuccessionDialog     *self,
               AdwPreferencesPage     *page,
               const HdSuccessionPlan *plan)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *what = g_strdup_printf ("%s · %s", hd_record_peek_text (plan->post, HD_POST_TITLE), hd_record_peek_text (plan->unit, HD_UNIT_NAME));

  adw_preferences_group_set_title (group, hd_record_peek_text (plan->person, HD_PERSON_FULL_NAME));
  adw_preferences_group_set_description (group, what);
  self->day_row = HD_DATE_ROW (hd_date_row_new (_("Last Day in the Post")));
  hd_date_row_set_date (self->day_row, hd_date_today ());
  adw_preferences_group_add (group, GTK_WIDGET (self->day_row));
  adw_preferences_page_add (page, group);
}

static void
build_member_row (HdSuccessionDialog  *self,
                  AdwPreferencesGroup *group)
{
  self->member_switch = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->member_switch), GTK_ALIGN_CENTER);
  gtk_switch_set_active (self->member_switch, TRUE);
  self->member_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->member_row), _("Take His Place in the Committee Too"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->member_row), GTK_WIDGET (self->member_switch));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->member_row), GTK_WIDGET (self->member_switch));
  adw_preferences_group_add (group, self->member_row);
}

static void
build_successor (HdSuccessionDialog     *self,
                 AdwPreferencesPage     *page,
                 const HdSuccessionPlan *plan)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Successor"));
  self->chosen_row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->chosen_row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->chosen_row), TRUE);
  self->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (self->clear_button, "flat");
  gtk_widget_set_valign (self->clear_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->clear_button, _("Somebody Who Is Not in the Book"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Somebody Who Is Not in the Book"), -1);
  adw_action_row_add_suffix (self->chosen_row, self->clear_button);
  adw_action_row_add_suffix (self->chosen_row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (group, GTK_WIDGET (self->chosen_row));
  self->name_row = add_entry (group, _("Or a New Person: Full Name"));
  self->rank_row = add_entry (group, hd_field_label (HD_ENTITY_PERSON, HD_PERSON_MILITARY_RANK));
  self->title_row = add_entry (group, hd_field_label (HD_ENTITY_POST, HD_POST_TITLE));
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), hd_record_peek_text (plan->post, HD_POST_TITLE));
  build_member_row (self, group);
  adw_preferences_page_add (page, group);
  self->duplicates = HD_DUPLICATE_GROUP (hd_duplicate_group_new (_("Take This One")));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self->duplicates));
}

static void
build_plan (HdSuccessionDialog *self,
            AdwPreferencesPage *page)
{
  self->changing_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->staying_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->changing_group, _("The Successor Will Sign"));
  adw_preferences_group_set_description (self->changing_group, _("Open signatures in this post."));
  adw_preferences_group_set_title (self->staying_group, _("Stays as It Was Signed"));
  adw_preferences_group_set_description (self->staying_group, _("Given signatures never change."));
  adw_preferences_page_add (page, self->changing_group);
  adw_preferences_page_add (page, self->staying_group);
}

GtkWidget *
hd_succession_dialog_new (GtkWidget  *parent,
                          HdBook     *book,
                          const char *post_id,
                          GError    **error)
{
  g_autoptr (HdSuccessionPlan) plan = NULL;
  HdSuccessionDialog *self;
  GtkWidget *page;

  g_return_val_if_fail (HD_IS_BOOK (book) && post_id != NULL, NULL);

  plan = hd_book_plan_succession (book, post_id, hd_date_today (), error);
  if (plan == NULL)
    return NULL;
  self = g_object_new (HD_TYPE_SUCCESSION_DIALOG, "title", _("End Post and Name Successor"), "verb", _("_Hand Over"),
                       "default-width", 600, "default-height", 680, NULL);
  self->book = g_object_ref (book);
  self->post_id = g_strdup (post_id);
  page = adw_preferences_page_new ();
  build_leaving (self, ADW_PREFERENCES_PAGE (page), plan);
  build_successor (self, ADW_PREFERENCES_PAGE (page), plan);
  build_plan (self, ADW_PREFERENCES_PAGE (page));
  hd_dialog_set_body (HD_DIALOG (self), page);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  g_signal_connect_object (self->chosen_row, "activated", G_CALLBACK (on_choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (on_cleared_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (on_name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day_row, "date-changed", G_CALLBACK (on_day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duplicates, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duplicates, "notify::pending", G_CALLBACK (update_valid), self, G_CONNECT_SWAPPED);
  set_chosen (self, NULL);
  show_plan (self);
  return GTK_WIDGET (self);
}
