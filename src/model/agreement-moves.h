/* agreement-moves.h: where an agreement stands on its way, what comes next, and what is still missing for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/agreement.h"
#include "model/dossier.h"

G_BEGIN_DECLS

/* The way of an agreement as people see it. */
typedef enum
{
  HD_STEP_DRAFT,
  HD_STEP_CIRCULATE,
  HD_STEP_SETTLE,
  HD_STEP_SIGN,
  HD_STEP_IN_FORCE,
  HD_STEP_CLOSE,
  HD_N_STEPS
} HdAgreementStep;

typedef enum
{
  HD_STEP_MARK_DONE,
  HD_STEP_MARK_CURRENT,
  HD_STEP_MARK_COMING,
  HD_STEP_MARK_BROKEN, /* the way ended before it: superseded, terminated */
} HdStepMark;

/* Something that stands in the way of a move. */
typedef struct
{
  char       *sentence; /* whole and translated: what is missing and what to do */
  const char *place;    /* tab of the agreement's page: "text", "details", "parties", "proposals", "files" */
  int         field;    /* of the agreement, for "details"; -1: none */
  char       *record;   /* (nullable): id of the clause, party or comment concerned */
} HdAgreementNeed;

void        hd_agreement_need_free (HdAgreementNeed *self);

/* Names of the steps as the stepper shows them: “Draft”, “Comments”, “Settled”, “Signing”, “In force”, “Final review”. */
const char *hd_agreement_step_label (HdAgreementStep step);
HdStepMark  hd_agreement_step_mark  (HdAgreementState state, HdAgreementStep step);

/* One sentence on where the agreement stands: “5 of 7 have signed, missing: …”. */
char       *hd_agreement_dup_situation (const HdDossier *dossier, HdDate today) G_GNUC_WARN_UNUSED_RESULT;

/* The usual next state; -1 when the way is over. */
int         hd_agreement_next_state (HdAgreementState state);
/* What a person does to move there, in the imperative: “Send for comments…”. */
const char *hd_agreement_move_label (HdAgreementState from, HdAgreementState to);

/* The prefix that a title asks for: deputies sign for the head (KT.), who stands for a collective on its behalf (TM.), a head in his own
 * right without one: NULL (Decree 30/2020/NĐ-CP, Annex I, II.7). */
const char *hd_agreement_propose_prefix (const char *title, const HdRecord *unit);

/* Parties of the dossier that have no given signature. (element-type HdRecord) (transfer container) */
GPtrArray  *hd_agreement_unsigned_parties (const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
/* “Bộ CHQS tỉnh”: the unit's abbreviation, else its name as frozen, else its name. For the window, not for papers. */
const char *hd_agreement_party_name (const HdDossier *dossier, const HdRecord *party);
/* The agreement of the dossier that takes the place of this one; NULL when there is none. */
HdRecord   *hd_agreement_find_successor (const HdDossier *dossier);

/**
 * hd_agreement_get_missing:
 * @to: a state that may follow the present one
 *
 * What must be put in order before the move (Decree 30/2020: number and date are given after signing, before it is issued).
 *
 * Returns: (transfer full) (element-type HdAgreementNeed): empty when the move can be made
 */
GPtrArray  *hd_agreement_get_missing (const HdDossier *dossier, HdAgreementState to, HdDate today) G_GNUC_WARN_UNUSED_RESULT;

/* Whether people have to say why: sending back, ending early, closing without signatures. */
gboolean    hd_agreement_move_needs_reason (HdAgreementState from, HdAgreementState to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdAgreementNeed, hd_agreement_need_free)

G_END_DECLS
