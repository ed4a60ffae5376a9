/* search.h: searching everywhere: the ids of what fits best
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/entities.h"
#include "store/database.h"

G_BEGIN_DECLS

/**
 * hd_search_find:
 * @kind: AGREEMENT (also by its parties), UNIT, PERSON (also by posts), MEETING, INDICATOR, PAPER or CLAUSE
 * @text: as typed; unmarked letters find marked ones
 * @n_found: (out): how many there are; of clauses one more than @limit at most, for their walk ends there
 *
 * What was typed letter for letter, and as whole words, comes first.
 *
 * Returns: (element-type utf8): ids, at most @limit; none for an empty text
 */
GPtrArray *hd_search_find (HdDatabase *db, HdEntityKind kind, const char *text, guint limit, guint *n_found, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
