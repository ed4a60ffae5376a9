/* book-dossier.c: one agreement with all that its paper and its moves need
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/agreements.h"
#include "book/book-private.h"
#include "store/records.h"

/* Adds the record that @field refers to, once. */
static gboolean
add_target (HdDossier      *dossier,
            HdDatabase     *db,
            const HdRecord *record,
            guint           field,
            GError        **error)
{
  const char *id = hd_record_get_text (record, field);
  g_autoptr (HdRecord) target = NULL;

  if (id == NULL || hd_dossier_lookup (dossier, id) != NULL)
    return TRUE;
  target = hd_records_get (db, hd_record_get_entity (record)->fields[field].target, id, error);
  if (target == NULL)
    return FALSE;
  hd_dossier_add (dossier, target);
  return TRUE;
}

static gboolean
add_owned (HdDossier   *dossier,
           HdDatabase  *db,
           HdEntityKind kind,
           guint        field,
           const char  *owner_id,
           GError     **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_by (db, kind, field, owner_id, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    hd_dossier_add (dossier, g_ptr_array_index (records, i));
  return TRUE;
}

/* The posts of a person and the units of these posts. */
gboolean
hd_book_load_posts (HdDossier  *dossier,
                    HdDatabase *db,
                    const char *person_id,
                    GError    **error)
{
  g_autoptr (GPtrArray) posts = NULL;

  posts = hd_records_get_by (db, HD_ENTITY_POST, HD_POST_PERSON, person_id, error);
  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);

      if (hd_dossier_lookup (dossier, hd_record_get_id (post)) == NULL)
        hd_dossier_add (dossier, post);
      if (!add_target (dossier, db, post, HD_POST_UNIT, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_signer (HdDossier      *dossier,
            HdDatabase     *db,
            const HdRecord *signature,
            GError        **error)
{
  const char *person_id = hd_record_get_text (signature, HD_SIGNATURE_PERSON);

  return add_target (dossier, db, signature, HD_SIGNATURE_PERSON, error) &&
         add_target (dossier, db, signature, HD_SIGNATURE_POST, error) &&
         (person_id == NULL || hd_book_load_posts (dossier, db, person_id, error));
}

static gboolean
add_referred (HdDossier  *dossier,
              HdDatabase *db,
              GError    **error)
{
  for (guint i = 0; i < dossier->parties->len; i++)
    if (!add_target (dossier, db, g_ptr_array_index (dossier->parties, i), HD_PARTY_UNIT, error))
      return FALSE;
  for (guint i = 0; i < dossier->signatures->len; i++)
    if (!add_signer (dossier, db, g_ptr_array_index (dossier->signatures, i), error))
      return FALSE;
  return add_target (dossier, db, dossier->agreement, HD_AGREEMENT_CLUSTER_HEAD, error) &&
         add_target (dossier, db, dossier->agreement, HD_AGREEMENT_PARENT, error) &&
         add_target (dossier, db, dossier->agreement, HD_AGREEMENT_SUPERSEDES, error) &&
         add_owned (dossier, db, HD_ENTITY_AGREEMENT, HD_AGREEMENT_SUPERSEDES, hd_record_get_id (dossier->agreement), error) &&
         add_target (dossier, db, dossier->committee, HD_COMMITTEE_HOST_UNIT, error);
}

/* What an amendment says of clauses is worded by where these stand. */
static gboolean
add_amended (HdDossier  *dossier,
             HdDatabase *db,
             GError    **error)
{
  const char *parent = hd_record_get_text (dossier->agreement, HD_AGREEMENT_PARENT);
  g_autoptr (GPtrArray) clauses = NULL;

  if (parent == NULL || g_strcmp0 (hd_record_get_text (dossier->agreement, HD_AGREEMENT_KIND), "amendment") != 0)
    return TRUE;
  clauses = hd_records_get_by (db, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, parent, error);
  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    g_ptr_array_add (dossier->amended, hd_record_ref (g_ptr_array_index (clauses, i)));
  return clauses != NULL;
}

HdDossier *
hd_book_load_dossier_in_transaction (HdDatabase *db,
                                     const char *agreement_id,
                                     GError    **error)
{
  g_autoptr (HdRecord) committee = hd_records_get_committee (db, error);
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdDossier) dossier = NULL;

  if (committee == NULL)
    return NULL;
  agreement = hd_records_get (db, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (agreement == NULL)
    return NULL;
  dossier = hd_dossier_new (committee, agreement);
  if (!add_owned (dossier, db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, agreement_id, error) ||
      !add_owned (dossier, db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, agreement_id, error) ||
      !add_owned (dossier, db, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement_id, error) ||
      !add_owned (dossier, db, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT, agreement_id, error) ||
      !add_amended (dossier, db, error) ||
      !add_referred (dossier, db, error))
    return NULL;
  return g_steal_pointer (&dossier);
}

HdDossier *
hd_book_load_dossier_from (HdDatabase *db,
                           const char *agreement_id,
                           GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;

  if (!hd_database_begin_read (db, error))
    return NULL;
  dossier = hd_book_load_dossier_in_transaction (db, agreement_id, error);
  hd_database_rollback (db);
  return g_steal_pointer (&dossier);
}

HdDossier *
hd_book_get_dossier (HdBook     *self,
                     const char *agreement_id,
                     GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  return hd_book_load_dossier_from (self->db, agreement_id, error);
}
