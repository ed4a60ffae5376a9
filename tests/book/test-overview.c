/* test-overview.c: the overview of a book and the forms of charts, held against the records themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/charts.h"
#include "book/overview.h"

#include <string.h>

#include "base/error.h"
#include "book/edit.h"
#include "book/results.h"
#include "fixture.h"

#define TODAY hd_date_new (2025, 10, 15)

static HdBook *
open_practice (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create_practice (fixture->path, "Người thử", &error);

  g_assert_no_error (error);
  return book;
}

/* Each line leads to a record that is there. */
static void
check_place (HdBook        *book,
             const HdPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = NULL;

  if (place->id == NULL)
    {
      g_assert_cmpint (place->kind, ==, HD_ENTITY_COMMITTEE);
      return;
    }
  record = hd_book_get_record (book, place->kind, place->id, &error);
  g_assert_no_error (error);
}

static void
test_practice (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdOverview) overview = hd_book_get_overview (book, TODAY, 8, &error);
  g_autoptr (GPtrArray) agreements = hd_book_get_all_records (book, HD_ENTITY_AGREEMENT, NULL);
  guint n_agreements = 0;

  g_assert_no_error (error);
  g_assert_cmpint (overview->year, ==, 2025);
  g_assert_cmpuint (overview->headlines->len, ==, 8);
  for (guint i = 0; i < HD_N_STATES; i++)
    n_agreements += overview->n_agreements[i];
  g_assert_cmpuint (n_agreements, ==, agreements->len);
  g_assert_cmpuint (overview->todos->len, >, 0);
  g_assert_cmpuint (overview->coming->len, >, 0);
  for (guint i = 0; i < overview->todos->len; i++)
    check_place (book, &((const HdTodo *) g_ptr_array_index (overview->todos, i))->place);
  for (guint i = 0; i < overview->coming->len; i++)
    if (((const HdComing *) g_ptr_array_index (overview->coming, i))->has_place)
      check_place (book, &((const HdComing *) g_ptr_array_index (overview->coming, i))->place);
  g_assert_nonnull (overview->achievement);
  g_assert_cmpuint (hd_chart_get_n_panels (overview->panels), ==, 9);
}

/* A headline is the figure that the table of results has. */
static void
test_headlines (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (HdOverview) overview = hd_book_get_overview (book, TODAY, 8, NULL);

  for (guint i = 0; i < overview->headlines->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (overview->headlines, i);
      HdPeriod year = hd_period_year (2025);
      g_autoptr (GArray) figures = hd_book_get_figures (book, hd_record_get_id (row->indicator), &year, 1, NULL, HD_TARGET_RULE_WHOLE, NULL);
      g_autofree char *said = hd_overview_say_headline (row);

      g_assert_cmpint (row->now.actual, ==, g_array_index (figures, HdPeriodFigure, 0).actual);
      g_assert_cmpint (row->now.target, ==, g_array_index (figures, HdPeriodFigure, 0).target);
      g_assert_nonnull (strchr (said, '%'));
    }
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban Chỉ đạo", "Người thử", &error);
  g_autoptr (HdOverview) overview = hd_book_get_overview (book, TODAY, 8, &error);
  g_autoptr (GPtrArray) steps = NULL;

  g_assert_no_error (error);
  steps = hd_overview_get_first_steps (overview);
  g_assert_cmpuint (steps->len, ==, 4);
  g_assert_cmpuint (overview->todos->len, ==, 0);
  g_assert_null (overview->achievement);
  g_assert_null (overview->panels);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_async (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (HdOverview) here = hd_book_get_overview (book, TODAY, 8, NULL), there = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *one = NULL, *other = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_get_overview_async (book, TODAY, 8, NULL, on_read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  there = hd_book_get_overview_finish (book, result, &error);
  g_assert_no_error (error);
  one = hd_overview_to_text (here);
  other = hd_overview_to_text (there);
  g_assert_cmpstr (one, ==, other);
}

static HdChart *
make_form (HdBook     *book,
           HdChartForm form,
           const char *code,
           int         first,
           int         last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, code, &error);
  const char *ids[] = { hd_record_get_id (indicator), NULL };
  HdChartQuery query = { .form = form, .indicators = ids, .period = hd_period_new (hd_date_new (first, 1, 1), hd_date_new (last, 12, 31)) };
  HdChart *chart = hd_book_make_chart_for (book, &query, &error);

  g_assert_no_error (error);
  return chart;
}

static void
test_forms (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);

  for (HdChartForm form = 0; form < HD_N_CHART_FORMS; form++)
    {
      g_autoptr (HdChart) chart = make_form (book, form, "KT01", 2024, 2024);
      g_autoptr (GBytes) png = hd_book_export_made_chart (book, chart, "png", NULL);
      HdChartForm found;

      g_assert_cmpuint (hd_chart_get_n_categories (chart), >, 0);
      g_assert_nonnull (png);
      g_assert_true (hd_chart_form_find (hd_chart_form_word (form), &found));
      g_assert_cmpint (found, ==, form);
    }
}

/* The parts of each year add up to what the units reported together. */
static void
test_stacked (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (HdChart) parts = make_form (book, HD_CHART_FORM_STACKED, "KT01", 2021, 2025), years = make_form (book, HD_CHART_FORM_YEARS, "KT01", 2021, 2025);

  g_assert_cmpuint (hd_chart_get_n_categories (parts), ==, 5);
  for (guint k = 0; k < 5; k++)
    {
      HdFigure sum = 0;

      for (guint i = 0; i < hd_chart_get_n_series (parts); i++)
        if (hd_chart_get_series (parts, i)->style == HD_SERIES_COLUMNS && hd_chart_get_point (parts, i, k)->has_value)
          sum += hd_chart_get_point (parts, i, k)->value;
      g_assert_cmpint (sum, ==, hd_chart_find_point (years, HD_SERIES_COLUMNS, k)->value);
    }
}

/* A year that has been reported on in part is named by that part wherever it stands beside whole years; who is only promised for, as the
 * whole committee is, is no unit among those shown. */
static void
test_part_year (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  static const HdChartForm forms[] = { HD_CHART_FORM_YEARS, HD_CHART_FORM_STACKED, HD_CHART_FORM_LINES };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (HdChart) chart = make_form (book, forms[i], "TT01", 2021, 2025);

      g_assert_cmpstr (hd_chart_get_category (chart, 3), ==, "2024");
      g_assert_cmpstr (hd_chart_get_category (chart, 4), ==, "9 tháng 2025");
      g_assert_null (strstr (hd_chart_get_subtitle (chart), "trong 7"));
    }
}

/* Six months over the end of a year lie in none: the chart says where they are to be seen, not that nothing was reported. */
static void
test_crossing (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  static const HdChartForm forms[] = { HD_CHART_FORM_STACKED, HD_CHART_FORM_UNITS, HD_CHART_FORM_CUMULATIVE, HD_CHART_FORM_COMPARISON };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (HdChart) with = make_form (book, forms[i], "QP05", 2017, 2017), without = make_form (book, forms[i], "QP05", 2015, 2015);

      g_assert_nonnull (strstr (hd_chart_get_empty (with), "vắt qua năm"));
      g_assert_cmpstr (hd_chart_get_empty (without), ==, "Chưa có số liệu");
    }
}

/* The running total never falls, and its end is the year's figure. */
static void
test_cumulative (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (HdChart) total = make_form (book, HD_CHART_FORM_CUMULATIVE, "KT01", 2024, 2024), year = make_form (book, HD_CHART_FORM_YEARS, "KT01", 2024, 2024);
  HdFigure last = 0;

  for (guint k = 0; k < hd_chart_get_n_categories (total); k++)
    {
      const HdChartPoint *point = hd_chart_find_point (total, HD_SERIES_COLUMNS, k);

      if (!point->has_value)
        continue;
      g_assert_cmpint (point->value, >=, last);
      last = point->value;
    }
  g_assert_cmpint (last, ==, hd_chart_find_point (year, HD_SERIES_COLUMNS, 0)->value);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (HdRecord) ratio = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", NULL), days = hd_book_find_record (book, HD_ENTITY_INDICATOR, "KT01", NULL);
  const char *one[] = { hd_record_get_id (ratio), NULL }, *two[] = { hd_record_get_id (ratio), hd_record_get_id (days), NULL };
  const HdChartQuery queries[] = {
    { .form = HD_CHART_FORM_YEARS }, { .form = HD_CHART_FORM_STACKED, .indicators = one }, { .form = HD_CHART_FORM_CUMULATIVE, .indicators = one },
    { .form = HD_CHART_FORM_LINES, .indicators = two },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_book_make_chart_for (book, &queries[i], &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
    }
}

/* Two weeks before the review of the practice book, and a week after it: what it still lacks is told, and the day itself. */
static void
test_meetings (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (HdBook) book = open_practice (fixture);
  g_autoptr (GError) error = NULL;
  const HdDate days[] = { hd_date_new (2026, 2, 20), hd_date_new (2026, 3, 13) };
  const char *words[] = { "earlier meeting", "60 delegates" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (HdOverview) overview = hd_book_get_overview (book, days[i], 8, &error);
      gboolean told = FALSE, coming = FALSE;

      g_assert_no_error (error);
      for (guint k = 0; k < overview->todos->len; k++)
        {
          const HdTodo *todo = g_ptr_array_index (overview->todos, k);

          told = told || (todo->rule == HD_TODO_MEETING && strstr (todo->sentence, words[i]) != NULL);
          check_place (book, &todo->place);
        }
      for (guint k = 0; k < overview->coming->len; k++)
        coming = coming || ((const HdComing *) g_ptr_array_index (overview->coming, k))->place.kind == HD_ENTITY_MEETING;
      g_assert_true (told);
      g_assert_cmpint (coming, ==, i == 0);
      g_assert_cmpint (overview->latest_meeting != NULL, ==, i == 1);
      if (i == 1)
        g_assert_cmpint (hd_record_get_date (overview->latest_meeting, HD_MEETING_DATE), ==, hd_date_new (2026, 3, 6));
    }
}

int
main (int   argc,
      char *argv[])
{
  const struct { const char *path; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "/overview/practice", test_practice }, { "/overview/headlines", test_headlines }, { "/overview/empty", test_empty }, { "/overview/meetings", test_meetings },
    { "/overview/async", test_async }, { "/chart-forms/all", test_forms }, { "/chart-forms/stacked", test_stacked }, { "/chart-forms/part-year", test_part_year },
    { "/chart-forms/crossing", test_crossing },
    { "/chart-forms/cumulative", test_cumulative }, { "/chart-forms/refused", test_refused },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].run, fixture_tear_down);
  return g_test_run ();
}
