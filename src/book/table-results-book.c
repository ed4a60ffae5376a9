/* table-results-book.c: what the book holds, against which a list of results is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-results-private.h"

#include "base/error.h"
#include "base/text.h"
#include "book/book-private.h"
#include "store/records.h"

void
hd_results_plan_clear (HdResultsPlan *self)
{
  g_clear_pointer (&self->units, hd_unit_index_free);
  g_clear_pointer (&self->unit_ids, g_hash_table_unref);
  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_place, g_hash_table_unref);
  g_clear_pointer (&self->written, g_hash_table_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->iso_days, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_array_unref);
  g_free (self->committee);
}

/* --- Results by place and by id --- */

static const guint place_fields[] = { HD_RESULT_INDICATOR, HD_RESULT_UNIT, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE };

static guint
place_hash (gconstpointer result)
{
  guint hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    hash = hash * 31 + g_str_hash (hd_record_peek_text (result, place_fields[i]));
  return hash;
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    if (!g_str_equal (hd_record_peek_text (a, place_fields[i]), hd_record_peek_text (b, place_fields[i])))
      return FALSE;
  return TRUE;
}

static guint
id_hash (gconstpointer result)
{
  return g_str_hash (hd_record_get_id (result));
}

static gboolean
id_equal (gconstpointer a,
          gconstpointer b)
{
  return g_str_equal (hd_record_get_id (a), hd_record_get_id (b));
}

/* --- What the book holds --- */

static gboolean
load_indicators (HdResultsPlan *self,
                 HdBook        *book,
                 GError       **error)
{
  g_autoptr (GPtrArray) indicators = hd_records_get_all (book->db, HD_ENTITY_INDICATOR, error);

  if (indicators == NULL)
    return FALSE;
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < indicators->len; i++)
    {
      HdRecord *indicator = g_ptr_array_index (indicators, i);

      g_hash_table_insert (self->indicators, hd_text_fold_marked (hd_record_peek_text (indicator, HD_INDICATOR_NAME)), hd_record_ref (indicator));
    }
  /* A code means its indicator whatever others are called. */
  for (guint i = 0; i < indicators->len; i++)
    {
      HdRecord *indicator = g_ptr_array_index (indicators, i);

      g_hash_table_insert (self->indicators, hd_text_fold_marked (hd_record_peek_text (indicator, HD_INDICATOR_CODE)), hd_record_ref (indicator));
    }
  return TRUE;
}

static gboolean
load_closed (HdResultsPlan *self,
             HdBook        *book,
             GError       **error)
{
  g_autoptr (GPtrArray) periods = hd_records_get_all (book->db, HD_ENTITY_REPORTING_PERIOD, error);

  if (periods == NULL)
    return FALSE;
  self->closed = g_array_new (FALSE, FALSE, sizeof (HdPeriod));
  for (guint i = 0; i < periods->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (periods, i);
      HdPeriod period = hd_record_get_period (record, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

      if (!hd_record_is_empty (record, HD_REPORTING_PERIOD_CLOSED_DATE))
        g_array_append_val (self->closed, period);
    }
  return TRUE;
}

static void
take_result (HdResultsPlan *self,
             HdRecord      *result)
{
  g_hash_table_insert (self->by_id, (gpointer) hd_record_get_id (result), hd_record_ref (result));
  g_hash_table_add (self->by_place, hd_record_ref (result));
}

gboolean
hd_results_plan_init (HdResultsPlan *self,
                      HdTableImport *import,
                      HdBook        *book,
                      GError       **error)
{
  *self = (HdResultsPlan) { .import = import };
  self->unit_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  self->iso_days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ref_string_release);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  self->by_place = g_hash_table_new_full (place_hash, place_equal, (GDestroyNotify) hd_record_unref, NULL);
  self->lines = g_hash_table_new_full (id_hash, id_equal, (GDestroyNotify) hd_record_unref, NULL);
  self->committee = hd_text_fold (hd_book_get_title (book));
  self->units = hd_unit_index_new (book, error);
  return self->units != NULL && load_indicators (self, book, error) && load_closed (self, book, error);
}

/* Those of the years that the rows speak of. */
static gboolean
load_results (HdResultsPlan *self,
              HdBook        *book,
              HdDate         first,
              HdDate         last,
              GError       **error)
{
  g_autofree char *from = hd_date_to_iso (first);
  g_autofree char *to = hd_date_to_iso (last);
  g_autoptr (GPtrArray) results = NULL;

  if (from == NULL)
    return TRUE;
  results = hd_records_get_between (book->db, HD_ENTITY_RESULT, from, to, error);
  if (results == NULL)
    return FALSE;
  for (guint i = 0; i < results->len; i++)
    take_result (self, g_ptr_array_index (results, i));
  return TRUE;
}

/* Those that rows name by their ids and move here from years of which no row speaks. */
static gboolean
load_named (HdResultsPlan *self,
            HdBook        *book,
            guint          first_row,
            GError       **error)
{
  for (guint i = 0; i < self->import->rows->len; i++)
    {
      const char *id = hd_table_import_cell (self->import, first_row + i, HD_RESULT_COLUMN_ID);
      g_autoptr (HdRecord) result = NULL;
      g_autoptr (GError) problem = NULL;

      if (!g_uuid_string_is_valid (id) || g_hash_table_contains (self->by_id, id))
        continue;
      result = hd_records_get (book->db, HD_ENTITY_RESULT, id, &problem);
      if (result != NULL)
        take_result (self, result);
      else if (!g_error_matches (problem, HD_ERROR, HD_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
hd_results_plan_load (HdResultsPlan *self,
                      HdBook        *book,
                      guint          first_row,
                      HdDate         first,
                      HdDate         last,
                      GError       **error)
{
  return load_results (self, book, first, last, error) && load_named (self, book, first_row, error);
}

gboolean
hd_results_plan_is_closed (const HdResultsPlan *self,
                           const HdRecord      *result)
{
  HdPeriod period = hd_record_get_period (result, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE);

  for (guint i = 0; i < self->closed->len; i++)
    if (hd_period_covers (&g_array_index (self->closed, HdPeriod, i), &period))
      return TRUE;
  return FALSE;
}
