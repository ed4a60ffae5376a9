/* test-pdf-sections.c: sections, annexes, stamps, links and the table of contents, on the pages and in the PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "layout/pdf.h"
#include "pdf-tools.h"
#include "recorder.h"

#define RED ((HdColor) { 0.9, 0, 0 })
#define URI "https://example.vn/van-ban?so=30&nam=2020"

static HdFontSet *fonts;

static HdParagraph *
add_text (HdDocument *document, HdFace face, const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_LEFT);

  hd_paragraph_add (paragraph, face, 14, text);
  hd_blocks_add_paragraph (document->blocks, paragraph);
  return paragraph;
}

static void
add_heading (HdDocument *document, guint level, const char *text)
{
  add_text (document, HD_FACE_BOLD, text)->outline_level = level;
}

static void
add_pages (HdDocument *document, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      add_text (document, HD_FACE_REGULAR, "Nội dung.");
      hd_blocks_add_page_break (document->blocks);
    }
  add_text (document, HD_FACE_REGULAR, "Nội dung.");
}

static void
add_section (HdDocument *document, gboolean landscape, guint first_number)
{
  HdPageSetup setup = document->setup;

  if (landscape)
    {
      setup.width = document->setup.height;
      setup.height = document->setup.width;
    }
  setup.first_number = first_number;
  hd_blocks_add_section (document->blocks, &setup);
}

/* Two pages, a wide one that goes on counting, and two annexes of two pages that count for themselves. */
static HdDocument *
make_document (void)
{
  HdDocument *document = hd_document_new ("Các phần");
  HdParagraph *stamp = add_text (document, HD_FACE_BOLD, "HỎA TỐC");
  HdParagraph *link;

  stamp->color = RED;
  stamp->frame_width = HD_MM (30);
  stamp->frame_height = HD_MM (8);
  stamp->align = HD_ALIGN_CENTER;
  stamp->tag = g_strdup ("urgency");
  add_heading (document, 1, "I. MỤC ĐÍCH");
  add_heading (document, 2, "1. Yêu\302\240cầu");
  link = add_text (document, HD_FACE_REGULAR, "Xem ");
  hd_paragraph_add_link (link, HD_FACE_REGULAR, 14, "trang thông tin", URI);
  hd_paragraph_add (link, HD_FACE_REGULAR, 14, " để biết thêm.");
  add_pages (document, 2);
  add_section (document, TRUE, 0);
  add_heading (document, 1, "II. BẢNG BIỂU");
  add_pages (document, 1);
  for (guint i = 0; i < 2; i++)
    {
      add_section (document, i == 1, 1);
      add_heading (document, 1, i == 0 ? "Phụ lục I" : "Phụ lục II");
      add_pages (document, 2);
    }
  return document;
}

static HdPages *
lay_out (const HdDocument *document)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (document, fonts, &error);

  g_assert_no_error (error);
  return pages;
}

static void
write_pdf (PdfFile *file, HdPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, pages, &error);
  g_assert_no_error (error);
  pdf_file_write (file, bytes);
}

static void
test_sizes (void)
{
  g_autoptr (HdDocument) document = make_document ();
  g_autoptr (HdPages) pages = lay_out (document);
  static const gboolean landscape[] = { FALSE, FALSE, TRUE, FALSE, FALSE, TRUE, TRUE };

  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, G_N_ELEMENTS (landscape));
  for (guint i = 0; i < G_N_ELEMENTS (landscape); i++)
    {
      double width, height;

      hd_pages_get_size (pages, i, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, HD_MM (landscape[i] ? 297 : 210), 0.01);
      g_assert_cmpfloat_with_epsilon (height, HD_MM (landscape[i] ? 210 : 297), 0.01);
    }
}

/* The first page of each numbering shows none; the wide page goes on counting (Decree 30/2020, annex I, I.7 and IV). */
static void
test_numbers (void)
{
  g_autoptr (HdDocument) document = make_document ();
  g_autoptr (HdPages) pages = lay_out (document);
  g_autoptr (Recording) recording = recording_new (pages);
  static const char *const numbers[] = { NULL, "2", "3", NULL, "2", NULL, "2" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const RecordedWord *found = NULL;

      for (guint k = 0; k < recording->words->len; k++)
        if (recording_word (recording, k)->page == i && recording_word (recording, k)->baseline < HD_MM (20))
          found = recording_word (recording, k);
      g_assert_cmpstr (found != NULL ? found->text : NULL, ==, numbers[i]);
      if (found != NULL)
        {
          double width;

          hd_pages_get_size (pages, i, &width, NULL);
          g_assert_cmpfloat_with_epsilon ((found->left + found->right) / 2, (HD_MM (30) + width - HD_MM (15)) / 2, 0.01);
        }
    }
}

/* HOẢ TỐC: a box of 30 x 8 mm, red, the words in its middle (annex I, II.10.b). */
static void
test_stamp (void)
{
  g_autoptr (HdDocument) document = make_document ();
  g_autoptr (HdPages) pages = lay_out (document);
  g_autoptr (Recording) recording = recording_new (pages);
  const RecordedWord *first = recording_find (recording, 0, "HỎA"), *last = recording_find (recording, 0, "TỐC");
  double left = 1e6, right = 0, top = 1e6, bottom = 0;

  g_assert_cmpuint (recording->rules->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const RecordedRule *rule = &g_array_index (recording->rules, RecordedRule, i);

      left = MIN (left, rule->left);
      right = MAX (right, rule->right);
      top = MIN (top, rule->top);
      bottom = MAX (bottom, rule->bottom);
    }
  g_assert_cmpfloat_with_epsilon (right - left, HD_MM (30), 0.01);
  g_assert_cmpfloat_with_epsilon (bottom - top, HD_MM (8), 0.01);
  g_assert_cmpfloat_with_epsilon ((first->left + last->right) / 2, (left + right) / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (first->baseline - 0.33 * 14, (top + bottom) / 2, 1.5);
  g_assert_cmpfloat (first->color.red, >, 0.8);
  g_assert_cmpfloat (first->color.green, <, 0.1);
  g_assert_cmpfloat (recording_find (recording, 0, "Xem")->color.red, ==, 0);
}

/* As another reader finds them; the file stays a PDF/A. */
static void
test_pdf (void)
{
  g_autoptr (HdDocument) document = make_document ();
  g_autoptr (HdPages) pages = lay_out (document);
  g_auto (PdfFile) file = { 0 };
  static const char *const outline_argv[] = { "mutool", "show", "FILE", "outline", NULL };
  static const char *const link_argv[] = { "pdfinfo", "-url", "FILE", NULL };
  static const char *const size_argv[] = { "pdfinfo", "-l", "9", "FILE", NULL };
  g_autofree char *outline = NULL, *links = NULL, *sizes = NULL;

  write_pdf (&file, pages);
  pdf_check_valid (file.path);
  outline = pdf_run (outline_argv, file.path);
  if (outline != NULL)
    {
      const char *first = strstr (outline, "I. MỤC ĐÍCH"), *under = strstr (outline, "1. Yêu cầu"), *second = strstr (outline, "II. BẢNG BIỂU");
      const char *annex = strstr (outline, "Phụ lục II");

      g_assert_true (first != NULL && under > first && second > under && annex > second);
      g_assert_nonnull (strstr (annex, "page=6"));
    }
  links = pdf_run (link_argv, file.path);
  if (links != NULL)
    g_assert_nonnull (strstr (links, URI));
  sizes = pdf_run (size_argv, file.path);
  if (sizes != NULL)
    {
      pdf_assert_text (sizes, "Page 1 size: 595.276 x 841.89 pts (A4)");
      pdf_assert_text (sizes, "Page 3 size: 841.89 x 595.276 pts (A4)");
    }
}

/* A paper of few pages lists its parts only. */
static void
test_short_outline (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Ngắn");
  g_autoptr (HdPages) pages = NULL;
  g_auto (PdfFile) file = { 0 };
  static const char *const argv[] = { "mutool", "show", "FILE", "outline", NULL };
  g_autofree char *outline = NULL;

  add_heading (document, 2, "Trước mọi phần");
  add_heading (document, 1, "I. NỘI DUNG");
  add_heading (document, 2, "1. Chi tiết");
  pages = lay_out (document);
  g_assert_cmpuint (hd_pages_get_n_outline (pages), ==, 3);
  write_pdf (&file, pages);
  pdf_check_valid (file.path);
  outline = pdf_run (argv, file.path);
  if (outline != NULL)
    {
      g_assert_nonnull (strstr (outline, "I. NỘI DUNG"));
      g_assert_null (strstr (outline, "Chi tiết"));
    }
}

/* A document may begin with a section: no empty page stands before it. */
static void
test_first_section (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Bắt đầu");
  g_autoptr (HdPages) pages = NULL;
  double width;

  document->watermark = g_strdup ("BẢN SAO");
  add_section (document, TRUE, 5);
  add_pages (document, 2);
  pages = lay_out (document);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 2);
  hd_pages_get_size (pages, 0, &width, NULL);
  g_assert_cmpfloat_with_epsilon (width, HD_MM (297), 0.01);
  {
    g_autoptr (Recording) recording = recording_new (pages);

    g_assert_null (recording_find (recording, 0, "5"));
    g_assert_nonnull (recording_find (recording, 1, "6"));
    /* The watermark keeps within the wide page. */
    g_assert_cmpuint (recording->shapes->len, ==, 2);
    g_assert_cmpfloat (g_array_index (recording->shapes, RecordedShape, 0).right, <, HD_MM (297));
    g_assert_cmpfloat (g_array_index (recording->shapes, RecordedShape, 0).top, >, 0);
    g_assert_cmpfloat (g_array_index (recording->shapes, RecordedShape, 0).bottom, <, HD_MM (210));
  }
}

static void
test_golden (void)
{
  g_autoptr (HdDocument) document = make_document ();
  g_autoptr (HdPages) pages = lay_out (document);

  assert_golden (pages, "layout/sections.log");
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
  g_test_add_func ("/sections/sizes", test_sizes);
  g_test_add_func ("/sections/numbers", test_numbers);
  g_test_add_func ("/sections/stamp", test_stamp);
  g_test_add_func ("/sections/pdf", test_pdf);
  g_test_add_func ("/sections/short-outline", test_short_outline);
  g_test_add_func ("/sections/first-section", test_first_section);
  g_test_add_func ("/sections/golden", test_golden);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
