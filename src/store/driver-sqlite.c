/* driver-sqlite.c: SQLite behind the driver's table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/driver.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/sqlite-error.h"
#include "store/sqlite-file.h"

#include <errno.h>
#include <sqlite3.h>

#define BUSY_TIMEOUT_MS 2000

struct _HdDriverConnection
{
  sqlite3 *db;
  char    *name; /* for sentences */
};

struct _HdDriverStatement
{
  HdDriverConnection *connection;
  sqlite3_stmt       *stmt;
};

static gboolean
fail (HdDriverConnection *self,
      int                 code,
      GError            **error)
{
  g_propagate_error (error, hd_sqlite_error_new (self->db, self->name, code));
  return FALSE;
}

/* --- Connections --- */

static void
sqlite_close (HdDriverConnection *self)
{
  int code;

  if (self == NULL)
    return;
  code = sqlite3_close (self->db);
  if (code != SQLITE_OK)
    g_warning ("%s: closed with statements still open", self->name);
  g_free (self->name);
  g_free (self);
}

static gboolean
sqlite_exec (HdDriverConnection *self,
             const char         *sql,
             GError            **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

/* The first column of the first row as text, NULL when there is no row. */
static gboolean
query_text (HdDriverConnection *self,
            const char         *sql,
            char              **text,
            GError            **error)
{
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL);

  *text = NULL;
  if (code == SQLITE_OK)
    code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    *text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    fail (self, code, error);
  sqlite3_finalize (stmt);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

typedef struct
{
  const char *set;
  const char *get;
  const char *value;
} Setting;

/* EXTRA is FULL, and syncs the folder too once the journal is deleted: with less, a power cut right after a save could bring
 * the journal back and roll back what the user was told is saved. */
static const Setting settings[] = {
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0" },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA cache_size = -16000", "PRAGMA cache_size", "-16000" },
  { "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3" },
};

static gboolean
apply_setting (HdDriverConnection *self,
               const Setting      *setting,
               GError            **error)
{
  g_autofree char *value = NULL;

  if (!sqlite_exec (self, setting->set, error) || !query_text (self, setting->get, &value, error))
    return FALSE;
  if (g_strcmp0 (value, setting->value) != 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO,
                   _("The database engine of this computer refuses a setting that “%s” needs (%s). Reinstall the program."),
                   self->name, setting->set);
      return FALSE;
    }
  return TRUE;
}

static gboolean
configure_handle (HdDriverConnection *self,
                  GError            **error)
{
  static const struct { int option; int on; } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };
  int code = sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (options); i++)
    code = sqlite3_db_config (self->db, options[i].option, options[i].on, NULL);
  return code == SQLITE_OK || fail (self, code, error);
}

static gboolean
set_up (HdDriverConnection *self,
        HdDatabaseMode      mode,
        GError            **error)
{
  static const Setting rollback_journal = { "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode", "delete" };
  static const Setting application = {
    "PRAGMA application_id = " G_STRINGIFY (HD_SQLITE_FILE_APPLICATION_ID), "PRAGMA application_id", "1214858343"
  };
  gboolean in_memory = *sqlite3_db_filename (self->db, "main") == '\0';

  if (!configure_handle (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!apply_setting (self, &settings[i], error))
      return FALSE;
  if (mode != HD_DATABASE_READ_ONLY && !in_memory && !apply_setting (self, &rollback_journal, error))
    return FALSE;
  return mode != HD_DATABASE_CREATE || apply_setting (self, &application, error);
}

static gboolean
check_writable (HdDriverConnection *self,
                const char         *path,
                GError            **error)
{
  /* SQLite falls back to reading when it must not write. */
  if (sqlite3_db_readonly (self->db, "main") == 0)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_READ_ONLY,
               _("“%s” must not be written. Open it for reading only, or save a copy in a folder of your own."), self->name);
  return FALSE;
}

/* Debian's SQLite asks malloc for each value that a statement holds for a moment (it is built without lookaside). By default it counts
 * every such piece under a lock that all connections share; nobody here asks for the count. Where another library has woken SQLite
 * before, it goes on counting, and only time is lost. */
static gpointer
stop_counting_memory (G_GNUC_UNUSED gpointer data)
{
  if (sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK)
    g_debug ("SQLite is in use already and goes on counting its memory");
  return NULL;
}

static HdDriverConnection *
sqlite_open (const HdDriver *driver,
             const char     *path,
             HdDatabaseMode  mode,
             GError        **error)
{
  HdDriverConnection *self;
  static GOnce once = G_ONCE_INIT;
  /* Every connection belongs to one thread at a time, as its statements do (store/database.h). */
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  g_once (&once, stop_counting_memory, NULL);
  if (mode != HD_DATABASE_CREATE && !hd_sqlite_file_check (path, mode == HD_DATABASE_READ_ONLY, error))
    return NULL;

  flags |= mode == HD_DATABASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == HD_DATABASE_CREATE)
    flags |= SQLITE_OPEN_CREATE;

  self = g_new0 (HdDriverConnection, 1);
  self->name = g_filename_display_basename (path);
  code = sqlite3_open_v2 (path, &self->db, flags, NULL);
  if (code != SQLITE_OK)
    fail (self, code, error);
  else if (mode == HD_DATABASE_READ_ONLY || check_writable (self, path, error))
    if (set_up (self, mode, error))
      return self;

  sqlite_close (self);
  return NULL;
}

/* --- Transactions --- */

static void
sqlite_roll_back (HdDriverConnection *self)
{
  /* After some errors SQLite has already done it. */
  if (sqlite3_get_autocommit (self->db))
    return;
  if (sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_debug ("%s: rollback: %s", self->name, sqlite3_errmsg (self->db));
}

static gboolean
sqlite_begin (HdDriverConnection *self,
              gboolean            for_writing,
              GError            **error)
{
  return sqlite_exec (self, for_writing ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

static gboolean
sqlite_commit (HdDriverConnection *self,
               GError            **error)
{
  if (sqlite_exec (self, "COMMIT", error))
    return TRUE;
  sqlite_roll_back (self);
  return FALSE;
}

/* --- Statements --- */

static HdDriverStatement *
sqlite_prepare (HdDriverConnection *connection,
                const char         *sql,
                GError            **error)
{
  HdDriverStatement *self;
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

  if (code != SQLITE_OK)
    {
      fail (connection, code, error);
      return NULL;
    }
  self = g_new0 (HdDriverStatement, 1);
  self->connection = connection;
  self->stmt = stmt;
  return self;
}

static void
sqlite_finalize (HdDriverStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->stmt);
  g_free (self);
}

static void
sqlite_reset (HdDriverStatement *self)
{
  /* Both repeat the code of the last step, which has been told. */
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

static gboolean
sqlite_bind (HdDriverStatement *self,
             guint              parameter,
             const HdValue     *value,
             gboolean           is_lent,
             GError           **error)
{
  sqlite3_destructor_type keeping = is_lent ? SQLITE_STATIC : SQLITE_TRANSIENT;
  int code = SQLITE_MISUSE;
  gconstpointer data;
  gsize size;

  switch (value->type)
    {
    case HD_VALUE_NULL:
      code = sqlite3_bind_null (self->stmt, (int) parameter);
      break;
    case HD_VALUE_INTEGER:
      code = sqlite3_bind_int64 (self->stmt, (int) parameter, value->integer);
      break;
    case HD_VALUE_TEXT:
      code = sqlite3_bind_text64 (self->stmt, (int) parameter, value->text, strlen (value->text), keeping, SQLITE_UTF8);
      break;
    case HD_VALUE_BLOB:
      data = g_bytes_get_data (value->blob, &size);
      /* No bytes are not NULL. */
      code = size == 0 ? sqlite3_bind_zeroblob (self->stmt, (int) parameter, 0)
                       : sqlite3_bind_blob64 (self->stmt, (int) parameter, data, size, keeping);
      break;
    default:
      g_assert_not_reached ();
    }
  return code == SQLITE_OK || fail (self->connection, code, error);
}

/* The engine gives back what stands on a damaged page. No book holds other text than UTF-8, nor a fraction: nobody above has
 * to fear them. */
static gboolean
is_sound_row (HdDriverStatement *self)
{
  int n_columns = sqlite3_data_count (self->stmt);

  for (int i = 0; i < n_columns; i++)
    {
      int type = sqlite3_column_type (self->stmt, i);
      const char *text = type == SQLITE_TEXT ? (const char *) sqlite3_column_text (self->stmt, i) : NULL;

      if (type == SQLITE_FLOAT
          || (text != NULL && !g_utf8_validate_len (text, (gsize) sqlite3_column_bytes (self->stmt, i), NULL)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sqlite_step (HdDriverStatement *self,
             gboolean          *has_row,
             GError           **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW && !is_sound_row (self))
    code = SQLITE_CORRUPT;
  *has_row = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE || fail (self->connection, code, error);
}

static guint
sqlite_n_columns (HdDriverStatement *self)
{
  return (guint) sqlite3_column_count (self->stmt);
}

static void
sqlite_column (HdDriverStatement *self,
               guint              column,
               HdValue           *value)
{
  g_autoptr (GBytes) bytes = NULL;
  const void *data;

  switch (sqlite3_column_type (self->stmt, (int) column))
    {
    case SQLITE_INTEGER:
      hd_value_set_integer (value, sqlite3_column_int64 (self->stmt, (int) column));
      break;
    case SQLITE_BLOB:
      data = sqlite3_column_blob (self->stmt, (int) column);
      bytes = g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, (int) column));
      hd_value_set_blob (value, bytes);
      break;
    case SQLITE_NULL:
      hd_value_set_null (value);
      break;
    default:
      hd_value_set_text (value, (const char *) sqlite3_column_text (self->stmt, (int) column));
      break;
    }
}

static const char *
sqlite_text (HdDriverStatement *self,
             guint              column)
{
  return sqlite3_column_type (self->stmt, (int) column) == SQLITE_TEXT ? (const char *) sqlite3_column_text (self->stmt, (int) column) : NULL;
}

static gint64
sqlite_integer (HdDriverStatement *self,
                guint              column)
{
  return sqlite3_column_type (self->stmt, (int) column) == SQLITE_INTEGER ? sqlite3_column_int64 (self->stmt, (int) column) : 0;
}

static const char *
sqlite_column_name (HdDriverStatement *self,
                    guint              column)
{
  return sqlite3_column_name (self->stmt, (int) column);
}

static guint
sqlite_n_parameters (HdDriverStatement *self)
{
  return (guint) sqlite3_bind_parameter_count (self->stmt);
}

static const char *
sqlite_parameter_name (HdDriverStatement *self,
                       guint              parameter)
{
  return sqlite3_bind_parameter_name (self->stmt, (int) parameter);
}

/* --- The whole database --- */

static gboolean
sqlite_get_version (HdDriverConnection *self,
                    gint64             *version,
                    GError            **error)
{
  g_autofree char *text = NULL;

  if (!query_text (self, "PRAGMA user_version", &text, error))
    return FALSE;
  *version = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
  return TRUE;
}

static gboolean
sqlite_set_version (HdDriverConnection *self,
                    gint64              version,
                    GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version);
  gint64 now = -1;

  if (!sqlite_exec (self, sql, error) || !sqlite_get_version (self, &now, error))
    return FALSE;
  return now == version || fail (self, SQLITE_CORRUPT, error);
}

/* Both handles are its own: the connection may be in a transaction, from which SQLite does not copy. */
static int
copy_database (sqlite3 *from,
               sqlite3 *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");

  if (backup == NULL)
    return sqlite3_extended_errcode (to);
  sqlite3_backup_step (backup, -1);
  return sqlite3_backup_finish (backup);
}

static gboolean
sqlite_backup (HdDriverConnection *self,
               const char         *path,
               GError            **error)
{
  HdDriverConnection copy = { NULL, NULL };
  sqlite3 *reader = NULL;
  int code;

  copy.name = g_filename_display_basename (path);
  code = sqlite3_open_v2 (sqlite3_db_filename (self->db, "main"), &reader, SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_open_v2 (path, &copy.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = copy_database (reader, copy.db);
  if (code != SQLITE_OK)
    fail (&copy, code, error);
  sqlite3_close (reader);
  sqlite3_close (copy.db);
  g_free (copy.name);
  return code == SQLITE_OK;
}

static void
add_faults (HdDriverConnection *self,
            const char         *sql,
            const char         *form,
            GPtrArray          *problems)
{
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (stmt);
      if (code == SQLITE_ROW)
        {
          const char *text = (const char *) sqlite3_column_text (stmt, 0);

          if (g_strcmp0 (text, "ok") != 0)
            g_ptr_array_add (problems, g_strdup_printf ("%s (%s)", form, text));
        }
    }
  if (code != SQLITE_DONE)
    {
      g_autoptr (GError) error = hd_sqlite_error_new (self->db, self->name, code);

      g_ptr_array_add (problems, g_strdup (error->message));
    }
  sqlite3_finalize (stmt);
}

static gboolean
sqlite_check (HdDriverConnection *self,
              GPtrArray          *problems,
              GError            **error)
{
  add_faults (self, "PRAGMA integrity_check", _("The file of the book is damaged. Take it from your backup."), problems);
  add_faults (self, "SELECT \"table\" || ' → ' || \"parent\" FROM pragma_foreign_key_check",
              _("A record refers to another one that is not in the book."), problems);
  return TRUE;
}

static char *
sqlite_describe (HdDriverConnection *self,
                 GError            **error)
{
  char *text;

  if (!query_text (self,
                   "SELECT group_concat (line, char (10))"
                   "  FROM (SELECT type || ' ' || name || ' ' || sql AS line FROM sqlite_schema"
                   "         WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name)",
                   &text, error))
    return NULL;
  return text != NULL ? text : g_strdup ("");
}

const HdDriver hd_driver_sqlite = {
  .name = "sqlite",
  .open = sqlite_open,
  .close = sqlite_close,
  .exec = sqlite_exec,
  .begin = sqlite_begin,
  .commit = sqlite_commit,
  .roll_back = sqlite_roll_back,
  .prepare = sqlite_prepare,
  .finalize = sqlite_finalize,
  .reset = sqlite_reset,
  .bind = sqlite_bind,
  .step = sqlite_step,
  .n_columns = sqlite_n_columns,
  .column = sqlite_column,
  .text = sqlite_text,
  .integer = sqlite_integer,
  .column_name = sqlite_column_name,
  .n_parameters = sqlite_n_parameters,
  .parameter_name = sqlite_parameter_name,
  .get_version = sqlite_get_version,
  .set_version = sqlite_set_version,
  .backup = sqlite_backup,
  .check = sqlite_check,
  .describe = sqlite_describe,
};
