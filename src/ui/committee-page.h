/* committee-page.h: the committee: its members, the cluster heads, what it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_COMMITTEE_PAGE (hd_committee_page_get_type ())
G_DECLARE_FINAL_TYPE (HdCommitteePage, hd_committee_page, HD, COMMITTEE_PAGE, HdWindowPage)

G_END_DECLS
