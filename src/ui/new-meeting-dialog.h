/* new-meeting-dialog.h: preparing a meeting: empty, or out of an earlier one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

/* Asks for a meeting and opens it. @previous: (nullable): id of the meeting it comes from; NULL: the latest one is proposed */
void hd_new_meeting_dialog_show (HdWindowPage *page, const char *previous);

G_END_DECLS
