/* pdf-tools.c: other people's readers and validators on a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pdf-tools.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

void
pdf_file_write (PdfFile *file,
                GBytes  *bytes)
{
  g_autoptr (GError) error = NULL;

  file->folder = g_dir_make_tmp ("hd-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  file->path = g_build_filename (file->folder, "test.pdf", NULL);
  g_file_set_contents (file->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

void
pdf_file_remove (PdfFile *file)
{
  g_unlink (file->path);
  g_rmdir (file->folder);
  g_free (file->path);
  g_free (file->folder);
}

char *
pdf_run (const char *const *arguments,
         const char        *path)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  if (program == NULL)
    return NULL;

  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) (g_str_equal (arguments[i], "FILE") ? path : arguments[i]));
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, NULL))
    {
      g_assert_cmpstr (complaints, ==, "");
      return output;
    }
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    {
      g_free (output);
      return NULL;
    }
  g_test_message ("%s: %s%s", arguments[0], output, complaints);
  g_test_fail ();

  return output;
}

void
pdf_check_valid (const char *path)
{
  static const char *const qpdf[] = { "qpdf", "--check", "FILE", NULL };
  g_autofree char *pdfa_check = g_test_build_filename (G_TEST_DIST, "tools", "pdfa-check", NULL);
  const char *validator[] = { pdfa_check, "FILE", NULL };
  g_autofree char *qpdf_says = pdf_run (qpdf, path);
  g_autofree char *validator_says = NULL;

  g_assert_true (g_file_test (pdfa_check, G_FILE_TEST_IS_EXECUTABLE));
  validator_says = pdf_run (validator, path);
  if (qpdf_says != NULL)
    g_assert_nonnull (strstr (qpdf_says, "No syntax or stream encoding errors"));
  if (validator_says != NULL)
    g_assert_nonnull (strstr (validator_says, "is a valid PDF/A-1b file"));
}

void
pdf_assert_text (const char *output,
                 const char *line)
{
  g_autoptr (GString) tight = g_string_new (output);

  while (g_string_replace (tight, "  ", " ", 0) > 0)
    continue;
  if (strstr (tight->str, line) == NULL)
    {
      g_test_message ("«%s» is not in «%s»", line, tight->str);
      g_test_fail ();
    }
}
