/* test-files.c: what is not a book, what is no longer one, and how a book comes into being
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "raw.h"
#include "store/check.h"
#include "store/lists.h"
#include "store/migrate.h"

#define NOBODY 65534

static char *
in_folder (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
write_file (const char *path, const void *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
copy_book (Fixture *self, const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  write_file (path, contents, (gssize) length);
}

/* Refused the same way for writing and for reading, with nothing new in the folder and the file untouched. */
static void
assert_refused (Fixture *self, const char *path, HdErrorCode code)
{
  static const HdDatabaseMode modes[] = { HD_DATABASE_OPEN, HD_DATABASE_READ_ONLY };
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before = 0, length_after = 0;
  guint n_files = fixture_count_other_files (self);

  g_file_get_contents (path, &before, &length_before, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_database_open (path, modes[i], &error));
      g_assert_error (error, HD_ERROR, (int) code);
      assert_sentence (error);
    }
  g_assert_cmpuint (fixture_count_other_files (self), ==, n_files);
  g_file_get_contents (path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_foreign (Fixture *self, gconstpointer data)
{
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9 };
  g_autofree char *picture = in_folder (self, "ảnh.jpg");
  g_autofree char *empty = in_folder (self, "empty.hiepdong");
  g_autofree char *text = in_folder (self, "text.hiepdong");
  g_autofree char *other = in_folder (self, "other.sqlite");
  g_autofree char *missing = in_folder (self, "missing.hiepdong");
  g_autofree char *below = in_folder (self, "sổ.hiepdong/x.hiepdong");

  write_file (picture, jpeg, sizeof jpeg);
  write_file (empty, "", 0);
  write_file (text, "SQLite is fine", -1);
  raw_must (other, "PRAGMA application_id = 7; CREATE TABLE t (x)");

  assert_refused (self, picture, HD_ERROR_FOREIGN);
  assert_refused (self, empty, HD_ERROR_FOREIGN);
  assert_refused (self, text, HD_ERROR_FOREIGN);
  assert_refused (self, other, HD_ERROR_FOREIGN);
  assert_refused (self, self->folder, HD_ERROR_FOREIGN);
  assert_refused (self, "/dev/null", HD_ERROR_FOREIGN);
  assert_refused (self, missing, HD_ERROR_NOT_FOUND);
  assert_refused (self, below, HD_ERROR_NOT_FOUND);
}

static void
test_version (Fixture *self, gconstpointer data)
{
  g_autofree char *path = in_folder (self, "v.hiepdong");

  copy_book (self, path);
  raw_must (path, "PRAGMA user_version = 2");
  assert_refused (self, path, HD_ERROR_TOO_NEW);
  raw_must (path, "PRAGMA user_version = 0");
  assert_refused (self, path, HD_ERROR_CORRUPT);
}

/* Cut off anywhere, or overwritten anywhere: refused at once or found by the check, never a crash, never silence. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = in_folder (self, "damaged.hiepdong");
  g_autofree char *contents = NULL;
  gsize length;
  guint n_found = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Đơn vị số %u", i);
      g_autoptr (HdRecord) unit = new_unit (name, NULL);

      if (i == 0 || i == 199)
        save (self->db, unit, NULL);
    }
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));

  for (gsize cut = 1; cut < length; cut += length / 20)
    {
      g_autoptr (GError) error = NULL;

      write_file (path, contents, (gssize) cut);
      g_assert_null (hd_database_open (path, HD_DATABASE_OPEN, &error));
      if (cut >= 16)
        g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
      assert_sentence (error);
      g_assert_cmpuint (fixture_count_other_files (self), ==, 1);
    }

  for (gsize page = 0; page < length / 4096; page += 3)
    {
      g_autofree char *damaged = g_memdup2 (contents, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (HdDatabase) db = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      /* Not the file's own header, which says what the file is. */
      memset (damaged + (page == 0 ? 100 : page * 4096), 0xa5, 900);
      write_file (path, damaged, (gssize) length);
      db = hd_database_open (path, HD_DATABASE_OPEN, &error);
      if (db == NULL)
        {
          g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
          n_found++;
          continue;
        }
      problems = hd_check_database (db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, >, 0);
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
read_everything (HdDatabase *db)
{
  static const HdEntityKind lists[] = { HD_ENTITY_AGREEMENT, HD_ENTITY_UNIT, HD_ENTITY_PERSON };
  static const HdListQuery all = { NULL }, search = { .search = "a" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GPtrArray) rows = hd_lists_read (db, lists[i], &all, 0, 1000, NULL);
      g_autoptr (GPtrArray) found = hd_lists_read (db, lists[i], &search, 0, 1000, NULL);

      for (guint row = 0; rows != NULL && row < rows->len; row++)
        g_assert_true (g_utf8_validate (((HdListRow *) g_ptr_array_index (rows, row))->title, -1, NULL));
    }
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = hd_records_get_all (db, (HdEntityKind) kind, &error);

      if (records == NULL)
        g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
    }
}

/* Single bytes that a bad disk altered: whatever is read is text, or a sentence is said. */
static void
test_altered_bytes (Fixture *self, gconstpointer data)
{
  g_autofree char *path = in_folder (self, "altered.hiepdong");
  g_autofree char *contents = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230324);
  gsize length;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nguyễn Văn Số %u", i);
      g_autoptr (HdRecord) unit = new_unit (name, NULL);
      g_autoptr (HdRecord) person = new_person (name);
      g_autoptr (HdRecord) agreement = new_agreement (name, "draft");

      save (self->db, unit, person, agreement, NULL);
    }
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));

  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *altered = g_memdup2 (contents, length);
      g_autoptr (HdDatabase) db = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 300; i++)
        altered[g_rand_int_range (rand, 100, (gint32) length)] ^= (char) g_rand_int_range (rand, 1, 256);
      write_file (path, altered, (gssize) length);
      db = hd_database_open (path, HD_DATABASE_READ_ONLY, &error);
      if (db == NULL)
        {
          assert_sentence (error);
          continue;
        }
      read_everything (db);
      problems = hd_check_database (db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, >, 0);
    }
}

static void
test_bad_text (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) person = new_person ("Đặng Thị Hòa");
  g_autoptr (GPtrArray) units = NULL, rows = NULL, people = NULL, problems = NULL;
  g_autoptr (GError) error = NULL;
  const HdListQuery all = { NULL };

  save (self->db, unit, person, NULL);
  raw_must (self->path, "UPDATE unit SET name = CAST(x'48e169' AS TEXT)");

  units = hd_records_get_all (self->db, HD_ENTITY_UNIT, &error);
  g_assert_null (units);
  g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
  assert_sentence (error);
  g_clear_error (&error);
  rows = hd_lists_read (self->db, HD_ENTITY_UNIT, &all, 0, 10, &error);
  g_assert_null (rows);
  g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
  g_clear_error (&error);

  people = hd_records_get_all (self->db, HD_ENTITY_PERSON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);
  problems = hd_check_database (self->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);
}

static void
test_permissions (Fixture *self, gconstpointer data)
{
  g_autofree char *unreadable = in_folder (self, "unreadable.hiepdong");
  g_autofree char *unwritable = in_folder (self, "unwritable.hiepdong");
  g_autofree char *fresh = in_folder (self, "new.hiepdong");
  g_autoptr (GError) read_error = NULL, write_error = NULL, make_error = NULL, save_error = NULL, error = NULL;
  g_autoptr (HdDatabase) reader = NULL, writer = NULL;
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  gboolean is_root = geteuid () == 0;

  copy_book (self, unreadable);
  copy_book (self, unwritable);
  g_assert_cmpint (g_chmod (unreadable, 0), ==, 0);
  g_assert_cmpint (g_chmod (unwritable, 0444), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (is_root) /* whom no permission stops */
    g_assert_cmpint (seteuid (NOBODY), ==, 0);

  g_assert_null (hd_database_open (unreadable, HD_DATABASE_OPEN, &read_error));
  g_assert_null (hd_database_open (unwritable, HD_DATABASE_OPEN, &write_error));
  g_assert_null (hd_database_open (fresh, HD_DATABASE_CREATE, &make_error));
  reader = hd_database_open (unwritable, HD_DATABASE_READ_ONLY, &error);
  /* A file that may be written in a folder that may not: there is no place for the journal. */
  hd_changes_put (changes, unit);
  writer = hd_database_open (self->path, HD_DATABASE_OPEN, &save_error);
  if (writer != NULL)
    g_assert_false (hd_changes_apply (writer, changes, NULL, &save_error));

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);

  g_assert_error (read_error, HD_ERROR, HD_ERROR_IO);
  g_assert_error (write_error, HD_ERROR, HD_ERROR_READ_ONLY);
  g_assert_error (make_error, HD_ERROR, HD_ERROR_READ_ONLY);
  g_assert_error (save_error, HD_ERROR, HD_ERROR_READ_ONLY);
  assert_sentence (read_error);
  assert_sentence (write_error);
  assert_sentence (make_error);
  assert_sentence (save_error);
  g_assert_no_error (error);
  g_assert_nonnull (reader);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 2);
}

static void
test_create (Fixture *self, gconstpointer data)
{
  g_autofree char *path = in_folder (self, "mới.hiepdong");
  g_autofree char *nowhere = in_folder (self, "không có/x.hiepdong");
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *too_long = in_folder (self, long_name);
  g_autofree char *id = NULL, *version = NULL, *mode = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDatabase) db = hd_database_open (path, HD_DATABASE_CREATE, &error);
  struct stat info;

  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 1);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0600, ==, 0600);
  id = raw_query (path, "PRAGMA application_id");
  g_assert_cmpstr (id, ==, "1214858343");
  version = raw_query (path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1");
  mode = raw_query (path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  assert_whole (db);

  /* Never over a file that is there, whatever it is. */
  g_assert_null (hd_database_open (path, HD_DATABASE_CREATE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  assert_sentence (error);
  g_clear_error (&error);
  g_assert_null (hd_database_open (self->folder, HD_DATABASE_CREATE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_null (hd_database_open (nowhere, HD_DATABASE_CREATE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  assert_sentence (error);
  g_clear_error (&error);
  g_assert_null (hd_database_open (too_long, HD_DATABASE_CREATE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_IO);
  assert_sentence (error);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 1);
}

/* Another tool has switched the book to a write-ahead log, which would leave files beside it. */
static void
test_write_ahead_log (Fixture *self, gconstpointer data)
{
  g_autofree char *mode = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->db, hd_database_close);
  raw_must (self->path, "PRAGMA journal_mode = WAL");
  g_assert_null (hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_READ_ONLY);
  assert_sentence (error);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 0);

  fixture_reopen (self);
  mode = raw_query (self->path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  assert_whole (self->db);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 0);
}

/* --- Older schemas --- */

static const char * const good_scripts[] = { "", "CREATE TABLE later (x TEXT) STRICT; INSERT INTO later VALUES ('một')", NULL };
static const char * const bad_scripts[] = { "", "CREATE TABLE later (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)", NULL };

static gboolean
migrate (const char *path, const char * const *scripts, char **backup, GError **error)
{
  HdDriverConnection *connection = hd_driver_sqlite.open (&hd_driver_sqlite, path, HD_DATABASE_OPEN, error);
  gboolean good;

  g_assert_nonnull (connection);
  good = hd_migrate (&hd_driver_sqlite, connection, path, scripts, backup, error);
  hd_driver_sqlite.close (connection);
  return good;
}

static void
test_migration (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autofree char *backup = NULL, *second = NULL, *none = NULL;
  g_autofree char *version = NULL, *row = NULL, *name = NULL, *old_version = NULL;
  g_autofree char *contents = NULL, *backup_of_backup = NULL;
  g_autoptr (HdDatabase) old = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, unit, NULL);
  g_clear_pointer (&self->db, hd_database_close);

  g_assert_true (migrate (self->path, good_scripts, &backup, &error));
  g_assert_no_error (error);
  g_assert_nonnull (backup);
  g_assert_true (g_str_has_prefix (backup, self->path));
  version = raw_query (self->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "2");
  row = raw_query (self->path, "SELECT x FROM later");
  g_assert_cmpstr (row, ==, "một");
  name = raw_query (self->path, "SELECT name FROM unit");
  g_assert_cmpstr (name, ==, "Một");

  /* The copy is the book as it was, and opens. */
  old_version = raw_query (backup, "PRAGMA user_version");
  g_assert_cmpstr (old_version, ==, "1");
  old = hd_database_open (backup, HD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_whole (old);

  /* Nothing to do: no copy. Too new: refused. */
  g_assert_true (migrate (self->path, good_scripts, &none, &error));
  g_assert_null (none);
  g_assert_false (migrate (self->path, good_scripts + 1, &none, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_TOO_NEW);
  assert_sentence (error);
  g_clear_error (&error);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 1);

  /* A second copy never replaces the first. */
  raw_must (self->path, "DROP TABLE later; PRAGMA user_version = 1");
  g_assert_true (migrate (self->path, good_scripts, &second, &error));
  g_assert_cmpstr (second, !=, backup);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 2);
}

static void
test_migration_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autofree char *before = NULL, *after = NULL, *backup = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, unit, NULL);
  before = dump (self->db);
  g_clear_pointer (&self->db, hd_database_close);

  g_assert_false (migrate (self->path, bad_scripts, &backup, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
  g_assert_null (backup);
  g_assert_cmpuint (fixture_count_other_files (self), ==, 0);

  fixture_reopen (self);
  after = dump (self->db);
  g_assert_cmpstr (before, ==, after);
  assert_whole (self->db);
}

/* --- Keys --- */

static void
test_collation_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) agreement = new_agreement ("Đã ký", "signed");
  g_autoptr (HdRecord) clause = new_clause (agreement, "Điều một", 1);
  g_autofree char *before = NULL, *after = NULL, *stale = NULL, *key = NULL;
  g_autoptr (HdDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, unit, agreement, clause, NULL);
  before = dump (self->db);
  raw_must (self->path, "UPDATE meta SET value = 'ICU 1'; UPDATE unit SET sort_key = 'x', search_key = 'x';"
                        "UPDATE agreement SET sort_key = 'x'; UPDATE clause SET search_key = 'x'");

  reader = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  stale = raw_query (self->path, "SELECT sort_key FROM unit");
  g_assert_cmpstr (stale, ==, "x");
  g_clear_pointer (&reader, hd_database_close);

  /* Rebuilt on opening, the signed agreement's too, and no record has changed. */
  fixture_reopen (self);
  key = raw_query (self->path, "SELECT sort_key FROM unit");
  g_assert_cmpstr (key, !=, "x");
  after = dump (self->db);
  g_assert_cmpstr (before, ==, after);
  assert_whole (self->db);
}

/* --- Two at once --- */

static void
test_busy (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) mine = new_unit ("Một", NULL);
  g_autoptr (HdRecord) theirs = new_unit ("Hai", NULL);
  g_autoptr (HdDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  other = hd_database_open (self->path, HD_DATABASE_OPEN, &error);
  g_assert_no_error (error);
  hd_database_begin_write (other, &error);
  g_assert_no_error (error);
  save_fails (self->db, mine, HD_ERROR_BUSY);
  hd_database_rollback (other);
  save (self->db, mine, NULL);
  save (other, theirs, NULL);

  /* A reader in the middle of its list keeps the writer from committing, and loses nothing. */
  hd_database_begin_read (other, &error);
  g_assert_no_error (error);
  {
    g_autofree char *list = dump (other);

    g_clear_pointer (&mine, hd_record_unref);
    mine = new_unit ("Ba", NULL);
    save_fails (self->db, mine, HD_ERROR_BUSY);
    hd_database_rollback (other);
  }
  save (self->db, mine, NULL);
  assert_whole (other);
}

#define ADD(path, function) g_test_add ("/store/files/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("foreign", test_foreign);
  ADD ("version", test_version);
  ADD ("damaged", test_damaged);
  ADD ("altered-bytes", test_altered_bytes);
  ADD ("bad-text", test_bad_text);
  ADD ("permissions", test_permissions);
  ADD ("create", test_create);
  ADD ("write-ahead-log", test_write_ahead_log);
  ADD ("migration", test_migration);
  ADD ("migration-fails", test_migration_fails);
  ADD ("collation-changed", test_collation_changed);
  ADD ("busy", test_busy);

  return g_test_run ();
}
