/* test-result-grid.c: a sheet of results: its cells, what they add up to, and what looks wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "model/result-grid.h"

#include <string.h>

typedef struct
{
  GPtrArray    *indicators;
  HdRecord     *classes, *people, *money;
  HdResultGrid *grid;
} Fixture;

static HdDate
day (const char *iso)
{
  HdDate date = HD_DATE_NONE;

  g_assert_true (hd_date_parse_iso (iso, &date, NULL));
  return date;
}

static HdRecord *
add_indicator (Fixture *self, const char *code, const char *measure, int decimals, const char *aggregation)
{
  HdRecord *indicator = hd_record_new (HD_ENTITY_INDICATOR);

  hd_record_set_text (indicator, HD_INDICATOR_CODE, code);
  hd_record_set_text (indicator, HD_INDICATOR_NAME, code);
  hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, measure);
  hd_record_set_integer (indicator, HD_INDICATOR_DECIMALS, decimals);
  hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, aggregation);
  g_ptr_array_add (self->indicators, indicator);
  return indicator;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_grid_column_free);
  HdGridColumn *whole = hd_grid_column_new (NULL, day ("2023-01-01"), day ("2023-12-31"), "Toàn Ban");
  HdGridColumn *ended = hd_grid_column_new ("b", day ("2023-01-01"), day ("2023-12-31"), "Đơn vị b");

  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->classes = add_indicator (self, "lớp học", "lớp", 0, "sum");
  self->people = add_indicator (self, "người học", "người", 0, "sum");
  self->money = add_indicator (self, "quyên góp", "triệu đồng", 1, "sum");
  hd_record_set_text (self->classes, HD_INDICATOR_PAIR, hd_record_get_id (self->people));
  hd_record_set_text (self->people, HD_INDICATOR_PAIR, hd_record_get_id (self->classes));
  whole->whole = TRUE;
  ended->valid = hd_period_new (HD_DATE_NONE, day ("2022-06-30"));
  g_ptr_array_add (columns, hd_grid_column_new ("a", day ("2023-01-01"), day ("2023-12-31"), "Đơn vị a"));
  g_ptr_array_add (columns, ended);
  g_ptr_array_add (columns, whole);
  self->grid = hd_result_grid_new (HD_ENTITY_RESULT, self->indicators, columns);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hd_result_grid_free (self->grid);
  g_ptr_array_unref (self->indicators);
}

static void
enter (Fixture *self, guint row, guint column, const char *text)
{
  g_auto (HdFigureInput) input = HD_FIGURE_INPUT_INIT;
  g_autoptr (HdRecord) result = NULL;
  g_autoptr (GError) error = NULL;

  hd_figure_input_read (text, hd_result_grid_get_measure (self->grid, row), hd_result_grid_get_decimals (self->grid, row), &input, &error);
  g_assert_no_error (error);
  result = hd_result_grid_make (self->grid, row, column, &input);
  hd_result_grid_set (self->grid, row, column, result);
}

static void
add (Fixture *self, HdRecord *indicator, const char *unit, const char *from, const char *to, gint64 value)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  HdRecord *result = hd_record_new (HD_ENTITY_RESULT);

  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (result, HD_RESULT_UNIT, unit);
  hd_record_set_text (result, HD_RESULT_FROM_DATE, from);
  hd_record_set_text (result, HD_RESULT_TO_DATE, to);
  hd_record_set_figure (result, HD_RESULT_VALUE, value * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  g_ptr_array_add (results, result);
  hd_result_grid_add (self->grid, results);
}

static void
assert_check (Fixture *self, guint row, guint column, const char *part)
{
  g_autofree char *remark = hd_result_grid_check (self->grid, row, column);

  if (part == NULL)
    g_assert_null (remark);
  else
    {
      g_assert_nonnull (remark);
      g_assert_nonnull (strstr (remark, part));
    }
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  g_autofree char *typed = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *parts = NULL;
  HdRecord *result;
  HdGridTotal total;

  enter (self, 2, 0, "gần 3 tỉ");
  typed = hd_result_grid_dup_text (self->grid, 2, 0);
  g_assert_cmpstr (typed, ==, "gần 3 tỉ");
  result = hd_result_grid_get (self->grid, 2, 0);
  g_assert_cmpstr (hd_record_get_text (result, HD_RESULT_UNIT), ==, "a");
  g_assert_cmpint (hd_record_get_date (result, HD_RESULT_TO_DATE), ==, day ("2023-12-31"));
  total = hd_result_grid_total (self->grid, 2);
  g_assert_true (total.has_value);
  g_assert_cmpint (total.value, ==, 3000 * HD_FIGURE_SCALE);
  g_assert_cmpint (total.precision, ==, HD_PRECISION_NEARLY);
  g_assert_cmpuint (total.n_reported, ==, 1);
  g_assert_cmpuint (total.n_columns, ==, 2);
  g_assert_cmpuint (total.n_estimated, ==, 1);

  /* Empty is not zero, and quarters stand in for the year until it is reported. */
  empty = hd_result_grid_dup_text (self->grid, 0, 0);
  g_assert_cmpstr (empty, ==, "");
  g_assert_false (hd_result_grid_total (self->grid, 0).has_value);
  add (self, self->classes, "a", "2023-01-01", "2023-03-31", 10);
  add (self, self->classes, "a", "2023-04-01", "2023-06-30", 5);
  add (self, self->classes, "a", "2022-04-01", "2022-06-30", 100);
  parts = hd_result_grid_dup_parts (self->grid, 0, 0);
  g_assert_cmpstr (parts, ==, "15");
  g_assert_cmpint (hd_result_grid_total (self->grid, 0).value, ==, 15 * HD_FIGURE_SCALE);
  g_assert_cmpuint (hd_result_grid_count_reported (self->grid, 0), ==, 2);
  enter (self, 0, 0, "0");
  g_assert_null (hd_result_grid_dup_parts (self->grid, 0, 0));
  total = hd_result_grid_total (self->grid, 0);
  g_assert_true (total.has_value);
  g_assert_cmpint (total.value, ==, 0);

  /* What the committee says of the whole counts for all. */
  enter (self, 0, 2, "40");
  g_assert_cmpint (hd_result_grid_total (self->grid, 0).value, ==, 40 * HD_FIGURE_SCALE);
  g_assert_cmpuint (hd_result_grid_total (self->grid, 0).n_reported, ==, 1);
}

/* Parts that were read without their records: those of a cell's own time and of units without a column are passed over. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  const HdReport reports[] = {
    { .unit = "a", .period = hd_period_months (2023, 1, 3), .has_value = TRUE, .value = 10 * HD_FIGURE_SCALE },
    { .unit = "a", .period = hd_period_months (2023, 4, 3), .has_value = TRUE, .value = 5 * HD_FIGURE_SCALE, .precision = HD_PRECISION_NEARLY },
    { .unit = "a", .period = hd_period_year (2023), .has_value = TRUE, .value = 99 * HD_FIGURE_SCALE },
    { .unit = "a", .period = hd_period_months (2022, 1, 3), .has_value = TRUE, .value = 99 * HD_FIGURE_SCALE },
    { .unit = "c", .period = hd_period_months (2023, 1, 3), .has_value = TRUE, .value = 99 * HD_FIGURE_SCALE },
    { .unit = NULL, .period = hd_period_months (2023, 7, 3), .has_value = TRUE, .value = 2 * HD_FIGURE_SCALE },
  };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (HdReport));
  g_autofree char *parts = NULL;
  g_autofree char *whole = NULL;
  HdGridTotal total;

  g_array_append_vals (all, reports, G_N_ELEMENTS (reports));
  hd_result_grid_add_parts (self->grid, 1, all);
  parts = hd_result_grid_dup_parts (self->grid, 1, 0);
  g_assert_cmpstr (parts, ==, "gần 15");
  whole = hd_result_grid_dup_parts (self->grid, 1, 2);
  g_assert_cmpstr (whole, ==, "2");
  g_assert_null (hd_result_grid_dup_parts (self->grid, 1, 1));
  g_assert_null (hd_result_grid_dup_parts (self->grid, 0, 0));
  total = hd_result_grid_total (self->grid, 1);
  g_assert_cmpint (total.value, ==, 17 * HD_FIGURE_SCALE);
  g_assert_cmpint (total.precision, ==, HD_PRECISION_NEARLY);
  g_assert_cmpuint (total.n_reported, ==, 1);
  g_assert_cmpuint (total.n_estimated, ==, 1);
}

static void
test_checks (Fixture *self, gconstpointer data)
{
  hd_record_set_text (self->money, HD_INDICATOR_PART_OF, hd_record_get_id (self->people));
  add (self, self->classes, "a", "2022-01-01", "2022-12-31", 100);
  enter (self, 0, 0, "120");
  assert_check (self, 0, 0, NULL);
  enter (self, 0, 0, "1200");
  assert_check (self, 0, 0, "(100)");
  enter (self, 0, 0, "20");
  assert_check (self, 0, 0, "(100)");
  enter (self, 0, 0, "100");
  enter (self, 1, 0, "99");
  assert_check (self, 0, 0, "lớp học");
  assert_check (self, 1, 0, "lớp học");
  enter (self, 1, 0, "3000");
  assert_check (self, 1, 0, NULL);
  enter (self, 2, 0, "3001");
  assert_check (self, 2, 0, "người học");
  enter (self, 2, 0, "-1");
  assert_check (self, 2, 0, "âm");
  enter (self, 0, 1, "5");
  assert_check (self, 0, 1, "không tồn tại");
  assert_check (self, 1, 1, NULL);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/result-grid/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/result-grid/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/result-grid/checks", Fixture, NULL, set_up, test_checks, tear_down);

  return g_test_run ();
}
