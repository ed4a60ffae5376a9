/* search-find.c: which records of an index fit a query
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/search-index-private.h"

#include "base/text.h"
#include "model/agreement.h"
#include "store/database-private.h"
#include "store/list-search.h"

/* What the lines are asked besides words. */
typedef struct
{
  guint8   state, kind; /* 0: any */
  gboolean expired_only;
  HdDate   today;
  HdDate   first, last; /* of a year; NONE: any */
  gboolean of_unit;
  guint    unit;        /* 0: a unit that no record has */
  HdDate   day;         /* posts held on that day; NONE: on any */
} Filter;

guint8
hd_search_number_choice (guint       field,
                         const char *word)
{
  const char * const *choices = hd_entity_get (HD_ENTITY_AGREEMENT)->fields[field].choices;

  if (word == NULL)
    return 0;
  for (guint8 i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], word))
      return i + 1;
  return G_MAXUINT8;
}

guint
hd_search_index_get_unit (HdSearchIndex *self,
                          const char    *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_numbers, id));
}

static const char *
get_asked_unit (HdEntityKind       kind,
                const HdListQuery *query)
{
  return kind == HD_ENTITY_AGREEMENT ? query->party : query->of_unit;
}

static gboolean
has_filter (HdEntityKind       kind,
            const HdListQuery *query)
{
  if (kind == HD_ENTITY_AGREEMENT)
    return query->state != NULL || query->agreement_kind != NULL || query->party != NULL || query->expired_only || query->year != 0;
  return query->of_unit != NULL || query->in_post_only;
}

gboolean
hd_search_index_is_asked (HdEntityKind       kind,
                          const HdListQuery *query)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (query != NULL, FALSE);

  if (kind != HD_ENTITY_AGREEMENT && kind != HD_ENTITY_PERSON)
    return FALSE;
  words = hd_list_search_dup_words (query);
  return words[0] != NULL || has_filter (kind, query);
}

/* --- Words --- */

/* By number of the unit: 1 where @word occurs in its name; NULL with an error. */
static guint8 *
find_units (HdDatabase    *db,
            HdSearchIndex *self,
            const char    *word,
            gboolean      *any,
            GError       **error)
{
  g_auto (GStrv) globs = hd_text_search_globs (word);
  g_autofree guint8 *found = g_malloc0 (g_hash_table_size (self->unit_numbers) + 1);
  g_autoptr (HdStatement) rows = hd_database_prepare (db, "unit_list-holding", error);
  gboolean has_row;

  *any = FALSE;
  if (rows == NULL)
    return NULL;
  hd_statement_bind_text (rows, 1, globs[0]);
  for (;;)
    {
      g_autofree char *id = NULL;
      guint number;

      if (!hd_statement_step (rows, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&found);
      id = hd_statement_dup_text (rows, 0);
      number = id != NULL ? hd_search_index_get_unit (self, id) : 0;
      if (number == 0)
        continue;
      found[number] = 1;
      *any = TRUE;
    }
}

static gboolean
holds_any (const guint  *numbers,
           guint         n_numbers,
           const guint8 *wanted)
{
  for (guint i = 0; i < n_numbers; i++)
    if (wanted[numbers[i]])
      return TRUE;
  return FALSE;
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
  g_autofree guint8 *words = units != NULL ? hd_word_set_find (self->words, word) : NULL;
  const guint *line_words = (const guint *) (gpointer) self->line_words->data;
  const guint *line_units = (const guint *) (gpointer) self->line_units->data;

  if (words == NULL)
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HdSearchLine *line = &g_array_index (self->lines, HdSearchLine, i);

      if (found[i])
        found[i] = holds_any (line_words + line->first_word, line->n_words, words)
                   || (any_unit && holds_any (line_units + line->first_unit, line->n_units, units));
    }
  return TRUE;
}

/* --- Filters --- */

static Filter
make_filter (HdSearchIndex     *self,
             const HdListQuery *query)
{
  const char *unit = get_asked_unit (self->kind, query);
  Filter filter = {
    .state = hd_search_number_choice (HD_AGREEMENT_STATE, query->state),
    .kind = hd_search_number_choice (HD_AGREEMENT_KIND, query->agreement_kind),
    .expired_only = query->expired_only,
    .today = hd_date_today (),
    .of_unit = unit != NULL,
    .unit = unit != NULL ? hd_search_index_get_unit (self, unit) : 0,
  };

  if (query->year != 0)
    {
      filter.first = hd_date_new (query->year, 1, 1);
      filter.last = hd_date_new (query->year, 12, 31);
    }
  if (self->kind == HD_ENTITY_PERSON && query->in_post_only)
    filter.day = query->on_date != HD_DATE_NONE ? query->on_date : filter.today;
  return filter;
}

static gboolean
touches (HdDate from,
         HdDate to,
         HdDate first,
         HdDate last)
{
  return (to == HD_DATE_NONE || to >= first) && (from == HD_DATE_NONE || from <= last);
}

static gboolean
is_expired (const HdSearchLine *line,
            HdDate              today)
{
  return (line->state == HD_STATE_SIGNED + 1 || line->state == HD_STATE_IN_FORCE + 1) && line->to != HD_DATE_NONE && line->to < today;
}

static gboolean
agreement_passes (HdSearchIndex      *self,
                  const HdSearchLine *line,
                  const Filter       *filter)
{
  gboolean is_party = !filter->of_unit;

  if ((filter->state != 0 && line->state != filter->state) || (filter->kind != 0 && line->kind != filter->kind)
      || (filter->expired_only && !is_expired (line, filter->today))
      || (filter->first != HD_DATE_NONE && !touches (line->from, line->to, filter->first, filter->last)))
    return FALSE;
  for (guint i = 0; !is_party && filter->unit != 0 && i < line->n_units; i++)
    is_party = g_array_index (self->line_units, guint, line->first_unit + i) == filter->unit;
  return is_party;
}

/* One post is held in the unit and on the day that are asked for. */
static gboolean
person_passes (HdSearchIndex      *self,
               const HdSearchLine *line,
               const Filter       *filter)
{
  for (guint i = line->first_unit; i < line->first_unit + line->n_units; i++)
    {
      const HdSearchTerm *term = &g_array_index (self->terms, HdSearchTerm, i);

      if ((!filter->of_unit || (filter->unit != 0 && g_array_index (self->line_units, guint, i) == filter->unit))
          && (filter->day == HD_DATE_NONE || touches (term->from, term->to, filter->day, filter->day)))
        return TRUE;
    }
  return FALSE;
}

static void
filter_lines (HdSearchIndex     *self,
              const HdListQuery *query,
              guint8            *found)
{
  const Filter filter = make_filter (self, query);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HdSearchLine *line = &g_array_index (self->lines, HdSearchLine, i);

      if (found[i])
        found[i] = self->kind == HD_ENTITY_AGREEMENT ? agreement_passes (self, line, &filter) : person_passes (self, line, &filter);
    }
}

/* --- All together --- */

/* What is asked for, whatever the order; "today" may be another day tomorrow. */
static char *
dup_search_key (const HdListQuery *query)
{
  HdListQuery bare = *query;
  g_autofree char *key = NULL;

  bare.sort = HD_SORT_DEFAULT;
  bare.descending = FALSE;
  key = hd_list_query_dup_key (&bare);
  return g_strdup_printf ("%d %s", hd_date_today (), key);
}

static guint8 *
find_lines (HdDatabase        *db,
            HdSearchIndex     *self,
            const HdListQuery *query,
            GError           **error)
{
  g_auto (GStrv) words = hd_list_search_dup_words (query);
  g_autofree guint8 *found = g_malloc (self->lines->len + 1);

  for (guint i = 0; i < self->lines->len; i++)
    found[i] = !g_array_index (self->lines, HdSearchLine, i).is_dead;
  if (has_filter (self->kind, query))
    filter_lines (self, query, found);
  for (guint i = 0; words[i] != NULL; i++)
    if (!narrow_down (db, self, words[i], found, error))
      return NULL;
  return g_steal_pointer (&found);
}

const HdSearchHits *
hd_search_index_find (HdDatabase        *db,
                      HdEntityKind       kind,
                      const HdListQuery *query,
                      GError           **error)
{
  HdSearchIndex *self;
  g_autofree char *search = NULL;
  guint8 *found;

  g_return_val_if_fail (db != NULL && query != NULL, NULL);

  self = hd_search_index_get_current (db, kind, error);
  if (self == NULL)
    return NULL;
  search = dup_search_key (query);
  if (self->searched_version == self->version && g_strcmp0 (self->search, search) == 0)
    return &self->hits;

  found = find_lines (db, self, query, error);
  if (found == NULL)
    return NULL;
  self->hits.n_found = 0;
  for (guint i = 0; i < self->lines->len; i++)
    self->hits.n_found += found[i];
  g_free (self->found);
  self->found = found;
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
      g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", g_array_index (index->lines, HdSearchLine, i).id);
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
