/* dossier.h: one agreement with all that its paper needs, as plain records
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* Loaded by book in one read transaction, read by papers. Immutable after loading. */
typedef struct
{
  HdRecord   *committee;  /* never NULL */
  HdRecord   *agreement;  /* never NULL */
  GPtrArray  *parties;    /* HdRecord PARTY by position */
  GPtrArray  *signatures; /* HdRecord SIGNATURE by position, signers and witnesses */
  GPtrArray  *clauses;    /* HdRecord CLAUSE, any order */
  GPtrArray  *amended;    /* HdRecord CLAUSE of the agreement that this one, an amendment, amends; empty for others */
  GHashTable *others;     /* id -> HdRecord: units, people, posts that the above refer to, and all posts of the people */
  GHashTable *values;     /* name of a placeholder -> text: what the maker of a paper says beside the records */
} HdDossier;

HdDossier *hd_dossier_new    (HdRecord *committee, HdRecord *agreement) G_GNUC_WARN_UNUSED_RESULT; /* takes references */
void       hd_dossier_free   (HdDossier *self);
HdRecord  *hd_dossier_lookup (const HdDossier *self, const char *id); /* (nullable) (transfer none), also for NULL */
void       hd_dossier_add    (HdDossier *self, HdRecord *record);     /* puts it where its kind belongs */
/* @value: (nullable): what a placeholder of papers stands for; NULL and "": not known. */
void       hd_dossier_set_value (HdDossier *self, const char *name, const char *value);

/* The same with another text: (element-type HdRecord) @clauses. Shares everything else. */
HdDossier *hd_dossier_copy_with_clauses (const HdDossier *self, GPtrArray *clauses) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the agreement itself as it will be. */
HdDossier *hd_dossier_copy_with_agreement (const HdDossier *self, HdRecord *agreement) G_GNUC_WARN_UNUSED_RESULT;
/* The same after an edit: each of (element-type HdRecord) @records in the place of the one with its id, or added. */
HdDossier *hd_dossier_copy_after (const HdDossier *self, GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDossier, hd_dossier_free)

G_END_DECLS
