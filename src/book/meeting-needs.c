/* meeting-needs.c: what a meeting lacks before its packet is made
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings-private.h"

#include "model/meeting-missing.h"
#include "store/overview.h"
#include "store/records.h"

static gboolean
add_dossiers (HdBook          *self,
              const HdMeeting *meeting,
              GPtrArray       *dossiers,
              GError         **error)
{
  g_autoptr (GPtrArray) to_sign = hd_meeting_agreements (meeting, "signed");

  for (guint i = 0; i < to_sign->len; i++)
    {
      HdDossier *dossier = hd_book_load_dossier_in_transaction (self->db, hd_record_get_id (g_ptr_array_index (to_sign, i)), error);

      if (dossier == NULL)
        return FALSE;
      g_ptr_array_add (dossiers, dossier);
    }
  return TRUE;
}

/* Whose report is looked for, and in which times. */
typedef struct
{
  HdDatabase *db;
  GPtrArray  *expected; /* (element-type utf8): ids of units */
  GHashTable *silent;   /* ids of those who are missing in a time */
} Reports;

static gboolean
contains (GPtrArray  *ids,
          const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* @period: (nullable): REPORTING_PERIOD, for which reports are handed in; NULL: only results tell. */
static gboolean
has_handed_in (Reports        *self,
               const HdRecord *period,
               const char     *unit,
               gboolean       *handed_in,
               GError        **error)
{
  g_autoptr (GPtrArray) receipts = NULL;

  *handed_in = FALSE;
  if (period == NULL)
    return TRUE;
  receipts = hd_records_get_by (self->db, HD_ENTITY_UNIT_REPORT, HD_UNIT_REPORT_PERIOD, hd_record_get_id (period), error);
  for (guint i = 0; receipts != NULL && i < receipts->len; i++)
    *handed_in = *handed_in || g_strcmp0 (hd_record_get_text (g_ptr_array_index (receipts, i), HD_UNIT_REPORT_UNIT), unit) == 0;
  return receipts != NULL;
}

static gboolean
is_there (Reports        *self,
          const char     *unit_id,
          const HdPeriod *time,
          gboolean       *there,
          GError        **error)
{
  g_autoptr (HdRecord) unit = hd_records_get (self->db, HD_ENTITY_UNIT, unit_id, error);
  HdPeriod valid;

  if (unit == NULL)
    return FALSE;
  valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);
  *there = hd_period_overlaps (&valid, time);
  return TRUE;
}

/* A unit that was there in the time, and neither has results in it nor handed a report in. */
static gboolean
check_time (Reports        *self,
            const HdPeriod *time,
            const HdRecord *period,
            GError        **error)
{
  g_autoptr (GPtrArray) reported = hd_overview_get_reporters (self->db, time, error);

  for (guint i = 0; reported != NULL && i < self->expected->len; i++)
    {
      const char *unit = g_ptr_array_index (self->expected, i);
      gboolean there = FALSE, handed_in = FALSE;

      if (contains (reported, unit))
        continue;
      if (!is_there (self, unit, time, &there, error) || !has_handed_in (self, period, unit, &handed_in, error))
        return FALSE;
      if (there && !handed_in)
        g_hash_table_add (self->silent, (gpointer) unit);
    }
  return reported != NULL;
}

/* The reporting periods inside the time under review; without one, that time as a whole. */
static gboolean
check_times (Reports        *self,
             const HdPeriod *review,
             GError        **error)
{
  g_autoptr (GPtrArray) periods = hd_records_get_all (self->db, HD_ENTITY_REPORTING_PERIOD, error);
  guint n_inside = 0;

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const HdRecord *period = g_ptr_array_index (periods, i);
      HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);

      if (!hd_period_covers (review, &time))
        continue;
      n_inside++;
      if (!check_time (self, &time, period, error))
        return FALSE;
    }
  return periods != NULL && (n_inside > 0 || check_time (self, review, NULL, error));
}

/* Who reported in the same time a year before is to report now. */
static gboolean
add_silent (HdBook          *self,
            const HdMeeting *meeting,
            GPtrArray       *silent,
            GError         **error)
{
  HdPeriod review = hd_record_get_period (meeting->meeting, HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE);
  HdPeriod before;
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  Reports reports = { .db = self->db, .silent = found };

  if (review.from == HD_DATE_NONE || review.to == HD_DATE_NONE)
    return TRUE;
  before = hd_period_shift_years (&review, -1);
  expected = reports.expected = hd_overview_get_reporters (self->db, &before, error);
  if (expected == NULL || !check_times (&reports, &review, error))
    return FALSE;
  for (guint i = 0; i < expected->len; i++)
    {
      HdRecord *unit;

      if (!g_hash_table_contains (found, g_ptr_array_index (expected, i)))
        continue;
      unit = hd_records_get (self->db, HD_ENTITY_UNIT, g_ptr_array_index (expected, i), error);
      if (unit == NULL)
        return FALSE;
      g_ptr_array_add (silent, unit);
    }
  return TRUE;
}

static GPtrArray *
find_needs (HdBook     *self,
            const char *id,
            GError    **error)
{
  g_autoptr (HdMeeting) meeting = hd_book_load_meeting_in_transaction (self->db, id, error);
  g_autoptr (GPtrArray) silent = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_dossier_free);
  HdMeetingFacts facts = { .meeting = meeting, .today = hd_date_today (), .silent = silent, .dossiers = dossiers };

  if (meeting == NULL || !add_dossiers (self, meeting, dossiers, error) || !add_silent (self, meeting, silent, error))
    return NULL;
  return hd_meeting_find_missing (&facts);
}

GPtrArray *
hd_book_list_meeting_needs (HdBook     *self,
                            const char *id,
                            GError    **error)
{
  g_autoptr (GPtrArray) needs = NULL;
  gboolean own_transaction;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  own_transaction = !hd_database_is_in_transaction (self->db);
  if (own_transaction && !hd_database_begin_read (self->db, error))
    return NULL;
  needs = find_needs (self, id, error);
  if (own_transaction)
    hd_database_rollback (self->db);
  return g_steal_pointer (&needs);
}
