/* meeting-desk.h: all that the papers of one meeting are made from, read at once, so that the same total stands in each of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/office-papers.h"
#include "papers/meeting-paper.h"

G_BEGIN_DECLS

/* Of one thread; reference counted, because papers that are made one after the other share it. */
typedef struct _HdMeetingDesk HdMeetingDesk;

/* In the transaction that is open, or in one of its own. */
HdMeetingDesk   *hd_meeting_desk_new   (HdBook *book, const char *meeting_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdMeetingDesk   *hd_meeting_desk_ref   (HdMeetingDesk *self);
void             hd_meeting_desk_unref (HdMeetingDesk *self);

const HdMeeting *hd_meeting_desk_get_meeting (const HdMeetingDesk *self);
/* As of which posts and members are told. */
HdDate           hd_meeting_desk_get_day     (const HdMeetingDesk *self);
/* Figures that the words of its papers say. (element-type HdFigureLink) */
GPtrArray       *hd_meeting_desk_get_links   (const HdMeetingDesk *self);
/* (element-type HdResultRow): of the time under review */
GPtrArray       *hd_meeting_desk_get_rows    (const HdMeetingDesk *self);
/* (nullable): of the agreement that is signed */
const HdDossier *hd_meeting_desk_get_next    (const HdMeetingDesk *self);

/* Of the agreement under review, or of none, with what the placeholders of the papers stand for; nobody else holds it. */
HdDossier       *hd_meeting_desk_dup_dossier (const HdMeetingDesk *self) G_GNUC_WARN_UNUSED_RESULT;
/* @text: (nullable): NULL for what is drawn from records alone */
HdPaper         *hd_meeting_desk_make_paper  (HdMeetingDesk *self, const HdPaperRequest *request, const HdDossier *dossier, const HdOfficePaper *details,
                                              const HdPaperText *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdMeetingDesk, hd_meeting_desk_unref)

G_END_DECLS
