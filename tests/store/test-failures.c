/* test-failures.c: whatever step of a save fails, the book is as it was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "failing-driver.h"
#include "store/lists.h"

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  failing_driver_set (0, HD_ERROR_IO);
  fixture_set_up (self, data);
  g_clear_pointer (&self->db, hd_database_close);
  self->db = hd_database_open_with_driver (failing_driver_get (), self->path, HD_DATABASE_OPEN, &error);
  g_assert_no_error (error);
}

/* Insert, update, removal, bytes and a left out record in one set. */
static HdChanges *
new_changes (HdRecord *updated, HdRecord *removed, HdRecord *same, HdRecord *inserted)
{
  HdChanges *changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);

  hd_record_set_text (inserted, HD_PAPER_PDF, sha256);
  hd_changes_put (changes, updated);
  hd_changes_remove (changes, removed);
  hd_changes_put (changes, same);
  hd_changes_put (changes, inserted);
  return changes;
}

static void
test_save (Fixture *self, gconstpointer data)
{
  static const HdErrorCode codes[] = { HD_ERROR_NO_SPACE, HD_ERROR_BUSY, HD_ERROR_IO };
  g_autoptr (HdRecord) kept = new_unit ("Một", NULL);
  g_autoptr (HdRecord) removed = new_unit ("Hai", NULL);
  g_autoptr (HdRecord) same = new_unit ("Ba", NULL);
  g_autofree char *before = NULL;

  save (self->db, kept, removed, same, NULL);
  before = dump (self->db);

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      gboolean succeeded = FALSE;
      guint n = 0;

      while (!succeeded)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (HdRecord) updated = hd_record_copy (kept);
          g_autoptr (HdRecord) inserted = new_paper ("Báo cáo", "draft", NULL);
          g_autoptr (HdChanges) changes = NULL;
          g_autofree char *after = NULL;
          gint64 set_id = -1;

          hd_record_set_text (updated, HD_UNIT_NAME, "Một sửa");
          changes = new_changes (updated, removed, same, inserted);
          failing_driver_set (++n, codes[c]);
          succeeded = hd_changes_apply (self->db, changes, &set_id, &error);
          if (succeeded)
            break;

          g_assert_true (failing_driver_done ());
          g_assert_error (error, HD_ERROR, (int) codes[c]);
          g_assert_false (hd_database_is_in_transaction (self->db));
          g_assert_cmpint (set_id, ==, 0);
          g_assert_cmpint (hd_record_get_row_version (updated), ==, 1);
          g_assert_cmpint (hd_record_get_row_version (inserted), ==, 0);
          after = dump (self->db);
          g_assert_cmpstr (before, ==, after);
        }
      g_test_message ("%u operations", n - 1);
      g_assert_false (failing_driver_done ());
      failing_driver_set (0, codes[c]);
      g_assert_cmpuint (n, >, 15);
      assert_whole (self->db);

      /* Back to where the next turn begins. */
      fixture_tear_down (self, NULL);
      set_up (self, NULL);
      hd_record_set_row_version (kept, 0);
      hd_record_set_row_version (removed, 0);
      hd_record_set_row_version (same, 0);
      save (self->db, kept, removed, same, NULL);
    }
}

/* Reading fails as a whole: never half a list. */
static void
test_read (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) one = new_person ("Lê Văn An");
  g_autoptr (HdRecord) two = new_person ("Trần Thị Bình");
  HdListQuery query = { .search = "a" };
  guint n = 0;

  save (self->db, one, two, NULL);
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      failing_driver_set (++n, HD_ERROR_BUSY);
      rows = hd_lists_read (self->db, HD_ENTITY_PERSON, &query, 0, 10, &error);
      if (rows != NULL)
        {
          g_assert_cmpuint (rows->len, ==, 2);
          failing_driver_set (0, HD_ERROR_BUSY);
          break;
        }
      g_assert_error (error, HD_ERROR, HD_ERROR_BUSY);
      g_assert_false (hd_database_is_in_transaction (self->db));
    }
  g_assert_cmpuint (n, >, 5);
}

/* A new book comes whole or not at all. */
static void
test_create (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "mới.hiepdong", NULL);
  guint n = 0;

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdDatabase) db = NULL;

      failing_driver_set (++n, HD_ERROR_NO_SPACE);
      db = hd_database_open_with_driver (failing_driver_get (), path, HD_DATABASE_CREATE, &error);
      if (db != NULL)
        {
          failing_driver_set (0, HD_ERROR_NO_SPACE);
          break;
        }
      g_assert_error (error, HD_ERROR, HD_ERROR_NO_SPACE);
      g_assert_cmpuint (fixture_count_other_files (self), ==, 0);
    }
  g_assert_cmpuint (n, >, 5);
}

#define ADD(path, function) g_test_add ("/store/failures/" path, Fixture, NULL, set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("save", test_save);
  ADD ("read", test_read);
  ADD ("create", test_create);

  return g_test_run ();
}
