/* meeting-details.h: the tab with what is known of a meeting itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-form.h"

G_BEGIN_DECLS

#define HD_TYPE_MEETING_DETAILS (hd_meeting_details_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingDetails, hd_meeting_details, HD, MEETING_DETAILS, HdRecordForm)

G_END_DECLS
