/* results.c: figures of a book with a million results against those of the practice book
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * results BOOK: says in milliseconds how long the table of results, the figures by unit and the year chart of one indicator take.
 * results --make BOOK N: makes a book with the standard catalogue, 60 units and about N results, month by month.
 */
#include <stdlib.h>
#include <string.h>

#include "book/catalogue.h"
#include "book/edit.h"
#include "book/results.h"
#include "store/changes.h"

#define N_UNITS  60
#define N_MONTHS 12
#define LAST_YEAR 2025
#define RUNS 7

static char *
make_id (guint kind,
         guint number)
{
  return g_strdup_printf ("%08x-%04x-4000-8000-000000000000", number, kind);
}

/* --- A big book --- */

static gboolean
put_units (HdBook  *book,
           GError **error)
{
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Lập sổ lớn");

  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *id = make_id (1, i);
      g_autofree char *name = g_strdup_printf ("Ban Chỉ huy Quân sự xã số %u", i + 1);
      g_autoptr (HdRecord) unit = hd_record_new_with_id (HD_ENTITY_UNIT, id);

      hd_record_set_text (unit, HD_UNIT_NAME, name);
      hd_record_set_text (unit, HD_UNIT_KIND, "military");
      hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, i + 1);
      hd_edit_put (edit, unit);
    }
  return hd_edit_apply (edit, error);
}

/* All months of all units for one indicator and year, and what each unit was to do in it. */
static gboolean
put_year (HdDatabase     *db,
          const HdRecord *indicator,
          int             year,
          guint          *number,
          GError        **error)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "Người thử", "Lập sổ lớn");

  for (guint unit = 0; unit < N_UNITS; unit++)
    {
      g_autofree char *unit_id = make_id (1, unit);
      g_autofree char *target_id = make_id (3, *number);
      g_autoptr (HdRecord) target = hd_record_new_with_id (HD_ENTITY_TARGET, target_id);

      hd_record_set_text (target, HD_TARGET_INDICATOR, hd_record_get_id (indicator));
      hd_record_set_text (target, HD_TARGET_UNIT, unit_id);
      hd_record_set_date (target, HD_TARGET_FROM_DATE, hd_date_new (year, 1, 1));
      hd_record_set_date (target, HD_TARGET_TO_DATE, hd_date_new (year, 12, 31));
      hd_record_set_figure (target, HD_TARGET_VALUE, 600 * HD_FIGURE_SCALE);
      hd_changes_put (changes, target);
      for (int month = 1; month <= N_MONTHS; month++)
        {
          HdPeriod period = hd_period_months (year, month, 1);
          g_autofree char *id = make_id (2, (*number)++);
          g_autoptr (HdRecord) result = hd_record_new_with_id (HD_ENTITY_RESULT, id);

          hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
          hd_record_set_text (result, HD_RESULT_UNIT, unit_id);
          hd_record_set_date (result, HD_RESULT_FROM_DATE, period.from);
          hd_record_set_date (result, HD_RESULT_TO_DATE, hd_period_last (&period));
          hd_record_set_figure (result, HD_RESULT_VALUE, (HdFigure) (*number % 97) * HD_FIGURE_SCALE);
          hd_record_set_text (result, HD_RESULT_PRECISION, *number % 41 == 0 ? "nearly" : "exact");
          hd_changes_put (changes, result);
        }
    }
  return hd_changes_apply (db, changes, NULL, error);
}

static gboolean
make_book (const char *path,
           guint       n_results,
           GError    **error)
{
  g_autoptr (HdBook) book = hd_book_create (path, "Ban Chỉ đạo của một sổ lớn", "Người thử", error);
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (HdDatabase) db = NULL;
  guint number = 0;

  if (book == NULL || !put_units (book, error) || !hd_book_add_from_catalogue (book, NULL, NULL, error) ||
      (indicators = hd_book_get_all_records (book, HD_ENTITY_INDICATOR, error)) == NULL)
    return FALSE;
  g_clear_object (&book);
  db = hd_database_open (path, HD_DATABASE_OPEN, error);
  for (int year = LAST_YEAR; db != NULL && number < n_results; year--)
    for (guint i = 0; i < indicators->len && number < n_results; i++)
      if (!put_year (db, g_ptr_array_index (indicators, i), year, &number, error))
        return FALSE;
  return db != NULL;
}

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
read_chart (HdBook         *book,
            const HdRecord *indicator,
            GError        **error)
{
  const char *ids[] = { hd_record_get_id (indicator), NULL };
  g_autoptr (GBytes) picture = hd_book_export_chart (book, ids, NULL, "svg", error);

  return picture != NULL;
}

static gboolean
read_units (HdBook         *book,
            const HdRecord *indicator,
            GError        **error)
{
  HdPeriod period = hd_period_months (2025, 1, 9);
  g_autoptr (GPtrArray) units = hd_book_get_figures_by_unit (book, hd_record_get_id (indicator), &period, HD_TARGET_RULE_WHOLE, error);

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

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
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
      gint64 start = g_get_monotonic_time ();

      if (!act (book, indicator, error))
        return FALSE;
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, RUNS, sizeof (gint64), compare_numbers);
  g_print ("%s %.2f\n", name, (double) times[RUNS / 2] / 1000);
  return TRUE;
}

static gboolean
measure_all (const char *path,
             GError    **error)
{
  static const struct { const char *name; Act act; } acts[] = {
    { "table", read_table }, { "chart", read_chart }, { "by-unit", read_units }, { "months", read_months },
  };
  static const char * const codes[] = { "KT01", "QP03" };
  g_autoptr (HdBook) book = hd_book_open_read_only (path, error);

  if (book == NULL)
    return FALSE;
  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, codes[c], error);

      for (guint i = c == 0 ? 0 : 1; i < G_N_ELEMENTS (acts); i++)
        {
          g_autofree char *name = g_strconcat (acts[i].name, i > 0 ? ":" : "", i > 0 ? codes[c] : "", NULL);

          if (indicator == NULL || !measure (book, indicator, name, acts[i].act, error))
            return FALSE;
        }
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
    good = make_book (argv[2], (guint) atoi (argv[3]), &error);
  else
    good = argc == 2 && measure_all (argv[1], &error);
  if (!good)
    g_printerr ("%s\n", error != NULL ? error->message : "results BOOK | results --make BOOK N");
  return good ? 0 : 1;
}
