/* list-walk.h: the ids of a long list in its order, as far as they have been asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The engine finds a window far down a list by counting its way there. A walk keeps the ids of the neighbourhood, a block at a
 * time, or, where a search or filter leaves out rows, those of all hits that it has passed; 36 bytes each. One walk is kept for each
 * list: scrolling reads on in it, another order or search begins a new one.
 */
#pragma once

#include "model/list-row.h"
#include "store/search-index.h"

G_BEGIN_DECLS

typedef struct _HdListWalk HdListWalk;

typedef struct
{
  /* Prepares the statement that gives ids in the order of @query, whatever it searches for; with @among, a JSON array, only these. */
  HdStatement *(*prepare) (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, const char *among, guint offset, guint limit, GError **error);
  /* How many rows the list has when nothing is searched for. */
  gboolean     (*count)   (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, guint *count, GError **error);
} HdListSource;

/**
 * hd_list_walk_get:
 * @hits: (nullable): of the search and filters of @query, which the walk leaves out all others for
 *
 * The walk through the list of @query as it is now; to be called in a read transaction, and not to be kept. NULL with an error.
 */
HdListWalk *hd_list_walk_get  (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, const HdSearchHits *hits, const HdListSource *source, GError **error);
/* The ids of a window. (element-type utf8) */
GPtrArray  *hd_list_walk_read (HdListWalk *self, HdDatabase *db, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_list_walk_free (HdListWalk *self);

G_END_DECLS
