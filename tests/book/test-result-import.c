/* test-result-import.c: results as a table: out and in again, in twice, and what is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/result-export.h"
#include "book/table-import.h"
#include "book/undo.h"

static GPtrArray *
plan (HdBook *book, GBytes *bytes, HdTableImport **import)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  *import = hd_table_import_new (HD_ENTITY_RESULT, bytes, &error);
  g_assert_no_error (error);
  rows = hd_table_import_plan (*import, book, &error);
  g_assert_no_error (error);
  return rows;
}

static void
assert_counts (HdTableImport *import, guint n_new, guint n_changed, guint n_same, guint n_refused)
{
  g_assert_cmpuint (hd_table_import_count (import, HD_IMPORT_NEW), ==, n_new);
  g_assert_cmpuint (hd_table_import_count (import, HD_IMPORT_CHANGED), ==, n_changed);
  g_assert_cmpuint (hd_table_import_count (import, HD_IMPORT_SAME), ==, n_same);
  g_assert_cmpuint (hd_table_import_count (import, HD_IMPORT_REFUSED), ==, n_refused);
}

static GBytes *
export_all (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hd_book_export_results (book, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static HdRecord *
add (HdBook *book, HdEntityKind kind, const char *const *fields)
{
  HdRecord *record = hd_record_new (kind);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; fields[i] != NULL; i += 2)
    {
      int field = hd_entity_field_index (hd_entity_get (kind), fields[i]);
      const HdField *form = &hd_entity_get (kind)->fields[field];

      if (form->kind == HD_FIELD_KIND_INTEGER)
        hd_record_set_integer (record, (guint) field, g_ascii_strtoll (fields[i + 1], NULL, 10));
      else
        hd_record_set_text (record, (guint) field, fields[i + 1]);
    }
  hd_book_save_record (book, record, &error);
  g_assert_no_error (error);
  return record;
}

typedef struct
{
  Fixture   base;
  HdBook   *book;
  HdRecord *field, *classes, *money, *unit, *old_unit;
} Scene;

static void
set_up (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, NULL);
  self->book = hd_book_create (self->base.path, "Ban Chỉ đạo", "A", &error);
  g_assert_no_error (error);
  self->field = add (self->book, HD_ENTITY_FIELD, (const char *[]) { "code", "TT", "name", "Tuyên truyền", "position", "1", NULL });
  self->classes = add (self->book, HD_ENTITY_INDICATOR, (const char *[]) { "code", "TT01", "field", hd_record_get_id (self->field), "name", "Lớp tập huấn",
    "unit_of_measure", "lớp", "decimals", "0", "aggregation", "sum", "direction", "up", "position", "1", NULL });
  self->money = add (self->book, HD_ENTITY_INDICATOR, (const char *[]) { "code", "TT02", "field", hd_record_get_id (self->field), "name", "Số tiền quyên góp",
    "unit_of_measure", "triệu đồng", "decimals", "3", "aggregation", "sum", "direction", "up", "position", "2", NULL });
  self->unit = add (self->book, HD_ENTITY_UNIT, (const char *[]) { "name", "Hội Nông dân tỉnh", "abbreviation", "HND", "kind", "socio_political", NULL });
  self->old_unit = add (self->book, HD_ENTITY_UNIT, (const char *[]) { "name", "Hội Nông dân tỉnh", "kind", "socio_political", "valid_to", "2020-12-31", NULL });
}

static void
tear_down (Scene *self, gconstpointer data)
{
  hd_record_unref (self->field);
  hd_record_unref (self->classes);
  hd_record_unref (self->money);
  hd_record_unref (self->unit);
  hd_record_unref (self->old_unit);
  g_clear_object (&self->book);
  fixture_tear_down (&self->base, NULL);
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* Everything that a result can be, at random: exported and imported it is the same, and so is a second import. */
static void
test_there_and_back (Scene *self, gconstpointer data)
{
  static const char *const precisions[] = { "exact", "nearly", "over", "about" };
  static const char *const notes[] = { NULL, "Theo báo cáo quý", "Hai dòng\nghi chú; có dấu chấm phẩy", "=1+1", "“Nháy” và \"nháy\"" };
  g_autoptr (HdTableImport) import = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Thử");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
      int month = g_test_rand_int_range (1, 13);
      HdPeriod period = hd_period_months (g_test_rand_int_range (2015, 2026), month, g_test_rand_int_range (1, 14 - month));
      int unit = g_test_rand_int_range (0, 3);

      hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (g_test_rand_bit () ? self->classes : self->money));
      hd_record_set_text (result, HD_RESULT_UNIT, unit == 0 ? NULL : hd_record_get_id (unit == 1 ? self->unit : self->old_unit));
      hd_record_set_date (result, HD_RESULT_FROM_DATE, period.from);
      hd_record_set_date (result, HD_RESULT_TO_DATE, hd_period_last (&period));
      hd_record_set_text (result, HD_RESULT_NOTE, notes[g_test_rand_int_range (0, G_N_ELEMENTS (notes))]);
      if (g_test_rand_int_range (0, 10) == 0)
        {
          hd_record_set_text (result, HD_RESULT_PRECISION, "magnitude");
          hd_record_set_text (result, HD_RESULT_WORDING, "hàng nghìn");
        }
      else
        {
          hd_record_set_figure (result, HD_RESULT_VALUE, g_test_rand_int_range (-50000, 2000000000));
          hd_record_set_text (result, HD_RESULT_PRECISION, precisions[g_test_rand_int_range (0, 4)]);
          if (g_test_rand_bit ())
            hd_record_set_text (result, HD_RESULT_WORDING, "gần 3 tỉ đồng");
        }
      hd_edit_put (edit, result);
    }
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);

  bytes = export_all (self->book);
  rows = plan (self->book, bytes, &import);
  for (guint i = 0; i < rows->len; i++)
    if (((HdImportRow *) g_ptr_array_index (rows, i))->effect != HD_IMPORT_SAME)
      g_test_message ("%s: %s", ((HdImportRow *) g_ptr_array_index (rows, i))->title, ((HdImportRow *) g_ptr_array_index (rows, i))->reason);
  assert_counts (import, 0, 0, 300, 0);
  hd_table_import_apply (import, self->book, FALSE, &error);
  g_assert_no_error (error);
  again = export_all (self->book);
  g_assert_true (g_bytes_equal (bytes, again));
}

static const char table[] =
  "Mã chỉ tiêu;Đơn vị;Kỳ báo cáo;Kết quả\r\n"
  "TT01;HND;quý I năm 2024;12\r\n"
  "TT01;HND;quý 2/2024;khoảng 15 lớp\r\n"
  "TT02;HND;năm 2023;gần 3 tỉ\r\n"
  "TT01;;tháng 7/2024;hàng chục\r\n"
  "TT01;Toàn Ban Chỉ đạo;6 tháng đầu năm 2024;1.250\r\n";

/* A remark comes in with its lines, and goes out as it came. */
static void
test_remark_of_lines (Scene *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = bytes_of ("Mã chỉ tiêu;Đơn vị;Kỳ;Kết quả;Ghi chú\nTT01;HND;2024;12;\"Dòng một\r\n\r\n- dòng \"\"hai\"\"; hết\"\n");
  g_autoptr (HdTableImport) import = NULL;
  g_autoptr (GPtrArray) rows = plan (self->book, bytes, &import);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = NULL;

  assert_counts (import, 1, 0, 0, 0);
  hd_table_import_apply (import, self->book, FALSE, &error);
  g_assert_no_error (error);
  results = hd_book_get_all_records (self->book, HD_ENTITY_RESULT, &error);
  g_assert_cmpuint (results->len, ==, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (results, 0), HD_RESULT_NOTE), ==, "Dòng một\n\n- dòng \"hai\"; hết");
}

/* A table with two columns of days may say the whole time in the first one. */
static void
test_time_in_first_column (Scene *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = bytes_of ("Mã chỉ tiêu;Đơn vị;Từ ngày;Đến ngày;Kết quả\nTT01;HND;quý I/2024;;12\nTT01;HND;1/4/2024;;13\nTT01;HND;quý I/2024;31/3/2024;14\n");
  g_autoptr (HdTableImport) import = NULL;
  g_autoptr (GPtrArray) rows = plan (self->book, bytes, &import);

  assert_counts (import, 1, 0, 0, 2);
  g_assert_cmpint (((HdImportRow *) g_ptr_array_index (rows, 0))->effect, ==, HD_IMPORT_NEW);
}

/* One edit, one step back; twice in changes nothing. */
static void
test_twice (Scene *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = bytes_of (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) empty = export_all (self->book);
  g_autoptr (GBytes) undone = NULL;
  g_autofree char *name = NULL;

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (HdTableImport) import = NULL;
      g_autoptr (GPtrArray) rows = plan (self->book, bytes, &import);

      assert_counts (import, turn == 0 ? 5 : 0, 0, turn == 0 ? 0 : 5, 0);
      hd_table_import_apply (import, self->book, FALSE, &error);
      g_assert_no_error (error);
    }
  g_assert_true (hd_book_undo (self->book, &name, &error));
  g_assert_no_error (error);
  undone = export_all (self->book);
  g_assert_true (g_bytes_equal (empty, undone));
}

static void
test_changed (Scene *self, gconstpointer data)
{
  g_autoptr (GBytes) first = bytes_of (table);
  g_autoptr (GBytes) second = bytes_of ("Chỉ tiêu;Đơn vị;Thời gian;Kết quả\nLớp tập huấn;Hội Nông dân tỉnh;quý II/2024;16\nTT01;HND;quý I năm 2024;\n");
  g_autoptr (HdTableImport) import = NULL;
  g_autoptr (HdTableImport) next = NULL;
  g_autoptr (GPtrArray) rows = plan (self->book, first, &import);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  const HdImportRow *row;

  hd_table_import_apply (import, self->book, FALSE, &error);
  g_assert_no_error (error);
  changes = plan (self->book, second, &next);
  assert_counts (next, 0, 1, 1, 0);
  row = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (row->reason, ==, "khoảng 15 lớp → 16");
  /* The words of the old figure do not stay. */
  g_assert_true (hd_record_is_empty (g_ptr_array_index (row->puts, 0), HD_RESULT_WORDING));
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (row->puts, 0), HD_RESULT_PRECISION), ==, "exact");
}

/* A row that names its result by the id moves it, also out of years of which the table does not speak. */
static void
test_moved (Scene *self, gconstpointer data)
{
  g_autoptr (HdRecord) result = add (self->book, HD_ENTITY_RESULT, (const char *[]) { "indicator", hd_record_get_id (self->classes), "unit",
    hd_record_get_id (self->old_unit), "from_date", "2019-01-01", "to_date", "2019-03-31", "wording", "hàng chục", "precision", "magnitude", NULL });
  g_autofree char *text = g_strdup_printf ("Mã chỉ tiêu;Đơn vị;Kỳ;Kết quả;Mã kết quả\nTT01;Hội Nông dân tỉnh;quý I năm 2014;hàng chục;%s\n", hd_record_get_id (result));
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GBytes) before = export_all (self->book);
  g_autoptr (GBytes) undone = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (HdTableImport) import = NULL;
      g_autoptr (GPtrArray) rows = plan (self->book, bytes, &import);

      assert_counts (import, 0, turn == 0 ? 1 : 0, turn == 0 ? 0 : 1, 0);
      hd_table_import_apply (import, self->book, FALSE, &error);
      g_assert_no_error (error);
    }
  g_assert_true (hd_book_undo (self->book, &name, &error));
  g_assert_no_error (error);
  undone = export_all (self->book);
  g_assert_true (g_bytes_equal (before, undone));
}

static void
test_refused (Scene *self, gconstpointer data)
{
  static const struct
  {
    const char *row;
    const char *words;
  } cases[] = {
    { "XX01;HND;2024;5", "XX01" },
    { ";HND;2024;5", "chỉ tiêu" },
    { "TT01;Hội lạ;2024;5", "Hội lạ" },
    { "TT01;HND;mùa thu;5", "mùa thu" },
    { "TT01;HND;;5", "quý I năm 2024" },
    { "TT01;HND;2024;nhiều", "nhiều" },
    { "TT01;HND;2024;5 người", "lớp" },
    { "TT01;HND;2024;12,5", "số nguyên" },
    { "TT02;HND;2024;1.234", "hai cách" },
    { "TT01;HND;2022;5\nTT01;HND;2022;6", "2" },
    { "TT01;HND;quý I năm 2021;5", "khóa sổ" },
  };
  g_autoptr (HdRecord) closed = add (self->book, HD_ENTITY_REPORTING_PERIOD,
                                     (const char *[]) { "from_date", "2021-01-01", "to_date", "2021-03-31", "closed_date", "2021-04-15", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Mã chỉ tiêu;Đơn vị;Kỳ;Kết quả\n%s\n", cases[i].row);
      g_autoptr (GBytes) bytes = bytes_of (text);
      g_autoptr (HdTableImport) import = NULL;
      g_autoptr (GPtrArray) rows = plan (self->book, bytes, &import);
      const HdImportRow *row = g_ptr_array_index (rows, rows->len - 1);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", cases[i].row, row->reason);
      g_assert_cmpint (row->effect, ==, HD_IMPORT_REFUSED);
      g_assert_nonnull (strstr (row->reason, cases[i].words));
      g_assert_false (hd_table_import_apply (import, self->book, FALSE, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
    }
}

/* Whatever the practice book and a real programme hold comes in again as it went out, also where the book has lost it. */
static void
test_samples (Scene *scene, gconstpointer sample)
{
  g_autoptr (HdBook) book = fixture_sample (&scene->base, sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = export_all (book);
  g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, &error);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thử");

  g_assert_cmpuint (results->len, >, 10);
  for (guint turn = 0; turn < 3; turn++)
    {
      g_autoptr (HdTableImport) import = NULL;
      g_autoptr (GPtrArray) rows = plan (book, before, &import);
      g_autoptr (GBytes) after = NULL;

      assert_counts (import, turn == 1 ? results->len : 0, 0, turn == 1 ? 0 : results->len, 0);
      hd_table_import_apply (import, book, FALSE, &error);
      g_assert_no_error (error);
      after = export_all (book);
      g_assert_true (g_bytes_equal (before, after));
      for (guint i = 0; turn == 0 && i < results->len; i++)
        hd_edit_remove (edit, g_ptr_array_index (results, i));
      if (turn == 0)
        hd_edit_apply (edit, &error);
      g_assert_no_error (error);
    }
}

static void
set_up_folder (Scene *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
}

static void
tear_down_folder (Scene *self, gconstpointer data)
{
  fixture_tear_down (&self->base, NULL);
}

#define ADD(path, function) g_test_add ("/book/result-import/" path, Scene, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("there-and-back", test_there_and_back);
  ADD ("remark-of-lines", test_remark_of_lines);
  ADD ("time-in-first-column", test_time_in_first_column);
  ADD ("twice", test_twice);
  ADD ("changed", test_changed);
  ADD ("moved", test_moved);
  ADD ("refused", test_refused);
  g_test_add ("/book/result-import/practice", Scene, "practice.json", set_up_folder, test_samples, tear_down_folder);
  g_test_add ("/book/result-import/programme-002", Scene, "programme-002.json", set_up_folder, test_samples, tear_down_folder);

  return g_test_run ();
}
