/* test-made-rows.c: a table whose rows are made when they are needed, against the same table with all rows there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/layout.h"
#include "layout/pages.h"
#include "recorder.h"

#define N_ROWS 300
#define TALL_ROW 120 /* taller than a page */

static HdFontSet *fonts;

static int n_made;

static void
fill_row (HdRow *row, guint index)
{
  static const char words[] = "một đoạn dài hơn, đủ để xuống dòng trong cột này nhiều lần liền nhau";

  for (guint k = 0; k < 3; k++)
    {
      HdCell *cell = hd_row_add_cell (row, 1);
      guint n_paragraphs = k == 1 && index == TALL_ROW ? 60 : 1;

      for (guint i = 0; i < n_paragraphs; i++)
        {
          HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);
          g_autofree char *text = g_strdup_printf ("r%u.%u %s", index, k, k == 1 && index % 7 == 3 ? words : "");

          paragraph->space_after = 3;
          hd_paragraph_add (paragraph, HD_FACE_REGULAR, 13, text);
          hd_blocks_add_paragraph (cell->blocks, paragraph);
        }
    }
  row->keep_with_next = index % 50 == 49;
}

static HdRow *
make_row (gconstpointer data, guint index)
{
  HdRow *row = hd_row_new ();

  g_assert_cmpstr (data, ==, "rows");
  fill_row (row, index);
  n_made++;
  return row;
}

static HdDocument *
make_document (gboolean is_made)
{
  static const double widths[] = { 0.2, 0.5, 0.3 };
  HdDocument *document = hd_document_new ("Bảng dài");
  HdTable *table = hd_table_new (3, widths);
  HdRow *header = hd_table_add_row (table);

  table->borders = TRUE;
  table->padding = 3;
  table->n_header_rows = 1;
  fill_row (header, 1000);
  if (is_made)
    hd_table_make_rows (table, N_ROWS, make_row, g_strdup ("rows"), g_free);
  for (guint i = 0; !is_made && i < N_ROWS; i++)
    fill_row (hd_table_add_row (table), i);
  hd_blocks_add_table (document->blocks, table);
  return document;
}

static HdPages *
run (HdDocument *document)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (document, fonts, &error);

  g_assert_no_error (error);
  return pages;
}

static void
assert_same_words (const Recording *a, const Recording *b)
{
  g_assert_cmpuint (a->words->len, ==, b->words->len);
  for (guint i = 0; i < a->words->len; i++)
    {
      const RecordedWord *one = recording_word (a, i), *other = recording_word (b, i);

      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpuint (one->page, ==, other->page);
      g_assert_cmpfloat_with_epsilon (one->left, other->left, 1e-6);
      g_assert_cmpfloat_with_epsilon (one->baseline, other->baseline, 1e-6);
    }
}

/* Length of all rules of a page that run up or across: the grid is whole, however it is cut into strokes. */
static double
rules_length (const Recording *recording, guint page, gboolean up)
{
  double length = 0;

  for (guint i = 0; i < recording->rules->len; i++)
    {
      const RecordedRule *rule = &g_array_index (recording->rules, RecordedRule, i);

      if (rule->page == page)
        length += up ? rule->bottom - rule->top : rule->right - rule->left;
    }
  return length;
}

static void
test_same_pages (void)
{
  g_autoptr (HdDocument) plain = make_document (FALSE), made = make_document (TRUE);
  g_autoptr (HdPages) plain_pages = run (plain), made_pages = run (made);
  g_autoptr (Recording) plain_recording = NULL;
  g_autoptr (Recording) made_recording = NULL;
  g_autofree char *first = NULL, *second = NULL;

  /* The pages outlive their document. */
  g_clear_pointer (&made, hd_document_free);
  plain_recording = recording_new (plain_pages);
  made_recording = recording_new (made_pages);
  g_assert_cmpuint (hd_pages_get_n_pages (made_pages), >, 10);
  g_assert_cmpuint (hd_pages_get_n_pages (made_pages), ==, hd_pages_get_n_pages (plain_pages));
  assert_same_words (plain_recording, made_recording);
  for (guint page = 0; page < hd_pages_get_n_pages (made_pages); page++)
    {
      g_assert_cmpfloat_with_epsilon (rules_length (made_recording, page, TRUE), rules_length (plain_recording, page, TRUE), 0.1);
      g_assert_cmpfloat_with_epsilon (rules_length (made_recording, page, FALSE), rules_length (plain_recording, page, FALSE), 0.1);
    }
  first = pages_log (made_pages);
  second = pages_log (made_pages);
  g_assert_cmpstr (first, ==, second);
}

/* Made once to be measured, and with each painting of their page; but for the tall one, which is cut while it is laid out. */
static void
test_made_when_painted (void)
{
  g_autoptr (HdDocument) document = make_document (TRUE);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (HdPages) joined = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *one = NULL, *two = NULL;

  n_made = 0;
  pages = run (document);
  g_assert_cmpint (n_made, ==, N_ROWS + 1);
  one = pages_log (pages);
  g_assert_cmpint (n_made, ==, 2 * N_ROWS);
  for (guint page = 0; page < hd_pages_get_n_pages (pages); page++)
    {
      const GArray *items = g_ptr_array_index (pages->pages, page);
      guint n = 0;

      for (guint i = 0; i < items->len; i++)
        n += g_array_index (items, HdItem, i).kind == HD_ITEM_ROWS;
      g_assert_cmpuint (n, <=, 2);
    }
  g_ptr_array_add (parts, pages);
  joined = hd_pages_join (parts, "Bảng", FALSE);
  two = pages_log (joined);
  g_assert_cmpstr (one, ==, two);
}

static HdRow *
make_bad_row (gconstpointer data, guint index)
{
  HdRow *row = hd_row_new ();
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_LEFT);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, 13, index == 7 ? "thiếu chữ 漢" : "đủ chữ");
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, paragraph);
  return row;
}

/* No page with a box on it, also when the row that needs it is not there. */
static void
test_missing_glyph (void)
{
  static const double widths[] = { 1 };
  g_autoptr (HdDocument) document = hd_document_new ("Bảng");
  HdTable *table = hd_table_new (1, widths);
  g_autoptr (GError) error = NULL;

  hd_table_make_rows (table, 10, make_bad_row, NULL, NULL);
  hd_blocks_add_table (document->blocks, table);
  g_assert_null (hd_layout_run (document, fonts, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/made-rows/same-pages", test_same_pages);
  g_test_add_func ("/made-rows/made-when-painted", test_made_when_painted);
  g_test_add_func ("/made-rows/missing-glyph", test_missing_glyph);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
