/* search.h: searching everywhere: the ids of what fits best
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/entities.h"
#include "store/database.h"

G_BEGIN_DECLS

/**
 * hd_search_find:
 * @kind: AGREEMENT (also by its parties), UNIT, PERSON (also by posts), MEETING, INDICATOR or PAPER
 * @text: as typed; unmarked letters find marked ones
 * @n_found: (out): how many there are
 *
 * What was typed letter for letter, and as whole words, comes first.
 *
 * Returns: (element-type utf8): ids, at most @limit; none for an empty text
 */
GPtrArray *hd_search_find (HdDatabase *db, HdEntityKind kind, const char *text, guint limit, guint *n_found, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Through the texts of all clauses, a piece at a time; zero at the beginning. */
typedef struct
{
  gboolean is_second; /* what was typed letter for letter has been found */
  char    *after;
  gboolean is_done;
} HdClauseWalk;

/**
 * hd_search_next_clauses:
 * @ids: (element-type utf8): those found so far, none twice
 * @limit: about so many are enough
 *
 * Adds what is found in the next piece. Each piece may be read in a transaction of its own, so that others save meanwhile.
 */
gboolean   hd_search_next_clauses (HdDatabase *db, HdClauseWalk *walk, const char *text, guint limit, GPtrArray *ids, GError **error);
void       hd_clause_walk_clear   (HdClauseWalk *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdClauseWalk, hd_clause_walk_clear)

G_END_DECLS
