/* new-meeting-dialog.h: preparing a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

/* Asks for a meeting and opens it. */
void hd_new_meeting_dialog_show (HdWindowPage *page);

G_END_DECLS
