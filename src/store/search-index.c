/* search-index.c: what long lists are searched and filtered by, kept in memory so that no row is read for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/search-index-private.h"

#include "store/changes.h"
#include "store/database-private.h"

/* More changed records than this are not worth being read one by one. */
#define MAX_REFRESHED 500

/* So many rows are read in a few hundredths of a second. */
#define MAX_AT_ONCE 10000

/* Rows of one transaction. */
#define CHUNK 2000

HdSearchIndex *
hd_search_index_new (HdEntityKind kind)
{
  HdSearchIndex *self = g_new0 (HdSearchIndex, 1);

  self->kind = kind;
  self->searched_version = -1;
  self->ids = g_string_chunk_new (64 * 1024);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->lines = g_array_new (FALSE, FALSE, sizeof (HdSearchLine));
  self->words = hd_word_set_new ();
  self->line_words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->line_units = g_array_new (FALSE, FALSE, sizeof (guint));
  self->terms = g_array_new (FALSE, FALSE, sizeof (HdSearchTerm));
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
  hd_word_set_free (self->words);
  g_array_unref (self->line_words);
  g_array_unref (self->line_units);
  g_array_unref (self->terms);
  g_hash_table_unref (self->unit_numbers);
  g_free (self);
}

static gboolean
covers (HdEntityKind kind)
{
  return kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_PERSON;
}

/* --- Reading --- */

enum
{
  COLUMN_ID,
  COLUMN_KEY,
  COLUMN_NUMBER,
  COLUMN_STATE,
  COLUMN_KIND,
  COLUMN_FROM,
  COLUMN_TO,
};

enum
{
  COLUMN_OWNER,
  COLUMN_UNIT,
  COLUMN_UNIT_KEY,
  COLUMN_TERM_FROM,
  COLUMN_TERM_TO,
};

static HdStatement *
prepare (HdDatabase   *db,
         HdEntityKind  kind,
         const char   *verb,
         GError      **error)
{
  g_autofree char *name = g_strconcat (hd_entity_get (kind)->name, "_list-", verb, NULL);

  return hd_database_prepare (db, name, error);
}

static HdDate
read_date (HdStatement *row,
           guint        column)
{
  g_autofree char *text = hd_statement_dup_text (row, column);
  HdDate date = HD_DATE_NONE;

  return text != NULL && hd_date_parse_iso (text, &date, NULL) ? date : HD_DATE_NONE;
}

static guint
number_unit (HdSearchIndex *self,
             const char    *id)
{
  guint number = hd_search_index_get_unit (self, id);

  if (number == 0)
    {
      number = g_hash_table_size (self->unit_numbers) + 1;
      g_hash_table_insert (self->unit_numbers, g_strdup (id), GUINT_TO_POINTER (number));
    }
  return number;
}

static void
add_words (HdSearchIndex *self,
           HdStatement   *row,
           guint          column)
{
  g_autofree char *key = hd_statement_dup_text (row, column);

  if (key != NULL)
    hd_word_set_add (self->words, key, self->line_words);
}

static void
kill_line (HdSearchIndex *self,
           const char    *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  if (number == 0)
    return;
  g_array_index (self->lines, HdSearchLine, number - 1).is_dead = TRUE;
  g_hash_table_remove (self->by_id, id);
  self->n_dead++;
}

static void
begin_line (HdSearchIndex *self,
            HdStatement   *row)
{
  g_autofree char *id = hd_statement_dup_text (row, COLUMN_ID);
  g_autofree char *state = hd_statement_dup_text (row, COLUMN_STATE);
  g_autofree char *kind = hd_statement_dup_text (row, COLUMN_KIND);
  HdSearchLine line = {
    .id = g_string_chunk_insert (self->ids, id != NULL ? id : ""),
    .first_word = self->line_words->len,
    .first_unit = self->line_units->len,
    .from = read_date (row, COLUMN_FROM),
    .to = read_date (row, COLUMN_TO),
    .state = hd_search_number_choice (HD_AGREEMENT_STATE, state),
    .kind = hd_search_number_choice (HD_AGREEMENT_KIND, kind),
  };

  add_words (self, row, COLUMN_KEY);
  add_words (self, row, COLUMN_NUMBER);
  g_array_append_val (self->lines, line);
  g_hash_table_insert (self->by_id, (gpointer) line.id, GUINT_TO_POINTER (self->lines->len));
}

static void
end_line (HdSearchIndex *self)
{
  HdSearchLine *line = &g_array_index (self->lines, HdSearchLine, self->lines->len - 1);

  line->n_words = self->line_words->len - line->first_word;
  line->n_units = self->line_units->len - line->first_unit;
}

static void
add_unit (HdSearchIndex *self,
          HdStatement   *row)
{
  g_autofree char *unit = hd_statement_dup_text (row, COLUMN_UNIT);
  guint number = unit != NULL ? number_unit (self, unit) : 0;
  HdSearchTerm term;

  add_words (self, row, COLUMN_UNIT_KEY);
  g_array_append_val (self->line_units, number);
  if (self->kind != HD_ENTITY_PERSON)
    return;
  term.from = read_date (row, COLUMN_TERM_FROM);
  term.to = read_date (row, COLUMN_TERM_TO);
  g_array_append_val (self->terms, term);
}

/* Adds the units of the last line from @units, whose rows come in the order of ids; *@has_unit tells whether there is a row. */
static gboolean
add_units (HdSearchIndex *self,
           HdStatement   *units,
           gboolean      *has_unit,
           GError       **error)
{
  const char *id = g_array_index (self->lines, HdSearchLine, self->lines->len - 1).id;

  while (*has_unit)
    {
      g_autofree char *owner = hd_statement_dup_text (units, COLUMN_OWNER);
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

/* The lines of the rows from @rows, which @units begins with or before; *@n_rows tells how many there were. */
static gboolean
take_rows (HdSearchIndex *self,
           HdStatement   *rows,
           HdStatement   *units,
           guint         *n_rows,
           GError       **error)
{
  gboolean has_row, has_unit;

  if (!hd_statement_step (units, &has_unit, error))
    return FALSE;
  for (*n_rows = 0;; (*n_rows)++)
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

static gboolean
read_line (HdDatabase    *db,
           HdSearchIndex *self,
           const char    *id,
           GError       **error)
{
  g_autoptr (HdStatement) rows = prepare (db, self->kind, "words-of", error);
  g_autoptr (HdStatement) units = rows != NULL ? prepare (db, self->kind, "units-of", error) : NULL;
  guint n_rows;

  if (units == NULL)
    return FALSE;
  kill_line (self, id);
  hd_statement_bind_text (rows, 1, id);
  hd_statement_bind_text (units, 1, id);
  return take_rows (self, rows, units, &n_rows, error);
}

/* The rows after those that have been read. */
static gboolean
read_chunk (HdDatabase    *db,
            HdSearchIndex *self,
            gboolean      *is_last,
            GError       **error)
{
  g_autoptr (HdStatement) rows = prepare (db, self->kind, "words", error);
  g_autoptr (HdStatement) units = rows != NULL ? prepare (db, self->kind, "units", error) : NULL;
  const char *after = self->lines->len > 0 ? g_array_index (self->lines, HdSearchLine, self->lines->len - 1).id : "";
  guint n_rows;

  if (units == NULL)
    return FALSE;
  hd_statement_bind_text (rows, 1, after);
  hd_statement_bind_integer (rows, 2, CHUNK);
  hd_statement_bind_text (units, 1, after);
  if (!take_rows (self, rows, units, &n_rows, error))
    return FALSE;
  *is_last = n_rows < CHUNK;
  return TRUE;
}

HdSearchIndex *
hd_search_index_read (HdDatabase   *db,
                      HdEntityKind  kind,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (HdSearchIndex) self = NULL;
  gboolean own_transaction, is_last = FALSE;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (covers (kind), NULL);

  own_transaction = !hd_database_is_in_transaction (db);
  self = hd_search_index_new (kind);
  /* The version comes before the rows: what changes while they are read is read again. */
  if (!hd_changes_get_last_id (db, &self->version, error))
    return NULL;
  while (!is_last)
    {
      gboolean good;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || (own_transaction && !hd_database_begin_read (db, error)))
        return NULL;
      good = read_chunk (db, self, &is_last, error);
      if (own_transaction)
        hd_database_rollback (db);
      if (!good)
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
hd_search_index_adopt (HdDatabase    *db,
                       HdSearchIndex *self)
{
  g_return_if_fail (db != NULL && self != NULL);

  g_hash_table_replace (db->search_indexes, GINT_TO_POINTER (self->kind), self);
}

/* --- Keeping up with the book --- */

/* Whether it costs little to bring @self from its version to @version. */
static gboolean
can_catch_up (HdDatabase    *db,
              HdSearchIndex *self,
              gint64         version,
              gboolean      *can,
              GError       **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  *can = FALSE;
  if (self == NULL || version < self->version || self->n_dead > self->lines->len / 2)
    return TRUE;
  statement = hd_database_prepare (db, "change-count-after", error);
  if (statement == NULL)
    return FALSE;
  hd_statement_bind_integer (statement, 1, self->version);
  hd_statement_bind_integer (statement, 2, MAX_REFRESHED + 1);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  *can = hd_statement_column_integer (statement, 0) <= MAX_REFRESHED;
  return TRUE;
}

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

/* Ids of the records that changed after self->version. */
static GHashTable *
list_changed (HdDatabase    *db,
              HdSearchIndex *self,
              gint64         version,
              GError       **error)
{
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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
    }
  return g_steal_pointer (&changed);
}

static gboolean
catch_up (HdDatabase    *db,
          HdSearchIndex *self,
          gint64         version,
          GError       **error)
{
  g_autoptr (GHashTable) changed = list_changed (db, self, version, error);
  GHashTableIter iter;
  gpointer id;

  if (changed == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!read_line (db, self, id, error))
      return FALSE;
  self->version = version;
  return TRUE;
}

HdSearchIndex *
hd_search_index_get_current (HdDatabase  *db,
                             HdEntityKind kind,
                             GError     **error)
{
  HdSearchIndex *self = g_hash_table_lookup (db->search_indexes, GINT_TO_POINTER (kind));
  gboolean can;
  gint64 version;

  if (!hd_changes_get_last_id (db, &version, error))
    return NULL;
  if (self != NULL && self->version == version)
    return self;
  if (!can_catch_up (db, self, version, &can, error))
    return NULL;
  if (can)
    {
      if (catch_up (db, self, version, error))
        return self;
      g_hash_table_remove (db->search_indexes, GINT_TO_POINTER (kind)); /* half a step is none */
      return NULL;
    }
  self = hd_search_index_read (db, kind, NULL, error);
  if (self != NULL)
    hd_search_index_adopt (db, self);
  return self;
}

gboolean
hd_search_index_get_count (HdDatabase  *db,
                           HdEntityKind kind,
                           guint       *count)
{
  HdSearchIndex *self;
  gint64 version;

  g_return_val_if_fail (db != NULL && count != NULL, FALSE);

  self = g_hash_table_lookup (db->search_indexes, GINT_TO_POINTER (kind));
  if (self == NULL || !hd_changes_get_last_id (db, &version, NULL) || self->version != version)
    return FALSE;
  *count = self->lines->len - self->n_dead;
  return TRUE;
}

static gboolean
has_few_rows (HdDatabase  *db,
              HdEntityKind kind,
              gboolean    *few,
              GError     **error)
{
  g_autoptr (HdStatement) statement = prepare (db, kind, "count-all", error);
  gboolean has_row;

  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  *few = hd_statement_column_integer (statement, 0) <= MAX_AT_ONCE;
  return TRUE;
}

gboolean
hd_search_index_is_ready (HdDatabase  *db,
                          HdEntityKind kind,
                          gboolean    *ready,
                          GError     **error)
{
  HdSearchIndex *self;
  gint64 version;

  g_return_val_if_fail (db != NULL && ready != NULL, FALSE);

  *ready = TRUE;
  if (!covers (kind))
    return TRUE;
  self = g_hash_table_lookup (db->search_indexes, GINT_TO_POINTER (kind));
  if (!hd_changes_get_last_id (db, &version, error))
    return FALSE;
  if (self != NULL && self->version == version)
    return TRUE;
  return can_catch_up (db, self, version, ready, error) && (*ready || has_few_rows (db, kind, ready, error));
}
