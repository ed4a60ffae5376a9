/* command-undo.c: hiepdong-cli undo and redo
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "book/undo.h"
#include "cli/command.h"
#include "cli/output.h"

static HdExit
show (HdStepKind  kind,
      const char *name)
{
  g_autofree char *said = hd_step_dup_name (kind, name);
  g_autofree char *line = g_strconcat (said, "\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));
  g_autoptr (GError) error = NULL;

  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
run_undo (char ***arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autofree char *name = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_undo, NULL, NULL, arguments, 1, &status))
    return status;
  book = hd_command_open_book ((*arguments)[1], &error);
  if (book == NULL || !hd_book_undo (book, &name, &error))
    return hd_command_refuse (error);
  return show (HD_STEP_UNDO, name);
}

static HdExit
run_redo (char ***arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autofree char *name = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_redo, NULL, NULL, arguments, 1, &status))
    return status;
  book = hd_command_open_book ((*arguments)[1], &error);
  if (book == NULL || !hd_book_redo (book, &name, &error))
    return hd_command_refuse (error);
  return show (HD_STEP_REDO, name);
}

const HdCommand hd_command_undo = {
  "undo",
  N_("BOOK"),
  N_("Takes back the last change, back to the last signing, issue or import."),
  run_undo
};

const HdCommand hd_command_redo = {
  "redo",
  N_("BOOK"),
  N_("Does again what was undone last."),
  run_redo
};
