/* lists.c: rows of the lists people see: searched and sorted in the database, read by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window is read in two steps: the ids of its rows, from an index in the order asked for, then each row by its id. Only the
 * rows that are shown are ever read.
 */
#include "store/lists.h"

#include "model/number-form.h"
#include "store/database-private.h"
#include "store/list-walk.h"
#include "store/list-search.h"

#define N_SORTS (HD_SORT_UNIT + 1)

/* From this row on a window is not counted up to by the engine each time. */
#define WALKED_FROM 1024

typedef struct
{
  HdEntityKind kind;
  const char  *noun;            /* of its statements */
  gboolean     is_in_memory;    /* searched and filtered there */
  gboolean     has_year;
  gboolean     has_unit_filters; /* kind, level, day; and a tree */
  gboolean     has_day;         /* on which its records are valid */
  gboolean     has_details;     /* subtitle from a statement of its own, its rows joined by ", " */
  gboolean     details_ask_day; /* which also asks for the day */
  const char  *orders[N_SORTS]; /* by HdSort; NULL: as HD_SORT_DEFAULT */
} ListForm;

static const ListForm forms[] = {
  { HD_ENTITY_AGREEMENT, "agreement_list", TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, { "period", "title", "number", "period", "state", "signed" } },
  { HD_ENTITY_UNIT, "unit_list", FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, { "rank", "title" } },
  { HD_ENTITY_PERSON, "person_list", TRUE, FALSE, FALSE, FALSE, TRUE, TRUE, { "title", "title" } },
  { HD_ENTITY_INDICATOR, "indicator_list", FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, { "field", "title", "number" } },
  { HD_ENTITY_RESULT, "result_list", FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, { "period", "title", "number", "period" } },
  { HD_ENTITY_MEETING, "meeting_list", FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, { "date", "title", NULL, "date" } },
  { HD_ENTITY_PAPER, "paper_list", FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, { "date", "title", "number", "date", NULL, "date" } },
};

enum
{
  COLUMN_ID,
  COLUMN_TITLE,
  COLUMN_SUBTITLE,
  COLUMN_NUMBER,
  COLUMN_SYMBOL,
  COLUMN_STATE,
  COLUMN_FROM,
  COLUMN_TO,
  COLUMN_DATE,
  COLUMN_FIGURE,
  COLUMN_DECIMALS,
  COLUMN_UNIT,
  COLUMN_PROFILE,
};

static const ListForm *
find_form (HdEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].kind == kind)
      return &forms[i];
  return NULL;
}

/* --- What is asked for --- */

static guint
bind_year (HdStatement *statement,
           guint        parameter,
           int          year)
{
  g_autofree char *first = year != 0 ? g_strdup_printf ("%04d-01-01", year) : NULL;
  g_autofree char *last = year != 0 ? g_strdup_printf ("%04d-12-31", year) : NULL;

  hd_statement_bind_text (statement, parameter++, first);
  hd_statement_bind_text (statement, parameter++, last);
  return parameter;
}

static guint
bind_day (HdStatement *statement,
          guint        parameter,
          HdDate       date)
{
  g_autofree char *day = hd_date_to_iso (date);

  hd_statement_bind_text (statement, parameter++, day);
  return parameter;
}

static guint
bind_unit_filters (HdStatement       *statement,
                   guint              parameter,
                   const HdListQuery *query)
{
  hd_statement_bind_text (statement, parameter++, query->unit_kind);
  hd_statement_bind_text (statement, parameter++, query->unit_level);
  return bind_day (statement, parameter, query->valid_on);
}

/* Which part of the tree the statement reads: its name is or ends so. A search looks everywhere. */
static const char *
tree_ending (const ListForm    *form,
             const HdListQuery *query,
             const char        *patterns)
{
  if (!form->has_unit_filters || query->parent == NULL || patterns != NULL)
    return "";
  return *query->parent == '\0' ? "-roots" : "-children";
}

/* Papers narrowed down by more than their year have statements of their own. */
static gboolean
is_filtered (const ListForm    *form,
             const HdListQuery *query)
{
  return form->kind == HD_ENTITY_PAPER && (query->state != NULL || query->series != NULL || query->type_name != NULL);
}

/* $1 patterns, $2, $3 the year, $4 state, $5 series, $6 type. */
static guint
bind_paper_filters (HdStatement       *statement,
                    const HdListQuery *query,
                    const char        *patterns)
{
  guint parameter;

  hd_statement_bind_text (statement, 1, patterns);
  parameter = bind_year (statement, 2, query->year);
  hd_statement_bind_text (statement, parameter++, query->state);
  hd_statement_bind_text (statement, parameter++, query->series);
  hd_statement_bind_text (statement, parameter++, query->type_name);
  return parameter;
}

/* All that narrows the list down, in the order in which the statements name it; the number of the next parameter. */
static guint
bind_filters (HdStatement       *statement,
              const ListForm    *form,
              const HdListQuery *query,
              const char        *patterns)
{
  guint parameter = 1;

  if (is_filtered (form, query))
    return bind_paper_filters (statement, query, patterns);
  if (patterns != NULL)
    hd_statement_bind_text (statement, parameter++, patterns);
  if (g_str_equal (tree_ending (form, query, patterns), "-children"))
    hd_statement_bind_text (statement, parameter++, query->parent);
  if (form->has_year)
    parameter = bind_year (statement, parameter, query->year);
  if (form->has_unit_filters)
    parameter = bind_unit_filters (statement, parameter, query);
  if (form->kind == HD_ENTITY_MEETING)
    hd_statement_bind_text (statement, parameter++, query->meeting_kind);
  if (form->has_day)
    parameter = bind_day (statement, parameter, query->valid_on);
  return parameter;
}

static HdStatement *
prepare (HdDatabase     *db,
         const ListForm *form,
         const char     *verb,
         GError        **error)
{
  g_autofree char *name = g_strconcat (form->noun, "-", verb, NULL);

  return hd_database_prepare (db, name, error);
}

static char *
dup_window_verb (const ListForm    *form,
                 const HdListQuery *query,
                 const char        *order,
                 const char        *patterns)
{
  const char *tree = tree_ending (form, query, patterns);

  if (*tree != '\0')
    return g_strdup (tree + 1);
  if (is_filtered (form, query))
    return g_strconcat ("filtered", query->descending ? "-reversed" : NULL, NULL);
  if (patterns != NULL)
    return g_strconcat ("search", query->descending ? "-reversed" : NULL, NULL);
  return g_strconcat ("by-", order, query->descending ? "-reversed" : NULL, NULL);
}

/* The statement that gives the ids of a window, ready to step. @patterns: what binds the search: patterns, or the ids that were
 * found in memory; NULL to search for nothing. */
static HdStatement *
prepare_window (HdDatabase        *db,
                const ListForm    *form,
                const HdListQuery *query,
                const char        *patterns,
                guint              offset,
                guint              limit,
                GError           **error)
{
  const char *order = form->orders[query->sort] != NULL ? form->orders[query->sort] : form->orders[HD_SORT_DEFAULT];
  g_autofree char *verb = dup_window_verb (form, query, order, patterns);
  HdStatement *statement = prepare (db, form, verb, error);
  guint parameter;

  if (statement == NULL)
    return NULL;
  parameter = bind_filters (statement, form, query, patterns);
  if (patterns != NULL || is_filtered (form, query))
    hd_statement_bind_text (statement, parameter++, order);
  hd_statement_bind_integer (statement, parameter++, limit);
  hd_statement_bind_integer (statement, parameter, offset);
  return statement;
}

static HdStatement *
prepare_count (HdDatabase        *db,
               const ListForm    *form,
               const HdListQuery *query,
               GError           **error)
{
  g_autofree char *patterns = hd_list_search_dup_patterns (query);
  g_autofree char *verb = g_strconcat ("count", is_filtered (form, query) ? "-filtered" : patterns != NULL ? "-search" : tree_ending (form, query, patterns), NULL);
  HdStatement *statement;

  /* Without any condition the length is kept, or the engine counts the leaves of its smallest index. */
  if (patterns == NULL && (form->is_in_memory || (form->has_year && !hd_list_query_is_narrowed (query))))
    return prepare (db, form, "count-all", error);
  statement = prepare (db, form, verb, error);
  if (statement != NULL)
    bind_filters (statement, form, query, patterns);
  return statement;
}

/* --- Long lists --- */

static HdStatement *
prepare_walk (HdDatabase        *db,
              HdEntityKind       kind,
              const HdListQuery *query,
              const char        *among,
              guint              offset,
              guint              limit,
              GError           **error)
{
  return prepare_window (db, find_form (kind), query, among, offset, limit, error);
}

static gboolean
count_rows (HdDatabase        *db,
            const ListForm    *form,
            const HdListQuery *query,
            guint             *count,
            GError           **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  if (hd_search_index_is_asked (form->kind, query))
    {
      const HdSearchHits *hits = hd_search_index_find (db, form->kind, query, error);

      if (hits != NULL)
        *count = hits->n_found;
      return hits != NULL;
    }
  if (form->is_in_memory && hd_search_index_get_count (db, form->kind, count))
    return TRUE;
  statement = prepare_count (db, form, query, error);
  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  *count = (guint) hd_statement_column_integer (statement, 0);
  return TRUE;
}

static gboolean
count_walk (HdDatabase        *db,
            HdEntityKind       kind,
            const HdListQuery *query,
            guint             *count,
            GError           **error)
{
  return count_rows (db, find_form (kind), query, count, error);
}

/* The walk a window is read from; *@walk stays NULL where the engine gives it at once. */
static gboolean
find_walk (HdDatabase        *db,
           const ListForm    *form,
           const HdListQuery *query,
           guint              offset,
           HdListWalk       **walk,
           GError           **error)
{
  static const HdListSource source = { prepare_walk, count_walk };
  gboolean is_narrowed = hd_search_index_is_asked (form->kind, query);
  const HdSearchHits *hits = NULL;

  *walk = NULL;
  if (!is_narrowed && (offset < WALKED_FROM || !form->is_in_memory))
    return TRUE;
  if (is_narrowed && (hits = hd_search_index_find (db, form->kind, query, error)) == NULL)
    return FALSE;
  *walk = hd_list_walk_get (db, form->kind, query, hits, &source, error);
  return *walk != NULL;
}

/* --- Rows --- */

static HdDate
read_date (HdStatement *statement,
           guint        column)
{
  g_autofree char *text = hd_statement_dup_text (statement, column);
  HdDate date = HD_DATE_NONE;

  if (text != NULL && !hd_date_parse_iso (text, &date, NULL))
    return HD_DATE_NONE;
  return date;
}

/* Number and symbol, put together as papers do; or a code as it is. */
static char *
read_number (HdStatement *statement)
{
  g_auto (HdValue) number = HD_VALUE_INIT;
  g_autofree char *symbol = hd_statement_dup_text (statement, COLUMN_SYMBOL);
  g_autofree char *profile = hd_statement_dup_text (statement, COLUMN_PROFILE);

  hd_statement_column (statement, COLUMN_NUMBER, &number);
  if (number.type == HD_VALUE_TEXT)
    return g_strdup (number.text);
  return hd_number_form_print (number.type == HD_VALUE_INTEGER ? number.integer : 0, symbol, profile);
}

static HdListRow *
read_row (HdStatement *statement)
{
  HdListRow *row = g_new0 (HdListRow, 1);
  g_auto (HdValue) figure = HD_VALUE_INIT;

  row->id = hd_statement_dup_text (statement, COLUMN_ID);
  row->title = hd_statement_dup_text (statement, COLUMN_TITLE);
  row->subtitle = hd_statement_dup_text (statement, COLUMN_SUBTITLE);
  row->number = read_number (statement);
  row->state = hd_statement_dup_text (statement, COLUMN_STATE);
  row->from = read_date (statement, COLUMN_FROM);
  row->to = read_date (statement, COLUMN_TO);
  row->date = read_date (statement, COLUMN_DATE);
  hd_statement_column (statement, COLUMN_FIGURE, &figure);
  row->has_figure = figure.type == HD_VALUE_INTEGER;
  row->figure = row->has_figure ? figure.integer : 0;
  row->decimals = (int) hd_statement_column_integer (statement, COLUMN_DECIMALS);
  row->unit = hd_statement_dup_text (statement, COLUMN_UNIT);
  return row;
}

static gboolean
add_details (HdDatabase        *db,
             const ListForm    *form,
             const HdListQuery *query,
             HdListRow         *row,
             GError           **error)
{
  g_autoptr (HdStatement) statement = prepare (db, form, "details", error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, row->id);
  if (form->details_ask_day)
    {
      g_autofree char *day = hd_date_to_iso (query->on_date != HD_DATE_NONE ? query->on_date : hd_date_today ());

      hd_statement_bind_text (statement, 2, day);
    }
  for (;;)
    {
      g_autofree char *part = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      part = hd_statement_dup_text (statement, 0);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  g_free (row->subtitle);
  row->subtitle = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static HdListRow *
read_row_by_id (HdDatabase        *db,
                const ListForm    *form,
                const HdListQuery *query,
                const char        *id,
                GError           **error)
{
  g_autoptr (HdStatement) statement = prepare (db, form, "row", error);
  g_autoptr (HdListRow) row = NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, id);
  if (!hd_statement_step (statement, &has_row, error))
    return NULL;
  /* Read in the same transaction as its id: only an index that does not fit its table can miss it. */
  if (!has_row)
    {
      hd_database_fail_damaged (db, error);
      return NULL;
    }
  row = read_row (statement);
  if (form->has_details && !add_details (db, form, query, row, error))
    return NULL;
  return g_steal_pointer (&row);
}

/* The ids of a window. (element-type utf8) */
static GPtrArray *
read_ids (HdDatabase        *db,
          const ListForm    *form,
          const HdListQuery *query,
          guint              offset,
          guint              limit,
          GError           **error)
{
  g_autofree char *patterns = NULL;
  g_autoptr (HdStatement) window = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  HdListWalk *walk;
  gboolean has_row;

  if (!find_walk (db, form, query, offset, &walk, error))
    return NULL;
  if (walk != NULL)
    return hd_list_walk_read (walk, db, offset, limit, error);

  patterns = hd_list_search_dup_patterns (query);
  window = prepare_window (db, form, query, patterns, offset, limit, error);
  if (window == NULL)
    return NULL;
  ids = g_ptr_array_new_with_free_func (g_free);
  for (;;)
    {
      if (!hd_statement_step (window, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, hd_statement_dup_text (window, 0));
    }
}

static GPtrArray *
read_window (HdDatabase        *db,
             const ListForm    *form,
             const HdListQuery *query,
             guint              offset,
             guint              limit,
             GError           **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  g_autoptr (GPtrArray) ids = read_ids (db, form, query, offset, limit, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      HdListRow *row = read_row_by_id (db, form, query, g_ptr_array_index (ids, i), error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return ids != NULL ? g_steal_pointer (&rows) : NULL;
}

/* --- Public --- */

GPtrArray *
hd_lists_read (HdDatabase        *db,
               HdEntityKind       kind,
               const HdListQuery *query,
               guint              offset,
               guint              limit,
               GError           **error)
{
  const ListForm *form = find_form (kind);
  gboolean own_transaction;
  GPtrArray *rows;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (query != NULL && (guint) query->sort < N_SORTS, NULL);

  if (!hd_list_search_check (query, error))
    return NULL;
  own_transaction = !hd_database_is_in_transaction (db);
  if (own_transaction && !hd_database_begin_read (db, error))
    return NULL;
  rows = read_window (db, form, query, offset, limit, error);
  if (own_transaction)
    hd_database_rollback (db);
  return rows;
}

gboolean
hd_lists_count (HdDatabase        *db,
                HdEntityKind       kind,
                const HdListQuery *query,
                guint             *count,
                GError           **error)
{
  const ListForm *form = find_form (kind);
  gboolean own_transaction;
  gboolean good;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (form != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (count != NULL, FALSE);

  if (!hd_list_search_check (query, error))
    return FALSE;
  own_transaction = !hd_database_is_in_transaction (db);
  if (own_transaction && !hd_database_begin_read (db, error))
    return FALSE;
  good = count_rows (db, form, query, count, error);
  if (own_transaction)
    hd_database_rollback (db);
  return good;
}
