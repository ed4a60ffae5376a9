/* test-amendment.c: an amendment from its draft to its number, and the text that reads with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/amendments.h"
#include "book/series.h"
#include "make-agreement.h"

typedef struct
{
  Fixture base;
  Made   *made;
  HdDate  day;
} Amendment;

static void
set_up (Amendment *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->made = made_new (&self->base);
  self->day = hd_date_new (2023, 3, 24);
}

static void
tear_down (Amendment *self, gconstpointer data)
{
  made_free (self->made);
  fixture_tear_down (&self->base, NULL);
}

static void
put_in_force (Amendment *self, HdRecord *agreement, HdDate day)
{
  g_autoptr (GError) error = NULL;

  made_sign_all (self->made, agreement, day);
  hd_book_put_in_force (self->made->book, hd_record_get_id (agreement), 0, NULL, day, NULL, &error);
  g_assert_no_error (error);
}

/* The text of its pages, without line breaks. */
static char *
print (Amendment *self, HdRendering *rendering)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = g_build_filename (self->base.folder, "print.pdf", NULL);
  g_autofree char *text = NULL;
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };

  g_assert_nonnull (rendering);
  pdf = hd_book_make_pdf (self->made->book, rendering->pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_strdelimit (text, "\n", ' ');
  return g_steal_pointer (&text);
}

static void
assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_message ("“%s” is not in: %s", words, text);
  g_assert_nonnull (strstr (text, words));
}

/* The third clause of the made agreement: the paragraph below its only part. */
static HdRecord *
amend (Amendment *self, HdRecord **amendment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = hd_book_get_records_by (self->made->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT,
                                                          hd_record_get_id (self->made->agreement), &error);
  HdRecord *paragraph = g_ptr_array_index (clauses, 2);

  *amendment = hd_book_create_amendment (self->made->book, hd_record_get_id (self->made->agreement), &error);
  g_assert_no_error (error);
  hd_book_add_amending_clause (self->made->book, hd_record_get_id (*amendment), hd_record_get_id (self->made->clause), "replace",
                               "Nội dung phối hợp mới", &error);
  g_assert_no_error (error);
  hd_book_add_amending_clause (self->made->book, hd_record_get_id (*amendment), hd_record_get_id (paragraph), "repeal", NULL, &error);
  g_assert_no_error (error);
  return hd_record_ref (paragraph);
}

static void
settle (Amendment *self, HdRecord *amendment)
{
  g_autoptr (HdRecord) settled = made_read (self->made, amendment);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (settled, HD_AGREEMENT_STATE, "settled");
  hd_book_save_record (self->made->book, settled, &error);
  g_assert_no_error (error);
}

static void
test_made (Amendment *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  const char *id = hd_record_get_id (self->made->agreement);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) amendment = NULL;
  g_autoptr (HdRecord) paragraph = NULL;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autofree char *text = NULL;

  g_assert_null (hd_book_create_amendment (book, id, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  put_in_force (self, self->made->agreement, self->day);
  paragraph = amend (self, &amendment);
  parties = hd_book_get_records_by (book, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, hd_record_get_id (amendment), &error);
  g_assert_cmpuint (parties->len, ==, N_MADE_PARTIES);
  g_assert_true (hd_record_is_empty (g_ptr_array_index (parties, 0), HD_PARTY_FROZEN_NAME));

  rendering = hd_book_render_agreement (book, hd_record_get_id (amendment), &error);
  g_assert_no_error (error);
  text = print (self, rendering);
  assert_has (text, "SỬA ĐỔI, BỔ SUNG");
  assert_has (text, "1. Sửa đổi Mục I như sau:");
  assert_has (text, "“Nội dung phối hợp mới”");
  assert_has (text, "2. Bãi bỏ đoạn thứ nhất./.");
  assert_has (text, "Căn cứ Chương trình phối hợp số 01/CTPH-BCHQS-LĐLĐ-TĐTN ngày 24 tháng 3 năm 2023");
  g_assert_false (hd_book_add_amending_clause (book, hd_record_get_id (amendment), hd_record_get_id (paragraph), "replace", " ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hd_book_create_amendment (book, hd_record_get_id (amendment), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

/* Signed and numbered like any agreement; only then the reading copy follows it. */
static void
test_consolidated (Amendment *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  const char *id = hd_record_get_id (self->made->agreement);
  HdDate later = hd_date_new (2023, 6, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) amendment = NULL;
  g_autoptr (HdRecord) paragraph = NULL;
  g_autoptr (HdRendering) before = NULL;
  g_autoptr (HdRendering) after = NULL;
  g_autoptr (GBytes) signed_paper = NULL;
  g_autoptr (GBytes) still = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_null (hd_book_render_consolidated (book, id, later, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  put_in_force (self, self->made->agreement, self->day);
  signed_paper = made_print (self->made);
  paragraph = amend (self, &amendment);
  settle (self, amendment);
  put_in_force (self, amendment, later);

  before = hd_book_render_consolidated (book, id, later - 1, &error);
  g_assert_no_error (error);
  first = print (self, before);
  assert_has (first, "BẢN HỢP NHẤT ĐỂ THAM KHẢO – không thay thế bản ký");
  g_assert_null (strstr (first, "Theo Sửa đổi"));
  after = hd_book_render_consolidated (book, id, later, &error);
  g_assert_no_error (error);
  second = print (self, after);
  assert_has (second, "NỘI DUNG PHỐI HỢP MỚI");
  assert_has (second, "(được bãi bỏ)");
  assert_has (second, "(Theo Sửa đổi, bổ sung số 02/SĐBS-BCHQS-LĐLĐ-TĐTN ngày 01 tháng 6 năm 2023)");
  g_assert_null (strstr (second, "Nguyễn Văn An"));
  still = made_print (self->made);
  g_assert_true (g_bytes_equal (signed_paper, still));
}

#define ADD(path, function) g_test_add ("/book/amendment/" path, Amendment, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("made", test_made);
  ADD ("consolidated", test_consolidated);

  return g_test_run ();
}
