/* enter-meetings.c: the meetings of a sample, entered by hand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "enter-by-hand.h"

#include "base/i18n.h"
#include "book/meetings.h"
#include "hands.h"
#include "ui/agenda-tab.h"
#include "ui/conclusions-tab.h"
#include "ui/delegates-tab.h"
#include "ui/dialog.h"
#include "ui/discussion-tab.h"
#include "ui/meeting-details.h"
#include "ui/record-tab.h"

static GtkWidget *
show_tab (Desk *self, const char *name)
{
  g_assert_true (gtk_widget_activate_action (desk_get_page (self), "page.tab", "s", name));
  return hands_find (desk_get_page (self), HD_TYPE_RECORD_TAB, NULL, NULL);
}

/* The programmes are chosen in the dialog, by what is done with them. */
static void
enter_links (Desk *self, GtkWidget *dialog, const HdRecord *meeting)
{
  g_autoptr (GPtrArray) links = hd_book_get_records_by (self->facts, HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_MEETING, hd_record_get_id (meeting), NULL);
  GtkWidget *list = hands_find (dialog, g_type_from_name ("HdMeetingLinks"), NULL, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const HdRecord *link = g_ptr_array_index (links, i);
      g_autofree char *name = desk_dup_name (self, HD_ENTITY_AGREEMENT, hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT));

      g_assert_true (gtk_widget_activate_action (list, "links.add", "s", hd_record_get_text (link, HD_MEETING_AGREEMENT_ROLE)));
      hands_choose (name);
    }
}

static gboolean
is_checked (GtkWidget *check, gconstpointer data)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/* Nobody is invited by the program: who came is entered as the sample tells it. */
static void
enter_meeting (Desk *self, const HdRecord *meeting)
{
  static const int later[] = { HD_MEETING_ORGANISER, HD_MEETING_NOTE, HD_MEETING_END_TIME, HD_MEETING_PREVIOUS, -1 };
  GtkWidget *page = desk_go_to (self, "meetings");
  GtkWidget *dialog, *check;

  hands_press (page, "page.new");
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  desk_fill_all (self, dialog, meeting, later);
  enter_links (self, dialog, meeting);
  while ((check = hands_find (dialog, GTK_TYPE_CHECK_BUTTON, is_checked, NULL)) != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  hands_confirm (dialog);
  show_tab (self, "details");
  desk_fill (self, desk_get_page (self), meeting, HD_MEETING_ORGANISER);
  desk_fill (self, desk_get_page (self), meeting, HD_MEETING_NOTE);
  hands_press (desk_get_page (self), "details.save");
}

static void
enter_record (Desk *self, const HdRecord *fact, const int *others)
{
  GtkWidget *dialog = hands_wait_window (HD_TYPE_DIALOG);

  desk_fill_all (self, dialog, fact, others);
  hands_confirm (dialog);
}

static void
enter_delegates (Desk *self, const HdRecord *meeting)
{
  static const int others[] = { HD_ATTENDEE_MEETING, HD_ATTENDEE_POSITION, -1 };
  g_autoptr (GPtrArray) facts = desk_get_facts_of (self, HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING, meeting, HD_ATTENDEE_POSITION);
  GtkWidget *tab = show_tab (self, "delegates");

  for (guint i = 0; i < facts->len; i++)
    {
      g_assert_true (gtk_widget_activate_action (tab, "delegate.add", "s", "guest"));
      enter_record (self, g_ptr_array_index (facts, i), others);
    }
}

static void
enter_agenda (Desk *self, const HdRecord *meeting)
{
  static const int others[] = { HD_AGENDA_ITEM_MEETING, HD_AGENDA_ITEM_POSITION, -1 };
  g_autoptr (GPtrArray) facts = desk_get_facts_of (self, HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING, meeting, HD_AGENDA_ITEM_POSITION);
  GtkWidget *tab = show_tab (self, "agenda");

  for (guint i = 0; i < facts->len; i++)
    {
      g_assert_true (gtk_widget_activate_action (tab, "agenda.add", NULL));
      enter_record (self, g_ptr_array_index (facts, i), others);
    }
}

/* That a remark became a comment was told with the comments of the agreement. */
static void
enter_contributions (Desk *self, const HdRecord *meeting)
{
  static const int others[] = { HD_CONTRIBUTION_MEETING, HD_CONTRIBUTION_POSITION, HD_CONTRIBUTION_KIND, HD_CONTRIBUTION_PROPOSAL,
                                HD_CONTRIBUTION_ATTACHMENT, -1 };
  g_autoptr (GPtrArray) facts = desk_get_facts_of (self, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_MEETING, meeting, HD_CONTRIBUTION_POSITION);

  for (guint i = 0; i < facts->len; i++)
    {
      const HdRecord *fact = g_ptr_array_index (facts, i);
      const char *kind = hd_record_get_text (fact, HD_CONTRIBUTION_KIND);
      gboolean concludes = g_str_equal (kind, "directive") || g_str_equal (kind, "conclusion");

      g_assert_true (gtk_widget_activate_action (show_tab (self, concludes ? "conclusions" : "discussion"), "said.add", "s", kind));
      enter_record (self, fact, others);
    }
}

/* What was entered for the contribution that the fact names. */
static char *
dup_entered (Desk *self, const char *meeting_id, const char *contribution)
{
  g_autoptr (HdRecord) fact = hd_book_get_record (self->facts, HD_ENTITY_CONTRIBUTION, contribution, NULL);
  g_autoptr (HdMeeting) meeting = hd_book_get_meeting (self->book, meeting_id, NULL);

  for (guint i = 0; i < meeting->contributions->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (meeting->contributions, i), HD_CONTRIBUTION_TEXT),
                   hd_record_get_text (fact, HD_CONTRIBUTION_TEXT)) == 0)
      return g_strdup (hd_record_get_id (g_ptr_array_index (meeting->contributions, i)));
  g_error ("No contribution says “%s”", hd_record_get_text (fact, HD_CONTRIBUTION_TEXT));
}

/* Each out of its conclusion. */
static void
enter_tasks (Desk *self, const HdRecord *meeting)
{
  static const int others[] = { HD_TASK_MEETING, HD_TASK_POSITION, HD_TASK_CONTRIBUTION, HD_TASK_STATE, HD_TASK_DONE_DATE, -1 };
  g_autoptr (GPtrArray) facts = desk_get_facts_of (self, HD_ENTITY_TASK, HD_TASK_MEETING, meeting, HD_TASK_POSITION);
  GtkWidget *tab = show_tab (self, "conclusions");

  for (guint i = 0; i < facts->len; i++)
    {
      const HdRecord *fact = g_ptr_array_index (facts, i);
      g_autofree char *from = dup_entered (self, hd_record_tab_get_record (HD_RECORD_TAB (tab)), hd_record_get_text (fact, HD_TASK_CONTRIBUTION));

      g_assert_true (gtk_widget_activate_action (tab, "said.task", "s", from));
      enter_record (self, fact, others);
    }
}

void
enter_meetings (Desk *self)
{
  g_autoptr (GPtrArray) meetings = desk_get_facts (self, HD_ENTITY_MEETING, -1);

  for (guint i = 0; i < meetings->len; i++)
    {
      const HdRecord *meeting = g_ptr_array_index (meetings, i);

      enter_meeting (self, meeting);
      enter_agenda (self, meeting);
      enter_delegates (self, meeting);
      enter_contributions (self, meeting);
      enter_tasks (self, meeting);
    }
}
