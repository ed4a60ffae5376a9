/* word-set.c: the different words of many texts, numbered, and which of them hold some letters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/word-set.h"

#include "base/text.h"

#include <string.h>

typedef struct
{
  const char *marked; /* in the set's chunk */
  guint       folded; /* offset of the word without marks, which a blank ends */
} Word;

struct _HdWordSet
{
  GStringChunk *chunk;
  GHashTable   *numbers; /* word with marks -> its number, plus one */
  GArray       *words;   /* Word */
  GString      *folded;  /* all words without marks, so that one walk goes through them */
};

HdWordSet *
hd_word_set_new (void)
{
  HdWordSet *self = g_new0 (HdWordSet, 1);

  self->chunk = g_string_chunk_new (64 * 1024);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->folded = g_string_new (NULL);
  return self;
}

void
hd_word_set_free (HdWordSet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->numbers);
  g_string_chunk_free (self->chunk);
  g_array_unref (self->words);
  g_string_free (self->folded, TRUE);
  g_free (self);
}

static guint
number_word (HdWordSet  *self,
             const char *marked)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, marked));

  if (number == 0)
    {
      g_autofree char *folded = hd_text_fold (marked);
      Word word = { g_string_chunk_insert (self->chunk, marked), (guint) self->folded->len };

      g_string_append (self->folded, folded);
      g_string_append_c (self->folded, ' ');
      g_array_append_val (self->words, word);
      number = self->words->len;
      g_hash_table_insert (self->numbers, (gpointer) word.marked, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

void
hd_word_set_add (HdWordSet  *self,
                 const char *key,
                 GArray     *numbers)
{
  g_autofree char *words = NULL;
  char *end;

  g_return_if_fail (self != NULL && key != NULL && numbers != NULL);

  words = g_strdup (key);
  for (char *word = words; word != NULL; word = end)
    {
      guint number;

      end = strchr (word, ' ');
      if (end != NULL)
        *end++ = '\0';
      if (*word == '\0')
        continue;
      number = number_word (self, word);
      g_array_append_val (numbers, number);
    }
}

guint8 *
hd_word_set_find (HdWordSet  *self,
                  const char *letters)
{
  g_autofree char *folded = NULL;
  const char *text, *end, *place;
  gboolean has_marks;
  guint8 *found;
  guint number = 0;

  g_return_val_if_fail (self != NULL && letters != NULL, NULL);

  folded = hd_text_fold (letters);
  has_marks = !g_str_equal (folded, letters);
  found = g_malloc0 (self->words->len + 1);
  text = place = self->folded->str;
  end = text + self->folded->len;
  while (place < end && (place = memmem (place, (gsize) (end - place), folded, strlen (folded))) != NULL)
    {
      const char *marked;

      while (number + 1 < self->words->len && g_array_index (self->words, Word, number + 1).folded <= (gsize) (place - text))
        number++;
      marked = g_array_index (self->words, Word, number).marked;
      found[number] = !has_marks || strstr (marked, letters) != NULL || hd_text_match (marked, letters);
      place = number + 1 < self->words->len ? text + g_array_index (self->words, Word, number + 1).folded : end;
    }
  return found;
}
