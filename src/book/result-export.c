/* result-export.c: the results of a time as a table that can be imported again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/result-export.h"

#include "base/csv.h"
#include "book/book-private.h"
#include "book/table-fields.h"
#include "store/records.h"

#include <string.h>

/* As long as books go back and plan ahead. */
#define FIRST_DAY "1900-01-01"
#define LAST_DAY "2999-12-31"

typedef struct
{
  GHashTable *indicators; /* id -> HdRecord */
  GHashTable *units;      /* id -> HdRecord */
  const char *field;
} Names;

static GHashTable *
load_by_id (HdDatabase  *db,
            HdEntityKind kind,
            GError     **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_all (db, kind, error);
  GHashTable *table;

  if (records == NULL)
    return NULL;
  table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (table, (gpointer) hd_record_get_id (record), hd_record_ref (record));
    }
  return table;
}

static char *
dup_value (const HdRecord *result)
{
  HdFigure value;

  return hd_record_get_figure (result, HD_RESULT_VALUE, &value) ? hd_figure_to_cell (value) : g_strdup ("");
}

static void
append_row (GString        *out,
            const HdRecord *result,
            const Names    *names)
{
  const HdRecord *indicator = g_hash_table_lookup (names->indicators, hd_record_peek_text (result, HD_RESULT_INDICATOR));
  const HdRecord *unit = g_hash_table_lookup (names->units, hd_record_peek_text (result, HD_RESULT_UNIT));
  g_autofree char *value = dup_value (result);
  g_autofree char *from = hd_date_display (hd_record_get_date (result, HD_RESULT_FROM_DATE));
  g_autofree char *to = hd_date_display (hd_record_get_date (result, HD_RESULT_TO_DATE));
  const char *cells[HD_N_RESULT_COLUMNS] = {
    [HD_RESULT_COLUMN_INDICATOR] = hd_record_peek_text (indicator, HD_INDICATOR_CODE),
    [HD_RESULT_COLUMN_INDICATOR_NAME] = hd_record_peek_text (indicator, HD_INDICATOR_NAME),
    [HD_RESULT_COLUMN_MEASURE] = hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE),
    [HD_RESULT_COLUMN_UNIT] = unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "",
    [HD_RESULT_COLUMN_FROM_DATE] = from,
    [HD_RESULT_COLUMN_TO_DATE] = to,
    [HD_RESULT_COLUMN_VALUE] = value,
    [HD_RESULT_COLUMN_PRECISION] = hd_result_precision_heading (hd_record_peek_text (result, HD_RESULT_PRECISION)),
    [HD_RESULT_COLUMN_WORDING] = hd_record_peek_text (result, HD_RESULT_WORDING),
    [HD_RESULT_COLUMN_SOURCE] = hd_record_peek_text (result, HD_RESULT_SOURCE),
    [HD_RESULT_COLUMN_NOTE] = hd_record_peek_text (result, HD_RESULT_NOTE),
    [HD_RESULT_COLUMN_ID] = hd_record_get_id (result),
  };

  if (names->field != NULL && g_strcmp0 (hd_record_get_text (indicator, HD_INDICATOR_FIELD), names->field) != 0)
    return;
  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    {
      if (i == HD_RESULT_COLUMN_PERIOD)
        continue;
      hd_csv_append_cell (out, cells[i], i != HD_RESULT_COLUMN_VALUE);
      g_string_append (out, i + 1 < HD_N_RESULT_COLUMNS ? HD_CSV_COMMA : HD_CSV_END);
    }
}

GBytes *
hd_book_export_results (HdBook         *self,
                        const HdPeriod *period,
                        const char     *field,
                        GError        **error)
{
  HdDate last_day = period != NULL ? hd_period_last (period) : HD_DATE_NONE;
  g_autofree char *first = period != NULL && period->from != HD_DATE_NONE ? hd_date_to_iso (period->from) : g_strdup (FIRST_DAY);
  g_autofree char *last = last_day != HD_DATE_NONE ? hd_date_to_iso (last_day) : g_strdup (LAST_DAY);
  g_autoptr (GHashTable) indicators = NULL;
  g_autoptr (GHashTable) units = NULL;
  g_autoptr (GPtrArray) results = NULL;
  GString *out;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  indicators = load_by_id (self->db, HD_ENTITY_INDICATOR, error);
  units = indicators != NULL ? load_by_id (self->db, HD_ENTITY_UNIT, error) : NULL;
  results = units != NULL ? hd_records_get_between (self->db, HD_ENTITY_RESULT, first, last, error) : NULL;
  if (results == NULL)
    return NULL;
  out = g_string_new (HD_CSV_START);
  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    if (i != HD_RESULT_COLUMN_PERIOD)
      {
        hd_csv_append_cell (out, hd_result_column_heading (i), TRUE);
        g_string_append (out, i + 1 < HD_N_RESULT_COLUMNS ? HD_CSV_COMMA : HD_CSV_END);
      }
  for (guint i = 0; i < results->len; i++)
    append_row (out, g_ptr_array_index (results, i), &(Names) { indicators, units, field });
  return g_string_free_to_bytes (out);
}
