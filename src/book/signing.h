/* signing.h: signing an agreement, and reopening it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are in model/signing.h. Both acts are barriers: undo stops at them.
 */
#pragma once

#include "book/book.h"
#include "model/signing.h"

G_BEGIN_DECLS

/**
 * hd_book_get_signing_dossier:
 *
 * The agreement with its parties and signatures, and everybody who holds or held a post in the parties' units: what a form needs to
 * offer signers, to check with hd_book_check_signing() and to preview.
 */
HdDossier *hd_book_get_signing_dossier (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What stands in the way, as saving would see it now; empty when nothing does. (element-type HdSigningProblem) */
GPtrArray *hd_book_check_signing       (HdBook *self, const HdDossier *dossier, GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The signatures as they will be printed when @entries are given. */
HdPages   *hd_book_preview_signing     (HdBook *self, const HdDossier *dossier, GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_sign_agreement:
 * @entries: (element-type HdSigningEntry): all that are given at once: those of one party, or of a whole ceremony
 * @problems: (out) (optional) (element-type HdSigningProblem): when FALSE with HD_ERROR_INVALID: everything that stands in the way
 *
 * Freezes and saves in one edit, a barrier. Everything is read and checked anew inside the saving transaction.
 */
gboolean   hd_book_sign_agreement      (HdBook *self, const char *agreement_id, GPtrArray *entries, GPtrArray **problems, GError **error);

/**
 * hd_book_reopen_agreement:
 * @reason: why; needed, and kept in the log
 *
 * Withdraws every signature and takes a partly signed agreement, or a signed one without a number, back to settled, as one barrier.
 * What was signed, by whom and in which words, stays in the history, and a note at each signature says so.
 */
gboolean   hd_book_reopen_agreement    (HdBook *self, const char *agreement_id, const char *reason, GError **error);

/* “Signed by 5 of 7, missing: Hội Nông dân, Tỉnh đoàn” */
char      *hd_book_describe_signing    (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
