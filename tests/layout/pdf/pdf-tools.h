/* pdf-tools.h: other people's readers and validators on a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
} PdfFile;

void  pdf_file_write  (PdfFile *file, GBytes *bytes);
void  pdf_file_remove (PdfFile *file);

/* Runs a tool on the file, which "FILE" stands for; NULL when it is not installed. Any word on stderr is a failure. */
char *pdf_run         (const char *const *arguments, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* qpdf and, where installed, PDFBox preflight find nothing. */
void  pdf_check_valid (const char *path);
/* @line is in @output, blanks taken together. */
void  pdf_assert_text (const char *output, const char *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdfFile, pdf_file_remove)

G_END_DECLS
