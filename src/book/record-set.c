/* record-set.c: all records of a book in memory, for what must see the whole: import and check
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/record-set.h"

HdRecordSet *
hd_record_set_new (void)
{
  HdRecordSet *self = g_new0 (HdRecordSet, 1);

  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    self->records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
hd_record_set_free (HdRecordSet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    g_ptr_array_unref (self->records[kind]);
  g_free (self);
}

gboolean
hd_record_set_add (HdRecordSet *self,
                   HdRecord    *record)
{
  const char *id = hd_record_get_id (record);

  if (g_hash_table_contains (self->by_id, id))
    return FALSE;
  g_ptr_array_add (self->records[hd_record_get_kind (record)], hd_record_ref (record));
  g_hash_table_insert (self->by_id, (gpointer) id, record);
  return TRUE;
}

HdRecord *
hd_record_set_lookup (const HdRecordSet *self,
                      const char        *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}
