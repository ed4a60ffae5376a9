/* test-pdf-pages.c: what the layout placed stands in the PDF at the same place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "layout/pdf.h"
#include "paint/picture.h"
#include "pdf-tools.h"
#include "recorder.h"

#define PROSE                                                                                                    \
  "Phối hợp tuyên truyền đường lối của Đảng, chính sách, pháp luật của Nhà nước, nhiệm vụ quân sự, quốc phòng "    \
  "đến cán bộ, chiến sĩ, đoàn viên, hội viên và Nhân dân; giúp Nhân dân phát triển sản xuất, xóa đói, giảm nghèo, " \
  "thực hiện các phong trào thi đua ở địa phương, tặng 1.234,5 kg gạo cho 60 hộ."

typedef struct
{
  guint page;
  double left;
  char *text;
} ReadWord;

static void
read_word_clear (ReadWord *word)
{
  g_free (word->text);
}

static HdChart *
make_chart (void)
{
  HdChart *chart = hd_chart_new ("Hiến máu tình nguyện", NULL, "đơn vị máu");
  HdChartSeries *series;
  HdFigure value = { 0 };

  hd_chart_add_category (chart, "2023");
  hd_chart_add_category (chart, "2024");
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  g_assert_true (hd_figure_parse_plain ("2650", &value, NULL));
  hd_chart_add_point (series, TRUE, value, FALSE, "2.650", NULL);
  hd_chart_add_point (series, TRUE, value, TRUE, "gần 3 nghìn", NULL);

  return chart;
}

static HdDocument *
make_document (void)
{
  static const double halves[] = { 0.45, 0.55 };
  HdDocument *document = hd_document_new ("Chương trình phối hợp hoạt động");
  HdTable *table = hd_table_new (2, halves);
  HdRow *row = hd_table_add_row (table);
  HdParagraph *left = hd_paragraph_new (HD_ALIGN_CENTER);
  HdParagraph *right = hd_paragraph_new (HD_ALIGN_CENTER);
  g_autoptr (HdChart) chart = make_chart ();

  document->watermark = g_strdup ("DỰ THẢO");
  document->mark = g_strdup ("TẬP HUẤN");
  hd_paragraph_add (left, HD_FACE_BOLD, 12, "BỘ CHỈ HUY QUÂN SỰ TỈNH");
  hd_paragraph_add (right, HD_FACE_BOLD, 13, "Độc lập - Tự do - Hạnh phúc");
  right->rule_below = 1;
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, left);
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, right);
  hd_blocks_add_table (document->blocks, table);
  for (guint i = 0; i < 24; i++)
    {
      HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);

      paragraph->first_indent = 36;
      hd_paragraph_add (paragraph, i % HD_N_FACES, 14, PROSE);
      hd_blocks_add_paragraph (document->blocks, paragraph);
    }
  hd_blocks_add_chart (document->blocks, chart, 240);

  return document;
}

static GBytes *
render (HdPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (hd_pages_get_fonts (pages), &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, pages, &error);
  g_assert_no_error (error);

  return bytes;
}

static HdPages *
lay_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, &error);
  g_autoptr (HdDocument) document = make_document ();
  HdPages *pages = hd_layout_run (document, fonts, &error);

  g_assert_no_error (error);

  return pages;
}

/* Words and left edges as poppler sees them. */
static GArray *
read_words (const char *path)
{
  static const char *const bbox[] = { "pdftotext", "-bbox", "FILE", "-", NULL };
  g_autoptr (GRegex) regex = g_regex_new ("<page |<word xMin=\"([0-9.]+)\"[^>]*>([^<]*)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *output = pdf_run (bbox, path);
  GArray *words;
  int page = -1;

  if (output == NULL)
    return NULL;

  words = g_array_new (FALSE, FALSE, sizeof (ReadWord));
  g_array_set_clear_func (words, (GDestroyNotify) read_word_clear);
  for (g_regex_match (regex, output, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *left = g_match_info_fetch (match, 1);
      ReadWord word;

      if (left == NULL || *left == '\0')
        {
          page++;
          continue;
        }
      word = (ReadWord) { page, g_ascii_strtod (left, NULL), g_match_info_fetch (match, 2) };
      g_array_append_val (words, word);
    }

  return words;
}

static gboolean
is_read (GArray             *words,
         const RecordedWord *wanted)
{
  for (guint i = 0; i < words->len; i++)
    {
      const ReadWord *word = &g_array_index (words, ReadWord, i);

      if (word->page == wanted->page && fabs (word->left - wanted->left) <= 0.01 && g_str_equal (word->text, wanted->text))
        return TRUE;
    }

  return FALSE;
}

static void
test_same_places (void)
{
  g_autoptr (HdPages) pages = lay_out ();
  g_autoptr (GBytes) bytes = render (pages);
  g_autoptr (Recording) recording = recording_new (pages);
  g_autoptr (GArray) words = NULL;
  g_auto (PdfFile) file = { 0 };
  guint n_checked = 0;

  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  words = read_words (file.path);
  if (words == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  for (guint i = 0; i < recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (recording, i);

      if (word->turned || word->size > 40 || strchr (word->text, ' ') != NULL)
        continue;
      n_checked++;
      if (!is_read (words, word))
        {
          g_test_message ("page %u: «%s» is not at %.3f", word->page + 1, word->text, word->left);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (n_checked, >, 1000);
}

static void
test_text_in_order (void)
{
  static const char *const raw[] = { "pdftotext", "-raw", "FILE", "-", NULL };
  g_autoptr (HdPages) pages = lay_out ();
  g_autoptr (GBytes) bytes = render (pages);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;

  pdf_file_write (&file, bytes);
  output = pdf_run (raw, file.path);
  if (output == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_true (g_utf8_validate (output, -1, NULL));
  g_strdelimit (output, "\n", ' ');
  pdf_assert_text (output, "BỘ CHỈ HUY QUÂN SỰ TỈNH");
  pdf_assert_text (output, "Độc lập - Tự do - Hạnh phúc");
  pdf_assert_text (output, PROSE " " PROSE);
}

static void
paint_first_page (HdPainter *painter,
                  gpointer   data)
{
  hd_pages_paint (data, 0, painter);
}

#define CELL 16

/* Darkness of each cell of 16 x 16 pixels: what differs in antialiasing alone is evened out. */
static GArray *
read_cells (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  int columns = cairo_image_surface_get_width (surface) / CELL;
  int rows = cairo_image_surface_get_height (surface) / CELL;
  const guchar *pixels = cairo_image_surface_get_data (surface);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (double));

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_array_set_size (cells, columns * rows);
  for (int y = 0; y < rows * CELL; y++)
    for (int x = 0; x < columns * CELL; x++)
      g_array_index (cells, double, y / CELL * columns + x / CELL) += (255 - pixels[y * cairo_image_surface_get_stride (surface) + x * 4]) / (CELL * CELL * 255.0);
  cairo_surface_destroy (surface);

  return cells;
}

/* The preview and the PDF, each as its own painter draws it. */
static void
test_same_picture (void)
{
  static const char *const pdftoppm[] = { "pdftoppm", "-r", "144", "-f", "1", "-l", "1", "-singlefile", "-png", "FILE", NULL };
  g_autoptr (HdPages) pages = lay_out ();
  g_autoptr (GBytes) bytes = render (pages);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GArray) ours = NULL;
  g_autoptr (GArray) theirs = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *own_path = NULL;
  g_autofree char *read_path = NULL;
  const char *arguments[G_N_ELEMENTS (pdftoppm) + 1] = { 0 };
  double width, height, ink = 0, difference = 0;

  pdf_file_write (&file, bytes);
  own_path = g_build_filename (file.folder, "own.png", NULL);
  read_path = g_build_filename (file.folder, "read.png", NULL);
  memcpy (arguments, pdftoppm, sizeof pdftoppm);
  arguments[G_N_ELEMENTS (pdftoppm) - 1] = g_strndup (read_path, strlen (read_path) - strlen (".png"));
  output = pdf_run (arguments, file.path);
  g_free ((char *) arguments[G_N_ELEMENTS (pdftoppm) - 1]);
  if (output == NULL)
    {
      g_test_skip ("pdftoppm is not installed");
      return;
    }
  hd_pages_get_size (pages, 0, &width, &height);
  png = hd_picture_new (HD_PICTURE_PNG, width, height, 2, paint_first_page, pages, NULL);
  g_assert_true (g_file_set_contents (own_path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL));

  ours = read_cells (own_path);
  theirs = read_cells (read_path);
  g_unlink (own_path);
  g_unlink (read_path);
  g_assert_cmpuint (ours->len, ==, theirs->len);
  for (guint i = 0; i < ours->len; i++)
    {
      ink += g_array_index (ours, double, i);
      difference += fabs (g_array_index (ours, double, i) - g_array_index (theirs, double, i));
    }
  g_test_message ("ink %.0f, difference %.0f", ink, difference);
  g_assert_cmpfloat (ink, >, 500);
  g_assert_cmpfloat (difference, <, ink * 0.1);
}

static void
test_repeats (void)
{
  g_autoptr (HdPages) first = lay_out ();
  g_autoptr (HdPages) second = lay_out ();
  g_autoptr (GBytes) first_bytes = render (first);
  g_autoptr (GBytes) second_bytes = render (second);

  g_assert_true (g_bytes_equal (first_bytes, second_bytes));
}

static void
test_chart_page (void)
{
  static const char *const info[] = { "pdfinfo", "FILE", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (HdChart) chart = make_chart ();
  g_autoptr (HdPages) pages = hd_pages_new_for_chart (chart, fonts, "TẬP HUẤN", &error);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  bytes = render (pages);
  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  output = pdf_run (info, file.path);
  if (output != NULL)
    pdf_assert_text (output, "841.89 x 595.276 pts (A4)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-pages/same-places", test_same_places);
  g_test_add_func ("/pdf-pages/text-in-order", test_text_in_order);
  g_test_add_func ("/pdf-pages/same-picture", test_same_picture);
  g_test_add_func ("/pdf-pages/repeats", test_repeats);
  g_test_add_func ("/pdf-pages/chart-page", test_chart_page);

  return g_test_run ();
}
