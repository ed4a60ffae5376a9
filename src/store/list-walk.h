/* list-walk.h: the ids of a long list in its order, as far as they have been asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The engine finds a window far down a list by counting its way there. A walk keeps the ids it has passed, 36 bytes each, so
 * that no row is passed twice, and can leave out those that a search has not found. One walk is kept for each list: scrolling
 * reads on in it, another order or search begins a new one.
 */
#pragma once

#include "model/list-row.h"
#include "store/search-index.h"

G_BEGIN_DECLS

typedef struct _HdListWalk HdListWalk;

/* Prepares the statement that gives ids in the order and through the filters of @query, whatever it searches for; with @among, a
 * JSON array, only these. */
typedef HdStatement *(*HdListWalkPrepare) (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, const char *among, guint offset, guint limit, GError **error);

/**
 * hd_list_walk_get:
 * @hits: (nullable): of the search of @query, which the walk leaves out all others for
 *
 * The walk through the list of @query as it is now; to be called in a read transaction, and not to be kept. NULL with an error.
 */
HdListWalk *hd_list_walk_get   (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, const HdSearchHits *hits, HdListWalkPrepare prepare, GError **error);
/* The ids of a window. (element-type utf8) */
GPtrArray  *hd_list_walk_read  (HdListWalk *self, HdDatabase *db, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Goes to the end. */
gboolean    hd_list_walk_count (HdListWalk *self, HdDatabase *db, guint *count, GError **error);
void        hd_list_walk_free  (HdListWalk *self);

G_END_DECLS
