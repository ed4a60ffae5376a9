/* keys.c: stored keys for search and order, and the version of the rules they were made by
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/keys.h"

#include "base/text.h"
#include "model/record.h"
#include "store/records.h"

#define COLLATION "collation"

static gboolean
is_current (HdDatabase *db,
            const char *version,
            gboolean   *current,
            GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "meta-get", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, COLLATION);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;

  *current = FALSE;
  if (has_row)
    {
      g_autofree char *stored = hd_statement_dup_text (statement, 0);

      *current = g_strcmp0 (stored, version) == 0;
    }
  return TRUE;
}

static gboolean
rebuild_entity (HdDatabase     *db,
                const HdEntity *entity,
                GError        **error)
{
  g_autofree char *name = g_strconcat (entity->name, "-set-keys", NULL);
  g_autoptr (GPtrArray) records = hd_records_get_all (db, entity->kind, error);
  g_autoptr (HdStatement) statement = NULL;

  if (records == NULL || (statement = hd_database_prepare (db, name, error)) == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);
      g_autofree char *search_key = hd_record_search_key (record);
      g_autofree char *sort_key = hd_record_sort_key (record);

      hd_statement_bind_text (statement, 1, search_key);
      hd_statement_bind_text (statement, 2, sort_key);
      hd_statement_bind_text (statement, 3, hd_record_get_id (record));
      if (!hd_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rebuild (HdDatabase *db,
         const char *version,
         GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;

  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);

      if (hd_entity_has_keys (entity) && !rebuild_entity (db, entity, error))
        return FALSE;
    }

  statement = hd_database_prepare (db, "meta-set", error);
  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, COLLATION);
  hd_statement_bind_text (statement, 2, version);
  return hd_statement_run (statement, error);
}

gboolean
hd_keys_ensure_current (HdDatabase *db,
                        GError    **error)
{
  g_autofree char *version = hd_text_collation_version ();
  gboolean current = FALSE;

  if (!is_current (db, version, &current, error))
    return FALSE;
  if (current || hd_database_is_read_only (db))
    return TRUE;

  if (!hd_database_begin_write (db, error))
    return FALSE;
  if (rebuild (db, version, error))
    return hd_database_commit (db, error);
  hd_database_rollback (db);
  return FALSE;
}
