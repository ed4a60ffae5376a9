/* test-periods.c: results of a closed period stand until it is opened again with a reason, whoever writes to the file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "raw.h"

typedef struct
{
  Fixture   base;
  HdRecord *unit, *field, *indicator;
  HdRecord *inside, *year, *after;
  HdRecord *period;
} Closed;

static HdRecord *
new_period (const char *from, const char *to, const char *closed)
{
  HdRecord *period = hd_record_new (HD_ENTITY_REPORTING_PERIOD);

  hd_record_set_text (period, HD_REPORTING_PERIOD_FROM_DATE, from);
  hd_record_set_text (period, HD_REPORTING_PERIOD_TO_DATE, to);
  hd_record_set_text (period, HD_REPORTING_PERIOD_CLOSED_DATE, closed);
  return period;
}

static void
set_up (Closed *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->unit = new_unit ("Hội Nông dân", NULL);
  self->field = new_field ("TT", "Tuyên truyền");
  self->indicator = new_indicator (self->field, "TT01", "Buổi tuyên truyền");
  self->inside = new_result (self->indicator, self->unit, "2023-01-01", "2023-03-31", 10);
  self->year = new_result (self->indicator, self->unit, "2023-01-01", "2023-12-31", 40);
  self->after = new_result (self->indicator, self->unit, "2023-04-01", "2023-06-30", 10);
  self->period = new_period ("2023-01-01", "2023-03-31", "2023-04-15");
  /* As an import brings it, the period named first. */
  save (self->base.db, self->period, self->inside, self->year, self->after, self->indicator, self->field, self->unit, NULL);
}

static void
tear_down (Closed *self, gconstpointer data)
{
  assert_whole (self->base.db);
  hd_record_unref (self->unit);
  hd_record_unref (self->field);
  hd_record_unref (self->indicator);
  hd_record_unref (self->inside);
  hd_record_unref (self->year);
  hd_record_unref (self->after);
  hd_record_unref (self->period);
  fixture_tear_down (&self->base, NULL);
}

static HdRecord *
changed (HdRecord *record, guint field, const char *text)
{
  HdRecord *copy = hd_record_copy (record);

  hd_record_set_text (copy, field, text);
  return copy;
}

static void
text_fails (HdDatabase *db, HdRecord *record, guint field, const char *text)
{
  g_autoptr (HdRecord) copy = changed (record, field, text);

  save_fails (db, copy, HD_ERROR_LOCKED);
}

static void
test_closed (Closed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) late = new_result (self->indicator, NULL, "2023-02-01", "2023-02-28", 5);
  g_autoptr (HdRecord) value = hd_record_copy (self->inside);
  g_autoptr (HdRecord) noted = changed (self->inside, HD_RESULT_NOTE, "Theo biên bản");
  g_autoptr (HdRecord) second = new_period ("2023-01-01", "2023-03-31", NULL);
  g_autoptr (HdRecord) free_year = changed (self->year, HD_RESULT_WORDING, "hơn 40 buổi");

  hd_record_set_figure (value, HD_RESULT_VALUE, 11);
  save_fails (db, value, HD_ERROR_LOCKED);
  save_fails (db, late, HD_ERROR_LOCKED);
  remove_fails (db, self->inside, HD_ERROR_LOCKED);
  text_fails (db, self->inside, HD_RESULT_FROM_DATE, "2022-12-01");
  text_fails (db, self->inside, HD_RESULT_TO_DATE, "2023-04-30"); /* out of it */
  text_fails (db, self->period, HD_REPORTING_PERIOD_TO_DATE, "2023-02-28");
  text_fails (db, self->period, HD_REPORTING_PERIOD_CLOSED_DATE, NULL);
  text_fails (db, self->period, HD_REPORTING_PERIOD_CLOSED_DATE, "2023-05-01");
  remove_fails (db, self->period, HD_ERROR_LOCKED);
  save_fails (db, second, HD_ERROR_LOCKED);

  /* Evidence and remarks come later too; longer and later figures are free. */
  save (db, noted, free_year, NULL);
}

static void
test_reopened (Closed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) opened = changed (self->period, HD_REPORTING_PERIOD_CLOSED_DATE, NULL);
  g_autoptr (HdRecord) again = NULL;
  g_autoptr (HdRecord) value = hd_record_copy (self->inside);

  hd_record_set_text (opened, HD_REPORTING_PERIOD_REOPEN_REASON, "Hội Nông dân báo cáo bổ sung");
  save (db, opened, NULL);
  hd_record_set_figure (value, HD_RESULT_VALUE, 11);
  save (db, value, NULL);

  /* The same reason does not open it twice. */
  again = changed (opened, HD_REPORTING_PERIOD_CLOSED_DATE, "2023-05-01");
  save (db, again, NULL);
  text_fails (db, again, HD_REPORTING_PERIOD_CLOSED_DATE, NULL);
}

static void
test_by_the_shell (Closed *self, gconstpointer data)
{
  static const char *const sqls[] = {
    "UPDATE result SET value = 1 WHERE to_date = '2023-03-31'",
    "DELETE FROM result WHERE to_date = '2023-03-31'",
    "INSERT OR REPLACE INTO result SELECT id, row_version, indicator, unit, '2024-01-01', '2024-03-31', 1, precision, wording, source, attachment, note FROM result WHERE to_date = '2023-03-31'",
    "UPDATE reporting_period SET closed_date = NULL",
    "DELETE FROM reporting_period",
    "INSERT OR REPLACE INTO reporting_period SELECT id, row_version, from_date, to_date, deadline, NULL, 'x', note FROM reporting_period",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autofree char *message = raw_exec (self->base.path, sqls[i]);

      g_assert_nonnull (message);
      g_assert_nonnull (strstr (message, "closed period"));
    }
}

#define ADD(path, function) g_test_add ("/store/periods/" path, Closed, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("closed", test_closed);
  ADD ("reopened", test_reopened);
  ADD ("by-the-shell", test_by_the_shell);

  return g_test_run ();
}
