/* agreements-page.h: the list of agreements with search and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-page.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENTS_PAGE (hd_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementsPage, hd_agreements_page, HD, AGREEMENTS_PAGE, HdListPage)

G_END_DECLS
