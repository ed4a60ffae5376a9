/* outline.c: the clauses of an agreement in reading order with their computed numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree is walked with a stack of its own: a hostile file may nest clauses deeper than the stack of the program goes.
 */
#include "model/outline.h"

#include "base/text.h"

/* Deeper numbers would not fit a label; nobody reads that far. */
#define LAST_ROMAN 3999

typedef struct
{
  GHashTable *children; /* parent id -> GPtrArray of clauses by position; "" for the roots */
  GHashTable *seen;     /* ids that have their place in the outline */
  GPtrArray  *stack;    /* HdOutlineItem still to be placed, the next one last */
  GPtrArray  *outline;
} Walk;

void
hd_outline_item_free (HdOutlineItem *self)
{
  g_return_if_fail (self != NULL);

  hd_record_unref (self->clause);
  g_free (self->label);
  g_free (self);
}

static int
compare_clauses (gconstpointer a,
                 gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a;
  const HdRecord *second = *(HdRecord *const *) b;
  gint64 first_position = hd_record_get_integer (first, HD_CLAUSE_POSITION);
  gint64 second_position = hd_record_get_integer (second, HD_CLAUSE_POSITION);

  if (first_position != second_position)
    return first_position < second_position ? -1 : 1;

  return g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

static HdClauseKind
kind_of (const HdRecord *clause)
{
  int kind = hd_record_get_choice (clause, HD_CLAUSE_KIND);

  return kind >= 0 ? (HdClauseKind) kind : HD_CLAUSE_PARAGRAPH;
}

static HdOutlineItem *
item_new (HdRecord *clause,
          guint     depth,
          char     *label_take)
{
  HdOutlineItem *item = g_new0 (HdOutlineItem, 1);

  item->clause = hd_record_ref (clause);
  item->kind = kind_of (clause);
  item->depth = depth;
  item->label = label_take;

  return item;
}

/* @counts: how many of each kind came before among the same parent's children. */
static char *
make_label (HdClauseKind         kind,
            const HdOutlineItem *parent,
            guint                counts[])
{
  g_autofree char *number = NULL;

  switch (kind)
    {
    case HD_CLAUSE_PART:
      counts[kind]++;
      number = hd_text_roman_label (MIN (counts[kind], LAST_ROMAN));
      return g_strconcat (number, ".", NULL);

    case HD_CLAUSE_HEADING:
      return g_strdup_printf ("%u.", ++counts[kind]);

    case HD_CLAUSE_ITEM:
      if (parent == NULL || parent->kind != HD_CLAUSE_HEADING)
        return g_strdup ("-");
      number = hd_text_alphabet_label (counts[kind]++);
      return g_strconcat (number, ")", NULL);

    case HD_CLAUSE_GROUND:
    case HD_CLAUSE_PREAMBLE:
    case HD_CLAUSE_PARAGRAPH:
    default:
      return g_strdup ("");
    }
}

/* Puts the children of @parent (NULL: the roots) on the stack, the first on top. */
static void
push_children (Walk                *walk,
               const HdOutlineItem *parent,
               gboolean             numbered)
{
  const char *parent_id = parent != NULL ? hd_record_get_id (parent->clause) : "";
  GPtrArray *clauses = g_hash_table_lookup (walk->children, parent_id);
  guint counts[HD_CLAUSE_ITEM + 1] = { 0 };
  guint bottom = walk->stack->len;

  if (clauses == NULL)
    return;

  g_ptr_array_set_size (walk->stack, (int) (bottom + clauses->len));
  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (clauses, i);
      char *label = numbered ? make_label (kind_of (clause), parent, counts) : g_strdup ("");

      g_ptr_array_index (walk->stack, bottom + clauses->len - 1 - i) =
        item_new (clause, parent != NULL ? parent->depth + 1 : 0, label);
    }
}

static void
walk_stack (Walk    *walk,
            gboolean numbered)
{
  while (walk->stack->len > 0)
    {
      HdOutlineItem *item = g_ptr_array_steal_index (walk->stack, walk->stack->len - 1);

      if (!g_hash_table_add (walk->seen, (char *) hd_record_get_id (item->clause)))
        {
          hd_outline_item_free (item);
          continue;
        }

      g_ptr_array_add (walk->outline, item);
      push_children (walk, item, numbered);
    }
}

static void
append_lost (Walk       *walk,
             GPtrArray  *clauses,
             gboolean    only_orphans,
             GHashTable *ids)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (clauses, i);

      if (g_hash_table_contains (walk->seen, hd_record_get_id (clause)))
        continue;
      if (only_orphans && g_hash_table_contains (ids, hd_record_peek_text (clause, HD_CLAUSE_PARENT)))
        continue;

      g_ptr_array_add (walk->stack, item_new (clause, 0, g_strdup ("")));
      walk_stack (walk, FALSE);
    }
}

GPtrArray *
hd_outline_new (GPtrArray *clauses)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) children = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) stack = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_outline_item_free);
  Walk walk = { children, seen, stack, NULL };

  g_return_val_if_fail (clauses != NULL, NULL);

  walk.outline = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_outline_item_free);
  /* A copy of the array would also release the records, which belong to the caller. */
  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, clauses, NULL, NULL);
  g_ptr_array_sort (sorted, compare_clauses);

  for (guint i = 0; i < sorted->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (sorted, i);
      const char *parent_id = hd_record_peek_text (clause, HD_CLAUSE_PARENT);
      GPtrArray *siblings = g_hash_table_lookup (children, parent_id);

      if (siblings == NULL)
        {
          siblings = g_ptr_array_new ();
          g_hash_table_insert (children, (char *) parent_id, siblings);
        }
      g_ptr_array_add (siblings, clause);
      g_hash_table_add (ids, (char *) hd_record_get_id (clause));
    }

  push_children (&walk, NULL, TRUE);
  walk_stack (&walk, TRUE);

  /* What is left hangs on a missing clause, or on itself. */
  append_lost (&walk, sorted, TRUE, ids);
  append_lost (&walk, sorted, FALSE, ids);

  return walk.outline;
}
