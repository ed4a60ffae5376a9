/* agreement.c: rules of agreements: states, periods, numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/agreement.h"

#include "base/i18n.h"
#include "model/number-form.h"

HdAgreementState
hd_agreement_get_state (const HdRecord *agreement)
{
  int state;

  g_return_val_if_fail (agreement != NULL, HD_STATE_DRAFT);
  g_return_val_if_fail (hd_record_get_kind (agreement) == HD_ENTITY_AGREEMENT, HD_STATE_DRAFT);

  state = hd_record_get_choice (agreement, HD_AGREEMENT_STATE);

  return state >= 0 ? (HdAgreementState) state : HD_STATE_DRAFT;
}

gboolean
hd_agreement_is_locked (const HdRecord *agreement)
{
  return hd_agreement_get_state (agreement) >= HD_STATE_PARTLY_SIGNED;
}

gboolean
hd_agreement_is_draft (const HdRecord *agreement)
{
  return !hd_agreement_is_locked (agreement);
}

static gboolean
has_passed (HdDate last,
            HdDate today)
{
  return last != HD_DATE_NONE && last < today;
}

gboolean
hd_agreement_is_expired (const HdRecord *agreement,
                         HdDate          today)
{
  HdAgreementState state = hd_agreement_get_state (agreement);

  return (state == HD_STATE_SIGNED || state == HD_STATE_IN_FORCE)
         && has_passed (hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE), today);
}

gboolean
hd_agreement_state_can_follow (HdAgreementState from,
                               HdAgreementState to)
{
  switch (from)
    {
    case HD_STATE_DRAFT:
      return to == HD_STATE_CIRCULATED;

    /* Until somebody has signed, comments may send the text back. */
    case HD_STATE_CIRCULATED:
      return to == HD_STATE_DRAFT || to == HD_STATE_SETTLED;

    case HD_STATE_SETTLED:
      /* Closed at once: an old agreement whose review is known, but not who signed it. */
      return to == HD_STATE_CIRCULATED || to == HD_STATE_PARTLY_SIGNED || to == HD_STATE_SIGNED || to == HD_STATE_CLOSED;

    case HD_STATE_PARTLY_SIGNED:
      return to == HD_STATE_SIGNED;

    case HD_STATE_SIGNED:
      return to == HD_STATE_IN_FORCE || to == HD_STATE_TERMINATED;

    case HD_STATE_IN_FORCE:
      return to == HD_STATE_CLOSED || to == HD_STATE_SUPERSEDED || to == HD_STATE_TERMINATED;

    case HD_STATE_CLOSED:
    case HD_STATE_SUPERSEDED:
    case HD_STATE_TERMINATED:
    default:
      return FALSE;
    }
}

const char *
hd_agreement_state_label (HdAgreementState state)
{
  switch (state)
    {
    case HD_STATE_CIRCULATED:
      return C_("agreement state", "Circulated");

    case HD_STATE_SETTLED:
      return C_("agreement state", "Settled");

    case HD_STATE_PARTLY_SIGNED:
      return C_("agreement state", "Partly signed");

    case HD_STATE_SIGNED:
      return C_("agreement state", "Signed");

    case HD_STATE_IN_FORCE:
      return C_("agreement state", "In force");

    case HD_STATE_CLOSED:
      return C_("agreement state", "Closed");

    case HD_STATE_SUPERSEDED:
      return C_("agreement state", "Superseded");

    case HD_STATE_TERMINATED:
      return C_("agreement state", "Terminated early");

    case HD_STATE_DRAFT:
    default:
      return C_("agreement state", "Draft");
    }
}

const char *
hd_agreement_state_word (HdAgreementState state,
                         HdDate           last,
                         HdDate           today)
{
  return state == HD_STATE_IN_FORCE && has_passed (last, today) ? C_("agreement state", "Its time has ended")
                                                                : hd_agreement_state_label (state);
}

const char *
hd_agreement_state_icon (HdAgreementState state)
{
  switch (state)
    {
    case HD_STATE_CIRCULATED:
      return "mail-send-symbolic";

    case HD_STATE_SETTLED:
      return "object-select-symbolic";

    case HD_STATE_PARTLY_SIGNED:
      return "checkbox-mixed-symbolic";

    case HD_STATE_SIGNED:
      return "checkbox-checked-symbolic";

    case HD_STATE_IN_FORCE:
      return "emblem-ok-symbolic";

    case HD_STATE_CLOSED:
      return "folder-documents-symbolic";

    case HD_STATE_SUPERSEDED:
      return "edit-copy-symbolic";

    case HD_STATE_TERMINATED:
      return "process-stop-symbolic";

    case HD_STATE_DRAFT:
    default:
      return "document-edit-symbolic";
    }
}

char *
hd_agreement_dup_number (const HdRecord *agreement)
{
  g_return_val_if_fail (agreement != NULL, NULL);
  g_return_val_if_fail (hd_record_get_kind (agreement) == HD_ENTITY_AGREEMENT, NULL);

  return hd_number_form_print (hd_record_get_integer (agreement, HD_AGREEMENT_NUMBER), hd_record_get_text (agreement, HD_AGREEMENT_SYMBOL),
                               hd_record_get_text (agreement, HD_AGREEMENT_PROFILE));
}
