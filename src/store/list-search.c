/* list-search.c: what is searched for in a list, as the statements of lists ask for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/list-search.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

/* Letters of a search: a letter becomes up to 60 bytes of a pattern, and the engine takes 50,000. */
#define MAX_SEARCH 500

static void
append_json_string (GString    *json,
                    const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (json, '\\');
      if ((guchar) *p < ' ')
        g_string_append_printf (json, "\\u%04x", (guint) *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

/* "05/CTPH-…", of Party papers "05-KH/…", is kept as number and symbol, so it is searched as two words. */
static char *
split_number_and_symbol (const char *search)
{
  char *text = g_strdup (search);

  for (char *p = text; *p != '\0'; p++)
    if ((*p == '/' || *p == '-') && p > text && g_ascii_isdigit (p[-1]) && !g_ascii_isdigit (p[1]))
      *p = ' ';
  return text;
}

gboolean
hd_list_search_check (const HdListQuery *query,
                      GError           **error)
{
  if (query->search == NULL || g_utf8_strlen (query->search, -1) <= MAX_SEARCH)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("What is searched for is too long. Search for at most %d letters."), MAX_SEARCH);
  return FALSE;
}

char *
hd_list_search_dup_patterns (const HdListQuery *query)
{
  g_autofree char *search = query->search != NULL ? split_number_and_symbol (query->search) : NULL;
  g_auto (GStrv) globs = search != NULL ? hd_text_search_globs (search) : NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GString) json = NULL;

  if (globs == NULL || globs[0] == NULL)
    return NULL;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  json = g_string_new ("[");
  for (guint i = 0; globs[i] != NULL; i++)
    {
      if (!g_hash_table_add (seen, globs[i])) /* said twice, asked once: each word costs a look at every row */
        continue;
      if (i > 0)
        g_string_append_c (json, ',');
      append_json_string (json, globs[i]);
    }
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

char **
hd_list_search_dup_words (const HdListQuery *query)
{
  g_autofree char *search = query->search != NULL ? split_number_and_symbol (query->search) : g_strdup ("");
  g_autofree char *key = hd_text_fold_marked (search);
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean is_new = *parts[i] != '\0';

      for (guint earlier = 0; is_new && earlier < i; earlier++)
        is_new = !g_str_equal (parts[earlier], parts[i]);
      if (is_new)
        g_strv_builder_add (words, parts[i]);
    }
  return g_strv_builder_end (words);
}
