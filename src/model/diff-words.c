/* diff-words.c: which words were taken out and put in between two texts, and doing both changes of a third
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/diff.h"

#include <string.h>

#include "model/diff-private.h"

static void
words_free (HdWords *self)
{
  g_free (self->text);
  g_free (self);
}

/* The runs in the making: what is removed and added waits until something is the same. */
typedef struct
{
  GPtrArray *runs;
  GString   *same, *removed, *added;
} Writer;

static void
end_run (Writer     *self,
         HdWordsKind kind,
         GString    *text)
{
  HdWords *words;

  if (text->len == 0)
    return;
  words = g_new0 (HdWords, 1);
  words->kind = kind;
  words->text = g_strdup (text->str);
  g_ptr_array_add (self->runs, words);
  g_string_truncate (text, 0);
}

static void
end_change (Writer *self)
{
  if (self->removed->len == 0 && self->added->len == 0)
    return;
  end_run (self, HD_WORDS_SAME, self->same);
  end_run (self, HD_WORDS_REMOVED, self->removed);
  end_run (self, HD_WORDS_ADDED, self->added);
}

static void
append_tokens (GString      *text,
               const GArray *tokens,
               guint         from,
               guint         to)
{
  for (guint i = from; i < to; i++)
    {
      const HdToken *token = &g_array_index (tokens, HdToken, i);

      g_string_append_len (text, token->start, (gssize) (token->length + token->blanks));
    }
}

/* Equal words may be followed by other blanks. */
static void
append_same (Writer        *self,
             const HdToken *a,
             const HdToken *b)
{
  end_change (self);
  g_string_append_len (self->same, a->start, (gssize) a->length);
  if (a->blanks == b->blanks && memcmp (a->start + a->length, b->start + b->length, a->blanks) == 0)
    g_string_append_len (self->same, a->start + a->length, (gssize) a->blanks);
  else
    {
      g_string_append_len (self->removed, a->start + a->length, (gssize) a->blanks);
      g_string_append_len (self->added, b->start + b->length, (gssize) b->blanks);
    }
}

GPtrArray *
hd_diff_words (const char *before,
               const char *after)
{
  g_autoptr (GHashTable) ids = hd_token_ids_new ();
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  g_autoptr (GArray) stretches = NULL;
  g_autoptr (GString) same = g_string_new (NULL);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);
  Writer writer = { NULL, same, removed, added };
  guint at_a = 0, at_b = 0;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  writer.runs = g_ptr_array_new_with_free_func ((GDestroyNotify) words_free);
  a = hd_tokens_new (before, ids);
  b = hd_tokens_new (after, ids);
  stretches = hd_tokens_match (a, b);
  for (guint i = 0; i < stretches->len; i++)
    {
      const HdStretch *stretch = &g_array_index (stretches, HdStretch, i);

      append_tokens (removed, a, at_a, stretch->a);
      append_tokens (added, b, at_b, stretch->b);
      for (guint j = 0; j < stretch->n; j++)
        append_same (&writer, &g_array_index (a, HdToken, stretch->a + j), &g_array_index (b, HdToken, stretch->b + j));
      at_a = stretch->a + stretch->n;
      at_b = stretch->b + stretch->n;
    }
  end_change (&writer);
  end_run (&writer, HD_WORDS_SAME, same);
  return writer.runs;
}

/* What one side did: the bytes from @start to @end of the base became @text. */
typedef struct
{
  gsize       start, end;
  const char *text; /* borrowed */
} Change;

static GArray *
read_changes (GPtrArray *words)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  gsize at = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const HdWords *run = g_ptr_array_index (words, i);
      const HdWords *next = i + 1 < words->len ? g_ptr_array_index (words, i + 1) : NULL;
      Change change = { at, at, "" };

      if (run->kind != HD_WORDS_ADDED)
        at += strlen (run->text);
      if (run->kind == HD_WORDS_SAME)
        continue;
      change.end = at;
      if (run->kind == HD_WORDS_ADDED)
        change.text = run->text;
      else if (next != NULL && next->kind == HD_WORDS_ADDED)
        {
          change.text = next->text;
          i++;
        }
      g_array_append_val (changes, change);
    }
  return changes;
}

/* Changes that meet touch each other as well: what belongs between them is for a person to say. */
static gboolean
is_apart (const Change *first,
          const Change *second)
{
  return first->end < second->start;
}

static gboolean
is_same_change (const Change *first,
                const Change *second)
{
  return first->start == second->start && first->end == second->end && g_str_equal (first->text, second->text);
}

static void
append_change (GString      *text,
               const char   *base,
               gsize        *at,
               const Change *change)
{
  g_string_append_len (text, base + *at, (gssize) (change->start - *at));
  g_string_append (text, change->text);
  *at = change->end;
}

char *
hd_diff_merge_words (const char *base,
                     const char *mine,
                     const char *theirs)
{
  g_autoptr (GPtrArray) my_words = NULL;
  g_autoptr (GPtrArray) their_words = NULL;
  g_autoptr (GArray) ours = NULL;
  g_autoptr (GArray) others = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize at = 0;
  guint i = 0, j = 0;

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  my_words = hd_diff_words (base, mine);
  their_words = hd_diff_words (base, theirs);
  ours = read_changes (my_words);
  others = read_changes (their_words);
  while (i < ours->len || j < others->len)
    {
      const Change *first = i < ours->len ? &g_array_index (ours, Change, i) : NULL;
      const Change *second = j < others->len ? &g_array_index (others, Change, j) : NULL;

      if (first != NULL && second != NULL && is_same_change (first, second))
        {
          append_change (text, base, &at, first);
          i++;
          j++;
        }
      else if (second == NULL || (first != NULL && is_apart (first, second)))
        {
          append_change (text, base, &at, first);
          i++;
        }
      else if (first == NULL || is_apart (second, first))
        {
          append_change (text, base, &at, second);
          j++;
        }
      else
        return NULL;
    }
  g_string_append (text, base + at);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
