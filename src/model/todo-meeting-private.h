/* todo-meeting-private.h: the rules of meeting-missing.h, and what they share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/agreement.h"
#include "model/meeting-missing.h"
#include "model/todo-private.h"

G_BEGIN_DECLS

/* @sentence: (transfer full); @record: (nullable). Returns: (transfer none) */
HdTodo  *hd_meeting_tell (GPtrArray *todos, const HdMeetingFacts *facts, const char *tab, int field, const char *record, char *sentence);
/* The line leads to an agreement's page instead of the meeting's. */
void     hd_meeting_lead_to_agreement (HdTodo *todo, const HdRecord *agreement);
gboolean hd_meeting_is_review (const HdMeetingFacts *facts);
gboolean hd_meeting_is_over   (const HdMeetingFacts *facts);

/* One a rule. */
void hd_meeting_check_when        (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_where       (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_period      (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_chair       (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_secretary   (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_delegates   (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_agenda      (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_reports     (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_reviewed    (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_signing     (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_papers_read (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_presence    (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_conclusions (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_findings    (const HdMeetingFacts *facts, GPtrArray *todos);
void hd_meeting_check_overdue     (const HdMeetingFacts *facts, GPtrArray *todos);
/* Parties of an agreement to be signed here whose signer is not known. */
void hd_meeting_check_signers     (const HdMeetingFacts *facts, GPtrArray *todos, const HdDossier *dossier);

G_END_DECLS
