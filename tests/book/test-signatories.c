/* test-signatories.c: who signed what, and who is to sign what is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/list.h"
#include "book/signatories.h"
#include "fixture.h"

#define ARMY    "00000000-0000-4000-8000-000000000011"
#define WORKERS "00000000-0000-4000-8000-000000000012"
#define COLONEL "00000000-0000-4000-8000-000000000021"
#define CHAIR   "00000000-0000-4000-8000-000000000022"
#define SIGNED  "00000000-0000-4000-8000-000000000031"
#define DRAFT   "00000000-0000-4000-8000-000000000032"
#define ARMY_DRAFT "00000000-0000-4000-8000-000000000043"

/* Beside the two given ones: the colonel is to sign the draft, and the chair to witness it. */
static HdBook *
make_book (Fixture *fixture)
{
  HdBook *book = fixture_mini (fixture);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thử");
  g_autoptr (GError) error = NULL;
  const char * const ids[] = { COLONEL, CHAIR };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HdRecord) signature = hd_record_new (HD_ENTITY_SIGNATURE);

      hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, DRAFT);
      hd_record_set_text (signature, HD_SIGNATURE_KIND, i == 0 ? "signer" : "witness");
      hd_record_set_text (signature, HD_SIGNATURE_PARTY, i == 0 ? ARMY_DRAFT : NULL);
      hd_record_set_integer (signature, HD_SIGNATURE_POSITION, i + 1);
      hd_record_set_text (signature, HD_SIGNATURE_PERSON, ids[i]);
      hd_edit_put (edit, signature);
    }
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  return book;
}

static void
assert_list (HdBook *book, const HdListQuery *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_SIGNATURE, query, 0, 100, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  guint count;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      HdListRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " | " : "", row->title, row->state);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_true (hd_book_count_rows (book, HD_ENTITY_SIGNATURE, query, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, rows->len);
}

#define COLONEL_GIVEN "Đại tá Nguyễn Văn Thử given"
#define COLONEL_OPEN  "Đại tá Nguyễn Văn Thử open"
#define CHAIR_GIVEN   "Đặng Thị Hòa given"
#define CHAIR_OPEN    "Đặng Thị Hòa open"

static void
test_orders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);

  assert_list (book, &(HdListQuery) { 0 }, COLONEL_OPEN " | " CHAIR_OPEN " | " COLONEL_GIVEN " | " CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .descending = TRUE }, CHAIR_GIVEN " | " COLONEL_GIVEN " | " CHAIR_OPEN " | " COLONEL_OPEN);
  /* H before T. */
  assert_list (book, &(HdListQuery) { .sort = HD_SORT_TITLE, .signed_only = HD_SIGNED_GIVEN }, CHAIR_GIVEN " | " COLONEL_GIVEN);
  assert_list (book, &(HdListQuery) { .sort = HD_SORT_TITLE, .signed_only = HD_SIGNED_OPEN }, CHAIR_OPEN " | " COLONEL_OPEN);
  /* Bộ before Liên. */
  assert_list (book, &(HdListQuery) { .sort = HD_SORT_UNIT, .signed_only = HD_SIGNED_GIVEN }, COLONEL_GIVEN " | " CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .sort = HD_SORT_UNIT, .signed_only = HD_SIGNED_GIVEN, .descending = TRUE }, CHAIR_GIVEN " | " COLONEL_GIVEN);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  HdListQuery query = { .search = "thử", .signed_only = HD_SIGNED_GIVEN };

  assert_list (book, &(HdListQuery) { .of_person = CHAIR }, CHAIR_OPEN " | " CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .of_unit = ARMY }, COLONEL_OPEN " | " COLONEL_GIVEN);
  assert_list (book, &(HdListQuery) { .of_unit = WORKERS }, CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .of_unit = ARMY, .of_person = CHAIR }, "");
  assert_list (book, &(HdListQuery) { .year = 2023, .signed_only = HD_SIGNED_GIVEN }, COLONEL_GIVEN " | " CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .year = 2022, .signed_only = HD_SIGNED_GIVEN }, "");
  assert_list (book, &(HdListQuery) { .year = 2031 }, COLONEL_OPEN " | " CHAIR_OPEN); /* a draft without a period */
  assert_list (book, &(HdListQuery) { .search = "thi hoa", .sort = HD_SORT_TITLE, .signed_only = HD_SIGNED_GIVEN }, CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .search = "hoà" }, CHAIR_OPEN " | " CHAIR_GIVEN);
  assert_list (book, &(HdListQuery) { .search = "hoả" }, "");
  assert_list (book, &query, COLONEL_GIVEN " | " CHAIR_GIVEN); /* “tỉnh Thử Nghiệm” */
  assert_list (book, &(HdListQuery) { .search = "05/ctph chinh uy" }, COLONEL_GIVEN);
  assert_list (book, &(HdListQuery) { .search = "năm 2024" }, COLONEL_OPEN " | " CHAIR_OPEN);
  assert_list (book, &(HdListQuery) { .search = "lien doan", .of_person = COLONEL }, "");
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_signatories (book, &(HdListQuery) { 0 }, 0, 10, &error);
  g_autoptr (HdRecord) person = hd_book_get_record (book, HD_ENTITY_PERSON, COLONEL, &error);
  g_autoptr (HdRecord) edited = hd_record_copy (person);
  HdListRow *row;

  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (row->subtitle, ==, "Chính ủy");
  g_assert_cmpstr (row->unit, ==, "Bộ Chỉ huy Quân sự tỉnh Thử Nghiệm");
  g_assert_cmpstr (row->number, ==, "05/CTPH-BCHQS-LĐLĐ");
  g_assert_cmpstr (row->subject, ==, "Phối hợp hoạt động năm 2023");
  g_assert_cmpstr (row->agreement, ==, SIGNED);
  g_assert_cmpstr (row->person, ==, COLONEL);
  g_assert_cmpstr (row->kind, ==, "signer");
  g_assert_cmpint (row->date, ==, hd_date_new (2023, 3, 24));
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (row->kind, ==, "witness");
  g_assert_cmpstr (row->subtitle, ==, "Chủ tịch");
  g_assert_cmpstr (row->unit, ==, "Liên đoàn Lao động tỉnh Thử Nghiệm");

  /* Promoted: what is open changes, what is given does not; and the new name finds both. */
  hd_record_set_text (edited, HD_PERSON_MILITARY_RANK, "Thiếu tướng");
  hd_record_set_text (edited, HD_PERSON_FULL_NAME, "Nguyễn Văn Đổi");
  hd_book_save_record (book, edited, &error);
  g_assert_no_error (error);
  assert_list (book, &(HdListQuery) { .search = "đổi" }, "Thiếu tướng Nguyễn Văn Đổi open | " COLONEL_GIVEN);
  assert_list (book, &(HdListQuery) { .sort = HD_SORT_TITLE, .signed_only = HD_SIGNED_OPEN }, "Thiếu tướng Nguyễn Văn Đổi open | " CHAIR_OPEN);
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  g_autoptr (HdBook) empty = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_signatories (book, &(HdListQuery) { .year = 2023 }, &error);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "trống.hiepdong", NULL);

  g_assert_no_error (error);
  pdf = hd_book_make_pdf (book, rendering->pages, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 8, "%PDF-1.4", 8);

  empty = hd_book_create (path, "Ban trống", "Người thử", &error);
  g_assert_no_error (error);
  g_clear_pointer (&rendering, hd_rendering_free);
  rendering = hd_book_render_signatories (empty, &(HdListQuery) { 0 }, &error);
  g_assert_no_error (error);
  g_assert_nonnull (rendering);
}

#define ADD(name, func) g_test_add ("/signatories/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("orders", test_orders);
  ADD ("filters", test_filters);
  ADD ("row", test_row);
  ADD ("paper", test_paper);
  return g_test_run ();
}
