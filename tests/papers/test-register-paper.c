/* test-register-paper.c: the outgoing register as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/register-paper.h"

#include <string.h>

#include "recorder.h"

static HdFontSet *fonts;

static HdRecord *
make_paper (gint64 number, const char *type, const char *subject, const char *state)
{
  HdRecord *paper = hd_record_new (HD_ENTITY_PAPER);

  hd_record_set_text (paper, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  hd_record_set_text (paper, HD_PAPER_STATE, state);
  hd_record_set_text (paper, HD_PAPER_TYPE_NAME, type);
  hd_record_set_text (paper, HD_PAPER_SUBJECT, subject);
  hd_record_set_integer (paper, HD_PAPER_NUMBER, number);
  hd_record_set_text (paper, HD_PAPER_SYMBOL, "BC-BCĐ");
  hd_record_set_date (paper, HD_PAPER_ISSUED_DATE, hd_date_new (2023, 3, 5));
  hd_record_set_text (paper, HD_PAPER_SIGNER_NAME, "Đại tá Nguyễn Văn Thử");
  hd_record_set_text (paper, HD_PAPER_RECIPIENTS, "Các bên ký kết\nLưu: VT");
  hd_record_set_text (paper, HD_PAPER_FILE_COPY, "Văn phòng");
  hd_record_set_integer (paper, HD_PAPER_COPIES, 8);
  return paper;
}

static void
add (GPtrArray *rows, gint64 number, const char *subject, const char *state)
{
  g_autoptr (HdRecord) paper = make_paper (number, "Báo cáo", subject, state);

  if (g_str_equal (state, "withdrawn"))
    {
      hd_record_set_date (paper, HD_PAPER_STATE_DATE, hd_date_new (2023, 4, 12));
      hd_record_set_text (paper, HD_PAPER_STATE_REASON, "Sai số liệu");
    }
  g_ptr_array_add (rows, hd_register_row_new (paper, "Văn bản đi", NULL));
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hd_register_row_free);
}

static HdPages *
lay_out (GPtrArray *rows)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  HdPages *pages;

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo Chương trình phối hợp tỉnh Thử Nghiệm");
  paper = hd_register_paper_new (committee, rows, "Năm 2023", hd_date_new (2023, 12, 31));
  pages = hd_layout_run (paper->document, fonts, &error);
  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  return pages;
}

static guint
count_words (HdPages *pages, const char *words)
{
  Recording *recording = recording_new (pages);
  g_autofree char *text = recording_text (recording, 0);
  guint count = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    count++;
  recording_free (recording);
  return count;
}

/* The ten columns of the decree, landscape; a gap and a withdrawn paper say so. */
static void
test_page (void)
{
  static const char * const words[] = { "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm 2023", "Người ký", "(1)", "(10)", "01/BC-BCĐ", "05/3/2023", "08",
                                        "Số để trống", "02–03", "Thu hồi", "Sai số liệu", "Được thay" };
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (HdRecord) replaced = make_paper (5, "Tờ trình", "Về việc khen thưởng", "replaced");
  g_autoptr (HdPages) pages = NULL;
  double width, height;

  add (rows, 1, "Kết quả phối hợp hoạt động sáu tháng đầu năm", "issued");
  g_ptr_array_add (rows, hd_register_row_new_gap (2, 3, "Văn bản đi"));
  add (rows, 4, "Kết quả phối hợp hoạt động quý I", "withdrawn");
  g_ptr_array_add (rows, hd_register_row_new (replaced, "Văn bản đi", "Được thay bằng số 06/BC-BCĐ"));
  pages = lay_out (rows);
  hd_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (count_words (pages, words[i]) == 0)
      g_error ("“%s” is missing", words[i]);
  assert_golden (pages, "papers/register.log");
}

/* Over many pages the heads come again; an empty year says so. */
static void
test_long_and_empty (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (HdPages) empty = lay_out (rows);
  g_autoptr (HdPages) pages = NULL;

  g_assert_cmpuint (count_words (empty, "Chưa có văn bản đi"), ==, 1);
  for (guint i = 0; i < 300; i++)
    add (rows, i + 1, "Kết quả phối hợp hoạt động", "issued");
  pages = lay_out (rows);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), >, 5);
  g_assert_cmpuint (count_words (pages, "(10)"), ==, hd_pages_get_n_pages (pages));
}

/* Two series are told apart; one needs no line of its own. */
static void
test_series (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (HdRecord) paper = make_paper (1, "Nghị quyết", "Khác", "issued");
  g_autoptr (HdPages) one = NULL;
  g_autoptr (HdPages) two = NULL;

  add (rows, 1, "Một", "issued");
  one = lay_out (rows);
  g_assert_cmpuint (count_words (one, "Dãy riêng"), ==, 0);
  g_ptr_array_add (rows, hd_register_row_new (paper, "Dãy riêng", NULL));
  two = lay_out (rows);
  g_assert_cmpuint (count_words (two, "Dãy riêng"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/register-paper/page", test_page);
  g_test_add_func ("/register-paper/long-and-empty", test_long_and_empty);
  g_test_add_func ("/register-paper/series", test_series);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
