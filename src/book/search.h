/* search.h: searching everywhere in a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct
{
  HdEntityKind kind;    /* of the record that shows it: of a clause its agreement, of what was said its meeting */
  char        *id;
  char        *clause;  /* id of what was found in a text or in a meeting, else NULL */
  char        *title;
  char        *detail;  /* number and period, posts, …; of a clause where it stands and the words around: “I › 1 …” */
} HdSearchHit;

typedef struct
{
  HdEntityKind kind;        /* CLAUSE for what was found in texts */
  GPtrArray   *hits;        /* (element-type HdSearchHit), best first */
  guint        n_more;
  gboolean     more_is_least; /* there may be still more */
} HdSearchGroup;

/* The texts of clauses are many: who shows hits as they come asks for the records first. */
typedef enum
{
  HD_SEARCH_RECORDS = 1 << 0,
  HD_SEARCH_TEXTS = 1 << 1,
} HdSearchPart;

void       hd_search_group_free (HdSearchGroup *self);

/**
 * hd_book_search:
 * @text: as typed; “duong” finds Đường and dương, “đường” only đường
 * @limit: hits a group
 *
 * Agreements by subject, number, symbol, note and parties; units; people, also by posts; meetings, their tasks, what was said and
 * commended; indicators; papers; and the clauses of agreements. What stands there letter for letter, and as whole words, comes first.
 *
 * Returns: (element-type HdSearchGroup): only groups with hits
 */
GPtrArray *hd_book_search        (HdBook *self, const char *text, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A part of it, or both, on a worker with a connection of its own; it never keeps others from saving for long. */
void       hd_book_search_async  (HdBook *self, const char *text, HdSearchPart part, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *hd_book_search_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What a group is called: “Chương trình”, “Trong văn bản”. */
const char *hd_search_group_label (HdEntityKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSearchGroup, hd_search_group_free)

G_END_DECLS
