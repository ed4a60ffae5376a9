/* versions-private.h: making a version of a text that is being changed in the same edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"
#include "book/versions.h"

G_BEGIN_DECLS

/* TRUE while the text may be changed, else FALSE with HD_ERROR_LOCKED. */
gboolean  hd_version_require_open (HdBook *self, const char *agreement_id, GError **error);
/* The next version after @versions; is added to them. (transfer none) */
HdRecord *hd_version_append       (GPtrArray *versions, const char *agreement_id, GPtrArray *clauses, const char *label, const char *note);
/* Whether the newest of @versions holds just this text. */
gboolean  hd_version_is_newest    (GPtrArray *versions, GPtrArray *clauses);
/* A new comment made ready to be put into an edit: position, day, base of its wording; refused where hd_proposal_save() refuses. */
gboolean  hd_proposal_prepare_new (HdBook *self, HdRecord *proposal, GError **error);
/* Comments and commitments on a clause that goes with this edit lose it. */
gboolean  hd_version_release_clause (HdBook *self, HdEdit *edit, const char *clause_id, GError **error);

G_END_DECLS
