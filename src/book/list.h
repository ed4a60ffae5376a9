/* list.h: the lists people see, by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

/* Whether the rows of @query can be had at once: a long list is narrowed down in memory, once what that needs has been read. */
gboolean   hd_book_is_list_ready (HdBook *self, HdEntityKind kind, const HdListQuery *query);
/* Reads what the list of @kind is narrowed down by, on a worker, unless that goes on already or is not needed; then "list-ready" is
 * emitted with @kind. To be called where the book was opened. */
void       hd_book_prepare_list  (HdBook *self, HdEntityKind kind);

gboolean   hd_book_count_rows (HdBook *self, HdEntityKind kind, const HdListQuery *query, guint *count, GError **error);
GPtrArray *hd_book_read_rows  (HdBook *self, HdEntityKind kind, const HdListQuery *query, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
