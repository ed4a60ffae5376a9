/* test-undo.c: undo and redo over the change log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/undo.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "fixture.h"

static char *
export (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = hd_book_export (book, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

static void
save_unit (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_book_save_record (book, unit, &error);
  g_assert_no_error (error);
}

static void
undo (HdBook *book, const char *expected)
{
  g_autofree char *name = NULL;
  g_autofree char *offered = NULL;
  g_autoptr (GError) error = NULL;

  offered = hd_book_dup_undo_name (book, &error);
  g_assert_no_error (error);
  g_assert_true (hd_book_undo (book, &name, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
  g_assert_cmpstr (offered, ==, expected);
}

static void
redo (HdBook *book, const char *expected)
{
  g_autofree char *name = NULL;
  g_autofree char *offered = NULL;
  g_autoptr (GError) error = NULL;

  offered = hd_book_dup_redo_name (book, &error);
  g_assert_no_error (error);
  g_assert_true (hd_book_redo (book, &name, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
  g_assert_cmpstr (offered, ==, expected);
}

static void
assert_nothing_to_redo (HdBook *book)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hd_book_dup_redo_name (book, &error));
  g_assert_no_error (error);
  g_assert_false (hd_book_redo (book, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

static void
assert_whole (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (book, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_back_and_forth (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autofree char *none = export (book);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *now = NULL;

  save_unit (book, "Đơn vị Một");
  one = export (book);
  save_unit (book, "Đơn vị Hai");
  two = export (book);
  assert_nothing_to_redo (book);

  undo (book, "Thêm đơn vị “Đơn vị Hai”");
  now = export (book);
  g_assert_cmpstr (now, ==, one);
  redo (book, "Thêm đơn vị “Đơn vị Hai”");
  g_clear_pointer (&now, g_free);
  now = export (book);
  g_assert_cmpstr (now, ==, two);

  undo (book, "Thêm đơn vị “Đơn vị Hai”");
  undo (book, "Thêm đơn vị “Đơn vị Một”");
  g_clear_pointer (&now, g_free);
  now = export (book);
  g_assert_cmpstr (now, ==, none);
  redo (book, "Thêm đơn vị “Đơn vị Một”");
  undo (book, "Thêm đơn vị “Đơn vị Một”");
  redo (book, "Thêm đơn vị “Đơn vị Một”");
  redo (book, "Thêm đơn vị “Đơn vị Hai”");
  assert_nothing_to_redo (book);
  g_clear_pointer (&now, g_free);
  now = export (book);
  g_assert_cmpstr (now, ==, two);

  /* What is done after an undo ends what could be done again. */
  undo (book, "Thêm đơn vị “Đơn vị Hai”");
  save_unit (book, "Đơn vị Ba");
  assert_nothing_to_redo (book);
  undo (book, "Thêm đơn vị “Đơn vị Ba”");
  undo (book, "Thêm đơn vị “Đơn vị Một”");
  g_clear_pointer (&now, g_free);
  now = export (book);
  g_assert_cmpstr (now, ==, none);
  assert_whole (book);
}

/* Import is a barrier; so is the making of the book. */
static void
test_barrier (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Phát hành “Giấy mời”");

  g_assert_null (hd_book_dup_undo_name (book, &error));
  g_assert_no_error (error);
  g_assert_false (hd_book_undo (book, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_clear_error (&error);

  hd_record_set_text (unit, HD_UNIT_NAME, "Một");
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_edit_put (edit, unit);
  hd_edit_make_barrier (edit);
  g_assert_true (hd_edit_apply (edit, &error));
  save_unit (book, "Hai");
  undo (book, "Thêm đơn vị “Hai”");
  g_assert_false (hd_book_undo (book, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "Phát hành “Giấy mời”"));
  redo (book, "Thêm đơn vị “Hai”");
}

/* A person goes with the posts and comes back with them, ids and all. */
static void
test_tree (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  hd_record_set_text (person, HD_PERSON_FULL_NAME, "Nguyễn Văn A");
  hd_record_set_text (unit, HD_UNIT_NAME, "Tỉnh đoàn");
  hd_record_set_text (unit, HD_UNIT_KIND, "socio_political");
  hd_edit_put (edit, person);
  hd_edit_put (edit, unit);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);

      hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
      hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
      hd_record_set_text (post, HD_POST_TITLE, "Bí thư");
      hd_edit_put (edit, post);
    }
  g_assert_true (hd_edit_apply (edit, &error));
  before = export (book);
  g_assert_true (hd_book_remove_record (book, HD_ENTITY_PERSON, hd_record_get_id (person), &error));
  undo (book, "Xóa nhân sự “Nguyễn Văn A”");
  after = export (book);
  g_assert_cmpstr (after, ==, before);
  assert_whole (book);
}

/* A step further back can be taken back by itself, as long as nothing builds on it. */
static void
test_one_set (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) first = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (HdRecord) child = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;
  g_autofree char *last = NULL;
  g_autofree char *name = NULL;
  HdStepKind kind;
  gint64 made, changed;

  hd_record_set_text (first, HD_UNIT_NAME, "Một");
  hd_record_set_text (first, HD_UNIT_KIND, "other");
  g_assert_true (hd_book_save_record (book, first, &error));
  made = hd_book_get_last_step (book, &kind, &last, &error);
  g_assert_cmpint (kind, ==, HD_STEP_EDIT);
  g_assert_cmpstr (last, ==, "Thêm đơn vị “Một”");
  hd_record_set_text (first, HD_UNIT_NOTE, "Ghi chú");
  g_assert_true (hd_book_save_record (book, first, &error));
  changed = hd_record_get_row_version (first);

  g_assert_false (hd_book_undo_set (book, made, NULL, &error)); /* it was changed since */
  g_assert_error (error, HD_ERROR, HD_ERROR_CONFLICT);
  g_clear_error (&error);

  hd_record_set_text (child, HD_UNIT_NAME, "Hai");
  hd_record_set_text (child, HD_UNIT_KIND, "other");
  hd_record_set_text (child, HD_UNIT_PARENT, hd_record_get_id (first));
  g_assert_true (hd_book_save_record (book, child, &error));
  g_assert_true (hd_book_undo_set (book, changed, &name, &error));
  g_assert_cmpstr (name, ==, "Sửa đơn vị “Một”");
  g_assert_false (hd_book_undo_set (book, made, NULL, &error)); /* "Hai" refers to it */
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* It was an edit of its own, so the order of steps stands. */
  undo (book, "Hoàn tác: Sửa đơn vị “Một”");
  undo (book, "Thêm đơn vị “Hai”");
  undo (book, "Sửa đơn vị “Một”");
  undo (book, "Thêm đơn vị “Một”");
  g_assert_false (hd_book_undo (book, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  assert_whole (book);
}

static void
test_operator (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_book_set_operator (book, "  Trần Thị B ", &error));
  g_assert_no_error (error);
  g_assert_false (hd_book_set_operator (book, " ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdBook) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  save_unit (book, "Một");
  g_clear_object (&book);
  reader = hd_book_open_read_only (self->path, &error);
  g_assert_no_error (error);
  name = hd_book_dup_undo_name (reader, &error);
  g_assert_cmpstr (name, ==, "Thêm đơn vị “Một”");
  g_assert_false (hd_book_undo (reader, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_READ_ONLY);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/undo/back-and-forth", Fixture, NULL, fixture_set_up, test_back_and_forth, fixture_tear_down);
  g_test_add ("/book/undo/barrier", Fixture, NULL, fixture_set_up, test_barrier, fixture_tear_down);
  g_test_add ("/book/undo/tree", Fixture, NULL, fixture_set_up, test_tree, fixture_tear_down);
  g_test_add ("/book/undo/one-set", Fixture, NULL, fixture_set_up, test_one_set, fixture_tear_down);
  g_test_add ("/book/undo/operator", Fixture, NULL, fixture_set_up, test_operator, fixture_tear_down);
  g_test_add ("/book/undo/read-only", Fixture, NULL, fixture_set_up, test_read_only, fixture_tear_down);

  return g_test_run ();
}
