/* register-page.h: the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_REGISTER_PAGE (hd_register_page_get_type ())
G_DECLARE_FINAL_TYPE (HdRegisterPage, hd_register_page, HD, REGISTER_PAGE, HdWindowPage)

G_END_DECLS
