/* test-table-import.c: the office's own lists of people and units brought into a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/sheet.h"
#include "book/table-import.h"

static HdTableImport *
read_table (HdEntityKind kind, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HdTableImport *import = hd_table_import_new (kind, bytes, &error);

  g_assert_no_error (error);
  return import;
}

static const HdImportRow *
get_row (GPtrArray *rows, guint index)
{
  g_assert_cmpuint (index, <, rows->len);
  return g_ptr_array_index (rows, index);
}

static GPtrArray *
plan (HdTableImport *import, HdBook *book)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hd_table_import_plan (import, book, &error);

  g_assert_no_error (error);
  return rows;
}

/* Cells of a row joined by "|". */
static char *
join (HdSheet *sheet, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < sheet->n_columns; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", hd_sheet_get (sheet, row, column));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_sheet (void)
{
  static const struct
  {
    const char *bytes;
    gssize length; /* -1: ends with the NUL */
    char separator;
    guint n_rows;
    const char *last; /* row */
  } cases[] = {
    { "\357\273\277Tên;Số\r\n\"Hội \"\"A\"\"; tỉnh\";05\r\n", -1, ';', 2, "Hội \"A\"; tỉnh|05" },
    { "Tên,Số\nHội A,5\n\nHội B,6", -1, ',', 3, "Hội B|6" },
    { "Tên\tSố\rHội A, huyện B\t5\r", -1, '\t', 2, "Hội A, huyện B|5" },
    { "sep=,\r\nA;B,C\r\n", -1, ',', 1, "A;B|C" },
    { "A;B\n\"hai\ndòng\";'=1+1\n", -1, ';', 2, "hai dòng|=1+1" },
    { "A;B;C\nngắn\n", -1, ';', 2, "ngắn||" },
    /* Combining marks are composed, as everywhere. */
    { "A;B\nHo\xcc\xa3\xcc\x82i;\xe1\xbb\x93\n", -1, ';', 2, "Hội|ồ" },
    /* “Văn bản Unicode” of Excel: UTF-16 with tabs. */
    { "\xff\xfeT\0\xea\0n\0\t\0S\0\xd1\x1e\r\0\n\0A\0\t\0" "1\0", 24, '\t', 2, "A|1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i].length < 0 ? strlen (cases[i].bytes) : (gsize) cases[i].length;
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (HdSheet) sheet = hd_sheet_parse (bytes, &error);
      g_autofree char *last = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (sheet->separator, ==, cases[i].separator);
      g_assert_cmpuint (sheet->rows->len, ==, cases[i].n_rows);
      last = join (sheet, sheet->rows->len - 1);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_refused_sheets (void)
{
  static const struct
  {
    const char *bytes;
    const char *part; /* of the sentence */
    gsize       size; /* 0: up to the NUL */
  } cases[] = {
    { "", "trống" },
    { "\357\273\277", "trống" },
    /* Workbooks, a paper and a program that somebody named .csv; none of them is offered for conversion out of TCVN3. */
    { "PK\003\004\024\xb5\xac\xb8", "bảng tính" },
    { "\320\317\021\340\241\261\032\341\xb5\xac", "bảng tính" },
    { "%PDF-1.7\n%\xb5\xac\xb8\xa9", "PDF" },
    { "T\xaan;S\xe8\0A;1\n", "bảng dạng văn bản", 10 },
    { "\r\n;;\r\n", "trống" },
    { "Tên;Số\n\"Hội A;5\nHội B;6\n", "2" },
    { "Họ tên;Đơn vị\nNguyÔn V¨n A;Uû ban nh©n d©n tØnh L¹ng S¬n\n", "TCVN3" },
    { "Ten;Don vi\nNguyeãn Vaên A;Uûy ban nhaân daân tænh Laïng Sôn\n", "VNI" },
    /* The same in bytes, as an old Excel saves it. */
    { "Ten;Don vi\nA;U\xfb ban nh\xa9n d\xa9n t\xd8nh L\xb9ng S\xacn\n", "TCVN3" },
    { "Ten;Don vi\nA;caf\xe9\n", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size > 0 ? cases[i].size : strlen (cases[i].bytes));
      g_autoptr (GError) error = NULL;
      g_auto (HdSheetConversion) conversion = { HD_LEGACY_NONE };
      g_autoptr (GBytes) converted = hd_sheet_convert (bytes, &conversion);

      g_assert_null (hd_sheet_parse (bytes, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_cmpint (converted != NULL, ==, strstr (cases[i].part, "TCVN3") != NULL || strstr (cases[i].part, "VNI") != NULL);
      if (strstr (error->message, cases[i].part) == NULL)
        g_error ("%u: “%s” is not in “%s”", i, cases[i].part, error->message);
    }
}

/* Read, but nothing can come of it. */
static void
test_nothing_to_import (void)
{
  static const struct
  {
    const char *text;
    const char *part; /* of the sentence */
  } cases[] = {
    { "Mã chỉ tiêu;Đơn vị;Kỳ báo cáo;Kết quả\r\n", "bên dưới" },
    { "Mã chỉ tiêu|Đơn vị|Kỳ báo cáo|Kết quả\r\nTT01|HND|2024|5\r\n", "chấm phẩy" },
    { "<html><body>Mã chỉ tiêu</body></html>\n", "chấm phẩy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_table_import_new (HD_ENTITY_RESULT, bytes, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      if (strstr (error->message, cases[i].part) == NULL)
        g_error ("%u: “%s” is not in “%s”", i, cases[i].part, error->message);
    }
}

static void
test_columns (void)
{
  g_autoptr (HdTableImport) people =
    read_table (HD_ENTITY_PERSON, "DANH SÁCH CÁN BỘ;;;;;\nNăm 2025;;;;;\nSTT;Họ và tên (*);Cấp bậc;CHỨC VỤ;Cơ quan, đơn vị;SĐT\n1;A;;;;\n");
  g_autoptr (HdTableImport) units = read_table (HD_ENTITY_UNIT, "name,abbreviation,Ký hiệu,Loại,Cấp,Trực thuộc\nA,B,C,D,E,F\n");
  g_autoptr (HdTableImport) bare = read_table (HD_ENTITY_UNIT, "1;Hội A\n2;Hội B\n");
  static const int people_fields[] = { HD_COLUMN_IGNORED, HD_PEOPLE_COLUMN_FULL_NAME, HD_PEOPLE_COLUMN_MILITARY_RANK,
                                       HD_PEOPLE_COLUMN_TITLE, HD_PEOPLE_COLUMN_UNIT, HD_PEOPLE_COLUMN_PHONE };

  for (guint column = 0; column < 6; column++)
    {
      g_assert_cmpint (hd_table_import_get_field (people, column), ==, people_fields[column]);
      g_assert_cmpint (hd_table_import_get_field (units, column), ==, column);
    }
  g_assert_true (hd_table_import_has_headings (people));
  g_assert_cmpstr (hd_table_import_get_heading (people, 2), ==, "Cấp bậc");
  g_assert_false (hd_table_import_has_headings (bare));
  g_assert_cmpint (hd_table_import_get_field (bare, 0), ==, HD_COLUMN_IGNORED);
  g_assert_cmpint (hd_table_import_get_field (bare, 1), ==, 0);
  hd_table_import_set_field (bare, 0, 0);
  g_assert_cmpint (hd_table_import_get_field (bare, 1), ==, HD_COLUMN_IGNORED);
}

#define UNITS \
  "Tên đơn vị;Viết tắt;Ký hiệu;Loại;Cấp;Trực thuộc;Từ ngày\n" \
  "Hội Nông dân xã Hoà Bình;HND xã;HND;;;Hội Nông dân tỉnh;1/7/2025\n" \
  "Hội Nông dân tỉnh;HND tỉnh;;đoàn thể;tỉnh;;\n" \
  "Liên đoàn Lao động tỉnh Thử Nghiệm;LĐLĐ tỉnh;LĐLĐ;Chính trị - xã hội;;;\n" \
  "Bộ Chỉ huy Quân sự tỉnh Thử Nghiệm;;BCHQS-TN;;;;\n"

static void
test_units (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdTableImport) import = read_table (HD_ENTITY_UNIT, UNITS);
  g_autoptr (HdTableImport) again = NULL;
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (GPtrArray) rows = plan (import, book);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  const HdRecord *commune;

  g_assert_cmpint (get_row (rows, 0)->effect, ==, HD_IMPORT_NEW);
  g_assert_cmpint (get_row (rows, 1)->effect, ==, HD_IMPORT_NEW);
  g_assert_cmpint (get_row (rows, 2)->effect, ==, HD_IMPORT_SAME);
  g_assert_cmpint (get_row (rows, 3)->effect, ==, HD_IMPORT_CHANGED);
  g_assert_nonnull (strstr (get_row (rows, 3)->reason, "BCHQS → BCHQS-TN"));
  g_assert_cmpuint (get_row (rows, 0)->line, ==, 2);

  g_assert_true (hd_table_import_apply (import, book, FALSE, &error));
  g_assert_no_error (error);
  commune = g_ptr_array_index (get_row (rows, 0)->puts, 0);
  unit = hd_book_get_record (book, HD_ENTITY_UNIT, hd_record_get_id (commune), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_KIND), ==, "socio_political");
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_LEVEL), ==, "commune");
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_VALID_FROM), ==, "2025-07-01");
  g_assert_cmpint (hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK), ==, 3);
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_PARENT), ==,
                   hd_record_get_id (g_ptr_array_index (get_row (rows, 1)->puts, 0)));

  /* The same file again changes nothing. */
  before = hd_book_export (book, &error);
  again = read_table (HD_ENTITY_UNIT, UNITS);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = plan (again, book);
  g_assert_cmpuint (hd_table_import_count (again, HD_IMPORT_SAME), ==, 4);
  g_assert_true (hd_table_import_apply (again, book, FALSE, &error));
  after = hd_book_export (book, &error);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_bad_units (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdTableImport) import =
    read_table (HD_ENTITY_UNIT,
                "Tên đơn vị;Viết tắt;Loại;Trực thuộc;Từ ngày\n"
                "Hội chữ thập đó tỉnh Thử Nghiệm;;;;\n"    /* a mark is wrong */
                "Liên đoàn Lao động;LĐLĐ tỉnh;;;\n"         /* the abbreviation of another */
                "Hội A;;lạ;;\n"                            /* no such kind */
                "Hội B;;;Hội không có;\n"                  /* no such superior */
                "Hội C;;;;31/2/2025\n"                     /* no such day */
                ";X;;;\n"                                  /* no name */
                "Hội D;;;Hội E;\nHội E;;;Hội D;\n"         /* each below the other */
                "Hội F;;;;\n");
  g_autoptr (GPtrArray) rows = plan (import, book);
  g_autoptr (GBytes) before = hd_book_export (book, NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  static const HdImportEffect effects[] = { HD_IMPORT_DOUBTFUL, HD_IMPORT_DOUBTFUL, HD_IMPORT_REFUSED, HD_IMPORT_REFUSED, HD_IMPORT_REFUSED,
                                            HD_IMPORT_REFUSED, HD_IMPORT_REFUSED, HD_IMPORT_REFUSED, HD_IMPORT_NEW };

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    {
      if (get_row (rows, i)->effect != effects[i])
        g_error ("row %u: %d %s", i, get_row (rows, i)->effect, get_row (rows, i)->reason);
      g_assert_true (*get_row (rows, i)->reason != '\0' || effects[i] == HD_IMPORT_NEW);
    }

  /* All or nothing. */
  g_assert_false (hd_table_import_apply (import, book, FALSE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  after = hd_book_export (book, NULL);
  g_assert_true (g_bytes_equal (before, after));
  /* Unless one says that the refused rows may be left out. */
  ((HdImportRow *) g_ptr_array_index (rows, 0))->taken = TRUE;
  g_assert_true (hd_table_import_apply (import, book, TRUE, &error));
  g_assert_no_error (error);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = plan (import, book);
  g_assert_cmpint (get_row (rows, 0)->effect, ==, HD_IMPORT_SAME);
  g_assert_cmpint (get_row (rows, 8)->effect, ==, HD_IMPORT_SAME);
}

#define PEOPLE \
  "STT\tHọ đệm\tTên\tCấp bậc\tChức vụ\tĐơn vị\tĐiện thoại\tTừ ngày\n" \
  "1\tNguyễn Văn\tThử\tThiếu tướng\tChính ủy\tBộ CHQS tỉnh\t\t\n" \
  "2\tĐặng Thị\tHoà\t\tChủ tịch\tlđlđ tỉnh\t0912 345 678\t\n" \
  "3\tĐặng Thị\tHoà\t\tỦy viên\tLĐLĐ\t\t1/1/2024\n" \
  "4\tLê Văn\tMới\tĐại uý\tTrợ lý\tBCHQS\t\t\n" \
  "5\tLê Văn\tMới\tĐại uý\tTrợ lý\tBCHQS\t\t\n"

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdTableImport) import = read_table (HD_ENTITY_PERSON, PEOPLE);
  g_autoptr (HdTableImport) again = NULL;
  g_autoptr (GPtrArray) rows = plan (import, book);
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  /* A new rank, a phone (hòa is hoà), a second post, a new person, and that one once more. */
  g_assert_cmpint (get_row (rows, 0)->effect, ==, HD_IMPORT_CHANGED);
  g_assert_nonnull (strstr (get_row (rows, 0)->reason, "Đại tá → Thiếu tướng"));
  g_assert_cmpuint (get_row (rows, 0)->puts->len, ==, 1);
  g_assert_cmpint (get_row (rows, 1)->effect, ==, HD_IMPORT_CHANGED);
  g_assert_cmpint (get_row (rows, 2)->effect, ==, HD_IMPORT_CHANGED);
  g_assert_nonnull (strstr (get_row (rows, 2)->reason, "Ủy viên"));
  g_assert_cmpint (get_row (rows, 3)->effect, ==, HD_IMPORT_NEW);
  g_assert_cmpint (get_row (rows, 4)->effect, ==, HD_IMPORT_SAME);
  g_assert_true (hd_table_import_apply (import, book, FALSE, &error));
  g_assert_no_error (error);

  posts = hd_book_get_records_by (book, HD_ENTITY_POST, HD_POST_PERSON, "00000000-0000-4000-8000-000000000022", &error);
  g_assert_cmpuint (posts->len, ==, 2);

  before = hd_book_export (book, &error);
  again = read_table (HD_ENTITY_PERSON, PEOPLE);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = plan (again, book);
  g_assert_cmpuint (hd_table_import_count (again, HD_IMPORT_SAME), ==, 5);
  g_assert_true (hd_table_import_apply (again, book, FALSE, &error));
  after = hd_book_export (book, &error);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_doubtful_people (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdTableImport) import =
    read_table (HD_ENTITY_PERSON,
                "Họ và tên;Chức vụ;Đơn vị;Ghi chú\n"
                "Nguyễn Văn Thử;Chủ tịch;Hội CTĐ tỉnh;\n"   /* the same name elsewhere */
                "Thử Nguyễn Van;Chính ủy;Bộ CHQS tỉnh;\n"   /* the words in another order, the same unit */
                "Đặng Thị Hoà;;;\n"                          /* only the name */
                "Trần Văn B;Chủ tịch;Hội lạ;\n"              /* no such unit */
                "Trần Văn C;Chủ tịch;;\n"                    /* a post without a unit */
                ";Chủ tịch;Hội CTĐ tỉnh;\n");
  g_autoptr (GPtrArray) rows = plan (import, book);
  g_autoptr (GError) error = NULL;
  static const HdImportEffect effects[] = { HD_IMPORT_DOUBTFUL, HD_IMPORT_DOUBTFUL, HD_IMPORT_SAME, HD_IMPORT_REFUSED, HD_IMPORT_REFUSED,
                                            HD_IMPORT_REFUSED };

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (get_row (rows, i)->effect != effects[i])
      g_error ("row %u: %d %s", i, get_row (rows, i)->effect, get_row (rows, i)->reason);
  g_assert_nonnull (strstr (get_row (rows, 0)->reason, "Bộ Chỉ huy Quân sự"));
  g_assert_false (get_row (rows, 0)->taken);

  /* Taken after all: somebody new, whom the next import knows. */
  ((HdImportRow *) g_ptr_array_index (rows, 0))->taken = TRUE;
  g_assert_true (hd_table_import_apply (import, book, TRUE, &error));
  g_assert_no_error (error);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = plan (import, book);
  g_assert_cmpint (get_row (rows, 0)->effect, ==, HD_IMPORT_SAME);
}

typedef struct
{
  GAsyncResult *result;
  gboolean      done;
} Answer;

static void
answer_clear (Answer *self)
{
  g_clear_object (&self->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->result = g_object_ref (result);
  answer->done = TRUE;
}

static void
count_changes (HdBook *book, guint *n_changes)
{
  (*n_changes)++;
}

/* The same on a worker: planned, done, told; who gives up before it begins leaves no trace; a book that is only read refuses. */
static void
test_worker (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdTableImport) import = read_table (HD_ENTITY_UNIT, "Tên đơn vị;Viết tắt\nHội A;HA\nHội B;HB\n");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_auto (Answer) given_up = { 0 };
  g_auto (Answer) planned = { 0 };
  g_auto (Answer) refused = { 0 };
  g_auto (Answer) applied = { 0 };
  g_autoptr (HdBook) reader = hd_book_open_read_only (self->path, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_cancellable_cancel (cancelled);
  hd_table_import_plan_async (import, book, cancelled, on_answered_cb, &given_up);
  fixture_wait (&given_up.done);
  g_assert_null (hd_table_import_plan_finish (book, given_up.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  hd_table_import_plan_async (import, book, NULL, on_answered_cb, &planned);
  fixture_wait (&planned.done);
  rows = hd_table_import_plan_finish (book, planned.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (hd_table_import_count (import, HD_IMPORT_NEW), ==, 2);

  hd_table_import_apply_async (import, reader, FALSE, NULL, on_answered_cb, &refused);
  fixture_wait (&refused.done);
  g_assert_false (hd_table_import_apply_finish (reader, refused.result, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_signal_connect (book, "changed", G_CALLBACK (count_changes), &n_changes);
  hd_table_import_apply_async (import, book, FALSE, NULL, on_answered_cb, &applied);
  fixture_wait (&applied.done);
  g_assert_true (hd_table_import_apply_finish (book, applied.result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  units = hd_book_get_all_records (book, HD_ENTITY_UNIT, &error);
  g_assert_cmpuint (units->len, ==, 5);
}

#define ADD(path, function) g_test_add ("/book/table-import/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book/table-import/sheet", test_sheet);
  g_test_add_func ("/book/table-import/refused-sheets", test_refused_sheets);
  g_test_add_func ("/book/table-import/nothing-to-import", test_nothing_to_import);
  g_test_add_func ("/book/table-import/columns", test_columns);
  ADD ("units", test_units);
  ADD ("bad-units", test_bad_units);
  ADD ("people", test_people);
  ADD ("doubtful-people", test_doubtful_people);
  ADD ("worker", test_worker);

  return g_test_run ();
}
