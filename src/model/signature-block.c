/* signature-block.c: the words of one signature block
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/signature-block.h"

static const HdRecord *
lookup_kind (const HdDossier *dossier,
             const char      *id,
             HdEntityKind     kind)
{
  const HdRecord *record = hd_dossier_lookup (dossier, id);

  return record != NULL && hd_record_get_kind (record) == kind ? record : NULL;
}

/* The first of the two that says anything. */
static char *
dup_first (const char *text,
           const char *otherwise)
{
  if (text != NULL && *text != '\0')
    return g_strdup (text);

  return g_strdup (otherwise != NULL ? otherwise : "");
}

static const char *
peek (const HdRecord *record,
      guint           field)
{
  return record != NULL ? hd_record_peek_text (record, field) : "";
}

/* The day whose posts count: a later promotion never changes an old paper. */
static HdDate
signing_day (const HdDossier *dossier)
{
  HdDate day = hd_record_get_date (dossier->agreement, HD_AGREEMENT_SIGNED_DATE);

  if (day == HD_DATE_NONE)
    day = hd_record_get_date (dossier->agreement, HD_AGREEMENT_FROM_DATE);

  return day;
}

static gboolean
is_held (const HdRecord *post,
         HdDate          day)
{
  HdPeriod period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  return day == HD_DATE_NONE || hd_period_contains (&period, day);
}

/* The post of @person on @day; in @unit_id when that is known. Of several the one held last, then by id, so that the choice never
 * depends on the order of loading. */
static const HdRecord *
find_post (const HdDossier *dossier,
           const char      *person_id,
           const char      *unit_id,
           HdDate           day)
{
  const HdRecord *found = NULL;
  GHashTableIter iter;
  gpointer value;

  if (person_id == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const HdRecord *post = value;
      HdDate from, found_from;

      if (hd_record_get_kind (post) != HD_ENTITY_POST ||
          g_strcmp0 (hd_record_get_text (post, HD_POST_PERSON), person_id) != 0 ||
          (unit_id != NULL && g_strcmp0 (hd_record_get_text (post, HD_POST_UNIT), unit_id) != 0) ||
          !is_held (post, day))
        continue;

      from = hd_record_get_date (post, HD_POST_FROM_DATE);
      found_from = found != NULL ? hd_record_get_date (found, HD_POST_FROM_DATE) : HD_DATE_NONE;
      if (found == NULL || from > found_from ||
          (from == found_from && g_strcmp0 (hd_record_get_id (post), hd_record_get_id (found)) < 0))
        found = post;
    }

  return found;
}

static char *
join_words (const char *first,
            const char *second)
{
  if (*first == '\0' || *second == '\0')
    return g_strconcat (first, second, NULL);

  return g_strconcat (first, " ", second, NULL);
}

/* "Q. Chủ tịch": who acts in a post names it himself, there is nobody he signs for. */
static gboolean
stands_before_title (const HdRecord *signature)
{
  return g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PREFIX), "Q") == 0 &&
         hd_record_is_empty (signature, HD_SIGNATURE_AUTHORITY);
}

static char *
dup_title (const HdRecord *signature,
           const char     *title)
{
  return stands_before_title (signature) && *title != '\0' ? g_strconcat ("Q. ", title, NULL) : g_strdup (title);
}

/* "TM. Ban Chấp hành": without a prefix the signer signs in his own right. */
static char *
make_authority (const HdRecord *signature,
                const HdRecord *unit)
{
  const char *prefix = hd_record_get_text (signature, HD_SIGNATURE_PREFIX);
  const char *authority = hd_record_peek_text (signature, HD_SIGNATURE_AUTHORITY);
  g_autofree char *dotted = NULL;

  if (prefix == NULL || stands_before_title (signature))
    return g_strdup ("");

  if (*authority == '\0' && g_str_equal (prefix, "TM"))
    authority = peek (unit, HD_UNIT_AUTHORITY);
  dotted = g_strconcat (prefix, ".", NULL);

  return join_words (dotted, authority);
}

static char *
make_party_name (const HdDossier *dossier,
                 const HdRecord  *party)
{
  const HdRecord *unit = lookup_kind (dossier, hd_record_get_text (party, HD_PARTY_UNIT), HD_ENTITY_UNIT);

  return dup_first (hd_record_get_text (party, HD_PARTY_FROZEN_NAME), peek (unit, HD_UNIT_NAME));
}

/* Nothing but what was written down when the signature was given. */
static void
fill_frozen (HdSignatureBlock *self,
             const HdRecord   *signature)
{
  self->authority = make_authority (signature, NULL);
  self->title = dup_title (signature, hd_record_peek_text (signature, HD_SIGNATURE_TITLE));
  self->name = join_words (hd_record_peek_text (signature, HD_SIGNATURE_MILITARY_RANK),
                           hd_record_peek_text (signature, HD_SIGNATURE_NAME));
}

static void
fill_open (HdSignatureBlock *self,
           const HdRecord   *signature,
           const HdRecord   *person,
           const HdRecord   *post,
           const HdRecord   *unit)
{
  g_autofree char *title = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *name = NULL;

  self->authority = make_authority (signature, unit);
  title = dup_first (hd_record_get_text (signature, HD_SIGNATURE_TITLE), peek (post, HD_POST_TITLE));
  self->title = dup_title (signature, title);

  name = dup_first (hd_record_get_text (signature, HD_SIGNATURE_NAME), peek (person, HD_PERSON_FULL_NAME));
  rank = g_strdup ("");
  /* Decree 30/2020, Annex I, II.7: a rank only where the sector provides for it. A rank alone names nobody. */
  if (*name != '\0' && unit != NULL && hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME))
    {
      g_free (rank);
      rank = dup_first (hd_record_get_text (signature, HD_SIGNATURE_MILITARY_RANK), peek (person, HD_PERSON_MILITARY_RANK));
    }
  self->name = join_words (rank, name);
}

HdSignatureBlock *
hd_signature_block_new (const HdDossier *dossier,
                        const HdRecord  *signature)
{
  const HdRecord *party, *unit, *person, *post;
  const char *person_id;
  HdSignatureBlock *self;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (signature != NULL, NULL);
  g_return_val_if_fail (hd_record_get_kind (signature) == HD_ENTITY_SIGNATURE, NULL);

  party = lookup_kind (dossier, hd_record_get_text (signature, HD_SIGNATURE_PARTY), HD_ENTITY_PARTY);
  unit = party != NULL ? lookup_kind (dossier, hd_record_get_text (party, HD_PARTY_UNIT), HD_ENTITY_UNIT) : NULL;
  post = lookup_kind (dossier, hd_record_get_text (signature, HD_SIGNATURE_POST), HD_ENTITY_POST);

  person_id = hd_record_get_text (signature, HD_SIGNATURE_PERSON);
  if (person_id == NULL && post != NULL)
    person_id = hd_record_get_text (post, HD_POST_PERSON);
  person = lookup_kind (dossier, person_id, HD_ENTITY_PERSON);
  if (post == NULL)
    post = find_post (dossier, person_id, unit != NULL ? hd_record_get_id (unit) : NULL, signing_day (dossier));

  /* A witness stands for no party: the post says where he comes from, until the frozen title says it. */
  if (unit == NULL && post != NULL)
    unit = lookup_kind (dossier, hd_record_get_text (post, HD_POST_UNIT), HD_ENTITY_UNIT);

  self = g_new0 (HdSignatureBlock, 1);
  self->is_frozen = !hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE);
  if (party != NULL)
    self->party = make_party_name (dossier, party);
  else
    self->party = g_strdup (self->is_frozen ? "" : peek (unit, HD_UNIT_NAME));
  if (self->is_frozen)
    fill_frozen (self, signature);
  else
    fill_open (self, signature, person, post, unit);

  return self;
}

HdSignatureBlock *
hd_signature_block_new_for_party (const HdDossier *dossier,
                                  const HdRecord  *party)
{
  HdSignatureBlock *self;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (party != NULL, NULL);
  g_return_val_if_fail (hd_record_get_kind (party) == HD_ENTITY_PARTY, NULL);

  self = hd_signature_block_new_empty ();
  g_free (self->party);
  self->party = make_party_name (dossier, party);

  return self;
}

HdSignatureBlock *
hd_signature_block_new_empty (void)
{
  HdSignatureBlock *self = g_new0 (HdSignatureBlock, 1);

  self->party = g_strdup ("");
  self->authority = g_strdup ("");
  self->title = g_strdup ("");
  self->name = g_strdup ("");

  return self;
}

void
hd_signature_block_free (HdSignatureBlock *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->party);
  g_free (self->authority);
  g_free (self->title);
  g_free (self->name);
  g_free (self);
}
