/* diff-clauses.c: which clauses of a text were kept, changed, moved, added and removed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/diff.h"

#include "model/diff-private.h"

/* Shares of words in common from which clauses are taken for one, in 1/100. */
#define LEAST_LIKENESS 50

/* Pairs that are compared by likeness; a text with more left over was replaced as a whole. */
#define MOST_PAIRS 1000000

#define NONE G_MAXUINT

typedef struct
{
  HdTextDiff *diff;
  guint      *to_after;  /* of each clause of before: its number in after, or NONE */
  guint      *to_before;
} Matching;

/* Two clauses that may be one. */
typedef struct
{
  guint likeness;
  guint a, b;
} Pair;

static void
change_free (HdClauseChange *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_free (self);
}

void
hd_text_diff_free (HdTextDiff *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self);
}

static const HdOutlineItem *
item_at (GPtrArray *outline,
         guint      i)
{
  return g_ptr_array_index (outline, i);
}

static const char *
text_of (const HdOutlineItem *item)
{
  return hd_record_peek_text (item->clause, HD_CLAUSE_TEXT);
}

static void
match (Matching *self,
       guint     a,
       guint     b)
{
  self->to_after[a] = b;
  self->to_before[b] = a;
}

static void
match_by_id (Matching *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint a = 0; a < self->diff->before->len; a++)
    g_hash_table_insert (numbers, (char *) hd_record_get_id (item_at (self->diff->before, a)->clause), GUINT_TO_POINTER (a));
  for (guint b = 0; b < self->diff->after->len; b++)
    {
      gpointer a;

      if (g_hash_table_lookup_extended (numbers, hd_record_get_id (item_at (self->diff->after, b)->clause), NULL, &a))
        match (self, GPOINTER_TO_UINT (a), b);
    }
}

static char *
key_of (const HdOutlineItem *item)
{
  return g_strdup_printf ("%d %s", (int) item->kind, text_of (item));
}

/* Of several with the same words the first goes with the first. */
static void
match_by_words (Matching *self)
{
  g_autoptr (GHashTable) queues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);

  for (guint a = 0; a < self->diff->before->len; a++)
    {
      char *key;
      GQueue *queue;

      if (self->to_after[a] != NONE)
        continue;
      key = key_of (item_at (self->diff->before, a));
      queue = g_hash_table_lookup (queues, key);
      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (queues, key, queue);
        }
      else
        g_free (key);
      g_queue_push_tail (queue, GUINT_TO_POINTER (a));
    }
  for (guint b = 0; b < self->diff->after->len; b++)
    {
      g_autofree char *key = key_of (item_at (self->diff->after, b));
      GQueue *queue = self->to_before[b] == NONE ? g_hash_table_lookup (queues, key) : NULL;

      if (queue != NULL && !g_queue_is_empty (queue))
        match (self, GPOINTER_TO_UINT (g_queue_pop_head (queue)), b);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* The words of a text, sorted, as numbers. */
static GArray *
bag_new (const char *text,
         GHashTable *ids)
{
  g_autoptr (GArray) tokens = hd_tokens_new (text, ids);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tokens->len; i++)
    {
      const HdToken *token = &g_array_index (tokens, HdToken, i);

      if (token->is_word)
        g_array_append_val (bag, token->id);
    }
  g_array_sort (bag, compare_numbers);
  return bag;
}

/* Twice the words in common, by the words of both (Dice), in 1/100. */
static guint
likeness (const GArray *a,
          const GArray *b)
{
  guint i = 0, j = 0, common = 0;

  while (i < a->len && j < b->len)
    {
      guint first = g_array_index (a, guint, i);
      guint second = g_array_index (b, guint, j);

      common += first == second;
      i += first <= second;
      j += second <= first;
    }
  return a->len + b->len > 0 ? (guint) (200 * (guint64) common / (a->len + b->len)) : 0;
}

/* The most alike first; of equals the first of the text. */
static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  if (first->likeness != second->likeness)
    return first->likeness > second->likeness ? -1 : 1;
  if (first->a != second->a)
    return first->a < second->a ? -1 : 1;
  return first->b < second->b ? -1 : first->b > second->b;
}

/* (element-type guint): numbers of the clauses without a partner */
static GArray *
list_unmatched (const guint *partners,
                guint        n)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (partners[i] == NONE)
      g_array_append_val (numbers, i);
  return numbers;
}

static GPtrArray *
make_bags (GPtrArray    *outline,
           const GArray *numbers,
           GHashTable   *ids)
{
  GPtrArray *bags = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (bags, bag_new (text_of (item_at (outline, g_array_index (numbers, guint, i))), ids));
  return bags;
}

static void
match_by_likeness (Matching *self)
{
  g_autoptr (GHashTable) ids = hd_token_ids_new ();
  g_autoptr (GArray) before = list_unmatched (self->to_after, self->diff->before->len);
  g_autoptr (GArray) after = list_unmatched (self->to_before, self->diff->after->len);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GPtrArray) before_bags = NULL;
  g_autoptr (GPtrArray) after_bags = NULL;

  if ((guint64) before->len * after->len > MOST_PAIRS)
    return;
  before_bags = make_bags (self->diff->before, before, ids);
  after_bags = make_bags (self->diff->after, after, ids);
  for (guint i = 0; i < before->len; i++)
    for (guint j = 0; j < after->len; j++)
      {
        Pair pair = { likeness (g_ptr_array_index (before_bags, i), g_ptr_array_index (after_bags, j)),
                      g_array_index (before, guint, i), g_array_index (after, guint, j) };

        if (pair.likeness >= LEAST_LIKENESS)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (self->to_after[pair->a] == NONE && self->to_before[pair->b] == NONE)
        match (self, pair->a, pair->b);
    }
}

/* (element-type guint): of each clause the number of the one it stands below, or NONE */
static guint *
list_parents (GPtrArray *outline)
{
  guint *parents = g_new (guint, outline->len);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint)); /* by depth */

  for (guint i = 0; i < outline->len; i++)
    {
      guint depth = item_at (outline, i)->depth;

      parents[i] = depth > 0 ? g_array_index (open, guint, depth - 1) : NONE;
      g_array_set_size (open, depth);
      g_array_append_val (open, i);
    }
  return parents;
}

/* Of the siblings, given by their numbers in before, the longest row that kept its order stays; the others are moved. */
static void
mark_out_of_order (const Matching *self,
                   const GArray   *siblings,
                   gboolean       *is_moved)
{
  g_autofree guint *tails = g_new (guint, siblings->len + 1); /* by length: the place of the smallest last number */
  g_autofree guint *previous = g_new (guint, siblings->len + 1);
  g_autofree gboolean *stays = g_new0 (gboolean, siblings->len + 1);
  guint length = 0;

  for (guint i = 0; i < siblings->len; i++)
    {
      guint number = g_array_index (siblings, guint, i);
      guint low = 0;

      for (guint high = length; low < high;)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (siblings, guint, tails[middle]) < number)
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? tails[low - 1] : NONE;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? tails[length - 1] : NONE; i != NONE; i = previous[i])
    stays[i] = TRUE;
  for (guint i = 0; i < siblings->len; i++)
    if (!stays[i])
      is_moved[self->to_after[g_array_index (siblings, guint, i)]] = TRUE;
}

/* What moved with the clause it stands below has not moved itself. */
static gboolean *
find_moved (const Matching *self)
{
  guint n = self->diff->after->len;
  gboolean *is_moved = g_new0 (gboolean, n);
  g_autofree guint *before_parents = list_parents (self->diff->before);
  g_autofree guint *after_parents = list_parents (self->diff->after);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer siblings;

  for (guint b = 0; b < n; b++)
    {
      guint a = self->to_before[b];
      gpointer parent = GUINT_TO_POINTER (after_parents[b]);
      guint wanted;
      GArray *group;

      if (a == NONE)
        continue;
      wanted = before_parents[a] != NONE ? self->to_after[before_parents[a]] : NONE;
      if (wanted != after_parents[b] || (before_parents[a] == NONE) != (after_parents[b] == NONE))
        {
          is_moved[b] = TRUE;
          continue;
        }
      group = g_hash_table_lookup (groups, parent);
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (groups, parent, group);
        }
      g_array_append_val (group, a);
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &siblings))
    mark_out_of_order (self, siblings, is_moved);
  return is_moved;
}

static HdClauseChange *
change_new (HdTextDiff          *diff,
            const HdOutlineItem *before,
            const HdOutlineItem *after,
            gboolean             is_moved)
{
  HdClauseChange *change = g_new0 (HdClauseChange, 1);

  change->before = before;
  change->after = after;
  change->is_moved = is_moved;
  if (before == NULL || after == NULL)
    change->fate = before == NULL ? HD_CLAUSE_ADDED : HD_CLAUSE_REMOVED;
  else if (before->kind != after->kind || !g_str_equal (text_of (before), text_of (after)))
    {
      change->fate = HD_CLAUSE_CHANGED;
      change->words = hd_diff_words (text_of (before), text_of (after));
    }
  diff->n_added += change->fate == HD_CLAUSE_ADDED;
  diff->n_removed += change->fate == HD_CLAUSE_REMOVED;
  diff->n_changed += change->fate == HD_CLAUSE_CHANGED;
  diff->n_moved += is_moved;
  return change;
}

/* The clauses of after in their order; a removed one comes behind the one it stood behind. */
static void
list_changes (const Matching *self)
{
  HdTextDiff *diff = self->diff;
  g_autofree gboolean *is_moved = find_moved (self);
  g_autofree GList **places = g_new0 (GList *, diff->after->len + 1);
  g_autoptr (GQueue) changes = g_queue_new ();
  GList *last = NULL;

  for (guint b = 0; b < diff->after->len; b++)
    {
      guint a = self->to_before[b];

      g_queue_push_tail (changes, change_new (diff, a != NONE ? item_at (diff->before, a) : NULL, item_at (diff->after, b), is_moved[b]));
      places[b] = changes->tail;
    }
  for (guint a = 0; a < diff->before->len; a++)
    {
      HdClauseChange *change;

      if (self->to_after[a] != NONE)
        {
          last = places[self->to_after[a]];
          continue;
        }
      change = change_new (diff, item_at (diff->before, a), NULL, FALSE);
      if (last == NULL)
        {
          g_queue_push_head (changes, change);
          last = changes->head;
        }
      else
        {
          g_queue_insert_after (changes, last, change);
          last = last->next;
        }
    }
  for (GList *l = changes->head; l != NULL; l = l->next)
    g_ptr_array_add (diff->changes, l->data);
}

static guint *
new_partners (guint n)
{
  guint *partners = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    partners[i] = NONE;
  return partners;
}

HdTextDiff *
hd_text_diff_new (GPtrArray *before,
                  GPtrArray *after)
{
  HdTextDiff *diff;
  g_autofree guint *to_after = NULL;
  g_autofree guint *to_before = NULL;
  Matching matching;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  diff = g_new0 (HdTextDiff, 1);
  diff->before = hd_outline_new (before);
  diff->after = hd_outline_new (after);
  diff->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  to_after = new_partners (diff->before->len);
  to_before = new_partners (diff->after->len);
  matching = (Matching) { diff, to_after, to_before };
  match_by_id (&matching);
  match_by_words (&matching);
  match_by_likeness (&matching);
  list_changes (&matching);
  return diff;
}
