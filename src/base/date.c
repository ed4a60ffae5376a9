/* date.c: civil dates and the forms in which papers print them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/date.h"

#include "base/error.h"
#include "base/i18n.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2999

/* What the clerk fills in with the pen. */
#define DOTS "……"

/* Days of the years before and of the months before, by the Gregorian calendar; day 1 is 1 January of year 1, as GDate counts. */
HdDate
hd_date_new (int year,
             int month,
             int day)
{
  static const int days_before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };
  gboolean leap;
  int years = year - 1, last;

  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return HD_DATE_NONE;
  leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  last = days_before[month] - days_before[month - 1] + (leap && month == 2);
  if (day < 1 || day > last)
    return HD_DATE_NONE;

  return years * 365 + years / 4 - years / 100 + years / 400 + days_before[month - 1] + (leap && month > 2) + day;
}

void
hd_date_split (HdDate date,
               int   *year,
               int   *month,
               int   *day)
{
  GDate civil;

  g_return_if_fail (date > HD_DATE_NONE);

  g_date_clear (&civil, 1);
  g_date_set_julian (&civil, (guint32) date);
  if (year != NULL)
    *year = g_date_get_year (&civil);
  if (month != NULL)
    *month = g_date_get_month (&civil);
  if (day != NULL)
    *day = g_date_get_day (&civil);
}

int
hd_date_year (HdDate date)
{
  int year;

  g_return_val_if_fail (date > HD_DATE_NONE, 0);

  hd_date_split (date, &year, NULL, NULL);

  return year;
}

HdDate
hd_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return hd_date_new (g_date_time_get_year (now),
                      g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

static gboolean
set_no_such_date (const char *text,
                  GError    **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, (gssize) strnlen (text, 40));

  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("“%s” is not a date of the calendar; write day, month and year, such as 24/3/2023."), shown);

  return FALSE;
}

static int
read_digits (const char *text,
             int         n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }

  return number;
}

static gboolean
accept_date (const char *text,
             int         year,
             int         month,
             int         day,
             HdDate     *date,
             GError    **error)
{
  HdDate found = HD_DATE_NONE;

  if (year >= FIRST_YEAR && year <= LAST_YEAR)
    found = hd_date_new (year, month, day);
  if (found == HD_DATE_NONE)
    return set_no_such_date (text, error);

  if (date != NULL)
    *date = found;

  return TRUE;
}

gboolean
hd_date_parse_iso (const char *text,
                   HdDate     *date,
                   GError    **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    {
      g_autofree char *shown = g_utf8_make_valid (text, (gssize) strnlen (text, 40));

      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("“%s” is not a date; write year, month and day, such as 2023-03-24."), shown);
      return FALSE;
    }

  return accept_date (text, read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2), date, error);
}

/* Over the zeros that stand at @text. */
static void
write_digits (char *text,
              int   n_digits,
              int   number)
{
  for (; n_digits > 0; number /= 10)
    text[--n_digits] = (char) ('0' + number % 10);
}

char *
hd_date_to_iso (HdDate date)
{
  int year, month, day;
  char *text;

  if (date <= HD_DATE_NONE)
    return NULL;

  hd_date_split (date, &year, &month, &day);

  text = g_strdup ("0000-00-00");
  write_digits (text, 4, year);
  write_digits (text + 5, 2, month);
  write_digits (text + 8, 2, day);
  return text;
}

/* Two digits are a year of this century up to 69, of the last one from 70. */
static int
complete_year (int   year,
               gsize n_digits)
{
  if (n_digits != 2)
    return year;

  return year < 70 ? 2000 + year : 1900 + year;
}

/* "a?b?c" with one and the same separator; FALSE when it is anything else. */
static gboolean
split_typed (const char *text,
             int         numbers[3],
             gsize       n_digits[3])
{
  char separator = '\0';

  for (int i = 0; i < 3; i++)
    {
      gsize n = strspn (text, "0123456789");

      if (n == 0 || n > 4 || n == 3)
        return FALSE;
      numbers[i] = read_digits (text, (int) n);
      n_digits[i] = n;
      text += n;

      if (i == 2)
        break;
      if (*text == '\0' || strchr ("/-.", *text) == NULL || (i == 1 && *text != separator))
        return FALSE;
      separator = *text++;
    }

  return *text == '\0';
}

gboolean
hd_date_parse_typed (const char *text,
                     HdDate     *date,
                     GError    **error)
{
  g_autofree char *typed = NULL;
  int numbers[3];
  gsize n_digits[3];

  g_return_val_if_fail (text != NULL, FALSE);

  typed = g_strstrip (g_strdup (text));

  if (strlen (typed) == 8 && strspn (typed, "0123456789") == 8)
    return accept_date (typed, read_digits (typed + 4, 4), read_digits (typed + 2, 2), read_digits (typed, 2), date, error);

  if (!split_typed (typed, numbers, n_digits))
    return set_no_such_date (typed, error);

  if (n_digits[0] == 4 && n_digits[1] <= 2 && n_digits[2] <= 2)
    return accept_date (typed, numbers[0], numbers[1], numbers[2], date, error);

  if (n_digits[0] <= 2 && n_digits[1] <= 2 && n_digits[2] != 1)
    return accept_date (typed, complete_year (numbers[2], n_digits[2]), numbers[1], numbers[0], date, error);

  return set_no_such_date (typed, error);
}

/* Decree 30/2020, Annex I, II.4: a zero before days 1 to 9 and months 1 and 2, and before nothing else. */
static const char *
day_zero (int day)
{
  return day < 10 ? "0" : "";
}

static const char *
month_zero (int month)
{
  return month < 3 ? "0" : "";
}

char *
hd_date_print_short (HdDate date)
{
  int year, month, day;

  g_return_val_if_fail (date > HD_DATE_NONE, NULL);

  hd_date_split (date, &year, &month, &day);

  return g_strdup_printf ("%s%d/%s%d/%d", day_zero (day), day, month_zero (month), month, year);
}

char *
hd_date_print_long (HdDate date)
{
  int year, month, day;

  g_return_val_if_fail (date > HD_DATE_NONE, NULL);

  hd_date_split (date, &year, &month, &day);

  return g_strdup_printf ("ngày %s%d tháng %s%d năm %d", day_zero (day), day, month_zero (month), month, year);
}

char *
hd_date_print_place (const char *place,
                     HdDate      date,
                     int         year)
{
  g_autofree char *when = NULL;

  if (date > HD_DATE_NONE)
    when = hd_date_print_long (date);
  else if (year > 0)
    when = g_strdup_printf ("ngày " DOTS " tháng " DOTS " năm %d", year);
  else
    when = g_strdup ("ngày " DOTS " tháng " DOTS " năm " DOTS);

  return g_strdup_printf ("%s, %s", place != NULL && *place != '\0' ? place : DOTS DOTS, when);
}

char *
hd_date_display (HdDate date)
{
  int year, month, day;

  if (date <= HD_DATE_NONE)
    return g_strdup ("");

  hd_date_split (date, &year, &month, &day);

  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}
