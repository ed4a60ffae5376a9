/* random-text.h: random Vietnamese for tests that hold for every text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Up to @most letters of the Vietnamese alphabet in both cases, some decomposed, with blanks, dashes, quotes, digits and
 * now and then a letter from elsewhere. Valid UTF-8, not always clean. */
char *random_text (GRand *rand,
                   int    most);

G_END_DECLS
