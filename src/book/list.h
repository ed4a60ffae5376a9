/* list.h: the lists people see, by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

gboolean   hd_book_count_rows (HdBook *self, HdEntityKind kind, const HdListQuery *query, guint *count, GError **error);
GPtrArray *hd_book_read_rows  (HdBook *self, HdEntityKind kind, const HdListQuery *query, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
