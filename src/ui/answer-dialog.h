/* answer-dialog.h: answering a comment: the reason, and the wording where it changes the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"
#include "model/proposals.h"

G_BEGIN_DECLS

/**
 * hd_answer_give:
 * @parent: widget in whose name it is done; its action "comments.answered" is called after an answer;
 *   what fails is told in a dialog over it
 *
 * Accepts at once what can be accepted as it is. Else asks: for the reason of a rejection or of an acceptance in part, and for the
 * wording when the clause has changed since, with the difference before the eyes.
 */
void hd_answer_give (GtkWidget *parent, HdBook *book, const HdComment *comment, HdDecision decision);

G_END_DECLS
