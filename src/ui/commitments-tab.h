/* commitments-tab.h: the tab with what an agreement asks for: commitments with their indicators, tasks, and targets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_COMMITMENTS_TAB (hd_commitments_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdCommitmentsTab, hd_commitments_tab, HD, COMMITMENTS_TAB, HdRecordTab)

G_END_DECLS
