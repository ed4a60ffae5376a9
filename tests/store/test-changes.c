/* test-changes.c: the one write path and its log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"

#define MANY 5000

static guint
count_sets (HdDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = hd_changes_list (db, 0, 1000, &error);

  g_assert_no_error (error);
  return sets->len;
}

static void
test_insert_and_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) unit = new_unit ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN");
  g_autoptr (HdRecord) read = NULL;

  g_assert_cmpint (save (self->db, unit, NULL), ==, 1);
  g_assert_cmpint (hd_record_get_row_version (unit), ==, 1);

  fixture_reopen (self);
  read = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_id (unit), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_equal (unit, read));
  g_assert_cmpint (hd_record_get_row_version (read), ==, 1);
  assert_whole (self->db);
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) committee_error = NULL;
  g_autoptr (GError) blob_error = NULL;
  g_autoptr (GError) set_error = NULL;

  g_assert_null (hd_records_get (self->db, HD_ENTITY_UNIT, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  assert_sentence (error);
  g_assert_null (hd_records_get_committee (self->db, &committee_error));
  g_assert_error (committee_error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_null (hd_records_get_blob (self->db, "abc", &blob_error));
  g_assert_error (blob_error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_null (hd_changes_get (self->db, 7, &set_error));
  g_assert_error (set_error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

/* Update, then removal, then the images of the log. */
static void
test_log (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) changed = NULL;
  g_autoptr (HdChanges) removal = hd_changes_new (HD_CHANGES_UNDO, "Trần Thị B", "Xóa đơn vị");
  g_autoptr (GPtrArray) sets = NULL;
  g_autoptr (GPtrArray) made = NULL, edited = NULL, removed = NULL;
  HdChangeSetInfo *info;
  HdChange *change;

  save (self->db, unit, NULL);
  changed = hd_record_copy (unit);
  hd_record_set_text (changed, HD_UNIT_NAME, "Hội Nông dân tỉnh");
  g_assert_cmpint (save (self->db, changed, NULL), ==, 2);
  g_assert_cmpint (hd_record_get_row_version (changed), ==, 2);
  hd_changes_remove (removal, changed);
  hd_changes_apply (self->db, removal, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hd_record_get_row_version (changed), ==, 0);

  sets = hd_changes_list (self->db, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sets->len, ==, 3);
  info = g_ptr_array_index (sets, 0);
  g_assert_cmpint (info->id, ==, 3);
  g_assert_cmpint (info->kind, ==, HD_CHANGES_UNDO);
  g_assert_cmpstr (info->who, ==, "Trần Thị B");
  g_assert_cmpstr (info->what, ==, "Xóa đơn vị");
  g_assert_true (g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", info->when, 0, 0));

  made = hd_changes_get (self->db, 1, &error);
  change = g_ptr_array_index (made, 0);
  g_assert_cmpint (change->kind, ==, HD_ENTITY_UNIT);
  g_assert_cmpstr (change->record_id, ==, hd_record_get_id (unit));
  g_assert_null (change->before);
  g_assert_true (hd_record_equal (change->after, unit));

  edited = hd_changes_get (self->db, 2, &error);
  change = g_ptr_array_index (edited, 0);
  g_assert_true (hd_record_equal (change->before, unit));
  g_assert_true (hd_record_equal (change->after, changed));

  removed = hd_changes_get (self->db, 3, &error);
  change = g_ptr_array_index (removed, 0);
  g_assert_true (hd_record_equal (change->before, changed));
  g_assert_null (change->after);

  /* What was removed can come back, under its id. */
  g_assert_cmpint (save (self->db, changed, NULL), ==, 4);
  g_assert_true (hd_changes_verify (self->db, &error));
  g_assert_no_error (error);
  assert_whole (self->db);
}

static void
test_nothing_to_do (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) other = new_unit ("Tỉnh đoàn", NULL);
  g_autoptr (HdRecord) same = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, unit, NULL);
  same = hd_record_copy (unit);
  g_assert_cmpint (save (self->db, same, NULL), ==, 0);
  g_assert_cmpint (hd_record_get_row_version (same), ==, 1);
  g_assert_cmpuint (count_sets (self->db), ==, 1);
  g_assert_cmpint (save (self->db, NULL), ==, 0);

  /* Beside a real change it is left out of the log. */
  g_assert_cmpint (save (self->db, same, other, NULL), ==, 2);
  changes = hd_changes_get (self->db, 2, &error);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (hd_record_get_row_version (same), ==, 1);
}

static void
test_conflicts (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) mine = NULL, theirs = NULL, twin = NULL;
  g_autoptr (HdChanges) removal = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GError) error = NULL;

  save (self->db, unit, NULL);
  mine = hd_record_copy (unit);
  theirs = hd_record_copy (unit);
  hd_record_set_text (theirs, HD_UNIT_NAME, "Hội Nông dân tỉnh");
  save (self->db, theirs, NULL);
  hd_record_set_text (mine, HD_UNIT_NAME, "Hội Nông dân huyện");
  save_fails (self->db, mine, HD_ERROR_CONFLICT);
  g_assert_cmpint (hd_record_get_row_version (mine), ==, 1);
  remove_fails (self->db, mine, HD_ERROR_CONFLICT);

  twin = hd_record_new_with_id (HD_ENTITY_UNIT, hd_record_get_id (unit));
  hd_record_set_text (twin, HD_UNIT_NAME, "Khác");
  hd_record_set_text (twin, HD_UNIT_KIND, "other");
  save_fails (self->db, twin, HD_ERROR_CONFLICT);

  hd_changes_remove (removal, theirs);
  hd_changes_apply (self->db, removal, NULL, &error);
  g_assert_no_error (error);
  hd_record_set_row_version (mine, 2);
  save_fails (self->db, mine, HD_ERROR_CONFLICT);
}

/* The same record several times in one set: the last word counts, one entry in the log. */
static void
test_same_record_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autoptr (HdRecord) again = NULL;
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (HdChanges) replacement = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GPtrArray) logged = NULL;
  g_autoptr (HdRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  hd_changes_put (changes, unit);
  again = hd_record_copy (unit);
  hd_record_set_text (again, HD_UNIT_NAME, "Hai");
  hd_changes_put (changes, again);
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  logged = hd_changes_get (self->db, 1, &error);
  g_assert_cmpuint (logged->len, ==, 1);

  hd_changes_remove (replacement, again);
  g_clear_pointer (&unit, hd_record_unref);
  unit = hd_record_new_with_id (HD_ENTITY_UNIT, hd_record_get_id (again));
  hd_record_set_text (unit, HD_UNIT_NAME, "Ba");
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_changes_put (replacement, unit);
  hd_changes_apply (self->db, replacement, NULL, &error);
  g_assert_no_error (error);
  read = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_id (unit), &error);
  g_assert_cmpstr (hd_record_get_text (read, HD_UNIT_NAME), ==, "Ba");
  assert_whole (self->db);
}

static void
test_invalid (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autoptr (HdRecord) party = new_unit ("Hai", NULL);
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A\x01", "B");
  g_autoptr (GError) error = NULL;

  hd_record_clear (unit, HD_UNIT_NAME);
  save_fails (self->db, unit, HD_ERROR_INVALID);
  hd_record_set_text (unit, HD_UNIT_NAME, "Một");
  hd_record_set_text (unit, HD_UNIT_VALID_FROM, "2023-02-30");
  save_fails (self->db, unit, HD_ERROR_INVALID);

  hd_changes_put (changes, party);
  g_assert_false (hd_changes_apply (self->db, changes, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  assert_sentence (error);
}

/* What is unique, and what is still used. */
static void
test_constraints (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) committee = new_committee ("Ban Chỉ đạo tỉnh");
  g_autoptr (HdRecord) second = new_committee ("Ban Chỉ đạo khác");
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdRecord) agreement = new_agreement ("Một", "draft");
  g_autoptr (HdRecord) other = new_agreement ("Hai", "draft");
  g_autoptr (HdRecord) party = new_party (agreement, unit, 1);
  g_autoptr (HdRecord) twice = new_party (agreement, unit, 2);
  g_autoptr (HdRecord) field = new_field ("TT", "Tuyên truyền");
  g_autoptr (HdRecord) indicator = new_indicator (field, "TT01", "Số buổi");
  g_autoptr (HdRecord) same_code = new_indicator (field, "TT01", "Số lớp");
  g_autoptr (HdRecord) dangling = new_person ("Lê Văn An");
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, 5);
  hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, "CTPH");
  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  hd_record_set_integer (other, HD_AGREEMENT_NUMBER, 5);
  hd_record_set_text (other, HD_AGREEMENT_SYMBOL, "CTPH");
  hd_record_set_text (other, HD_AGREEMENT_FROM_DATE, "2023-07-01");
  save (self->db, committee, unit, agreement, party, field, indicator, NULL);

  save_fails (self->db, second, HD_ERROR_CONSTRAINT);
  save_fails (self->db, other, HD_ERROR_CONSTRAINT);
  save_fails (self->db, twice, HD_ERROR_CONSTRAINT);
  save_fails (self->db, same_code, HD_ERROR_CONSTRAINT);
  remove_fails (self->db, unit, HD_ERROR_CONSTRAINT);
  remove_fails (self->db, field, HD_ERROR_CONSTRAINT);

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (dangling));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, "Chủ tịch");
  save_fails (self->db, post, HD_ERROR_CONSTRAINT);
  save (self->db, post, dangling, NULL); /* in any order within a set */

  /* Numbers begin anew each year. */
  hd_record_set_text (other, HD_AGREEMENT_FROM_DATE, "2024-01-01");
  save (self->db, other, NULL);
  hd_record_set_text (other, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  save_fails (self->db, other, HD_ERROR_CONSTRAINT);
  assert_whole (self->db);
}

static void
test_committee_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) committee = new_committee ("Ban Chỉ đạo tỉnh");
  g_autoptr (HdRecord) second = new_committee ("Ban Chỉ đạo khác");
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "Nhập");
  g_autoptr (HdRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, committee, NULL);
  hd_changes_put (changes, second);
  hd_changes_remove (changes, committee);
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  read = hd_records_get_committee (self->db, &error);
  g_assert_true (hd_record_equal (read, second));
}

static void
test_blobs (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) paper = new_paper ("Báo cáo", "draft", NULL);
  g_autoptr (HdRecord) empty = new_paper ("Trống", "draft", NULL);
  g_autoptr (HdRecord) lost = new_paper ("Mất", "draft", "0123456789012345678901234567890123456789012345678901234567890123");
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (HdChanges) again = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GBytes) bytes = g_bytes_new ("a\0b", 3);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);
  g_autofree char *sha256_of_nothing = hd_changes_add_blob (changes, nothing);
  g_autofree char *same = hd_changes_add_blob (again, bytes);
  g_autoptr (GBytes) read = NULL, read_nothing = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_text (paper, HD_PAPER_PDF, sha256);
  hd_record_set_text (empty, HD_PAPER_PDF, sha256_of_nothing);
  hd_changes_put (changes, paper);
  hd_changes_put (changes, empty);
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  read = hd_records_get_blob (self->db, sha256, &error);
  g_assert_true (g_bytes_equal (read, bytes));
  read_nothing = hd_records_get_blob (self->db, sha256_of_nothing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (read_nothing), ==, 0);

  g_assert_cmpstr (sha256, ==, same);
  hd_record_set_text (paper, HD_PAPER_NOTE, "Lần hai");
  hd_changes_put (again, paper);
  hd_changes_apply (self->db, again, NULL, &error);
  g_assert_no_error (error);

  save_fails (self->db, lost, HD_ERROR_CONSTRAINT);
  assert_whole (self->db);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Nông dân", NULL);
  g_autoptr (HdDatabase) reader = NULL;
  g_autoptr (HdRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  save (self->db, unit, NULL);
  reader = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (hd_database_is_read_only (reader));
  read = hd_records_get (reader, HD_ENTITY_UNIT, hd_record_get_id (unit), &error);
  g_assert_no_error (error);
  hd_record_set_text (read, HD_UNIT_NAME, "Khác");
  save_fails (reader, read, HD_ERROR_READ_ONLY);
  assert_whole (reader);
}

/* An import's worth of records in one set. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "Nhập");
  g_autoptr (HdRecord) field = new_field ("TT", "Tuyên truyền");
  g_autoptr (HdRecord) indicator = new_indicator (field, "TT01", "Số buổi");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  double seconds;

  hd_changes_put (changes, field);
  hd_changes_put (changes, indicator);
  for (guint i = 0; i < MANY / 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nguyễn Thị Ánh Tuyết %u", i);
      g_autoptr (HdRecord) person = new_person (name);
      g_autoptr (HdRecord) result = new_result (indicator, NULL, "2023-01-01", "2023-03-31", i);

      hd_changes_put (changes, person);
      hd_changes_put (changes, result);
    }
  start = g_get_monotonic_time ();
  hd_changes_apply (self->db, changes, NULL, &error);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_assert_no_error (error);
  g_test_message ("%d records saved in %.3f s", MANY, seconds);
  g_assert_cmpfloat (seconds, <, g_test_perf () ? 1 : 10);
  all = hd_records_get_all (self->db, HD_ENTITY_RESULT, &error);
  g_assert_cmpuint (all->len, ==, MANY / 2);
  assert_whole (self->db);
}

#define ADD(path, function) g_test_add ("/store/changes/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("insert-and-read", test_insert_and_read);
  ADD ("not-found", test_not_found);
  ADD ("log", test_log);
  ADD ("nothing-to-do", test_nothing_to_do);
  ADD ("conflicts", test_conflicts);
  ADD ("same-record-twice", test_same_record_twice);
  ADD ("invalid", test_invalid);
  ADD ("constraints", test_constraints);
  ADD ("committee-replaced", test_committee_replaced);
  ADD ("blobs", test_blobs);
  ADD ("read-only", test_read_only);
  ADD ("many", test_many);

  return g_test_run ();
}
