/* conclusions-tab.h: what a meeting came to: directives, conclusions, tasks, commendations; and what is still open of earlier ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/said-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_CONCLUSIONS_TAB (hd_conclusions_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdConclusionsTab, hd_conclusions_tab, HD, CONCLUSIONS_TAB, HdSaidTab)

G_END_DECLS
