/* book-check.c: is this book whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"
#include "book/rules.h"
#include "store/check.h"
#include "store/records.h"

static HdRecordSet *
load_all (HdDatabase *db,
          GError    **error)
{
  g_autoptr (HdRecordSet) set = hd_record_set_new ();

  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      g_autoptr (GPtrArray) records = hd_records_get_all (db, kind, error);

      if (records == NULL)
        return NULL;
      for (guint i = 0; i < records->len; i++)
        hd_record_set_add (set, g_ptr_array_index (records, i));
    }
  return g_steal_pointer (&set);
}

static void
on_rule_broken (const HdRecord *record,
                int             field,
                const char     *message,
                gpointer        data)
{
  GPtrArray *sentences = data;
  const HdEntity *entity;
  g_autofree char *title = NULL;

  if (record == NULL)
    {
      g_ptr_array_add (sentences, g_strdup (message));
      return;
    }
  entity = hd_record_get_entity (record);
  title = hd_record_dup_title (record);
  if (field >= 0)
    g_ptr_array_add (sentences, g_strdup_printf ("%s %s (%s), %s: %s", entity->name, hd_record_get_id (record), title,
                                                 entity->fields[field].name, message));
  else
    g_ptr_array_add (sentences, g_strdup_printf ("%s %s (%s): %s", entity->name, hd_record_get_id (record), title, message));
}

GPtrArray *
hd_book_check (HdBook  *self,
               GError **error)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (HdRecordSet) set = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  sentences = hd_check_database (self->db, error);
  if (sentences == NULL)
    return NULL;
  /* A damaged file is told as such; what its records say to each other can no longer be trusted. */
  if (sentences->len > 0)
    return g_steal_pointer (&sentences);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  set = load_all (self->db, error);
  hd_database_rollback (self->db);
  if (set == NULL)
    return NULL;
  hd_rules_check (set, on_rule_broken, sentences);
  return g_steal_pointer (&sentences);
}
