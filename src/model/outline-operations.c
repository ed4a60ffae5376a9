/* outline-operations.c: what may be done with the lines of a text: insert, remove, move, indent, split, join, paste
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/outline-edit-private.h"

#include <string.h>

static const char *
text_of (GArray *rows,
         guint   index)
{
  return hd_record_peek_text (hd_outline_rows_get (rows, index)->clause, HD_CLAUSE_TEXT);
}

static guint
depth_of (GArray *rows,
          guint   index)
{
  return hd_outline_rows_get (rows, index)->depth;
}

static HdClauseKind
kind_of (GArray *rows,
         guint   index)
{
  return hd_outline_rows_get (rows, index)->kind;
}

guint
hd_outline_rows_natural_depth (GArray      *rows,
                               guint        index,
                               HdClauseKind kind)
{
  if (index == 0 || kind == HD_CLAUSE_PART || !hd_outline_kind_has_children (kind))
    return 0;
  for (guint i = index; i > 0; i--)
    {
      HdClauseKind above = kind_of (rows, i - 1);

      if (above == HD_CLAUSE_PART)
        return depth_of (rows, i - 1) + 1;
      if (kind == HD_CLAUSE_HEADING)
        {
          if (above == HD_CLAUSE_HEADING)
            return depth_of (rows, i - 1);
          continue;
        }
      if (above == HD_CLAUSE_HEADING)
        return depth_of (rows, i - 1) + 1;
      if (!hd_outline_kind_has_children (above))
        return 0;
    }
  return 0;
}

/* Inserting and removing */

/* The row below @index that one expects after Enter. */
static void
insert_next (HdOutlineEdit *self,
             GArray        *rows,
             guint          index,
             const char    *text)
{
  HdOutlineRow row = *hd_outline_rows_get (rows, index);
  HdClauseKind kind = row.kind;
  guint depth = row.depth;

  if (index + 1 < rows->len && depth_of (rows, index + 1) > depth)
    {
      kind = kind_of (rows, index + 1);
      depth = depth_of (rows, index + 1);
    }
  else if (kind == HD_CLAUSE_PART)
    {
      kind = HD_CLAUSE_HEADING;
      depth++;
    }
  else if (kind == HD_CLAUSE_PREAMBLE)
    kind = HD_CLAUSE_PART;
  hd_outline_rows_insert (rows, index + 1, hd_outline_edit_new_clause (self, text), kind, depth);
}

guint
hd_outline_edit_insert_after (HdOutlineEdit *self,
                              guint          index,
                              const char    *text)
{
  GArray *rows;

  g_return_val_if_fail (self != NULL && text != NULL && index < hd_outline_edit_get_n_items (self), 0);

  rows = hd_outline_rows_new (self);
  insert_next (self, rows, index, text);
  hd_outline_edit_apply (self, rows);
  return index + 1;
}

gboolean
hd_outline_edit_remove (HdOutlineEdit *self,
                        guint          index,
                        gboolean       with_children)
{
  GArray *rows;
  guint end;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  rows = hd_outline_rows_new (self);
  end = with_children ? hd_outline_rows_end (rows, index) : index + 1;
  g_array_remove_range (rows, index, end - index);
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

/* Moving */

/* Rows @from to @end - 1 before row @to, which is outside them. Returns where they begin then. */
static guint
move_block (GArray *rows,
            guint   from,
            guint   end,
            guint   to)
{
  guint n = end - from;
  g_autofree HdOutlineRow *block = g_memdup2 (hd_outline_rows_get (rows, from), n * sizeof (HdOutlineRow));
  HdOutlineRow *all = hd_outline_rows_get (rows, 0);

  if (to < from)
    {
      memmove (all + to + n, all + to, (from - to) * sizeof (HdOutlineRow));
      memcpy (all + to, block, n * sizeof (HdOutlineRow));
      return to;
    }
  memmove (all + from, all + end, (to - end) * sizeof (HdOutlineRow));
  memcpy (all + to - n, block, n * sizeof (HdOutlineRow));
  return to - n;
}

/* Row before which the block goes up; -1 when it is the first already. */
static int
find_place_above (GArray *rows,
                  guint   index)
{
  guint depth = depth_of (rows, index);
  guint parent = index;
  int found = -1;

  for (guint i = index; i > 0 && depth_of (rows, i - 1) >= depth; i--)
    if (depth_of (rows, i - 1) == depth)
      return (int) i - 1;
  if (depth == 0)
    return -1;
  while (parent > 0 && depth_of (rows, parent) >= depth)
    parent--;
  for (guint i = parent; i > 0 && found < 0; i--)
    if (depth_of (rows, i - 1) == depth - 1 && hd_outline_kind_has_children (kind_of (rows, i - 1)))
      found = (int) hd_outline_rows_end (rows, i - 1);
  return found;
}

/* Row before which the block goes down; -1 when it is the last already. */
static int
find_place_below (GArray *rows,
                  guint   index,
                  guint   end)
{
  guint depth = depth_of (rows, index);

  if (end < rows->len && depth_of (rows, end) == depth)
    return (int) hd_outline_rows_end (rows, end);
  for (guint i = end; depth > 0 && i < rows->len; i++)
    if (depth_of (rows, i) == depth - 1 && hd_outline_kind_has_children (kind_of (rows, i)))
      return (int) i + 1;
  return -1;
}

gboolean
hd_outline_edit_move (HdOutlineEdit *self,
                      guint          index,
                      gboolean       up,
                      guint         *new_index)
{
  GArray *rows;
  guint end, moved;
  int place;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  rows = hd_outline_rows_new (self);
  end = hd_outline_rows_end (rows, index);
  place = up ? find_place_above (rows, index) : find_place_below (rows, index, end);
  if (place < 0)
    {
      g_array_unref (rows);
      return FALSE;
    }
  moved = move_block (rows, index, end, (guint) place);
  if (new_index != NULL)
    *new_index = moved;
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

gboolean
hd_outline_edit_move_to (HdOutlineEdit *self,
                         guint          index,
                         guint          target,
                         guint         *new_index)
{
  GArray *rows;
  guint end, depth, moved;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  rows = hd_outline_rows_new (self);
  end = hd_outline_rows_end (rows, index);
  depth = depth_of (rows, index);
  target = MIN (target, rows->len);
  while (target < rows->len && (target < index || target >= end) && depth_of (rows, target) > depth)
    target++;
  if (target >= index && target <= end)
    {
      g_array_unref (rows);
      return FALSE;
    }
  moved = move_block (rows, index, end, target);
  if (new_index != NULL)
    *new_index = moved;
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

/* Levels */

/* Below anything but a part a heading would count like its parent: it is an item there. */
static void
suit_headings (GArray      *rows,
               guint        first,
               guint        end,
               HdClauseKind parent)
{
  for (guint i = first; i < end; i++)
    {
      HdOutlineRow *row = hd_outline_rows_get (rows, i);
      guint above = i;

      while (above > 0 && depth_of (rows, above) >= row->depth)
        above--;
      if (row->kind == HD_CLAUSE_HEADING && (i == first ? parent : kind_of (rows, above)) != HD_CLAUSE_PART)
        row->kind = HD_CLAUSE_ITEM;
    }
}

gboolean
hd_outline_edit_indent (HdOutlineEdit *self,
                        guint          index)
{
  GArray *rows;
  HdOutlineRow *row;
  guint above = index, end;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  rows = hd_outline_rows_new (self);
  row = hd_outline_rows_get (rows, index);
  while (above > 0 && depth_of (rows, above - 1) > row->depth)
    above--;
  if (above == 0 || depth_of (rows, above - 1) != row->depth || !hd_outline_kind_has_children (kind_of (rows, above - 1)) ||
      !hd_outline_kind_has_children (row->kind) || (row->kind == HD_CLAUSE_PART && kind_of (rows, above - 1) != HD_CLAUSE_PART))
    {
      g_array_unref (rows);
      return FALSE;
    }
  end = hd_outline_rows_end (rows, index);
  for (guint i = index; i < end; i++)
    hd_outline_rows_get (rows, i)->depth++;
  if (row->kind == HD_CLAUSE_PART)
    row->kind = HD_CLAUSE_HEADING;
  suit_headings (rows, index, end, kind_of (rows, above - 1));
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

gboolean
hd_outline_edit_outdent (HdOutlineEdit *self,
                         guint          index)
{
  GArray *rows;
  HdOutlineRow *row;
  guint parent = index, end;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  rows = hd_outline_rows_new (self);
  row = hd_outline_rows_get (rows, index);
  if (row->depth == 0)
    {
      g_array_unref (rows);
      return FALSE;
    }
  while (depth_of (rows, parent) >= row->depth)
    parent--;
  end = hd_outline_rows_end (rows, index);
  for (guint i = index; i < end; i++)
    hd_outline_rows_get (rows, i)->depth--;
  if (row->kind != HD_CLAUSE_PARAGRAPH && kind_of (rows, parent) != HD_CLAUSE_PARAGRAPH)
    row->kind = kind_of (rows, parent);
  for (guint i = index + 1; row->kind == HD_CLAUSE_PART && i < end; i++)
    if (depth_of (rows, i) == row->depth + 1 && kind_of (rows, i) == HD_CLAUSE_ITEM)
      hd_outline_rows_get (rows, i)->kind = HD_CLAUSE_HEADING;
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

gboolean
hd_outline_edit_set_kind (HdOutlineEdit *self,
                          guint          index,
                          HdClauseKind   kind)
{
  gboolean was_below, is_below;
  GArray *rows;
  HdOutlineRow *row;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  if (hd_outline_edit_get_item (self, index)->kind == kind)
    return FALSE;
  rows = hd_outline_rows_new (self);
  row = hd_outline_rows_get (rows, index);
  was_below = row->depth > 0 && (row->kind == HD_CLAUSE_ITEM || row->kind == HD_CLAUSE_PARAGRAPH);
  is_below = kind == HD_CLAUSE_ITEM || kind == HD_CLAUSE_PARAGRAPH;
  if (!was_below || !is_below)
    row->depth = hd_outline_rows_natural_depth (rows, index, kind);
  row->kind = kind;
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

/* Splitting and joining */

static char *
trim_end (const char *text,
          gsize       length)
{
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\n'))
    length--;
  return g_strndup (text, length);
}

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || *text == '\n')
    text++;
  return text;
}

guint
hd_outline_edit_split (HdOutlineEdit *self,
                       guint          index,
                       gsize          offset)
{
  g_autofree char *text = NULL;
  g_autofree char *head = NULL;
  const char *tail;
  HdOutlineRow row;
  GArray *rows;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), 0);

  rows = hd_outline_rows_new (self);
  row = *hd_outline_rows_get (rows, index);
  text = g_strdup (text_of (rows, index));
  g_return_val_if_fail (offset <= strlen (text), index);
  if (*text == '\0' && row.depth > 0)
    {
      g_array_unref (rows);
      hd_outline_edit_outdent (self, index);
      return index;
    }
  head = trim_end (text, offset);
  tail = skip_blanks (text + offset);
  if (*head == '\0' && *text != '\0')
    hd_outline_rows_insert (rows, index, hd_outline_edit_new_clause (self, ""), row.kind, row.depth);
  else if (*tail == '\0')
    insert_next (self, rows, index, "");
  else
    {
      hd_outline_rows_set_text (rows, index, head);
      hd_outline_rows_insert (rows, index + 1, hd_outline_edit_new_clause (self, tail), row.kind, row.depth);
    }
  hd_outline_edit_apply (self, rows);
  return index + 1;
}

gboolean
hd_outline_edit_join (HdOutlineEdit *self,
                      guint          index,
                      gsize         *offset)
{
  g_autofree char *joined = NULL;
  const char *before, *text;
  GArray *rows;

  g_return_val_if_fail (self != NULL && index < hd_outline_edit_get_n_items (self), FALSE);

  if (index == 0)
    return FALSE;
  rows = hd_outline_rows_new (self);
  before = text_of (rows, index - 1);
  text = text_of (rows, index);
  if (offset != NULL)
    *offset = strlen (before);
  if (*before == '\0')
    g_array_remove_index (rows, index - 1);
  else
    {
      joined = g_strconcat (before, *text != '\0' ? " " : "", text, NULL);
      hd_outline_rows_set_text (rows, index - 1, joined);
      g_array_remove_index (rows, index);
    }
  hd_outline_edit_apply (self, rows);
  return TRUE;
}

void
hd_outline_edit_merge (HdOutlineEdit *self,
                       guint          first,
                       guint          last,
                       const char    *text)
{
  GArray *rows;

  g_return_if_fail (self != NULL && text != NULL && first <= last && last < hd_outline_edit_get_n_items (self));

  rows = hd_outline_rows_new (self);
  hd_outline_rows_set_text (rows, first, text);
  if (last > first)
    g_array_remove_range (rows, first + 1, last - first);
  hd_outline_edit_apply (self, rows);
}

/* Pasting */

static HdClauseKind
kind_of_mark (HdPasteMark  mark,
              HdClauseKind before)
{
  switch (mark)
    {
    case HD_PASTE_GROUND:
      return HD_CLAUSE_GROUND;
    case HD_PASTE_PART:
      return HD_CLAUSE_PART;
    case HD_PASTE_HEADING:
      return HD_CLAUSE_HEADING;
    case HD_PASTE_LETTER:
    case HD_PASTE_DASH:
      return HD_CLAUSE_ITEM;
    case HD_PASTE_PLAIN:
    default:
      return before == HD_CLAUSE_PART || before == HD_CLAUSE_HEADING || before == HD_CLAUSE_GROUND ? HD_CLAUSE_PARAGRAPH : before;
    }
}

static guint
depth_of_mark (GArray      *rows,
               guint        index,
               HdPasteMark  mark,
               HdClauseKind kind)
{
  guint depth = hd_outline_rows_natural_depth (rows, index, kind);

  /* A dash below a letter is one level deeper, below a dash it is its sibling. */
  if (mark == HD_PASTE_DASH && index > 0 && kind_of (rows, index - 1) == HD_CLAUSE_ITEM)
    return MAX (depth, depth_of (rows, index - 1)) + (depth_of (rows, index - 1) == depth && depth > 1 ? 1 : 0);
  if (mark == HD_PASTE_PLAIN && index > 0 && kind_of (rows, index - 1) == kind)
    return depth_of (rows, index - 1);
  return depth;
}

static void
insert_line (HdOutlineEdit     *self,
             GArray            *rows,
             guint              index,
             const HdPasteLine *line)
{
  HdClauseKind kind = kind_of_mark (line->mark, kind_of (rows, index - 1));

  hd_outline_rows_insert (rows, index, hd_outline_edit_new_clause (self, line->text), kind, depth_of_mark (rows, index, line->mark, kind));
}

/* The first line goes into the clause at the cursor, unless it is one of its own. Returns whether it does. */
static gboolean
paste_first (GArray            *rows,
             guint              index,
             const char        *head,
             const HdPasteLine *line)
{
  g_autofree char *text = NULL;
  HdOutlineRow *row = hd_outline_rows_get (rows, index);

  if (line->mark != HD_PASTE_PLAIN && *head != '\0')
    return FALSE;
  if (line->mark != HD_PASTE_PLAIN && *text_of (rows, index) == '\0')
    {
      row->kind = kind_of_mark (line->mark, row->kind);
      row->depth = depth_of_mark (rows, index, line->mark, row->kind);
    }
  text = g_strconcat (head, line->text, NULL);
  hd_outline_rows_set_text (rows, index, text);
  return TRUE;
}

guint
hd_outline_edit_paste (HdOutlineEdit *self,
                       guint          index,
                       gsize          offset,
                       GPtrArray     *lines,
                       gsize         *end)
{
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *last = NULL;
  GArray *rows;
  guint at = index, first = 0;

  g_return_val_if_fail (self != NULL && lines != NULL && lines->len > 0, index);
  g_return_val_if_fail (index < hd_outline_edit_get_n_items (self), index);

  rows = hd_outline_rows_new (self);
  g_return_val_if_fail (offset <= strlen (text_of (rows, index)), index);
  head = g_strndup (text_of (rows, index), offset);
  tail = g_strdup (text_of (rows, index) + offset);
  if (paste_first (rows, index, head, g_ptr_array_index (lines, 0)))
    first = 1;
  else
    {
      g_autofree char *kept = trim_end (head, strlen (head));

      hd_outline_rows_set_text (rows, index, kept);
    }
  for (guint i = first; i < lines->len; i++)
    insert_line (self, rows, ++at, g_ptr_array_index (lines, i));
  if (end != NULL)
    *end = strlen (text_of (rows, at));
  last = g_strconcat (text_of (rows, at), tail, NULL);
  hd_outline_rows_set_text (rows, at, last);
  hd_outline_edit_apply (self, rows);
  return at;
}

guint
hd_outline_edit_insert_clauses (HdOutlineEdit *self,
                                guint          index,
                                GPtrArray     *clauses)
{
  g_autoptr (GPtrArray) outline = NULL;
  GArray *rows;
  guint at, base = 0;

  g_return_val_if_fail (self != NULL && clauses != NULL && index < hd_outline_edit_get_n_items (self), index);

  outline = hd_outline_new (clauses);
  if (outline->len == 0)
    return index;
  rows = hd_outline_rows_new (self);
  at = index + 1;
  if (*text_of (rows, index) == '\0' && hd_outline_rows_end (rows, index) == index + 1)
    {
      g_array_remove_index (rows, index);
      at = index;
    }
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (item->depth == 0)
        base = hd_outline_rows_natural_depth (rows, at, item->kind);
      hd_outline_rows_insert (rows, at++, hd_outline_edit_new_clause (self, hd_record_peek_text (item->clause, HD_CLAUSE_TEXT)),
                              item->kind, base + item->depth);
    }
  hd_outline_edit_apply (self, rows);
  return at - 1;
}
