/* people-page.h: people with their posts, and all who signed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_PEOPLE_PAGE (hd_people_page_get_type ())
G_DECLARE_FINAL_TYPE (HdPeoplePage, hd_people_page, HD, PEOPLE_PAGE, HdWindowPage)

G_END_DECLS
