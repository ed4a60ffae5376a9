/* outline-edit.c: the clauses of one agreement while they are edited: the list, its undo, and what it changes in the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/outline-edit-private.h"

#define MAX_STEPS 500

struct _HdOutlineEdit
{
  char       *agreement_id;
  GHashTable *base;    /* id -> HdRecord, as in the book */
  GPtrArray  *items;   /* HdOutlineItem */
  GPtrArray  *undo;    /* GPtrArray of HdRecord each: the clauses before a step */
  GPtrArray  *redo;
  guint       n_begun;
  gboolean    step_open;  /* the step of the group that is open was taken */
  char       *typing_in;  /* (nullable) id of the clause whose typing goes on */
};

static const char *const kind_words[] = { "ground", "preamble", "part", "heading", "paragraph", "item" };

HdRecord *
hd_outline_edit_new_clause (const HdOutlineEdit *self,
                            const char          *text)
{
  HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, self->agreement_id);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  return clause;
}

/* A screen always has a line to type in. */
static GPtrArray *
make_items (const HdOutlineEdit *self,
            GPtrArray           *clauses)
{
  g_autoptr (GPtrArray) one = NULL;
  HdRecord *clause;

  if (clauses->len > 0)
    return hd_outline_new (clauses);

  one = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  clause = hd_outline_edit_new_clause (self, "");
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind_words[HD_CLAUSE_GROUND]);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, 1);
  g_ptr_array_add (one, clause);
  return hd_outline_new (one);
}

void
hd_outline_edit_rebase (HdOutlineEdit *self,
                        GPtrArray     *clauses)
{
  g_return_if_fail (self != NULL && clauses != NULL);

  g_hash_table_remove_all (self->base);
  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = hd_record_ref (g_ptr_array_index (clauses, i));

      g_hash_table_replace (self->base, (char *) hd_record_get_id (clause), clause);
    }
}

HdOutlineEdit *
hd_outline_edit_new (const char *agreement_id,
                     GPtrArray  *clauses)
{
  HdOutlineEdit *self;

  g_return_val_if_fail (agreement_id != NULL && clauses != NULL, NULL);

  self = g_new0 (HdOutlineEdit, 1);
  self->agreement_id = g_strdup (agreement_id);
  self->base = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  hd_outline_edit_rebase (self, clauses);
  self->items = make_items (self, clauses);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
hd_outline_edit_free (HdOutlineEdit *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->base);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->agreement_id);
  g_free (self->typing_in);
  g_free (self);
}

guint
hd_outline_edit_get_n_items (const HdOutlineEdit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const HdOutlineItem *
hd_outline_edit_get_item (const HdOutlineEdit *self,
                          guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

int
hd_outline_edit_find (const HdOutlineEdit *self,
                      const char          *clause_id)
{
  g_return_val_if_fail (self != NULL && clause_id != NULL, -1);

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (hd_record_get_id (hd_outline_edit_get_item (self, i)->clause), clause_id))
      return (int) i;
  return -1;
}

GPtrArray *
hd_outline_edit_dup_clauses (const HdOutlineEdit *self)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (clauses, hd_record_ref (hd_outline_edit_get_item (self, i)->clause));
  return clauses;
}

/* Undo */

static void
take_step (HdOutlineEdit *self)
{
  if (self->n_begun > 0 && self->step_open)
    return;
  self->step_open = self->n_begun > 0;
  g_clear_pointer (&self->typing_in, g_free);
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, hd_outline_edit_dup_clauses (self));
  if (self->undo->len > MAX_STEPS)
    g_ptr_array_remove_index (self->undo, 0);
}

void
hd_outline_edit_begin (HdOutlineEdit *self)
{
  g_return_if_fail (self != NULL);

  if (self->n_begun++ == 0)
    self->step_open = FALSE;
}

void
hd_outline_edit_end (HdOutlineEdit *self)
{
  g_return_if_fail (self != NULL && self->n_begun > 0);

  self->n_begun--;
}

void
hd_outline_edit_seal (HdOutlineEdit *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->typing_in, g_free);
}

gboolean
hd_outline_edit_can_undo (const HdOutlineEdit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->undo->len > 0;
}

gboolean
hd_outline_edit_can_redo (const HdOutlineEdit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->redo->len > 0;
}

static gboolean
step_back (HdOutlineEdit *self,
           GPtrArray     *from,
           GPtrArray     *to)
{
  g_autoptr (GPtrArray) clauses = NULL;

  if (from->len == 0)
    return FALSE;
  clauses = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, hd_outline_edit_dup_clauses (self));
  g_ptr_array_unref (self->items);
  self->items = make_items (self, clauses);
  g_clear_pointer (&self->typing_in, g_free);
  return TRUE;
}

gboolean
hd_outline_edit_undo (HdOutlineEdit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return step_back (self, self->undo, self->redo);
}

gboolean
hd_outline_edit_redo (HdOutlineEdit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return step_back (self, self->redo, self->undo);
}

void
hd_outline_edit_set_clauses (HdOutlineEdit *self,
                             GPtrArray     *clauses)
{
  GPtrArray *items;

  g_return_if_fail (self != NULL && clauses != NULL);

  take_step (self);
  items = make_items (self, clauses);
  g_ptr_array_unref (self->items);
  self->items = items;
}

/* Rows */

static void
clear_row (HdOutlineRow *row)
{
  g_clear_pointer (&row->clause, hd_record_unref);
}

GArray *
hd_outline_rows_new (const HdOutlineEdit *self)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (HdOutlineRow), self->items->len + 8);

  g_array_set_clear_func (rows, (GDestroyNotify) clear_row);
  for (guint i = 0; i < self->items->len; i++)
    {
      const HdOutlineItem *item = hd_outline_edit_get_item (self, i);
      HdOutlineRow row = { hd_record_ref (item->clause), item->kind, item->depth };

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
hd_outline_kind_has_children (HdClauseKind kind)
{
  return kind != HD_CLAUSE_GROUND && kind != HD_CLAUSE_PREAMBLE;
}

/* Copies the clause where something of it changes, so that whoever holds the old record keeps it as it was. */
static void
place_clause (HdOutlineRow *row,
              const char   *parent_id,
              gint64        position)
{
  HdRecord *copy;

  if (g_strcmp0 (hd_record_get_text (row->clause, HD_CLAUSE_PARENT), parent_id) == 0 &&
      hd_record_get_integer (row->clause, HD_CLAUSE_POSITION) == position &&
      g_str_equal (hd_record_peek_text (row->clause, HD_CLAUSE_KIND), kind_words[row->kind]))
    return;
  copy = hd_record_copy (row->clause);
  hd_record_set_text (copy, HD_CLAUSE_PARENT, parent_id);
  hd_record_set_integer (copy, HD_CLAUSE_POSITION, position);
  hd_record_set_text (copy, HD_CLAUSE_KIND, kind_words[row->kind]);
  hd_record_unref (row->clause);
  row->clause = copy;
}

typedef struct
{
  const char *id;       /* of the clause whose children are being counted */
  guint       wanted;   /* depth its row asked for */
  guint       depth;    /* depth it has got */
  gint64      n_children;
} Level;

/* Rows that asked for the same depth below the same parent stay siblings, even where the parent stands higher than they thought. */
static void
place_rows (GArray *rows)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, TRUE, sizeof (Level));
  Level root = { 0 };

  g_array_append_val (levels, root);
  for (guint i = 0; i < rows->len; i++)
    {
      HdOutlineRow *row = hd_outline_rows_get (rows, i);
      gboolean is_root = row->kind == HD_CLAUSE_PART || !hd_outline_kind_has_children (row->kind);
      guint wanted = is_root ? 0 : row->depth;
      Level *parent;
      Level own;

      while (levels->len > 1 && g_array_index (levels, Level, levels->len - 1).wanted >= wanted)
        g_array_set_size (levels, levels->len - 1);
      parent = &g_array_index (levels, Level, levels->len - 1);
      row->depth = levels->len > 1 ? parent->depth + 1 : 0;
      place_clause (row, parent->id, ++parent->n_children);
      if (!hd_outline_kind_has_children (row->kind))
        continue;
      own = (Level) { .id = hd_record_get_id (row->clause), .wanted = wanted, .depth = row->depth };
      g_array_append_val (levels, own);
    }
}

void
hd_outline_edit_apply (HdOutlineEdit *self,
                       GArray        *rows)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new ();

  take_step (self);
  place_rows (rows);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (clauses, hd_outline_rows_get (rows, i)->clause);
  g_ptr_array_unref (self->items);
  self->items = make_items (self, clauses);
  g_array_unref (rows);
}

HdOutlineRow *
hd_outline_rows_get (GArray *rows,
                     guint   index)
{
  return &g_array_index (rows, HdOutlineRow, index);
}

void
hd_outline_rows_insert (GArray      *rows,
                        guint        index,
                        HdRecord    *clause,
                        HdClauseKind kind,
                        guint        depth)
{
  HdOutlineRow row = { clause, kind, depth };

  g_array_insert_val (rows, index, row);
}

guint
hd_outline_rows_end (GArray *rows,
                     guint   index)
{
  guint depth = hd_outline_rows_get (rows, index)->depth;
  guint end = index + 1;

  while (end < rows->len && hd_outline_rows_get (rows, end)->depth > depth)
    end++;
  return end;
}

void
hd_outline_rows_set_text (GArray     *rows,
                          guint       index,
                          const char *text)
{
  HdOutlineRow *row = hd_outline_rows_get (rows, index);
  HdRecord *copy = hd_record_copy (row->clause);

  hd_record_set_text (copy, HD_CLAUSE_TEXT, text);
  hd_record_unref (row->clause);
  row->clause = copy;
}

/* Typing leaves the outline as it is: only the record of one item is another. */
void
hd_outline_edit_set_text (HdOutlineEdit *self,
                          guint          index,
                          const char    *text)
{
  HdOutlineItem *item;
  HdRecord *copy;

  g_return_if_fail (self != NULL && index < self->items->len && text != NULL);

  item = g_ptr_array_index (self->items, index);
  if (g_str_equal (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), text))
    return;
  if (g_strcmp0 (self->typing_in, hd_record_get_id (item->clause)) != 0 || self->undo->len == 0)
    take_step (self);
  copy = hd_record_copy (item->clause);
  hd_record_set_text (copy, HD_CLAUSE_TEXT, text);
  hd_record_unref (item->clause);
  item->clause = copy;
  g_free (self->typing_in);
  self->typing_in = g_strdup (hd_record_get_id (copy));
}

/* What changes in the book */

/* The one empty line of a text that has none yet is no clause. */
static gboolean
has_text (const HdOutlineEdit *self)
{
  return self->items->len > 1 || !hd_record_is_empty (hd_outline_edit_get_item (self, 0)->clause, HD_CLAUSE_TEXT);
}

gboolean
hd_outline_edit_is_changed (const HdOutlineEdit *self)
{
  guint n_items;

  g_return_val_if_fail (self != NULL, FALSE);

  n_items = has_text (self) ? self->items->len : 0;
  if (n_items != g_hash_table_size (self->base))
    return TRUE;
  for (guint i = 0; i < n_items; i++)
    {
      HdRecord *clause = hd_outline_edit_get_item (self, i)->clause;
      HdRecord *old = g_hash_table_lookup (self->base, hd_record_get_id (clause));

      if (old == NULL || (old != clause && !hd_record_equal (old, clause)))
        return TRUE;
    }
  return FALSE;
}

void
hd_outline_edit_get_changes (const HdOutlineEdit *self,
                             GPtrArray          **put,
                             GPtrArray          **removed)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, old;

  g_return_if_fail (self != NULL && put != NULL && removed != NULL);

  *put = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  *removed = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; has_text (self) && i < self->items->len; i++)
    {
      HdRecord *clause = hd_outline_edit_get_item (self, i)->clause;

      g_hash_table_add (kept, (char *) hd_record_get_id (clause));
      old = g_hash_table_lookup (self->base, hd_record_get_id (clause));
      if (old == NULL || !hd_record_equal (old, clause))
        {
          HdRecord *copy = hd_record_copy (clause);

          /* It may have come from a draft, or from before the text was saved: what counts is the row that it takes the place of. */
          hd_record_set_row_version (copy, old != NULL ? hd_record_get_row_version (old) : 0);
          g_ptr_array_add (*put, copy);
        }
    }
  g_hash_table_iter_init (&iter, self->base);
  while (g_hash_table_iter_next (&iter, &id, &old))
    if (!g_hash_table_contains (kept, id))
      g_ptr_array_add (*removed, hd_record_ref (old));
}
