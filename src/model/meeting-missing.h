/* meeting-missing.h: what a meeting lacks before its papers are made
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One rule a function, over the meeting and the few facts beside it; no rule asks the book.
 */
#pragma once

#include "model/meeting.h"
#include "model/todo.h"

G_BEGIN_DECLS

typedef enum
{
  HD_MEETING_RULE_WHEN,        /* no day, no hour */
  HD_MEETING_RULE_WHERE,       /* no place */
  HD_MEETING_RULE_PERIOD,      /* a review that does not say of what time */
  HD_MEETING_RULE_CHAIR,       /* nobody chairs, or his title is not known */
  HD_MEETING_RULE_SECRETARY,   /* nobody takes the minutes */
  HD_MEETING_RULE_DELEGATES,   /* nobody is invited; delegates without name, unit or title; somebody twice */
  HD_MEETING_RULE_AGENDA,      /* no agenda; items without time, that overlap, leave gaps, run over the end; nobody responsible */
  HD_MEETING_RULE_REPORTS,     /* units that have not reported for the time under review */
  HD_MEETING_RULE_REVIEWED,    /* a review without an agreement */
  HD_MEETING_RULE_SIGNING,     /* an agreement to sign without text, or whose signers are not known */
  HD_MEETING_RULE_PAPERS_READ, /* papers that are read without speaker or file */
  HD_MEETING_RULE_PRESENCE,    /* the day is over and presence is not noted */
  HD_MEETING_RULE_CONCLUSIONS, /* conclusions without a task; tasks without unit or deadline */
  HD_MEETING_RULE_FINDINGS,    /* a visit that is over without findings */
  HD_MEETING_RULE_OVERDUE,     /* open tasks of earlier meetings past their deadline */
  HD_N_MEETING_RULES
} HdMeetingRule;

/* What the rules look at. */
typedef struct
{
  const HdMeeting *meeting;
  HdDate           today;
  GPtrArray       *silent;   /* (element-type HdRecord): UNIT that is to report for the time under review and has not */
  GPtrArray       *dossiers; /* (element-type HdDossier): agreements that are to be signed */
} HdMeetingFacts;

/* (element-type HdTodo): what one rule finds. */
GPtrArray *hd_meeting_missing_of_rule (const HdMeetingFacts *facts, HdMeetingRule rule) G_GNUC_WARN_UNUSED_RESULT;
/* Of all rules, in their order. (element-type HdTodo) */
GPtrArray *hd_meeting_find_missing    (const HdMeetingFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
