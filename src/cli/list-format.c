/* list-format.c: rows as a table for the eye, as CSV for a spreadsheet, as JSON for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-format.h"

#include <string.h>

#include "base/csv.h"
#include "base/i18n.h"
#include "book/json.h"

/* Cells that a terminal gives @text. */
static guint
display_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static char *
shown (const HdColumn  *column,
       const HdListRow *row)
{
  char *text = column->to_shown (row);

  return text != NULL ? text : g_strdup ("");
}

static void
append_padded (GString        *out,
               const HdColumn *column,
               const char     *text,
               guint           width)
{
  int blanks = width - display_width (text);

  if (column->kind == HD_CELL_NUMBER)
    g_string_append_printf (out, "%*s%s  ", blanks, "", text);
  else
    g_string_append_printf (out, "%s%*s  ", text, blanks, "");
}

/* No blanks at the end of a line. */
static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* Columns as wide as their widest cell on a terminal, two blanks between. */
static char *
format_table (const HdColumns *columns,
              GPtrArray       *rows)
{
  g_autofree guint *widths = g_new0 (guint, columns->n_columns);
  GString *out = g_string_new (NULL);

  for (guint c = 0; c < columns->n_columns; c++)
    {
      widths[c] = display_width (_(columns->columns[c].header));
      for (guint r = 0; r < rows->len; r++)
        {
          g_autofree char *text = shown (&columns->columns[c], g_ptr_array_index (rows, r));

          widths[c] = MAX (widths[c], display_width (text));
        }
    }
  for (guint c = 0; c < columns->n_columns; c++)
    append_padded (out, &columns->columns[c], _(columns->columns[c].header), widths[c]);
  end_line (out);
  for (guint r = 0; r < rows->len; r++)
    {
      for (guint c = 0; c < columns->n_columns; c++)
        {
          g_autofree char *text = shown (&columns->columns[c], g_ptr_array_index (rows, r));

          append_padded (out, &columns->columns[c], text, widths[c]);
        }
      end_line (out);
    }
  return g_string_free (out, FALSE);
}

/* For a spreadsheet: no groups of thousands, all decimals that there are. */
static char *
csv_number (const HdListRow *row)
{
  return row->has_figure ? g_strdelimit (hd_figure_to_plain (row->figure), ".", ',') : g_strdup ("");
}

/* RFC 4180, with semicolons and a byte order mark, as a spreadsheet set to Vietnamese opens it; a text that a spreadsheet would
 * take for a formula gets an apostrophe in front. */
static char *
format_csv (const HdColumns *columns,
            GPtrArray       *rows)
{
  GString *out = g_string_new (HD_CSV_START);

  for (guint c = 0; c < columns->n_columns; c++)
    {
      hd_csv_append_cell (out, _(columns->columns[c].header), TRUE);
      g_string_append (out, c + 1 == columns->n_columns ? HD_CSV_END : HD_CSV_COMMA);
    }
  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < columns->n_columns; c++)
      {
        const HdColumn *column = &columns->columns[c];
        const HdListRow *row = g_ptr_array_index (rows, r);
        g_autofree char *text = column->kind == HD_CELL_NUMBER ? csv_number (row) : shown (column, row);

        hd_csv_append_cell (out, text, column->kind == HD_CELL_TEXT);
        g_string_append (out, c + 1 == columns->n_columns ? HD_CSV_END : HD_CSV_COMMA);
      }
  return g_string_free (out, FALSE);
}

/* An array of objects; what is empty is null. */
static char *
format_json (const HdColumns *columns,
             GPtrArray       *rows)
{
  GString *out = g_string_new (rows->len > 0 ? "[\n" : "[");

  for (guint r = 0; r < rows->len; r++)
    {
      g_string_append (out, "  {\n");
      for (guint c = 0; c < columns->n_columns; c++)
        {
          g_autofree char *text = columns->columns[c].to_plain (g_ptr_array_index (rows, r));

          g_string_append (out, "    ");
          hd_json_append_string (out, columns->columns[c].key);
          g_string_append (out, ": ");
          if (text != NULL)
            hd_json_append_string (out, text);
          else
            g_string_append (out, "null");
          g_string_append (out, c + 1 == columns->n_columns ? "\n" : ",\n");
        }
      g_string_append (out, r + 1 == rows->len ? "  }\n" : "  },\n");
    }
  g_string_append (out, "]\n");
  return g_string_free (out, FALSE);
}

HdListFormat
hd_list_format_get (const char *name)
{
  if (g_str_equal (name, "table"))
    return format_table;
  if (g_str_equal (name, "csv"))
    return format_csv;
  if (g_str_equal (name, "json"))
    return format_json;
  return NULL;
}
