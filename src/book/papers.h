/* papers.h: issued papers: made once, kept byte for byte, withdrawn or replaced, never altered
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Issuing is one edit, a barrier: the number is given inside the saving transaction, the bytes are stored with their SHA-256, and from
 * then on they are what is printed (Decree 30/2020/NĐ-CP, articles 15, 18 and 19).
 *
 * The paper of an agreement is kept twice over, in one record: when the last signature is given ("signed", without a number), and when
 * the number is given ("issued", with it); the first bytes stay in the book and in the log.
 */
#pragma once

#include "book/series.h"
#include "model/paper.h"

G_BEGIN_DECLS

/* What a form shows before a paper is issued on @day; @type_name: (nullable): tên loại, for the proposed symbol; @series: (nullable): id
 * of the series that was chosen. */
HdNumberPreview *hd_book_preview_paper_number (HdBook *self, const char *series, const char *type_name, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_issue_paper:
 * @draft: a paper that is not in the book yet, or a draft of it: subject, type, signer, recipients, copies; its series or none; its
 *   symbol or none; a paper it replaces or none. Copied, not changed.
 * @path: (nullable): the PDF, or the scan, that was made outside the program
 * @number: 0: the next one of the series
 * @day: the date printed beside the number; not in the future
 * @issued: (out) (optional): the paper as it was stored
 *
 * HD_ERROR_CONSTRAINT when the number is taken, HD_ERROR_INVALID for a day, a file or a field that cannot be.
 */
gboolean   hd_book_issue_paper     (HdBook *self, const HdRecord *draft, const char *path, gint64 number, HdDate day, HdRecord **issued, GError **error);
/* The paper of an agreement that has its number but no stored paper, one that came in by an import: drawn from what is frozen and
 * stored as issued. */
gboolean   hd_book_issue_agreement (HdBook *self, const char *agreement_id, HdRecord **issued, GError **error);
/**
 * hd_book_issue_agreements:
 * @agreement_ids: as many as are to be entered, %NULL-terminated
 * @issued: (out) (optional) (element-type HdRecord): the papers as they were stored
 * @left_out: (out) (optional) (element-type utf8): a sentence for each that could not be entered
 *
 * The same of many in one edit. FALSE when none was entered, with the reason of the first.
 */
gboolean   hd_book_issue_agreements (HdBook *self, const char * const *agreement_ids, GPtrArray **issued, GPtrArray **left_out, GError **error);
/* What was issued without a file, and only that, gets its PDF or scan later. */
gboolean   hd_book_attach_to_paper (HdBook *self, const char *paper_id, const char *path, GError **error);
/* Takes an issued paper back: number and bytes stay, the state says why. A barrier. @reason must say something. */
gboolean   hd_book_withdraw_paper  (HdBook *self, const char *paper_id, const char *reason, GError **error);

/* The stored bytes, proved against their SHA-256. HD_ERROR_NOT_FOUND when none were stored. */
GBytes    *hd_book_read_paper      (HdBook *self, const char *paper_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The signed or issued paper of an agreement. *@paper is NULL when it has none. */
gboolean   hd_book_find_paper_of_agreement (HdBook *self, const char *agreement_id, HdRecord **paper, GError **error);
/**
 * hd_book_print_agreement:
 * @blanks: (out) (optional) (element-type utf8): what is left for the pen; none of a stored paper
 *
 * The stored bytes of a signed or issued agreement, else those of its paper as it stands.
 */
GBytes    *hd_book_print_agreement (HdBook *self, const char *agreement_id, GPtrArray **blanks, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_render_stored_paper:
 *
 * The pages of a stored paper, for the screen and the printer. What the program drew itself is drawn again, when that makes the very bytes
 * that are stored; otherwise, and of what came from outside, the stored pages as pictures.
 */
HdRendering *hd_book_render_stored_paper (HdBook *self, const char *paper_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* An agreement as it is printed: stored once it is signed, else as it stands. */
HdRendering *hd_book_render_as_printed   (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The scans of the signed original (bản đã ký), one after the other in the order of their names. HD_ERROR_NOT_FOUND when there is none. */
HdRendering *hd_book_render_signed_copy  (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The pages of any file that is attached. */
HdRendering *hd_book_render_attachment   (HdBook *self, const char *attachment_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
