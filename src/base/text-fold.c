/* text-fold.c: search keys, and matching what the user typed against them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"

#include <string.h>

#define STROKED_D 0x0111

/* One character of a key. */
typedef struct
{
  gunichar base;   /* without marks, case folded; "đ" is "d" */
  gunichar marked; /* with its marks but the tone, composed; "đ" is "đ" */
  gunichar tone;   /* combining grave, hook, tilde, acute or dot below; 0 without */
} Letter;

static gboolean
is_tone (gunichar c)
{
  return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323;
}

static gunichar
fold_punctuation (gunichar c)
{
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if ((c >= 0x2018 && c <= 0x201B))
    return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0x00AB || c == 0x00BB)
    return '"';

  return c;
}

static void
append_letter (GArray  *letters,
               gunichar c)
{
  Letter letter = { c == STROKED_D ? 'd' : c, c, 0 };

  g_array_append_val (letters, letter);
}

/* FALSE when Unicode has no single character for it. */
static gboolean
compose_letter (const Letter *letter,
                gunichar     *composed)
{
  gunichar plain, mark;

  *composed = letter->marked;
  if (letter->tone == 0 || g_unichar_compose (letter->marked, letter->tone, composed))
    return TRUE;

  /* "ộ" is composed of "ọ" and the circumflex, not of "ô" and the dot. */
  return g_unichar_decompose (letter->marked, &plain, &mark) &&
         g_unichar_compose (plain, letter->tone, composed) &&
         g_unichar_compose (*composed, mark, composed);
}

/* A mark that does not compose with its letter is left out: a key has one character for each letter. */
static void
append_mark (GArray  *letters,
             gunichar mark)
{
  Letter *letter;
  Letter candidate;
  gunichar composed;

  if (letters->len == 0)
    return;

  letter = &g_array_index (letters, Letter, letters->len - 1);
  candidate = *letter;
  if (is_tone (mark) && letter->tone == 0)
    candidate.tone = mark;
  else if (!g_unichar_compose (letter->marked, mark, &candidate.marked))
    return;

  if (compose_letter (&candidate, &composed))
    *letter = candidate;
}

static void
append_character (GArray  *letters,
                  gunichar c)
{
  char utf8[7] = { 0 };
  g_autofree char *folded = NULL;

  if (g_unichar_ismark (c))
    {
      append_mark (letters, c);
      return;
    }

  if (g_unichar_isspace (c) || c == 0x2028 || c == 0x2029 || g_unichar_iscntrl (c))
    {
      if (letters->len > 0 && g_array_index (letters, Letter, letters->len - 1).base != ' ')
        append_letter (letters, ' ');
      return;
    }

  if (c < 0x80)
    {
      append_letter (letters, (gunichar) g_ascii_tolower ((char) c));
      return;
    }

  g_unichar_to_utf8 (fold_punctuation (c), utf8);
  folded = g_utf8_casefold (utf8, -1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    append_letter (letters, g_utf8_get_char (p));
}

static gboolean
starts_movable_pair (const Letter *first,
                     const Letter *second)
{
  if (second->marked != second->base || first->marked != first->base)
    return FALSE;

  return (first->base == 'o' && (second->base == 'a' || second->base == 'e')) ||
         (first->base == 'u' && second->base == 'y');
}

/* "hòa" becomes "hoà": with the tone on the second vowel, "hoà" is also found while "hoàn" is being typed. */
static void
move_tones (GArray *letters)
{
  for (guint i = 0; i + 1 < letters->len; i++)
    {
      Letter *first = &g_array_index (letters, Letter, i);
      Letter *second = first + 1;

      if (first->tone == 0 || second->tone != 0 || !starts_movable_pair (first, second))
        continue;
      if (i > 0 && (first - 1)->base == 'q')
        continue;
      if (i + 2 < letters->len && g_unichar_isalpha ((second + 1)->base))
        continue;

      second->tone = first->tone;
      first->tone = 0;
    }
}

static GArray *
split_letters (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT);

  g_return_val_if_fail (decomposed != NULL, letters);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    append_character (letters, g_utf8_get_char (p));

  if (letters->len > 0 && g_array_index (letters, Letter, letters->len - 1).base == ' ')
    g_array_set_size (letters, letters->len - 1);

  move_tones (letters);

  return letters;
}

char *
hd_text_fold (const char *text)
{
  g_autoptr (GArray) letters = NULL;
  GString *key;

  g_return_val_if_fail (text != NULL, NULL);

  letters = split_letters (text);
  key = g_string_sized_new (letters->len);
  for (guint i = 0; i < letters->len; i++)
    g_string_append_unichar (key, g_array_index (letters, Letter, i).base);

  return g_string_free (key, FALSE);
}

char *
hd_text_fold_marked (const char *text)
{
  g_autoptr (GArray) letters = NULL;
  GString *key;

  g_return_val_if_fail (text != NULL, NULL);

  letters = split_letters (text);
  key = g_string_sized_new (letters->len * 2);
  for (guint i = 0; i < letters->len; i++)
    {
      gunichar composed;

      compose_letter (&g_array_index (letters, Letter, i), &composed);
      g_string_append_unichar (key, composed);
    }

  return g_string_free (key, FALSE);
}

static gunichar
strip_marks (gunichar c)
{
  gunichar first, second;

  while (c >= 0x80 && g_unichar_decompose (c, &first, &second) && first != 0)
    c = first;

  return c == STROKED_D ? 'd' : c;
}

/* Only an unmarked Latin letter stands for its marked forms. */
static gboolean
letter_matches (gunichar typed,
                gunichar stored)
{
  if (typed == stored)
    return TRUE;

  return typed < 0x80 && stored >= 0x80 && g_ascii_isalpha ((char) typed) && strip_marks (stored) == typed;
}

static gboolean
word_occurs (const gunichar *text,
             glong           text_length,
             const gunichar *word,
             glong           word_length)
{
  for (glong start = 0; start + word_length <= text_length; start++)
    {
      glong n = 0;

      while (n < word_length && letter_matches (word[n], text[start + n]))
        n++;
      if (n == word_length)
        return TRUE;
    }

  return FALSE;
}

static char **
split_query (const char *query)
{
  g_autofree char *key = hd_text_fold_marked (query);

  return g_strsplit (key, " ", -1);
}

gboolean
hd_text_match (const char *marked_key,
               const char *query)
{
  g_autofree gunichar *text = NULL;
  g_auto (GStrv) words = NULL;
  glong text_length;

  g_return_val_if_fail (marked_key != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  text = g_utf8_to_ucs4_fast (marked_key, -1, &text_length);
  words = split_query (query);
  for (guint i = 0; words[i] != NULL; i++)
    {
      glong word_length;
      g_autofree gunichar *word = g_utf8_to_ucs4_fast (words[i], -1, &word_length);

      if (!word_occurs (text, text_length, word, word_length))
        return FALSE;
    }

  return TRUE;
}

static void
append_range (GString *pattern,
              gunichar first,
              gunichar last)
{
  g_string_append_unichar (pattern, first);
  if (last > first)
    {
      if (last > first + 1)
        g_string_append_c (pattern, '-');
      g_string_append_unichar (pattern, last);
    }
}

/* The marked forms of a Latin letter among [first, last], as ranges. Capitals inside a range do no harm, for keys hold none. */
static void
append_forms (GString *pattern,
              gunichar letter,
              gunichar first,
              gunichar last)
{
  gunichar run = 0;

  for (gunichar c = first; c <= last + 1; c++)
    {
      gboolean is_form = c <= last && strip_marks (g_unichar_tolower (c)) == letter;

      if (is_form && run == 0)
        run = c;
      if (!is_form && run != 0)
        {
          append_range (pattern, run, c - 1);
          run = 0;
        }
    }
}

static void
append_pattern (GString *pattern,
                gunichar c)
{
  if (c == '*' || c == '?' || c == '[')
    {
      g_string_append_printf (pattern, "[%c]", (char) c);
    }
  else if (c < 0x80 && g_ascii_isalpha ((char) c))
    {
      g_string_append_printf (pattern, "[%c", (char) c);
      append_forms (pattern, c, 0x00C0, 0x024F);
      append_forms (pattern, c, 0x1E00, 0x1EFF);
      g_string_append_c (pattern, ']');
    }
  else
    {
      g_string_append_unichar (pattern, c);
    }
}

char **
hd_text_search_globs (const char *query)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) globs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (query != NULL, NULL);

  words = split_query (query);
  for (guint i = 0; words[i] != NULL; i++)
    {
      GString *pattern = g_string_new ("*");

      for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
        append_pattern (pattern, g_utf8_get_char (p));
      g_string_append_c (pattern, '*');
      g_ptr_array_add (globs, g_string_free (pattern, FALSE));
    }
  g_ptr_array_add (globs, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&globs), FALSE);
}
