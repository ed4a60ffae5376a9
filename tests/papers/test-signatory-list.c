/* test-signatory-list.c: the list of those who signed as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/signatory-list.h"

#include <string.h>

#include "recorder.h"

static HdFontSet *fonts;

static HdRecord *
make_committee (void)
{
  HdRecord *committee = hd_record_new (HD_ENTITY_COMMITTEE);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo Chương trình phối hợp tỉnh Thử Nghiệm");
  hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Thử Nghiệm");
  return committee;
}

static void
add_row (GPtrArray *rows, const char *agreement, const char *number, const char *name, const char *title, const char *unit, HdDate date)
{
  HdListRow *row = g_new0 (HdListRow, 1);

  row->agreement = g_strdup (agreement);
  row->number = g_strdup (number);
  row->subject = g_strdup_printf ("Phối hợp hoạt động %s", agreement);
  row->title = g_strdup (name);
  row->subtitle = g_strdup (title);
  row->unit = g_strdup (unit);
  row->date = date;
  row->state = g_strdup (date != HD_DATE_NONE ? "given" : "open");
  row->kind = g_strdup (unit != NULL ? "signer" : "witness");
  g_ptr_array_add (rows, row);
}

/* Two papers of which each has several signatures, or one signature each. */
static GPtrArray *
make_rows (gboolean grouped)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  HdDate day = hd_date_new (2023, 3, 24);

  add_row (rows, "năm 2024", "", "Đại tá Nguyễn Văn Thử", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Thử Nghiệm", HD_DATE_NONE);
  if (grouped)
    add_row (rows, "năm 2024", "", "", "", "Liên đoàn Lao động tỉnh Thử Nghiệm", HD_DATE_NONE);
  add_row (rows, "năm 2023", "05/CTPH-BCHQS-LĐLĐ", "Đại tá Nguyễn Văn Thử", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Thử Nghiệm", day);
  if (grouped)
    add_row (rows, "năm 2023", "05/CTPH-BCHQS-LĐLĐ", "Lê Thị Chứng", "Trưởng Ban", NULL, day);
  return rows;
}

static HdPages *
lay_out (GPtrArray *rows, const char *scope)
{
  g_autoptr (HdRecord) committee = make_committee ();
  g_autoptr (HdPaper) paper = hd_signatory_list_paper_new (committee, rows, scope, hd_date_new (2026, 11, 26));
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  g_assert_cmpuint (paper->blanks->len, ==, 0);
  return pages;
}

static void
assert_words (HdPages *pages, const char * const *words, gboolean there)
{
  Recording *recording = recording_new (pages);
  g_autofree char *text = recording_text (recording, 0);

  for (guint i = 0; words[i] != NULL; i++)
    if ((strstr (text, words[i]) != NULL) != there)
      g_error ("“%s” is %s: %s", words[i], there ? "missing" : "there", text);
  recording_free (recording);
}

static void
test_grouped (void)
{
  g_autoptr (GPtrArray) rows = make_rows (TRUE);
  g_autoptr (HdPages) pages = lay_out (rows, "năm 2023");
  const char * const words[] = { "DANH SÁCH NGƯỜI KÝ", "Độc lập - Tự do - Hạnh phúc", "STT", "chưa ký", "24/3/2023", "(chứng kiến)",
                                 "Danh sách có 4 chữ ký: 2 đã ký, 2 chưa ký.", "Thử Nghiệm, ngày 26 tháng 11 năm 2026", NULL };
  const char * const absent[] = { "Văn bản", NULL };

  assert_words (pages, words, TRUE);
  assert_words (pages, absent, FALSE);
  assert_golden (pages, "papers/signatory-list.log");
}

static void
test_single (void)
{
  g_autoptr (GPtrArray) rows = make_rows (FALSE);
  g_autoptr (HdPages) pages = lay_out (rows, NULL);
  const char * const words[] = { "Văn bản", "Danh sách có 2 chữ ký: 1 đã ký, 1 chưa ký.", NULL };

  assert_words (pages, words, TRUE);
}

/* Over many pages the heads come again, and an empty list says so. */
static void
test_long_and_empty (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  g_autoptr (HdPages) empty = lay_out (rows, NULL);
  g_autoptr (HdPages) pages = NULL;
  g_autofree char *text = NULL;
  Recording *recording;
  guint heads = 0;
  const char * const nothing[] = { "không có chữ ký nào", NULL };

  assert_words (empty, nothing, TRUE);
  for (guint i = 0; i < 200; i++)
    add_row (rows, "năm 2023", "05/CTPH", "Đại tá Nguyễn Văn Thử", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Thử Nghiệm", hd_date_new (2023, 3, 24));
  pages = lay_out (rows, NULL);
  recording = recording_new (pages);
  text = recording_text (recording, 0);
  for (const char *p = strstr (text, "STT"); p != NULL; p = strstr (p + 1, "STT"))
    heads++;
  g_assert_cmpuint (heads, ==, hd_pages_get_n_pages (pages));
  g_assert_cmpuint (heads, >, 3);
  recording_free (recording);
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
  g_test_add_func ("/signatory-list/grouped", test_grouped);
  g_test_add_func ("/signatory-list/single", test_single);
  g_test_add_func ("/signatory-list/long-and-empty", test_long_and_empty);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
