/* sql-library.c: the statements of store/sql and the scripts of store/migrations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sql-library.h"

#include <gio/gio.h>

#include "store/sql-resources.h"

#define RESOURCE_FOLDER   "/vn/hiepdong/HiepDong/store/"
#define NAME_LINE         "-- name: "
#define MIGRATION_PATTERN RESOURCE_FOLDER "migrations/%04u.sql"

static char *
read_resource (const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (hd_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    return NULL;
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
take_statement (GHashTable *statements,
                char       *name,
                GString    *sql)
{
  if (name == NULL)
    return;
  g_assert (!g_hash_table_contains (statements, name));
  g_hash_table_insert (statements, name, g_strstrip (g_strdup (sql->str)));
}

static void
parse_file (GHashTable *statements,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) sql = g_string_new (NULL);
  char *name = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], NAME_LINE))
        {
          take_statement (statements, name, sql);
          name = g_strstrip (g_strdup (lines[i] + strlen (NAME_LINE)));
          g_string_truncate (sql, 0);
        }
      else if (name != NULL)
        {
          g_string_append (sql, lines[i]);
          g_string_append_c (sql, '\n');
        }
    }
  take_statement (statements, name, sql);
}

GHashTable *
hd_sql_library_load (void)
{
  g_autoptr (GHashTable) statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) files = g_resource_enumerate_children (hd_store_get_resource (), RESOURCE_FOLDER "sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER "sql/", files[i], NULL);
      g_autofree char *text = read_resource (path);

      parse_file (statements, text);
    }
  return g_steal_pointer (&statements);
}

char **
hd_sql_library_migrations (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint number = 1;; number++)
    {
      g_autofree char *path = g_strdup_printf (MIGRATION_PATTERN, number);
      g_autofree char *text = read_resource (path);

      if (text == NULL)
        break;
      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}
