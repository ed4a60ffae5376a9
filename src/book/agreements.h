/* agreements.h: the life of an agreement: what it is made from, its parties, its moves
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signing, numbers and coming into force are in book/signing.h and book/series.h.
 */
#pragma once

#include "book/edit.h"
#include "model/agreement-copy.h"
#include "model/agreement-moves.h"

G_BEGIN_DECLS

/* The agreement with its parties, signatures, clauses, comments, the units, people and posts concerned, what it supersedes, and what
 * supersedes it: all as of one moment. */
HdDossier *hd_book_get_dossier    (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_move_agreement:
 * @date: day of the move, not in the future; HD_DATE_NONE: today
 * @reason: (nullable): why; needed to send a text back and to end an agreement early
 *
 * One edit. What takes effect outside (in force, closed, superseded, ended early) is a barrier. An agreement that comes into force
 * makes the one it supersedes superseded. Signatures are recorded by hd_book_sign_agreement().
 *
 * Returns: FALSE with HD_ERROR_CONSTRAINT when no such move exists, HD_ERROR_BLANK with the first thing that is missing,
 *   HD_ERROR_INVALID for date or reason
 */
gboolean   hd_book_move_agreement (HdBook *self, const char *id, HdAgreementState to, HdDate date, const char *reason, GError **error);

/* --- New agreements --- */

typedef enum
{
  HD_NEW_EMPTY,
  HD_NEW_COPY,     /* from an earlier agreement: @source */
  HD_NEW_TEMPLATE, /* from a template of kind agreement: @source, its key or id; its newest version */
  HD_NEW_ANNEX,    /* bilateral, between two parties of the joint agreement @source */
} HdNewKind;

typedef struct
{
  HdNewKind   kind;
  const char *source;       /* (nullable) id; of a template also its key */
  const char *subject;      /* (nullable): instead of the source's */
  const char *term;         /* word of HD_AGREEMENT_TERM; NULL: the source's, else by the period */
  HdDate      from, to;     /* period; @to: last day, HD_DATE_NONE: open end */
  HdCarry     carry;        /* of a copy */
  int         percent;      /* targets, against the source's; 100: as they were */
  const char *units[2];     /* of an annex: its parties, units of the joint agreement */
} HdNewAgreement;

/* What would be made: nothing is in the book yet. */
typedef struct
{
  HdRecord  *agreement;
  GPtrArray *records; /* (element-type HdRecord): the agreement and all that belongs to it */
  GPtrArray *lines;   /* (element-type utf8): whole sentences: what comes, and what should be looked at */
} HdAgreementPlan;

void             hd_agreement_plan_free    (HdAgreementPlan *self);
HdAgreementPlan *hd_book_plan_agreement    (HdBook *self, const HdNewAgreement *what, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* As one edit. Returns: (transfer full): id of the new draft. */
char            *hd_book_create_agreement  (HdBook *self, const HdNewAgreement *what, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Agreements with the same period and the same parties or the same subject, that are not superseded or ended early.
 * (element-type HdRecord) */
GPtrArray       *hd_book_find_equal_agreements   (HdBook *self, const HdAgreementPlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The agreement that the next one is made from: joint, with the latest period; NULL without error when there is none. */
HdRecord        *hd_book_find_latest_agreement (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- Parties, before the first signature --- */

/* At the end, as a member. */
gboolean   hd_book_add_party     (HdBook *self, const char *agreement_id, const char *unit_id, GError **error);
/* With who was to sign for it; the others close up, and the first of them leads when the lead went. */
gboolean   hd_book_remove_party  (HdBook *self, const char *party_id, GError **error);
/* @position: from 1, the order in print. */
gboolean   hd_book_move_party    (HdBook *self, const char *party_id, guint position, GError **error);
/* The one lead of its agreement; who led before becomes a member. */
gboolean   hd_book_set_lead      (HdBook *self, const char *party_id, GError **error);
/**
 * hd_book_choose_signer:
 * @post_id: (nullable): post of the person in the party's unit; NULL: nobody
 * @prefix: (nullable): word of HD_SIGNATURE_PREFIX; @authority: (nullable): what follows it; hd_agreement_propose_prefix() and
 *   hd_signing_propose_authority() propose them
 */
gboolean   hd_book_choose_signer (HdBook *self, const char *party_id, const char *post_id, const char *prefix, const char *authority, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdAgreementPlan, hd_agreement_plan_free)

G_END_DECLS
