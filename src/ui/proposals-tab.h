/* proposals-tab.h: the comments on an agreement's text, their answers, and the versions of the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_PROPOSALS_TAB (hd_proposals_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdProposalsTab, hd_proposals_tab, HD, PROPOSALS_TAB, HdRecordTab)

G_END_DECLS
