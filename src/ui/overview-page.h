/* overview-page.h: the first page: how things stand, what is missing, which days are coming
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_OVERVIEW_PAGE (hd_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (HdOverviewPage, hd_overview_page, HD, OVERVIEW_PAGE, HdWindowPage)

/* Read on a worker when it comes into sight and after each change; what was there before stays in sight meanwhile.
 *
 * Actions: "page.present": its charts on the whole screen. */

G_END_DECLS
