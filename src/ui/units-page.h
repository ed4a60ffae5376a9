/* units-page.h: the register of units: the list, and the record beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_UNITS_PAGE (hd_units_page_get_type ())
G_DECLARE_FINAL_TYPE (HdUnitsPage, hd_units_page, HD, UNITS_PAGE, HdWindowPage)

G_END_DECLS
