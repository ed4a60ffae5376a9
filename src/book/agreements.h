/* agreements.h: the life of an agreement: what it is made from, its parties, its moves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/dossier.h"

G_BEGIN_DECLS

/* The agreement with its parties, signatures, clauses, comments, the units, people and posts concerned, what it supersedes, and what
 * supersedes it: all as of one moment. */
HdDossier *hd_book_get_dossier (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
