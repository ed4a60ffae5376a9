/* command-import.c: hiepdong-cli import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "base/file.h"
#include "base/i18n.h"
#include "book/book-format.h"
#include "book/book.h"
#include "cli/command.h"

static void
show_problems (const char *file,
               GPtrArray  *problems)
{
  g_autofree char *shown = g_filename_display_name (file);

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s: %s\n", shown, (const char *) g_ptr_array_index (problems, i));
}

static HdExit
import (const char *book_path,
        const char *file,
        GError    **error)
{
  g_autofree char *user = hd_command_dup_user ();
  gboolean is_new = !g_file_test (book_path, G_FILE_TEST_EXISTS);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (HdBook) book = NULL;

  json = hd_file_read (g_str_equal (file, "-") ? "/dev/stdin" : file, HD_FORMAT_MAX_BYTES, error);
  if (json == NULL)
    return HD_EXIT_REFUSED;
  book = is_new ? hd_book_create (book_path, NULL, user, error) : hd_book_open (book_path, user, error);
  if (book == NULL)
    return HD_EXIT_REFUSED;
  if (hd_book_import (book, json, &problems, error))
    return HD_EXIT_DONE;
  if (problems != NULL)
    show_problems (file, problems);
  g_clear_object (&book);
  if (is_new)
    g_unlink (book_path);
  return HD_EXIT_REFUSED;
}

static HdExit
run (char ***arguments)
{
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_import, NULL,
                         _("A BOOK that does not exist is created. The book must not hold records yet.\n"
                           "When something is wrong with FILE.json every problem is told and nothing is imported.\n"
                           "FILE.json may be “-” for the standard input."),
                         arguments, 2, &status))
    return status;
  status = import ((*arguments)[1], (*arguments)[2], &error);
  return status == HD_EXIT_DONE ? status : hd_command_refuse (error);
}

const HdCommand hd_command_import = {
  "import",
  N_("BOOK FILE.json"),
  N_("Fills an empty book from a file in the book format, all or nothing."),
  run
};
