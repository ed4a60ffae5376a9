/* test-book.c: opening books, finding records, export and import there and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/list.h"
#include "fixture.h"
#include "store/database.h"

static void
on_changed (HdBook *book, guint *count)
{
  (*count)++;
}

static void
on_notified (HdBook *book, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (fixture->path, " Ban Chỉ đạo thử\n", "Người thử", &error);
  g_autofree char *listing = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  gboolean is_read_only, is_training;

  g_assert_no_error (error);
  g_object_get (book, "title", &title, "path", &path, "read-only", &is_read_only, "training", &is_training, NULL);
  g_assert_cmpstr (title, ==, "Ban Chỉ đạo thử");
  g_assert_cmpstr (hd_book_get_short_title (book), ==, "Ban Chỉ đạo thử");
  g_assert_cmpstr (path, ==, fixture->path);
  g_assert_false (is_read_only);
  g_assert_false (is_training);
  g_assert_finalize_object (book);

  g_assert_null (hd_book_create (fixture->path, "Ban khác", "Người thử", &error));
  g_assert_nonnull (error);
  listing = fixture_listing (fixture);
  g_assert_cmpstr (listing, ==, "test.hiepdong");
}

static void
test_create_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "book.hiepdong", NULL);
  g_autofree char *listing = NULL;
  const struct { const char *path, *name; } table[] = {
    { fixture->path, "Ban \377" },
    { fixture->path, "  " },
    { fixture->path, "Ban\007" },
    { nowhere, "Ban" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_book_create (table[i].path, table[i].name, "Người thử", &error));
      g_assert_cmpuint (error->domain, ==, HD_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  listing = fixture_listing (fixture);
  g_assert_cmpstr (listing, ==, "");
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (GBytes) json = fixture_mini_json ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) export = hd_book_export (book, &error);
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (export, NULL), g_bytes_get_size (export), g_bytes_get_data (json, NULL), g_bytes_get_size (json));
  faults = hd_book_check (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) json = fixture_mini_json ();
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);
  guint changed = 0, notified = 0;

  g_signal_connect (book, "changed", G_CALLBACK (on_changed), &changed);
  g_signal_connect (book, "notify::title", G_CALLBACK (on_notified), &notified);
  g_assert_true (hd_book_import (book, json, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpstr (hd_book_get_title (book), ==, "Ban Chỉ đạo Chương trình phối hợp tỉnh Thử Nghiệm");
  g_assert_finalize_object (book);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) json = fixture_mini_json ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  g_object_unref (hd_book_create (fixture->path, "Ban thử", "Người thử", NULL));
  g_file_get_contents (fixture->path, &before, &n_before, NULL);
  book = hd_book_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (hd_book_is_read_only (book));
  g_assert_false (hd_book_import (book, json, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_READ_ONLY);
  g_clear_object (&book);
  g_file_get_contents (fixture->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
}

typedef struct
{
  HdEntityKind kind;
  const char  *reference;
  const char  *id; /* NULL: not found */
} Finding;

static void
test_find (Fixture *fixture, gconstpointer data)
{
  static const Finding table[] = {
    { HD_ENTITY_AGREEMENT, "00000000-0000-4000-8000-000000000031", "00000000-0000-4000-8000-000000000031" },
    { HD_ENTITY_AGREEMENT, "05/CTPH-BCHQS-LĐLĐ", "00000000-0000-4000-8000-000000000031" },
    { HD_ENTITY_AGREEMENT, "5/ctph-bchqs-lđlđ", "00000000-0000-4000-8000-000000000031" },
    { HD_ENTITY_AGREEMENT, " 05/CTPH-BCHQS-LĐLĐ\n", "00000000-0000-4000-8000-000000000031" },
    { HD_ENTITY_AGREEMENT, "05/CTPH-BCHQS", NULL },
    { HD_ENTITY_AGREEMENT, "50/CTPH-BCHQS-LĐLĐ", NULL },
    { HD_ENTITY_AGREEMENT, "/", NULL },
    { HD_ENTITY_AGREEMENT, "", NULL },
    { HD_ENTITY_AGREEMENT, "00000000-0000-4000-8000-000000000011", NULL },
    { HD_ENTITY_INDICATOR, "KT01", "00000000-0000-4000-8000-000000000062" },
    { HD_ENTITY_INDICATOR, "kt02", "00000000-0000-4000-8000-000000000063" },
    { HD_ENTITY_INDICATOR, "KT", NULL },
    { HD_ENTITY_UNIT, "00000000-0000-4000-8000-00000000001A", NULL },
    { HD_ENTITY_AGREEMENT, "05", "00000000-0000-4000-8000-000000000031" },
    { HD_ENTITY_AGREEMENT, "phối hợp hoạt động năm 2024", "00000000-0000-4000-8000-000000000032" },
    { HD_ENTITY_AGREEMENT, "phối hợp hoạt động", NULL },
    { HD_ENTITY_UNIT, "BCHQS", "00000000-0000-4000-8000-000000000011" },
    { HD_ENTITY_UNIT, "bộ  chqs tỉnh", "00000000-0000-4000-8000-000000000011" },
    { HD_ENTITY_UNIT, "Hội Chữ thập đỏ tỉnh Thử Nghiệm", "00000000-0000-4000-8000-000000000013" },
    { HD_ENTITY_UNIT, "Hội Chữ thập đo tỉnh Thử Nghiệm", NULL },
    { HD_ENTITY_UNIT, "tỉnh", NULL },
    { HD_ENTITY_UNIT, "", NULL },
    { HD_ENTITY_PERSON, "Đặng Thị Hoà", "00000000-0000-4000-8000-000000000022" },
    { HD_ENTITY_PERSON, "\304\220a\314\206\314\243ng Thi\314\243 Ho\314\200a", "00000000-0000-4000-8000-000000000022" }, /* decomposed, as a Mac pastes it */
    { HD_ENTITY_PERSON, "Đặng Thị", NULL },
    { HD_ENTITY_FIELD, "kt", "00000000-0000-4000-8000-000000000061" },
    { HD_ENTITY_FIELD, "Phát triển kinh tế", "00000000-0000-4000-8000-000000000061" },
    { HD_ENTITY_MEETING, "Hội nghị tổng kết năm 2023", "00000000-0000-4000-8000-000000000069" },
    { HD_ENTITY_MEETING, "14/3/2025", NULL },
    { HD_ENTITY_CLAUSE, "1", NULL },
  };
  g_autoptr (HdBook) book = fixture_mini (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdRecord) record = hd_book_find_record (book, table[i].kind, table[i].reference, &error);

      g_test_message ("%s", table[i].reference);
      if (table[i].id != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (hd_record_get_id (record), ==, table[i].id);
        }
      else
        {
          g_assert_null (record);
          g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
        }
    }
}

static void
test_ambiguous (Fixture *fixture, gconstpointer data)
{
  /* The same number and subject in two years. */
  static const char *const names[] = { "01/X", "1", "b" };
  const char text[] =
    "{\"format\":\"hiepdong-book\",\"version\":1,\"committees\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"Ban\"}],\"agreements\":["
    "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"kind\":\"joint\",\"term\":\"annual\",\"type_name\":\"A\",\"subject\":\"B\",\"state\":\"draft\",\"number\":1,\"symbol\":\"X\",\"from_date\":\"2022-01-01\"},"
    "{\"id\":\"00000000-0000-4000-8000-000000000003\",\"kind\":\"joint\",\"term\":\"annual\",\"type_name\":\"A\",\"subject\":\"B\",\"state\":\"draft\",\"number\":1,\"symbol\":\"X\",\"from_date\":\"2023-01-01\"}]}";
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_book_import (book, json, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_null (hd_book_find_record (book, HD_ENTITY_AGREEMENT, names[i], &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "00000000-0000-4000-8000-000000000002"));
      g_assert_nonnull (strstr (error->message, "00000000-0000-4000-8000-000000000003"));
      g_clear_error (&error);
    }
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  const HdListQuery all = { 0 };
  const HdListQuery found = { .search = "lien doan" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint count;

  g_assert_true (hd_book_count_rows (book, HD_ENTITY_UNIT, &all, &count, &error));
  g_assert_cmpuint (count, ==, 3);
  rows = hd_book_read_rows (book, HD_ENTITY_UNIT, &found, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((HdListRow *) g_ptr_array_index (rows, 0))->title, ==, "Liên đoàn Lao động tỉnh Thử Nghiệm");
}

/* Foreign, empty, damaged, missing: a sentence each, the file as it was. */
static void
test_not_a_book (Fixture *fixture, gconstpointer data)
{
  const struct { const char *content; gssize length; } table[] = {
    { "", 0 },
    { "Không phải sổ", -1 },
    { "SQLite format 3\0 rubbish", 24 },
    { "{\"format\":\"hiepdong-book\",\"version\":1}", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      g_autofree char *listing = NULL;
      gsize length, n_after;

      g_file_set_contents (fixture->path, table[i].content, table[i].length, NULL);
      length = table[i].length < 0 ? strlen (table[i].content) : (gsize) table[i].length;
      g_assert_null (hd_book_open (fixture->path, "Người thử", &error));
      g_assert_cmpuint (error->domain, ==, HD_ERROR);
      g_clear_error (&error);
      g_assert_null (hd_book_open_read_only (fixture->path, &error));
      g_assert_cmpuint (error->domain, ==, HD_ERROR);
      g_file_get_contents (fixture->path, &after, &n_after, NULL);
      g_assert_cmpmem (table[i].content, length, after, n_after);
      listing = fixture_listing (fixture);
      g_assert_cmpstr (listing, ==, "test.hiepdong");
    }
}

/* As left by a power cut right after the file was made. */
static void
test_half_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  hd_database_close (hd_database_open (fixture->path, HD_DATABASE_CREATE, &error));
  g_assert_no_error (error);
  book = hd_book_open (fixture->path, "Người thử", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_book_get_title (book), !=, "");
  faults = hd_book_check (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Somebody changed a unit behind the program's back. */
static void
test_check_tells (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sqlite = g_find_program_in_path ("sqlite3");
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (sqlite == NULL)
    {
      g_test_skip ("sqlite3 is not installed");
      return;
    }
  g_clear_object (&book);
  {
    const char *argv[] = { sqlite, fixture->path, "UPDATE unit SET note = 'lén sửa' WHERE symbol = 'CTĐ'", NULL };
    int status;

    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
    g_assert_cmpint (status, ==, 0);
  }
  book = hd_book_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  faults = hd_book_check (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >, 0);
}

static void
test_practice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create_practice (fixture->path, "Người thử", &error);

  g_assert_no_error (error);
  g_assert_true (hd_book_is_training (book));
  g_assert_finalize_object (book);
}

static void
test_practice_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = g_strdup (g_getenv ("HIEPDONG_DATADIR"));
  g_autofree char *samples = g_build_filename (fixture->folder, "samples", NULL);
  g_autofree char *practice = g_build_filename (samples, "practice.json", NULL);
  g_autoptr (GError) error = NULL;

  g_setenv ("HIEPDONG_DATADIR", fixture->folder, TRUE);
  g_assert_null (hd_book_create_practice (fixture->path, "Người thử", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_mkdir (samples, 0700);
  g_file_set_contents (practice, "{", -1, NULL);
  g_assert_null (hd_book_create_practice (fixture->path, "Người thử", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_remove (practice);
  g_rmdir (samples);
  g_setenv ("HIEPDONG_DATADIR", old, TRUE);
}

#define ADD(name, func) g_test_add ("/book/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("create-refused", test_create_refused);
  ADD ("round-trip", test_round_trip);
  ADD ("changed", test_changed);
  ADD ("read-only", test_read_only);
  ADD ("find", test_find);
  ADD ("ambiguous", test_ambiguous);
  ADD ("rows", test_rows);
  ADD ("not-a-book", test_not_a_book);
  ADD ("half-made", test_half_made);
  ADD ("check-tells", test_check_tells);
  ADD ("practice", test_practice);
  ADD ("practice-missing", test_practice_missing);
  return g_test_run ();
}
