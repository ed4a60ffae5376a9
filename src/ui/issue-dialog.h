/* issue-dialog.h: entering a paper into the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* A paper made outside the program gets its number, and its PDF or scan is kept. @replaced: (nullable): the paper it takes the place
 * of, whose words it begins with. */
void hd_issue_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *replaced);
/* Issues a paper that is made here, in the book as a draft or not yet. @parent: the dialog it was made in, which is closed afterwards, or
 * any widget; @origin: (nullable): a widget of the window that leads to the register. */
void hd_issue_dialog_show_draft (GtkWidget *parent, GtkWidget *origin, HdBook *book, const HdRecord *draft);

G_END_DECLS
