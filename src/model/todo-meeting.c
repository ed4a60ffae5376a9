/* todo-meeting.c: what a meeting lacks before its papers are made, rule by rule; and meetings that are coming in the overview
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-meeting-private.h"

#include "base/i18n.h"
#include "model/agreement-moves.h"

/* Of one meeting in the overview; what more is missing is seen there. */
#define MAX_NEEDS 4

typedef void (*RuleFunc) (const HdMeetingFacts *facts, GPtrArray *todos);

static const RuleFunc rules[HD_N_MEETING_RULES] = {
  [HD_MEETING_RULE_WHEN] = hd_meeting_check_when,
  [HD_MEETING_RULE_WHERE] = hd_meeting_check_where,
  [HD_MEETING_RULE_PERIOD] = hd_meeting_check_period,
  [HD_MEETING_RULE_CHAIR] = hd_meeting_check_chair,
  [HD_MEETING_RULE_SECRETARY] = hd_meeting_check_secretary,
  [HD_MEETING_RULE_DELEGATES] = hd_meeting_check_delegates,
  [HD_MEETING_RULE_AGENDA] = hd_meeting_check_agenda,
  [HD_MEETING_RULE_REPORTS] = hd_meeting_check_reports,
  [HD_MEETING_RULE_REVIEWED] = hd_meeting_check_reviewed,
  [HD_MEETING_RULE_SIGNING] = hd_meeting_check_signing,
  [HD_MEETING_RULE_PAPERS_READ] = hd_meeting_check_papers_read,
  [HD_MEETING_RULE_PRESENCE] = hd_meeting_check_presence,
  [HD_MEETING_RULE_CONCLUSIONS] = hd_meeting_check_conclusions,
  [HD_MEETING_RULE_FINDINGS] = hd_meeting_check_findings,
  [HD_MEETING_RULE_OVERDUE] = hd_meeting_check_overdue,
};

HdTodo *
hd_meeting_tell (GPtrArray            *todos,
                 const HdMeetingFacts *facts,
                 const char           *tab,
                 int                   field,
                 const char           *record,
                 char                 *sentence)
{
  const HdRecord *meeting = facts->meeting->meeting;
  HdTodo *todo = hd_todo_add (todos, HD_TODO_MEETING, sentence, hd_record_peek_text (meeting, HD_MEETING_TITLE),
                              hd_record_get_date (meeting, HD_MEETING_DATE), HD_ENTITY_MEETING, hd_record_get_id (meeting));

  todo->place.tab = tab;
  todo->place.field = field;
  todo->place.record = g_strdup (record);
  return todo;
}

gboolean
hd_meeting_is_review (const HdMeetingFacts *facts)
{
  const char *kind = hd_record_peek_text (facts->meeting->meeting, HD_MEETING_KIND);

  return g_str_equal (kind, "interim") || g_str_equal (kind, "final");
}

gboolean
hd_meeting_is_over (const HdMeetingFacts *facts)
{
  HdDate day = hd_record_get_date (facts->meeting->meeting, HD_MEETING_DATE);

  return day != HD_DATE_NONE && day < facts->today;
}

GPtrArray *
hd_meeting_missing_of_rule (const HdMeetingFacts *facts,
                            HdMeetingRule         rule)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_todo_free);

  g_return_val_if_fail (facts != NULL && rule < HD_N_MEETING_RULES, todos);

  rules[rule] (facts, todos);
  return todos;
}

GPtrArray *
hd_meeting_find_missing (const HdMeetingFacts *facts)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_todo_free);

  g_return_val_if_fail (facts != NULL, todos);

  for (HdMeetingRule rule = 0; rule < HD_N_MEETING_RULES; rule++)
    rules[rule] (facts, todos);
  return todos;
}

/* --- Of an agreement that is to be signed --- */

void
hd_meeting_check_signing (const HdMeetingFacts *facts,
                          GPtrArray            *todos)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const HdDossier *dossier = g_ptr_array_index (facts->dossiers, i);
      g_autofree char *name = hd_todo_name_agreement (dossier->agreement);
      g_autoptr (GPtrArray) needs = NULL;

      if (hd_agreement_get_state (dossier->agreement) >= HD_STATE_SIGNED)
        continue;
      if (dossier->clauses->len == 0)
        {
          HdTodo *todo = hd_meeting_tell (todos, facts, "text", -1, NULL,
                                          g_strdup_printf (_("%s is to be signed and has no text yet: write it."), name));

          hd_meeting_lead_to_agreement (todo, dossier->agreement);
        }
      needs = hd_agreement_get_missing (dossier, HD_STATE_SETTLED, facts->today);
      for (guint k = 0; hd_agreement_get_state (dossier->agreement) < HD_STATE_SETTLED && dossier->clauses->len > 0 && k < needs->len; k++)
        {
          const HdAgreementNeed *need = g_ptr_array_index (needs, k);
          HdTodo *todo = hd_meeting_tell (todos, facts, need->place, need->field, need->record, g_strdup (need->sentence));

          hd_meeting_lead_to_agreement (todo, dossier->agreement);
        }
      hd_meeting_check_signers (facts, todos, dossier);
    }
}

/* --- In the overview --- */

void
hd_todo_find_meetings (const HdTodoFacts *facts,
                       GPtrArray         *todos)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  for (guint i = 0; i < facts->prepared->len; i++)
    {
      const HdMeeting *meeting = g_ptr_array_index (facts->prepared, i);
      HdMeetingFacts one = { .meeting = meeting, .today = facts->today, .silent = nothing, .dossiers = nothing };
      g_autoptr (GPtrArray) needs = hd_meeting_find_missing (&one);
      guint n_shown = needs->len > MAX_NEEDS ? MAX_NEEDS - 1 : needs->len;
      guint n_more = needs->len - n_shown;

      for (guint k = 0; k < n_shown; k++)
        g_ptr_array_add (todos, g_steal_pointer (&g_ptr_array_index (needs, k)));
      if (n_more > 0)
        hd_meeting_tell (todos, &one, NULL, -1, NULL,
                         g_strdup_printf (ngettext ("%u more thing is missing: open the meeting.", "%u more things are missing: open the meeting.",
                                                    n_more), n_more));
    }
}
