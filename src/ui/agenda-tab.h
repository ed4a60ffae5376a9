/* agenda-tab.h: the timed agenda of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_AGENDA_TAB (hd_agenda_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdAgendaTab, hd_agenda_tab, HD, AGENDA_TAB, HdRecordTab)

G_END_DECLS
