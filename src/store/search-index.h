/* search-index.h: the words of long lists, kept in memory so that a search does not read every row
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search over the stored keys of 100,000 rows costs the engine a good fraction of a second, a search over the same keys in
 * one piece of memory a few milliseconds. The first search of a list reads its keys; later ones read anew only what the change
 * log says has changed, whoever changed it. So nothing is stored twice and nothing can be out of date.
 */
#pragma once

#include "model/entities.h"
#include "store/database.h"

G_BEGIN_DECLS

typedef struct _HdSearchIndex HdSearchIndex;

/* Records that were found; valid until the next search in the same list. */
typedef struct
{
  guint n_found;
} HdSearchHits;

/* Whether the list of @kind is searched this way: AGREEMENT with its number and parties, PERSON with posts and units. */
gboolean hd_search_index_covers (HdEntityKind kind);

/**
 * hd_search_index_find:
 * @words: keys with marks, as hd_list_search_dup_words() gives them
 *
 * Finds the records in which, or in whose units, each of @words occurs: the rule of hd_text_match(). To be called in a read
 * transaction.
 *
 * Returns: (transfer none): owned by @db, or NULL with an error
 */
const HdSearchHits *hd_search_index_find (HdDatabase *db, HdEntityKind kind, const char * const *words, GError **error);
gboolean hd_search_hits_contain  (const HdSearchHits *self, const char *id);
/* The ids as a JSON array. */
char    *hd_search_hits_dup_json (const HdSearchHits *self) G_GNUC_WARN_UNUSED_RESULT;

void     hd_search_index_free (HdSearchIndex *self);

G_END_DECLS
