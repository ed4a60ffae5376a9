/* print-meeting.h: hiepdong-cli print for the papers of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"
#include "model/meeting-paper.h"

G_BEGIN_DECLS

/* TRUE when @arguments name a meeting. */
gboolean hd_print_meeting_is_meant (char **arguments);
/* One paper, or the packet as a file or a folder. */
HdExit   hd_print_meeting_run      (char ***arguments);
/* The kind that @word names; the error tells those there are. */
gboolean hd_print_meeting_find_kind (const char *word, HdMeetingPaperKind *kind, GError **error);

G_END_DECLS
