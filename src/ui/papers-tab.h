/* papers-tab.h: the papers of a meeting, what is still missing before them, and their packet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_PAPERS_TAB (hd_papers_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdPapersTab, hd_papers_tab, HD, PAPERS_TAB, HdRecordTab)

G_END_DECLS
