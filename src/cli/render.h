/* render.h: papers by the words of the command line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* Whether there is a paper of that word that needs no more than an agreement, or nothing, to be made. */
gboolean     hd_command_knows_paper  (const char *word, gboolean with_reference);
/* @reference: (nullable): the agreement, by id or by number and symbol. */
HdRendering *hd_command_render_paper (HdBook *book, const char *word, const char *reference, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
