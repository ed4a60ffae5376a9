/* list-walk.c: the ids of a long list in its order, as far as they have been asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/list-walk.h"

#include "store/changes.h"
#include "store/database-private.h"

#include <string.h>

#define ID_LENGTH 36

/* So few hits are sorted by the engine; for more it is cheaper to walk along an index and leave out the others, unless they turn
 * out to stand far down. */
#define MAX_SORTED 1000
#define LONG_WALK 8192
#define MAX_SORTED_LATE 5000

/* Rows of a block, and of the first step along hits; each further one doubles what has been walked. */
#define BLOCK 2048

struct _HdListWalk
{
  HdEntityKind        kind;
  char               *key;     /* of the query */
  gint64              version; /* of the book */
  HdListQuery         query;   /* its texts are borrowed: for the time of a call only */
  const HdSearchHits *hits;
  const HdListSource *source;
  GHashTable         *blocks;  /* of all rows: number -> GString of ids */
  guint               n_rows;  /* of the list, when blocks have been asked for */
  GString            *ids;     /* of the hits: ID_LENGTH bytes each */
  guint               n_walked; /* rows, those left out counted */
  gboolean            is_done;
};

void
hd_list_walk_free (HdListWalk *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_string_free (self->ids, TRUE);
  g_hash_table_unref (self->blocks);
  g_free (self);
}

static void
block_free (GString *self)
{
  g_string_free (self, TRUE);
}

HdListWalk *
hd_list_walk_get (HdDatabase         *db,
                  HdEntityKind        kind,
                  const HdListQuery  *query,
                  const HdSearchHits *hits,
                  const HdListSource *source,
                  GError            **error)
{
  HdListWalk *self;
  g_autofree char *key = NULL;
  gint64 version;

  g_return_val_if_fail (db != NULL && query != NULL && source != NULL, NULL);

  if (!hd_changes_get_last_id (db, &version, error))
    return NULL;
  key = hd_list_query_dup_key (query);
  self = g_hash_table_lookup (db->walks, GINT_TO_POINTER (kind));
  if (self == NULL || self->version != version || !g_str_equal (self->key, key))
    {
      self = g_new0 (HdListWalk, 1);
      self->kind = kind;
      self->key = g_steal_pointer (&key);
      self->version = version;
      self->source = source;
      self->blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) block_free);
      self->ids = g_string_new (NULL);
      g_hash_table_replace (db->walks, GINT_TO_POINTER (kind), self);
    }
  self->query = *query;
  self->hits = hits;
  return self;
}

/* --- All rows, by block --- */

static gboolean
append_ids (HdStatement *statement,
            GString     *ids,
            GError     **error)
{
  gboolean has_row;

  for (;;)
    {
      g_autofree char *id = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      id = hd_statement_dup_text (statement, 0);
      if (id != NULL && strlen (id) == ID_LENGTH)
        g_string_append_len (ids, id, ID_LENGTH);
    }
}

static void
turn_round (GString *ids)
{
  char kept[ID_LENGTH];

  for (gsize first = 0, last = ids->len; last - first >= 2 * ID_LENGTH; first += ID_LENGTH)
    {
      last -= ID_LENGTH;
      memcpy (kept, ids->str + first, ID_LENGTH);
      memcpy (ids->str + first, ids->str + last, ID_LENGTH);
      memcpy (ids->str + last, kept, ID_LENGTH);
    }
}

/* The engine counts its way to the block, from the end that is nearer. */
static GString *
get_block (HdListWalk *self,
           HdDatabase *db,
           guint       number,
           GError    **error)
{
  GString *ids = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (number));
  guint start = number * BLOCK;
  guint n_rows = MIN (BLOCK, self->n_rows - start);
  gboolean is_backwards = start > self->n_rows / 2;
  HdListQuery query = self->query;
  g_autoptr (HdStatement) statement = NULL;

  if (ids != NULL)
    return ids;
  query.descending ^= is_backwards;
  statement = self->source->prepare (db, self->kind, &query, NULL, is_backwards ? self->n_rows - start - n_rows : start, n_rows, error);
  ids = g_string_sized_new (n_rows * ID_LENGTH);
  if (statement == NULL || !append_ids (statement, ids, error))
    {
      g_string_free (ids, TRUE);
      return NULL;
    }
  if (is_backwards)
    turn_round (ids);
  g_hash_table_insert (self->blocks, GUINT_TO_POINTER (number), ids);
  return ids;
}

static GPtrArray *
read_blocks (HdListWalk *self,
             HdDatabase *db,
             guint       offset,
             guint       limit,
             GError    **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint end;

  if (self->n_rows == 0 && !self->source->count (db, self->kind, &self->query, &self->n_rows, error))
    return NULL;
  end = offset < self->n_rows ? offset + MIN (limit, self->n_rows - offset) : offset;
  for (guint i = offset; i < end; i++)
    {
      const GString *block = get_block (self, db, i / BLOCK, error);
      gsize place = (gsize) (i % BLOCK) * ID_LENGTH;

      if (block == NULL)
        return NULL;
      if (place < block->len)
        g_ptr_array_add (ids, g_strndup (block->str + place, ID_LENGTH));
    }
  return g_steal_pointer (&ids);
}

/* --- Hits --- */

static guint
count_ids (HdListWalk *self)
{
  return (guint) (self->ids->len / ID_LENGTH);
}

/* Reads the rows of a prepared statement; *@n_rows tells how many there were. */
static gboolean
take_rows (HdListWalk  *self,
           HdStatement *statement,
           guint       *n_rows,
           GError     **error)
{
  gboolean has_row;

  for (*n_rows = 0;; (*n_rows)++)
    {
      g_autofree char *id = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      id = hd_statement_dup_text (statement, 0);
      if (id != NULL && strlen (id) == ID_LENGTH && hd_search_hits_contain (self->hits, id))
        g_string_append_len (self->ids, id, ID_LENGTH);
    }
}

/* Few hits: the engine looks at these rows only. */
static gboolean
take_sorted (HdListWalk *self,
             HdDatabase *db,
             GError    **error)
{
  g_autofree char *among = hd_search_hits_dup_json (self->hits);
  g_autoptr (HdStatement) statement = self->source->prepare (db, self->kind, &self->query, among, 0, self->hits->n_found, error);
  guint n_rows;

  g_string_truncate (self->ids, 0);
  self->is_done = statement != NULL && take_rows (self, statement, &n_rows, error);
  return self->is_done;
}

static gboolean
is_better_sorted (HdListWalk *self)
{
  return self->hits->n_found <= (self->n_walked >= LONG_WALK ? MAX_SORTED_LATE : MAX_SORTED);
}

static gboolean
take_step (HdListWalk *self,
           HdDatabase *db,
           GError    **error)
{
  guint step = MAX (BLOCK, self->n_walked);
  g_autoptr (HdStatement) statement = self->source->prepare (db, self->kind, &self->query, NULL, self->n_walked, step, error);
  guint n_rows;

  if (statement == NULL || !take_rows (self, statement, &n_rows, error))
    return FALSE;
  self->n_walked += n_rows;
  self->is_done = n_rows < step || count_ids (self) == self->hits->n_found;
  return TRUE;
}

/* Until there are @wanted ids, or no more. */
static gboolean
walk_to (HdListWalk *self,
         HdDatabase *db,
         guint       wanted,
         GError    **error)
{
  while (!self->is_done && count_ids (self) < wanted)
    if (!(is_better_sorted (self) ? take_sorted (self, db, error) : take_step (self, db, error)))
      {
        g_hash_table_remove (db->walks, GINT_TO_POINTER (self->kind)); /* half a step is none */
        return FALSE;
      }
  return TRUE;
}

GPtrArray *
hd_list_walk_read (HdListWalk *self,
                   HdDatabase *db,
                   guint       offset,
                   guint       limit,
                   GError    **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL && db != NULL, NULL);

  if (self->hits == NULL)
    return read_blocks (self, db, offset, limit, error);
  if (!walk_to (self, db, offset + limit, error))
    return NULL;
  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = offset; i < offset + limit && i < count_ids (self); i++)
    g_ptr_array_add (ids, g_strndup (self->ids->str + (gsize) i * ID_LENGTH, ID_LENGTH));
  return g_steal_pointer (&ids);
}
