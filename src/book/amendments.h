/* amendments.h: amending a signed agreement, and reading it with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An amendment is an agreement of its own: with its own text, signatures and number. Its clauses say which clause of the amended
 * agreement they replace, add to or repeal (model/consolidation.h).
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_book_create_amendment:
 *
 * A draft with the parties, place and recipients of a signed agreement or one in force, that agreement as its ground, and no change
 * yet.
 *
 * Returns: (transfer full) (nullable): the amendment; %NULL with a sentence
 */
HdRecord    *hd_book_create_amendment    (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @clause_id: of the amended agreement; @effect: "replace", "add", "repeal"; @text: the new wording, nothing for a repeal. */
gboolean     hd_book_add_amending_clause (HdBook *self, const char *amendment_id, const char *clause_id, const char *effect, const char *text, GError **error);
/* The amendments of an agreement, by first day, then id. (element-type HdRecord) */
GPtrArray   *hd_book_get_amendments      (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The reading copy of an agreement as it stood on @day, marked on every page as no substitute for what was signed. */
HdRendering *hd_book_render_consolidated (HdBook *self, const char *agreement_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
