/* renew-dialog.c: renewing the committee: who leaves and who joins from one day on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/renew-dialog.h"

#include "base/i18n.h"
#include "book/committee.h"
#include "model/labels.h"
#include "ui/date-row.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"

/* A row of somebody who joins. */
typedef struct
{
  char *person_id;
  GtkWidget *row; /* AdwComboRow with the roles */
} Joining;

struct _HdRenewDialog
{
  HdDialog parent_instance;

  AdwPreferencesGroup *day_group;
  HdDateRow *day_row;
  GtkWidget *note_row;
  AdwPreferencesGroup *leaving_group;
  AdwPreferencesGroup *joining_group;

  HdBook *book;
  GtkWidget *parent;    /* weak */
  GPtrArray *checks;    /* GtkCheckButton, each with its member's id */
  GPtrArray *joining;   /* Joining */
};

G_DEFINE_FINAL_TYPE (HdRenewDialog, hd_renew_dialog, HD_TYPE_DIALOG)

static void
joining_free (Joining *self)
{
  g_free (self->person_id);
  g_free (self);
}

static const char * const *
role_words (void)
{
  return hd_entity_get (HD_ENTITY_COMMITTEE_MEMBER)->fields[HD_COMMITTEE_MEMBER_ROLE].choices;
}

/* --- Who leaves --- */

static void
add_seat (HdRenewDialog *self,
          const HdSeat  *seat)
{
  g_autofree char *name = hd_seat_dup_name (seat);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               hd_choice_label (HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE,
                                                hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE)));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), "member-id", g_strdup (hd_record_get_id (seat->member)), g_free);
  g_ptr_array_add (self->checks, check);
  adw_preferences_group_add (self->leaving_group, row);
}

static void
add_seats (HdRenewDialog *self)
{
  g_autoptr (GPtrArray) seats = hd_book_get_members_on (self->book, hd_date_today (), NULL);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    add_seat (self, g_ptr_array_index (seats, i));
  gtk_widget_set_visible (GTK_WIDGET (self->leaving_group), seats != NULL && seats->len > 0);
}

/* --- Who joins --- */

static void
on_remove_clicked_cb (HdRenewDialog *self,
                      GtkButton     *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_COMBO_ROW);

  for (guint i = 0; i < self->joining->len; i++)
    if (((Joining *) g_ptr_array_index (self->joining, i))->row == row)
      {
        g_ptr_array_remove_index (self->joining, i);
        break;
      }
  adw_preferences_group_remove (self->joining_group, row);
}

static GtkWidget *
make_remove_button (HdRenewDialog *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take off the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take off the list"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
on_person_chosen_cb (HdRecordChooser *chooser,
                     const char      *id,
                     gpointer         data)
{
  HdRenewDialog *self = data;
  g_autoptr (HdRecord) person = hd_book_get_record (self->book, HD_ENTITY_PERSON, id, NULL);
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  Joining *joining;

  if (person == NULL)
    return;
  for (guint i = 0; role_words ()[i] != NULL; i++)
    gtk_string_list_append (roles, hd_choice_label (HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE, role_words ()[i]));

  joining = g_new0 (Joining, 1);
  joining->person_id = g_strdup (id);
  joining->row = adw_combo_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (joining->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (joining->row), hd_record_peek_text (person, HD_PERSON_FULL_NAME));
  adw_combo_row_set_model (ADW_COMBO_ROW (joining->row), G_LIST_MODEL (roles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (joining->row), 3); /* a plain member */
  adw_action_row_add_suffix (ADW_ACTION_ROW (joining->row), make_remove_button (self));
  g_ptr_array_add (self->joining, joining);
  adw_preferences_group_add (self->joining_group, joining->row);
}

static void
on_add_clicked_cb (HdRenewDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_PERSON, _("Who Joins the Committee?"), on_person_chosen_cb, self,
                          G_OBJECT (self));
}

/* --- Confirming --- */

static GPtrArray *
list_leaving (HdRenewDialog *self)
{
  GPtrArray *leaving = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (leaving, g_object_get_data (g_ptr_array_index (self->checks, i), "member-id"));
  return leaving;
}

static GPtrArray *
list_joining (HdRenewDialog *self)
{
  GPtrArray *joining = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->joining->len; i++)
    {
      const Joining *row = g_ptr_array_index (self->joining, i);
      HdNewMember *person = g_new0 (HdNewMember, 1);

      person->person_id = row->person_id;
      person->role = role_words ()[adw_combo_row_get_selected (ADW_COMBO_ROW (row->row))];
      g_ptr_array_add (joining, person);
    }
  return joining;
}

static void
hd_renew_dialog_confirm (HdDialog *dialog)
{
  HdRenewDialog *self = HD_RENEW_DIALOG (dialog);
  g_autoptr (GPtrArray) leaving = list_leaving (self);
  g_autoptr (GPtrArray) joining = list_joining (self);
  g_autoptr (GError) error = NULL;
  HdDate day;

  if (!hd_date_row_read (self->day_row, &day, &error)
      || !hd_book_renew_committee (self->book, day, leaving, joining, gtk_editable_get_text (GTK_EDITABLE (self->note_row)), &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  if (self->parent != NULL)
    hd_outcome_show (self->parent, self->book);
  hd_dialog_close (dialog);
}

static void
hd_renew_dialog_dispose (GObject *object)
{
  HdRenewDialog *self = HD_RENEW_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->book);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->joining, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_renew_dialog_parent_class)->dispose (object);
}

static void
hd_renew_dialog_class_init (HdRenewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_renew_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_renew_dialog_confirm;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/renew-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdRenewDialog, day_group);
  gtk_widget_class_bind_template_child (widget_class, HdRenewDialog, joining_group);
  gtk_widget_class_bind_template_child (widget_class, HdRenewDialog, leaving_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
hd_renew_dialog_init (HdRenewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->checks = g_ptr_array_new ();
  self->joining = g_ptr_array_new_with_free_func ((GDestroyNotify) joining_free);
  self->day_row = HD_DATE_ROW (hd_date_row_new (_("First day of the new composition")));
  hd_date_row_set_date (self->day_row, hd_date_today ());
  adw_preferences_group_add (self->day_group, GTK_WIDGET (self->day_row));
  self->note_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), _("Number and date of the decision"));
  adw_preferences_group_add (self->day_group, self->note_row);
}

void
hd_renew_dialog_show (GtkWidget *parent,
                      HdBook    *book)
{
  HdRenewDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book));

  self = g_object_new (HD_TYPE_RENEW_DIALOG, "valid", TRUE, NULL);
  self->book = g_object_ref (book);
  g_set_weak_pointer (&self->parent, parent);
  add_seats (self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}
