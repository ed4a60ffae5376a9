/* committee-turns.h: the cluster heads: past, this year's, and those to come
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_COMMITTEE_TURNS (hd_committee_turns_get_type ())
G_DECLARE_FINAL_TYPE (HdCommitteeTurns, hd_committee_turns, HD, COMMITTEE_TURNS, AdwBin)

void hd_committee_turns_set_book (HdCommitteeTurns *self, HdBook *book);

G_END_DECLS
