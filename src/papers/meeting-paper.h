/* meeting-paper.h: the papers of a review meeting or a visit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "model/meeting-paper.h"
#include "model/result-row.h"
#include "papers/office-paper.h"

G_BEGIN_DECLS

/* What the papers of a meeting are made from, read once, so that what stands in several of them is the same. */
typedef struct
{
  const HdMeeting *meeting;
  HdPeriod         period;    /* under review; from HD_DATE_NONE: not known */
  GPtrArray       *rows;      /* (element-type HdResultRow): of that time, by field, without those of which nothing is known */
  GPtrArray       *coming;    /* (element-type HdResultRow): of the time of the programme that is signed: its targets */
  GPtrArray       *kept;      /* (element-type HdRecord): SENTENCE of that time, edited by somebody, whose figures are still true */
  GPtrArray       *charts;    /* (element-type HdChart) */
  const HdDossier *next;      /* (nullable): the agreement that is signed */
  gboolean         for_chair; /* with what is for the chair alone */
} HdMeetingMatter;

/**
 * hd_meeting_words_fill:
 * @dossier: of the agreement under review, or of none: gets what the placeholders of the meeting's papers stand for; lists are lines in
 *   the form of model/outline-text.h
 * @links: (element-type HdFigureLink): gets the figures that these words say
 */
void     hd_meeting_words_fill (const HdMeetingMatter *facts, HdDossier *dossier, GPtrArray *links);
/* Whom a letter of invitation goes to: "Đồng chí Đại tá Nguyễn Văn A, Chính ủy Bộ Chỉ huy Quân sự tỉnh". */
char    *hd_meeting_say_invited (const HdDelegate *delegate) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_meeting_paper_new:
 * @dossier: with its values filled in
 * @texts: (element-type HdPaperText): the words; of invitations a text for each letter; empty for what is drawn from records alone
 *
 * A paper in the layout of the committee. Decree 30/2020/NĐ-CP, Annex III, models 1.2, 1.4, 1.7, 1.9 and 2.1.
 */
HdPaper *hd_meeting_paper_new  (HdMeetingPaperKind kind, const HdMeetingMatter *facts, const HdDossier *dossier, const HdOfficePaper *details, GPtrArray *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
