/* list-meeting.c: the lists of one meeting as rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-meeting.h"

#include "base/text.h"
#include "model/list-row.h"
#include "model/unit.h"

HdMeeting *
hd_find_meeting (HdBook     *book,
                 const char *reference,
                 GError    **error)
{
  g_autoptr (HdRecord) meeting = hd_book_find_record (book, HD_ENTITY_MEETING, reference, error);

  return meeting != NULL ? hd_book_get_meeting (book, hd_record_get_id (meeting), error) : NULL;
}

/* --- One row of each kind --- */

static HdListRow *
new_row (const HdRecord *record)
{
  HdListRow *row = g_new0 (HdListRow, 1);

  row->id = g_strdup (hd_record_get_id (record));
  return row;
}

static void
set_figure (HdListRow *row,
            gint64     number)
{
  row->has_figure = number != 0;
  row->figure = number * HD_FIGURE_SCALE;
}

static HdListRow *
make_delegate (const HdMeeting *meeting,
               HdRecord        *attendee)
{
  g_autoptr (HdDelegate) delegate = hd_meeting_describe_attendee (meeting, attendee);
  HdListRow *row = new_row (attendee);

  set_figure (row, hd_record_get_integer (attendee, HD_ATTENDEE_POSITION));
  row->title = g_strdup (delegate->full_name);
  row->subtitle = g_strdup (delegate->title);
  row->unit = g_strdup (delegate->unit_name);
  row->kind = g_strdup (hd_record_get_text (attendee, HD_ATTENDEE_CAPACITY));
  row->state = g_strdup (hd_record_get_text (attendee, HD_ATTENDEE_PRESENCE));
  row->subject = g_strdup (delegate->substitute);
  return row;
}

static HdListRow *
make_item (const HdMeeting    *meeting,
           const HdAgendaTime *time)
{
  HdListRow *row = new_row (time->item);

  row->number = hd_agenda_time_print (time);
  set_figure (row, hd_record_get_integer (time->item, HD_AGENDA_ITEM_MINUTES));
  row->title = g_strdup (hd_record_get_text (time->item, HD_AGENDA_ITEM_TITLE));
  row->unit = hd_meeting_say_responsible (meeting, time->item);
  row->kind = g_strdup (hd_record_get_text (time->item, HD_AGENDA_ITEM_KIND));
  return row;
}

static HdListRow *
make_contribution (const HdMeeting *meeting,
                   const HdRecord  *contribution)
{
  HdListRow *row = new_row (contribution);

  row->number = g_strdup (hd_record_get_text (contribution, HD_CONTRIBUTION_AT_TIME));
  row->kind = g_strdup (hd_record_get_text (contribution, HD_CONTRIBUTION_KIND));
  row->unit = hd_meeting_say_speaker (meeting, contribution);
  row->title = g_strdup (hd_record_get_text (contribution, HD_CONTRIBUTION_TITLE));
  row->subtitle = g_strdup (hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT));
  row->subject = g_strdup (hd_record_get_text (contribution, HD_CONTRIBUTION_ANSWER));
  return row;
}

static HdListRow *
make_task (const HdMeeting *meeting,
           const HdRecord  *task)
{
  const HdRecord *unit = hd_meeting_lookup (meeting, hd_record_get_text (task, HD_TASK_UNIT));
  const HdRecord *from = hd_meeting_lookup (meeting, hd_record_get_text (task, HD_TASK_MEETING));
  HdListRow *row = new_row (task);

  row->title = g_strdup (hd_record_get_text (task, HD_TASK_TEXT));
  row->unit = unit != NULL ? g_strdup (hd_record_get_text (unit, HD_UNIT_NAME)) : NULL;
  row->to = hd_record_get_date (task, HD_TASK_DEADLINE);
  row->state = g_strdup (hd_record_get_text (task, HD_TASK_STATE));
  row->date = from != NULL ? hd_record_get_date (from, HD_MEETING_DATE) : HD_DATE_NONE;
  row->from = hd_record_get_date (task, HD_TASK_DONE_DATE);
  return row;
}

static HdListRow *
make_commendation (const HdMeeting *meeting,
                   const HdRecord  *commendation)
{
  HdListRow *row = new_row (commendation);

  row->kind = g_strdup (hd_record_get_text (commendation, HD_COMMENDATION_KIND));
  row->title = hd_meeting_say_commended (meeting, commendation);
  row->unit = g_strdup (hd_record_get_text (commendation, HD_COMMENDATION_FORM));
  row->subtitle = g_strdup (hd_record_get_text (commendation, HD_COMMENDATION_REASON));
  set_figure (row, hd_record_get_integer (commendation, HD_COMMENDATION_AMOUNT));
  row->number = g_strdup (hd_record_get_text (commendation, HD_COMMENDATION_DECISION));
  row->date = hd_record_get_date (commendation, HD_COMMENDATION_DECISION_DATE);
  return row;
}

/* --- The lists --- */

gboolean
hd_list_is_of_meeting (HdEntityKind kind)
{
  return kind == HD_ENTITY_ATTENDEE || kind == HD_ENTITY_AGENDA_ITEM || kind == HD_ENTITY_CONTRIBUTION || kind == HD_ENTITY_TASK ||
         kind == HD_ENTITY_COMMENDATION;
}

static void
add_wanted (GPtrArray  *rows,
            HdListRow  *row,
            const char *search)
{
  const char *words[] = { row->title, row->subtitle, row->unit, row->subject, row->number };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *key = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_append_printf (text, "%s ", words[i] != NULL ? words[i] : "");
  key = hd_text_fold_marked (text->str);
  if (hd_text_match (key, search))
    g_ptr_array_add (rows, row);
  else
    hd_list_row_free (row);
}

static void
add_agenda (GPtrArray       *rows,
            const HdMeeting *meeting,
            const char      *search)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (meeting);

  for (guint i = 0; i < times->len; i++)
    add_wanted (rows, make_item (meeting, &g_array_index (times, HdAgendaTime, i)), search);
}

static void
add_tasks (GPtrArray       *rows,
           const HdMeeting *meeting,
           GPtrArray       *tasks,
           const char      *search)
{
  for (guint i = 0; i < tasks->len; i++)
    add_wanted (rows, make_task (meeting, g_ptr_array_index (tasks, i)), search);
}

GPtrArray *
hd_list_meeting (HdBook      *book,
                 HdEntityKind kind,
                 const char  *reference,
                 const char  *search,
                 GError     **error)
{
  g_autoptr (HdMeeting) meeting = hd_find_meeting (book, reference, error);
  GPtrArray *rows;

  if (meeting == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  if (kind == HD_ENTITY_AGENDA_ITEM)
    add_agenda (rows, meeting, search);
  for (guint i = 0; kind == HD_ENTITY_ATTENDEE && i < meeting->attendees->len; i++)
    add_wanted (rows, make_delegate (meeting, g_ptr_array_index (meeting->attendees, i)), search);
  for (guint i = 0; kind == HD_ENTITY_CONTRIBUTION && i < meeting->contributions->len; i++)
    add_wanted (rows, make_contribution (meeting, g_ptr_array_index (meeting->contributions, i)), search);
  for (guint i = 0; kind == HD_ENTITY_COMMENDATION && i < meeting->commendations->len; i++)
    add_wanted (rows, make_commendation (meeting, g_ptr_array_index (meeting->commendations, i)), search);
  if (kind == HD_ENTITY_TASK)
    {
      add_tasks (rows, meeting, meeting->tasks, search);
      add_tasks (rows, meeting, meeting->open_tasks, search);
    }
  return rows;
}
