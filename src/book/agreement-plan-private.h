/* agreement-plan-private.h: what a new agreement is gathered from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/agreements.h"

G_BEGIN_DECLS

typedef struct
{
  HdBook               *book;
  const HdNewAgreement *what;
  HdDossier            *source; /* (nullable) of a copy or an annex, with everybody in the parties' units */
  HdAgreementPlan      *plan;
  int                   year;   /* of the source */
  int                   n_years; /* from it to the new one */
  GHashTable           *clauses; /* id of a source's clause -> id of its copy */
} HdAgreementDraft;

void     hd_agreement_draft_add  (HdAgreementDraft *self, HdRecord *record);   /* @record: (transfer full) */
void     hd_agreement_draft_say  (HdAgreementDraft *self, char *sentence);     /* @sentence: (transfer full) */
/* In agreement-carry.c: what comes over from the source. */
gboolean hd_agreement_draft_carry_parties     (HdAgreementDraft *self, GError **error);
void     hd_agreement_draft_carry_text        (HdAgreementDraft *self);
gboolean hd_agreement_draft_carry_commitments (HdAgreementDraft *self, GError **error);
gboolean hd_agreement_draft_carry_targets     (HdAgreementDraft *self, GError **error);

G_END_DECLS
