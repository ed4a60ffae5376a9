/* search-index.h: what long lists are searched and filtered by, kept in memory so that no row is read for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search over the stored keys of 100,000 rows costs the engine a good fraction of a second, a search over the same words in
 * memory a few milliseconds. The index of a list is read when it is first needed, or on a worker before that; later only what the
 * change log says has changed is read anew, whoever changed it. So nothing is stored twice and nothing can be out of date.
 */
#pragma once

#include "model/list-row.h"
#include "store/database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HdSearchIndex HdSearchIndex;

/* Records that were found; valid until the next search in the same list. */
typedef struct
{
  guint n_found;
} HdSearchHits;

/* Whether @query narrows the list of @kind down in memory: AGREEMENT by words, number, parties and every filter, PERSON by words,
 * posts and units. */
gboolean hd_search_index_is_asked (HdEntityKind kind, const HdListQuery *query);

/* Whether hd_search_index_find() answers at once: FALSE in *@ready when it would first read more than a person waits for. */
gboolean hd_search_index_is_ready (HdDatabase *db, HdEntityKind kind, gboolean *ready, GError **error);

/* How many records the list has, where the index knows it as of now; FALSE where it does not. */
gboolean hd_search_index_get_count (HdDatabase *db, HdEntityKind kind, guint *count);

/**
 * hd_search_index_read:
 *
 * Reads the index of a list, for hd_search_index_adopt() on another connection. Outside of a transaction it reads in many short
 * ones, for with a rollback journal nobody can save while somebody reads; what changes meanwhile is read again by whoever searches.
 */
HdSearchIndex *hd_search_index_read  (HdDatabase *db, HdEntityKind kind, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Searches of @db use @self, which it takes. */
void           hd_search_index_adopt (HdDatabase *db, HdSearchIndex *self);
void           hd_search_index_free  (HdSearchIndex *self);

/**
 * hd_search_index_find:
 *
 * Finds the records that pass the filters of @query and in which, or in whose units, each of its words occurs: the rule of
 * hd_text_match(). To be called in a read transaction.
 *
 * Returns: (transfer none): owned by @db, or NULL with an error
 */
const HdSearchHits *hd_search_index_find (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, GError **error);
gboolean hd_search_hits_contain  (const HdSearchHits *self, const char *id);
/* The ids as a JSON array. */
char    *hd_search_hits_dup_json (const HdSearchHits *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSearchIndex, hd_search_index_free)

G_END_DECLS
