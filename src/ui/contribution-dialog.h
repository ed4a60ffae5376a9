/* contribution-dialog.h: writing down what was said at a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* @field: the one to begin in, -1: the first */
void hd_contribution_dialog_show     (GtkWidget *parent, HdBook *book, const HdRecord *contribution, int field);
/* @kind: word of HD_CONTRIBUTION_KIND */
void hd_contribution_dialog_show_new (GtkWidget *parent, HdBook *book, const char *meeting_id, const char *kind);

G_END_DECLS
