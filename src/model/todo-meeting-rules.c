/* todo-meeting-rules.c: the rules of what a meeting lacks, one a function
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-meeting-private.h"

#include <string.h>

#include "base/i18n.h"
#include "model/unit.h"

/* Delegates of whom something is missing are told one by one up to here, then counted. */
#define MAX_NAMED   5
/* Of a task in a sentence. */
#define MAX_LETTERS 60

void
hd_meeting_check_when (const HdMeetingFacts *facts,
                       GPtrArray            *todos)
{
  const HdRecord *meeting = facts->meeting->meeting;

  if (hd_record_is_empty (meeting, HD_MEETING_DATE))
    hd_meeting_tell (todos, facts, "details", HD_MEETING_DATE, NULL, g_strdup (_("The day of the meeting is not settled: enter it.")));
  if (hd_record_is_empty (meeting, HD_MEETING_START_TIME))
    hd_meeting_tell (todos, facts, "details", HD_MEETING_START_TIME, NULL, g_strdup (_("When the meeting begins is not settled: enter the hour.")));
}

void
hd_meeting_check_where (const HdMeetingFacts *facts,
                        GPtrArray            *todos)
{
  const HdRecord *meeting = facts->meeting->meeting;

  if (hd_record_is_empty (meeting, HD_MEETING_PLACE) && hd_record_is_empty (meeting, HD_MEETING_HOST_UNIT))
    hd_meeting_tell (todos, facts, "details", HD_MEETING_PLACE, NULL, g_strdup (_("Where the meeting is held is not settled: enter the place.")));
}

void
hd_meeting_check_period (const HdMeetingFacts *facts,
                         GPtrArray            *todos)
{
  const HdRecord *meeting = facts->meeting->meeting;
  int field = hd_record_is_empty (meeting, HD_MEETING_FROM_DATE) ? HD_MEETING_FROM_DATE : HD_MEETING_TO_DATE;

  if (hd_meeting_is_review (facts) && hd_record_is_empty (meeting, (guint) field))
    hd_meeting_tell (todos, facts, "details", field, NULL,
                     g_strdup (_("The time under review is not settled: its figures go into the report. Enter first and last day.")));
}

void
hd_meeting_check_chair (const HdMeetingFacts *facts,
                        GPtrArray            *todos)
{
  g_autoptr (GPtrArray) chairs = hd_meeting_attendees_as (facts->meeting, "chair");

  if (chairs->len == 0)
    hd_meeting_tell (todos, facts, "delegates", -1, NULL, g_strdup (_("Nobody chairs the meeting: choose who does among the delegates.")));
  for (guint i = 0; i < chairs->len; i++)
    {
      HdRecord *attendee = g_ptr_array_index (chairs, i);
      g_autoptr (HdDelegate) chair = hd_meeting_describe_attendee (facts->meeting, attendee);

      if (*chair->name == '\0')
        hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_NAME, hd_record_get_id (attendee),
                         g_strdup (_("The name of who chairs the meeting is empty: enter it.")));
      else if (*chair->title == '\0')
        hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_TITLE, hd_record_get_id (attendee),
                         g_strdup_printf (_("The title of %s, who chairs the meeting, is empty: enter it."), chair->full_name));
    }
}

void
hd_meeting_check_secretary (const HdMeetingFacts *facts,
                            GPtrArray            *todos)
{
  g_autoptr (GPtrArray) secretaries = hd_meeting_attendees_as (facts->meeting, "secretary");

  if (secretaries->len == 0 && !hd_meeting_is_visit (facts->meeting))
    hd_meeting_tell (todos, facts, "delegates", -1, NULL, g_strdup (_("Nobody takes the minutes: choose a secretary among the delegates.")));
}

/* --- Delegates --- */

typedef struct
{
  guint n_nameless, n_unitless, n_titleless;
} Lacking;

static void
tell_delegate (const HdMeetingFacts *facts,
               GPtrArray            *todos,
               const HdDelegate     *delegate,
               Lacking              *lacking)
{
  const char *id = hd_record_get_id (delegate->attendee);

  if (*delegate->name == '\0')
    {
      if (++lacking->n_nameless <= MAX_NAMED)
        hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_PERSON, id,
                         *delegate->unit_name != '\0' ? g_strdup_printf (_("Who comes for %s is not known: choose a person."), delegate->unit_name)
                                                      : g_strdup (_("A delegate has no name: choose a person.")));
    }
  else if (*delegate->title == '\0' && !delegate->is_group && g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_CAPACITY), "chair") != 0)
    {
      if (++lacking->n_titleless <= MAX_NAMED)
        hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_TITLE, id,
                         g_strdup_printf (_("The title of %s is empty: enter it, or a post on that day."), delegate->full_name));
    }
  if (*delegate->name != '\0' && *delegate->unit_name == '\0' && hd_record_is_empty (delegate->attendee, HD_ATTENDEE_TITLE))
    {
      if (++lacking->n_unitless <= MAX_NAMED)
        hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_UNIT, id, g_strdup_printf (_("The unit of %s is empty: choose it."), delegate->full_name));
    }
}

static void
tell_rest (const HdMeetingFacts *facts,
           GPtrArray            *todos,
           const Lacking        *lacking)
{
  const guint counts[] = { lacking->n_nameless, lacking->n_titleless, lacking->n_unitless };
  guint n_more = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    n_more += counts[i] > MAX_NAMED ? counts[i] - MAX_NAMED : 0;
  if (n_more > 0)
    hd_meeting_tell (todos, facts, "delegates", -1, NULL,
                     g_strdup_printf (ngettext ("Name, title or unit of %u more delegate is empty: fill it in.",
                                                "Name, title or unit of %u more delegates is empty: fill them in.", n_more), n_more));
}

static void
tell_twice (const HdMeetingFacts *facts,
            GPtrArray            *todos)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->meeting->attendees->len; i++)
    {
      const HdRecord *attendee = g_ptr_array_index (facts->meeting->attendees, i);
      const char *person = hd_record_get_text (attendee, HD_ATTENDEE_PERSON);
      const HdRecord *known = hd_meeting_lookup (facts->meeting, person);

      if (person != NULL && known != NULL && !g_hash_table_add (seen, (char *) person))
        hd_meeting_tell (todos, facts, "delegates", -1, hd_record_get_id (attendee),
                         g_strdup_printf (_("%s is in the list of delegates twice: take one out."), hd_record_peek_text (known, HD_PERSON_FULL_NAME)));
    }
}

void
hd_meeting_check_delegates (const HdMeetingFacts *facts,
                            GPtrArray            *todos)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (facts->meeting);
  Lacking lacking = { 0 };

  if (delegates->len == 0)
    hd_meeting_tell (todos, facts, "delegates", -1, NULL, g_strdup (_("Nobody is invited: take the delegates from the committee and the parties.")));
  for (guint i = 0; i < delegates->len; i++)
    tell_delegate (facts, todos, g_ptr_array_index (delegates, i), &lacking);
  tell_rest (facts, todos, &lacking);
  tell_twice (facts, todos);
}

/* --- Agenda --- */

static void
tell_item (const HdMeetingFacts *facts,
           GPtrArray            *todos,
           const HdAgendaTime   *time)
{
  const HdRecord *item = time->item;
  const char *id = hd_record_get_id (item), *title = hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE);
  g_autofree char *responsible = hd_meeting_say_responsible (facts->meeting, item);

  if (time->gap < 0)
    hd_meeting_tell (todos, facts, "agenda", HD_AGENDA_ITEM_START_TIME, id,
                     g_strdup_printf (ngettext ("“%2$s” begins %1$d minute before the item above it ends: correct one of the times.",
                                                "“%2$s” begins %1$d minutes before the item above it ends: correct one of the times.",
                                                (gulong) -time->gap), -time->gap, title));
  if (hd_meeting_is_over (facts))
    return;
  if (hd_record_get_integer (item, HD_AGENDA_ITEM_MINUTES) <= 0)
    hd_meeting_tell (todos, facts, "agenda", HD_AGENDA_ITEM_MINUTES, id, g_strdup_printf (_("How long “%s” takes is not settled: enter the minutes."), title));
  if (*responsible == '\0')
    hd_meeting_tell (todos, facts, "agenda", HD_AGENDA_ITEM_PERSON, id, g_strdup_printf (_("Nobody is responsible for “%s”: choose who is."), title));
}

static void
tell_end (const HdMeetingFacts *facts,
          GPtrArray            *todos,
          GArray               *times)
{
  int end = hd_clock_parse (hd_record_get_text (facts->meeting->meeting, HD_MEETING_END_TIME));
  const HdAgendaTime *last = times->len > 0 ? &g_array_index (times, HdAgendaTime, times->len - 1) : NULL;

  if (last != NULL && end >= 0 && last->end > end)
    hd_meeting_tell (todos, facts, "agenda", -1, hd_record_get_id (last->item),
                     g_strdup_printf (ngettext ("The agenda takes %d minute longer than the meeting: shorten an item, or let the meeting end later.",
                                                "The agenda takes %d minutes longer than the meeting: shorten an item, or let the meeting end later.",
                                                (gulong) (last->end - end)), last->end - end));
}

void
hd_meeting_check_agenda (const HdMeetingFacts *facts,
                         GPtrArray            *todos)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (facts->meeting);

  if (times->len == 0 && !hd_meeting_is_visit (facts->meeting))
    hd_meeting_tell (todos, facts, "agenda", -1, NULL, g_strdup (_("The agenda is empty: enter its items, or take last time's.")));
  for (guint i = 0; i < times->len; i++)
    tell_item (facts, todos, &g_array_index (times, HdAgendaTime, i));
  tell_end (facts, todos, times);
}

/* --- What is reviewed, read and signed --- */

void
hd_meeting_check_reports (const HdMeetingFacts *facts,
                          GPtrArray            *todos)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *period = hd_meeting_say_period (facts->meeting);
  guint n = facts->silent->len;
  HdTodo *todo;

  if (n == 0 || !hd_meeting_is_review (facts))
    return;
  for (guint i = 0; i < MIN (n, MAX_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", hd_unit_get_short_name (g_ptr_array_index (facts->silent, i)));
  if (n > MAX_NAMED)
    g_string_append (names, ", …");
  todo = hd_meeting_tell (todos, facts, NULL, -1, NULL,
                          g_strdup_printf (ngettext ("%1$u unit has not reported for %2$s: %3$s.", "%1$u units have not reported for %2$s: %3$s.", n),
                                           n, period, names->str));
  todo->place.kind = HD_ENTITY_UNIT;
  g_free (todo->place.id);
  todo->place.id = g_strdup (hd_record_get_id (g_ptr_array_index (facts->silent, 0)));
}

void
hd_meeting_check_reviewed (const HdMeetingFacts *facts,
                           GPtrArray            *todos)
{
  g_autoptr (GPtrArray) reviewed = hd_meeting_agreements (facts->meeting, "reviewed");
  g_autoptr (GPtrArray) to_sign = hd_meeting_agreements (facts->meeting, "signed");

  if (hd_meeting_is_review (facts) && reviewed->len == 0)
    hd_meeting_tell (todos, facts, "details", -1, NULL, g_strdup (_("The meeting names no programme that it reviews: choose it.")));
  if (g_strcmp0 (hd_record_get_text (facts->meeting->meeting, HD_MEETING_KIND), "signing") == 0 && to_sign->len == 0)
    hd_meeting_tell (todos, facts, "details", -1, NULL, g_strdup (_("The ceremony names no programme that is signed: choose it.")));
}

void
hd_meeting_lead_to_agreement (HdTodo         *todo,
                              const HdRecord *agreement)
{
  g_free (todo->place.id);
  todo->place.kind = HD_ENTITY_AGREEMENT;
  todo->place.id = g_strdup (hd_record_get_id (agreement));
}

static gboolean
has_signer (const HdDossier *dossier,
            const HdRecord  *party)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);

      if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), hd_record_get_id (party)) == 0 &&
          (!hd_record_is_empty (signature, HD_SIGNATURE_PERSON) || !hd_record_is_empty (signature, HD_SIGNATURE_NAME)))
        return TRUE;
    }
  return FALSE;
}

void
hd_meeting_check_signers (const HdMeetingFacts *facts,
                          GPtrArray            *todos,
                          const HdDossier      *dossier)
{
  for (guint i = 0; !hd_meeting_is_over (facts) && i < dossier->parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (dossier->parties, i);
      const HdRecord *unit = hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));
      HdTodo *todo;

      if (has_signer (dossier, party))
        continue;
      todo = hd_meeting_tell (todos, facts, "parties", -1, hd_record_get_id (party),
                              g_strdup_printf (_("Who signs for %s is not known: choose who does."), unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "…"));
      hd_meeting_lead_to_agreement (todo, dossier->agreement);
    }
}

void
hd_meeting_check_papers_read (const HdMeetingFacts *facts,
                              GPtrArray            *todos)
{
  g_autoptr (GPtrArray) papers = hd_meeting_contributions_of (facts->meeting, "paper");

  for (guint i = 0; i < papers->len; i++)
    {
      const HdRecord *paper = g_ptr_array_index (papers, i);
      g_autofree char *speaker = hd_meeting_say_speaker (facts->meeting, paper);
      const char *title = hd_record_get_text (paper, HD_CONTRIBUTION_TITLE);

      if (*speaker == '\0')
        hd_meeting_tell (todos, facts, "discussion", HD_CONTRIBUTION_PERSON, hd_record_get_id (paper),
                         g_strdup_printf (_("Who reads the paper “%s” is not known: choose who does."), title != NULL ? title : "…"));
      else if (title == NULL && hd_record_is_empty (paper, HD_CONTRIBUTION_TEXT))
        hd_meeting_tell (todos, facts, "discussion", HD_CONTRIBUTION_TITLE, hd_record_get_id (paper),
                         g_strdup_printf (_("The paper of %s has no title: enter it."), speaker));
    }
}

/* --- After the day --- */

void
hd_meeting_check_presence (const HdMeetingFacts *facts,
                           GPtrArray            *todos)
{
  HdMeetingCount count = hd_meeting_count (facts->meeting);

  if (hd_meeting_is_over (facts) && count.expected > 0)
    hd_meeting_tell (todos, facts, "delegates", HD_ATTENDEE_PRESENCE, NULL,
                     g_strdup_printf (ngettext ("Whether %u delegate was present is not noted: note it for the minutes.",
                                                "Whether %u delegates were present is not noted: note it for the minutes.", count.expected),
                                      count.expected));
}

static gboolean
has_task (const HdMeeting *meeting,
          const HdRecord  *conclusion)
{
  for (guint i = 0; i < meeting->tasks->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (meeting->tasks, i), HD_TASK_CONTRIBUTION), hd_record_get_id (conclusion)) == 0)
      return TRUE;
  return FALSE;
}

/* The beginning of a task, which may be as long as its sentence. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_LETTERS)
    return g_strndup (text, strlen (text) - (g_str_has_suffix (text, ".") ? 1 : 0));
  start = g_utf8_substring (text, 0, MAX_LETTERS);
  return g_strconcat (start, "…", NULL);
}

static void
tell_task (const HdMeetingFacts *facts,
           GPtrArray            *todos,
           const HdRecord       *task)
{
  g_autofree char *text = shorten (hd_record_peek_text (task, HD_TASK_TEXT));
  gboolean no_unit = hd_record_is_empty (task, HD_TASK_UNIT), no_deadline = hd_record_is_empty (task, HD_TASK_DEADLINE);
  const char *id = hd_record_get_id (task);

  if (no_unit && no_deadline)
    hd_meeting_tell (todos, facts, "conclusions", HD_TASK_UNIT, id,
                     g_strdup_printf (_("“%s”: which unit does it, and by when, is not settled: enter both."), text));
  else if (no_unit)
    hd_meeting_tell (todos, facts, "conclusions", HD_TASK_UNIT, id, g_strdup_printf (_("“%s”: which unit does it is not settled: choose it."), text));
  else if (no_deadline)
    hd_meeting_tell (todos, facts, "conclusions", HD_TASK_DEADLINE, id, g_strdup_printf (_("“%s”: by when is not settled: enter the deadline."), text));
}

void
hd_meeting_check_conclusions (const HdMeetingFacts *facts,
                              GPtrArray            *todos)
{
  g_autoptr (GPtrArray) conclusions = hd_meeting_contributions_of (facts->meeting, "conclusion");

  if (hd_meeting_is_over (facts) && conclusions->len == 0 && facts->meeting->tasks->len == 0)
    hd_meeting_tell (todos, facts, "conclusions", -1, NULL, g_strdup (_("The meeting is over and nothing is concluded: enter the conclusions.")));
  for (guint i = 0; i < conclusions->len; i++)
    {
      const HdRecord *conclusion = g_ptr_array_index (conclusions, i);

      if (hd_record_is_empty (conclusion, HD_CONTRIBUTION_TEXT) && !has_task (facts->meeting, conclusion))
        hd_meeting_tell (todos, facts, "conclusions", HD_CONTRIBUTION_TEXT, hd_record_get_id (conclusion),
                         g_strdup (_("A conclusion says nothing: write it, or take it out.")));
    }
  for (guint i = 0; i < facts->meeting->tasks->len; i++)
    tell_task (facts, todos, g_ptr_array_index (facts->meeting->tasks, i));
}

void
hd_meeting_check_findings (const HdMeetingFacts *facts,
                           GPtrArray            *todos)
{
  g_autoptr (GPtrArray) findings = hd_meeting_contributions_of (facts->meeting, "finding");

  if (hd_meeting_is_visit (facts->meeting) && hd_meeting_is_over (facts) && findings->len == 0)
    hd_meeting_tell (todos, facts, "discussion", -1, NULL, g_strdup (_("The visit is over and has no findings: enter what was found.")));
}

void
hd_meeting_check_overdue (const HdMeetingFacts *facts,
                          GPtrArray            *todos)
{
  HdDate day = hd_meeting_day (facts->meeting);
  guint n = 0;
  const HdRecord *first = NULL;

  for (guint i = 0; !hd_meeting_is_over (facts) && i < facts->meeting->open_tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (facts->meeting->open_tasks, i);
      HdDate deadline = hd_record_get_date (task, HD_TASK_DEADLINE);

      if (deadline == HD_DATE_NONE || deadline >= MIN (day, facts->today))
        continue;
      n++;
      first = first != NULL ? first : task;
    }
  if (n > 0)
    hd_meeting_tell (todos, facts, "conclusions", -1, hd_record_get_id (first),
                     g_strdup_printf (ngettext ("%u task of an earlier meeting is past its deadline: note whether it is done.",
                                                "%u tasks of earlier meetings are past their deadline: note whether they are done.", n), n));
}
