/* big-results.c: a book with the history of a national committee, made up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "big-results.h"

#include "big-book.h"
#include "book/catalogue.h"
#include "book/edit.h"
#include "store/changes.h"

#define N_UNITS      60
#define N_AGREEMENTS 10000
#define N_PEOPLE     2000
#define N_MONTHS     12
#define UNIT_TARGET  600
#define LAST_YEAR    2025

/* Units are those of big-book.c: their kind is 1. Targets of all together have numbers of their own. */
static char *
make_id (guint kind,
         guint number)
{
  return g_strdup_printf ("%08x-%04x-4000-8000-000000000000", number, kind);
}

/* @unit: (nullable): of the whole committee */
static void
put_target (HdChanges      *changes,
            const HdRecord *indicator,
            const char     *unit,
            int             year,
            guint           number)
{
  g_autofree char *id = make_id (unit != NULL ? 3 : 7, number);
  g_autoptr (HdRecord) target = hd_record_new_with_id (HD_ENTITY_TARGET, id);

  hd_record_set_text (target, HD_TARGET_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (target, HD_TARGET_UNIT, unit);
  hd_record_set_date (target, HD_TARGET_FROM_DATE, hd_date_new (year, 1, 1));
  hd_record_set_date (target, HD_TARGET_TO_DATE, hd_date_new (year, 12, 31));
  hd_record_set_figure (target, HD_TARGET_VALUE, (unit != NULL ? UNIT_TARGET : N_UNITS * UNIT_TARGET) * HD_FIGURE_SCALE);
  hd_changes_put (changes, target);
}

static void
put_result (HdChanges      *changes,
            const HdRecord *indicator,
            const char     *unit,
            int             year,
            int             month,
            guint           number)
{
  HdPeriod period = hd_period_months (year, month, 1);
  g_autofree char *id = make_id (2, number);
  g_autoptr (HdRecord) result = hd_record_new_with_id (HD_ENTITY_RESULT, id);

  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (result, HD_RESULT_UNIT, unit);
  hd_record_set_date (result, HD_RESULT_FROM_DATE, period.from);
  hd_record_set_date (result, HD_RESULT_TO_DATE, hd_period_last (&period));
  hd_record_set_figure (result, HD_RESULT_VALUE, (HdFigure) (number % 97) * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, number % 41 == 0 ? "nearly" : "exact");
  hd_changes_put (changes, result);
}

/* All months of all units for one indicator and year, and what each unit was to do in it. */
static gboolean
put_year (HdDatabase     *db,
          const HdRecord *indicator,
          int             year,
          guint          *number,
          GError        **error)
{
  HdChanges *changes = hd_changes_new (HD_CHANGES_EDIT, "Người thử", "Lập sổ lớn");
  gboolean good;

  put_target (changes, indicator, NULL, year, *number);
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *unit = make_id (1, i);

      put_target (changes, indicator, unit, year, *number);
      for (int month = 1; month <= N_MONTHS; month++)
        put_result (changes, indicator, unit, year, month, (*number)++);
    }
  good = hd_changes_apply (db, changes, NULL, error);
  hd_changes_free (changes);
  return good;
}

/* Once all indicators are there. (element-type HdRecord) */
static GPtrArray *
add_catalogue (const char *path,
               GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open (path, "Người thử", error);

  if (book == NULL || !hd_book_add_from_catalogue (book, NULL, NULL, error))
    return NULL;
  return hd_book_get_all_records (book, HD_ENTITY_INDICATOR, error);
}

gboolean
big_results_make (const char *path,
                  guint       n_results,
                  GError    **error)
{
  const BigBook size = { .n_agreements = N_AGREEMENTS, .n_people = N_PEOPLE, .n_units = N_UNITS };
  g_autoptr (GPtrArray) indicators = big_book_make (path, &size, error) ? add_catalogue (path, error) : NULL;
  g_autoptr (HdDatabase) db = indicators != NULL ? hd_database_open (path, HD_DATABASE_OPEN, error) : NULL;
  guint number = 0;

  if (db == NULL)
    return FALSE;
  for (int year = LAST_YEAR; number < n_results; year--)
    for (guint i = 0; i < indicators->len && number < n_results; i++)
      if (!put_year (db, g_ptr_array_index (indicators, i), year, &number, error))
        return FALSE;
  return TRUE;
}
