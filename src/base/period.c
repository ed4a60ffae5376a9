/* period.c: half-open periods, and how people call them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/date.h"

#include "base/text.h"

HdPeriod
hd_period_new (HdDate first,
               HdDate last)
{
  return (HdPeriod) { first, last == HD_DATE_NONE ? HD_DATE_NONE : last + 1 };
}

HdPeriod
hd_period_year (int year)
{
  return hd_period_months (year, 1, 12);
}

HdPeriod
hd_period_months (int year,
                  int first_month,
                  int n_months)
{
  int end = first_month - 1 + n_months;

  g_return_val_if_fail (first_month >= 1 && first_month <= 12, ((HdPeriod) { 0, 0 }));
  g_return_val_if_fail (n_months >= 1, ((HdPeriod) { 0, 0 }));

  return (HdPeriod) {
    hd_date_new (year, first_month, 1),
    hd_date_new (year + end / 12, end % 12 + 1, 1),
  };
}

HdDate
hd_period_last (const HdPeriod *self)
{
  g_return_val_if_fail (self != NULL, HD_DATE_NONE);

  return self->to == HD_DATE_NONE ? HD_DATE_NONE : self->to - 1;
}

gboolean
hd_period_is_valid (const HdPeriod *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->from == HD_DATE_NONE || self->to == HD_DATE_NONE || self->from < self->to;
}

gboolean
hd_period_contains (const HdPeriod *self,
                    HdDate          date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (date == HD_DATE_NONE)
    return FALSE;

  return (self->from == HD_DATE_NONE || date >= self->from) && (self->to == HD_DATE_NONE || date < self->to);
}

gboolean
hd_period_overlaps (const HdPeriod *a,
                    const HdPeriod *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (!hd_period_is_valid (a) || !hd_period_is_valid (b))
    return FALSE;

  return (a->from == HD_DATE_NONE || b->to == HD_DATE_NONE || a->from < b->to) &&
         (b->from == HD_DATE_NONE || a->to == HD_DATE_NONE || b->from < a->to);
}

gboolean
hd_period_covers (const HdPeriod *outer,
                  const HdPeriod *inner)
{
  g_return_val_if_fail (outer != NULL, FALSE);
  g_return_val_if_fail (inner != NULL, FALSE);

  if (outer->from != HD_DATE_NONE && (inner->from == HD_DATE_NONE || inner->from < outer->from))
    return FALSE;
  if (outer->to != HD_DATE_NONE && (inner->to == HD_DATE_NONE || inner->to > outer->to))
    return FALSE;

  return TRUE;
}

gint64
hd_period_days (const HdPeriod *self)
{
  g_return_val_if_fail (self != NULL, -1);

  if (self->from == HD_DATE_NONE || self->to == HD_DATE_NONE)
    return -1;

  return (gint64) self->to - self->from;
}

gboolean
hd_period_equal (const HdPeriod *a,
                 const HdPeriod *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->from == b->from && a->to == b->to;
}

/* Half-open ends of months are first days, so only 29 February has no counterpart: it becomes the 28th. */
static HdDate
shift_years (HdDate date,
             int    n_years)
{
  int year, month, day;

  if (date == HD_DATE_NONE)
    return HD_DATE_NONE;
  hd_date_split (date, &year, &month, &day);
  if (month == 2 && day == 29 && hd_date_new (year + n_years, 2, 29) == HD_DATE_NONE)
    day = 28;
  return hd_date_new (year + n_years, month, day);
}

HdPeriod
hd_period_shift_years (const HdPeriod *self,
                       int             n_years)
{
  g_return_val_if_fail (self != NULL, ((HdPeriod) { 0, 0 }));

  return (HdPeriod) { shift_years (self->from, n_years), shift_years (self->to, n_years) };
}

HdPeriod
hd_period_whole_years (const HdPeriod *self)
{
  g_return_val_if_fail (self != NULL, ((HdPeriod) { 0, 0 }));
  g_return_val_if_fail (self->from != HD_DATE_NONE && self->to != HD_DATE_NONE, *self);

  return (HdPeriod) { hd_date_new (hd_date_year (self->from), 1, 1), hd_date_new (hd_date_year (self->to - 1) + 1, 1, 1) };
}

static char *
print_years (int first,
             int last)
{
  if (first == last)
    return g_strdup_printf ("năm %d", first);

  return g_strdup_printf ("giai đoạn %d - %d", first, last);
}

static char *
print_months_of_year (int year,
                      int first_month,
                      int last_month)
{
  int n_months = last_month - first_month + 1;

  if (n_months == 12)
    return g_strdup_printf ("năm %d", year);
  if (n_months == 1)
    return g_strdup_printf ("tháng %s%d năm %d", first_month < 3 ? "0" : "", first_month, year);
  if (n_months == 3 && first_month % 3 == 1)
    {
      g_autofree char *quarter = hd_text_roman_label ((guint) first_month / 3 + 1);

      return g_strdup_printf ("quý %s năm %d", quarter, year);
    }
  if (first_month == 1)
    return g_strdup_printf ("%d tháng đầu năm %d", n_months, year);
  if (last_month == 12)
    return g_strdup_printf ("%d tháng cuối năm %d", n_months, year);

  return NULL;
}

/* NULL when there is no name for it. Both ends are set. */
static char *
print_whole_months (const HdPeriod *self)
{
  int first_year, first_month, first_day;
  int last_year, last_month, end_day;
  g_autofree char *years = NULL;
  g_autofree char *months = NULL;

  hd_date_split (self->from, &first_year, &first_month, &first_day);
  hd_date_split (self->to, NULL, NULL, &end_day);
  hd_date_split (self->to - 1, &last_year, &last_month, NULL);
  if (first_day != 1 || end_day != 1)
    return NULL;

  if (first_year == last_year)
    return print_months_of_year (first_year, first_month, last_month);
  if (first_month != 1)
    return NULL;
  if (last_month == 12)
    return print_years (first_year, last_year);

  years = print_years (first_year, last_year - 1);
  months = print_months_of_year (last_year, 1, last_month);

  return g_strdup_printf ("%s và %s", years, months);
}

static char *
print_open (HdDate from)
{
  int year, month, day;
  g_autofree char *date = NULL;

  hd_date_split (from, &year, &month, &day);
  if (month == 1 && day == 1)
    return g_strdup_printf ("từ năm %d", year);

  date = hd_date_print_short (from);

  return g_strdup_printf ("từ ngày %s", date);
}

char *
hd_period_print (const HdPeriod *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  char *name;

  g_return_val_if_fail (self != NULL, NULL);

  if (!hd_period_is_valid (self) || (self->from == HD_DATE_NONE && self->to == HD_DATE_NONE))
    return g_strdup ("");
  if (self->to == HD_DATE_NONE)
    return print_open (self->from);

  last = hd_date_print_short (self->to - 1);
  if (self->from == HD_DATE_NONE)
    return g_strdup_printf ("đến ngày %s", last);

  name = print_whole_months (self);
  if (name != NULL)
    return name;

  first = hd_date_print_short (self->from);
  if (self->to - self->from == 1)
    return g_strdup_printf ("ngày %s", first);

  return g_strdup_printf ("từ ngày %s đến ngày %s", first, last);
}
