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

G_END_DECLS
