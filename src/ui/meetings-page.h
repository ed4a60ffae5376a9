/* meetings-page.h: the list of meetings with search and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-page.h"

G_BEGIN_DECLS

#define HD_TYPE_MEETINGS_PAGE (hd_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingsPage, hd_meetings_page, HD, MEETINGS_PAGE, HdListPage)

G_END_DECLS
