/* discussion-tab.h: papers read, remarks and notes of a meeting; findings of a visit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/said-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_DISCUSSION_TAB (hd_discussion_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdDiscussionTab, hd_discussion_tab, HD, DISCUSSION_TAB, HdSaidTab)

G_END_DECLS
