/* agreement-moves.c: where an agreement stands on its way, and what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/agreement-moves.h"

#include "base/i18n.h"
#include "base/text.h"

const char *
hd_agreement_step_label (HdAgreementStep step)
{
  switch (step)
    {
    case HD_STEP_CIRCULATE:
      return C_("step of an agreement", "Comments");

    case HD_STEP_SETTLE:
      return C_("step of an agreement", "Settled");

    case HD_STEP_SIGN:
      return C_("step of an agreement", "Signing");

    case HD_STEP_IN_FORCE:
      return C_("step of an agreement", "In force");

    case HD_STEP_CLOSE:
      return C_("step of an agreement", "Final review");

    case HD_STEP_DRAFT:
    case HD_N_STEPS:
    default:
      return C_("step of an agreement", "Draft");
    }
}

/* The step that a state stands on. */
static HdAgreementStep
step_of (HdAgreementState state)
{
  switch (state)
    {
    case HD_STATE_CIRCULATED:
      return HD_STEP_CIRCULATE;

    case HD_STATE_SETTLED:
      return HD_STEP_SETTLE;

    case HD_STATE_PARTLY_SIGNED:
    case HD_STATE_SIGNED:
      return HD_STEP_SIGN;

    case HD_STATE_IN_FORCE:
      return HD_STEP_IN_FORCE;

    case HD_STATE_CLOSED:
    case HD_STATE_SUPERSEDED:
    case HD_STATE_TERMINATED:
      return HD_STEP_CLOSE;

    case HD_STATE_DRAFT:
    default:
      return HD_STEP_DRAFT;
    }
}

HdStepMark
hd_agreement_step_mark (HdAgreementState state,
                        HdAgreementStep  step)
{
  HdAgreementStep at = step_of (state);

  if (step == HD_STEP_CLOSE && (state == HD_STATE_SUPERSEDED || state == HD_STATE_TERMINATED))
    return HD_STEP_MARK_BROKEN;
  if (step < at || state == HD_STATE_CLOSED || (step == at && state == HD_STATE_SIGNED))
    return HD_STEP_MARK_DONE;
  return step == at ? HD_STEP_MARK_CURRENT : HD_STEP_MARK_COMING;
}

int
hd_agreement_next_state (HdAgreementState state)
{
  switch (state)
    {
    case HD_STATE_DRAFT:
      return HD_STATE_CIRCULATED;

    case HD_STATE_CIRCULATED:
      return HD_STATE_SETTLED;

    case HD_STATE_SETTLED:
    case HD_STATE_PARTLY_SIGNED:
      return HD_STATE_SIGNED;

    case HD_STATE_SIGNED:
      return HD_STATE_IN_FORCE;

    case HD_STATE_IN_FORCE:
      return HD_STATE_CLOSED;

    case HD_STATE_CLOSED:
    case HD_STATE_SUPERSEDED:
    case HD_STATE_TERMINATED:
    default:
      return -1;
    }
}

const char *
hd_agreement_move_label (HdAgreementState from,
                         HdAgreementState to)
{
  switch (to)
    {
    case HD_STATE_DRAFT:
      return _("Take Back to Draft…");

    case HD_STATE_CIRCULATED:
      return from == HD_STATE_SETTLED ? _("Reopen for Comments…") : _("Send for Comments…");

    case HD_STATE_SETTLED:
      return _("Settle the Text…");

    case HD_STATE_PARTLY_SIGNED:
    case HD_STATE_SIGNED:
      return _("Record Signatures");

    case HD_STATE_IN_FORCE:
      return _("Put in Force…");

    case HD_STATE_CLOSED:
      return from == HD_STATE_SETTLED ? _("Close as an Old Programme…") : _("Close After Final Review…");

    case HD_STATE_SUPERSEDED:
      return _("Mark as Superseded…");

    case HD_STATE_TERMINATED:
      return _("End Early…");

    default:
      g_return_val_if_reached ("");
    }
}

gboolean
hd_agreement_move_needs_reason (HdAgreementState from,
                                HdAgreementState to)
{
  return to == HD_STATE_TERMINATED || to < from || (from == HD_STATE_SETTLED && to == HD_STATE_CLOSED);
}

const char *
hd_agreement_propose_prefix (const char     *title,
                             const HdRecord *unit)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (title != NULL && unit != NULL, NULL);

  folded = hd_text_fold (title);
  if (g_str_has_prefix (folded, "pho "))
    return "KT";
  return hd_record_is_empty (unit, HD_UNIT_AUTHORITY) ? NULL : "TM";
}

const char *
hd_agreement_party_name (const HdDossier *dossier,
                         const HdRecord  *party)
{
  const char *frozen = hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
  const HdRecord *unit = hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));

  g_return_val_if_fail (dossier != NULL && party != NULL, "");

  if (unit != NULL && !hd_record_is_empty (unit, HD_UNIT_ABBREVIATION))
    return hd_record_get_text (unit, HD_UNIT_ABBREVIATION);
  if (frozen != NULL)
    return frozen;
  return unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "";
}

static gboolean
has_signed (const HdDossier *dossier,
            const char      *party_id)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);

      if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), party_id) == 0 &&
          !hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
hd_agreement_unsigned_parties (const HdDossier *dossier)
{
  GPtrArray *parties;

  g_return_val_if_fail (dossier != NULL, NULL);

  parties = g_ptr_array_new ();
  for (guint i = 0; i < dossier->parties->len; i++)
    if (!has_signed (dossier, hd_record_get_id (g_ptr_array_index (dossier->parties, i))))
      g_ptr_array_add (parties, g_ptr_array_index (dossier->parties, i));
  return parties;
}

HdRecord *
hd_agreement_find_successor (const HdDossier *dossier)
{
  HdRecord *found = NULL;
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (dossier != NULL, NULL);

  g_hash_table_iter_init (&iter, dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_AGREEMENT &&
        g_strcmp0 (hd_record_get_text (value, HD_AGREEMENT_SUPERSEDES), hd_record_get_id (dossier->agreement)) == 0 &&
        (found == NULL || hd_agreement_get_state (value) > hd_agreement_get_state (found)))
      found = value;
  return found;
}

/* --- The sentence --- */

static char *
make_signing_situation (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) parties = hd_agreement_unsigned_parties (dossier);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", hd_agreement_party_name (dossier, g_ptr_array_index (parties, i)));
  /* Translators: %1$u of %2$u parties have signed, %3$s are the names of the others. */
  return g_strdup_printf (_("Signed by %1$u of %2$u, still missing: %3$s"), dossier->parties->len - parties->len,
                          dossier->parties->len, names->str);
}

static char *
make_force_situation (const HdDossier *dossier,
                      HdDate           today)
{
  HdDate last = hd_record_get_date (dossier->agreement, HD_AGREEMENT_TO_DATE);
  g_autofree char *day = hd_date_display (last);

  if (last == HD_DATE_NONE)
    return g_strdup (_("In force, without a last day"));
  if (last < today)
    /* Translators: %s is a date. */
    return g_strdup_printf (_("The period ended on %s; the final review is still to come"), day);
  /* Translators: %s is a date. */
  return g_strdup_printf (_("In force until %s"), day);
}

static char *
make_ended_situation (const HdDossier *dossier)
{
  HdAgreementState state = hd_agreement_get_state (dossier->agreement);
  const char *reason = hd_record_get_text (dossier->agreement, HD_AGREEMENT_STATE_REASON);
  const HdRecord *successor = hd_agreement_find_successor (dossier);
  g_autofree char *day = hd_date_display (hd_record_get_date (dossier->agreement, HD_AGREEMENT_STATE_DATE));
  g_autofree char *name = successor != NULL ? hd_record_dup_title (successor) : NULL;

  if (state == HD_STATE_SUPERSEDED && name != NULL)
    /* Translators: %s is the name of an agreement. */
    return g_strdup_printf (_("Superseded by “%s”"), name);
  if (state == HD_STATE_CLOSED && *day != '\0')
    return g_strdup_printf (_("Closed after its final review on %s"), day);
  if (state == HD_STATE_TERMINATED && *day != '\0' && reason != NULL)
    /* Translators: %1$s is a date, %2$s the reason. */
    return g_strdup_printf (_("Ended early on %1$s: %2$s"), day, reason);
  return reason != NULL ? g_strdup_printf ("%s: %s", hd_agreement_state_label (state), reason)
                        : g_strdup (hd_agreement_state_label (state));
}

char *
hd_agreement_dup_situation (const HdDossier *dossier,
                            HdDate           today)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  switch (hd_agreement_get_state (dossier->agreement))
    {
    case HD_STATE_CIRCULATED:
      return g_strdup (_("The parties are reading the draft and sending comments"));

    case HD_STATE_SETTLED:
      return hd_record_is_empty (dossier->agreement, HD_AGREEMENT_SIGNED_DATE)
               ? g_strdup (_("The text stands and waits for the signatures"))
               : g_strdup (_("Signed, but not recorded by whom"));

    case HD_STATE_PARTLY_SIGNED:
      return make_signing_situation (dossier);

    case HD_STATE_SIGNED:
      return g_strdup (_("All parties have signed; number and date of issue make it take effect"));

    case HD_STATE_IN_FORCE:
      return make_force_situation (dossier, today);

    case HD_STATE_CLOSED:
    case HD_STATE_SUPERSEDED:
    case HD_STATE_TERMINATED:
      return make_ended_situation (dossier);

    case HD_STATE_DRAFT:
    default:
      return g_strdup (_("A draft that has not been sent out yet"));
    }
}
