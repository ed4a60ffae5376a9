/* results.c: figures of a book with a million results against those of the practice book
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * results BOOK: says in milliseconds of the processor how long the table of results, the overview, and of an indicator of each kind of
 * adding up the figures by unit, by month and for every chart take, all without drawing.
 * results --make BOOK N: makes the book of big-results.h with about N results.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/error.h"
#include "big-results.h"
#include "book/charts.h"
#include "book/edit.h"
#include "book/overview.h"

#define RUNS 7

/* --- How long it takes --- */

typedef gboolean (*Act) (HdBook *book, const HdRecord *indicator, GError **error);

static gboolean
read_table (HdBook         *book,
            const HdRecord *indicator,
            GError        **error)
{
  const HdResultsQuery query = { .period = hd_period_months (2025, 1, 9), .since = hd_date_new (2021, 1, 1) };
  g_autoptr (GPtrArray) rows = hd_book_get_results (book, &query, error);

  return rows != NULL;
}

static gboolean
read_overview (HdBook         *book,
               const HdRecord *indicator,
               GError        **error)
{
  g_autoptr (HdOverview) overview = hd_book_get_overview (book, hd_date_today (), 8, error);

  return overview != NULL;
}

static gboolean
read_units (HdBook         *book,
            const HdRecord *indicator,
            GError        **error)
{
  HdPeriod period = hd_period_months (2025, 1, 9);
  g_autoptr (GPtrArray) units = hd_book_get_unit_figures (book, hd_record_get_id (indicator), &period, 1, HD_TARGET_RULE_WHOLE, error);

  return units != NULL;
}

static gboolean
read_months (HdBook         *book,
             const HdRecord *indicator,
             GError        **error)
{
  HdPeriod range = hd_period_months (2023, 1, 36);
  g_autoptr (GArray) periods = hd_periods_split (&range, 1);
  g_autoptr (GArray) figures = hd_book_get_figures (book, hd_record_get_id (indicator), &g_array_index (periods, HdPeriod, 0), periods->len,
                                                    NULL, HD_TARGET_RULE_WHOLE, error);

  return figures != NULL;
}

/* Microseconds that the processor has worked for this program: other programs do not disturb it. */
static gint64
processor_time (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static void
tell_median (const char *name,
             const char *more,
             gint64     *times)
{
  qsort (times, RUNS, sizeof (gint64), compare_numbers);
  g_print ("%s:%s %.2f\n", name, more, (double) times[RUNS / 2] / 1000);
}

static gboolean
measure (HdBook         *book,
         const HdRecord *indicator,
         const char     *name,
         Act             act,
         GError        **error)
{
  gint64 times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = processor_time ();

      if (!act (book, indicator, error))
        return FALSE;
      times[i] = processor_time () - start;
    }
  tell_median (name, hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), times);
  return TRUE;
}

/* A kind of chart that is refused for the indicator is left out. */
static gboolean
measure_form (HdBook         *book,
              const HdRecord *indicator,
              HdChartForm     form,
              GError        **error)
{
  const char *ids[] = { hd_record_get_id (indicator), NULL };
  const HdChartQuery query = { .form = form, .indicators = ids };
  gint64 times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (GError) refusal = NULL;
      gint64 start = processor_time ();
      g_autoptr (HdChart) chart = hd_book_make_chart_for (book, &query, &refusal);

      if (chart == NULL && !g_error_matches (refusal, HD_ERROR, HD_ERROR_INVALID))
        g_propagate_error (error, g_steal_pointer (&refusal));
      if (chart == NULL)
        return *error == NULL;
      times[i] = processor_time () - start;
    }
  tell_median (hd_chart_form_word (form), hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), times);
  return TRUE;
}

static gboolean
measure_indicator (HdBook         *book,
                   const HdRecord *indicator,
                   GError        **error)
{
  if (!measure (book, indicator, "by-unit", read_units, error) || !measure (book, indicator, "months", read_months, error))
    return FALSE;
  for (HdChartForm form = 0; form < HD_N_CHART_FORMS; form++)
    if (hd_chart_form_takes_indicator (form) && !measure_form (book, indicator, form, error))
      return FALSE;
  return TRUE;
}

static gboolean
measure_all (const char *path,
             GError    **error)
{
  static const char * const codes[] = { "KT01", "QP03", "CS01", "QP09" };
  g_autoptr (HdBook) book = hd_book_open_read_only (path, error);
  g_autoptr (HdRecord) first = book != NULL ? hd_book_find_record (book, HD_ENTITY_INDICATOR, codes[0], error) : NULL;

  if (first == NULL || !measure (book, first, "table", read_table, error) || !measure (book, first, "overview", read_overview, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, codes[i], NULL);

      if (indicator != NULL && !measure_indicator (book, indicator, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean good;

  if (argc == 4 && strcmp (argv[1], "--make") == 0)
    good = big_results_make (argv[2], (guint) atoi (argv[3]), &error);
  else
    good = argc == 2 && measure_all (argv[1], &error);
  if (!good)
    g_printerr ("%s\n", error != NULL ? error->message : "results BOOK | results --make BOOK N");
  return good ? 0 : 1;
}
