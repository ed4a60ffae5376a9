/* parties-tab.h: the parties of an agreement, who signs for them, and the agreements it is joined to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_PARTIES_TAB (hd_parties_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdPartiesTab, hd_parties_tab, HD, PARTIES_TAB, HdRecordTab)

G_END_DECLS
