/* items.h: what a record has in an order: agenda, delegates, what was said, tasks, commendations, commitments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* Lists with an order: AGENDA_ITEM, ATTENDEE, CONTRIBUTION, TASK and COMMENDATION of a meeting, COMMITMENT of an agreement, and the TASKs
 * of an agreement that no meeting gave. Positions begin at 1 and have no holes. */

/* At the end of its list, or changed in its place; named after what it is. */
gboolean hd_book_save_item   (HdBook *self, HdRecord *item, GError **error);
/* @position: from 1; the others close up. */
gboolean hd_book_move_item   (HdBook *self, HdEntityKind kind, const char *id, guint position, GError **error);
/* What refers to it lets it go: tasks keep their words when their conclusion goes, contributions when their agenda item goes. */
gboolean hd_book_remove_item (HdBook *self, HdEntityKind kind, const char *id, GError **error);

G_END_DECLS
