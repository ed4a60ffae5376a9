/* delegate-row.h: one delegate of a meeting: who it is, in which capacity, and whether he is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/meeting.h"
#include "ui/item-list.h"

G_BEGIN_DECLS

/* Ticking the row asks the tab around it for its action "delegate.presence" (ss: id, word of HD_ATTENDEE_PRESENCE). @number: his place in
 * the order of protocol; @list: (nullable): adds a menu with all that can be done; NULL: only presence can be ticked */
GtkWidget *hd_delegate_row_new (const HdDelegate *delegate, guint number, HdItemList *list, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;
/* “60 invited · 42 present, 3 of them by somebody else · …” */
char      *hd_meeting_count_print (const HdMeetingCount *count) G_GNUC_WARN_UNUSED_RESULT;
/* What is written down as the hour of somebody who comes or leaves now: NULL when the meeting is not today. */
char      *hd_meeting_dup_now (const HdRecord *meeting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
