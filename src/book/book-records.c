/* book-records.c: one record, by its id
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include "store/records.h"

HdRecord *
hd_book_get_record (HdBook      *self,
                    HdEntityKind kind,
                    const char  *id,
                    GError     **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  return hd_records_get (self->db, kind, id, error);
}

gboolean
hd_ids_add (GHashTable *ids,
            GPtrArray  *more_take)
{
  g_autoptr (GPtrArray) more = more_take;

  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; more != NULL && i < more->len; i++)
    g_hash_table_add (ids, g_strdup (g_ptr_array_index (more, i)));
  return more != NULL;
}
