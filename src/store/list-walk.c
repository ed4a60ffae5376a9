/* list-walk.c: the ids of a long list in its order, as far as they have been asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/list-walk.h"

#include "store/changes.h"
#include "store/database-private.h"

#include <string.h>

#define ID_LENGTH 36

/* So few hits are sorted by the engine; for more it is cheaper to walk along an index and leave out the others. */
#define MAX_SORTED 1000

/* Rows of the first step; each further one doubles what has been walked. */
#define FIRST_STEP 2048

struct _HdListWalk
{
  HdEntityKind        kind;
  char               *key;     /* of the query */
  gint64              version; /* of the book */
  HdListQuery         query;   /* its texts are borrowed: for the time of a call only */
  const HdSearchHits *hits;
  HdListWalkPrepare   prepare;
  GString            *ids;     /* ID_LENGTH bytes each */
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
  g_free (self);
}

HdListWalk *
hd_list_walk_get (HdDatabase         *db,
                  HdEntityKind        kind,
                  const HdListQuery  *query,
                  const HdSearchHits *hits,
                  HdListWalkPrepare   prepare,
                  GError            **error)
{
  HdListWalk *self;
  g_autofree char *key = NULL;
  gint64 version;

  g_return_val_if_fail (db != NULL && query != NULL && prepare != NULL, NULL);

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
      self->prepare = prepare;
      self->ids = g_string_new (NULL);
      g_hash_table_replace (db->walks, GINT_TO_POINTER (kind), self);
    }
  self->query = *query;
  self->hits = hits;
  return self;
}

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
      if (id != NULL && strlen (id) == ID_LENGTH && (self->hits == NULL || hd_search_hits_contain (self->hits, id)))
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
  g_autoptr (HdStatement) statement = self->prepare (db, self->kind, &self->query, among, 0, self->hits->n_found, error);
  guint n_rows;

  self->is_done = statement != NULL && take_rows (self, statement, &n_rows, error);
  return self->is_done;
}

static gboolean
take_step (HdListWalk *self,
           HdDatabase *db,
           GError    **error)
{
  guint step = MAX (FIRST_STEP, self->n_walked);
  g_autoptr (HdStatement) statement = self->prepare (db, self->kind, &self->query, NULL, self->n_walked, step, error);
  guint n_rows;

  if (statement == NULL || !take_rows (self, statement, &n_rows, error))
    return FALSE;
  self->n_walked += n_rows;
  self->is_done = n_rows < step || (self->hits != NULL && count_ids (self) == self->hits->n_found);
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
    if (!(self->hits != NULL && self->hits->n_found <= MAX_SORTED ? take_sorted (self, db, error) : take_step (self, db, error)))
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

  if (!walk_to (self, db, offset + limit, error))
    return NULL;
  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = offset; i < offset + limit && i < count_ids (self); i++)
    g_ptr_array_add (ids, g_strndup (self->ids->str + (gsize) i * ID_LENGTH, ID_LENGTH));
  return g_steal_pointer (&ids);
}

gboolean
hd_list_walk_count (HdListWalk *self,
                    HdDatabase *db,
                    guint      *count,
                    GError    **error)
{
  g_return_val_if_fail (self != NULL && db != NULL && count != NULL, FALSE);

  if (!walk_to (self, db, G_MAXUINT, error))
    return FALSE;
  *count = count_ids (self);
  return TRUE;
}
