/* meeting-private.h: what the files of a meeting's papers share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/meeting-paper.h"
#include "papers/office-parts.h"
#include "papers/office-table.h"

G_BEGIN_DECLS

/* meeting-results.c: what the words say of figures */
void hd_meeting_results_fill (const HdMeetingMatter *facts, HdDossier *dossier, GPtrArray *links);

/* meeting-tables.c */
void hd_meeting_add_agenda    (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_script    (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_tasks     (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_commended (HdPaperDraft *self, const HdMeetingMatter *facts);

/* meeting-people.c */
void hd_meeting_add_delegates (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_sign_in   (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_signers   (HdPaperDraft *self, const HdMeetingMatter *facts);

/* meeting-figures.c */
void hd_meeting_add_results   (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_charts    (HdPaperDraft *self, const HdMeetingMatter *facts);
/* The annex on landscape pages that count by themselves; @reference: (nullable): "(Kèm theo …)". */
void hd_meeting_add_annex     (HdPaperDraft *self, const HdMeetingMatter *facts, const char *reference);

/* meeting-drawings.c */
void hd_meeting_add_name_plates (HdPaperDraft *self, const HdMeetingMatter *facts);
void hd_meeting_add_seating     (HdPaperDraft *self, const HdMeetingMatter *facts);

G_END_DECLS
