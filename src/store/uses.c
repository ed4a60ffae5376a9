/* uses.c: what refers to a record that much may refer to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/uses.h"

static HdUnitUse *
read_use (HdStatement *statement)
{
  g_autofree char *entity_name = hd_statement_dup_text (statement, 0);
  g_autofree char *field_name = hd_statement_dup_text (statement, 1);
  const HdEntity *entity = hd_entity_by_name (entity_name);
  HdUnitUse *use = g_new0 (HdUnitUse, 1);

  use->kind = entity->kind;
  use->field = (guint) hd_entity_field_index (entity, field_name);
  use->count = (guint) hd_statement_column_integer (statement, 2);
  return use;
}

GPtrArray *
hd_uses_count (HdDatabase  *db,
               HdEntityKind kind,
               const char  *id,
               GError     **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  name = g_strconcat (hd_entity_get (kind)->name, "_uses-count", NULL);
  statement = hd_database_prepare (db, name, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, id);
  for (;;)
    {
      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&uses);
      if (hd_statement_column_integer (statement, 2) > 0)
        g_ptr_array_add (uses, read_use (statement));
    }
}
