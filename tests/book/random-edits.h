/* random-edits.h: edits of every kind at random, through the use cases
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* Makes, changes or removes a unit, person, post, agreement, party, clause or proposal. FALSE when the book refused it, as it may, or
 * nothing differed. The numbers come from g_test_rand_int(). */
gboolean random_edit (HdBook *book);

G_END_DECLS
