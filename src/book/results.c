/* results.c: what was done in any period, against the plan, the same months before, and since any day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "model/indicator.h"
#include "papers/results-paper.h"
#include "store/figures.h"
#include "store/records.h"
#include "store/totals.h"

gboolean
hd_results_check_period (const HdPeriod *period,
                         GError        **error)
{
  if (period->from != HD_DATE_NONE && period->to != HD_DATE_NONE && hd_period_is_valid (period))
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                       _("Results are asked for a time with a first and a last day. Give both, the first one not after the last."));
  return FALSE;
}

/* --- The table of results --- */

typedef struct
{
  GHashTable *fields;     /* id -> HdRecord */
  GPtrArray  *indicators; /* HdRecord, in the order of the table */
} Catalogue;

static void
catalogue_clear (Catalogue *self)
{
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Catalogue, catalogue_clear)

static const HdRecord *
field_of (const Catalogue *self,
          const HdRecord  *indicator)
{
  return g_hash_table_lookup (self->fields, hd_record_peek_text (indicator, HD_INDICATOR_FIELD));
}

static int
compare_integers (gint64 a,
                  gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_indicators (gconstpointer first,
                    gconstpointer second,
                    gpointer      data)
{
  const HdRecord *a = *(HdRecord * const *) first;
  const HdRecord *b = *(HdRecord * const *) second;
  const HdRecord *field_a = field_of (data, a);
  const HdRecord *field_b = field_of (data, b);
  int order = 0;

  if (field_a != NULL && field_b != NULL)
    order = compare_integers (hd_record_get_integer (field_a, HD_FIELD_POSITION), hd_record_get_integer (field_b, HD_FIELD_POSITION));
  if (order == 0)
    order = g_strcmp0 (hd_record_get_text (a, HD_INDICATOR_FIELD), hd_record_get_text (b, HD_INDICATOR_FIELD));
  if (order == 0)
    order = compare_integers (hd_record_get_integer (a, HD_INDICATOR_POSITION), hd_record_get_integer (b, HD_INDICATOR_POSITION));
  return order != 0 ? order : g_strcmp0 (hd_record_get_text (a, HD_INDICATOR_CODE), hd_record_get_text (b, HD_INDICATOR_CODE));
}

static gboolean
load_catalogue (Catalogue  *self,
                HdDatabase *db,
                const char *field,
                GError    **error)
{
  g_autoptr (GPtrArray) fields = hd_records_get_all (db, HD_ENTITY_FIELD, error);

  if (fields == NULL)
    return FALSE;
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < fields->len; i++)
    g_hash_table_insert (self->fields, (gpointer) hd_record_get_id (g_ptr_array_index (fields, i)), hd_record_ref (g_ptr_array_index (fields, i)));
  self->indicators = field != NULL ? hd_records_get_by (db, HD_ENTITY_INDICATOR, HD_INDICATOR_FIELD, field, error)
                                   : hd_records_get_all (db, HD_ENTITY_INDICATOR, error);
  if (self->indicators == NULL)
    return FALSE;
  g_ptr_array_sort_with_data (self->indicators, compare_indicators, self);
  return TRUE;
}

static HdRecord *
ref_by_id (GPtrArray  *records,
           const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return hd_record_ref (g_ptr_array_index (records, i));
  return NULL;
}

/* As many whole years back as the period touches, so that the two do not overlap. */
static HdPeriod
period_before (const HdPeriod *period)
{
  return hd_period_shift_years (period, hd_date_year (period->from) - hd_date_year (hd_period_last (period)) - 1);
}

static gboolean
add_words (HdResultsReader *reader,
           HdResultRow     *row,
           GError          **error)
{
  const char *unit = reader->unit != NULL ? hd_record_get_id (reader->unit) : NULL;

  if (row->now.n_counted != 1 || row->now.covered.from == HD_DATE_NONE)
    return TRUE;
  return hd_figures_get_words (reader->db, hd_record_get_id (row->indicator), unit, &row->now.covered, &row->wording, &row->source, error);
}

static HdResultRow *
make_row (HdResultsReader      *reader,
          const Catalogue      *catalogue,
          HdRecord             *indicator,
          const HdResultsQuery *query,
          GError              **error)
{
  g_autoptr (HdResultRow) row = g_new0 (HdResultRow, 1);
  const HdRecord *field = field_of (catalogue, indicator);
  HdPeriod periods[] = { query->period, period_before (&query->period), { query->since, query->period.to } };
  guint n_periods = query->alone ? 1 : query->since != HD_DATE_NONE && query->since < query->period.to ? 3 : 2;
  g_autoptr (GArray) figures = hd_results_figures (reader, indicator, periods, n_periods, error);

  if (figures == NULL)
    return NULL;
  row->indicator = hd_record_ref (indicator);
  row->field = field != NULL ? hd_record_ref ((HdRecord *) field) : NULL;
  row->pair = ref_by_id (catalogue->indicators, hd_record_get_text (indicator, HD_INDICATOR_PAIR));
  row->is_part = hd_indicator_is_inside (indicator, catalogue->indicators);
  row->now = g_array_index (figures, HdPeriodFigure, 0);
  if (n_periods > 1)
    row->before = g_array_index (figures, HdPeriodFigure, 1);
  if (n_periods > 2)
    row->running = g_array_index (figures, HdPeriodFigure, 2);
  if (!add_words (reader, row, error))
    return NULL;
  return g_steal_pointer (&row);
}

static GPtrArray *
make_rows (HdDatabase           *db,
           const HdResultsQuery *query,
           GError              **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_result_row_free);
  g_auto (HdResultsReader) reader = { NULL };
  g_auto (Catalogue) catalogue = { NULL };

  if (!hd_results_reader_open (&reader, db, query->unit, query->rule, error) || !load_catalogue (&catalogue, db, query->field, error))
    return NULL;
  /* Of the running total nobody asks who reported. */
  reader.skips_long = hd_date_year (query->period.from) == hd_date_year (hd_period_last (&query->period));
  for (guint i = 0; i < catalogue.indicators->len; i++)
    {
      HdRecord *indicator = g_ptr_array_index (catalogue.indicators, i);
      g_autoptr (HdResultRow) row = make_row (&reader, &catalogue, indicator, query, error);

      if (row == NULL)
        return NULL;
      if (row->now.has_actual || row->now.has_target || row->wording != NULL ||
          !hd_indicator_has_ended (indicator, field_of (&catalogue, indicator), query->period.from))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return g_steal_pointer (&rows);
}

/* FALSE with @error; *@own: it was begun here, and is to be ended here. */
static gboolean
begin_reading (HdBook   *self,
               gboolean *own,
               GError  **error)
{
  *own = !hd_database_is_in_transaction (self->db);
  return !*own || hd_database_begin_read (self->db, error);
}

static void
end_reading (HdBook  *self,
             gboolean own)
{
  if (own)
    hd_database_rollback (self->db);
}

GPtrArray *
hd_book_get_results (HdBook               *self,
                     const HdResultsQuery *query,
                     GError              **error)
{
  GPtrArray *rows;
  gboolean own;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  if (!hd_results_check_period (&query->period, error) || !begin_reading (self, &own, error))
    return NULL;
  rows = make_rows (self->db, query, error);
  end_reading (self, own);
  return rows;
}

/* --- One indicator --- */

static GArray *
make_figures (HdDatabase     *db,
              const char     *indicator_id,
              const HdPeriod *periods,
              guint           n_periods,
              const char     *unit,
              HdTargetRule    rule,
              GError        **error)
{
  g_auto (HdResultsReader) reader = { NULL };
  g_autoptr (HdRecord) indicator = hd_records_get (db, HD_ENTITY_INDICATOR, indicator_id, error);

  if (indicator == NULL || !hd_results_reader_open (&reader, db, unit, rule, error))
    return NULL;
  return hd_results_figures (&reader, indicator, periods, n_periods, error);
}

GArray *
hd_book_get_figures (HdBook         *self,
                     const char     *indicator_id,
                     const HdPeriod *periods,
                     guint           n_periods,
                     const char     *unit,
                     HdTargetRule    rule,
                     GError        **error)
{
  GArray *figures;
  gboolean own;

  g_return_val_if_fail (HD_IS_BOOK (self) && indicator_id != NULL && (periods != NULL || n_periods == 0), NULL);

  for (guint i = 0; i < n_periods; i++)
    if (!hd_results_check_period (&periods[i], error))
      return NULL;
  if (!begin_reading (self, &own, error))
    return NULL;
  figures = make_figures (self->db, indicator_id, periods, n_periods, unit, rule, error);
  end_reading (self, own);
  return figures;
}

/* --- As a paper --- */

void
hd_results_drop_empty (GPtrArray *rows)
{
  g_return_if_fail (rows != NULL);

  for (guint i = rows->len; i > 0; i--)
    if (hd_result_row_is_empty (g_ptr_array_index (rows, i - 1)))
      g_ptr_array_remove_index (rows, i - 1);
}

HdRendering *
hd_book_render_results (HdBook               *self,
                        const HdResultsQuery *query,
                        HdDate                date,
                        GError              **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  committee = hd_book_get_committee (self, error);
  if (committee == NULL || (query->unit != NULL && (unit = hd_book_get_record (self, HD_ENTITY_UNIT, query->unit, error)) == NULL))
    return NULL;
  rows = hd_book_get_results (self, query, error);
  if (rows == NULL)
    return NULL;
  hd_results_drop_empty (rows);
  paper = hd_results_paper_new (committee, unit, rows, &query->period, query->since, date);
  return hd_book_render_paper (self, paper, error);
}

/* --- Kept sums --- */

gboolean
hd_book_rebuild_totals (HdBook  *self,
                        GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  return hd_book_require_writable (self, error) && hd_totals_rebuild (self->db, error) && hd_book_reload (self, error);
}

/* --- Periods --- */

GArray *
hd_periods_split (const HdPeriod *range,
                  int             n_months)
{
  GArray *periods = g_array_new (FALSE, TRUE, sizeof (HdPeriod));
  int year, month;

  g_return_val_if_fail (range != NULL && range->from != HD_DATE_NONE && range->to != HD_DATE_NONE, periods);
  g_return_val_if_fail (n_months > 0 && 12 % n_months == 0, periods);

  hd_date_split (range->from, &year, &month, NULL);
  for (month -= (month - 1) % n_months;; month += n_months)
    {
      HdPeriod period;

      if (month > 12)
        {
          month -= 12;
          year++;
        }
      period = hd_period_months (year, month, n_months);
      if (period.from >= range->to)
        return periods;
      period = (HdPeriod) { MAX (period.from, range->from), MIN (period.to, range->to) };
      g_array_append_val (periods, period);
    }
}
