/* agreement-carry.c: what a new agreement takes over from an earlier one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/agreement-plan-private.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "model/signing.h"
#include "store/records.h"

/* Generations of units that are followed from one that has ended. */
#define MAX_GENERATIONS 5

HdRecord *
hd_book_follow_unit (HdBook     *book,
                     const char *unit_id,
                     HdDate      day,
                     GError    **error)
{
  g_autoptr (HdRecord) unit = hd_records_get (book->db, HD_ENTITY_UNIT, unit_id, error);

  for (guint i = 0; unit != NULL && i < MAX_GENERATIONS; i++)
    {
      HdDate last = hd_record_get_date (unit, HD_UNIT_VALID_TO);
      g_autoptr (GPtrArray) successions = NULL;
      const HdRecord *largest = NULL;

      if (last == HD_DATE_NONE || day == HD_DATE_NONE || last >= day)
        break;
      successions = hd_records_get_by (book->db, HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_PREDECESSOR, hd_record_get_id (unit), error);
      if (successions == NULL)
        return NULL;
      for (guint k = 0; k < successions->len; k++)
        if (largest == NULL || hd_record_get_integer (g_ptr_array_index (successions, k), HD_UNIT_SUCCESSION_SHARE)
                                 > hd_record_get_integer (largest, HD_UNIT_SUCCESSION_SHARE))
          largest = g_ptr_array_index (successions, k);
      if (largest == NULL)
        break;
      hd_record_unref (unit);
      unit = hd_records_get (book->db, HD_ENTITY_UNIT, hd_record_get_text (largest, HD_UNIT_SUCCESSION_SUCCESSOR), error);
    }
  return g_steal_pointer (&unit);
}

static gboolean
is_held (const HdRecord *post,
         HdDate          day)
{
  HdPeriod period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  return day == HD_DATE_NONE || hd_period_contains (&period, day);
}

/* Who signs now: the same person if still in office in the unit, with the same title if there are several; else who holds the same
 * title on the day. */
static const HdRecord *
choose_post (GPtrArray      *posts,
             const HdRecord *signature,
             const char     *title,
             HdDate          day)
{
  const char *person = hd_record_get_text (signature, HD_SIGNATURE_PERSON);
  const HdRecord *same_person = NULL;
  const HdRecord *same_title = NULL;

  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);
      gboolean titled = g_strcmp0 (hd_record_get_text (post, HD_POST_TITLE), title) == 0;

      if (!is_held (post, day))
        continue;
      if (person != NULL && g_strcmp0 (hd_record_get_text (post, HD_POST_PERSON), person) == 0 && (same_person == NULL || titled))
        same_person = post;
      if (titled)
        same_title = post;
    }
  return same_person != NULL ? same_person : same_title;
}

/* On whose behalf: as last time for who holds the same title, else as the title asks for. */
static void
fill_signer (HdRecord       *copy,
             const HdRecord *signature,
             const HdRecord *post,
             const HdRecord *unit)
{
  const char *title = hd_record_peek_text (post, HD_POST_TITLE);
  const char *prefix = hd_agreement_propose_prefix (title, unit);
  g_autofree char *authority = prefix != NULL ? hd_signing_propose_authority (prefix, title, unit) : NULL;

  if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_POST), hd_record_get_id (post)) == 0)
    hd_agreement_fill_signer (copy, post, hd_record_get_text (signature, HD_SIGNATURE_PREFIX), hd_record_get_text (signature, HD_SIGNATURE_AUTHORITY));
  else
    hd_agreement_fill_signer (copy, post, prefix, authority);
}

static gboolean
carry_signer (HdAgreementDraft *self,
              const HdRecord   *old,
              const HdRecord   *party,
              const HdRecord   *unit,
              GError          **error)
{
  g_autoptr (GPtrArray) posts = hd_records_get_by (self->book->db, HD_ENTITY_POST, HD_POST_UNIT, hd_record_get_id (unit), error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < self->source->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (self->source->signatures, i);
      const HdRecord *post, *was;
      HdRecord *copy;

      if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), hd_record_get_id (old)) != 0)
        continue;
      was = hd_dossier_lookup (self->source, hd_record_get_text (signature, HD_SIGNATURE_POST));
      post = choose_post (posts, signature, was != NULL ? hd_record_get_text (was, HD_POST_TITLE) : hd_record_get_text (signature, HD_SIGNATURE_TITLE),
                          self->what->from);
      if (post == NULL)
        {
          hd_agreement_draft_say (self, g_strdup_printf (_("Who signs for %s is to be chosen anew."), hd_record_peek_text (unit, HD_UNIT_NAME)));
          continue;
        }
      copy = hd_record_new (HD_ENTITY_SIGNATURE);
      hd_record_set_text (copy, HD_SIGNATURE_AGREEMENT, hd_record_get_id (self->plan->agreement));
      hd_record_set_text (copy, HD_SIGNATURE_KIND, "signer");
      hd_record_set_text (copy, HD_SIGNATURE_PARTY, hd_record_get_id (party));
      hd_record_set_integer (copy, HD_SIGNATURE_POSITION, hd_record_get_integer (signature, HD_SIGNATURE_POSITION));
      fill_signer (copy, signature, post, unit);
      if (g_strcmp0 (hd_record_get_text (post, HD_POST_PERSON), hd_record_get_text (signature, HD_SIGNATURE_PERSON)) != 0)
        hd_agreement_draft_say (self, g_strdup_printf (_("For %s somebody else signs than last time."), hd_record_peek_text (unit, HD_UNIT_NAME)));
      hd_agreement_draft_add (self, copy);
    }
  return TRUE;
}

/* Whether the agreement takes this unit from the source: all of a joint one, two of an annex. */
static gboolean
is_wanted (const HdAgreementDraft *self,
           const char             *unit_id)
{
  return self->what->kind != HD_NEW_ANNEX || g_strcmp0 (unit_id, self->what->units[0]) == 0 || g_strcmp0 (unit_id, self->what->units[1]) == 0;
}

static gboolean
carry_party (HdAgreementDraft *self,
             const HdRecord   *old,
             GHashTable       *known,
             GError          **error)
{
  g_autoptr (HdRecord) unit = hd_book_follow_unit (self->book, hd_record_get_text (old, HD_PARTY_UNIT), self->what->from, error);
  HdRecord *party;

  if (unit == NULL)
    return FALSE;
  if (!g_hash_table_add (known, g_strdup (hd_record_get_id (unit))))
    return TRUE;
  if (g_strcmp0 (hd_record_get_id (unit), hd_record_get_text (old, HD_PARTY_UNIT)) != 0)
    hd_agreement_draft_say (self, g_strdup_printf (_("%s takes the place of a unit that has ended."), hd_record_peek_text (unit, HD_UNIT_NAME)));
  party = hd_record_new (HD_ENTITY_PARTY);
  hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (self->plan->agreement));
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_integer (party, HD_PARTY_POSITION, g_hash_table_size (known));
  hd_record_set_text (party, HD_PARTY_ROLE, hd_record_get_text (old, HD_PARTY_ROLE));
  hd_agreement_draft_add (self, party);
  return (self->what->carry & HD_CARRY_SIGNERS) == 0 || carry_signer (self, old, party, unit, error);
}

gboolean
hd_agreement_draft_carry_parties (HdAgreementDraft *self,
                                  GError          **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;

  for (guint i = 0; i < self->source->parties->len; i++)
    {
      const HdRecord *old = g_ptr_array_index (self->source->parties, i);

      if (is_wanted (self, hd_record_get_text (old, HD_PARTY_UNIT)) && !carry_party (self, old, known, error))
        return FALSE;
    }
  n = g_hash_table_size (known);
  hd_record_set_integer (self->plan->agreement, HD_AGREEMENT_ORIGINAL_COPIES, n + 1);
  hd_agreement_draft_say (self, g_strdup_printf (ngettext ("%u party comes over.", "%u parties come over.", n), n));
  return TRUE;
}

void
hd_agreement_draft_carry_text (HdAgreementDraft *self)
{
  g_autoptr (GPtrArray) clauses = hd_copy_clauses (self->source->clauses, hd_record_get_id (self->plan->agreement), self->clauses);
  gboolean renew = (self->what->carry & HD_CARRY_TEXT_YEARS) != 0;
  guint n_years = 0;

  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (clauses, i);
      const char *text = hd_record_peek_text (clause, HD_CLAUSE_TEXT);
      g_autofree char *renewed = renew ? hd_copy_shift_years (text, self->year, self->n_years) : NULL;

      n_years += hd_copy_count_years (text, self->year);
      if (renewed != NULL)
        hd_record_set_text (clause, HD_CLAUSE_TEXT, renewed);
      hd_agreement_draft_add (self, hd_record_ref (clause));
    }
  hd_agreement_draft_say (self, g_strdup_printf (ngettext ("%u passage of the text comes over.", "%u passages of the text come over.", clauses->len),
                                                 clauses->len));
  if (n_years > 0 && self->n_years != 0)
    hd_agreement_draft_say (self, g_strdup_printf (renew ? ngettext ("%u year in the text is moved on.", "%u years in the text are moved on.", n_years)
                                                         : ngettext ("%u year in the text stays the old one.", "%u years in the text stay the old ones.", n_years),
                                                   n_years));
}

static gboolean
carry_supporters (HdAgreementDraft *self,
                  const HdRecord   *old,
                  const HdRecord   *commitment,
                  GError          **error)
{
  g_autoptr (GPtrArray) units = hd_records_get_by (self->book->db, HD_ENTITY_COMMITMENT_UNIT, HD_COMMITMENT_UNIT_COMMITMENT,
                                                   hd_record_get_id (old), error);

  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      HdRecord *copy = hd_copy_record (g_ptr_array_index (units, i));

      hd_record_set_text (copy, HD_COMMITMENT_UNIT_COMMITMENT, hd_record_get_id (commitment));
      hd_agreement_draft_add (self, copy);
    }
  return units != NULL;
}

gboolean
hd_agreement_draft_carry_commitments (HdAgreementDraft *self,
                                      GError          **error)
{
  g_autoptr (GPtrArray) commitments = hd_records_get_by (self->book->db, HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, self->what->source, error);

  if (commitments == NULL)
    return FALSE;
  for (guint i = 0; i < commitments->len; i++)
    {
      const HdRecord *old = g_ptr_array_index (commitments, i);
      HdRecord *copy = hd_copy_record (old);
      const char *clause = hd_record_get_text (old, HD_COMMITMENT_CLAUSE);

      hd_record_set_text (copy, HD_COMMITMENT_AGREEMENT, hd_record_get_id (self->plan->agreement));
      hd_record_set_text (copy, HD_COMMITMENT_CLAUSE, clause != NULL ? g_hash_table_lookup (self->clauses, clause) : NULL);
      hd_record_set_text (copy, HD_COMMITMENT_STATE, "open");
      hd_record_set_date (copy, HD_COMMITMENT_DEADLINE, hd_copy_shift_date (hd_record_get_date (old, HD_COMMITMENT_DEADLINE), self->n_years));
      hd_agreement_draft_add (self, copy);
      if (!carry_supporters (self, old, copy, error))
        return FALSE;
    }
  hd_agreement_draft_say (self, g_strdup_printf (ngettext ("%u commitment comes over, open again.", "%u commitments come over, open again.", commitments->len),
                                                 commitments->len));
  return TRUE;
}

gboolean
hd_agreement_draft_carry_targets (HdAgreementDraft *self,
                                  GError          **error)
{
  g_autoptr (GPtrArray) targets = hd_records_get_by (self->book->db, HD_ENTITY_TARGET, HD_TARGET_AGREEMENT, self->what->source, error);

  if (targets == NULL)
    return FALSE;
  for (guint i = 0; i < targets->len; i++)
    {
      const HdRecord *old = g_ptr_array_index (targets, i);
      HdRecord *copy = hd_copy_record (old);
      HdFigure value = 0;

      hd_record_set_text (copy, HD_TARGET_AGREEMENT, hd_record_get_id (self->plan->agreement));
      hd_record_set_date (copy, HD_TARGET_FROM_DATE, hd_copy_shift_date (hd_record_get_date (old, HD_TARGET_FROM_DATE), self->n_years));
      hd_record_set_date (copy, HD_TARGET_TO_DATE, hd_copy_shift_date (hd_record_get_date (old, HD_TARGET_TO_DATE), self->n_years));
      if (hd_record_get_figure (old, HD_TARGET_VALUE, &value) && self->what->percent != 100)
        hd_record_set_figure (copy, HD_TARGET_VALUE, hd_copy_scale_figure (value, self->what->percent));
      hd_agreement_draft_add (self, copy);
    }
  /* Translators: %1$u targets at %2$d percent. */
  hd_agreement_draft_say (self, g_strdup_printf (_("%1$u targets come over, at %2$d %% of what they were."), targets->len, self->what->percent));
  return TRUE;
}
