/* diff-tokens.c: texts as rows of words, and which words of two rows belong together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/diff-private.h"

/* Steps of the search: beyond them the texts have so little in common that they count as different. Bounds the memory to
 * MOST_STEPS² integers. */
#define MOST_STEPS 1500

/* So many words in a row that are the same by chance, between changes of more than CHANCE_FACTOR times as many. */
#define CHANCE_WORDS 2
#define CHANCE_FACTOR 2

GHashTable *
hd_token_ids_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static guint
intern (GHashTable *ids,
        const char *start,
        gsize       length)
{
  char *word = g_strndup (start, length);
  gpointer id = g_hash_table_lookup (ids, word);

  if (id != NULL)
    {
      g_free (word);
      return GPOINTER_TO_UINT (id);
    }
  id = GUINT_TO_POINTER (g_hash_table_size (ids) + 1);
  g_hash_table_insert (ids, word, id);
  return GPOINTER_TO_UINT (id);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_blank (gunichar c)
{
  return c != '\n' && g_unichar_isspace (c);
}

/* The end of the word or mark that begins at @start. Figures keep their points and commas: "1.234,5". */
static const char *
end_of_word (const char *start,
             gboolean   *is_word)
{
  const char *end = g_utf8_next_char (start);

  *is_word = is_letter (g_utf8_get_char (start));
  while (*is_word && *end != '\0')
    {
      gunichar c = g_utf8_get_char (end);

      if (!is_letter (c) && !((c == '.' || c == ',') && g_ascii_isdigit (end[-1]) && g_ascii_isdigit (end[1])))
        break;
      end = g_utf8_next_char (end);
    }
  return end;
}

GArray *
hd_tokens_new (const char *text,
               GHashTable *ids)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (HdToken));

  for (const char *p = text; *p != '\0';)
    {
      HdToken token = { .start = p };
      const char *end = p;

      if (!is_blank (g_utf8_get_char (p)))
        end = end_of_word (p, &token.is_word);
      token.length = (gsize) (end - p);
      token.id = intern (ids, p, token.length);
      for (p = end; *p != '\0' && is_blank (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        ;
      token.blanks = (gsize) (p - end);
      g_array_append_val (tokens, token);
    }
  return tokens;
}

static guint
id_at (const GArray *tokens,
       guint         i)
{
  return g_array_index (tokens, HdToken, i).id;
}

/* The rows of one search, without their common beginning. */
typedef struct
{
  const GArray *a, *b;
  guint         start;  /* of both: what lies before is the same */
  int           n, m;   /* tokens from @start on that are searched */
  GPtrArray    *trace;  /* int[2 * d + 1] for each step d: how far row a is used up on each diagonal -d .. d */
} Search;

static gboolean
is_same (const Search *self,
         int           x,
         int           y)
{
  return id_at (self->a, self->start + (guint) x) == id_at (self->b, self->start + (guint) y);
}

/* Where diagonal @k of step @d begins: below or right of what step d - 1 reached. */
static int
step_from (const int *last,
           int        d,
           int        k,
           gboolean  *down)
{
  /* last[k + d - 1] is diagonal k of step d - 1. */
  *down = k == -d || (k != d && last[k - 1 + d - 1] < last[k + 1 + d - 1]);
  return *down ? last[k + 1 + d - 1] : last[k - 1 + d - 1] + 1;
}

/* The number of the step that reached the end of both rows, or -1. */
static int
search_path (Search *self)
{
  for (int d = 0; d <= MOST_STEPS; d++)
    {
      int *reached = g_new (int, 2 * d + 1);
      const int *last = d > 0 ? g_ptr_array_index (self->trace, d - 1) : NULL;

      g_ptr_array_add (self->trace, reached);
      for (int k = -d; k <= d; k++)
        reached[k + d] = -1;
      for (int k = -d; k <= d; k += 2)
        {
          gboolean down;
          int x = d > 0 ? step_from (last, d, k, &down) : 0;

          /* Outside the rows; a diagonal that lies inside is reached by others. */
          while (x < self->n && x - k >= 0 && x - k < self->m && is_same (self, x, x - k))
            x++;
          reached[k + d] = x;
          if (x >= self->n && x - k >= self->m)
            return d;
        }
    }
  return -1;
}

static void
append_stretch (GArray *stretches,
                guint   a,
                guint   b,
                guint   n)
{
  HdStretch stretch = { a, b, n };

  g_array_append_val (stretches, stretch);
}

/* Walks back from the end of both rows; stretches come out last first. */
static void
trace_back (const Search *self,
            int           d,
            GArray       *stretches)
{
  int x = self->n;
  int y = self->m;

  for (; d > 0; d--)
    {
      gboolean down;
      int begin = step_from (g_ptr_array_index (self->trace, d - 1), d, x - y, &down);
      int k = x - y;

      if (x > begin)
        append_stretch (stretches, self->start + (guint) begin, self->start + (guint) (begin - k), (guint) (x - begin));
      x = down ? begin : begin - 1;
      y = x - (down ? k + 1 : k - 1);
    }
  if (x > 0)
    append_stretch (stretches, self->start, self->start, (guint) x);
}

static guint
count_words (const GArray *tokens,
             guint         from,
             guint         n)
{
  guint words = 0;

  for (guint i = from; i < from + n; i++)
    words += g_array_index (tokens, HdToken, i).is_word;
  return words;
}

/* Takes out stretches between two changes that are the same only by chance: marks alone, or a word or two between long changes. */
static void
drop_chance (const GArray *a,
             GArray       *stretches)
{
  guint kept = 0;
  guint end_a = 0, end_b = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      HdStretch stretch = g_array_index (stretches, HdStretch, i);
      const HdStretch *next = i + 1 < stretches->len ? &g_array_index (stretches, HdStretch, i + 1) : NULL;
      guint words = count_words (a, stretch.a, stretch.n);
      guint before = stretch.a - end_a + stretch.b - end_b;
      guint after = next != NULL ? next->a - stretch.a - stretch.n + next->b - stretch.b - stretch.n : 0;

      if (next != NULL && before > 0 && after > 0 && words <= CHANCE_WORDS &&
          (words == 0 || MIN (before, after) > CHANCE_FACTOR * stretch.n))
        continue;
      g_array_index (stretches, HdStretch, kept++) = stretch;
      end_a = stretch.a + stretch.n;
      end_b = stretch.b + stretch.n;
    }
  g_array_set_size (stretches, kept);
}

GArray *
hd_tokens_match (const GArray *a,
                 const GArray *b)
{
  g_autoptr (GPtrArray) trace = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) backwards = g_array_new (FALSE, FALSE, sizeof (HdStretch));
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (HdStretch));
  guint start = 0, end = 0;
  int d;

  while (start < a->len && start < b->len && id_at (a, start) == id_at (b, start))
    start++;
  while (end < a->len - start && end < b->len - start && id_at (a, a->len - 1 - end) == id_at (b, b->len - 1 - end))
    end++;
  if (start > 0)
    append_stretch (stretches, 0, 0, start);

  {
    Search search = { a, b, start, (int) (a->len - start - end), (int) (b->len - start - end), trace };

    d = search_path (&search);
    if (d > 0)
      trace_back (&search, d, backwards);
  }
  for (guint i = backwards->len; i > 0; i--)
    g_array_append_val (stretches, g_array_index (backwards, HdStretch, i - 1));
  if (end > 0)
    append_stretch (stretches, a->len - end, b->len - end, end);
  append_stretch (stretches, a->len, b->len, 0);
  drop_chance (a, stretches);
  return stretches;
}
