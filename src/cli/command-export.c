/* command-export.c: hiepdong-cli export
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/book.h"
#include "cli/command.h"
#include "cli/output.h"

static gboolean
export (const char *book_path,
        const char *target,
        GError    **error)
{
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GBytes) json = NULL;

  book = hd_book_open_read_only (book_path, error);
  if (book == NULL || !hd_output_check_target (target, book_path, error))
    return FALSE;
  json = hd_book_export (book, error);
  return json != NULL && hd_output_write (target, json, error);
}

static HdExit
run (char ***arguments)
{
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("File to write; the standard output when not given"), N_("FILE.json") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_export, entries, NULL, arguments, 1, &status))
    return status;
  return export ((*arguments)[1], target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_export = {
  "export",
  N_("BOOK [-o FILE.json]"),
  N_("Writes the whole book as JSON."),
  run
};
