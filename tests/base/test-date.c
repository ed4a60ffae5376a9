/* test-date.c: dates and periods, by tables and by every day of four centuries
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/date.h"
#include "base/error.h"
#include "base/i18n.h"
#include "vectors.h"

#include <stdlib.h>
#include <string.h>

static HdDate
date_of (const char *iso)
{
  HdDate date = HD_DATE_NONE;

  if (*iso != '\0')
    g_assert_true (hd_date_parse_iso (iso, &date, NULL));

  return date;
}

/* The refusal must be a sentence that says the typed text again. */
static char *
show_parsed (gboolean     parsed,
             HdDate       date,
             GError      *error)
{
  if (parsed)
    {
      g_assert_no_error (error);
      return hd_date_to_iso (date);
    }

  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));

  return g_strdup ("!");
}

static char *
run_iso (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  HdDate date = HD_DATE_NONE;
  gboolean parsed = hd_date_parse_iso (arguments[0], &date, &error);

  return show_parsed (parsed, date, error);
}

static char *
run_typed (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  HdDate date = HD_DATE_NONE;
  gboolean parsed = hd_date_parse_typed (arguments[0], &date, &error);

  return show_parsed (parsed, date, error);
}

static char *
run_short (const char *const *arguments)
{
  return hd_date_print_short (date_of (arguments[0]));
}

static char *
run_long (const char *const *arguments)
{
  return hd_date_print_long (date_of (arguments[0]));
}

static char *
run_display (const char *const *arguments)
{
  return hd_date_display (date_of (arguments[0]));
}

static char *
run_place (const char *const *arguments)
{
  return hd_date_print_place (arguments[0], date_of (arguments[1]), atoi (arguments[2]));
}

static char *
run_period (const char *const *arguments)
{
  HdPeriod period = hd_period_new (date_of (arguments[0]), date_of (arguments[1]));

  return hd_period_print (&period);
}

static char *
run_days (const char *const *arguments)
{
  HdPeriod period = hd_period_new (date_of (arguments[0]), date_of (arguments[1]));

  return g_strdup_printf ("%" G_GINT64_FORMAT, hd_period_days (&period));
}

/* Valid, overlaps, covers, equal of two periods, as letters. */
static char *
run_relation (const char *const *arguments)
{
  HdPeriod a = hd_period_new (date_of (arguments[0]), date_of (arguments[1]));
  HdPeriod b = hd_period_new (date_of (arguments[2]), date_of (arguments[3]));

  g_assert_cmpint (hd_period_overlaps (&a, &b), ==, hd_period_overlaps (&b, &a));

  return g_strdup_printf ("%s%s%s%s",
                          hd_period_is_valid (&a) && hd_period_is_valid (&b) ? "v" : "",
                          hd_period_overlaps (&a, &b) ? "o" : "",
                          hd_period_covers (&a, &b) ? "c" : "",
                          hd_period_equal (&a, &b) ? "e" : "");
}

static char *
run_contains (const char *const *arguments)
{
  HdPeriod period = hd_period_new (date_of (arguments[0]), date_of (arguments[1]));

  return g_strdup (hd_period_contains (&period, date_of (arguments[2])) ? "yes" : "no");
}

static char *
run_months (const char *const *arguments)
{
  HdPeriod period = hd_period_months (atoi (arguments[0]), atoi (arguments[1]), atoi (arguments[2]));
  g_autofree char *first = hd_date_to_iso (period.from);
  g_autofree char *last = hd_date_to_iso (hd_period_last (&period));

  return g_strdup_printf ("%s %s", first, last);
}

/* Days follow each other without gap, and every form leads back to the day. */
static void
test_every_day (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  HdDate expected = hd_date_new (1900, 1, 1);

  for (int year = 1900; year < 2300; year++)
    {
      gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

      for (int month = 1; month <= 12; month++)
        {
          int length = lengths[month - 1] + (month == 2 && is_leap ? 1 : 0);

          for (int day = 1; day <= length; day++, expected++)
            {
              int y, m, d;

              g_assert_cmpint (hd_date_new (year, month, day), ==, expected);
              hd_date_split (expected, &y, &m, &d);
              g_assert_true (y == year && m == month && d == day);
            }
          g_assert_cmpint (hd_date_new (year, month, length + 1), ==, HD_DATE_NONE);
        }
    }
}

static void
test_forms_lead_back (void)
{
  for (HdDate date = hd_date_new (1999, 1, 1); date < hd_date_new (2029, 1, 1); date += 3)
    {
      g_autofree char *iso = hd_date_to_iso (date);
      g_autofree char *shown = hd_date_display (date);
      g_autofree char *printed = hd_date_print_short (date);
      HdDate back = HD_DATE_NONE;

      g_assert_true (hd_date_parse_iso (iso, &back, NULL));
      g_assert_cmpint (back, ==, date);
      g_assert_true (hd_date_parse_typed (shown, &back, NULL));
      g_assert_cmpint (back, ==, date);
      g_assert_true (hd_date_parse_typed (printed, &back, NULL));
      g_assert_cmpint (back, ==, date);
    }
}

static void
test_anchors (void)
{
  g_assert_cmpint (hd_date_new (1, 1, 1), ==, 1);
  g_assert_cmpint (hd_date_new (1970, 1, 1), ==, 719163);
  g_assert_cmpint (hd_date_new (0, 1, 1), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_date_new (2023, 0, 1), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_date_new (2023, 13, 1), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_date_new (2023, 1, 0), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_date_new (2023, 1, -1), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_date_year (hd_date_new (2024, 12, 31)), ==, 2024);
  g_assert_null (hd_date_to_iso (HD_DATE_NONE));
  g_assert_cmpint (hd_date_today (), >, hd_date_new (2024, 1, 1));
}

static void
test_refusal_says_what_was_typed (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_date_parse_iso ("2023-02-30", NULL, &error));
  g_assert_nonnull (strstr (error->message, "2023-02-30"));
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = {
    { "iso", 1, run_iso }, { "typed", 1, run_typed }, { "short", 1, run_short }, { "long", 1, run_long },
    { "display", 1, run_display }, { "place", 3, run_place }, { "period", 2, run_period }, { "days", 2, run_days },
    { "relation", 4, run_relation }, { "contains", 3, run_contains }, { "months", 3, run_months },
  };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("base/dates.tsv", functions, G_N_ELEMENTS (functions));
  vectors_add ("base/periods.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/date/anchors", test_anchors);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/forms-lead-back", test_forms_lead_back);
  g_test_add_func ("/date/refusal-says-what-was-typed", test_refusal_says_what_was_typed);

  return g_test_run ();
}
