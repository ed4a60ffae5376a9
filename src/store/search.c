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

static gboolean
walk_clauses (HdDatabase *db,
              const char *name,
              const char *pattern,
              guint       limit,
              GPtrArray  *ids,
              GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, pattern);
  hd_statement_bind_integer (statement, 2, limit);
  return read_ids (statement, ids, NULL, error);
}

/* First what was typed letter for letter; the rest only when that was not enough. */
static gboolean
find_clauses (HdDatabase *db,
              const char *text,
              const char *patterns,
              guint       limit,
              GPtrArray  *ids,
              guint      *n_found,
              GError    **error)
{
  g_autofree char *literal = dup_literal (text);
  g_autofree char *whole = g_strconcat ("*" NO_LETTER, literal, NO_LETTER "*", NULL);

  if (!walk_clauses (db, "search-clause-literal", whole, limit + 1, ids, error)
      || (ids->len <= limit && !walk_clauses (db, "search-clause", patterns, limit + 1, ids, error)))
    return FALSE;
  *n_found = MIN (ids->len, limit + 1);
  if (ids->len > limit)
    g_ptr_array_set_size (ids, (int) limit);
  return TRUE;
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
  gboolean found;

  g_return_val_if_fail (db != NULL && text != NULL && n_found != NULL, NULL);

  *n_found = 0;
  if (!hd_list_search_check (&query, error))
    return NULL;
  patterns = hd_list_search_dup_patterns (&query);
  if (patterns == NULL)
    return g_steal_pointer (&ids);
  found = kind == HD_ENTITY_CLAUSE ? find_clauses (db, text, patterns, limit, ids, n_found, error)
                                   : find_ranked (db, kind, text, patterns, limit, ids, n_found, error);
  return found ? g_steal_pointer (&ids) : NULL;
}
