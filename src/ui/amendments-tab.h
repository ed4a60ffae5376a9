/* amendments-tab.h: the tab with the amendments of an agreement, or with the changes that an amendment makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_AMENDMENTS_TAB (hd_amendments_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdAmendmentsTab, hd_amendments_tab, HD, AMENDMENTS_TAB, HdRecordTab)

G_END_DECLS
