/* new-meeting-dialog.c: preparing a meeting: empty, or out of an earlier one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/new-meeting-dialog.h"

#include "base/i18n.h"
#include "book/meetings.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/meeting-links.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"

#define HD_TYPE_NEW_MEETING_DIALOG (hd_new_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdNewMeetingDialog, hd_new_meeting_dialog, HD, NEW_MEETING_DIALOG, HdDialog)

struct _HdNewMeetingDialog
{
  HdDialog parent_instance;

  AdwActionRow *previous_row;
  GtkWidget *clear_button;
  AdwPreferencesGroup *title_group;
  AdwPreferencesGroup *place_group;
  HdMeetingLinks *links;
  GtkCheckButton *agenda_check;
  GtkCheckButton *invite_check;
  GtkCheckButton *guests_check;
  GtkWidget *agenda_row;
  GtkWidget *guests_row;

  HdWindowPage *page;
  HdBook *book;
  HdForm *form;
  HdRecord *previous;  /* (nullable): MEETING */
  HdRecord *proposed;  /* what the rows were filled with; what differs from it was typed by a person */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HdNewMeetingDialog, hd_new_meeting_dialog, HD_TYPE_DIALOG)

static const guint title_fields[] = { HD_MEETING_KIND, HD_MEETING_TITLE };
static const guint place_fields[] = { HD_MEETING_DATE, HD_MEETING_SESSION, HD_MEETING_START_TIME, HD_MEETING_PLACE, HD_MEETING_HOST_UNIT,
                                      HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE };
/* Those that follow from an earlier meeting and the day. */
static const guint proposed_fields[] = { HD_MEETING_TITLE, HD_MEETING_SESSION, HD_MEETING_START_TIME, HD_MEETING_PLACE, HD_MEETING_HOST_UNIT,
                                         HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE };

/* --- What comes from the earlier one --- */

static HdRecord *
plan (HdNewMeetingDialog *self,
      const HdRecord     *typed)
{
  HdMeetingRequest request = {
    .kind = hd_record_get_text (typed, HD_MEETING_KIND),
    .date = hd_record_get_date (typed, HD_MEETING_DATE),
    .previous = self->previous != NULL ? hd_record_get_id (self->previous) : NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdMeeting) meeting = hd_book_plan_meeting (self->book, &request, &error);

  hd_dialog_show_error (HD_DIALOG (self), error != NULL ? error->message : NULL);
  if (meeting == NULL)
    return NULL;
  hd_meeting_links_propose (self->links, meeting->links);
  return hd_record_ref (meeting->meeting);
}

/* Rows that say what was proposed say what is proposed now; what a person typed stays. */
static void
propose (HdNewMeetingDialog *self)
{
  g_autoptr (HdRecord) typed = hd_form_peek (self->form);
  g_autoptr (HdRecord) proposed = plan (self, typed);

  if (proposed == NULL)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (proposed_fields); i++)
    {
      guint field = proposed_fields[i];

      if (hd_value_equal (hd_record_get_value (typed, field), hd_record_get_value (self->proposed, field))
          && !hd_value_equal (hd_record_get_value (proposed, field), hd_record_get_value (self->proposed, field)))
        hd_form_propose (self->form, field, proposed);
    }
  self->is_filling = FALSE;
  hd_record_unref (self->proposed);
  self->proposed = hd_record_copy (proposed);
  hd_record_set_text (self->proposed, HD_MEETING_KIND, hd_record_get_text (typed, HD_MEETING_KIND));
  hd_record_set_date (self->proposed, HD_MEETING_DATE, hd_record_get_date (typed, HD_MEETING_DATE));
}

/* Only kind and day make a difference to what is proposed. */
static void
on_changed_cb (HdNewMeetingDialog *self)
{
  g_autoptr (HdRecord) typed = NULL;

  if (self->is_filling)
    return;
  typed = hd_form_peek (self->form);
  if (g_strcmp0 (hd_record_get_text (typed, HD_MEETING_KIND), hd_record_get_text (self->proposed, HD_MEETING_KIND)) != 0
      || hd_record_get_date (typed, HD_MEETING_DATE) != hd_record_get_date (self->proposed, HD_MEETING_DATE))
    propose (self);
}

static void
show_previous (HdNewMeetingDialog *self)
{
  g_autofree char *title = self->previous != NULL ? hd_record_dup_title (self->previous) : NULL;
  g_autofree char *day = self->previous != NULL ? hd_date_display (hd_record_get_date (self->previous, HD_MEETING_DATE)) : NULL;
  g_autofree char *text = title != NULL && *day != '\0' ? g_strdup_printf ("%s · %s", day, title) : g_strdup (title);

  adw_action_row_set_subtitle (self->previous_row, text != NULL ? text : _("None; the meeting begins empty"));
  gtk_widget_set_visible (self->clear_button, self->previous != NULL);
  gtk_widget_set_visible (self->agenda_row, self->previous != NULL);
  gtk_widget_set_visible (self->guests_row, self->previous != NULL);
}

/* @previous: (nullable) (transfer full) */
static void
set_previous (HdNewMeetingDialog *self,
              HdRecord           *previous)
{
  g_clear_pointer (&self->previous, hd_record_unref);
  self->previous = previous;
  show_previous (self);
  propose (self);
}

static void
on_previous_chosen_cb (HdRecordChooser *chooser,
                       const char      *id,
                       gpointer         data)
{
  HdNewMeetingDialog *self = data;
  HdRecord *previous = hd_book_get_record (self->book, HD_ENTITY_MEETING, id, NULL);

  if (previous != NULL)
    set_previous (self, previous);
}

static void
on_choose_clicked_cb (HdNewMeetingDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_MEETING, _("Which Meeting Does It Come From?"), on_previous_chosen_cb, self,
                          G_OBJECT (self));
}

static void
on_clear_clicked_cb (HdNewMeetingDialog *self)
{
  set_previous (self, NULL);
}

/* --- Making it --- */

/* Ids of the programmes with that role, NULL-terminated. (transfer container) */
static const char **
get_linked (HdNewMeetingDialog *self,
            const char         *role)
{
  GPtrArray *links = hd_meeting_links_get (self->links);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const HdRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (hd_record_get_text (link, HD_MEETING_AGREEMENT_ROLE), role) == 0)
        g_ptr_array_add (ids, (char *) hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT));
    }
  g_ptr_array_add (ids, NULL);
  return (const char **) g_ptr_array_free (ids, FALSE);
}

static HdInvitees
get_invitees (HdNewMeetingDialog *self)
{
  HdInvitees invitees = HD_INVITE_NOBODY;

  if (gtk_check_button_get_active (self->invite_check))
    invitees |= HD_INVITE_COMMITTEE | HD_INVITE_PARTIES;
  if (self->previous != NULL && gtk_check_button_get_active (self->guests_check))
    invitees |= HD_INVITE_GUESTS;
  return invitees;
}

/* An empty row is empty: nothing of last time's stands in for it. */
static gboolean
create (HdNewMeetingDialog *self,
        const HdRecord     *typed,
        HdRecord          **created,
        GError            **error)
{
  g_autofree const char **reviewed = get_linked (self, "reviewed");
  g_autofree const char **signed_here = get_linked (self, "signed");
  HdMeetingRequest request = {
    .kind = hd_record_get_text (typed, HD_MEETING_KIND),
    .title = hd_record_peek_text (typed, HD_MEETING_TITLE),
    .date = hd_record_get_date (typed, HD_MEETING_DATE),
    .session = hd_record_peek_text (typed, HD_MEETING_SESSION),
    .start_time = hd_record_peek_text (typed, HD_MEETING_START_TIME),
    .place = hd_record_peek_text (typed, HD_MEETING_PLACE),
    .host_unit = hd_record_peek_text (typed, HD_MEETING_HOST_UNIT),
    .previous = self->previous != NULL ? hd_record_get_id (self->previous) : NULL,
    .copy_agenda = self->previous != NULL && gtk_check_button_get_active (self->agenda_check),
    .from = hd_record_get_date (typed, HD_MEETING_FROM_DATE),
    .to = hd_record_get_date (typed, HD_MEETING_TO_DATE),
    .reviewed = reviewed,
    .signed_here = signed_here,
    .invitees = get_invitees (self),
  };

  return hd_book_create_meeting (self->book, &request, created, error);
}

static void
hd_new_meeting_dialog_confirm (HdDialog *dialog)
{
  HdNewMeetingDialog *self = HD_NEW_MEETING_DIALOG (dialog);
  g_autoptr (HdRecord) typed = hd_form_read (self->form);
  g_autoptr (HdWindowPage) page = g_object_ref (self->page);
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (GError) error = NULL;

  if (typed == NULL)
    return;
  if (!create (self, typed, &created, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (GTK_WIDGET (page), self->book);
  hd_dialog_close (dialog);
  gtk_widget_activate_action (GTK_WIDGET (page), "book.open", "(ss)", "meeting", hd_record_get_id (created));
}

/* --- The class --- */

static void
hd_new_meeting_dialog_dispose (GObject *object)
{
  HdNewMeetingDialog *self = HD_NEW_MEETING_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->book);
  g_clear_object (&self->form);
  g_clear_pointer (&self->previous, hd_record_unref);
  g_clear_pointer (&self->proposed, hd_record_unref);

  G_OBJECT_CLASS (hd_new_meeting_dialog_parent_class)->dispose (object);
}

static void
hd_new_meeting_dialog_class_init (HdNewMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_new_meeting_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_new_meeting_dialog_confirm;

  g_type_ensure (HD_TYPE_MEETING_LINKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/new-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, agenda_check);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, agenda_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, guests_check);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, guests_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, invite_check);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, links);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, place_group);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, previous_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, title_group);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
hd_new_meeting_dialog_init (HdNewMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_form (HdNewMeetingDialog *self,
           const char         *kind)
{
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);

  self->form = hd_form_new (self->book, HD_ENTITY_MEETING);
  for (guint i = 0; i < G_N_ELEMENTS (title_fields); i++)
    hd_form_add_row (self->form, self->title_group, title_fields[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    hd_form_add_row (self->form, self->place_group, place_fields[i], NULL);
  hd_record_set_text (meeting, HD_MEETING_KIND, kind);
  hd_form_set_record (self->form, meeting);
  self->proposed = g_steal_pointer (&meeting);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hd_new_meeting_dialog_show (HdWindowPage *page,
                            const char   *previous)
{
  HdNewMeetingDialog *self;
  HdRecord *before;

  g_return_if_fail (HD_IS_WINDOW_PAGE (page));

  self = g_object_new (HD_TYPE_NEW_MEETING_DIALOG, NULL);
  self->page = g_object_ref (page);
  self->book = g_object_ref (hd_window_page_get_book (page));
  before = previous != NULL ? hd_book_get_record (self->book, HD_ENTITY_MEETING, previous, NULL)
                            : hd_book_find_latest_meeting (self->book, "final", HD_DATE_NONE, NULL);
  make_form (self, before != NULL ? hd_record_get_text (before, HD_MEETING_KIND) : "final");
  hd_meeting_links_show (self->links, self->book, NULL);
  set_previous (self, before);
  hd_dialog_set_valid (HD_DIALOG (self), TRUE);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
  hd_form_focus (self->form, before != NULL ? HD_MEETING_DATE : HD_MEETING_TITLE);
}
