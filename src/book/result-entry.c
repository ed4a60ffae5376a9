/* result-entry.c: the sheet in which results are entered, and saving its cells
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/result-entry.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "model/indicator.h"
#include "store/figures.h"
#include "store/overview.h"
#include "store/records.h"

#define QUARTER    3  /* months */
#define MAX_STAGES 12 /* offered to choose from */

/* --- Rows --- */

static int
compare_positions (gint64 a,
                   gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_indicators (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const HdRecord *first = *(HdRecord *const *) a, *second = *(HdRecord *const *) b;
  GHashTable *fields = data;
  gint64 place_first = GPOINTER_TO_INT (g_hash_table_lookup (fields, hd_record_peek_text (first, HD_INDICATOR_FIELD)));
  gint64 place_second = GPOINTER_TO_INT (g_hash_table_lookup (fields, hd_record_peek_text (second, HD_INDICATOR_FIELD)));

  if (place_first != place_second)
    return compare_positions (place_first, place_second);
  place_first = hd_record_get_integer (first, HD_INDICATOR_POSITION);
  place_second = hd_record_get_integer (second, HD_INDICATOR_POSITION);
  if (place_first != place_second)
    return compare_positions (place_first, place_second);
  return g_strcmp0 (hd_record_get_text (first, HD_INDICATOR_CODE), hd_record_get_text (second, HD_INDICATOR_CODE));
}

/* Those of @field (all: NULL) that are still reported on in a time that begins on @first. */
static GPtrArray *
load_indicators (HdDatabase *db,
                 const char *field,
                 HdDate      first,
                 GError    **error)
{
  g_autoptr (GPtrArray) fields = hd_records_get_all (db, HD_ENTITY_FIELD, error);
  g_autoptr (GPtrArray) all = fields != NULL ? hd_records_get_all (db, HD_ENTITY_INDICATOR, error) : NULL;
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < fields->len; i++)
    {
      HdRecord *record = g_ptr_array_index (fields, i);

      g_hash_table_insert (by_id, (gpointer) hd_record_get_id (record), record);
      g_hash_table_insert (places, (gpointer) hd_record_get_id (record), GINT_TO_POINTER ((int) hd_record_get_integer (record, HD_FIELD_POSITION)));
    }
  for (guint i = 0; i < all->len; i++)
    {
      HdRecord *indicator = g_ptr_array_index (all, i);
      const char *of = hd_record_peek_text (indicator, HD_INDICATOR_FIELD);

      if ((field == NULL || g_str_equal (of, field)) && !hd_indicator_has_ended (indicator, g_hash_table_lookup (by_id, of), first))
        g_ptr_array_add (indicators, hd_record_ref (indicator));
    }
  g_ptr_array_sort_with_data (indicators, compare_indicators, places);
  return g_steal_pointer (&indicators);
}

static int
compare_fields (gconstpointer a,
                gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a, *second = *(HdRecord *const *) b;

  return compare_positions (hd_record_get_integer (first, HD_FIELD_POSITION), hd_record_get_integer (second, HD_FIELD_POSITION));
}

GPtrArray *
hd_book_get_fields_of_work (HdBook  *self,
                            HdDate   day,
                            GError **error)
{
  GPtrArray *fields;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  fields = hd_records_get_all (self->db, HD_ENTITY_FIELD, error);
  if (fields == NULL)
    return NULL;
  for (guint i = fields->len; i > 0; i--)
    {
      HdDate last = hd_record_get_date (g_ptr_array_index (fields, i - 1), HD_FIELD_VALID_TO);

      if (day != HD_DATE_NONE && last != HD_DATE_NONE && last < day)
        g_ptr_array_remove_index (fields, i - 1);
    }
  g_ptr_array_sort (fields, compare_fields);
  return fields;
}

GArray *
hd_book_get_stages (HdBook  *self,
                    GError **error)
{
  g_autoptr (GArray) stages = NULL;
  HdPeriod years;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  stages = hd_overview_get_stages (self->db, MAX_STAGES, error);
  if (stages == NULL || !hd_overview_find_range (self->db, &years, error))
    return NULL;
  for (guint i = 0; i < stages->len; i++)
    if (hd_period_equal (&g_array_index (stages, HdPeriod, i), &years))
      return g_steal_pointer (&stages);
  if (years.from != HD_DATE_NONE && hd_date_year (years.from) < hd_date_year (hd_period_last (&years)))
    g_array_append_val (stages, years);
  return g_steal_pointer (&stages);
}

/* --- Columns --- */

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a, *second = *(HdRecord *const *) b;
  gint64 rank_first = hd_record_is_empty (first, HD_UNIT_PROTOCOL_RANK) ? G_MAXINT64 : hd_record_get_integer (first, HD_UNIT_PROTOCOL_RANK);
  gint64 rank_second = hd_record_is_empty (second, HD_UNIT_PROTOCOL_RANK) ? G_MAXINT64 : hd_record_get_integer (second, HD_UNIT_PROTOCOL_RANK);

  if (rank_first != rank_second)
    return compare_positions (rank_first, rank_second);
  return hd_text_compare (hd_record_peek_text (first, HD_UNIT_NAME), hd_record_peek_text (second, HD_UNIT_NAME));
}

GPtrArray *
hd_book_get_units_of_time (HdBook         *self,
                           const HdPeriod *period,
                           GError        **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);

  g_return_val_if_fail (HD_IS_BOOK (self) && period != NULL, NULL);

  all = hd_records_get_all (self->db, HD_ENTITY_UNIT, error);
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      HdRecord *unit = g_ptr_array_index (all, i);
      HdPeriod valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);

      if (hd_period_overlaps (&valid, period) && !g_str_equal (hd_record_peek_text (unit, HD_UNIT_KIND), "group"))
        g_ptr_array_add (units, hd_record_ref (unit));
    }
  g_ptr_array_sort (units, compare_units);
  return g_steal_pointer (&units);
}

static gboolean
collect_parties (HdDatabase *db,
                 HdDate      day,
                 GHashTable *ids,
                 GError    **error)
{
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (GPtrArray) parties = NULL;

  if (!hd_records_find_joint_agreement (db, day, &agreement, error))
    return FALSE;
  if (agreement == NULL)
    return TRUE;
  parties = hd_records_get_by (db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, hd_record_get_id (agreement), error);
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    g_hash_table_add (ids, g_strdup (hd_record_peek_text (g_ptr_array_index (parties, i), HD_PARTY_UNIT)));
  return parties != NULL;
}

GPtrArray *
hd_book_pick_reporting_units (HdBook    *self,
                              GPtrArray *units,
                              int        year,
                              GError   **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) picked = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  HdPeriod years = hd_period_months (year - 1, 1, 24);

  g_return_val_if_fail (HD_IS_BOOK (self) && units != NULL, NULL);

  if (!hd_ids_add (ids, hd_overview_get_reporters (self->db, &years, error)) || !hd_ids_add (ids, hd_overview_get_promised (self->db, &years, error)))
    return NULL;
  if (g_hash_table_size (ids) == 0 && !collect_parties (self->db, hd_date_new (year, 12, 31), ids, error))
    return NULL;
  for (guint i = 0; i < units->len; i++)
    if (g_hash_table_size (ids) == 0 || g_hash_table_contains (ids, hd_record_get_id (g_ptr_array_index (units, i))))
      g_ptr_array_add (picked, hd_record_ref (g_ptr_array_index (units, i)));
  return g_steal_pointer (&picked);
}

static GPtrArray *
make_unit_columns (HdBook            *self,
                   const HdGridScope *scope,
                   GError           **error)
{
  HdPeriod period = hd_period_new (scope->first, scope->last);
  g_autoptr (GPtrArray) units = hd_book_get_units_of_time (self, &period, error);
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_grid_column_free);
  HdGridColumn *whole;

  if (units == NULL)
    return NULL;
  picked = scope->all_units ? g_ptr_array_ref (units) : hd_book_pick_reporting_units (self, units, scope->year, error);
  if (picked == NULL)
    return NULL;
  for (guint i = 0; i < picked->len; i++)
    {
      const HdRecord *unit = g_ptr_array_index (picked, i);
      const char *name = hd_record_is_empty (unit, HD_UNIT_ABBREVIATION) ? hd_record_peek_text (unit, HD_UNIT_NAME) : hd_record_get_text (unit, HD_UNIT_ABBREVIATION);
      HdGridColumn *column = hd_grid_column_new (hd_record_get_id (unit), scope->first, scope->last, name);

      column->valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);
      g_ptr_array_add (columns, column);
    }
  whole = hd_grid_column_new (NULL, scope->first, scope->last, _("Whole committee"));
  whole->whole = TRUE;
  /* A target is given to the whole first, a result of the whole is the exception. */
  g_ptr_array_insert (columns, scope->kind == HD_ENTITY_TARGET ? 0 : (int) columns->len, whole);
  return g_steal_pointer (&columns);
}

static GPtrArray *
make_time_columns (HdBook            *self,
                   const HdGridScope *scope,
                   GError           **error)
{
  int step = scope->layout == HD_GRID_QUARTERS ? QUARTER : 1;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_grid_column_free);
  g_autoptr (HdRecord) unit = NULL;

  if (scope->unit != NULL)
    {
      unit = hd_records_get (self->db, HD_ENTITY_UNIT, scope->unit, error);
      if (unit == NULL)
        return NULL;
    }
  for (int month = 1; month <= 12; month += step)
    {
      HdPeriod period = hd_period_months (scope->year, month, step);
      /* Translators: heading of a column. */
      g_autofree char *title = step == 1 ? g_strdup_printf (_("Month %d"), month) : g_strdup_printf (_("Quarter %d"), (month - 1) / QUARTER + 1);
      HdGridColumn *column = hd_grid_column_new (scope->unit, period.from, hd_period_last (&period), title);

      if (unit != NULL)
        column->valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);
      g_ptr_array_add (columns, column);
    }
  return g_steal_pointer (&columns);
}

/* --- What stands in it --- */

static gboolean
add_records (HdResultGrid *grid,
             GPtrArray    *records_take)
{
  g_autoptr (GPtrArray) records = records_take;

  if (records != NULL)
    hd_result_grid_add (grid, records);
  return records != NULL;
}

/* The records of just that time. */
static gboolean
add_over (HdResultGrid   *grid,
          HdDatabase     *db,
          HdEntityKind    kind,
          const HdPeriod *time,
          GError        **error)
{
  g_autofree char *first = hd_date_to_iso (time->from);
  g_autofree char *last = hd_date_to_iso (hd_period_last (time));

  return add_records (grid, hd_records_get_over (db, kind, first, last, error));
}

/* A column a unit, all of one time: of what lies within it only figures are read, a month of a large book has thousands of records. */
static gboolean
fill_units (HdResultGrid   *grid,
            HdDatabase     *db,
            HdEntityKind    kind,
            const HdPeriod *time,
            GError        **error)
{
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);

  if (!add_over (grid, db, kind, time, error))
    return FALSE;
  for (guint row = 0; row < hd_result_grid_get_n_rows (grid); row++)
    {
      const char *indicator = hd_record_get_id (hd_result_grid_get_indicator (grid, row));
      g_autoptr (GArray) reports = hd_figures_read (db, kind, indicator, NULL, time, texts, error);

      if (reports == NULL)
        return FALSE;
      hd_result_grid_add_parts (grid, row, reports);
    }
  return TRUE;
}

static gboolean
fill_grid (HdResultGrid      *grid,
           HdDatabase        *db,
           const HdGridScope *scope,
           GError           **error)
{
  g_autofree char *first = hd_date_to_iso (hd_date_new (scope->year - 1, 1, 1));
  g_autofree char *last = hd_date_to_iso (hd_date_new (scope->year, 12, 31));
  HdPeriod time, before;

  if (scope->layout != HD_GRID_UNITS)
    return add_records (grid, hd_records_get_between_of_unit (db, scope->kind, first, last, scope->unit, error));
  time = hd_period_new (scope->first, scope->last);
  before = hd_grid_column_get_before (hd_result_grid_get_column (grid, 0));
  return add_over (grid, db, scope->kind, &before, error) && fill_units (grid, db, scope->kind, &time, error);
}

static gboolean
load_rows_and_columns (HdBook            *self,
                       const HdGridScope *scope,
                       HdResultGrid     **grid,
                       GError           **error)
{
  HdDate start = scope->layout == HD_GRID_UNITS ? scope->first : hd_date_new (scope->year, 1, 1);
  g_autoptr (GPtrArray) indicators = load_indicators (self->db, scope->field, start, error);
  GPtrArray *columns;

  if (indicators == NULL)
    return FALSE;
  columns = scope->layout == HD_GRID_UNITS ? make_unit_columns (self, scope, error) : make_time_columns (self, scope, error);
  if (columns == NULL)
    return FALSE;
  *grid = hd_result_grid_new (scope->kind, indicators, columns);
  return fill_grid (*grid, self->db, scope, error);
}

HdResultGrid *
hd_book_load_result_grid (HdBook            *self,
                          const HdGridScope *scope,
                          GError           **error)
{
  g_autoptr (HdResultGrid) grid = NULL;
  gboolean loaded;

  g_return_val_if_fail (HD_IS_BOOK (self) && scope != NULL, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  loaded = load_rows_and_columns (self, scope, &grid, error);
  hd_database_rollback (self->db);
  return loaded ? g_steal_pointer (&grid) : NULL;
}

/* --- On a worker --- */

static void
scope_free (gpointer data)
{
  HdGridScope *self = data;

  g_free ((char *) self->field);
  g_free ((char *) self->unit);
  g_free (self);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  HdResultGrid *grid = reader != NULL ? hd_book_load_result_grid (reader, data, &error) : NULL;

  if (grid != NULL)
    g_task_return_pointer (task, grid, (GDestroyNotify) hd_result_grid_free);
  else
    g_task_return_error (task, error);
}

void
hd_book_load_result_grid_async (HdBook             *self,
                                const HdGridScope  *scope,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  HdGridScope *copy;

  g_return_if_fail (HD_IS_BOOK (self) && scope != NULL);

  copy = g_memdup2 (scope, sizeof *scope);
  copy->field = g_strdup (scope->field);
  copy->unit = g_strdup (scope->unit);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_load_result_grid_async);
  g_task_set_task_data (task, copy, scope_free);
  g_task_set_return_on_cancel (task, TRUE);
  hd_worker_run (task, load_in_thread);
}

HdResultGrid *
hd_book_load_result_grid_finish (HdBook       *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- The year before --- */

HdResultGrid *
hd_book_load_last_year (HdBook             *self,
                        const HdGridScope  *scope,
                        const HdResultGrid *grid,
                        GError            **error)
{
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (HdResultGrid) like = NULL;
  GPtrArray *columns;
  HdPeriod before;

  g_return_val_if_fail (HD_IS_BOOK (self) && scope != NULL && grid != NULL, NULL);

  indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  columns = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_grid_column_free);
  before = hd_grid_column_get_before (hd_result_grid_get_column (grid, 0));
  for (guint row = 0; row < hd_result_grid_get_n_rows (grid); row++)
    g_ptr_array_add (indicators, hd_record_ref ((HdRecord *) hd_result_grid_get_indicator (grid, row)));
  for (guint column = 0; column < hd_result_grid_get_n_columns (grid); column++)
    g_ptr_array_add (columns, hd_grid_column_new (hd_result_grid_get_column (grid, column)->unit, before.from, hd_period_last (&before), ""));
  like = hd_result_grid_new (HD_ENTITY_RESULT, indicators, columns);
  return fill_units (like, self->db, HD_ENTITY_RESULT, &before, error) ? g_steal_pointer (&like) : NULL;
}

/* --- Saving --- */

HdResultSet *
hd_result_set_new (const char *what)
{
  HdResultSet *self = g_new0 (HdResultSet, 1);

  self->what = g_strdup (what);
  self->puts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->removals = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  return self;
}

void
hd_result_set_free (HdResultSet *self)
{
  if (self == NULL)
    return;
  g_free (self->what);
  g_ptr_array_unref (self->puts);
  g_ptr_array_unref (self->removals);
  g_free (self);
}

gboolean
hd_book_save_results (HdBook      *self,
                      HdResultSet *set,
                      GError     **error)
{
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && set != NULL, FALSE);

  edit = hd_edit_new (self, set->what);
  for (guint i = 0; i < set->removals->len; i++)
    hd_edit_remove (edit, g_ptr_array_index (set->removals, i));
  for (guint i = 0; i < set->puts->len; i++)
    hd_edit_put (edit, g_ptr_array_index (set->puts, i));
  return hd_edit_apply (edit, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (HdBook) book = NULL;

  if (hd_book_require_writable (source, &error))
    book = hd_book_open (hd_book_get_path (source), hd_book_get_operator (source), &error);
  if (book != NULL && hd_book_save_results (book, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hd_book_save_results_async (HdBook             *self,
                            HdResultSet        *set,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HD_IS_BOOK (self) && set != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, hd_book_save_results_async);
  g_task_set_task_data (task, set, (GDestroyNotify) hd_result_set_free);
  hd_worker_run (task, save_in_thread);
}

gboolean
hd_book_save_results_finish (HdBook       *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error) && hd_book_reload (self, error);
}
