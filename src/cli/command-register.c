/* command-register.c: hiepdong-cli register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/register.h"
#include "cli/command.h"
#include "cli/output.h"

/* What the file's name ends with. */
static const char *
find_format (const char *path)
{
  static const char * const formats[] = { "pdf", "csv", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *suffix = g_strconcat (".", formats[i], NULL);
      g_autofree char *lower = g_ascii_strdown (path, -1);

      if (g_str_has_suffix (lower, suffix))
        return formats[i];
    }
  return NULL;
}

static gboolean
write_register (const char *book_path,
                int         year,
                const char *series,
                const char *target,
                GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autofree char *id = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HdListQuery query = { .year = year };

  if (book == NULL || !hd_output_check_target (target, book_path, error) || !hd_command_find_series (book, series, &id, error))
    return FALSE;
  query.series = id;
  bytes = hd_book_export_register (book, &query, find_format (target), error);
  return bytes != NULL && hd_output_write (target, bytes, error);
}

static HdExit
run_register (char ***arguments)
{
  g_autofree char *target = NULL;
  g_autofree char *series = NULL;
  int year = 0;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "year", 'y', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &year, N_("The year of the register"), N_("YEAR") },
    { "all-years", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &all, N_("Every year, one after the other"), NULL },
    { "series", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &series, N_("Number series, by id or name"), N_("SERIES") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("File to write: .pdf, .csv or .xlsx"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_register, entries,
                         _("The ten columns of Decree 30/2020, Annex IV, with the numbers that nobody has. CSV is for a spreadsheet set to\n"
                           "Vietnamese: semicolons, and an apostrophe before what would become a formula."),
                         arguments, 1, &status))
    return status;
  if (all && year != 0)
    return hd_command_misuse (&hd_command_register, _("Say either one year or --all-years."));
  if (year == 0 && !all)
    return hd_command_misuse (&hd_command_register, _("The year of the register is missing: --year 2026."));
  if (target == NULL || find_format (target) == NULL)
    return hd_command_misuse (&hd_command_register, _("Say which file to write, by a name that ends with .pdf, .csv or .xlsx: -o FILE."));
  return write_register ((*arguments)[1], year, series, target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_register = {
  "register",
  N_("BOOK --year YEAR | --all-years -o FILE.pdf|.csv|.xlsx"),
  N_("Writes the outgoing register of a year, or of all."),
  run_register
};
