/* meeting-rows.h: rows for what was said at a meeting and what came of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/meeting.h"
#include "ui/item-list.h"

G_BEGIN_DECLS

/* Its menu asks the tab around it for "said.file" (s), "said.attach" (s), "said.propose" (s), "said.comment" (s), "said.task" (s), each with
 * the id of the contribution, as far as they are of use. @drafts: a draft is signed at the meeting, whose text a remark can concern */
GtkWidget *hd_contribution_row_new (const HdMeeting *meeting, const HdRecord *contribution, HdItemList *list, gboolean drafts, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;
/* Its tick asks for "task.done" (ss: id, state). @unit: (nullable): name of who does it; @meeting: (nullable): title of the meeting that gave
 * it, where that is not the one in sight; @list: (nullable): adds a menu */
GtkWidget *hd_task_row_new         (const HdRecord *task, const char *unit, const char *meeting, HdItemList *list, HdDate today, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hd_commendation_row_new (const HdMeeting *meeting, const HdRecord *commendation, HdItemList *list, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
