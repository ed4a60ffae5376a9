/* committee-details.h: what the committee is: names, place, host and standing agency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_COMMITTEE_DETAILS (hd_committee_details_get_type ())
G_DECLARE_FINAL_TYPE (HdCommitteeDetails, hd_committee_details, HD, COMMITTEE_DETAILS, AdwBin)

void hd_committee_details_set_book (HdCommitteeDetails *self, HdBook *book);

G_END_DECLS
