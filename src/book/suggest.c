/* suggest.c: the known word nearest to a misspelt one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/suggest.h"

#include <string.h>

/* No key of the format is longer; a longer word is nobody's typing error. */
#define MAX_LENGTH 40

/* Levenshtein: letters to insert, drop or exchange. */
static guint
distance_between (const char *a,
                  const char *b)
{
  guint row[MAX_LENGTH + 1];
  gsize n = strlen (b);

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < n; j++)
        {
          guint exchange = diagonal + (g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]));

          diagonal = row[j + 1];
          row[j + 1] = MIN (exchange, MIN (row[j], row[j + 1]) + 1);
        }
    }
  return row[n];
}

HdSuggestion
hd_suggestion_new (const char *word)
{
  /* A third of the letters may be wrong, but at least two. */
  return (HdSuggestion) { .word = word, .distance = MAX (3, strlen (word) / 3 + 1) };
}

void
hd_suggestion_offer (HdSuggestion *self,
                     const char   *candidate)
{
  guint distance;

  if (strlen (self->word) > MAX_LENGTH || strlen (candidate) > MAX_LENGTH)
    return;
  distance = distance_between (self->word, candidate);
  if (distance < self->distance)
    {
      self->distance = distance;
      self->best = candidate;
    }
}
