/* search-index.c: the words of long lists, kept in memory so that a search does not read every row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/search-index.h"

#include "base/text.h"
#include "store/changes.h"
#include "store/database-private.h"

#include <string.h>

/* More changed records than this are not worth being read one by one. */
#define MAX_REFRESHED 500

/* A line of the texts: what one record is found by. A record that has changed gets a new line, its old one is dead. */
typedef struct
{
  const char *id;         /* in the index's chunk */
  gsize       folded;     /* offset of its text without marks */
  gsize       marked;     /* offset of its text with marks */
  guint       first_unit; /* in the index's units */
  guint       n_units;
  gboolean    is_dead;
} Line;

struct _HdSearchIndex
{
  HdSearchHits  hits; /* of the last search */
  char         *search;
  gint64        searched_version;
  guint8       *found; /* by line: 1 where each word occurs */

  HdEntityKind  kind;
  gint64        version;
  GStringChunk *ids;
  GHashTable   *by_id;  /* id -> number of its line, plus one */
  GArray       *lines;  /* Line */
  GString      *folded; /* lines end with a line feed */
  GString      *marked;
  GArray       *units;  /* guint: numbers of the units of all lines */
  GHashTable   *unit_numbers; /* id of a unit -> its number, plus one */
  guint         n_dead;
};

static HdSearchIndex *
index_new (HdEntityKind kind)
{
  HdSearchIndex *self = g_new0 (HdSearchIndex, 1);

  self->kind = kind;
  self->searched_version = -1;
  self->ids = g_string_chunk_new (64 * 1024);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->folded = g_string_new (NULL);
  self->marked = g_string_new (NULL);
  self->units = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unit_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hd_search_index_free (HdSearchIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->search);
  g_free (self->found);
  g_string_chunk_free (self->ids);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->lines);
  g_string_free (self->folded, TRUE);
  g_string_free (self->marked, TRUE);
  g_array_unref (self->units);
  g_hash_table_unref (self->unit_numbers);
  g_free (self);
}

gboolean
hd_search_index_covers (HdEntityKind kind)
{
  return kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_PERSON;
}

/* --- Reading --- */

static HdStatement *
prepare (HdDatabase   *db,
         HdEntityKind  kind,
         const char   *verb,
         GError      **error)
{
  g_autofree char *name = g_strconcat (hd_entity_get (kind)->name, "_list-", verb, NULL);

  return hd_database_prepare (db, name, error);
}

static guint
number_unit (HdSearchIndex *self,
             const char    *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_numbers, id));

  if (number == 0)
    {
      number = g_hash_table_size (self->unit_numbers) + 1;
      g_hash_table_insert (self->unit_numbers, g_strdup (id), GUINT_TO_POINTER (number));
    }
  return number - 1;
}

static void
append_text (HdSearchIndex *self,
             const char    *key)
{
  g_autofree char *folded = key != NULL ? hd_text_fold (key) : NULL;

  if (folded == NULL)
    return;
  g_string_append (self->folded, folded);
  g_string_append_c (self->folded, ' ');
  g_string_append (self->marked, key);
  g_string_append_c (self->marked, ' ');
}

static void
kill_line (HdSearchIndex *self,
           const char    *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  if (number == 0)
    return;
  g_array_index (self->lines, Line, number - 1).is_dead = TRUE;
  g_hash_table_remove (self->by_id, id);
  self->n_dead++;
}

/* A row: id, key, number of a paper or NULL. */
static void
begin_line (HdSearchIndex *self,
            HdStatement   *row)
{
  g_autofree char *id = hd_statement_dup_text (row, 0);
  g_autofree char *key = hd_statement_dup_text (row, 1);
  g_autofree char *number = hd_statement_dup_text (row, 2);
  Line line = {
    .id = g_string_chunk_insert (self->ids, id != NULL ? id : ""),
    .folded = self->folded->len,
    .marked = self->marked->len,
    .first_unit = self->units->len,
  };

  append_text (self, key);
  append_text (self, number);
  g_array_append_val (self->lines, line);
  g_hash_table_insert (self->by_id, (gpointer) line.id, GUINT_TO_POINTER (self->lines->len));
}

static void
end_line (HdSearchIndex *self)
{
  Line *line = &g_array_index (self->lines, Line, self->lines->len - 1);

  g_string_append_c (self->folded, '\n');
  g_string_append_c (self->marked, '\n');
  line->n_units = self->units->len - line->first_unit;
}

/* A row: id of the record, unit, key of what joins them or NULL. */
static void
add_unit (HdSearchIndex *self,
          HdStatement   *row)
{
  g_autofree char *unit = hd_statement_dup_text (row, 1);
  g_autofree char *key = hd_statement_dup_text (row, 2);
  guint number = unit != NULL ? number_unit (self, unit) : 0;

  if (unit != NULL)
    g_array_append_val (self->units, number);
  append_text (self, key);
}

/* Adds the units of the last line from @units, whose rows come in the order of ids; *@has_unit tells whether there is a row. */
static gboolean
add_units (HdSearchIndex *self,
           HdStatement   *units,
           gboolean      *has_unit,
           GError       **error)
{
  const char *id = g_array_index (self->lines, Line, self->lines->len - 1).id;

  while (*has_unit)
    {
      g_autofree char *owner = hd_statement_dup_text (units, 0);
      int order = g_strcmp0 (owner, id);

      if (order > 0)
        break;
      if (order == 0)
        add_unit (self, units);
      if (!hd_statement_step (units, has_unit, error))
        return FALSE;
    }
  return TRUE;
}

/* @id: NULL for all */
static gboolean
read_lines (HdDatabase    *db,
            HdSearchIndex *self,
            const char    *id,
            GError       **error)
{
  g_autoptr (HdStatement) rows = prepare (db, self->kind, id != NULL ? "words-of" : "words", error);
  g_autoptr (HdStatement) units = rows != NULL ? prepare (db, self->kind, id != NULL ? "units-of" : "units", error) : NULL;
  gboolean has_row, has_unit;

  if (units == NULL)
    return FALSE;
  if (id != NULL)
    {
      hd_statement_bind_text (rows, 1, id);
      hd_statement_bind_text (units, 1, id);
    }
  if (!hd_statement_step (units, &has_unit, error))
    return FALSE;
  for (;;)
    {
      if (!hd_statement_step (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      begin_line (self, rows);
      if (!add_units (self, units, &has_unit, error))
        return FALSE;
      end_line (self);
    }
}

/* --- Keeping up with the book --- */

static void
add_changed (GHashTable     *changed,
             HdEntityKind    kind,
             const HdRecord *record)
{
  const char *id = NULL;

  if (record == NULL)
    return;
  if (hd_record_get_kind (record) == kind)
    id = hd_record_get_id (record);
  else if (kind == HD_ENTITY_AGREEMENT && hd_record_get_kind (record) == HD_ENTITY_PARTY)
    id = hd_record_get_text (record, HD_PARTY_AGREEMENT);
  else if (kind == HD_ENTITY_PERSON && hd_record_get_kind (record) == HD_ENTITY_POST)
    id = hd_record_get_text (record, HD_POST_PERSON);
  if (id != NULL)
    g_hash_table_add (changed, g_strdup (id));
}

/* Ids of the records that changed after self->version; NULL without error when there are too many. */
static GHashTable *
list_changed (HdDatabase    *db,
              HdSearchIndex *self,
              gint64         version,
              GError       **error)
{
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (version < self->version || version - self->version > MAX_REFRESHED)
    return NULL;
  for (gint64 set = self->version + 1; set <= version; set++)
    {
      g_autoptr (GPtrArray) changes = hd_changes_get (db, set, error);

      if (changes == NULL)
        return NULL;
      for (guint i = 0; i < changes->len; i++)
        {
          const HdChange *change = g_ptr_array_index (changes, i);

          add_changed (changed, self->kind, change->before);
          add_changed (changed, self->kind, change->after);
        }
      if (g_hash_table_size (changed) > MAX_REFRESHED)
        return NULL;
    }
  return g_steal_pointer (&changed);
}

static gboolean
refresh (HdDatabase    *db,
         HdSearchIndex *self,
         GHashTable    *changed,
         GError       **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      kill_line (self, id);
      if (!read_lines (db, self, id, error))
        return FALSE;
    }
  return TRUE;
}

/* The index of the list as of now; NULL with an error. */
static HdSearchIndex *
get_current (HdDatabase  *db,
             HdEntityKind kind,
             GError     **error)
{
  HdSearchIndex *self = g_hash_table_lookup (db->search_indexes, GINT_TO_POINTER (kind));
  g_autoptr (GHashTable) changed = NULL;
  GError *local_error = NULL;
  gint64 version;

  if (!hd_changes_get_last_id (db, &version, error))
    return NULL;
  if (self != NULL && self->version == version)
    return self;

  if (self != NULL && self->n_dead <= self->lines->len / 2)
    changed = list_changed (db, self, version, &local_error);
  if (changed == NULL && local_error == NULL)
    {
      self = index_new (kind);
      g_hash_table_replace (db->search_indexes, GINT_TO_POINTER (kind), self);
      read_lines (db, self, NULL, &local_error);
    }
  else if (changed != NULL)
    {
      refresh (db, self, changed, &local_error);
    }
  if (local_error != NULL)
    {
      g_hash_table_remove (db->search_indexes, GINT_TO_POINTER (kind));
      g_propagate_error (error, local_error);
      return NULL;
    }
  self->version = version;
  return self;
}

/* --- Searching --- */

/* Numbers of the units whose name holds @word, as bytes that are 1; NULL with an error. */
static guint8 *
find_units (HdDatabase    *db,
            HdSearchIndex *self,
            const char    *word,
            gboolean      *any,
            GError       **error)
{
  g_autofree guint8 *found = g_malloc0 (g_hash_table_size (self->unit_numbers) + 1);
  g_autoptr (HdStatement) rows = hd_database_prepare (db, "unit_list-words", error);
  gboolean has_row;

  *any = FALSE;
  if (rows == NULL)
    return NULL;
  for (;;)
    {
      g_autofree char *id = NULL;
      g_autofree char *key = NULL;
      guint number;

      if (!hd_statement_step (rows, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&found);
      id = hd_statement_dup_text (rows, 0);
      key = hd_statement_dup_text (rows, 1);
      number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_numbers, id)) : 0;
      if (number == 0 || key == NULL || !hd_text_match (key, word))
        continue;
      found[number - 1] = 1;
      *any = TRUE;
    }
}

static gboolean
has_unit (HdSearchIndex *self,
          const Line    *line,
          const guint8  *units)
{
  for (guint i = 0; i < line->n_units; i++)
    if (units[g_array_index (self->units, guint, line->first_unit + i)])
      return TRUE;
  return FALSE;
}

/* Where the texts of line @number end. */
static void
get_ends (HdSearchIndex *self,
          guint          number,
          gsize         *folded_end,
          gsize         *marked_end)
{
  const Line *next = number + 1 < self->lines->len ? &g_array_index (self->lines, Line, number + 1) : NULL;

  *folded_end = next != NULL ? next->folded : self->folded->len;
  *marked_end = next != NULL ? next->marked : self->marked->len;
}

/* Of a line whose text without marks holds the word without marks: the word as typed too? */
static gboolean
holds_marked (HdSearchIndex *self,
              guint          number,
              const char    *word)
{
  const Line *line = &g_array_index (self->lines, Line, number);
  const char *text = self->marked->str + line->marked;
  g_autofree char *copy = NULL;
  gsize folded_end, marked_end;

  get_ends (self, number, &folded_end, &marked_end);
  if (memmem (text, marked_end - line->marked, word, strlen (word)) != NULL)
    return TRUE;
  copy = g_strndup (text, marked_end - line->marked - 1);
  return hd_text_match (copy, word);
}

/* Marks the lines whose own text holds @word. The texts are gone through as one, from hit to hit. */
static void
find_in_texts (HdSearchIndex *self,
               const char    *word,
               guint8        *found)
{
  g_autofree char *folded_word = hd_text_fold (word);
  gboolean has_marks = !g_str_equal (folded_word, word);
  const char *text = self->folded->str;
  const char *end = text + self->folded->len;
  const char *place = text;
  guint number = 0;

  while ((place = memmem (place, (gsize) (end - place), folded_word, strlen (folded_word))) != NULL)
    {
      gsize folded_end, marked_end;

      while (number + 1 < self->lines->len && g_array_index (self->lines, Line, number + 1).folded <= (gsize) (place - text))
        number++;
      found[number] = !has_marks || holds_marked (self, number, word);
      get_ends (self, number, &folded_end, &marked_end);
      place = text + folded_end;
    }
}

/* Leaves in @found only the lines that hold @word, in their text or in the name of a unit. */
static gboolean
narrow_down (HdDatabase    *db,
             HdSearchIndex *self,
             const char    *word,
             guint8        *found,
             GError       **error)
{
  gboolean any_unit;
  g_autofree guint8 *units = find_units (db, self, word, &any_unit, error);
  g_autofree guint8 *holding = g_malloc0 (self->lines->len + 1);

  if (units == NULL)
    return FALSE;
  find_in_texts (self, word, holding);
  for (guint i = 0; i < self->lines->len; i++)
    if (found[i] && !holding[i])
      found[i] = any_unit && has_unit (self, &g_array_index (self->lines, Line, i), units);
  return TRUE;
}

const HdSearchHits *
hd_search_index_find (HdDatabase         *db,
                      HdEntityKind        kind,
                      const char * const *words,
                      GError            **error)
{
  HdSearchIndex *self;
  g_autofree char *search = NULL;
  g_autofree guint8 *found = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (hd_search_index_covers (kind), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = get_current (db, kind, error);
  if (self == NULL)
    return NULL;
  search = g_strjoinv (" ", (char **) words);
  if (self->searched_version == self->version && g_strcmp0 (self->search, search) == 0)
    return &self->hits;

  found = g_malloc (self->lines->len + 1);
  for (guint i = 0; i < self->lines->len; i++)
    found[i] = !g_array_index (self->lines, Line, i).is_dead;
  for (guint i = 0; words[i] != NULL; i++)
    if (!narrow_down (db, self, words[i], found, error))
      return NULL;

  self->hits.n_found = 0;
  for (guint i = 0; i < self->lines->len; i++)
    self->hits.n_found += found[i];
  g_free (self->found);
  self->found = g_steal_pointer (&found);
  g_free (self->search);
  self->search = g_steal_pointer (&search);
  self->searched_version = self->version;
  return &self->hits;
}

/* The hits are the first member of their index. */
static const HdSearchIndex *
index_of (const HdSearchHits *hits)
{
  return (const HdSearchIndex *) hits;
}

gboolean
hd_search_hits_contain (const HdSearchHits *self,
                        const char         *id)
{
  const HdSearchIndex *index;
  guint number;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  index = index_of (self);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (index->by_id, id));
  return number > 0 && index->found[number - 1];
}

char *
hd_search_hits_dup_json (const HdSearchHits *self)
{
  const HdSearchIndex *index;
  g_autoptr (GString) json = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  index = index_of (self);
  json = g_string_new ("[");
  for (guint i = 0; i < index->lines->len; i++)
    if (index->found[i])
      g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", g_array_index (index->lines, Line, i).id);
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
