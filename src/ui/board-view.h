/* board-view.h: who has reported for which period, and closing periods
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/progress-view.h"

G_BEGIN_DECLS

#define HD_TYPE_BOARD_VIEW (hd_board_view_get_type ())
G_DECLARE_FINAL_TYPE (HdBoardView, hd_board_view, HD, BOARD_VIEW, HdProgressView)

/* Actions: "view.make-periods" (i: months of each), "view.deadline", "view.close", "view.reopen": of the period that is chosen. */

G_END_DECLS
