/* show-meeting.c: what hiepdong-cli shows of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/meetings.h"
#include "cli/show-card.h"
#include "model/labels.h"

static void
add_agreements (HdCard          *card,
                const HdMeeting *meeting)
{
  hd_card_begin_list (card, "agreements", _("Programmes"));
  for (guint i = 0; i < meeting->links->len; i++)
    {
      const HdRecord *link = g_ptr_array_index (meeting->links, i);
      const HdRecord *agreement = hd_meeting_lookup (meeting, hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT));
      g_autofree char *title = hd_record_dup_title (agreement);

      hd_card_add_item (card, hd_record_get_id (agreement),
                        g_strdup_printf ("%s (%s)", title, hd_choice_label (HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_ROLE,
                                                                            hd_record_get_text (link, HD_MEETING_AGREEMENT_ROLE))));
    }
}

static void
add_delegates (HdCard          *card,
               const HdMeeting *meeting)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (meeting);

  hd_card_begin_list (card, "delegates", _("Delegates"));
  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      const char *presence = hd_choice_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_PRESENCE, hd_record_get_text (delegate->attendee, HD_ATTENDEE_PRESENCE));

      hd_card_add_item (card, hd_record_get_id (delegate->attendee),
                        g_strdup_printf ("%s%s%s (%s, %s)", *delegate->full_name != '\0' ? delegate->full_name : "…",
                                         *delegate->title_at_unit != '\0' ? ", " : "", delegate->title_at_unit, delegate->capacity, presence));
    }
}

static void
add_agenda (HdCard          *card,
            const HdMeeting *meeting)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (meeting);

  hd_card_begin_list (card, "agenda", _("Agenda"));
  for (guint i = 0; i < times->len; i++)
    {
      const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);
      g_autofree char *hours = hd_agenda_time_print (time);

      hd_card_add_item (card, hd_record_get_id (time->item),
                        g_strdup_printf ("%s%s%s", hours, *hours != '\0' ? "  " : "", hd_record_peek_text (time->item, HD_AGENDA_ITEM_TITLE)));
    }
}

static void
add_tasks (HdCard          *card,
           const HdMeeting *meeting,
           GPtrArray       *tasks,
           const char      *key,
           const char      *title)
{
  hd_card_begin_list (card, key, title);
  for (guint i = 0; i < tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (tasks, i);
      const HdRecord *unit = hd_meeting_lookup (meeting, hd_record_get_text (task, HD_TASK_UNIT));
      g_autofree char *deadline = hd_date_display (hd_record_get_date (task, HD_TASK_DEADLINE));

      hd_card_add_item (card, hd_record_get_id (task),
                        g_strdup_printf ("%s (%s%s%s%s%s)", hd_record_peek_text (task, HD_TASK_TEXT),
                                         unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "", unit != NULL ? ", " : "", deadline,
                                         *deadline != '\0' ? ", " : "",
                                         hd_choice_label (HD_ENTITY_TASK, HD_TASK_STATE, hd_record_get_text (task, HD_TASK_STATE))));
    }
}

gboolean
hd_show_meeting (HdCard         *card,
                 HdBook         *book,
                 const HdRecord *record,
                 GError        **error)
{
  g_autoptr (HdMeeting) meeting = hd_book_get_meeting (book, hd_record_get_id (record), error);
  g_autoptr (GPtrArray) needs = meeting != NULL ? hd_book_list_meeting_needs (book, hd_record_get_id (record), error) : NULL;

  if (needs == NULL || !hd_card_add_record (card, book, record, error))
    return FALSE;
  add_agreements (card, meeting);
  add_delegates (card, meeting);
  add_agenda (card, meeting);
  add_tasks (card, meeting, meeting->tasks, "tasks", _("Tasks"));
  add_tasks (card, meeting, meeting->open_tasks, "open_tasks", _("Open tasks of earlier meetings"));
  hd_card_begin_list (card, "missing", _("Still missing"));
  for (guint i = 0; i < needs->len; i++)
    hd_card_add_item (card, ((const HdTodo *) g_ptr_array_index (needs, i))->place.record,
                      g_strdup (((const HdTodo *) g_ptr_array_index (needs, i))->sentence));
  return TRUE;
}
