/* test-reporting.c: who has reported, on time or late, and periods that are closed and opened again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/reporting.h"
#include "book/result-entry.h"

typedef struct
{
  Fixture    base;
  HdBook    *book;
  GPtrArray *units;
  HdRecord  *indicator;
} Scene;

static void
must (gboolean done, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

static HdRecord *
add_result (Scene *self, guint unit, const char *from, const char *to)
{
  HdRecord *result = hd_record_new (HD_ENTITY_RESULT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (self->indicator));
  hd_record_set_text (result, HD_RESULT_UNIT, hd_record_get_id (g_ptr_array_index (self->units, unit)));
  hd_record_set_text (result, HD_RESULT_FROM_DATE, from);
  hd_record_set_text (result, HD_RESULT_TO_DATE, to);
  hd_record_set_figure (result, HD_RESULT_VALUE, 5 * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  must (hd_book_save_record (self->book, result, &error), error);
  return result;
}

static void
set_up (Scene *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) field = hd_record_new (HD_ENTITY_FIELD);

  fixture_set_up (&self->base, NULL);
  self->book = hd_book_create (self->base.path, "Ban Chỉ đạo", "A", &error);
  g_assert_no_error (error);
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (int i = 0; i < 3; i++)
    {
      HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);
      g_autofree char *name = g_strdup_printf ("Đơn vị %d", i + 1);

      hd_record_set_text (unit, HD_UNIT_NAME, name);
      hd_record_set_text (unit, HD_UNIT_KIND, "socio_political");
      must (hd_book_save_record (self->book, unit, &error), error);
      g_ptr_array_add (self->units, unit);
    }
  hd_record_set_text (field, HD_FIELD_CODE, "TT");
  hd_record_set_text (field, HD_FIELD_NAME, "Tuyên truyền");
  hd_record_set_integer (field, HD_FIELD_POSITION, 1);
  must (hd_book_save_record (self->book, field, &error), error);
  self->indicator = hd_record_new (HD_ENTITY_INDICATOR);
  hd_record_set_text (self->indicator, HD_INDICATOR_CODE, "TT01");
  hd_record_set_text (self->indicator, HD_INDICATOR_FIELD, hd_record_get_id (field));
  hd_record_set_text (self->indicator, HD_INDICATOR_NAME, "Buổi tuyên truyền");
  hd_record_set_text (self->indicator, HD_INDICATOR_UNIT_OF_MEASURE, "buổi");
  hd_record_set_integer (self->indicator, HD_INDICATOR_DECIMALS, 0);
  hd_record_set_text (self->indicator, HD_INDICATOR_AGGREGATION, "sum");
  hd_record_set_text (self->indicator, HD_INDICATOR_DIRECTION, "up");
  hd_record_set_integer (self->indicator, HD_INDICATOR_POSITION, 1);
  must (hd_book_save_record (self->book, self->indicator, &error), error);
  must (hd_book_make_reporting_periods (self->book, 2023, 3, 10, &error), error);
}

static void
tear_down (Scene *self, gconstpointer data)
{
  g_ptr_array_unref (self->units);
  hd_record_unref (self->indicator);
  g_clear_object (&self->book);
  fixture_tear_down (&self->base, NULL);
}

static HdReportBoard *
load (Scene *self, HdDate today)
{
  g_autoptr (GError) error = NULL;
  HdReportBoard *board = hd_book_load_report_board (self->book, 2023, today, &error);

  g_assert_no_error (error);
  return board;
}

static const char *
period_id (HdReportBoard *board, guint period)
{
  return hd_record_get_id (g_ptr_array_index (board->periods, period));
}

static const char *
unit_id (Scene *self, guint unit)
{
  return hd_record_get_id (g_ptr_array_index (self->units, unit));
}

static void
test_states (Scene *self, gconstpointer data)
{
  g_autoptr (HdReportBoard) board = load (self, hd_date_new (2023, 4, 10));
  g_autoptr (HdReportBoard) next = NULL;
  g_autoptr (HdRecord) third = NULL;
  g_autoptr (HdRecord) ended = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (board->units->len, ==, 3);
  g_assert_cmpuint (board->periods->len, ==, 4);
  g_assert_cmpint (hd_report_board_get (board, 0, 0)->state, ==, HD_REPORT_WAITED); /* the deadline is 10 April */
  must (hd_book_receive_report (self->book, period_id (board, 0), unit_id (self, 0), hd_date_new (2023, 4, 10), &error), error);
  must (hd_book_receive_report (self->book, period_id (board, 0), unit_id (self, 1), hd_date_new (2023, 4, 11), &error), error);
  next = load (self, hd_date_new (2023, 4, 11));
  g_assert_cmpint (hd_report_board_get (next, 0, 0)->state, ==, HD_REPORT_ON_TIME);
  g_assert_cmpint (hd_report_board_get (next, 1, 0)->state, ==, HD_REPORT_LATE);
  g_assert_cmpint (hd_report_board_get (next, 2, 0)->state, ==, HD_REPORT_MISSING);
  g_assert_cmpint (hd_report_board_get (next, 2, 1)->state, ==, HD_REPORT_WAITED);
  g_assert_cmpuint (hd_report_board_count (next, 0, HD_REPORT_MISSING), ==, 1);
  g_clear_pointer (&next, hd_report_board_free);

  /* Nothing is expected of a unit that has ended. */
  ended = hd_record_copy (g_ptr_array_index (self->units, 2));
  hd_record_set_text (ended, HD_UNIT_VALID_TO, "2023-03-31");
  must (hd_book_save_record (self->book, ended, &error), error);
  next = load (self, hd_date_new (2023, 8, 1));
  g_assert_cmpint (hd_report_board_get (next, 2, 0)->state, ==, HD_REPORT_MISSING);
  g_assert_cmpint (hd_report_board_get (next, 2, 1)->state, ==, HD_REPORT_ABSENT);
  g_clear_pointer (&next, hd_report_board_free);
  hd_record_set_text (ended, HD_UNIT_VALID_FROM, "2023-04-01");
  hd_record_set_text (ended, HD_UNIT_VALID_TO, NULL);
  must (hd_book_save_record (self->book, ended, &error), error);
  next = load (self, hd_date_new (2023, 8, 1));
  g_assert_cmpint (hd_report_board_get (next, 2, 0)->state, ==, HD_REPORT_NOT_YET);
  g_assert_cmpint (hd_report_board_get (next, 2, 1)->state, ==, HD_REPORT_MISSING);
  g_clear_pointer (&next, hd_report_board_free);

  /* A figure of a month within the quarter, and a receipt that is taken back. */
  third = add_result (self, 2, "2023-02-01", "2023-02-28");
  must (hd_book_receive_report (self->book, period_id (board, 0), unit_id (self, 1), HD_DATE_NONE, &error), error);
  next = load (self, hd_date_new (2023, 4, 11));
  g_assert_cmpuint (next->units->len, ==, 1); /* only who has figures reports from then on */
  g_assert_cmpint (hd_report_board_get (next, 0, 0)->state, ==, HD_REPORT_ENTERED);
  g_assert_cmpuint (hd_report_board_get (next, 0, 0)->n_results, ==, 1);
  g_assert_cmpuint (hd_report_board_get (next, 0, 1)->n_results, ==, 0);
}

static void
test_closing (Scene *self, gconstpointer data)
{
  g_autoptr (HdReportBoard) board = load (self, hd_date_new (2023, 4, 20));
  g_autoptr (HdRecord) result = add_result (self, 0, "2023-01-01", "2023-03-31");
  g_autoptr (HdRecord) changed = hd_record_copy (result);
  g_autoptr (HdRecord) period = NULL;
  g_autoptr (GError) error = NULL;

  must (hd_book_close_period (self->book, period_id (board, 0), hd_date_new (2023, 4, 20), &error), error);
  hd_record_set_figure (changed, HD_RESULT_VALUE, 6 * HD_FIGURE_SCALE);
  g_assert_false (hd_book_save_record (self->book, changed, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (hd_book_reopen_period (self->book, period_id (board, 0), "  ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  must (hd_book_reopen_period (self->book, period_id (board, 0), "Đơn vị 1 đính chính", &error), error);
  must (hd_book_save_record (self->book, changed, &error), error);
  period = hd_book_get_record (self->book, HD_ENTITY_REPORTING_PERIOD, period_id (board, 0), &error);
  g_assert_cmpstr (hd_record_get_text (period, HD_REPORTING_PERIOD_REOPEN_REASON), ==, "Đơn vị 1 đính chính");
  must (hd_book_close_period (self->book, period_id (board, 0), hd_date_new (2023, 4, 25), &error), error);
  g_assert_false (hd_book_reopen_period (self->book, period_id (board, 0), "Đơn vị 1 đính chính", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

/* Twice changes nothing; halves beside quarters are periods of their own. */
static void
test_periods (Scene *self, gconstpointer data)
{
  g_autoptr (HdReportBoard) board = NULL;
  g_autoptr (GError) error = NULL;

  must (hd_book_make_reporting_periods (self->book, 2023, 3, 20, &error), error);
  must (hd_book_make_reporting_periods (self->book, 2023, 6, 20, &error), error);
  board = load (self, hd_date_new (2023, 4, 20));
  g_assert_cmpuint (board->periods->len, ==, 6);
  g_assert_cmpint (hd_record_get_date (g_ptr_array_index (board->periods, 0), HD_REPORTING_PERIOD_DEADLINE), ==, hd_date_new (2023, 4, 10));
}

typedef struct
{
  HdResultGrid *grid;
  GMainLoop    *loop;
} Reading;

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;

  reading->grid = hd_book_load_result_grid_finish (HD_BOOK (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (reading->loop);
}

/* Of the time of the sheet records, of what lies within it figures, and the same time of the year before; nothing else. */
static void
test_sheet (Scene *self, gconstpointer data)
{
  const HdGridScope scope = { .kind = HD_ENTITY_RESULT, .layout = HD_GRID_UNITS, .year = 2023, .first = hd_date_new (2023, 1, 1), .last = hd_date_new (2023, 3, 31) };
  const HdGridScope months = { .kind = HD_ENTITY_RESULT, .layout = HD_GRID_MONTHS, .year = 2023, .unit = unit_id (self, 0) };
  g_autoptr (HdRecord) quarter = add_result (self, 0, "2023-01-01", "2023-03-31");
  g_autoptr (HdRecord) january = add_result (self, 1, "2023-01-01", "2023-01-31");
  g_autoptr (HdRecord) february = add_result (self, 1, "2023-02-01", "2023-02-28");
  g_autoptr (HdRecord) april = add_result (self, 1, "2023-04-01", "2023-04-30");
  g_autoptr (HdRecord) month = add_result (self, 0, "2023-02-01", "2023-02-28");
  g_autoptr (HdRecord) before = add_result (self, 0, "2022-01-01", "2022-03-31");
  g_autoptr (HdRecord) greater = hd_record_copy (before);
  Reading reading = { NULL, g_main_loop_new (NULL, FALSE) };
  g_autofree char *parts = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_figure (greater, HD_RESULT_VALUE, 500 * HD_FIGURE_SCALE);
  must (hd_book_save_record (self->book, greater, &error), error);
  hd_book_load_result_grid_async (self->book, &scope, NULL, on_read_cb, &reading);
  g_main_loop_run (reading.loop);
  g_assert_cmpuint (hd_result_grid_get_n_columns (reading.grid), ==, 3); /* two units that report, and the committee */
  g_assert_cmpstr (hd_record_get_id (hd_result_grid_get (reading.grid, 0, 0)), ==, hd_record_get_id (quarter));
  remark = hd_result_grid_check (reading.grid, 0, 0);
  g_assert_nonnull (strstr (remark, "500"));
  g_assert_null (hd_result_grid_get (reading.grid, 0, 1));
  parts = hd_result_grid_dup_parts (reading.grid, 0, 1);
  g_assert_cmpstr (parts, ==, "10");
  hd_result_grid_free (reading.grid);
  g_main_loop_unref (reading.loop);

  reading.grid = hd_book_load_result_grid (self->book, &months, &error);
  g_assert_no_error (error);
  for (guint column = 0; column < 12; column++)
    g_assert_cmpint (hd_result_grid_get (reading.grid, 0, column) != NULL, ==, column == 1);
  hd_result_grid_free (reading.grid);
}

#define ADD(path, function) g_test_add ("/book/reporting/" path, Scene, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("states", test_states);
  ADD ("closing", test_closing);
  ADD ("sheet", test_sheet);
  ADD ("periods", test_periods);

  return g_test_run ();
}
