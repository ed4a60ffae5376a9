/* signatories.h: who signed what, and who is to sign what is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

/**
 * hd_book_count_signatories:
 *
 * Signatures over all agreements and years. Of @query count search, sort (DEFAULT and SIGNED: open ones first, then the newest;
 * TITLE: by given name; UNIT), descending, year, of_unit, of_person and signed_only. Also by hd_book_count_rows() with
 * HD_ENTITY_SIGNATURE.
 */
gboolean   hd_book_count_signatories (HdBook *self, const HdListQuery *query, guint *count, GError **error);

/**
 * hd_book_read_signatories:
 *
 * Rows of the same list: given signatures with the words frozen in them, open ones as their paper would print them now
 * (model/signature-block.h): title: name, with the rank where the unit prints ranks; subtitle: title of the post; unit; number,
 * subject, agreement: what is signed; date: when; state: "given" or "open"; kind: "signer" or "witness".
 *
 * Returns: (element-type HdListRow)
 */
GPtrArray *hd_book_read_signatories  (HdBook *self, const HdListQuery *query, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The list as a paper. It has no blanks. */
HdRendering *hd_book_render_signatories (HdBook *self, const HdListQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
