/* agreement-filter.h: the row of filters above the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/record-list.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENT_FILTER (hd_agreement_filter_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementFilter, hd_agreement_filter, HD, AGREEMENT_FILTER, AdwBin)

/* State, kind, year and party. Signal "changed". */

void     hd_agreement_filter_set_book (HdAgreementFilter *self, HdBook *book);
void     hd_agreement_filter_apply    (HdAgreementFilter *self, HdRecordList *list);
gboolean hd_agreement_filter_is_set   (HdAgreementFilter *self);

G_END_DECLS
