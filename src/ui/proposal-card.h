/* proposal-card.h: one comment on a text, with its answer or the buttons to answer it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/proposals.h"

G_BEGIN_DECLS

/**
 * hd_proposal_card_new:
 * @can_answer: buttons stand below an open comment; they call "comments.accept", "comments.part", "comments.reject",
 *   "comments.edit" and "comments.remove" with the comment's id
 */
GtkWidget  *hd_proposal_card_new  (const HdComment *comment, gboolean can_answer) G_GNUC_WARN_UNUSED_RESULT;
/* "Accepted" and its symbol. */
const char *hd_decision_icon_name (HdDecision decision);
const char *hd_decision_label     (HdDecision decision);

G_END_DECLS
