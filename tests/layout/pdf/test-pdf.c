/* test-pdf.c: the PDF file: text back out of it, validity, errors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "layout/pdf-private.h"
#include "pdf-tools.h"

/* Every letter, in lines that fit the page. */
#define LOWER_1 "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíị"
#define LOWER_2 "klmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
#define UPPER_1 "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊ"
#define UPPER_2 "KLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
#define EACH_FACE(line) line, line, line, line

typedef struct
{
  HdFontSet *fonts;
  const char *const *lines; /* one a line, faces in turn */
  guint n_pages;
} Sheet;

static void
get_size (gpointer  data,
          guint     page,
          double   *width,
          double   *height)
{
  *width = 595.28;
  *height = 841.89;
}

/* Places the words as a justified line would: wider gaps than a blank. */
static void
paint_line (HdPainter    *painter,
            const HdFont *font,
            const char   *line,
            double        baseline)
{
  g_auto (GStrv) texts = g_strsplit (line, " ", -1);
  g_autofree HdWord *words = g_new (HdWord, g_strv_length (texts));
  HdTextRun run = { .font = font, .size = 13, .baseline = baseline, .words = words, .n_words = g_strv_length (texts) };
  double x = 60;

  for (guint i = 0; i < run.n_words; i++)
    {
      words[i] = (HdWord) { x, texts[i] };
      x += hd_font_measure (font, 13, texts[i], -1) + 4.711;
    }
  hd_painter_text (painter, &run);
}

static void
paint_sheet (gpointer   data,
             guint      page,
             HdPainter *painter)
{
  const Sheet *sheet = data;

  for (guint i = 0; sheet->lines[i] != NULL; i++)
    paint_line (painter, hd_font_set_get (sheet->fonts, i % HD_N_FACES), sheet->lines[i], 80 + 22 * i);
}

static HdFontSet *
times (void)
{
  g_autoptr (GError) error = NULL;
  HdFontSet *fonts = hd_font_set_new (NULL, &error);

  g_assert_no_error (error);

  return fonts;
}

static HdPdfJob
make_job (Sheet *sheet)
{
  return (HdPdfJob) {
    .n_pages = sheet->n_pages,
    .get_size = get_size,
    .paint = paint_sheet,
    .data = sheet,
    .title = "Chương trình phối hợp <2025> & \"kế hoạch\"",
    .subject = "Thử nghiệm",
    .author = "Ban Chỉ đạo",
  };
}

static GBytes *
build (const HdPdfJob *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (((Sheet *) job->data)->fonts, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = hd_pdf_build (writer, job, &error);
  g_assert_no_error (error);

  return bytes;
}

static const char *const pdftotext[] = { "pdftotext", "-layout", "FILE", "-", NULL };

static void
test_text (void)
{
  static const char *const lines[] = {
    EACH_FACE (LOWER_1),
    EACH_FACE (LOWER_2),
    EACH_FACE (UPPER_1),
    EACH_FACE (UPPER_2),
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "“Bộ Chỉ huy” – ‘Quân sự’ … 1.234,5 % (60/QĐ-UBND) • đến 31/12/2025",
    "Độc lập - Tự do - Hạnh phúc; Nguyễn Thị Ngọc Ánh, Hoà/Hòa, thuỷ/thủy",
    NULL,
  };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, lines, 2 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = build (&job);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;

  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  output = pdf_run (pdftotext, file.path);
  if (output == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    pdf_assert_text (output, lines[i]);
}

static void
test_metadata (void)
{
  static const char *const lines[] = { "a", NULL };
  static const char *const pdfinfo[] = { "pdfinfo", "FILE", NULL };
  static const char *const catalog[] = { "qpdf", "--qdf", "FILE", "-", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = build (&job);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;

  pdf_file_write (&file, bytes);
  info = pdf_run (pdfinfo, file.path);
  text = pdf_run (catalog, file.path);
  if (info == NULL || text == NULL)
    {
      g_test_skip ("poppler-utils or qpdf is not installed");
      return;
    }
  g_assert_nonnull (strstr (info, "Chương trình phối hợp <2025> & \"kế hoạch\"\n"));
  g_assert_nonnull (strstr (info, "Ban Chỉ đạo\n"));
  g_assert_nonnull (strstr (info, "PDF version:     1.4"));
  g_assert_null (strstr (info, "CreationDate"));
  g_assert_nonnull (strstr (text, "/Lang (vi-VN)"));
  g_assert_nonnull (strstr (text, "Chương trình phối hợp &lt;2025&gt; &amp; &quot;kế hoạch&quot;"));
  g_assert_nonnull (strstr (text, "/DisplayDocTitle true"));
}

/* What the title may hold at worst still gives a valid file. */
static void
test_strange_title (void)
{
  static const char *const lines[] = { "a", NULL };
  static const char *const pdfinfo[] = { "pdfinfo", "FILE", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  g_autofree char *filling = g_strnfill (70000, 'x');
  g_autofree char *title = g_strconcat ("Đợt 1 ]]> \001\ttrong năm", filling, NULL);
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autofree char *info = NULL;

  job.title = title;
  job.subject = NULL;
  job.author = "";
  bytes = build (&job);
  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  info = pdf_run (pdfinfo, file.path);
  if (info != NULL)
    g_assert_nonnull (strstr (info, "Đợt 1 ]]>   trong nămxxx"));
}

static void
test_deterministic (void)
{
  static const char *const lines[] = { LOWER_1, "Hiệp đồng", UPPER_2, NULL };
  static const char *const others[] = { "Hiệp đồng \302\275 \316\261", "x", "y", "z", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, lines, 3 };
  Sheet between = { fonts, others, 1 };
  HdPdfJob job = make_job (&sheet);
  HdPdfJob other = make_job (&between);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);
  g_autoptr (GBytes) first = hd_pdf_build (writer, &job, NULL);
  g_autoptr (GBytes) second = hd_pdf_build (writer, &other, NULL);
  g_autoptr (GBytes) third = hd_pdf_build (writer, &job, NULL);
  g_autoptr (GBytes) alone = build (&job);

  g_assert_false (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
  g_assert_true (g_bytes_equal (first, alone));
}

/* Characters that no Vietnamese paper has, but the font does. */
static void
test_beyond_repertoire (void)
{
  static const char *const lines[] = { "Σ αβγ Ж ⅓ đồng", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = build (&job);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;

  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  output = pdf_run (pdftotext, file.path);
  if (output != NULL)
    pdf_assert_text (output, lines[0]);
}

static void
test_missing_glyph (void)
{
  static const char *const lines[] = { "một \360\237\230\200 \344\270\200 hai \344\270\200\t", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);
  g_autoptr (GError) error = NULL;
  Sheet sheet = { fonts, lines, 2 };
  HdPdfJob job = make_job (&sheet);

  g_assert_null (hd_pdf_build (writer, &job, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "U+1F600 \360\237\230\200, U+4E00 \344\270\200, U+0009"));
}

static void
paint_extras (gpointer   data,
              guint      page,
              HdPainter *painter)
{
  Sheet *sheet = data;
  HdRect link = { 60, 90, 200, 16 };
  g_autoptr (HdPath) ring = hd_path_new ();
  HdStroke stroke = { .color = { 0.8, 0, 0 }, .width = 1.5, .dash = { 3, 2 }, .round_caps = TRUE };
  HdWord words[] = { { 0, "DỰ" }, { 130, "THẢO" } };
  HdTextRun mark = {
    .font = hd_font_set_get (sheet->fonts, HD_FACE_BOLD),
    .size = 80,
    .color = { 0.85, 0.85, 0.85 },
    .words = words,
    .n_words = 2,
  };

  hd_painter_save (painter);
  hd_painter_translate (painter, 140, 600);
  hd_painter_rotate (painter, -G_PI / 4);
  hd_painter_text (painter, &mark);
  hd_painter_restore (painter);
  paint_line (painter, hd_font_set_get (sheet->fonts, HD_FACE_REGULAR), "Trang chủ: https://example.vn/", 100);
  hd_painter_link (painter, &link, "https://example.vn/a(b)?c=%20");
  hd_path_add_circle (ring, 300, 300, 40);
  hd_painter_save (painter);
  hd_painter_clip (painter, &(HdRect) { 250, 250, 100, 60 });
  hd_painter_stroke (painter, ring, &stroke);
  hd_painter_restore (painter);
}

static void
test_links_and_marks (void)
{
  static const char *const raw[] = { "pdftotext", "-raw", "FILE", "-", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, NULL, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;
  g_auto (GStrv) letters = NULL;

  job.paint = paint_extras;
  bytes = build (&job);
  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
  output = pdf_run (raw, file.path);
  if (output == NULL)
    return;

  /* Letters on a slant come out one by one. */
  pdf_assert_text (output, "Trang chủ: https://example.vn/");
  g_strdelimit (output, " \n", '\r');
  letters = g_strsplit (output, "\r", -1);
  g_free (output);
  output = g_strjoinv ("", letters);
  pdf_assert_text (output, "DỰTHẢO");
}

static void
paint_nothing (gpointer   data,
               guint      page,
               HdPainter *painter)
{
}

static void
test_empty_page (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, NULL, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PdfFile) file = { 0 };

  job.paint = paint_nothing;
  bytes = build (&job);
  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
}

static void
test_many_pages (void)
{
  static const char *const lines[] = { "trang", NULL };
  static const char *const pages[] = { "qpdf", "--show-npages", "FILE", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  Sheet sheet = { fonts, lines, 9000 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = build (&job);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;

  pdf_file_write (&file, bytes);
  output = pdf_run (pages, file.path);
  if (output != NULL)
    g_assert_cmpstr (output, ==, "9000\n");
}

/* One word longer than a PDF string may be, and more words than an array may hold. */
static void
test_long_text (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  g_autofree char *word = g_strnfill (70000, 'w');
  g_autoptr (GString) many = g_string_new ("một");
  const char *lines[] = { word, many->str, NULL };
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (PdfFile) file = { 0 };

  for (guint i = 0; i < 9000; i++)
    g_string_append (many, " hai");
  lines[1] = many->str;
  bytes = build (&job);
  pdf_file_write (&file, bytes);
  pdf_check_valid (file.path);
}

/* Positions of words in the file against those that were asked for. */
static void
test_positions (void)
{
  static const char *const bbox[] = { "pdftotext", "-bbox", "FILE", "-", NULL };
  static const char *const lines[] = {
    "Thực hiện nhiệm vụ quốc phòng, quân sự địa phương năm 2025 giữa các đơn vị kết nghĩa", NULL
  };
  g_autoptr (HdFontSet) fonts = times ();
  g_autoptr (GRegex) regex = g_regex_new ("<word xMin=\"([0-9.]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_auto (GStrv) words = g_strsplit (lines[0], " ", -1);
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = build (&job);
  g_auto (PdfFile) file = { 0 };
  g_autofree char *output = NULL;
  double x = 60;
  guint n = 0;

  pdf_file_write (&file, bytes);
  output = pdf_run (bbox, file.path);
  if (output == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (g_regex_match (regex, output, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *found = g_match_info_fetch (match, 1);

      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (found, NULL), x, 0.01);
      x += hd_font_measure (hd_font_set_get (fonts, HD_FACE_REGULAR), 13, words[n], -1) + 4.711;
    }
  g_assert_cmpuint (n, ==, g_strv_length (words));
}

static int n_left; /* allocations until one fails */

static void *
allocate_or_fail (HPDF_UINT size)
{
  return n_left-- == 0 ? NULL : g_malloc (size);
}

static void
release (void *memory)
{
  g_free (memory);
}

static void
test_out_of_memory (void)
{
  static const char *const lines[] = { "Hiệp đồng", "Ban Chỉ đạo", NULL };
  g_autoptr (HdFontSet) fonts = times ();
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);
  Sheet sheet = { fonts, lines, 1 };
  HdPdfJob job = make_job (&sheet);
  g_autoptr (GBytes) bytes = NULL;
  guint n = 0;

  job.allocate = allocate_or_fail;
  job.release = release;
  for (; bytes == NULL; n++)
    {
      g_autoptr (GError) error = NULL;

      n_left = n;
      bytes = hd_pdf_build (writer, &job, &error);
      if (bytes == NULL)
        {
          g_assert_error (error, HD_ERROR, HD_ERROR_PDF);
          g_assert_cmpint (n_left, <, 0);
        }
    }
  g_test_message ("%u allocations failed, each once", n - 1);
  g_assert_cmpuint (n, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/strange-title", test_strange_title);
  g_test_add_func ("/pdf/deterministic", test_deterministic);
  g_test_add_func ("/pdf/beyond-repertoire", test_beyond_repertoire);
  g_test_add_func ("/pdf/missing-glyph", test_missing_glyph);
  g_test_add_func ("/pdf/links-and-marks", test_links_and_marks);
  g_test_add_func ("/pdf/empty-page", test_empty_page);
  g_test_add_func ("/pdf/many-pages", test_many_pages);
  g_test_add_func ("/pdf/long-text", test_long_text);
  g_test_add_func ("/pdf/positions", test_positions);
  g_test_add_func ("/pdf/out-of-memory", test_out_of_memory);

  return g_test_run ();
}
