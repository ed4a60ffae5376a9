/* output.c: where a command writes to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"

static gboolean
is_standard_output (const char *path)
{
  return path == NULL || g_str_equal (path, "-");
}

static void
set_output_error (int      number,
                  GError **error)
{
  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_NO_SPACE,
                         _("The standard output cannot be written: the disk is full. Free some space and try again."));
  else if (number == EPIPE)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_IO,
                         _("The program that reads the standard output has stopped reading; not all was written."));
  else
    g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The standard output cannot be written: %s."), g_strerror (number));
}

gboolean
hd_output_write (const char *path,
                 GBytes     *bytes,
                 GError    **error)
{
  gsize left;
  const char *at;

  if (!is_standard_output (path))
    return hd_file_write_atomically (path, bytes, error);

  at = g_bytes_get_data (bytes, &left);
  while (left > 0)
    {
      gssize written = write (STDOUT_FILENO, at, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          set_output_error (errno, error);
          return FALSE;
        }
      at += written;
      left -= written;
    }
  return TRUE;
}

gboolean
hd_output_check_target (const char *path,
                        const char *book_path,
                        GError    **error)
{
  g_autoptr (GFile) target = NULL;
  g_autofree char *journal = NULL;
  g_autoptr (GFile) journal_file = NULL;
  GStatBuf target_info, book_info;
  gboolean is_book;

  if (is_standard_output (path))
    return TRUE;
  target = g_file_new_for_path (path);
  journal = g_strconcat (book_path, "-journal", NULL);
  journal_file = g_file_new_for_path (journal);
  is_book = g_file_equal (target, journal_file) ||
            (g_stat (path, &target_info) == 0 && g_stat (book_path, &book_info) == 0 &&
             target_info.st_dev == book_info.st_dev && target_info.st_ino == book_info.st_ino);
  if (is_book)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                         _("The result would be written over the book itself; choose another file."));
  return !is_book;
}
