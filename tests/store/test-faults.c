/* test-faults.c: whatever write or sync of a save the disk refuses, the book is as before or as after
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>

#include "base/i18n.h"
#include "fault-vfs.h"

typedef struct
{
  FaultKind   kind;
  HdErrorCode code;     /* of a save that is refused */
  gboolean    survives; /* the program goes on after it */
} FaultForm;

static const FaultForm forms[] = {
  { FAULT_FAIL, HD_ERROR_IO, TRUE },
  { FAULT_FULL, HD_ERROR_NO_SPACE, TRUE },
  { FAULT_STOP, HD_ERROR_IO, FALSE },
  { FAULT_TORN, HD_ERROR_IO, FALSE },
  { FAULT_POWER_CUT, HD_ERROR_IO, FALSE },
};

typedef struct
{
  Fixture   base;
  HdRecord *kept, *removed, *inserted;
  char     *contents; /* of the file before the save */
  gsize     length;
  char     *before, *after; /* dumps */
} Faults;

static HdChanges *
new_changes (Faults *self)
{
  HdChanges *changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autofree char *large = g_strnfill (30000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (large, 30000);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);
  g_autoptr (HdRecord) updated = hd_record_copy (self->kept);
  g_autoptr (HdRecord) removed = hd_record_copy (self->removed);
  g_autoptr (HdRecord) inserted = hd_record_copy (self->inserted);

  hd_record_set_text (updated, HD_UNIT_NAME, "Một sửa");
  hd_record_set_text (inserted, HD_PAPER_PDF, sha256);
  hd_changes_put (changes, updated);
  hd_changes_remove (changes, removed);
  hd_changes_put (changes, inserted);
  return changes;
}

static void
restore_file (Faults *self)
{
  g_autofree char *journal = g_strconcat (self->base.path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->base.db, hd_database_close);
  g_remove (journal);
  g_file_set_contents_full (self->base.path, self->contents, (gssize) self->length, G_FILE_SET_CONTENTS_NONE, 0666, &error);
  g_assert_no_error (error);
  fixture_reopen (&self->base);
}

static void
set_up (Faults *self, gconstpointer data)
{
  g_autoptr (HdChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  fault_vfs_disarm ();
  fixture_set_up (&self->base, NULL);
  self->kept = new_unit ("Một", NULL);
  self->removed = new_unit ("Hai", NULL);
  self->inserted = new_paper ("Báo cáo", "draft", NULL);
  save (self->base.db, self->kept, self->removed, NULL);
  self->before = dump (self->base.db);
  g_assert_true (g_file_get_contents (self->base.path, &self->contents, &self->length, NULL));

  changes = new_changes (self);
  hd_changes_apply (self->base.db, changes, NULL, &error);
  g_assert_no_error (error);
  self->after = dump (self->base.db);
  g_assert_cmpstr (self->before, !=, self->after);
}

static void
tear_down (Faults *self, gconstpointer data)
{
  hd_record_unref (self->kept);
  hd_record_unref (self->removed);
  hd_record_unref (self->inserted);
  g_free (self->contents);
  g_free (self->before);
  g_free (self->after);
  fixture_tear_down (&self->base, NULL);
}

/* The program that was told of the failure can simply save again. */
static void
assert_can_go_on (Faults *self)
{
  g_autoptr (HdChanges) changes = new_changes (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  hd_changes_apply (self->base.db, changes, NULL, &error);
  g_assert_no_error (error);
  after = dump (self->base.db);
  g_assert_cmpstr (after, ==, self->after);
}

/* The save meets its fault at the @n-th operation. FALSE when it has fewer. */
static gboolean
strike (Faults *self, const FaultForm *form, guint n)
{
  g_autoptr (HdChanges) changes = new_changes (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autoptr (HdRecord) unit = new_unit ("Sau đó", NULL);
  gboolean saved, struck;

  restore_file (self);
  fault_vfs_arm (form->kind, n);
  saved = hd_changes_apply (self->base.db, changes, NULL, &error);
  struck = fault_vfs_struck ();
  if (!saved)
    {
      g_assert_true (struck);
      g_assert_error (error, HD_ERROR, (int) form->code);
      assert_sentence (error);
    }
  else
    g_assert_true (form->survives || !struck || form->kind == FAULT_STOP);

  if (form->survives && !saved)
    {
      g_autofree char *now = NULL;

      fault_vfs_disarm ();
      now = dump (self->base.db);
      g_assert_cmpstr (now, ==, self->before);
      assert_can_go_on (self);
      return TRUE;
    }

  g_clear_pointer (&self->base.db, hd_database_close);
  fault_vfs_disarm ();
  fixture_reopen (&self->base);
  found = dump (self->base.db);
  if (saved)
    g_assert_cmpstr (found, ==, self->after);
  else
    g_assert_true (g_str_equal (found, self->before) || g_str_equal (found, self->after));
  assert_whole (self->base.db);

  /* A journal that had not begun in earnest means nothing, and the next save takes it away. */
  save (self->base.db, unit, NULL);
  g_assert_cmpuint (fixture_count_other_files (&self->base), ==, 0);
  return struck;
}

static void
test_save (Faults *self, gconstpointer data)
{
  const FaultForm *form = data;
  guint n = 0;

  while (strike (self, form, ++n))
    ;
  g_test_message ("%u operations", n - 1);
  g_assert_cmpuint (n, >, 20);
}

/* A new book: its name stands for a whole one or for none. */
static void
test_create (Fixture *self, gconstpointer data)
{
  const FaultForm *form = data;
  g_autofree char *path = g_build_filename (self->folder, "mới.hiepdong", NULL);
  gboolean struck = TRUE;

  for (guint n = 1; struck; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdDatabase) db = NULL;
      gboolean made;

      fault_vfs_arm (form->kind, n);
      db = hd_database_open (path, HD_DATABASE_CREATE, &error);
      made = db != NULL;
      struck = fault_vfs_struck ();
      g_clear_pointer (&db, hd_database_close);
      fault_vfs_disarm ();
      if (!made)
        {
          g_assert_error (error, HD_ERROR, (int) form->code);
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
          g_assert_cmpuint (fixture_count_other_files (self), ==, 0);
          continue;
        }
      db = hd_database_open (path, HD_DATABASE_READ_ONLY, &error);
      g_assert_no_error (error);
      assert_whole (db);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  static const char * const names[] = { "fail", "full", "stop", "torn", "power-cut" };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *save_path = g_strconcat ("/store/faults/save/", names[i], NULL);

      g_test_add (save_path, Faults, &forms[i], set_up, test_save, tear_down);
    }
  g_test_add ("/store/faults/create/fail", Fixture, &forms[0], fixture_set_up, test_create, fixture_tear_down);
  g_test_add ("/store/faults/create/full", Fixture, &forms[1], fixture_set_up, test_create, fixture_tear_down);

  return g_test_run ();
}
