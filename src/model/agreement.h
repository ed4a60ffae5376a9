/* agreement.h: rules of agreements: states, periods, numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* From its circulation on; a draft may still have fewer. */
#define HD_AGREEMENT_MIN_PARTIES 2
#define HD_AGREEMENT_MAX_PARTIES 12

/* In the order of the choices of HD_AGREEMENT_STATE. */
typedef enum
{
  HD_STATE_DRAFT,
  HD_STATE_CIRCULATED,
  HD_STATE_SETTLED,
  HD_STATE_PARTLY_SIGNED,
  HD_STATE_SIGNED,
  HD_STATE_IN_FORCE,
  HD_STATE_CLOSED,
  HD_STATE_SUPERSEDED,
  HD_STATE_TERMINATED,
} HdAgreementState;

HdAgreementState hd_agreement_get_state  (const HdRecord *agreement);
/* From the first signature on: text, parties and given signatures are locked. */
gboolean         hd_agreement_is_locked  (const HdRecord *agreement);
/* No signature yet: papers carry DỰ THẢO. */
gboolean         hd_agreement_is_draft   (const HdRecord *agreement);
/* The period's end lies before @today and nobody has closed it. */
gboolean         hd_agreement_is_expired (const HdRecord *agreement, HdDate today);
gboolean         hd_agreement_state_can_follow (HdAgreementState from, HdAgreementState to);
/* Translated name of a state for the window: "Đang có hiệu lực" by way of po. */
const char      *hd_agreement_state_label (HdAgreementState state);
/* The same, but a programme in force whose last day @last lies before @today says so: "Đã hết thời hạn". */
const char      *hd_agreement_state_word  (HdAgreementState state, HdDate last, HdDate today);
const char      *hd_agreement_state_icon  (HdAgreementState state); /* symbolic icon name */
/* "05/CTPH-BCHQS-LĐLĐ" with the zero of Decree 30; "" when there is neither number nor symbol;
 * an unknown number is "…". */
char            *hd_agreement_dup_number (const HdRecord *agreement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
