/* step-buttons.h: undo and redo as buttons that say what they would do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_STEP_BUTTONS (hd_step_buttons_get_type ())
G_DECLARE_FINAL_TYPE (HdStepButtons, hd_step_buttons, HD, STEP_BUTTONS, AdwBin)

/* Property: "book". The buttons stand for "win.undo" and "win.redo". */

G_END_DECLS
