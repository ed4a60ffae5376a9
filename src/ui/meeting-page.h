/* meeting-page.h: one meeting, and tabs for all that belongs to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_MEETING_PAGE (hd_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingPage, hd_meeting_page, HD, MEETING_PAGE, HdWindowPage)

void hd_meeting_page_set_meeting (HdMeetingPage *self, const char *id);
/* Leads to a place of the meeting that is shown. @tab: its name, "" for the one in sight; @field: of the meeting, -1 for none;
 * @record: (nullable): id of a delegate, an item of the agenda, ... */
void hd_meeting_page_go_to       (HdMeetingPage *self, const char *tab, int field, const char *record);

G_END_DECLS
