/* meeting-filter.h: the row of filters above the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-filter.h"

G_BEGIN_DECLS

/* Kind and year. */
#define HD_TYPE_MEETING_FILTER (hd_meeting_filter_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingFilter, hd_meeting_filter, HD, MEETING_FILTER, HdListFilter)

G_END_DECLS
