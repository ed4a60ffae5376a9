/* command-import-results.c: hiepdong-cli import-results and export-results
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/result-export.h"
#include "cli/command.h"
#include "cli/import-table.h"
#include "cli/output.h"

static HdExit
run_import (char ***arguments)
{
  g_auto (GStrv) mappings = NULL;
  gboolean dry_run = FALSE, leave_out = FALSE, converts = FALSE;
  const GOptionEntry entries[] = {
    { "map", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &mappings, N_("Which field a column holds; may be given again"), N_("COLUMN=FIELD") },
    { "dry-run", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_("Only tell what would happen"), NULL },
    { "leave-out", '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &leave_out, N_("Leave refused rows out"), NULL },
    { "convert", '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &converts, N_("Convert a table out of the old encodings TCVN3 and VNI"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdImportOptions options;
  HdExit status;

  if (!hd_command_parse (&hd_command_import_results, entries,
                         _("Columns are recognised by their headings. COLUMN is a heading or a number, FIELD one of: indicator indicator_name\n"
                           "measure unit from_date to_date period value precision wording source note id. A result is recognised by its id, else\n"
                           "by indicator, unit and time. An empty cell changes nothing. One refused row refuses all, unless --leave-out is\n"
                           "given. FILE.csv may be “-” for the standard input."),
                         arguments, 2, &status))
    return status;
  options = (HdImportOptions) { mappings, dry_run, leave_out, converts };
  return hd_import_table_run ((*arguments)[1], HD_ENTITY_RESULT, (*arguments)[2], &options, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_import_results = {
  "import-results",
  N_("BOOK FILE.csv [--map COLUMN=FIELD]… [--dry-run] [--leave-out] [--convert]"),
  N_("Brings in results from a spreadsheet."),
  run_import
};

static const char *
check_times (const char *from,
             const char *to,
             HdPeriod   *period)
{
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;

  if ((from != NULL && !hd_command_read_time (from, FALSE, &first)) || (to != NULL && !hd_command_read_time (to, TRUE, &last)))
    return hd_command_time_hint ();
  *period = hd_period_new (first, last);
  if (first != HD_DATE_NONE && last != HD_DATE_NONE && last < first)
    return _("The date of --from must not be after the date of --to.");
  return NULL;
}

static gboolean
export_results (const char     *book_path,
                const HdPeriod *period,
                const char     *file,
                GError        **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (GBytes) bytes = NULL;

  if (book == NULL || !hd_output_check_target (file, book_path, error))
    return FALSE;
  bytes = hd_book_export_results (book, period, NULL, error);
  return bytes != NULL && hd_output_write (file, bytes, error);
}

static HdExit
run_export (char ***arguments)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *file = NULL;
  const GOptionEntry entries[] = {
    { "from", '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from, N_("First day, month or year"), N_("TIME") },
    { "to", '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to, N_("Last day, month or year"), N_("TIME") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &file, N_("File to write; the standard output when not given"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  const char *sentence;
  HdPeriod period;
  HdExit status;

  if (!hd_command_parse (&hd_command_export_results, entries,
                         _("A row a result, as CSV for a spreadsheet set to Vietnamese; import-results takes it back.\n"
                           "Of a time only the results that lie wholly within it are written."), arguments, 1, &status))
    return status;
  sentence = check_times (from, to, &period);
  if (sentence != NULL)
    return hd_command_misuse (&hd_command_export_results, sentence);
  return export_results ((*arguments)[1], &period, file, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_export_results = {
  "export-results",
  N_("BOOK [--from TIME] [--to TIME] [-o FILE.csv]"),
  N_("Writes results as a table that can be imported again."),
  run_export
};
