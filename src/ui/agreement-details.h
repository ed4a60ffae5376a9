/* agreement-details.h: the tab with what is known of an agreement itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-form.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENT_DETAILS (hd_agreement_details_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementDetails, hd_agreement_details, HD, AGREEMENT_DETAILS, HdRecordForm)

/* A form, saved by Ctrl+S or its button as one edit. Actions: "details.save", "details.revert". */

G_END_DECLS
