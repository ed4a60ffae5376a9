/* committee-members.h: who belongs to the committee on a day, in its order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_COMMITTEE_MEMBERS (hd_committee_members_get_type ())
G_DECLARE_FINAL_TYPE (HdCommitteeMembers, hd_committee_members, HD, COMMITTEE_MEMBERS, AdwBin)

void hd_committee_members_set_book (HdCommitteeMembers *self, HdBook *book);

G_END_DECLS
