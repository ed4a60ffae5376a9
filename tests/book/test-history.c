/* test-history.c: who did what to a record, and what was removed and comes back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/history.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/trash.h"
#include "fixture.h"

static HdRecord *
add_unit (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "party");
  hd_book_save_record (book, unit, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&unit);
}

static HdRecord *
add_person (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_book_save_record (book, person, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&person);
}

static HdRecord *
add_post (HdBook *book, HdRecord *person, HdRecord *unit)
{
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, "Bí thư");
  hd_book_save_record (book, post, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&post);
}

static void
removed (HdBook *book, HdRecord *record)
{
  g_autoptr (GError) error = NULL;

  hd_book_remove_record (book, hd_record_get_kind (record), hd_record_get_id (record), &error);
  g_assert_no_error (error);
}

static GPtrArray *
history (HdBook *book, HdRecord *record)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = hd_book_get_history (book, hd_record_get_kind (record), hd_record_get_id (record), 0, 100, &error);

  g_assert_no_error (error);
  return steps;
}

static void
assert_line (GPtrArray *steps, guint step, guint line, const char *subject, const char *label, const char *before, const char *after)
{
  HdStep *found = g_ptr_array_index (steps, step);
  HdStepLine *it;

  g_assert_cmpuint (line, <, found->lines->len);
  it = g_ptr_array_index (found->lines, line);
  g_assert_cmpstr (it->subject, ==, subject);
  g_assert_cmpstr (it->label, ==, label);
  g_assert_cmpstr (it->before, ==, before);
  g_assert_cmpstr (it->after, ==, after);
}

static void
test_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) parent = add_unit (book, "Tỉnh ủy");
  g_autoptr (HdRecord) unit = add_unit (book, "Ban Dân vận");
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) window = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *time = NULL;
  HdStep *step;

  g_assert_true (hd_book_set_operator (book, "Trần Thị B", &error));
  hd_record_set_text (unit, HD_UNIT_KIND, "state");
  hd_record_set_text (unit, HD_UNIT_PARENT, hd_record_get_id (parent));
  hd_record_set_date (unit, HD_UNIT_VALID_TO, hd_date_new (2025, 6, 30));
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, TRUE);
  g_assert_true (hd_book_save_record (book, unit, &error));
  removed (book, unit);
  g_assert_true (hd_book_undo (book, NULL, &error));

  steps = history (book, unit);
  g_assert_cmpuint (steps->len, ==, 4);
  step = g_ptr_array_index (steps, 0);
  g_assert_cmpint (step->kind, ==, HD_STEP_UNDO);
  g_assert_cmpstr (step->name, ==, "Xóa đơn vị “Ban Dân vận”");
  assert_line (steps, 1, 0, NULL, "Xóa", "Ban Dân vận", "");
  step = g_ptr_array_index (steps, 2);
  g_assert_cmpstr (step->who, ==, "Trần Thị B");
  g_assert_cmpstr (step->name, ==, "Sửa đơn vị “Ban Dân vận”");
  g_assert_cmpuint (step->lines->len, ==, 4);
  assert_line (steps, 2, 0, NULL, "Loại đơn vị", "Cơ quan đảng", "Cơ quan nhà nước");
  assert_line (steps, 2, 1, NULL, "Đơn vị cấp trên", "", "Tỉnh ủy");
  assert_line (steps, 2, 2, NULL, "Hoạt động đến hết ngày", "", "30/06/2025");
  assert_line (steps, 2, 3, NULL, "Ghi quân hàm trước họ tên", "", "Có");
  step = g_ptr_array_index (steps, 3);
  g_assert_cmpstr (step->who, ==, "Người thử");
  assert_line (steps, 3, 0, NULL, "Tên", "", "Ban Dân vận");
  time = hd_step_dup_time (step->when);
  g_assert_cmpuint (strlen (time), ==, strlen ("24/03/2023 14:05"));

  window = hd_book_get_history (book, HD_ENTITY_UNIT, hd_record_get_id (unit), 3, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (window->len, ==, 1);
  g_assert_cmpint (((HdStep *) g_ptr_array_index (window, 0))->id, ==, step->id);
}

/* What a record owned once is part of its history for ever. */
static void
test_owned (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) unit = add_unit (book, "Tỉnh đoàn");
  g_autoptr (HdRecord) person = add_person (book, "Nguyễn Văn A");
  g_autoptr (HdRecord) post = add_post (book, person, unit);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_date (post, HD_POST_TO_DATE, hd_date_new (2024, 12, 31));
  g_assert_true (hd_book_save_record (book, post, &error));
  removed (book, post);

  steps = history (book, person);
  g_assert_cmpuint (steps->len, ==, 4);
  assert_line (steps, 0, 0, "chức vụ “Bí thư”", "Xóa", "Bí thư", "");
  assert_line (steps, 1, 0, "chức vụ “Bí thư”", "Đến hết ngày", "", "31/12/2024");
  assert_line (steps, 2, 0, "chức vụ “Bí thư”", "Thêm", "", "Bí thư");
  assert_line (steps, 3, 0, NULL, "Họ và tên", "", "Nguyễn Văn A");

  all = hd_book_get_steps (book, 0, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((HdStep *) g_ptr_array_index (all, 0))->name, ==, "Xóa chức vụ “Bí thư”");
}

/* A party has no name of its own. */
static void
test_agreement (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = hd_book_get_all_records (book, HD_ENTITY_AGREEMENT, &error);
  g_autoptr (GPtrArray) steps = NULL;
  HdStep *import;
  gboolean has_party = FALSE;

  g_assert_no_error (error);
  steps = history (book, g_ptr_array_index (agreements, 0));
  g_assert_cmpuint (steps->len, ==, 1);
  import = g_ptr_array_index (steps, 0);
  g_assert_cmpint (import->kind, ==, HD_STEP_BARRIER);
  for (guint i = 0; i < import->lines->len; i++)
    {
      HdStepLine *line = g_ptr_array_index (import->lines, i);

      if (line->subject == NULL || !g_str_has_prefix (line->subject, "bên ký kết"))
        continue;
      has_party = TRUE;
      g_assert_cmpstr (line->label, ==, "Thêm");
      g_assert_cmpstr (line->after, !=, "…");
    }
  g_assert_true (has_party);
}

static GPtrArray *
trash (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = hd_book_get_trash (book, 0, 100, &error);

  g_assert_no_error (error);
  return items;
}

static void
test_trash (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) unit = add_unit (book, "Tỉnh đoàn");
  g_autoptr (HdRecord) person = add_person (book, "Nguyễn Văn A");
  g_autoptr (HdRecord) first = add_post (book, person, unit);
  g_autoptr (HdRecord) second = add_post (book, person, unit);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) none = trash (book);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  HdTrashItem *item;

  g_assert_cmpuint (none->len, ==, 0);
  before = hd_book_export (book, &error);
  removed (book, person);
  one = trash (book);
  g_assert_cmpuint (one->len, ==, 1); /* the posts went with the person */
  item = g_ptr_array_index (one, 0);
  g_assert_cmpint (item->kind, ==, HD_ENTITY_PERSON);
  g_assert_cmpstr (item->name, ==, "Nguyễn Văn A");
  g_assert_null (item->place);
  g_assert_cmpstr (item->who, ==, "Người thử");

  g_assert_true (hd_book_restore (book, item->kind, item->id, &error));
  g_assert_no_error (error);
  after = hd_book_export (book, &error);
  g_assert_true (g_bytes_equal (before, after));
  none_again = trash (book);
  g_assert_cmpuint (none_again->len, ==, 0);
  g_assert_false (hd_book_restore (book, item->kind, item->id, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (hd_book_undo (book, &name, &error)); /* it was an edit like any other */
  g_assert_cmpstr (name, ==, "Khôi phục nhân sự “Nguyễn Văn A”");
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) unit = add_unit (book, "Tỉnh đoàn");
  g_autoptr (HdRecord) person = add_person (book, "Nguyễn Văn A");
  g_autoptr (HdRecord) post = add_post (book, person, unit);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) window = NULL;
  g_autoptr (GError) error = NULL;

  removed (book, post);
  removed (book, unit);
  items = trash (book);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpint (((HdTrashItem *) g_ptr_array_index (items, 0))->kind, ==, HD_ENTITY_UNIT); /* newest first */
  g_assert_cmpstr (((HdTrashItem *) g_ptr_array_index (items, 1))->place, ==, "nhân sự “Nguyễn Văn A”");
  window = hd_book_get_trash (book, 1, 1, &error);
  g_assert_cmpuint (window->len, ==, 1);
  g_assert_cmpint (((HdTrashItem *) g_ptr_array_index (window, 0))->kind, ==, HD_ENTITY_POST);

  g_assert_false (hd_book_restore (book, HD_ENTITY_POST, hd_record_get_id (post), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "Tỉnh đoàn"));
  g_clear_error (&error);
  g_assert_true (hd_book_restore (book, HD_ENTITY_UNIT, hd_record_get_id (unit), &error));
  g_assert_true (hd_book_restore (book, HD_ENTITY_POST, hd_record_get_id (post), &error));
  g_assert_no_error (error);
}

/* A clause takes with it what stands under it, and brings it back. */
static void
test_clauses (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm chương trình");
  g_autoptr (HdRecord) part = hd_record_new (HD_ENTITY_CLAUSE);
  g_autoptr (HdRecord) item = hd_record_new (HD_ENTITY_CLAUSE);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "bilateral");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp hoạt động năm 2026");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  hd_record_set_text (part, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (part, HD_CLAUSE_KIND, "part");
  hd_record_set_integer (part, HD_CLAUSE_POSITION, 1);
  hd_record_set_text (part, HD_CLAUSE_TEXT, "Mục đích, yêu cầu");
  hd_record_set_text (item, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (item, HD_CLAUSE_PARENT, hd_record_get_id (part));
  hd_record_set_text (item, HD_CLAUSE_KIND, "paragraph");
  hd_record_set_integer (item, HD_CLAUSE_POSITION, 1);
  hd_record_set_text (item, HD_CLAUSE_TEXT, "Nâng cao nhận thức");
  hd_edit_put (edit, agreement);
  hd_edit_put (edit, part);
  hd_edit_put (edit, item);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);

  before = hd_book_export (book, &error);
  removed (book, part);
  items = trash (book);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (((HdTrashItem *) g_ptr_array_index (items, 0))->place, ==, "chương trình “Phối hợp hoạt động năm 2026”");
  hd_book_restore (book, HD_ENTITY_CLAUSE, hd_record_get_id (part), &error);
  g_assert_no_error (error);
  after = hd_book_export (book, &error);
  g_assert_true (g_bytes_equal (before, after));

  removed (book, agreement);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = trash (book);
  g_assert_cmpuint (items->len, ==, 1);
  hd_book_restore (book, HD_ENTITY_AGREEMENT, hd_record_get_id (agreement), &error);
  g_assert_no_error (error);
  g_clear_pointer (&after, g_bytes_unref);
  after = hd_book_export (book, &error);
  g_assert_true (g_bytes_equal (before, after));
}

static HdRecord *
add_field (HdBook *book, const char *code, GError **error)
{
  g_autoptr (HdRecord) field = hd_record_new (HD_ENTITY_FIELD);

  hd_record_set_text (field, HD_FIELD_CODE, code);
  hd_record_set_text (field, HD_FIELD_NAME, "Tuyên truyền");
  hd_record_set_integer (field, HD_FIELD_POSITION, 90);
  return hd_book_save_record (book, field, error) ? g_steal_pointer (&field) : NULL;
}

static void
test_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) first = add_field (book, "TT90", &error);
  g_autoptr (HdRecord) second = NULL;

  removed (book, first);
  second = add_field (book, "TT90", &error);
  g_assert_no_error (error);
  g_assert_false (hd_book_restore (book, HD_ENTITY_FIELD, hd_record_get_id (first), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/history/fields", Fixture, NULL, fixture_set_up, test_fields, fixture_tear_down);
  g_test_add ("/book/history/owned", Fixture, NULL, fixture_set_up, test_owned, fixture_tear_down);
  g_test_add ("/book/history/agreement", Fixture, NULL, fixture_set_up, test_agreement, fixture_tear_down);
  g_test_add ("/book/trash/restore", Fixture, NULL, fixture_set_up, test_trash, fixture_tear_down);
  g_test_add ("/book/trash/order", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/book/trash/clauses", Fixture, NULL, fixture_set_up, test_clauses, fixture_tear_down);
  g_test_add ("/book/trash/taken", Fixture, NULL, fixture_set_up, test_taken, fixture_tear_down);

  return g_test_run ();
}
