/* signing.c: how far a signing has come, what is frozen by it, and how it is opened again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/signing-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "model/agreement.h"
#include "model/placeholders.h"

HdSigningEntry *
hd_signing_entry_new (const char *party)
{
  HdSigningEntry *self = g_new0 (HdSigningEntry, 1);

  self->party = g_strdup (party);
  return self;
}

void
hd_signing_entry_free (HdSigningEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->party);
  g_free (self->signature);
  g_free (self->person);
  g_free (self->post);
  g_free (self->prefix);
  g_free (self->authority);
  g_free (self->rank);
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}

void
hd_signing_problem_free (HdSigningProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_free (self);
}

/* --- Looking into a dossier --- */

const HdRecord *
hd_signing_lookup (const HdDossier *dossier,
                   HdEntityKind     kind,
                   const char      *id)
{
  const HdRecord *record = hd_dossier_lookup (dossier, id);

  return record != NULL && hd_record_get_kind (record) == kind ? record : NULL;
}

const HdRecord *
hd_signing_unit_of (const HdDossier *dossier,
                    const HdRecord  *party)
{
  return hd_signing_lookup (dossier, HD_ENTITY_UNIT, hd_record_get_text (party, HD_PARTY_UNIT));
}

gboolean
hd_signing_is_given (const HdRecord *signature)
{
  return !hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE);
}

static gboolean
signs_for (const HdRecord *signature,
           const char     *party)
{
  return g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_KIND), "signer") == 0 &&
         g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), party) == 0;
}

static gboolean
has_signed (GPtrArray      *signatures,
            const HdRecord *party)
{
  gboolean any = FALSE;

  for (guint i = 0; i < signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (signatures, i);

      if (!signs_for (signature, hd_record_get_id (party)))
        continue;
      if (!hd_signing_is_given (signature))
        return FALSE;
      any = TRUE;
    }
  return any;
}

static HdSigningStatus *
status_of (const HdDossier *dossier,
           GPtrArray       *signatures)
{
  HdSigningStatus *self = g_new0 (HdSigningStatus, 1);

  self->n_parties = dossier->parties->len;
  self->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < dossier->parties->len; i++)
    {
      HdRecord *party = g_ptr_array_index (dossier->parties, i);

      if (has_signed (signatures, party))
        self->n_signed++;
      else
        g_ptr_array_add (self->missing, hd_record_ref (party));
    }
  return self;
}

HdSigningStatus *
hd_signing_status_new (const HdDossier *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  return status_of (dossier, dossier->signatures);
}

void
hd_signing_status_free (HdSigningStatus *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->missing);
  g_free (self);
}

const char *
hd_signing_party_name (const HdDossier *dossier,
                       const HdRecord  *party)
{
  const HdRecord *unit = hd_signing_unit_of (dossier, party);
  const char *name = unit != NULL ? hd_record_get_text (unit, HD_UNIT_ABBREVIATION) : NULL;

  if (name == NULL)
    name = hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
  if (name == NULL && unit != NULL)
    name = hd_record_get_text (unit, HD_UNIT_NAME);
  return name != NULL ? name : "…";
}

char *
hd_signing_status_describe (const HdSigningStatus *self,
                            const HdDossier       *dossier)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);

  if (self->missing->len == 0)
    return g_strdup_printf (_("Signed by all %u parties"), self->n_parties);
  for (guint i = 0; i < self->missing->len; i++)
    g_string_append_printf (missing, "%s%s", i > 0 ? ", " : "", hd_signing_party_name (dossier, g_ptr_array_index (self->missing, i)));
  return g_strdup_printf (_("Signed by %u of %u, missing: %s"), self->n_signed, self->n_parties, missing->str);
}

/* --- Freezing --- */

HdRecord *
hd_signing_find_open (const HdDossier      *dossier,
                      const HdSigningEntry *entry)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      HdRecord *signature = g_ptr_array_index (dossier->signatures, i);

      if (hd_signing_is_given (signature))
        continue;
      if (entry->signature != NULL ? g_str_equal (entry->signature, hd_record_get_id (signature))
                                   : entry->party != NULL && signs_for (signature, entry->party))
        return signature;
    }
  return NULL;
}

HdSigningEntry *
hd_signing_entry_new_for_party (const HdDossier *dossier,
                                const HdRecord  *party)
{
  HdSigningEntry *self;
  const HdRecord *open;

  g_return_val_if_fail (dossier != NULL && party != NULL, NULL);

  self = hd_signing_entry_new (hd_record_get_id (party));
  open = hd_signing_find_open (dossier, self);
  if (open == NULL)
    return self;
  self->signature = g_strdup (hd_record_get_id (open));
  self->person = g_strdup (hd_record_get_text (open, HD_SIGNATURE_PERSON));
  self->post = g_strdup (hd_record_get_text (open, HD_SIGNATURE_POST));
  self->prefix = g_strdup (hd_record_get_text (open, HD_SIGNATURE_PREFIX));
  self->authority = g_strdup (hd_record_get_text (open, HD_SIGNATURE_AUTHORITY));
  self->rank = g_strdup (hd_record_get_text (open, HD_SIGNATURE_MILITARY_RANK));
  return self;
}

static gint64
next_position (const HdDossier *dossier,
               guint            already)
{
  gint64 last = 0;

  for (guint i = 0; i < dossier->signatures->len; i++)
    last = MAX (last, hd_record_get_integer (g_ptr_array_index (dossier->signatures, i), HD_SIGNATURE_POSITION));
  return last + 1 + already;
}

static HdRecord *
new_signature (const HdDossier      *dossier,
               const HdSigningEntry *entry,
               guint                 already)
{
  HdRecord *signature = hd_record_new (HD_ENTITY_SIGNATURE);

  hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, hd_record_get_id (dossier->agreement));
  hd_record_set_text (signature, HD_SIGNATURE_KIND, entry->party != NULL ? "signer" : "witness");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, entry->party);
  hd_record_set_integer (signature, HD_SIGNATURE_POSITION, next_position (dossier, already));
  return signature;
}

/* A witness stands for no party, so his title says where he comes from. */
static char *
dup_title (const HdDossier      *dossier,
           const HdSigningEntry *entry,
           const HdRecord       *post)
{
  const HdRecord *unit;

  if (entry->party == NULL && entry->title != NULL && *entry->title != '\0')
    return g_strdup (entry->title);
  if (post == NULL)
    return NULL;
  unit = entry->party == NULL ? hd_signing_lookup (dossier, HD_ENTITY_UNIT, hd_record_get_text (post, HD_POST_UNIT)) : NULL;
  if (unit == NULL)
    return g_strdup (hd_record_get_text (post, HD_POST_TITLE));
  return g_strdup_printf ("%s %s", hd_record_peek_text (post, HD_POST_TITLE), hd_record_peek_text (unit, HD_UNIT_NAME));
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Decree 30/2020, Annex I, II.7: a rank stands before the name only where the sector provides for it. */
static const char *
rank_of (const HdSigningEntry *entry,
         const HdRecord       *person,
         const HdRecord       *unit)
{
  if (unit == NULL || !hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME))
    return NULL;
  if (entry->rank != NULL)
    return entry->rank;
  return person != NULL ? hd_record_get_text (person, HD_PERSON_MILITARY_RANK) : NULL;
}

/* The words of @entry frozen in a copy of the open signature, or in a new one. */
static HdRecord *
freeze_signature (const HdDossier      *dossier,
                  const HdSigningEntry *entry,
                  guint                 already)
{
  HdRecord *open = hd_signing_find_open (dossier, entry);
  HdRecord *signature = open != NULL ? hd_record_copy (open) : new_signature (dossier, entry, already);
  const HdRecord *party = hd_signing_lookup (dossier, HD_ENTITY_PARTY, entry->party);
  const HdRecord *person = hd_signing_lookup (dossier, HD_ENTITY_PERSON, entry->person);
  const HdRecord *post = hd_signing_choose_post (dossier, entry);
  const HdRecord *unit = party != NULL ? hd_signing_unit_of (dossier, party)
                         : post != NULL ? hd_signing_lookup (dossier, HD_ENTITY_UNIT, hd_record_get_text (post, HD_POST_UNIT)) : NULL;
  g_autofree char *title = dup_title (dossier, entry, post);
  g_autofree char *authority = NULL;

  if (entry->authority != NULL || !has_text (entry->prefix))
    authority = g_strdup (entry->authority);
  else
    authority = hd_signing_propose_authority (entry->prefix, title, unit);
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, entry->person);
  hd_record_set_text (signature, HD_SIGNATURE_POST, post != NULL ? hd_record_get_id (post) : NULL);
  hd_record_set_text (signature, HD_SIGNATURE_PREFIX, entry->prefix);
  hd_record_set_text (signature, HD_SIGNATURE_AUTHORITY, authority);
  hd_record_set_text (signature, HD_SIGNATURE_TITLE, title);
  hd_record_set_text (signature, HD_SIGNATURE_MILITARY_RANK, rank_of (entry, person, unit));
  hd_record_set_text (signature, HD_SIGNATURE_NAME, person != NULL ? hd_record_get_text (person, HD_PERSON_FULL_NAME) : entry->name);
  hd_record_set_date (signature, HD_SIGNATURE_SIGNED_DATE, entry->date);
  return signature;
}

static HdRecord *
freeze_party (const HdDossier *dossier,
              const HdRecord  *party)
{
  const HdRecord *unit = hd_signing_unit_of (dossier, party);
  HdRecord *frozen = hd_record_copy (party);

  if (unit == NULL)
    return frozen;
  hd_record_set_text (frozen, HD_PARTY_FROZEN_NAME, hd_record_get_text (unit, HD_UNIT_NAME));
  hd_record_set_text (frozen, HD_PARTY_FROZEN_SUPERIOR, hd_record_get_text (unit, HD_UNIT_SUPERIOR_HEADER));
  hd_record_set_text (frozen, HD_PARTY_FROZEN_HEADER, hd_record_get_text (unit, HD_UNIT_HEADER));
  return frozen;
}

/* What the paper takes from the committee is written down too: the committee may move house. */
static void
freeze_agreement (HdRecord       *agreement,
                  const HdRecord *committee)
{
  if (hd_record_is_empty (agreement, HD_AGREEMENT_PLACE))
    hd_record_set_text (agreement, HD_AGREEMENT_PLACE, hd_record_get_text (committee, HD_COMMITTEE_PLACE_NAME));
  if (hd_record_is_empty (agreement, HD_AGREEMENT_PROFILE))
    hd_record_set_text (agreement, HD_AGREEMENT_PROFILE, hd_record_get_text (committee, HD_COMMITTEE_PROFILE));
  hd_record_clear (agreement, HD_AGREEMENT_SIGNED_DATE);
  hd_record_clear (agreement, HD_AGREEMENT_STATE_REASON);
}

/* Words that stand for what the book knows today become what they stand for. */
static void
freeze_clauses (const HdDossier *dossier,
                GPtrArray       *records)
{
  for (guint i = 0; i < dossier->clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (dossier->clauses, i);
      const char *text = hd_record_peek_text (clause, HD_CLAUSE_TEXT);
      g_autofree char *resolved = NULL;
      HdRecord *frozen;

      if (strstr (text, "{{") == NULL)
        continue;
      resolved = hd_placeholders_resolve (text, dossier, NULL, NULL);
      frozen = hd_record_copy (clause);
      hd_record_set_text (frozen, HD_CLAUSE_TEXT, resolved);
      g_ptr_array_add (records, frozen);
    }
}

static HdDate
last_day (GPtrArray *signatures)
{
  HdDate last = HD_DATE_NONE;

  for (guint i = 0; i < signatures->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (signatures, i), HD_SIGNATURE_KIND), "signer") == 0)
      last = MAX (last, hd_record_get_date (g_ptr_array_index (signatures, i), HD_SIGNATURE_SIGNED_DATE));
  return last;
}

/* All signatures as they will stand: @given replace those they fill. */
static GPtrArray *
merge (const HdDossier *dossier,
       GPtrArray       *given)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_extend (all, given, NULL, NULL);
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      HdRecord *signature = g_ptr_array_index (dossier->signatures, i);
      gboolean replaced = FALSE;

      for (guint k = 0; k < given->len && !replaced; k++)
        replaced = g_str_equal (hd_record_get_id (signature), hd_record_get_id (g_ptr_array_index (given, k)));
      if (!replaced)
        g_ptr_array_add (all, signature);
    }
  return all;
}

GPtrArray *
hd_signing_give (const HdDossier *dossier,
                 GPtrArray       *entries)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) given = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (HdSigningStatus) status = NULL;
  HdRecord *agreement;

  g_return_val_if_fail (dossier != NULL && entries != NULL, NULL);

  agreement = hd_record_copy (dossier->agreement);
  g_ptr_array_add (records, agreement);
  if (!hd_agreement_is_locked (agreement))
    {
      freeze_agreement (agreement, dossier->committee);
      for (guint i = 0; i < dossier->parties->len; i++)
        g_ptr_array_add (records, freeze_party (dossier, g_ptr_array_index (dossier->parties, i)));
      freeze_clauses (dossier, records);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      HdRecord *signature = freeze_signature (dossier, g_ptr_array_index (entries, i), i);

      g_ptr_array_add (given, signature);
      g_ptr_array_add (records, signature);
    }

  all = merge (dossier, given);
  status = status_of (dossier, all);
  if (hd_agreement_get_state (agreement) <= HD_STATE_PARTLY_SIGNED)
    hd_record_set_text (agreement, HD_AGREEMENT_STATE, status->missing->len == 0 ? "signed" : "partly_signed");
  if (status->missing->len == 0 && hd_record_is_empty (agreement, HD_AGREEMENT_SIGNED_DATE))
    hd_record_set_date (agreement, HD_AGREEMENT_SIGNED_DATE, last_day (all));
  return records;
}

/* A signature without a day yet is shown as if it were given all the same: what is typed counts. */
static HdRecord *
imagine (const HdDossier      *dossier,
         const HdSigningEntry *entry,
         guint                 already)
{
  HdRecord *signature = freeze_signature (dossier, entry, already);

  if (entry->date == HD_DATE_NONE)
    hd_record_set_date (signature, HD_SIGNATURE_SIGNED_DATE, hd_date_new (2000, 1, 1));
  return signature;
}

HdDossier *
hd_signing_imagine (const HdDossier *dossier,
                    GPtrArray       *entries)
{
  HdDossier *imagined;
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) all = NULL;
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (dossier != NULL && entries != NULL, NULL);

  imagined = hd_dossier_new (dossier->committee, dossier->agreement);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (given, imagine (dossier, g_ptr_array_index (entries, i), i));
  all = merge (dossier, given);
  for (guint i = 0; i < all->len; i++)
    hd_dossier_add (imagined, g_ptr_array_index (all, i));
  for (guint i = 0; i < dossier->parties->len; i++)
    hd_dossier_add (imagined, g_ptr_array_index (dossier->parties, i));
  g_hash_table_iter_init (&iter, dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    hd_dossier_add (imagined, value);
  return imagined;
}

/* --- Opening again --- */

gboolean
hd_signing_can_reopen (const HdRecord *agreement,
                       GError        **error)
{
  HdAgreementState state;

  g_return_val_if_fail (agreement != NULL, FALSE);

  state = hd_agreement_get_state (agreement);
  if (state < HD_STATE_PARTLY_SIGNED)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("Nothing has been signed yet, so there is nothing to reopen."));
  else if (state > HD_STATE_SIGNED)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                         _("This agreement has come into force: it is not reopened. Write an amendment, or end it early."));
  else if (!hd_record_is_empty (agreement, HD_AGREEMENT_NUMBER))
    g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                         _("This agreement has its number already: it is not reopened. Write an amendment instead."));
  else
    return TRUE;
  return FALSE;
}

static char *
dup_withdrawal (const HdRecord *signature,
                const char     *reason,
                HdDate          today)
{
  g_autofree char *withdrawn = hd_date_print_short (today);
  g_autofree char *given = hd_date_print_short (hd_record_get_date (signature, HD_SIGNATURE_SIGNED_DATE));
  const char *rank = hd_record_peek_text (signature, HD_SIGNATURE_MILITARY_RANK);

  return g_strdup_printf (_("Withdrawn on %s: the signature given on %s by %s%s%s, %s. Reason: %s"), withdrawn, given,
                          rank, *rank != '\0' ? " " : "", hd_record_peek_text (signature, HD_SIGNATURE_NAME),
                          hd_record_peek_text (signature, HD_SIGNATURE_TITLE), reason);
}

/* Drawn from person and post again where there are such. */
static HdRecord *
withdraw (const HdRecord *signature,
          const char     *reason,
          HdDate          today)
{
  HdRecord *open = hd_record_copy (signature);
  const char *note = hd_record_get_text (signature, HD_SIGNATURE_NOTE);
  g_autofree char *line = dup_withdrawal (signature, reason, today);
  g_autofree char *lines = note != NULL ? g_strconcat (note, "\n", line, NULL) : g_steal_pointer (&line);

  if (!hd_record_is_empty (open, HD_SIGNATURE_PERSON))
    {
      hd_record_clear (open, HD_SIGNATURE_NAME);
      hd_record_clear (open, HD_SIGNATURE_MILITARY_RANK);
    }
  if (!hd_record_is_empty (open, HD_SIGNATURE_POST))
    hd_record_clear (open, HD_SIGNATURE_TITLE);
  hd_record_clear (open, HD_SIGNATURE_SIGNED_DATE);
  hd_record_set_text (open, HD_SIGNATURE_NOTE, lines);
  return open;
}

GPtrArray *
hd_signing_reopen (const HdDossier *dossier,
                   const char      *reason,
                   HdDate           today)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  HdRecord *agreement;

  g_return_val_if_fail (dossier != NULL && reason != NULL, NULL);

  agreement = hd_record_copy (dossier->agreement);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "settled");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE_REASON, reason);
  hd_record_clear (agreement, HD_AGREEMENT_SIGNED_DATE);
  g_ptr_array_add (records, agreement);
  for (guint i = 0; i < dossier->parties->len; i++)
    {
      HdRecord *party = hd_record_copy (g_ptr_array_index (dossier->parties, i));

      hd_record_clear (party, HD_PARTY_FROZEN_NAME);
      hd_record_clear (party, HD_PARTY_FROZEN_SUPERIOR);
      hd_record_clear (party, HD_PARTY_FROZEN_HEADER);
      g_ptr_array_add (records, party);
    }
  for (guint i = 0; i < dossier->signatures->len; i++)
    if (hd_signing_is_given (g_ptr_array_index (dossier->signatures, i)))
      g_ptr_array_add (records, withdraw (g_ptr_array_index (dossier->signatures, i), reason, today));
  return records;
}
