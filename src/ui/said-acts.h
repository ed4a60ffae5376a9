/* said-acts.h: what becomes of what was said at a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/meeting.h"

#include "book/book.h"

G_BEGIN_DECLS

/* The first agreement signed at the meeting whose text comments can change. (nullable) (transfer none) */
const HdRecord *hd_meeting_find_draft (HdBook *book, const HdMeeting *meeting);
/* A remark becomes a comment; where in the text it belongs and how it should read is said in the dialog of comments, which comes up at once and
 * tells @in's action "comments.saved". */
void            hd_said_propose       (GtkWidget *in, HdBook *book, const HdMeeting *meeting, const char *contribution_id);
/* Asks for unit and deadline of the task that a conclusion becomes. */
void            hd_said_make_task     (GtkWidget *in, HdBook *book, const HdMeeting *meeting, const char *contribution_id);

G_END_DECLS
