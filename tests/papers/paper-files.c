/* paper-files.c: every paper in every layout as a PDF, to be looked at
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: paper-files FOLDER
 */
#include <gio/gio.h>

#include "layout/pdf.h"
#include "make-papers.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("Liberation Serif", &error);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, &error);
  const HdProfile *profile;

  g_assert_true (argc == 2);
  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
      {
        g_autoptr (HdPaper) paper = make_paper_of (kind, profile->id);
        g_autoptr (HdPages) pages = hd_layout_run (paper->document, fonts, &error);
        g_autoptr (GBytes) bytes = pages != NULL ? hd_pdf_writer_write (writer, pages, &error) : NULL;
        g_autofree char *name = g_strdup_printf ("%s/%s-%s.pdf", argv[1], profile->id, made_paper_names[kind]);

        g_assert_no_error (error);
        g_file_set_contents (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
        g_assert_no_error (error);
      }
  return 0;
}
