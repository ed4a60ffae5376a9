/* test-layout.c: where pages end, what repeats on them and what never parts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/layout.h"

#include <string.h>

#include "base/error.h"
#include "recorder.h"

#define SIZE 13.0

static HdFontSet *fonts;

static HdParagraph *
add_text (GPtrArray *blocks, const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, SIZE, text);
  hd_blocks_add_paragraph (blocks, paragraph);
  return paragraph;
}

static HdPages *
run (const HdDocument *document)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &document->setup);
  return pages;
}

static char *
numbered_words (const char *stem, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u", i > 0 ? " " : "", stem, i);
  return g_string_free (text, FALSE);
}

/* Numbers of lines of the paragraph with words "<stem><n>" on each page. */
static guint
lines_on_page (const Recording *recording, guint page, char stem)
{
  double last = -1;
  guint n = 0;

  for (guint i = 0; i < recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (recording, i);

      if (word->page == page && word->text[0] == stem && ABS (word->baseline - last) > 0.01)
        {
          last = word->baseline;
          n++;
        }
    }
  return n;
}

static void
test_empty_document (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Trống");
  g_autoptr (HdPages) pages = run (document);
  double width, height;

  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 1);
  hd_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_cmpstr (hd_pages_get_title (pages), ==, "Trống");
}

static void
test_page_numbers (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Số trang");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  const RecordedWord *number;
  double middle = (document->setup.left + document->setup.width - document->setup.right) / 2;

  for (guint i = 0; i < 3; i++)
    {
      add_text (document->blocks, "Trang");
      hd_blocks_add_page_break (document->blocks);
    }
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 4);
  g_assert_null (recording_find (recording, 0, "1"));
  number = recording_find (recording, 1, "2");
  g_assert_nonnull (number);
  g_assert_cmpfloat_with_epsilon ((number->left + number->right) / 2, middle, 0.01);
  g_assert_cmpfloat (number->baseline, <, document->setup.top - 5);
  g_assert_cmpfloat (number->baseline - number->size * 0.66, >, 15);
  g_assert_nonnull (recording_find (recording, 2, "3"));
}

static void
test_marks (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Dấu");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;

  document->watermark = g_strdup ("DỰ THẢO");
  document->mark = g_strdup ("TẬP HUẤN - không có giá trị và một lời giải thích dài hơn hẳn nửa trang giấy khổ A4");
  add_text (document->blocks, "Một");
  hd_blocks_add_page_break (document->blocks);
  add_text (document->blocks, "Hai");
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpuint (recording->shapes->len, ==, 2);
  for (guint page = 0; page < 2; page++)
    {
      const RecordedWord *mark = recording_find (recording, page, "TẬP");
      const RecordedShape *draft = &g_array_index (recording->shapes, RecordedShape, page);
      const RecordedWord *end = recording_find (recording, page, "A4");

      g_assert_nonnull (mark);
      g_assert_cmpuint (draft->page, ==, page);
      g_assert_cmpfloat (draft->color.red, >, 0.8); /* pale */
      g_assert_cmpfloat (mark->baseline, <, document->setup.top);
      g_assert_cmpfloat_with_epsilon (end->right, document->setup.width - document->setup.right, 0.01);
      g_assert_cmpfloat (mark->left, >, (document->setup.left + document->setup.width - document->setup.right) / 2 + 10);
      /* Behind the text, across the middle of the page, and not part of its text. */
      g_assert_cmpint (draft->n_words_before, <=, recording_find (recording, page, page == 0 ? "Một" : "Hai") - recording_word (recording, 0));
      g_assert_cmpfloat_with_epsilon (draft->left + draft->right, document->setup.width, 60);
      g_assert_cmpfloat_with_epsilon (draft->top + draft->bottom, document->setup.height, 60);
      g_assert_cmpfloat (draft->left, >, 0);
      g_assert_cmpfloat (draft->right, <, document->setup.width);
      g_assert_cmpfloat (draft->bottom - draft->top, >, 300);
      g_assert_null (recording_find (recording, page, "THẢO"));
    }
}

/* Whatever stands above, a paragraph never leaves one line alone. */
static void
test_widows_and_orphans (void)
{
  g_autofree char *words = numbered_words ("w", 60);

  for (guint filler = 30; filler < 52; filler++)
    {
      g_autoptr (HdDocument) document = hd_document_new ("Dòng lẻ");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;
      guint first, second;

      for (guint i = 0; i < filler; i++)
        add_text (document->blocks, "trên");
      add_text (document->blocks, words);
      pages = run (document);
      recording = recording_new (pages);
      first = lines_on_page (recording, 0, 'w');
      second = hd_pages_get_n_pages (pages) > 1 ? lines_on_page (recording, 1, 'w') : 0;
      g_assert_cmpuint (first + second, >, 3);
      g_assert_cmpuint (first, !=, 1);
      g_assert_cmpuint (second, !=, 1);
    }
}

static void
test_headings_keep_with_next (void)
{
  g_autofree char *words = numbered_words ("w", 60);

  for (guint filler = 30; filler < 52; filler++)
    {
      g_autoptr (HdDocument) document = hd_document_new ("Đề mục");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;
      HdParagraph *heading;

      for (guint i = 0; i < filler; i++)
        add_text (document->blocks, "trên");
      heading = add_text (document->blocks, "Heading");
      heading->keep_with_next = TRUE;
      add_text (document->blocks, words);
      pages = run (document);
      recording = recording_new (pages);
      for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
        if (recording_find (recording, page, "Heading") != NULL)
          g_assert_cmpuint (lines_on_page (recording, page, 'w'), >=, 2);
    }
}

static void
test_keep_together (void)
{
  g_autofree char *words = numbered_words ("w", 60);

  for (guint filler = 40; filler < 52; filler++)
    {
      g_autoptr (HdDocument) document = hd_document_new ("Liền khối");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;

      for (guint i = 0; i < filler; i++)
        add_text (document->blocks, "trên");
      add_text (document->blocks, words)->keep_together = TRUE;
      pages = run (document);
      recording = recording_new (pages);
      g_assert_true (lines_on_page (recording, 0, 'w') == 0 || hd_pages_get_n_pages (pages) == 1);
    }
}

/* What is kept together but longer than a page still comes out whole, over pages. */
static void
test_too_long_to_keep (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Dài");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  g_autofree char *words = numbered_words ("w", 2000);
  g_autofree char *text = NULL;

  add_text (document->blocks, "trên")->keep_with_next = TRUE;
  add_text (document->blocks, words)->keep_together = TRUE;
  pages = run (document);
  recording = recording_new (pages);
  text = recording_text (recording, document->setup.top);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), >, 2);
  g_assert_true (g_str_has_prefix (text, "trên w0 w1 "));
  g_assert_cmpstr (text + strlen ("trên "), ==, words);
}

static void
test_space_between (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Khoảng cách");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  double line = hd_font_get_line_height (hd_font_set_get (fonts, HD_FACE_REGULAR), SIZE);
  HdParagraph *first = add_text (document->blocks, "một");
  HdParagraph *second;

  first->space_before = 50; /* dropped at the top */
  first->space_after = 6;
  second = add_text (document->blocks, "hai");
  second->space_before = 10;
  hd_blocks_add_space (document->blocks, 20);
  add_text (document->blocks, "ba");
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpfloat (recording_word (recording, 0)->baseline, <, document->setup.top + line);
  g_assert_cmpfloat_with_epsilon (recording_word (recording, 1)->baseline - recording_word (recording, 0)->baseline, line + 10, 0.001);
  g_assert_cmpfloat_with_epsilon (recording_word (recording, 2)->baseline - recording_word (recording, 1)->baseline, line + 20, 0.001);
}

static void
test_rule_below (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Gạch chân");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  const RecordedWord *word;
  const RecordedRule *rule;
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_CENTER);

  hd_paragraph_add (paragraph, HD_FACE_BOLD, SIZE, "LIÊN");
  paragraph->rule_below = 0.4;
  hd_blocks_add_paragraph (document->blocks, paragraph);
  pages = run (document);
  recording = recording_new (pages);
  word = recording_word (recording, 0);
  g_assert_cmpuint (recording->rules->len, ==, 1);
  rule = &g_array_index (recording->rules, RecordedRule, 0);
  g_assert_cmpfloat_with_epsilon (rule->right - rule->left, 0.4 * (word->right - word->left), 0.01);
  g_assert_cmpfloat_with_epsilon (rule->right + rule->left, word->right + word->left, 0.01);
  g_assert_cmpfloat (rule->top, >, word->baseline + 2);
  g_assert_cmpfloat (rule->top, <, word->baseline + 8);
}

static HdTable *
add_table (HdDocument *document, guint n_rows)
{
  static const double widths[] = { 0.2, 0.5, 0.3 };
  HdTable *table = hd_table_new (3, widths);

  table->borders = TRUE;
  table->padding = 3;
  table->n_header_rows = 1;
  for (guint i = 0; i < n_rows; i++)
    {
      HdRow *row = hd_table_add_row (table);

      for (guint k = 0; k < 3; k++)
        {
          g_autofree char *text = i == 0 ? g_strdup_printf ("H%u", k) : g_strdup_printf ("r%u.%u", i, k);
          HdCell *cell = hd_row_add_cell (row, 1);

          add_text (cell->blocks, text);
          if (k == 1 && i % 7 == 3)
            add_text (cell->blocks, "một đoạn dài hơn, đủ để xuống dòng trong cột giữa của bảng này nhiều lần liền nhau");
        }
    }
  hd_blocks_add_table (document->blocks, table);
  return table;
}

static void
test_table_header_repeats (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Bảng");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;

  add_table (document, 120);
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), >, 2);
  for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
    {
      const RecordedWord *header = recording_find (recording, page, "H1");

      g_assert_nonnull (header);
      g_assert_cmpfloat (header->baseline, <, document->setup.top + 20);
    }
  for (guint i = 1; i < 120; i++)
    {
      g_autofree char *left = g_strdup_printf ("r%u.0", i);
      g_autofree char *right = g_strdup_printf ("r%u.2", i);
      guint n = 0;

      for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
        {
          const RecordedWord *word = recording_find (recording, page, left);

          if (word == NULL)
            continue;
          n++;
          g_assert_cmpfloat_with_epsilon (recording_find (recording, page, right)->baseline, word->baseline, 0.01);
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* The header never stands alone at a page's foot, whatever is above. */
static void
test_table_header_keeps_with_row (void)
{
  for (guint filler = 38; filler < 50; filler++)
    {
      g_autoptr (HdDocument) document = hd_document_new ("Bảng");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;

      for (guint i = 0; i < filler; i++)
        add_text (document->blocks, "trên");
      add_table (document, 4);
      pages = run (document);
      recording = recording_new (pages);
      for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
        if (recording_find (recording, page, "H0") != NULL)
          {
            gboolean row = FALSE;

            for (guint i = 1; i < 4; i++)
              {
                g_autofree char *name = g_strdup_printf ("r%u.0", i);

                row = row || recording_find (recording, page, name) != NULL;
              }
            g_assert_true (row);
          }
    }
}

static void
test_tall_row_is_cut (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Dòng cao");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  g_autofree char *words = numbered_words ("w", 1500);
  HdTable *table = add_table (document, 2);
  HdCell *cell = g_ptr_array_index (((HdRow *) g_ptr_array_index (table->rows, 1))->cells, 1);
  GString *found = g_string_new (NULL);

  add_text (cell->blocks, words);
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), >, 2);
  for (guint i = 0; i < recording->words->len; i++)
    if (recording_word (recording, i)->text[0] == 'w')
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", recording_word (recording, i)->text);
  g_assert_cmpstr (found->str, ==, words);
  g_string_free (found, TRUE);
}

static void
test_column_span (void)
{
  static const double widths[] = { 0.5, 0.5 };
  g_autoptr (HdDocument) document = hd_document_new ("Gộp cột");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  HdTable *table = hd_table_new (2, widths);
  HdRow *row = hd_table_add_row (table);
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_CENTER);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, SIZE, "giữa");
  hd_blocks_add_paragraph (hd_row_add_cell (row, 2)->blocks, paragraph);
  hd_blocks_add_table (document->blocks, table);
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpfloat_with_epsilon (recording_word (recording, 0)->left + recording_word (recording, 0)->right,
                                  document->setup.left + document->setup.width - document->setup.right, 0.01);
}

static void
test_find (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Tìm");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  HdRect rect;
  guint page;

  add_text (document->blocks, "trên");
  hd_blocks_add_page_break (document->blocks);
  add_text (document->blocks, "Số: 05")->tag = g_strdup ("number");
  add_text (document->blocks, "Số: 06")->tag = g_strdup ("number");
  pages = run (document);
  recording = recording_new (pages);
  g_assert_false (hd_pages_find (pages, "place", NULL, NULL));
  g_assert_true (hd_pages_find (pages, "number", &page, &rect));
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpfloat_with_epsilon (rect.x, document->setup.left, 0.01);
  g_assert_cmpfloat_with_epsilon (rect.x + rect.width, recording_find (recording, 1, "05")->right, 0.01);
  g_assert_cmpfloat_with_epsilon (rect.y, document->setup.top, 0.01);
}

static void
test_missing_glyphs (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Thiếu chữ");
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = NULL;

  add_text (document->blocks, "Căn cứ chữ 兵 của Luật");
  add_text (document->blocks, "và hình 😀 nữa");
  pages = hd_layout_run (document, fonts, &error);
  g_assert_null (pages);
  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "兵 U+5175"));
  g_assert_nonnull (strstr (error->message, "U+1F600"));
  g_assert_nonnull (strstr (error->message, "Căn cứ chữ 兵"));
  g_assert_nonnull (strstr (error->message, "Liberation Serif"));
}

static void
test_missing_glyph_in_mark (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Thiếu chữ");
  g_autoptr (GError) error = NULL;

  document->mark = g_strdup ("兵");
  g_assert_null (hd_layout_run (document, fonts, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
}

static HdChart *
make_chart (const char *title)
{
  HdChart *chart = hd_chart_new (title, "Từ năm 2019", "lớp");
  HdChartSeries *series;

  hd_chart_add_category (chart, "2019");
  hd_chart_add_category (chart, "2020");
  series = hd_chart_add_series (chart, "Thực hiện", HD_SERIES_COLUMNS);
  hd_chart_add_point (series, TRUE, 12 * HD_FIGURE_SCALE, FALSE, "12", NULL);
  hd_chart_add_point (series, TRUE, 30 * HD_FIGURE_SCALE, TRUE, "hơn 30", NULL);
  return chart;
}

static void
test_chart_page (void)
{
  g_autoptr (HdChart) chart = make_chart ("Số lớp bồi dưỡng");
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_pages_new_for_chart (chart, fonts, "TẬP HUẤN", &error);
  g_autoptr (Recording) recording = NULL;
  double width, height;

  g_assert_no_error (error);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 1);
  hd_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_cmpstr (hd_pages_get_title (pages), ==, "Số lớp bồi dưỡng");
  recording = recording_new (pages);
  g_assert_nonnull (recording_find (recording, 0, "2020"));
  g_assert_nonnull (recording_find (recording, 0, "HUẤN"));
}

static void
test_chart_with_missing_glyph (void)
{
  g_autoptr (HdChart) chart = make_chart ("Số lớp 兵");
  g_autoptr (GError) error = NULL;

  g_assert_null (hd_pages_new_for_chart (chart, fonts, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
}

/* A chart does not fit under the text: it goes to the next page, whole, with the heading that is kept with it. */
static void
test_chart_in_text (void)
{
  g_autoptr (HdChart) chart = make_chart ("Số lớp bồi dưỡng");
  g_autoptr (HdDocument) document = hd_document_new ("Biểu đồ");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;

  for (guint i = 0; i < 30; i++)
    add_text (document->blocks, "trên");
  add_text (document->blocks, "Heading")->keep_with_next = TRUE;
  hd_blocks_add_chart (document->blocks, chart, 400);
  pages = run (document);
  recording = recording_new (pages);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 2);
  g_assert_nonnull (recording_find (recording, 1, "Heading"));
  g_assert_nonnull (recording_find (recording, 1, "2020"));
  g_assert_null (recording_find (recording, 0, "2020"));
}

/* Random documents: nothing outside the margins, nothing on something else, every word once and in order. */
static void
test_random (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (HdDocument) document = hd_document_new ("Ngẫu nhiên");
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (HdPages) again = NULL;
      g_autoptr (Recording) recording = NULL;
      g_autofree char *text = NULL;
      g_autofree char *log = NULL;
      g_autofree char *log_again = NULL;
      guint n = g_test_rand_int_range (1, 40);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *words = numbered_words ("chữ", g_test_rand_int_range (1, 150));
          HdParagraph *paragraph = hd_paragraph_new (g_test_rand_int_range (0, HD_ALIGN_JUSTIFY + 1));

          hd_paragraph_add (paragraph, g_test_rand_int_range (0, HD_N_FACES), g_test_rand_int_range (9, 16), words);
          paragraph->first_indent = g_test_rand_int_range (0, 40);
          paragraph->left_indent = g_test_rand_int_range (0, 40);
          paragraph->right_indent = g_test_rand_int_range (0, 40);
          paragraph->space_before = g_test_rand_int_range (0, 30);
          paragraph->space_after = g_test_rand_int_range (0, 30);
          paragraph->line_spacing = g_test_rand_double_range (1, 1.5);
          paragraph->keep_with_next = g_test_rand_int_range (0, 4) == 0;
          paragraph->keep_together = g_test_rand_int_range (0, 4) == 0;
          paragraph->rule_below = g_test_rand_int_range (0, 2) * 0.5;
          hd_blocks_add_paragraph (document->blocks, paragraph);
          g_string_append_printf (expected, "%s%s", i > 0 ? " " : "", words);
        }
      pages = run (document);
      again = run (document);
      recording = recording_new (pages);
      text = recording_text (recording, document->setup.top);
      g_assert_cmpstr (text, ==, expected->str);
      log = pages_log (pages);
      log_again = pages_log (again);
      g_assert_cmpstr (log, ==, log_again);
    }
}

static void
test_golden (void)
{
  static const double widths[] = { 0.44, 0.56 };
  g_autoptr (HdDocument) document = hd_document_new ("Mẫu");
  g_autoptr (HdPages) pages = NULL;
  HdTable *header = hd_table_new (2, widths);
  HdRow *row = hd_table_add_row (header);
  HdParagraph *left = hd_paragraph_new (HD_ALIGN_CENTER);
  HdParagraph *right = hd_paragraph_new (HD_ALIGN_CENTER);

  hd_paragraph_add (left, HD_FACE_BOLD, 12, "BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG SƠN");
  left->rule_below = 0.4;
  hd_paragraph_add (right, HD_FACE_BOLD, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, left);
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, right);
  hd_blocks_add_table (document->blocks, header);
  document->watermark = g_strdup ("DỰ THẢO");
  document->mark = g_strdup ("TẬP HUẤN");
  add_text (document->blocks, "Phát huy sức mạnh tổng hợp của các bên trong xây dựng nền quốc phòng toàn dân, xây dựng khu vực phòng thủ tỉnh "
                              "vững chắc; góp phần thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội.")->first_indent = 36;
  add_text (document->blocks, "Họ tên: " HD_LEADER);
  add_table (document, 60);
  pages = run (document);
  assert_golden (pages, "layout/pages.log");
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
  g_test_add_func ("/layout/empty-document", test_empty_document);
  g_test_add_func ("/layout/page-numbers", test_page_numbers);
  g_test_add_func ("/layout/marks", test_marks);
  g_test_add_func ("/layout/widows-and-orphans", test_widows_and_orphans);
  g_test_add_func ("/layout/headings-keep-with-next", test_headings_keep_with_next);
  g_test_add_func ("/layout/keep-together", test_keep_together);
  g_test_add_func ("/layout/too-long-to-keep", test_too_long_to_keep);
  g_test_add_func ("/layout/space-between", test_space_between);
  g_test_add_func ("/layout/rule-below", test_rule_below);
  g_test_add_func ("/layout/table-header-repeats", test_table_header_repeats);
  g_test_add_func ("/layout/table-header-keeps-with-row", test_table_header_keeps_with_row);
  g_test_add_func ("/layout/tall-row-is-cut", test_tall_row_is_cut);
  g_test_add_func ("/layout/column-span", test_column_span);
  g_test_add_func ("/layout/find", test_find);
  g_test_add_func ("/layout/missing-glyphs", test_missing_glyphs);
  g_test_add_func ("/layout/missing-glyph-in-mark", test_missing_glyph_in_mark);
  g_test_add_func ("/layout/chart-page", test_chart_page);
  g_test_add_func ("/layout/chart-with-missing-glyph", test_chart_with_missing_glyph);
  g_test_add_func ("/layout/chart-in-text", test_chart_in_text);
  g_test_add_func ("/layout/random", test_random);
  g_test_add_func ("/layout/golden", test_golden);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
