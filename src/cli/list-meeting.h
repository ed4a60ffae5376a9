/* list-meeting.h: the lists of one meeting as rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/meetings.h"

G_BEGIN_DECLS

/* @reference: as hd_book_find_record() takes it */
HdMeeting *hd_find_meeting (HdBook *book, const char *reference, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether lists of @kind are of one meeting: ATTENDEE, AGENDA_ITEM, CONTRIBUTION, TASK, COMMENDATION. */
gboolean   hd_list_is_of_meeting (HdEntityKind kind);

/**
 * hd_list_meeting:
 * @reference: as hd_find_meeting()
 * @search: only rows in whose words all these occur; "" for all
 *
 * Delegates in the order of protocol, the agenda with its hours, what was said, tasks with those of earlier meetings that are open,
 * commendations.
 *
 * Returns: (element-type HdListRow)
 */
GPtrArray *hd_list_meeting (HdBook *book, HdEntityKind kind, const char *reference, const char *search, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
