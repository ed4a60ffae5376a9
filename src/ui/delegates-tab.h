/* delegates-tab.h: who is invited to a meeting, in the order of protocol, and who came
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_DELEGATES_TAB (hd_delegates_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdDelegatesTab, hd_delegates_tab, HD, DELEGATES_TAB, HdRecordTab)

void hd_delegates_tab_search (HdDelegatesTab *self);

G_END_DECLS
