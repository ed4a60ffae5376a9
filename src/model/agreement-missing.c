/* agreement-missing.c: what must be put in order before an agreement moves on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/agreement-moves.h"

#include "base/i18n.h"
#include "model/outline.h"
#include "model/signature-block.h"

#define NO_FIELD -1

void
hd_agreement_need_free (HdAgreementNeed *self)
{
  if (self == NULL)
    return;
  g_free (self->sentence);
  g_free (self->record);
  g_free (self);
}

/* @sentence: (transfer full) */
static void
add (GPtrArray  *missing,
     char       *sentence,
     const char *place,
     int         field,
     const char *record)
{
  HdAgreementNeed *item = g_new (HdAgreementNeed, 1);

  item->sentence = sentence;
  item->place = place;
  item->field = field;
  item->record = g_strdup (record);
  g_ptr_array_add (missing, item);
}

static void
need_field (GPtrArray       *missing,
            const HdDossier *dossier,
            guint            field,
            const char      *sentence)
{
  if (hd_record_is_empty (dossier->agreement, field))
    add (missing, g_strdup (sentence), "details", (int) field, NULL);
}

static void
need_parties (GPtrArray       *missing,
              const HdDossier *dossier)
{
  guint n = dossier->parties->len;

  if (n < HD_AGREEMENT_MIN_PARTIES)
    add (missing, g_strdup (_("An agreement is made by at least two parties: add who takes part.")), "parties", NO_FIELD, NULL);
  else if (n > HD_AGREEMENT_MAX_PARTIES)
    add (missing, g_strdup_printf (_("An agreement has at most %d parties: take some out."), HD_AGREEMENT_MAX_PARTIES),
         "parties", NO_FIELD, NULL);
}

static void
need_parent (GPtrArray       *missing,
             const HdDossier *dossier)
{
  const char *kind = hd_record_peek_text (dossier->agreement, HD_AGREEMENT_KIND);

  if (g_str_equal (kind, "amendment"))
    need_field (missing, dossier, HD_AGREEMENT_PARENT, _("It is not said which agreement is amended: choose it in the details."));
}

static void
need_text (GPtrArray       *missing,
           const HdDossier *dossier)
{
  for (guint i = 0; i < dossier->clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (dossier->clauses, i);

      if (hd_record_get_choice (clause, HD_CLAUSE_KIND) != HD_CLAUSE_GROUND)
        return;
    }
  add (missing, g_strdup (_("The agreement has no text yet: write it first.")), "text", NO_FIELD, NULL);
}

static void
need_whole_text (GPtrArray       *missing,
                 const HdDossier *dossier)
{
  g_autoptr (GPtrArray) outline = hd_outline_new (dossier->clauses);

  need_text (missing, dossier);
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (!hd_record_is_empty (item->clause, HD_CLAUSE_TEXT))
        continue;
      add (missing,
           *item->label != '\0' ? g_strdup_printf (_("The passage “%s” has no text: write it, or take it out."), item->label)
                                : g_strdup (_("A paragraph has no text: write it, or take it out.")),
           "text", NO_FIELD, hd_record_get_id (item->clause));
    }
}

static gint64
proposal_position (const HdRecord *proposal)
{
  return hd_record_get_integer (proposal, HD_PROPOSAL_POSITION);
}

static void
need_decisions (GPtrArray       *missing,
                const HdDossier *dossier)
{
  const HdRecord *first = NULL;
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (hd_record_get_kind (value) != HD_ENTITY_PROPOSAL ||
          !g_str_equal (hd_record_peek_text (value, HD_PROPOSAL_DECISION), "open"))
        continue;
      n++;
      if (first == NULL || proposal_position (value) < proposal_position (first))
        first = value;
    }
  if (n > 0)
    add (missing,
         g_strdup_printf (ngettext ("%u comment is not answered: accept it or reject it.",
                                    "%u comments are not answered: accept or reject them.", n), n),
         "proposals", NO_FIELD, hd_record_get_id (first));
}

static void
need_period (GPtrArray       *missing,
             const HdDossier *dossier)
{
  HdPeriod period = hd_record_get_period (dossier->agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
  const char *term = hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TERM);

  need_field (missing, dossier, HD_AGREEMENT_FROM_DATE, _("The first day of the period is not known: fill it in."));
  if (!g_str_equal (term, "open") && !g_str_equal (hd_record_peek_text (dossier->agreement, HD_AGREEMENT_KIND), "amendment"))
    need_field (missing, dossier, HD_AGREEMENT_TO_DATE, _("The last day of the period is not known: fill it in, or make the term open."));
  if (period.from != HD_DATE_NONE && !hd_period_is_valid (&period))
    add (missing, g_strdup (_("The period ends before it begins: correct its days.")), "details", HD_AGREEMENT_TO_DATE, NULL);
}

/* The signer's signature record of a party, given or open; NULL when none has been chosen. */
static const HdRecord *
find_signer (const HdDossier *dossier,
             const HdRecord  *party)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);

      if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), hd_record_get_id (party)) == 0)
        return signature;
    }
  return NULL;
}

static void
need_signers (GPtrArray       *missing,
              const HdDossier *dossier)
{
  for (guint i = 0; i < dossier->parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (dossier->parties, i);
      const HdRecord *signature = find_signer (dossier, party);
      g_autoptr (HdSignatureBlock) block = NULL;

      block = signature != NULL ? hd_signature_block_new (dossier, signature) : hd_signature_block_new_for_party (dossier, party);
      if (*block->name == '\0')
        add (missing, g_strdup_printf (_("Who signs for %s is not known: choose the person."), hd_agreement_party_name (dossier, party)),
             "parties", NO_FIELD, hd_record_get_id (party));
      else if (*block->title == '\0')
        add (missing, g_strdup_printf (_("The title of who signs for %s is not known: fill it in."), hd_agreement_party_name (dossier, party)),
             "parties", NO_FIELD, hd_record_get_id (party));
    }
}

static void
need_signatures (GPtrArray       *missing,
                 const HdDossier *dossier)
{
  g_autoptr (GPtrArray) parties = hd_agreement_unsigned_parties (dossier);

  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);

      add (missing, g_strdup_printf (_("%s has not signed yet: record the signature."), hd_agreement_party_name (dossier, party)),
           "parties", NO_FIELD, hd_record_get_id (party));
    }
}

/* Decree 30/2020/NĐ-CP: number and date are given after the signing, and the paper then goes out under them. */
static void
need_issue (GPtrArray       *missing,
            const HdDossier *dossier)
{
  HdDate signed_on = hd_record_get_date (dossier->agreement, HD_AGREEMENT_SIGNED_DATE);
  HdDate issued_on = hd_record_get_date (dossier->agreement, HD_AGREEMENT_ISSUED_DATE);

  need_field (missing, dossier, HD_AGREEMENT_NUMBER, _("The agreement has no number yet: give it one."));
  need_field (missing, dossier, HD_AGREEMENT_SYMBOL, _("The agreement has no symbol yet: fill it in beside the number."));
  need_field (missing, dossier, HD_AGREEMENT_SIGNED_DATE, _("The day of signing is not known: fill it in."));
  need_field (missing, dossier, HD_AGREEMENT_ISSUED_DATE, _("The date of issue is not known: fill it in."));
  if (signed_on != HD_DATE_NONE && issued_on != HD_DATE_NONE && issued_on < signed_on)
    add (missing, g_strdup (_("The date of issue is before the day of signing: correct it.")), "details", HD_AGREEMENT_ISSUED_DATE, NULL);
}

static void
need_successor (GPtrArray       *missing,
                const HdDossier *dossier)
{
  const HdRecord *successor = hd_agreement_find_successor (dossier);
  g_autofree char *name = successor != NULL ? hd_record_dup_title (successor) : NULL;

  if (successor == NULL)
    add (missing, g_strdup (_("No agreement takes the place of this one: say in the new one's details which it supersedes.")),
         "details", HD_AGREEMENT_SUPERSEDES, NULL);
  else if (hd_agreement_get_state (successor) < HD_STATE_IN_FORCE)
    add (missing, g_strdup_printf (_("“%s” takes the place of this agreement only when it is in force itself."), name),
         "details", HD_AGREEMENT_SUPERSEDES, hd_record_get_id (successor));
}

/* What was never signed in this book is over when its time is. */
static void
need_end (GPtrArray       *missing,
          const HdDossier *dossier,
          HdDate           today)
{
  HdDate last = hd_record_get_date (dossier->agreement, HD_AGREEMENT_TO_DATE);

  if (last == HD_DATE_NONE || last >= today)
    add (missing, g_strdup (_("Without signatures only a programme is closed whose time is over: its last day must be past.")),
         "details", HD_AGREEMENT_TO_DATE, NULL);
}

static void
need_for_signing (GPtrArray       *missing,
                  const HdDossier *dossier)
{
  need_parties (missing, dossier);
  need_parent (missing, dossier);
  need_whole_text (missing, dossier);
  need_decisions (missing, dossier);
  need_period (missing, dossier);
  need_signers (missing, dossier);
}

GPtrArray *
hd_agreement_get_missing (const HdDossier *dossier,
                          HdAgreementState to,
                          HdDate           today)
{
  GPtrArray *missing;

  g_return_val_if_fail (dossier != NULL, NULL);

  missing = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_agreement_need_free);
  switch (to)
    {
    case HD_STATE_CIRCULATED:
      need_parties (missing, dossier);
      need_parent (missing, dossier);
      need_text (missing, dossier);
      break;

    case HD_STATE_SETTLED:
      need_parties (missing, dossier);
      need_parent (missing, dossier);
      need_whole_text (missing, dossier);
      need_decisions (missing, dossier);
      need_period (missing, dossier);
      break;

    case HD_STATE_PARTLY_SIGNED:
      need_for_signing (missing, dossier);
      break;

    case HD_STATE_SIGNED:
      if (!hd_agreement_is_locked (dossier->agreement))
        need_for_signing (missing, dossier);
      need_signatures (missing, dossier);
      need_field (missing, dossier, HD_AGREEMENT_SIGNED_DATE, _("The day of signing is not known: fill it in."));
      break;

    case HD_STATE_IN_FORCE:
      need_issue (missing, dossier);
      break;

    case HD_STATE_CLOSED:
      if (hd_agreement_is_draft (dossier->agreement))
        need_end (missing, dossier, today);
      if (hd_record_get_date (dossier->agreement, HD_AGREEMENT_FROM_DATE) > today)
        add (missing, g_strdup (_("The period has not begun yet: the final review comes at its end.")), "details", HD_AGREEMENT_FROM_DATE, NULL);
      break;

    case HD_STATE_SUPERSEDED:
      need_successor (missing, dossier);
      break;

    case HD_STATE_DRAFT:
    case HD_STATE_TERMINATED:
    default:
      break;
    }
  return missing;
}
