/* text-block.c: a block of cells as a spreadsheet puts it on the clipboard as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/text-block.h"

#include <string.h>

static gboolean
ends_cell (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\r';
}

/* Behind the closing quote of the cell that begins at @cell; NULL when it is not in quotes. */
static const char *
find_end_of_quotes (const char *cell)
{
  if (*cell != '"')
    return NULL;
  for (const char *p = cell + 1; *p != '\0'; p++)
    {
      if (*p != '"')
        continue;
      if (p[1] != '"')
        return ends_cell (p[1]) ? p + 1 : NULL;
      p++;
    }
  return NULL;
}

/* Drops blanks of any kind around @cell, no-break ones too. */
static char *
strip (const char *cell)
{
  const char *end = cell + strlen (cell);

  while (*cell != '\0' && g_unichar_isspace (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);
  while (end > cell && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (cell, (gsize) (end - cell));
}

static char *
read_cell (const char **text)
{
  const char *end = find_end_of_quotes (*text);
  gboolean quoted = end != NULL;
  g_autoptr (GString) cell = g_string_new (NULL);

  if (!quoted)
    end = *text + strcspn (*text, "\t\r\n");
  for (const char *p = *text + quoted; p < end - quoted; p++)
    {
      if (quoted && *p == '"')
        p++;
      g_string_append_c (cell, strchr ("\t\r\n", *p) != NULL ? ' ' : *p);
    }
  *text = end;
  return strip (cell->str);
}

static GStrv
read_row (const char **text)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (;;)
    {
      g_autofree char *cell = read_cell (text);

      g_strv_builder_add (cells, cell);
      if (**text != '\t')
        break;
      (*text)++;
    }
  *text += **text == '\r';
  *text += **text == '\n';
  return g_strv_builder_end (cells);
}

GPtrArray *
hd_text_block_split (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (text != NULL, rows);

  do
    g_ptr_array_add (rows, read_row (&text));
  while (*text != '\0');
  return rows;
}
