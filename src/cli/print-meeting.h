/* print-meeting.h: hiepdong-cli print for the papers of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* TRUE when @arguments name a meeting. */
gboolean hd_print_meeting_is_meant (char **arguments);
/* One paper, or the packet as a file or a folder. */
HdExit   hd_print_meeting_run      (char ***arguments);

G_END_DECLS
