/* search.c: searching everywhere: the ids of what fits best
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/search.h"

#include "base/text.h"
#include "store/list-search.h"

/* What a letter is not: the ends of a word in a key. Keys hold no capitals, so À to Ỹ covers all marked letters. */
#define NO_LETTER "[^a-z0-9À-ỹ]"

/* @text as a key has it, letter for letter, for GLOB. */
static char *
dup_literal (const char *text)
{
  g_autofree char *key = hd_text_fold_marked (text);
  GString *literal = g_string_new (NULL);

  for (const char *p = g_strstrip (key); *p != '\0'; p++)
    if (*p == '*' || *p == '?' || *p == '[')
      g_string_append_printf (literal, "[%c]", *p);
    else
      g_string_append_c (literal, *p);
  return g_string_free (literal, FALSE);
}

/* "05/CTPH-…", "5": the number it begins with; 0: none. */
static gint64
read_number (const char *text)
{
  char *end = NULL;
  guint64 number;

  while (*text == ' ')
    text++;
  number = g_ascii_strtoull (text, &end, 10);
  return end > text && (*end == '\0' || *end == '/' || *end == ' ') && number <= G_MAXINT32 ? (gint64) number : 0;
}

/* FALSE when it was there already. */
static gboolean
add_id (GPtrArray *ids,
        char      *id)
{
  if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    {
      g_free (id);
      return FALSE;
    }
  g_ptr_array_add (ids, id);
  return TRUE;
}

static gboolean
read_ids (HdStatement *statement,
          GPtrArray   *ids,
          guint       *n_found,
          GError     **error)
{
  gboolean has_row;

  for (;;)
    {
      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (n_found != NULL)
        *n_found = (guint) hd_statement_column_integer (statement, 1);
      add_id (ids, hd_statement_dup_text (statement, 0));
    }
}

static gboolean
find_ranked (HdDatabase  *db,
             HdEntityKind kind,
             const char  *text,
             const char  *patterns,
             guint        limit,
             GPtrArray   *ids,
             guint       *n_found,
             GError     **error)
{
  g_autofree char *name = g_strconcat ("search-", hd_entity_get (kind)->name, NULL);
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);
  g_autofree char *literal = dup_literal (text);
  g_autofree char *whole = g_strconcat ("*" NO_LETTER, literal, NO_LETTER "*", NULL);
  g_autofree char *anywhere = g_strconcat ("*", literal, "*", NULL);
  guint parameter = 1;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, parameter++, patterns);
  if (kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_PAPER)
    hd_statement_bind_integer (statement, parameter++, read_number (text));
  hd_statement_bind_text (statement, parameter++, whole);
  hd_statement_bind_text (statement, parameter++, anywhere);
  hd_statement_bind_integer (statement, parameter, limit);
  return read_ids (statement, ids, n_found, error);
}

GPtrArray *
hd_search_find (HdDatabase  *db,
                HdEntityKind kind,
                const char  *text,
                guint        limit,
                guint       *n_found,
                GError     **error)
{
  const HdListQuery query = { .search = text };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *patterns = NULL;

  g_return_val_if_fail (db != NULL && text != NULL && n_found != NULL, NULL);

  *n_found = 0;
  if (!hd_list_search_check (&query, error))
    return NULL;
  patterns = hd_list_search_dup_patterns (&query);
  if (patterns == NULL)
    return g_steal_pointer (&ids);
  return find_ranked (db, kind, text, patterns, limit, ids, n_found, error) ? g_steal_pointer (&ids) : NULL;
}

/* --- Texts --- */

/* Clauses of one piece: a few hundredths of a second. */
#define PIECE 2000

/* The end of the next piece in *@end; NULL there when there is none. */
static gboolean
find_end (HdDatabase *db,
          const char *after,
          char      **end,
          GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "search-clause-end", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, after);
  hd_statement_bind_integer (statement, 2, PIECE);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  *end = has_row ? hd_statement_dup_text (statement, 0) : NULL;
  return TRUE;
}

static gboolean
read_piece (HdDatabase   *db,
            HdClauseWalk *walk,
            const char   *text,
            const char   *patterns,
            const char   *end,
            guint         limit,
            GPtrArray    *ids,
            GError      **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, walk->is_second ? "search-clause" : "search-clause-literal", error);
  g_autofree char *literal = dup_literal (text);
  g_autofree char *whole = g_strconcat ("*" NO_LETTER, literal, NO_LETTER "*", NULL);

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, walk->is_second ? patterns : whole);
  hd_statement_bind_text (statement, 2, walk->after != NULL ? walk->after : "");
  hd_statement_bind_text (statement, 3, end);
  hd_statement_bind_integer (statement, 4, limit);
  return read_ids (statement, ids, NULL, error);
}

void
hd_clause_walk_clear (HdClauseWalk *self)
{
  g_clear_pointer (&self->after, g_free);
}

/* First what was typed letter for letter; then, if that was not enough, the rest. */
gboolean
hd_search_next_clauses (HdDatabase   *db,
                        HdClauseWalk *walk,
                        const char   *text,
                        guint         limit,
                        GPtrArray    *ids,
                        GError      **error)
{
  const HdListQuery query = { .search = text };
  g_autofree char *patterns = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (db != NULL && walk != NULL && text != NULL && ids != NULL, FALSE);

  if (!hd_list_search_check (&query, error))
    return FALSE;
  patterns = hd_list_search_dup_patterns (&query);
  if (patterns != NULL && !find_end (db, walk->after != NULL ? walk->after : "", &end, error))
    return FALSE;
  if (end == NULL)
    {
      walk->is_done = walk->is_second || patterns == NULL;
      walk->is_second = TRUE;
      hd_clause_walk_clear (walk);
      return TRUE;
    }
  if (!read_piece (db, walk, text, patterns, end, limit, ids, error))
    return FALSE;
  g_free (walk->after);
  walk->after = g_steal_pointer (&end);
  walk->is_done = ids->len >= limit;
  return TRUE;
}
