/* print-all.h: the papers of all agreements, a file each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* @state: (nullable): a word of HD_AGREEMENT_STATE. Each file is whole or not there; what goes wrong with one paper is told, the
 * others are printed all the same, and the command is refused at its end. A full disk ends it at once. */
gboolean hd_print_all (HdBook *book, const char *state, const char *folder, GError **error);

G_END_DECLS
