/* date.h: civil dates, periods, and the forms in which papers print them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days since 0000-12-31 in the proleptic Gregorian calendar (as GDate's julian day). 0 is "not set". */
typedef gint32 HdDate;

#define HD_DATE_NONE ((HdDate) 0)

/* Half-open [from, to). to == HD_DATE_NONE: open end. from == HD_DATE_NONE: open beginning. */
typedef struct
{
  HdDate from;
  HdDate to;
} HdPeriod;

HdDate   hd_date_new        (int year, int month, int day); /* HD_DATE_NONE when there is no such day */
void     hd_date_split      (HdDate date, int *year, int *month, int *day);
int      hd_date_year       (HdDate date);
HdDate   hd_date_today      (void);

/* "2023-03-24", exactly; years 1900 to 2999. Anything else, 2023-02-30 too, is HD_ERROR_INVALID. */
gboolean hd_date_parse_iso  (const char *text, HdDate *date, GError **error);
char    *hd_date_to_iso     (HdDate date) G_GNUC_WARN_UNUSED_RESULT; /* NULL for HD_DATE_NONE */

/* What people type: 5/3/2024, 05/03/24, 05032024, 5-3-2024, 2024-03-05; day before month. */
gboolean hd_date_parse_typed (const char *text, HdDate *date, GError **error);

/* "24/3/2023", "05/01/2020": zero before days 1-9 and months 1 and 2 only (Decree 30/2020, Annex I, II.4). */
char    *hd_date_print_short (HdDate date) G_GNUC_WARN_UNUSED_RESULT;

/* "ngày 05 tháng 01 năm 2020", "ngày 29 tháng 6 năm 2019", same rule. */
char    *hd_date_print_long  (HdDate date) G_GNUC_WARN_UNUSED_RESULT;

/* The place-and-date line; what is not known is a run of dots for the pen:
 * "Lạng Sơn, ngày      tháng      năm 2023" is made with "…" characters by the paper, so
 * @date may be HD_DATE_NONE and @year 0. "Hòa Bình, ngày 24 tháng 3 năm 2023". */
char    *hd_date_print_place (const char *place, HdDate date, int year) G_GNUC_WARN_UNUSED_RESULT;

/* Table and list form in the window: "24/03/2023", "" for none. */
char    *hd_date_display     (HdDate date) G_GNUC_WARN_UNUSED_RESULT;

/* @last: last day inside, or HD_DATE_NONE for an open end. Records store the last day, code works half-open. */
HdPeriod hd_period_new       (HdDate first, HdDate last);
HdPeriod hd_period_year      (int year);
HdPeriod hd_period_months    (int year, int first_month, int n_months);
HdDate   hd_period_last      (const HdPeriod *self);            /* HD_DATE_NONE when open */
gboolean hd_period_is_valid  (const HdPeriod *self);            /* not empty, not reversed */
gboolean hd_period_contains  (const HdPeriod *self, HdDate date);
gboolean hd_period_overlaps  (const HdPeriod *a, const HdPeriod *b);
gboolean hd_period_covers    (const HdPeriod *outer, const HdPeriod *inner);
gint64   hd_period_days      (const HdPeriod *self);            /* -1 when open */
gboolean hd_period_equal     (const HdPeriod *a, const HdPeriod *b);
/* The same days @n_years later (earlier when negative); an end of a month stays one. Open ends stay open. */
HdPeriod hd_period_shift_years (const HdPeriod *self, int n_years);
/* The calendar years that a closed period touches, whole. */
HdPeriod hd_period_whole_years (const HdPeriod *self);

/* As people say it: "năm 2023", "quý I năm 2023", "5 tháng đầu năm 2017", "6 tháng cuối năm 2020",
 * "tháng 3 năm 2023", "giai đoạn 2019 - 2023", "năm 2016 và 5 tháng đầu năm 2017", "từ năm 2016" (open),
 * else "từ ngày 05/01/2020 đến ngày 29/6/2020". */
char    *hd_period_print     (const HdPeriod *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
