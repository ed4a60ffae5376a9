/* check.c: is this book whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/check.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/validate.h"
#include "store/changes.h"
#include "store/database-private.h"
#include "store/records-private.h"
#include "store/sql-library.h"
#include "store/totals.h"

G_GNUC_PRINTF (2, 3)
static void
add_problem (GPtrArray *problems, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, list));
  va_end (list);
}

/* --- The schema --- */

static char *
describe_fresh_schema (HdDatabase *db,
                       GError    **error)
{
  g_auto (GStrv) scripts = hd_sql_library_migrations ();
  HdDriverConnection *fresh = db->driver->open (db->driver, ":memory:", HD_DATABASE_CREATE, error);
  gboolean good = fresh != NULL;
  char *text = NULL;

  for (guint i = 0; good && scripts[i] != NULL; i++)
    good = db->driver->exec (fresh, scripts[i], error);
  if (good)
    text = db->driver->describe (fresh, error);
  if (fresh != NULL)
    db->driver->close (fresh);
  return text;
}

/* A lock that was taken off would show here. */
static gboolean
check_schema (HdDatabase *db,
              GPtrArray  *problems,
              GError    **error)
{
  g_autofree char *wanted = describe_fresh_schema (db, error);
  g_autofree char *found = wanted != NULL ? db->driver->describe (db->connection, error) : NULL;

  if (found == NULL)
    return FALSE;
  if (strcmp (wanted, found) != 0)
    add_problem (problems, "%s", _("The locks and tables of the book have been altered outside the program. Compare the book with your backup."));
  return TRUE;
}

/* --- Records --- */

static void
check_rules (const HdRecord *record,
             GPtrArray      *problems)
{
  g_autoptr (GPtrArray) found = hd_validate (record);

  for (guint i = 0; i < found->len; i++)
    {
      const HdProblem *problem = g_ptr_array_index (found, i);

      add_problem (problems, "%s %s: %s", hd_record_get_entity (record)->name, hd_record_get_id (record), problem->message);
    }
}

static gboolean
check_keys (HdDatabase     *db,
            const HdEntity *entity,
            GPtrArray      *records,
            GPtrArray      *problems,
            GError        **error)
{
  g_autofree char *name = g_strconcat (entity->name, "-keys", NULL);
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);
      g_autofree char *wanted_search = hd_record_search_key (record);
      g_autofree char *wanted_sort = hd_record_sort_key (record);
      g_autofree char *search_key = NULL;
      g_autofree char *sort_key = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      search_key = hd_statement_dup_text (statement, 1);
      sort_key = hd_statement_dup_text (statement, 2);
      if (!has_row || g_strcmp0 (search_key, wanted_search) != 0 || g_strcmp0 (sort_key, wanted_sort) != 0)
        {
          g_autofree char *title = hd_record_dup_title (record);

          add_problem (problems, _("“%s” (%s %s) would not be found or sorted rightly. Compare the book with your backup."),
                       title, entity->name, hd_record_get_id (record));
        }
    }
  return TRUE;
}

/* @row: NULL when it is gone */
static void
add_log_difference (GPtrArray      *problems,
                    const HdEntity *entity,
                    const char     *id,
                    const HdRecord *row)
{
  g_autofree char *title = row != NULL ? hd_record_dup_title (row) : g_strdup ("…");

  add_problem (problems, _("“%s” (%s %s) was changed outside the program: the change log knows nothing of it. Compare the book with your backup."),
               title, entity->name, id);
}

/* What the log says last of a record against its row; both come in the order of ids. Rows that the log has accounted for are
 * taken out of @rows. */
static gboolean
compare_with_log (HdDatabase     *db,
                  const HdEntity *entity,
                  GHashTable     *rows,
                  GPtrArray      *problems,
                  GError        **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "change-latest", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, entity->name);
  for (;;)
    {
      g_autofree char *id = NULL;
      g_autofree char *image = NULL;
      g_autofree char *row_image = NULL;
      HdRecord *row;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      id = hd_statement_dup_text (statement, 0);
      image = hd_statement_dup_text (statement, 2);
      if (id == NULL)
        return hd_database_fail_damaged (db, error);
      row = g_hash_table_lookup (rows, id);
      row_image = row != NULL ? hd_record_to_image (row) : NULL;
      if (g_strcmp0 (image, row_image) != 0
          || (row != NULL && hd_record_get_row_version (row) != hd_statement_column_integer (statement, 1)))
        add_log_difference (problems, entity, id, row);
      g_hash_table_remove (rows, id);
    }
}

static gboolean
check_log_images (HdDatabase     *db,
                  const HdEntity *entity,
                  GPtrArray      *records,
                  GPtrArray      *problems,
                  GError        **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, row;

  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (rows, (gpointer) hd_record_get_id (record), record);
    }
  if (!compare_with_log (db, entity, rows, problems, error))
    return FALSE;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    add_log_difference (problems, entity, id, row);
  return TRUE;
}

static gboolean
check_entity (HdDatabase     *db,
              const HdEntity *entity,
              GPtrArray      *problems,
              GError        **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_all (db, entity->kind, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    check_rules (g_ptr_array_index (records, i), problems);
  if (hd_entity_has_keys (entity) && !check_keys (db, entity, records, problems, error))
    return FALSE;
  return check_log_images (db, entity, records, problems, error);
}

/* --- Stored bytes --- */

static gboolean
check_blobs (HdDatabase *db,
             GPtrArray  *problems,
             GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "blob-all", error);
  g_auto (HdValue) value = HD_VALUE_INIT;
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      g_autofree char *sha256 = NULL;
      g_autofree char *computed = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      sha256 = hd_statement_dup_text (statement, 0);
      hd_statement_column (statement, 1, &value);
      if (value.type == HD_VALUE_BLOB)
        computed = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, value.blob);
      if (g_strcmp0 (sha256, computed) != 0)
        add_problem (problems, _("The stored file %s has been altered or damaged. Take it from your backup."), sha256);
    }
}

/* --- All together --- */

static gboolean
check_content (HdDatabase *db,
               GPtrArray  *problems,
               GError    **error)
{
  g_autoptr (GError) damage = NULL;

  /* Records that cannot be read do not keep the others from being looked at. */
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      g_autoptr (GError) local_error = NULL;

      if (check_entity (db, hd_entity_get ((HdEntityKind) kind), problems, &local_error))
        continue;
      if (!g_error_matches (local_error, HD_ERROR, HD_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (damage == NULL)
        damage = g_steal_pointer (&local_error);
    }
  if (damage != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&damage));
      return FALSE;
    }
  return check_blobs (db, problems, error) && hd_totals_check (db, problems, error) && hd_changes_verify (db, error);
}

GPtrArray *
hd_check_database (HdDatabase *db,
                   GError    **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  gboolean own_transaction;
  gboolean good;

  g_return_val_if_fail (db != NULL, NULL);

  own_transaction = !hd_database_is_in_transaction (db);
  if (own_transaction && !hd_database_begin_read (db, error))
    return NULL;

  good = db->driver->check (db->connection, problems, &local_error)
         && check_schema (db, problems, &local_error)
         && check_content (db, problems, &local_error);
  if (own_transaction)
    hd_database_rollback (db);

  /* Damage that stops the reading is an answer too. */
  if (!good && g_error_matches (local_error, HD_ERROR, HD_ERROR_CORRUPT))
    add_problem (problems, "%s", local_error->message);
  else if (!good)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&problems);
}
