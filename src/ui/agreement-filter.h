/* agreement-filter.h: the row of filters above the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-filter.h"

G_BEGIN_DECLS

/* State, kind, year and party. */
#define HD_TYPE_AGREEMENT_FILTER (hd_agreement_filter_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementFilter, hd_agreement_filter, HD, AGREEMENT_FILTER, HdListFilter)

G_END_DECLS
