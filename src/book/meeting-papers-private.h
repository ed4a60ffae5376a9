/* meeting-papers-private.h: what the files of a meeting's papers share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/meeting-desk.h"
#include "book/meeting-papers.h"

G_BEGIN_DECLS

/* The issued paper of a kind, else its draft; NULL when there is neither. @papers: (element-type HdRecord): of the meeting. (transfer none) */
HdRecord    *hd_meeting_find_paper (GPtrArray *papers, HdMeetingPaperKind kind);
/* From the records, whatever was issued. @paper: (nullable): a draft that says who signs it */
HdRendering *hd_meeting_desk_render (HdBook *book, HdMeetingDesk *desk, HdMeetingPaperKind kind, const HdRecord *paper, gboolean for_chair, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* As it goes into a packet: the stored pages of an issued one. */
HdRendering *hd_meeting_desk_render_as_printed (HdBook *book, HdMeetingDesk *desk, HdMeetingPaperKind kind, const HdRecord *paper, gboolean for_chair, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
