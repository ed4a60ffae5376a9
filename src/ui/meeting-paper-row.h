/* meeting-paper-row.h: one paper of a meeting in the list of its papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/meeting-papers.h"

G_BEGIN_DECLS

/* Activating it previews; its menu and button ask the tab around it for "paper.preview", "paper.edit", "paper.reset", "paper.print",
 * "paper.export", "paper.issue", "paper.make" and "paper.register", each with the word of the kind (s). */
GtkWidget *hd_meeting_paper_row_new (const HdMeetingPaperState *state, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;
/* “4 pages · edited · 2 blanks”; and the word of its state. */
char      *hd_meeting_paper_state_print (const HdMeetingPaperState *state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
