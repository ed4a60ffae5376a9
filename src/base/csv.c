/* csv.c: cells of a file for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/csv.h"

#include <string.h>

void
hd_csv_append_cell (GString    *out,
                    const char *text,
                    gboolean    is_text)
{
  gboolean is_formula;

  g_return_if_fail (out != NULL && text != NULL);

  is_formula = is_text && *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
  if (strpbrk (text, HD_CSV_COMMA "\"\r\n") == NULL && !is_formula)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append (out, is_formula ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}
