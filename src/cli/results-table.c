/* results-table.c: results as a table for the eye
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/results-table.h"

#define GAP 2

static gboolean
is_shown (const HdResultsHead *head,
          guint                column)
{
  return column != HD_RESULT_COLUMN_RUNNING || head->since != HD_DATE_NONE;
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iszerowidth (g_utf8_get_char (p)) ? 0 : 1;
  return width;
}

static void
append_cell (GString    *out,
             const char *text,
             guint       width,
             gboolean    right)
{
  int blanks = (int) (width - width_of (text));

  if (right)
    g_string_append_printf (out, "%*s%s", blanks, "", text);
  else
    g_string_append_printf (out, "%s%*s", text, blanks, "");
  g_string_append_printf (out, "%*s", GAP, "");
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_line (GString             *out,
             const HdResultsHead *head,
             char               **cells,
             const guint         *widths)
{
  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    if (is_shown (head, i))
      append_cell (out, cells[i], widths[i], hd_result_column_is_number (i));
  end_line (out);
}

/* (element-type GStrv): the titles, then the rows. */
static GPtrArray *
format_cells (GPtrArray *rows)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint k = 0; k <= rows->len; k++)
    {
      char **cells = g_new0 (char *, HD_N_RESULT_COLUMNS + 1);

      for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
        cells[i] = k == 0 ? g_strdup (hd_result_column_title (i)) : hd_result_row_format (g_ptr_array_index (rows, k - 1), i);
      g_ptr_array_add (lines, cells);
    }
  return lines;
}

GBytes *
hd_results_to_table (GPtrArray           *rows,
                     const HdResultsHead *head)
{
  g_autoptr (GPtrArray) lines = NULL;
  guint widths[HD_N_RESULT_COLUMNS] = { 0 };
  const HdRecord *field = NULL;
  GString *out;

  g_return_val_if_fail (rows != NULL && head != NULL, NULL);

  lines = format_cells (rows);
  for (guint k = 0; k < lines->len; k++)
    for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
      widths[i] = MAX (widths[i], width_of (((char **) g_ptr_array_index (lines, k))[i]));
  out = g_string_new (NULL);
  append_line (out, head, g_ptr_array_index (lines, 0), widths);
  for (guint k = 1; k < lines->len; k++)
    {
      const HdResultRow *row = g_ptr_array_index (rows, k - 1);

      if (row->field != NULL && row->field != field)
        g_string_append_printf (out, "\n%s\n", hd_record_peek_text (row->field, HD_FIELD_NAME));
      field = row->field;
      append_line (out, head, g_ptr_array_index (lines, k), widths);
    }
  if (hd_result_rows_footnote (rows) != NULL)
    g_string_append_printf (out, "\n%s\n", hd_result_rows_footnote (rows));
  return g_string_free_to_bytes (out);
}
