/* meeting-papers.h: the papers of a meeting: made from its record, edited before they are issued, known to be out of date
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which papers there are stands in model/meeting-paper.h. A paper is made anew from the records whenever it is shown; what the book keeps
 * of it (MEETING_PAPER) is its own text, once somebody edited it, and a digest of the words it said when it was last made: where a fresh one
 * says others, it is out of date. In an edited text sentences are written out, so the figures they said are kept beside it. Issued papers
 * (PAPER.meeting) are the stored ones.
 */
#pragma once

#include "book/book.h"
#include "model/meeting-paper.h"

G_BEGIN_DECLS

/* One line of the list of papers. */
typedef struct
{
  HdMeetingPaperKind kind;
  char     *name;      /* as the contents of the packet have it: "Báo cáo tổng kết" */
  HdRecord *paper;     /* (nullable): the PAPER: issued, else a draft that was kept */
  gboolean  is_made;   /* it was made, and its words noted */
  gboolean  is_edited; /* it has a text of its own */
  gboolean  is_stale;  /* it was made or issued, and would say something else today */
  gboolean  is_issued;
  HdDate    made_date;
  guint     n_pages;
  GPtrArray *blanks;   /* (element-type utf8): what is still left open in it, whole sentences */
} HdMeetingPaperState;

void         hd_meeting_paper_state_free (HdMeetingPaperState *self);

/**
 * hd_book_render_meeting_paper:
 * @for_chair: with internal notes
 *
 * Issued ones are the stored ones; of others what has no value stands out on pages marked DỰ THẢO, and is listed.
 */
HdRendering *hd_book_render_meeting_paper (HdBook *self, const char *meeting_id, HdMeetingPaperKind kind, gboolean for_chair, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* On a worker; as the chair gets it. */
void         hd_book_render_meeting_paper_async  (HdBook *self, const char *meeting_id, HdMeetingPaperKind kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HdRendering *hd_book_render_meeting_paper_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Those this meeting has, in the order of the packet. (element-type HdMeetingPaperState). Makes each of them: on a worker. */
GPtrArray   *hd_book_list_meeting_papers  (HdBook *self, const char *meeting_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_book_list_meeting_papers_async  (HdBook *self, const char *meeting_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *hd_book_list_meeting_papers_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Notes what @kinds say today, as one edit: from then on it is known when they are out of date. @kinds NULL: all. */
gboolean     hd_book_make_meeting_papers  (HdBook *self, const char *meeting_id, const HdMeetingPaperKind *kinds, guint n_kinds, GError **error);

/* --- Own words (meeting-texts.c) --- */

/* What an editor begins with: the paper's own text, else the template's with all that the records say written out. */
char        *hd_book_fill_meeting_text (HdBook *self, const char *meeting_id, HdMeetingPaperKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps @text, in the form of a template, with the figures it says; @text NULL: the template's words again. HD_ERROR_INVALID when it cannot be read. */
gboolean     hd_book_save_meeting_text (HdBook *self, const char *meeting_id, HdMeetingPaperKind kind, const char *text, GError **error);
/* The draft with its own text, for book/paper-drafts.h: kept in the book or not; FALSE when the kind has no number. */
gboolean     hd_book_get_meeting_draft (HdBook *self, const char *meeting_id, HdMeetingPaperKind kind, HdRecord **draft, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdMeetingPaperState, hd_meeting_paper_state_free)

G_END_DECLS
