/* placeholder-lines.c: placeholders that stand for several lines of a text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/placeholders.h"

#include <string.h>

/* What the line's only words, a placeholder of several lines, stand for; NULL when it has others, or nothing is known. */
static char *
dup_lines (const char      *line,
           const HdDossier *dossier)
{
  g_autofree char *name = NULL;
  gsize start, end;
  int placeholder = hd_placeholder_find (line, 0, &start, &end, &name);

  if (placeholder < 0 || placeholder >= HD_N_PLACEHOLDERS || line[end] != '\0' || strspn (line, " ") != start ||
      !hd_placeholder_is_lines ((HdPlaceholder) placeholder))
    return NULL;
  return hd_placeholder_resolve ((HdPlaceholder) placeholder, dossier);
}

char *
hd_placeholders_expand (const char      *text,
                        const HdDossier *dossier)
{
  g_autoptr (GString) expanded = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL && dossier != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *put_in = dup_lines (lines[i], dossier);
      g_auto (GStrv) inner = g_strsplit (put_in != NULL ? put_in : "", "\n", -1);

      if (i > 0)
        g_string_append_c (expanded, '\n');
      if (put_in == NULL)
        g_string_append (expanded, lines[i]);
      for (guint k = 0; put_in != NULL && inner[k] != NULL; k++)
        g_string_append_printf (expanded, "%s%.*s%s", k > 0 ? "\n" : "", (int) strspn (lines[i], " "), lines[i], inner[k]);
    }
  return g_strdup (expanded->str);
}
