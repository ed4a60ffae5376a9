/* agreement-moves.c: an agreement goes on along its way
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/agreements.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/versions.h"
#include "store/records.h"

typedef struct
{
  const char      *id;
  HdAgreementState to;
  HdDate           date;
  const char      *reason; /* clean, "" when none was given */
} Move;

static gboolean
check_way (const HdDossier *dossier,
           HdAgreementState to,
           GError         **error)
{
  HdAgreementState from = hd_agreement_get_state (dossier->agreement);

  if (to == HD_STATE_PARTLY_SIGNED || to == HD_STATE_SIGNED)
    return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("Nobody can declare an agreement signed: record the signature of each party."));
  if (hd_agreement_state_can_follow (from, to))
    return TRUE;
  /* Translators: both are states of an agreement. */
  g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("The way does not lead from “%1$s” to “%2$s”: choose one of the next steps."),
               hd_agreement_state_label (from), hd_agreement_state_label (to));
  return FALSE;
}

static gboolean
check_missing (const HdDossier *dossier,
               HdAgreementState to,
               GError         **error)
{
  g_autoptr (GPtrArray) missing = hd_agreement_get_missing (dossier, to, hd_date_today ());

  return missing->len == 0 || hd_error_refuse (error, HD_ERROR_BLANK, ((const HdAgreementNeed *) g_ptr_array_index (missing, 0))->sentence);
}

static gboolean
check_date (const HdDossier *dossier,
            const Move      *move,
            GError         **error)
{
  HdDate signed_on = hd_record_get_date (dossier->agreement, HD_AGREEMENT_SIGNED_DATE);

  if (move->date > hd_date_today ())
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The day lies in the future: record a step when it has been taken."));
  if (move->to >= HD_STATE_IN_FORCE && signed_on != HD_DATE_NONE && move->date < signed_on)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The day lies before the signing: correct it."));
  return TRUE;
}

static void
put_state (HdEdit          *edit,
           const HdRecord  *agreement,
           HdAgreementState state,
           HdDate           date,
           const char      *reason)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  g_autoptr (HdRecord) moved = hd_record_copy (agreement);

  hd_record_set_text (moved, HD_AGREEMENT_STATE, field->choices[state]);
  hd_record_set_date (moved, HD_AGREEMENT_STATE_DATE, date);
  hd_record_set_text (moved, HD_AGREEMENT_STATE_REASON, reason);
  hd_edit_put (edit, moved);
}

gboolean
hd_book_put_superseded (HdBook         *self,
                        HdEdit         *edit,
                        const HdRecord *agreement,
                        HdDate          date,
                        GError        **error)
{
  const char *id = hd_record_get_text (agreement, HD_AGREEMENT_SUPERSEDES);
  g_autoptr (HdRecord) before = NULL;

  if (id == NULL || g_str_equal (hd_record_peek_text (agreement, HD_AGREEMENT_KIND), "amendment"))
    return TRUE;
  before = hd_records_get (self->db, HD_ENTITY_AGREEMENT, id, error);
  if (before == NULL)
    return FALSE;
  if (hd_agreement_get_state (before) == HD_STATE_IN_FORCE)
    put_state (edit, before, HD_STATE_SUPERSEDED, date, NULL);
  return TRUE;
}

static gboolean
on_edit_prepare_move (HdBook  *book,
                      HdEdit  *edit,
                      gpointer data,
                      GError **error)
{
  const Move *self = data;
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (book->db, self->id, error);

  if (dossier == NULL || !check_way (dossier, self->to, error) || !check_missing (dossier, self->to, error) ||
      !check_date (dossier, self, error))
    return FALSE;
  if (*self->reason == '\0' && hd_agreement_move_needs_reason (hd_agreement_get_state (dossier->agreement), self->to))
    return hd_error_refuse (error, HD_ERROR_BLANK, _("Say why: the reason stays in the history."));
  put_state (edit, dossier->agreement, self->to, self->date, self->reason);
  /* What the parties read, and what they agreed on, stays readable. */
  if ((self->to == HD_STATE_CIRCULATED || self->to == HD_STATE_SETTLED) &&
      !hd_version_make_record (book, edit, self->id, hd_agreement_state_label (self->to), error))
    return FALSE;
  return self->to != HD_STATE_IN_FORCE || hd_book_put_superseded (book, edit, dossier->agreement, self->date, error);
}

gboolean
hd_book_move_agreement (HdBook          *self,
                        const char      *id,
                        HdAgreementState to,
                        HdDate           date,
                        const char      *reason,
                        GError         **error)
{
  Move move = { id, to, date != HD_DATE_NONE ? date : hd_date_today (), NULL };
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  clean = hd_text_clean (reason != NULL ? reason : "", -1, HD_TEXT_LINES, error);
  if (clean == NULL)
    return FALSE;
  title = hd_book_dup_title (self, HD_ENTITY_AGREEMENT, id, error);
  if (title == NULL)
    return FALSE;
  move.reason = clean;
  /* Translators: %1$s is the name of an agreement, %2$s the state it comes into. */
  edit = hd_edit_new_printf (self, _("Programme “%1$s”: %2$s"), title, hd_agreement_state_label (to));
  if (to >= HD_STATE_IN_FORCE)
    hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_move, &move);
  return hd_edit_apply (edit, error);
}
