/* proposal-dialog.h: writing down a comment
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_proposal_dialog_show:
 * @parent: widget to stand above; after a save its action "comments.saved" is called
 * @proposal: (nullable): an open comment to be changed; NULL for a new one
 * @clause_id: (nullable): the clause a new one is proposed for
 */
void hd_proposal_dialog_show (GtkWidget *parent, HdBook *book, const char *agreement_id, const HdRecord *proposal, const char *clause_id);

G_END_DECLS
