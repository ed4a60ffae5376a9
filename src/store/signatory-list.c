/* signatory-list.c: the list of signatures over all agreements: searched, filtered and sorted in the database, read by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/signatory-list.h"

#include "store/list-search.h"

static const char *
order_of (const HdListQuery *query)
{
  if (query->sort == HD_SORT_TITLE)
    return "name";
  return query->sort == HD_SORT_UNIT ? "unit" : "date";
}

static const char *
state_of (const HdListQuery *query)
{
  if (query->signed_only == HD_SIGNED_ALL)
    return NULL;
  return query->signed_only == HD_SIGNED_GIVEN ? "given" : "open";
}

/* Anything but the state: that one is asked for in every statement. */
static gboolean
is_filtered (const HdListQuery *query,
             const char        *patterns)
{
  return patterns != NULL || query->year != 0 || query->of_unit != NULL || query->of_person != NULL;
}

static guint
bind_filters (HdStatement       *statement,
              const HdListQuery *query,
              const char        *patterns)
{
  g_autofree char *first = query->year != 0 ? g_strdup_printf ("%04d-01-01", query->year) : NULL;
  g_autofree char *last = query->year != 0 ? g_strdup_printf ("%04d-12-31", query->year) : NULL;

  hd_statement_bind_text (statement, 1, patterns);
  hd_statement_bind_text (statement, 2, query->of_person);
  hd_statement_bind_text (statement, 3, query->of_unit);
  hd_statement_bind_text (statement, 4, first);
  hd_statement_bind_text (statement, 5, last);
  hd_statement_bind_text (statement, 6, state_of (query));
  return 7;
}

gboolean
hd_signatory_list_count (HdDatabase        *db,
                         const HdListQuery *query,
                         guint             *count,
                         GError           **error)
{
  g_autofree char *patterns = NULL;
  g_autoptr (HdStatement) statement = NULL;
  gboolean filtered, has_row;

  g_return_val_if_fail (db != NULL && query != NULL && count != NULL, FALSE);

  if (!hd_list_search_check (query, error))
    return FALSE;
  patterns = hd_list_search_dup_patterns (query);
  filtered = is_filtered (query, patterns);
  statement = hd_database_prepare (db, filtered ? "signatory_list-count-found" : "signatory_list-count", error);
  if (statement == NULL)
    return FALSE;
  if (filtered)
    bind_filters (statement, query, patterns);
  else
    hd_statement_bind_text (statement, 1, state_of (query));
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  *count = (guint) hd_statement_column_integer (statement, 0);
  return TRUE;
}

/* The statement that gives the ids of a window, ready to step. */
static HdStatement *
prepare_window (HdDatabase        *db,
                const HdListQuery *query,
                guint              offset,
                guint              limit,
                GError           **error)
{
  g_autofree char *patterns = hd_list_search_dup_patterns (query);
  gboolean filtered = is_filtered (query, patterns);
  g_autofree char *name = g_strconcat ("signatory_list-", filtered ? "found" : "by-", filtered ? "" : order_of (query),
                                       query->descending ? "-reversed" : "", NULL);
  HdStatement *statement = hd_database_prepare (db, name, error);
  guint parameter = 1;

  if (statement == NULL)
    return NULL;
  if (filtered)
    {
      parameter = bind_filters (statement, query, patterns);
      hd_statement_bind_text (statement, parameter++, order_of (query));
    }
  else
    hd_statement_bind_text (statement, parameter++, state_of (query));
  hd_statement_bind_integer (statement, parameter++, limit);
  hd_statement_bind_integer (statement, parameter, offset);
  return statement;
}

GPtrArray *
hd_signatory_list_read (HdDatabase        *db,
                        const HdListQuery *query,
                        guint              offset,
                        guint              limit,
                        GError           **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && query != NULL, NULL);

  if (!hd_list_search_check (query, error))
    return NULL;
  statement = prepare_window (db, query, offset, limit, error);
  if (statement == NULL)
    return NULL;
  return hd_statement_read_texts (statement, error);
}
