/* command-check.c: hiepdong-cli check
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "book/results.h"
#include "cli/command.h"
#include "cli/output.h"

static HdExit
show_result (const char *path,
             GPtrArray  *sentences)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (sentences->len > 0)
    {
      for (guint i = 0; i < sentences->len; i++)
        g_printerr ("%s: %s\n", shown, (const char *) g_ptr_array_index (sentences, i));
      return HD_EXIT_REFUSED;
    }
  text = g_strdup_printf (_("%s: the book is whole.\n"), shown);
  bytes = g_bytes_new (text, strlen (text));
  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
run (char ***arguments)
{
  gboolean rebuild = FALSE;
  const GOptionEntry entries[] = {
    { "rebuild-totals", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &rebuild, N_("First make the kept sums of results and targets anew"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_check, entries, NULL, arguments, 1, &status))
    return status;
  book = rebuild ? hd_command_open_book ((*arguments)[1], &error) : hd_book_open_read_only ((*arguments)[1], &error);
  if (book != NULL && (!rebuild || hd_book_rebuild_totals (book, &error)))
    sentences = hd_book_check (book, &error);
  return sentences != NULL ? show_result ((*arguments)[1], sentences) : hd_command_refuse (error);
}

const HdCommand hd_command_check = {
  "check",
  N_("BOOK [--rebuild-totals]"),
  N_("Checks that a book is whole: file, records, rules and change log."),
  run
};
