/* proposals.h: comments on an agreement's text: added, answered, taken into the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer that changes the text changes the clause, makes the next version and notes it in the comment, in one edit: undoing
 * it takes back all three. Everything here is refused once the text is signed.
 */
#pragma once

#include "book/book.h"
#include "model/proposals.h"

G_BEGIN_DECLS

HdComments *hd_proposals_read   (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_proposal_save:
 * @proposal: a new one, or a copy of one in the book; a reference is taken
 *
 * A new one gets the next position, today's date where it has none, and what its clause says now as the base of its wording.
 * It must name a unit, a person or somebody else, and have a remark or, for a clause, a wording. Of an answered one who made it, the
 * remark, the answer and the days can be corrected; what it did to the text is only undone.
 */
gboolean    hd_proposal_save    (HdBook *self, HdRecord *proposal, GError **error);
gboolean    hd_proposal_remove  (HdBook *self, const char *proposal_id, GError **error);

typedef struct
{
  HdDecision  decision; /* not open */
  const char *reason;   /* (nullable): needed when it is accepted in part or rejected */
  const char *wording;  /* (nullable): what the clause is to say; NULL: what was proposed when it is accepted, else no change */
  const char *seen;     /* (nullable): what the clause said when the user confirmed the wording; NULL: the proposal's base */
} HdAnswer;

/**
 * hd_proposal_answer:
 *
 * HD_ERROR_CONFLICT when a wording is to be taken in and the clause says something else than @answer->seen: show the user
 * the difference and ask again. The first answer that changes a text without versions keeps the text before it as version 1.
 */
gboolean    hd_proposal_answer  (HdBook *self, const char *proposal_id, const HdAnswer *answer, GError **error);

G_END_DECLS
