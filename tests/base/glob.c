/* glob.c: matching as SQLite's GLOB does, to judge patterns without a database
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "*" any run, "?" one character, "[...]" one of a class: "^" first negates, "]" first is itself, "a-z" is a range of code
 * points unless the dash stands last. A class that is never closed matches nothing. No escapes, case counts.
 */
#include "glob.h"

/* Moves *@pattern behind the class. */
static gboolean
class_match (const char **pattern,
             gunichar     c)
{
  const char *p = *pattern + 1;
  gboolean negated = FALSE, seen = FALSE, is_first = TRUE;
  gunichar previous = 0;

  if (*p == '^')
    {
      negated = TRUE;
      p++;
    }

  while (*p != '\0' && (*p != ']' || is_first))
    {
      gunichar k = g_utf8_get_char (p);

      if (k == '-' && !is_first && previous != 0 && p[1] != ']' && p[1] != '\0')
        {
          p++;
          k = g_utf8_get_char (p);
          seen = seen || (c >= previous && c <= k);
          previous = 0;
        }
      else
        {
          seen = seen || c == k;
          previous = k;
        }
      is_first = FALSE;
      p = g_utf8_next_char (p);
    }

  *pattern = p;
  if (*p == '\0')
    return FALSE;
  *pattern = p + 1;

  return seen != negated;
}

gboolean
glob_match (const char *pattern,
            const char *text)
{
  while (*pattern != '\0')
    {
      if (*pattern == '*')
        {
          do
            {
              if (glob_match (pattern + 1, text))
                return TRUE;
            }
          while (*text != '\0' && (text = g_utf8_next_char (text)) != NULL);
          return FALSE;
        }

      if (*text == '\0')
        return FALSE;
      if (*pattern == '[')
        {
          if (!class_match (&pattern, g_utf8_get_char (text)))
            return FALSE;
        }
      else
        {
          if (*pattern != '?' && g_utf8_get_char (pattern) != g_utf8_get_char (text))
            return FALSE;
          pattern = g_utf8_next_char (pattern);
        }
      text = g_utf8_next_char (text);
    }

  return *text == '\0';
}
