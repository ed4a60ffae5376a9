/* paper-drafts.h: papers made here while they are prepared: kept in the book, opened again, issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft is a paper in state “draft” that keeps what its maker said (HdPaperRequest) and, when the words of the template were changed,
 * its own text in the form of a template (model/paper-text.h). A number that was typed is only a wish: it is given when it is issued, in the edit that
 * draws it and stores its bytes (Decree 30/2020/NĐ-CP, articles 15 and 18).
 */
#pragma once

#include "book/office-papers.h"
#include "book/papers.h"

G_BEGIN_DECLS

/* A request whose texts are its own. */
typedef struct
{
  HdPaperRequest request;
  GPtrArray     *texts;      /* what the pointers of the request lie in */
  char         **addressees;
} HdDraftRequest;

void         hd_draft_request_clear (HdDraftRequest *self);

/* A draft of its own, not in the book; its subject is worded when it is saved. */
HdRecord    *hd_paper_draft_new     (const HdPaperRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* Puts another request into @draft. */
void         hd_paper_draft_set_request (HdRecord *draft, const HdPaperRequest *request);
/* What the draft was made from; FALSE when it is no paper that is made here. @self is cleared by the caller. */
gboolean     hd_paper_draft_get_request (const HdRecord *draft, HdDraftRequest *self, GError **error);
/* Whether the paper was, or is to be, made here from a template. */
gboolean     hd_paper_is_made_here  (const HdRecord *paper);

/* The text of its template with what the book knows filled in; what the rows of the form say stays in braces, so that it follows them. */
char        *hd_book_fill_draft_text (HdBook *self, const HdRecord *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The pages. @is_unfinished: printed although something has no value, marked DỰ THẢO. */
HdRendering *hd_book_render_draft   (HdBook *self, const HdRecord *draft, gboolean is_unfinished, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker, as an unfinished paper when a value is missing. */
void         hd_book_render_draft_async  (HdBook *self, HdRecord *draft, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HdRendering *hd_book_render_draft_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Keeps the draft in the book, as one edit that can be undone. */
gboolean     hd_book_save_draft     (HdBook *self, HdRecord *draft, GError **error);

/* What a form shows before the draft is issued on @day: series, next number, symbol. */
HdNumberPreview *hd_book_preview_draft_number (HdBook *self, const HdRecord *draft, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_book_issue_draft:
 * @draft: in the book or not; its series and symbol, or none: chosen by its kind; a paper it replaces or none. Copied, not changed.
 * @number: 0: the next one of the series
 * @day: the date printed beside the number; not in the future
 * @issued: (out) (optional): the paper as it was stored
 *
 * Number and date are given, the paper is drawn with them and its bytes are stored, in one edit, a barrier. HD_ERROR_BLANK while
 * anything is left to the pen but the signature.
 */
gboolean     hd_book_issue_draft    (HdBook *self, const HdRecord *draft, gint64 number, HdDate day, HdRecord **issued, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdDraftRequest, hd_draft_request_clear)

G_END_DECLS
