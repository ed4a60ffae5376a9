/* meeting-text-dialog.h: the words of a meeting's paper, changed before it is issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"
#include "model/meeting-paper.h"

G_BEGIN_DECLS

/* Begins with the paper's own words, else with those of its template with all that the records say written out. @name: of the paper.
 * FALSE with a sentence when there is nothing to edit. */
gboolean hd_meeting_text_dialog_show (GtkWidget *parent, HdBook *book, const char *meeting_id, HdMeetingPaperKind kind, const char *name, GError **error);

G_END_DECLS
