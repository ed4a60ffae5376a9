/* meetings-private.h: what the files of meetings share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book-private.h"
#include "book/meetings.h"

G_BEGIN_DECLS

/* One meeting with all that it needs, in the transaction that is open. */
HdMeeting *hd_book_load_meeting_in_transaction (HdDatabase *db, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds all that the references of a record name; people with all their posts and the units of these. */
gboolean   hd_book_load_meeting_targets (HdMeeting *self, HdDatabase *db, const HdRecord *record, GError **error);
/* Whether a task was not yet done on @day, nor given up since. */
gboolean   hd_task_was_open (const HdRecord *task, HdDate day);

/* Puts who is invited to @meeting into @edit, among those already there; @meeting need not be in the book yet. */
gboolean   hd_meeting_put_invited (HdBook *self, HdEdit *edit, HdMeeting *meeting, HdInvitees invitees, guint *n_invited, GError **error);
/* Gives the records of @kind in @wanted (element-type HdRecord) the positions 1 … n and puts those that change into @edit. */
void       hd_meeting_put_order   (HdEdit *edit, GPtrArray *wanted, guint position_field);

G_END_DECLS
