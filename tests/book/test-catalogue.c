/* test-catalogue.c: the standard catalogue, and what a book takes from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "book/catalogue-edit.h"
#include "book/catalogue.h"
#include "book/edit.h"
#include "book/list.h"
#include "book/result-entry.h"
#include "book/results.h"
#include "book/undo.h"
#include "fixture.h"

static HdBook *
new_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);

  g_assert_no_error (error);
  return book;
}

static guint
count (HdBook      *book,
       HdEntityKind kind)
{
  g_autoptr (GPtrArray) all = hd_book_get_all_records (book, kind, NULL);

  return all->len;
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = hd_catalogue_list (book, &error);
  g_autoptr (GPtrArray) sentences = NULL;
  guint n_added;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 114);
  g_assert_false (((HdCatalogueEntry *) g_ptr_array_index (entries, 0))->is_in_book);
  g_assert_true (hd_book_add_from_catalogue (book, NULL, &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 114);
  g_assert_cmpuint (count (book, HD_ENTITY_FIELD), ==, 9);
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 114);
  sentences = hd_book_check (book, &error);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpuint (sentences->len, ==, 0);

  /* Once more changes nothing. */
  g_assert_true (hd_book_add_from_catalogue (book, NULL, &n_added, &error));
  g_assert_cmpuint (n_added, ==, 0);
}

/* A ratio brings its parts; pairs that were not asked for stay away. What was edited is not overwritten. */
static void
test_some (Fixture      *fixture,
           gconstpointer data)
{
  static const char * const codes[] = { "QP03", "QP05", NULL };
  static const char * const none[] = { "QP03", "XX99", NULL };
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) ratio = NULL;
  g_autoptr (HdRecord) part = NULL;
  g_autoptr (HdRecord) classes = NULL;
  g_autofree char *uses = NULL;
  guint n_added;

  g_assert_false (hd_book_add_from_catalogue (book, none, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 0);
  g_assert_true (hd_book_add_from_catalogue (book, codes, &n_added, &error));
  g_assert_cmpuint (n_added, ==, 4);
  ratio = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  part = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP01", &error);
  classes = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP05", &error);
  g_assert_cmpstr (hd_record_get_text (ratio, HD_INDICATOR_NUMERATOR), ==, hd_record_get_id (part));
  g_assert_null (hd_record_get_text (classes, HD_INDICATOR_PAIR));
  g_assert_cmpstr (hd_record_get_text (part, HD_INDICATOR_PHRASE), ==, "tuyển chọn {figure} nhập ngũ");
  uses = hd_book_describe_catalogue_uses (book, HD_ENTITY_INDICATOR, hd_record_get_id (part), &error);
  g_assert_nonnull (uses);
  g_assert_false (hd_book_remove_record (book, HD_ENTITY_INDICATOR, hd_record_get_id (part), NULL));
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_cmpuint (count (book, HD_ENTITY_FIELD), ==, 0);
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) third = NULL;
  g_autoptr (HdRecord) moved = NULL;

  g_assert_true (hd_book_add_from_catalogue (book, NULL, NULL, &error));
  first = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP01", &error);
  third = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_true (hd_book_move_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (third), hd_record_get_id (first), &error));
  g_assert_no_error (error);
  moved = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_cmpint (hd_record_get_integer (moved, HD_INDICATOR_POSITION), ==, 1);
  g_assert_true (hd_book_move_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (third), NULL, &error));
  hd_record_unref (moved);
  moved = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_cmpint (hd_record_get_integer (moved, HD_INDICATOR_POSITION), ==, 18);
}

static HdRecord *
copy_of (HdBook     *book,
         const char *code)
{
  g_autoptr (HdRecord) found = hd_book_find_record (book, HD_ENTITY_INDICATOR, code, NULL);

  g_assert_nonnull (found);
  return hd_record_copy (found);
}

static gboolean
sheet_has (HdBook     *book,
           const char *code,
           HdDate      first,
           HdDate      last)
{
  const HdGridScope scope = { .kind = HD_ENTITY_RESULT, .layout = HD_GRID_UNITS, .year = hd_date_year (first), .first = first, .last = last };
  g_autoptr (GError) error = NULL;
  HdResultGrid *grid = hd_book_load_result_grid (book, &scope, &error);
  gboolean has = FALSE;

  g_assert_no_error (error);
  for (guint row = 0; row < hd_result_grid_get_n_rows (grid); row++)
    has = has || g_str_equal (hd_record_peek_text (hd_result_grid_get_indicator (grid, row), HD_INDICATOR_CODE), code);
  hd_result_grid_free (grid);
  return has;
}

static gboolean
table_has (HdBook     *book,
           const char *code,
           HdPeriod    period)
{
  const HdResultsQuery query = { .period = period };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_get_results (book, &query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (hd_record_peek_text (((HdResultRow *) g_ptr_array_index (rows, i))->indicator, HD_INDICATOR_CODE), code))
      return TRUE;
  return FALSE;
}

static gboolean
list_has (HdBook     *book,
          const char *code,
          const char *search,
          HdDate      day)
{
  const HdListQuery query = { .search = search, .valid_on = day };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_INDICATOR, &query, 0, 1000, &error);
  guint n_rows;

  g_assert_no_error (error);
  g_assert_true (hd_book_count_rows (book, HD_ENTITY_INDICATOR, &query, &n_rows, &error));
  g_assert_cmpuint (n_rows, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((HdListRow *) g_ptr_array_index (rows, i))->number, code) == 0)
      return TRUE;
  return FALSE;
}

/* From the day after its last one nothing offers it; a figure that is there all the same stays in the table. */
static void
check_ended (HdBook     *book,
             const char *code)
{
  HdDate last = hd_date_new (2024, 6, 30), next = last + 1, new_year = hd_date_new (2024, 12, 31);

  g_assert_true (sheet_has (book, code, hd_date_new (2024, 1, 1), new_year));
  g_assert_true (sheet_has (book, code, last, new_year));
  g_assert_false (sheet_has (book, code, next, new_year));
  g_assert_true (table_has (book, code, hd_period_year (2024)));
  g_assert_false (table_has (book, code, hd_period_year (2025)));
  g_assert_true (list_has (book, code, NULL, HD_DATE_NONE));
  g_assert_true (list_has (book, code, NULL, last));
  g_assert_false (list_has (book, code, NULL, next));
  g_assert_true (list_has (book, code, code, last));
  g_assert_false (list_has (book, code, code, next));
}

static void
test_end (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) indicator = NULL;
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
  const char *field;

  g_assert_true (hd_book_add_from_catalogue (book, NULL, NULL, &error));
  indicator = copy_of (book, "QP05");
  field = hd_record_get_text (indicator, HD_INDICATOR_FIELD);
  g_assert_true (hd_book_end_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (indicator), hd_date_new (2024, 6, 30), &error));
  check_ended (book, "QP05");
  g_assert_true (list_has (book, "QP06", NULL, hd_date_new (2025, 1, 1)));
  g_assert_true (hd_book_end_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (indicator), HD_DATE_NONE, &error));
  g_assert_true (list_has (book, "QP05", NULL, hd_date_new (2025, 1, 1)));

  /* A field takes its indicators with it, and undo brings them back. */
  g_assert_true (hd_book_end_in_catalogue (book, HD_ENTITY_FIELD, field, hd_date_new (2024, 6, 30), &error));
  check_ended (book, "QP05");
  check_ended (book, "QP06");
  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_date (result, HD_RESULT_FROM_DATE, hd_date_new (2025, 1, 1));
  hd_record_set_date (result, HD_RESULT_TO_DATE, hd_date_new (2025, 3, 31));
  hd_record_set_figure (result, HD_RESULT_VALUE, 5 * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  g_assert_true (hd_book_save_record (book, result, &error));
  g_assert_no_error (error);
  g_assert_true (table_has (book, "QP05", hd_period_year (2025)));
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_true (sheet_has (book, "QP05", hd_date_new (2025, 1, 1), hd_date_new (2025, 12, 31)));
}

static void
assert_refused (HdBook   *book,
                HdRecord *record,
                int       code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_save_in_catalogue (book, record, &error));
  g_assert_error (error, HD_ERROR, code);
}

static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) field = NULL;
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) second = NULL;
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
  g_autofree char *uses = NULL;

  field = hd_book_new_field (book, &error);
  hd_record_set_text (field, HD_FIELD_CODE, "DT");
  hd_record_set_text (field, HD_FIELD_NAME, "Đối ngoại");
  g_assert_true (hd_book_save_in_catalogue (book, field, &error));
  for (guint i = 0; i < 2; i++)
    {
      HdRecord *indicator = hd_book_new_indicator (book, hd_record_get_id (field), &error);

      g_assert_cmpstr (hd_record_peek_text (indicator, HD_INDICATOR_CODE), ==, i == 0 ? "DT01" : "DT02");
      hd_record_set_text (indicator, HD_INDICATOR_NAME, i == 0 ? "Số đoàn vào" : "Số đoàn ra");
      hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, "đoàn");
      g_assert_true (hd_book_save_in_catalogue (book, indicator, &error));
      g_assert_no_error (error);
      hd_record_unref (indicator);
    }

  /* Round in a circle, and a ratio of itself. */
  first = copy_of (book, "DT01");
  second = copy_of (book, "DT02");
  hd_record_set_text (second, HD_INDICATOR_PART_OF, hd_record_get_id (first));
  g_assert_true (hd_book_save_in_catalogue (book, second, &error));
  hd_record_set_text (first, HD_INDICATOR_PART_OF, hd_record_get_id (second));
  assert_refused (book, first, HD_ERROR_INVALID);
  hd_record_set_text (first, HD_INDICATOR_PART_OF, NULL);

  /* Figures keep their meaning; names and definitions may be bettered. */
  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (first));
  hd_record_set_date (result, HD_RESULT_FROM_DATE, hd_date_new (2025, 1, 1));
  hd_record_set_date (result, HD_RESULT_TO_DATE, hd_date_new (2025, 3, 31));
  hd_record_set_figure (result, HD_RESULT_VALUE, 5 * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  g_assert_true (hd_book_save_record (book, result, &error));
  hd_record_set_text (first, HD_INDICATOR_UNIT_OF_MEASURE, "người");
  assert_refused (book, first, HD_ERROR_CONSTRAINT);
  hd_record_set_text (first, HD_INDICATOR_UNIT_OF_MEASURE, "đoàn");
  hd_record_set_text (first, HD_INDICATOR_AGGREGATION, "latest");
  assert_refused (book, first, HD_ERROR_CONSTRAINT);
  hd_record_set_text (first, HD_INDICATOR_AGGREGATION, "sum");
  hd_record_set_text (first, HD_INDICATOR_NAME, "Số đoàn khách quốc tế");
  g_assert_true (hd_book_save_in_catalogue (book, first, &error));
  g_assert_no_error (error);

  /* What is in use stays; what is not goes, and comes back. */
  uses = hd_book_describe_catalogue_uses (book, HD_ENTITY_INDICATOR, hd_record_get_id (first), &error);
  g_assert_cmpstr (uses, ==, "1 result, 1 other indicator");
  g_assert_false (hd_book_remove_from_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (first), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (hd_book_remove_from_catalogue (book, HD_ENTITY_FIELD, hd_record_get_id (field), &error));
  g_clear_error (&error);
  g_assert_true (hd_book_remove_from_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (second), &error));
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 1);
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/catalogue/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("all", test_all);
  ADD ("some", test_some);
  ADD ("move", test_move);
  ADD ("end", test_end);
  ADD ("edit", test_edit);
  return g_test_run ();
}
