/* database.c: one open database: statements by name, transactions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/database-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/keys.h"
#include "store/list-walk.h"
#include "store/migrate.h"
#include "store/new-file.h"
#include "store/sql-library.h"

struct _HdStatement
{
  HdDatabase        *db;
  HdDriverStatement *inner;
  gboolean           is_cached;
  gboolean           is_borrowed;
  GError            *bind_error; /* told by the next step */
};

/* --- Opening --- */

static void
free_statement (HdStatement *self)
{
  self->db->driver->finalize (self->inner);
  g_clear_error (&self->bind_error);
  g_free (self);
}

static HdDatabase *
connect_to (const HdDriver *driver,
            const char     *path,
            HdDatabaseMode  mode,
            GError        **error)
{
  HdDriverConnection *connection = driver->open (driver, path, mode, error);
  HdDatabase *self;

  if (connection == NULL)
    return NULL;

  self = g_new0 (HdDatabase, 1);
  self->driver = driver;
  self->connection = connection;
  self->path = g_strdup (path);
  self->is_read_only = mode == HD_DATABASE_READ_ONLY;
  self->sql = hd_sql_library_load ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_statement);
  self->search_indexes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hd_search_index_free);
  self->walks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hd_list_walk_free);
  return self;
}

gboolean
hd_database_fail_damaged (HdDatabase *self,
                          GError    **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT,
               _("The book “%s” is damaged. Take it from your backup, or ask for help before you go on."), name);
  return FALSE;
}

/* A read-only book is not migrated, so it must be of this version exactly. */
static gboolean
check_version (HdDatabase *self,
               guint       wanted,
               gboolean   *is_older,
               GError    **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  gint64 version = 0;

  if (!self->driver->get_version (self->connection, &version, error))
    return FALSE;
  *is_older = version < (gint64) wanted;
  if (version > (gint64) wanted)
    g_set_error (error, HD_ERROR, HD_ERROR_TOO_NEW,
                 _("“%s” was made by a newer version of Hiệp Đồng. Update the program to open it."), name);
  else if (version < 1)
    hd_database_fail_damaged (self, error);
  else if (*is_older && self->is_read_only)
    g_set_error (error, HD_ERROR, HD_ERROR_READ_ONLY,
                 _("“%s” was made by an older version of Hiệp Đồng. Open it once for writing so that it can be brought up to date."), name);
  else
    return TRUE;
  return FALSE;
}

static HdDatabase *
open_existing (const HdDriver *driver,
               const char     *path,
               HdDatabaseMode  mode,
               GError        **error)
{
  g_auto (GStrv) scripts = hd_sql_library_migrations ();
  g_autoptr (HdDatabase) self = connect_to (driver, path, mode, error);
  gboolean is_older = FALSE;

  if (self == NULL || !check_version (self, g_strv_length (scripts), &is_older, error))
    return NULL;
  if (is_older && !hd_migrate (driver, self->connection, path, (const char * const *) scripts, NULL, error))
    return NULL;
  if (!hd_keys_ensure_current (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* A sentence about the file under its passing name speaks of the book. */
static void
propagate_renamed (GError    **error,
                   GError     *raised,
                   const char *temporary,
                   const char *path)
{
  g_autofree char *passing = g_filename_display_basename (temporary);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GString) sentence = g_string_new (raised->message);

  g_string_replace (sentence, passing, name, 0);
  g_set_error_literal (error, raised->domain, raised->code, sentence->str);
  g_error_free (raised);
}

/* Made and filled under another name, so that nobody ever finds a half-made book. */
static gboolean
create_file (const HdDriver *driver,
             const char     *path,
             GError        **error)
{
  g_auto (GStrv) scripts = hd_sql_library_migrations ();
  g_autofree char *temporary = hd_new_file_begin (path, error);
  GError *local_error = NULL;
  HdDatabase *self;
  gboolean good;

  if (temporary == NULL)
    return FALSE;

  self = connect_to (driver, temporary, HD_DATABASE_CREATE, &local_error);
  good = self != NULL
         && hd_migrate (driver, self->connection, temporary, (const char * const *) scripts, NULL, &local_error)
         && hd_keys_ensure_current (self, &local_error);
  g_clear_pointer (&self, hd_database_close);

  if (good && hd_new_file_finish (temporary, path, &local_error))
    return TRUE;
  hd_new_file_abandon (temporary);
  propagate_renamed (error, local_error, temporary, path);
  return FALSE;
}

HdDatabase *
hd_database_open_with_driver (const HdDriver *driver,
                              const char     *path,
                              HdDatabaseMode  mode,
                              GError        **error)
{
  /* Absolute, so that no name means anything special to an engine (":memory:"). */
  g_autofree char *absolute = NULL;
  HdDatabase *self;

  g_return_val_if_fail (driver != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (mode != HD_DATABASE_CREATE)
    return open_existing (driver, absolute, mode, error);

  if (!create_file (driver, absolute, error))
    return NULL;
  self = open_existing (driver, absolute, HD_DATABASE_OPEN, error);
  if (self == NULL)
    hd_new_file_abandon (absolute);
  return self;
}

HdDatabase *
hd_database_open (const char    *path,
                  HdDatabaseMode mode,
                  GError       **error)
{
  return hd_database_open_with_driver (&hd_driver_sqlite, path, mode, error);
}

void
hd_database_close (HdDatabase *self)
{
  if (self == NULL)
    return;
  if (self->in_transaction)
    hd_database_rollback (self);
  g_hash_table_unref (self->walks);
  g_hash_table_unref (self->search_indexes);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->sql);
  self->driver->close (self->connection);
  g_free (self->path);
  g_free (self);
}

gboolean
hd_database_is_read_only (HdDatabase *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_read_only;
}

/* --- Statements --- */

static HdStatement *
new_statement (HdDatabase *self,
               const char *name,
               GError    **error)
{
  const char *sql = g_hash_table_lookup (self->sql, name);
  HdDriverStatement *inner;
  HdStatement *statement;

  if (sql == NULL)
    g_error ("there is no statement “%s”", name);

  inner = self->driver->prepare (self->connection, sql, error);
  if (inner == NULL)
    return NULL;

  statement = g_new0 (HdStatement, 1);
  statement->db = self;
  statement->inner = inner;
  statement->is_borrowed = TRUE;
  return statement;
}

HdStatement *
hd_database_prepare (HdDatabase *self,
                     const char *name,
                     GError    **error)
{
  HdStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, name);
  if (statement != NULL && !statement->is_borrowed)
    {
      statement->is_borrowed = TRUE;
      return statement;
    }

  if (statement != NULL) /* in use further up: a second one, only for this once */
    return new_statement (self, name, error);

  statement = new_statement (self, name, error);
  if (statement != NULL)
    {
      statement->is_cached = TRUE;
      g_hash_table_insert (self->statements, g_strdup (name), statement);
    }
  return statement;
}

static void
reset_statement (HdStatement *self)
{
  self->db->driver->reset (self->inner);
  g_clear_error (&self->bind_error);
}

void
hd_statement_release (HdStatement *self)
{
  if (self == NULL)
    return;
  if (!self->is_cached)
    {
      free_statement (self);
      return;
    }
  reset_statement (self);
  self->is_borrowed = FALSE;
}

static void
bind_value (HdStatement   *self,
            guint          parameter,
            const HdValue *value,
            gboolean       is_lent)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (parameter > 0);
  g_return_if_fail (value != NULL);

  if (self->bind_error == NULL)
    self->db->driver->bind (self->inner, parameter, value, is_lent, &self->bind_error);
}

void
hd_statement_bind (HdStatement   *self,
                   guint          parameter,
                   const HdValue *value)
{
  bind_value (self, parameter, value, FALSE);
}

void
hd_statement_lend (HdStatement   *self,
                   guint          parameter,
                   const HdValue *value)
{
  bind_value (self, parameter, value, TRUE);
}

void
hd_statement_bind_integer (HdStatement *self,
                           guint        parameter,
                           gint64       integer)
{
  HdValue value = { .type = HD_VALUE_INTEGER, .integer = integer };

  hd_statement_bind (self, parameter, &value);
}

static HdValue
value_of_text (const char *text)
{
  return (HdValue) { .type = text != NULL ? HD_VALUE_TEXT : HD_VALUE_NULL, .text = (char *) text };
}

void
hd_statement_bind_text (HdStatement *self,
                        guint        parameter,
                        const char  *text)
{
  HdValue value = value_of_text (text);

  hd_statement_bind (self, parameter, &value);
}

void
hd_statement_lend_text (HdStatement *self,
                        guint        parameter,
                        const char  *text)
{
  HdValue value = value_of_text (text);

  hd_statement_lend (self, parameter, &value);
}

void
hd_statement_bind_blob (HdStatement *self,
                        guint        parameter,
                        GBytes      *blob)
{
  HdValue value = { .type = blob != NULL ? HD_VALUE_BLOB : HD_VALUE_NULL, .blob = blob };

  hd_statement_bind (self, parameter, &value);
}

gboolean
hd_statement_step (HdStatement *self,
                   gboolean    *has_row,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (has_row != NULL, FALSE);

  *has_row = FALSE;
  if (self->bind_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->bind_error));
      return FALSE;
    }
  return self->db->driver->step (self->inner, has_row, error);
}

gboolean
hd_statement_run (HdStatement *self,
                  GError     **error)
{
  gboolean has_row = TRUE;
  gboolean good = TRUE;

  while (good && has_row)
    good = hd_statement_step (self, &has_row, error);
  reset_statement (self);
  return good;
}

void
hd_statement_column (HdStatement *self,
                     guint        column,
                     HdValue     *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  self->db->driver->column (self->inner, column, value);
}

gint64
hd_statement_column_integer (HdStatement *self,
                             guint        column)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->db->driver->integer (self->inner, column);
}

const char *
hd_statement_peek_text (HdStatement *self,
                        guint        column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db->driver->text (self->inner, column);
}

GPtrArray *
hd_statement_read_texts (HdStatement *self,
                         GError     **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  g_return_val_if_fail (self != NULL, NULL);

  for (;;)
    {
      char *text;

      if (!hd_statement_step (self, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&texts);
      text = hd_statement_dup_text (self, 0);
      if (text != NULL)
        g_ptr_array_add (texts, text);
    }
}

char *
hd_statement_dup_text (HdStatement *self,
                       guint        column)
{
  return g_strdup (hd_statement_peek_text (self, column));
}

/* --- Transactions --- */

static gboolean
begin (HdDatabase *self,
       gboolean    for_writing,
       GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->in_transaction, FALSE);

  self->in_transaction = self->driver->begin (self->connection, for_writing, error);
  return self->in_transaction;
}

gboolean
hd_database_begin_read (HdDatabase *self,
                        GError    **error)
{
  return begin (self, FALSE, error);
}

gboolean
hd_database_begin_write (HdDatabase *self,
                         GError    **error)
{
  return begin (self, TRUE, error);
}

gboolean
hd_database_commit (HdDatabase *self,
                    GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->in_transaction, FALSE);

  self->in_transaction = FALSE;
  return self->driver->commit (self->connection, error);
}

void
hd_database_rollback (HdDatabase *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->in_transaction);

  self->in_transaction = FALSE;
  self->driver->roll_back (self->connection);
}

gboolean
hd_database_is_in_transaction (HdDatabase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->in_transaction;
}
