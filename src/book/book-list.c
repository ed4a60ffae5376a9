/* book-list.c: the lists people see, by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/list.h"

#include "book/book-private.h"
#include "book/signatories.h"
#include "store/lists.h"

gboolean
hd_book_count_rows (HdBook            *self,
                    HdEntityKind       kind,
                    const HdListQuery *query,
                    guint             *count,
                    GError           **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (kind == HD_ENTITY_SIGNATURE)
    return hd_book_count_signatories (self, query, count, error);
  return hd_lists_count (self->db, kind, query, count, error);
}

GPtrArray *
hd_book_read_rows (HdBook            *self,
                   HdEntityKind       kind,
                   const HdListQuery *query,
                   guint              offset,
                   guint              limit,
                   GError           **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (kind == HD_ENTITY_SIGNATURE)
    return hd_book_read_signatories (self, query, offset, limit, error);
  return hd_lists_read (self->db, kind, query, offset, limit, error);
}
