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

static gboolean
contains (GPtrArray  *ids,
          const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_str_equal (g_ptr_array_index (ids, i), id))
      return TRUE;
  return FALSE;
}

/* Who reported in the same time a year before is to report now; so is who has targets in it. */
static gboolean
add_silent (HdBook          *self,
            const HdMeeting *meeting,
            GPtrArray       *silent,
            GError         **error)
{
  HdPeriod period = hd_record_get_period (meeting->meeting, HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE);
  HdPeriod before = hd_period_shift_years (&period, -1);
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GPtrArray) reported = NULL;

  if (period.from == HD_DATE_NONE || period.to == HD_DATE_NONE)
    return TRUE;
  expected = hd_overview_get_reporters (self->db, &before, error);
  reported = expected != NULL ? hd_overview_get_reporters (self->db, &period, error) : NULL;
  if (reported == NULL)
    return FALSE;
  for (guint i = 0; i < expected->len; i++)
    {
      HdRecord *unit;

      if (contains (reported, g_ptr_array_index (expected, i)))
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
