/* command-import-table.c: hiepdong-cli import-table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/table-import.h"
#include "book/sheet.h"
#include "cli/command.h"
#include "cli/import-table.h"
#include "cli/output.h"

/* Column numbers count from 1; a column is also named by its heading. */
static gboolean
find_column (HdTableImport *import,
             const char    *name,
             guint         *column)
{
  gint64 number;

  if (g_ascii_string_to_signed (name, 10, 1, hd_table_import_get_n_columns (import), &number, NULL))
    {
      *column = (guint) number - 1;
      return TRUE;
    }
  for (*column = 0; *column < hd_table_import_get_n_columns (import); (*column)++)
    if (g_str_equal (hd_table_import_get_heading (import, *column), name))
      return TRUE;
  return FALSE;
}

/* A column named by its words says that the first row holds headings. */
static gboolean
name_headings (char **mappings)
{
  for (guint i = 0; mappings[i] != NULL; i++)
    if (!g_ascii_isdigit (mappings[i][0]))
      return TRUE;
  return FALSE;
}

static gboolean
map_column (HdTableImport *import,
            HdEntityKind   kind,
            const char    *mapping,
            GError       **error)
{
  const char *sign = strrchr (mapping, '=');
  g_autofree char *name = sign != NULL ? g_strndup (mapping, (gsize) (sign - mapping)) : NULL;
  int field = sign != NULL && sign[1] != '\0' ? hd_table_field_find (kind, sign + 1) : HD_COLUMN_IGNORED;
  guint column;

  if (sign == NULL || (field == HD_COLUMN_IGNORED && sign[1] != '\0'))
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no mapping; write a heading or number, “=”, and a field."), mapping);
  else if (!find_column (import, name, &column))
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The table has no column “%s”."), name);
  else
    {
      hd_table_import_set_field (import, column, field);
      return TRUE;
    }
  return FALSE;
}

static void
append_row (GString           *out,
            const HdImportRow *row)
{
  g_string_append_printf (out, "%u\t", row->line);
  g_string_append (out, hd_import_effect_label (row->effect));
  g_string_append_c (out, '\t');
  g_string_append (out, row->title);
  if (*row->reason != '\0')
    g_string_append_c (out, '\t');
  g_string_append (out, row->reason);
  g_string_append_c (out, '\n');
}

/* Each row but those that stay as they are, then the counts. */
static gboolean
show_plan (HdTableImport *import,
           GPtrArray     *rows,
           GError       **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (((const HdImportRow *) g_ptr_array_index (rows, i))->effect != HD_IMPORT_SAME)
      append_row (out, g_ptr_array_index (rows, i));
  for (int effect = 0; effect < HD_N_IMPORT_EFFECTS; effect++)
    g_string_append_printf (out, "%s%s: %u", effect > 0 ? ", " : "", hd_import_effect_label ((HdImportEffect) effect),
                            hd_table_import_count (import, (HdImportEffect) effect));
  g_string_append_c (out, '\n');
  bytes = g_string_free_to_bytes (g_steal_pointer (&out));
  return hd_output_write (NULL, bytes, error);
}

gboolean
hd_import_table_run (const char            *book_path,
                     HdEntityKind           kind,
                     const char            *file,
                     const HdImportOptions *options,
                     GError               **error)
{
  char **mappings = options->mappings;
  g_autofree char *user = hd_command_dup_user ();
  g_autoptr (HdTableImport) import = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) converted = NULL;
  g_auto (HdSheetConversion) conversion = { HD_LEGACY_NONE };
  g_autoptr (HdBook) book = NULL;

  bytes = hd_file_read (g_str_equal (file, "-") ? "/dev/stdin" : file, HD_SHEET_MAX_BYTES, error);
  if (bytes != NULL && options->converts && (converted = hd_sheet_convert (bytes, &conversion)) != NULL)
    {
      g_autofree char *losses = hd_sheet_conversion_describe (&conversion);

      hd_command_note (losses);
    }
  import = bytes != NULL ? hd_table_import_new (kind, converted != NULL ? converted : bytes, error) : NULL;
  if (import == NULL)
    return FALSE;
  if (mappings == NULL && !hd_table_import_has_headings (import))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                           _("No heading of the table is known. Say which column holds what: --map COLUMN=FIELD."));
      return FALSE;
    }
  if (mappings != NULL && !hd_table_import_has_headings (import) && name_headings (mappings))
    hd_table_import_set_headings (import, TRUE);
  for (guint i = 0; mappings != NULL && mappings[i] != NULL; i++)
    if (!map_column (import, kind, mappings[i], error))
      return FALSE;
  book = options->dry_run ? hd_book_open_read_only (book_path, error) : hd_book_open (book_path, user, error);
  rows = book != NULL ? hd_table_import_plan (import, book, error) : NULL;
  return rows != NULL && show_plan (import, rows, error) && (options->dry_run || hd_table_import_apply (import, book, options->leave_out, error));
}

static HdExit
run (char ***arguments)
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
  HdEntityKind kind;
  HdExit status;

  if (!hd_command_parse (&hd_command_import_table, entries,
                         _("Columns are recognised by their headings, Vietnamese or English. COLUMN is a heading or a number, FIELD for people:\n"
                           "full_name family_name given_name military_rank title unit from_date to_date phone note; for units: name\n"
                           "abbreviation symbol kind level parent valid_from valid_to superior_header header authority protocol_rank\n"
                           "rank_before_name note. Doubtful rows are not imported. One refused row refuses all, unless --leave-out is given.\n"
                           "FILE.csv may be “-” for the standard input."),
                         arguments, 3, &status))
    return status;
  if (g_str_equal ((*arguments)[2], "people"))
    kind = HD_ENTITY_PERSON;
  else if (g_str_equal ((*arguments)[2], "units"))
    kind = HD_ENTITY_UNIT;
  else
    return hd_command_misuse (&hd_command_import_table, _("Only a list of people or of units can be imported."));
  options = (HdImportOptions) { mappings, dry_run, leave_out, converts };
  return hd_import_table_run ((*arguments)[1], kind, (*arguments)[3], &options, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_import_table = {
  "import-table",
  N_("BOOK people|units FILE.csv [--map COLUMN=FIELD]… [--dry-run] [--leave-out] [--convert]"),
  N_("Brings in a list of people or units from a spreadsheet or a table of Word."),
  run
};
