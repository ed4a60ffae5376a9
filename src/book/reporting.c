/* reporting.c: for which times units report, who has, and closing a time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/reporting.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/result-entry.h"
#include "store/figures.h"
#include "store/records.h"

/* --- Who has reported --- */

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a, *second = *(HdRecord *const *) b;
  HdDate from_first = hd_record_get_date (first, HD_REPORTING_PERIOD_FROM_DATE), from_second = hd_record_get_date (second, HD_REPORTING_PERIOD_FROM_DATE);

  if (from_first != from_second)
    return from_first < from_second ? -1 : 1;
  return hd_record_get_date (first, HD_REPORTING_PERIOD_TO_DATE) < hd_record_get_date (second, HD_REPORTING_PERIOD_TO_DATE) ? -1 : 1;
}

static GPtrArray *
load_periods (HdDatabase *db,
              int         year,
              GError    **error)
{
  g_autoptr (GPtrArray) all = hd_records_get_all (db, HD_ENTITY_REPORTING_PERIOD, error);
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (hd_date_year (hd_record_get_date (g_ptr_array_index (all, i), HD_REPORTING_PERIOD_TO_DATE)) == year)
      g_ptr_array_add (periods, hd_record_ref (g_ptr_array_index (all, i)));
  g_ptr_array_sort (periods, compare_periods);
  return g_steal_pointer (&periods);
}

static HdReportCell *
cell_at (const HdReportBoard *self,
         guint                unit,
         guint                period)
{
  return &self->cells[(gsize) unit * self->periods->len + period];
}

/* id -> place + 1 */
static GHashTable *
index_units (const HdReportBoard *self)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->units->len; i++)
    g_hash_table_insert (places, (gpointer) hd_record_get_id (g_ptr_array_index (self->units, i)), GUINT_TO_POINTER (i + 1));
  return places;
}

static gboolean
load_receipts (HdReportBoard *self,
               HdDatabase    *db,
               GHashTable    *places,
               GError       **error)
{
  for (guint period = 0; period < self->periods->len; period++)
    {
      g_autoptr (GPtrArray) receipts = hd_records_get_by (db, HD_ENTITY_UNIT_REPORT, HD_UNIT_REPORT_PERIOD,
                                                          hd_record_get_id (g_ptr_array_index (self->periods, period)), error);

      if (receipts == NULL)
        return FALSE;
      for (guint i = 0; i < receipts->len; i++)
        {
          HdRecord *receipt = g_ptr_array_index (receipts, i);
          guint unit = GPOINTER_TO_UINT (g_hash_table_lookup (places, hd_record_peek_text (receipt, HD_UNIT_REPORT_UNIT)));

          if (unit > 0)
            cell_at (self, unit - 1, period)->receipt = hd_record_ref (receipt);
        }
    }
  return TRUE;
}

static gboolean
count_results (HdReportBoard *self,
               HdDatabase    *db,
               GError       **error)
{
  for (guint period = 0; period < self->periods->len; period++)
    {
      HdPeriod time = hd_record_get_period (g_ptr_array_index (self->periods, period), HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);
      g_autoptr (GHashTable) counts = hd_figures_count_by_unit (db, &time, error);

      if (counts == NULL)
        return FALSE;
      for (guint unit = 0; unit < self->units->len; unit++)
        cell_at (self, unit, period)->n_results = GPOINTER_TO_UINT (g_hash_table_lookup (counts, hd_record_get_id (g_ptr_array_index (self->units, unit))));
    }
  return TRUE;
}

static HdReportState
judge (const HdReportCell *cell,
       const HdRecord     *unit,
       const HdRecord     *period,
       HdDate              today)
{
  HdDate deadline = hd_record_get_date (period, HD_REPORTING_PERIOD_DEADLINE);
  HdPeriod valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

  if (cell->receipt != NULL)
    return deadline == HD_DATE_NONE || hd_record_get_date (cell->receipt, HD_UNIT_REPORT_RECEIVED_DATE) <= deadline ? HD_REPORT_ON_TIME : HD_REPORT_LATE;
  if (cell->n_results > 0)
    return HD_REPORT_ENTERED;
  if (!hd_period_overlaps (&valid, &time))
    return valid.from != HD_DATE_NONE && valid.from > hd_period_last (&time) ? HD_REPORT_NOT_YET : HD_REPORT_ABSENT;
  if (deadline == HD_DATE_NONE)
    deadline = hd_record_get_date (period, HD_REPORTING_PERIOD_TO_DATE);
  return today <= deadline ? HD_REPORT_WAITED : HD_REPORT_MISSING;
}

static gboolean
fill_board (HdReportBoard *self,
            HdBook        *book,
            int            year,
            HdDate         today,
            GError       **error)
{
  HdPeriod of_year = hd_period_year (year);
  g_autoptr (GPtrArray) units = hd_book_get_units_of_time (book, &of_year, error);
  g_autoptr (GHashTable) places = NULL;

  if (units == NULL)
    return FALSE;
  self->units = hd_book_pick_reporting_units (book, units, year, error);
  self->periods = self->units != NULL ? load_periods (book->db, year, error) : NULL;
  if (self->periods == NULL)
    return FALSE;
  self->cells = g_new0 (HdReportCell, (gsize) self->units->len * self->periods->len + 1);
  places = index_units (self);
  if (!load_receipts (self, book->db, places, error) || !count_results (self, book->db, error))
    return FALSE;
  for (guint unit = 0; unit < self->units->len; unit++)
    for (guint period = 0; period < self->periods->len; period++)
      cell_at (self, unit, period)->state = judge (cell_at (self, unit, period), g_ptr_array_index (self->units, unit), g_ptr_array_index (self->periods, period), today);
  return TRUE;
}

HdReportBoard *
hd_book_load_report_board (HdBook *self,
                           int     year,
                           HdDate  today,
                           GError **error)
{
  g_autoptr (HdReportBoard) board = g_new0 (HdReportBoard, 1);
  gboolean loaded;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  loaded = fill_board (board, self, year, today, error);
  hd_database_rollback (self->db);
  return loaded ? g_steal_pointer (&board) : NULL;
}

void
hd_report_board_free (HdReportBoard *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; self->cells != NULL && i < (gsize) self->units->len * self->periods->len; i++)
    g_clear_pointer (&self->cells[i].receipt, hd_record_unref);
  g_free (self->cells);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_free (self);
}

const HdReportCell *
hd_report_board_get (const HdReportBoard *self,
                     guint                unit,
                     guint                period)
{
  g_return_val_if_fail (self != NULL && unit < self->units->len && period < self->periods->len, NULL);

  return cell_at (self, unit, period);
}

guint
hd_report_board_count (const HdReportBoard *self,
                       guint                period,
                       HdReportState        state)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && period < self->periods->len, 0);

  for (guint unit = 0; unit < self->units->len; unit++)
    n += cell_at (self, unit, period)->state == state;
  return n;
}

const char *
hd_report_state_label (HdReportState state)
{
  static const char *const labels[HD_N_REPORT_STATES] = {
    [HD_REPORT_ON_TIME] = NC_("report", "on time"),
    [HD_REPORT_LATE] = NC_("report", "late"),
    [HD_REPORT_ENTERED] = NC_("report", "figures entered"),
    [HD_REPORT_WAITED] = NC_("report", "not due yet"),
    [HD_REPORT_MISSING] = NC_("report", "missing"),
    [HD_REPORT_ABSENT] = NC_("report", "no longer there"),
    [HD_REPORT_NOT_YET] = NC_("report", "not founded yet"),
  };

  g_return_val_if_fail (state < HD_N_REPORT_STATES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "report", labels[state]);
}

/* --- Periods --- */

static gboolean
has_period (GPtrArray      *periods,
            const HdPeriod *period)
{
  for (guint i = 0; i < periods->len; i++)
    {
      HdPeriod other = hd_record_get_period (g_ptr_array_index (periods, i), HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

      if (hd_period_equal (&other, period))
        return TRUE;
    }
  return FALSE;
}

gboolean
hd_book_make_reporting_periods (HdBook  *self,
                                int      year,
                                int      n_months,
                                int      days,
                                GError **error)
{
  g_autoptr (GPtrArray) periods = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && n_months > 0 && 12 % n_months == 0, FALSE);

  periods = hd_records_get_all (self->db, HD_ENTITY_REPORTING_PERIOD, error);
  if (periods == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Set up reporting periods of %d"), year);
  for (int month = 1; month <= 12; month += n_months)
    {
      HdPeriod period = hd_period_months (year, month, n_months);
      g_autoptr (HdRecord) record = hd_record_new (HD_ENTITY_REPORTING_PERIOD);

      if (has_period (periods, &period))
        continue;
      hd_record_set_date (record, HD_REPORTING_PERIOD_FROM_DATE, period.from);
      hd_record_set_date (record, HD_REPORTING_PERIOD_TO_DATE, hd_period_last (&period));
      hd_record_set_date (record, HD_REPORTING_PERIOD_DEADLINE, hd_period_last (&period) + days);
      hd_edit_put (edit, record);
    }
  return hd_edit_apply (edit, error);
}

static char *
name_period (const HdRecord *period)
{
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

  return hd_period_print (&time);
}

static HdRecord *
find_receipt (HdBook     *self,
              const char *period_id,
              const char *unit_id,
              GError    **error)
{
  g_autoptr (GPtrArray) receipts = hd_records_get_by (self->db, HD_ENTITY_UNIT_REPORT, HD_UNIT_REPORT_PERIOD, period_id, error);
  HdRecord *receipt;

  if (receipts == NULL)
    return NULL;
  for (guint i = 0; i < receipts->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (receipts, i), HD_UNIT_REPORT_UNIT), unit_id))
      return hd_record_copy (g_ptr_array_index (receipts, i));
  receipt = hd_record_new (HD_ENTITY_UNIT_REPORT);
  hd_record_set_text (receipt, HD_UNIT_REPORT_PERIOD, period_id);
  hd_record_set_text (receipt, HD_UNIT_REPORT_UNIT, unit_id);
  return receipt;
}

gboolean
hd_book_receive_report (HdBook     *self,
                        const char *period_id,
                        const char *unit_id,
                        HdDate      day,
                        GError    **error)
{
  g_autoptr (HdRecord) receipt = NULL;
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && period_id != NULL && unit_id != NULL, FALSE);

  unit = hd_records_get (self->db, HD_ENTITY_UNIT, unit_id, error);
  receipt = unit != NULL ? find_receipt (self, period_id, unit_id, error) : NULL;
  if (receipt == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, day != HD_DATE_NONE ? _("Record the report of “%s”") : _("Take back the report of “%s”"), hd_record_peek_text (unit, HD_UNIT_NAME));
  if (day != HD_DATE_NONE)
    {
      hd_record_set_date (receipt, HD_UNIT_REPORT_RECEIVED_DATE, day);
      hd_edit_put (edit, receipt);
    }
  else if (hd_record_get_row_version (receipt) > 0)
    hd_edit_remove (edit, receipt);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_close_period (HdBook     *self,
                      const char *period_id,
                      HdDate      day,
                      GError    **error)
{
  g_autoptr (HdRecord) period = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && period_id != NULL && day != HD_DATE_NONE, FALSE);

  period = hd_records_get (self->db, HD_ENTITY_REPORTING_PERIOD, period_id, error);
  if (period == NULL)
    return FALSE;
  name = name_period (period);
  edit = hd_edit_new_printf (self, _("Close the period %s"), name);
  hd_edit_make_barrier (edit);
  hd_record_set_date (period, HD_REPORTING_PERIOD_CLOSED_DATE, day);
  hd_edit_put (edit, period);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_reopen_period (HdBook     *self,
                       const char *period_id,
                       const char *reason,
                       GError    **error)
{
  g_autoptr (HdRecord) period = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && period_id != NULL && reason != NULL, FALSE);

  clean = hd_text_clean (reason, -1, HD_TEXT_LINES, error);
  if (clean == NULL)
    return FALSE;
  if (*clean == '\0')
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("Say why the period is opened again; the reason stays in the history."));
      return FALSE;
    }
  period = hd_records_get (self->db, HD_ENTITY_REPORTING_PERIOD, period_id, error);
  if (period == NULL)
    return FALSE;
  name = name_period (period);
  edit = hd_edit_new_printf (self, _("Reopen the period %s"), name);
  hd_edit_make_barrier (edit);
  hd_record_clear (period, HD_REPORTING_PERIOD_CLOSED_DATE);
  hd_record_set_text (period, HD_REPORTING_PERIOD_REOPEN_REASON, clean);
  hd_edit_put (edit, period);
  return hd_edit_apply (edit, error);
}
