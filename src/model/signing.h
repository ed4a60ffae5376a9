/* signing.h: who may sign an agreement, what is frozen by it, and how it is opened again
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules over a dossier; book/signing.h loads one, asks these and saves. The dossier holds the people of the entries with all their
 * posts, and the units of those posts.
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/* One signature that is to be given. Texts are clean; NULL: not said. */
typedef struct
{
  char   *party;     /* id; NULL: a witness */
  char   *signature; /* id of the open signature that is filled; NULL: the party's, else a new one */
  char   *person;    /* id */
  char   *post;      /* id; NULL: the only one held that day in the party's unit */
  char   *prefix;    /* "TM", "KT", "TL", "TUQ", "Q"; NULL: none */
  char   *authority; /* what follows the prefix; NULL with TM: the unit's collective */
  char   *rank;      /* NULL: the person's; printed only where the unit prints ranks */
  char   *name;      /* of a witness without a person */
  char   *title;     /* of a witness; NULL: post and unit */
  HdDate  date;
} HdSigningEntry;

typedef struct
{
  int   entry;   /* number in the list of entries; -1: the agreement as a whole */
  int   field;   /* HD_SIGNATURE_…; -1: the entry as a whole */
  char *message; /* whole translated sentence: what is wrong and what to do */
} HdSigningProblem;

/* How far the signing has come. */
typedef struct
{
  guint      n_parties;
  guint      n_signed;
  GPtrArray *missing; /* (element-type HdRecord) parties that have not signed, or not with all their signers; in order of print */
} HdSigningStatus;

HdSigningEntry  *hd_signing_entry_new  (const char *party) G_GNUC_WARN_UNUSED_RESULT;
/* What the party's open signature says already. */
HdSigningEntry  *hd_signing_entry_new_for_party (const HdDossier *dossier, const HdRecord *party) G_GNUC_WARN_UNUSED_RESULT;
void             hd_signing_entry_free (HdSigningEntry *self);
void             hd_signing_problem_free (HdSigningProblem *self);

HdSigningStatus *hd_signing_status_new  (const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void             hd_signing_status_free (HdSigningStatus *self);
/* “Signed by 5 of 7, missing: Hội Nông dân, Tỉnh đoàn”; short names of the units. */
char            *hd_signing_status_describe (const HdSigningStatus *self, const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/* The posts of @person held on @day in @unit (NULL: anywhere), the one taken up last first; @day HD_DATE_NONE: of any day.
 * (element-type HdRecord) (transfer container) */
GPtrArray       *hd_signing_posts (const HdDossier *dossier, const char *person, const char *unit, HdDate day) G_GNUC_WARN_UNUSED_RESULT;
/* What stands after a prefix when nothing was said: the unit's collective after TM., the head after KT. (“Chỉ huy trưởng” for a
 * “Phó Chỉ huy trưởng”); "" when it cannot be known. */
char            *hd_signing_propose_authority (const char *prefix, const char *title, const HdRecord *unit) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_signing_check:
 * @entries: (element-type HdSigningEntry)
 * @blanks: (element-type utf8): what is left blank in header and text; signing refuses blanks
 * @made: the day the text was made, HD_DATE_NONE when it is not known
 *
 * State settled or partly signed; 2 to 12 parties; nothing blank; each party once and not yet signed; the signer holds the post in
 * the party's unit on that day, for each party he signs for; a prefix that stands for somebody names him; the day lies between @made
 * and @today. Sources: Decree 30/2020, Annex I, II.7 and article 13.
 *
 * Returns: (transfer full) (element-type HdSigningProblem): empty when all may be given
 */
GPtrArray       *hd_signing_check (const HdDossier *dossier, GPtrArray *entries, GPtrArray *blanks, HdDate made, HdDate today) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_signing_warn:
 *
 * What may be a slip of the pen in a day of signing that nothing forbids: after the agreement's time has ended, or two years and more
 * before it begins (a programme is signed in its first months, or late in the year before).
 *
 * Returns: (nullable): a whole sentence; NULL when there is nothing odd
 */
char            *hd_signing_warn  (const HdDossier *dossier, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_signing_give:
 * @entries: (element-type HdSigningEntry): without a problem
 *
 * What is saved when they are given: the signatures with their words frozen; at the first one also the parties with names, superiors
 * and headers as text, the clauses without placeholders, and the agreement with place and profile; its state, and with the last one its signing date.
 *
 * Returns: (transfer full) (element-type HdRecord): to be put in one edit
 */
GPtrArray       *hd_signing_give (const HdDossier *dossier, GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;

/* @dossier as it would be when @entries were given, whether or not they may: for a preview. */
HdDossier       *hd_signing_imagine (const HdDossier *dossier, GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;

/* Whether signatures may be withdrawn: partly signed, or signed and without a number. FALSE with a sentence. */
gboolean         hd_signing_can_reopen (const HdRecord *agreement, GError **error);
/* What is saved when it is reopened: all given signatures open again (a note keeps who had signed and why it was withdrawn), the
 * parties' names no longer frozen, the agreement settled with @reason. (element-type HdRecord) (transfer full) */
GPtrArray       *hd_signing_reopen (const HdDossier *dossier, const char *reason, HdDate today) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSigningEntry, hd_signing_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSigningStatus, hd_signing_status_free)

G_END_DECLS
