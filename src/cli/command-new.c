/* command-new.c: hiepdong-cli new
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/book.h"
#include "cli/command.h"

static HdExit
run (char ***arguments)
{
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "name", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &name, N_("Name of the committee whose book it is"), N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autofree char *user = hd_command_dup_user ();
  HdExit status;

  if (!hd_command_parse (&hd_command_new, entries, NULL, arguments, 1, &status))
    return status;
  book = hd_book_create ((*arguments)[1], name, user, &error);
  return book != NULL ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_new = {
  "new",
  N_("BOOK [--name NAME]"),
  N_("Creates an empty book."),
  run
};
