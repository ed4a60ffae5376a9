/* meeting-filter.h: the row of filters above the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/record-list.h"

G_BEGIN_DECLS

#define HD_TYPE_MEETING_FILTER (hd_meeting_filter_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingFilter, hd_meeting_filter, HD, MEETING_FILTER, AdwBin)

/* Kind and year. Signal "changed". */

void     hd_meeting_filter_apply  (HdMeetingFilter *self, HdRecordList *list);
gboolean hd_meeting_filter_is_set (HdMeetingFilter *self);

G_END_DECLS
