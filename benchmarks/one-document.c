/* one-document.c: a process that makes one agreement as PDF, with our engine or (WITH_PANGO) with Cairo and Pango
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: one-document FOLDER FILE
 */
#include "layout/pdf.h"
#include "pdf-pango.h"
#include "sample-papers.h"

static GBytes *
make_pdf (const HdDocument *document)
{
#ifdef WITH_PANGO
  guint n_pages;

  return pdf_pango_new (document, &n_pages);
#else
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, &error);
  g_autoptr (HdPdfWriter) writer = fonts != NULL ? hd_pdf_writer_new (fonts, &error) : NULL;
  g_autoptr (HdPages) pages = writer != NULL ? hd_layout_run (document, fonts, &error) : NULL;
  GBytes *bytes = pages != NULL ? hd_pdf_writer_write (writer, pages, &error) : NULL;

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (FixedPaper) paper = fixed_paper_new (argv[1]);
  g_autoptr (HdDocument) document = fixed_paper_make (paper, 1);
  g_autoptr (GBytes) bytes = make_pdf (document);

  return argc > 2 && g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL) ? 0 : 1;
}
