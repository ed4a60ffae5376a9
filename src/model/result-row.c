/* result-row.c: one line of a table of results, and how people read it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/result-row.h"

#include "model/figure-input.h"

#define PERCENT_PLACES 1
#define NOT_COMPARED   "–"
#define FOOTNOTE       "Dấu “–” ở cột “% cùng kỳ”: số liệu của kỳ này và của cùng kỳ không thuộc các tháng như nhau nên không so sánh."

void
hd_result_row_free (HdResultRow *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->indicator, hd_record_unref);
  g_clear_pointer (&self->field, hd_record_unref);
  g_clear_pointer (&self->pair, hd_record_unref);
  g_free (self->wording);
  g_free (self->source);
  g_free (self);
}

static gboolean
says_nothing (const HdPeriodFigure *figure)
{
  return !figure->has_actual && !figure->has_target && figure->n_counted == 0;
}

gboolean
hd_result_row_is_empty (const HdResultRow *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return says_nothing (&self->now) && says_nothing (&self->before) && says_nothing (&self->running);
}

/* Nine months are not told against a whole year: what adds up over time must have been reported for the same months of both. */
static gboolean
is_comparable (const HdResultRow *self)
{
  int n_years = hd_date_year (self->before.period.from) - hd_date_year (self->now.period.from);
  HdPeriod covered = hd_period_shift_years (&self->now.covered, n_years);

  return hd_indicator_get_aggregate (self->indicator) != HD_AGGREGATE_SUM || hd_period_equal (&covered, &self->before.covered);
}

static gboolean
has_both (const HdResultRow *self)
{
  return self->now.has_actual && self->before.has_actual && !hd_indicator_is_percent (self->indicator);
}

gboolean
hd_result_row_get_change (const HdResultRow *self,
                          HdFigure          *percent)
{
  g_return_val_if_fail (self != NULL && percent != NULL, FALSE);

  return has_both (self) && is_comparable (self) && hd_figure_rate (self->now.actual, self->before.actual, percent);
}

gboolean
hd_result_row_is_uncompared (const HdResultRow *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_both (self) && !is_comparable (self);
}

const char *
hd_result_rows_footnote (GPtrArray *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    if (hd_result_row_is_uncompared (g_ptr_array_index (rows, i)))
      return FOOTNOTE;
  return NULL;
}

/* --- For people --- */

static int
decimals_of (const HdRecord *indicator)
{
  return (int) hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS);
}

char *
hd_period_figure_format (const HdPeriodFigure *self,
                         const HdRecord       *indicator,
                         const char           *wording)
{
  g_autofree char *number = NULL;
  const char *word;

  g_return_val_if_fail (self != NULL && indicator != NULL, NULL);

  if (!self->has_actual)
    return g_strdup (wording != NULL ? wording : "");
  number = hd_figure_format (self->actual, decimals_of (indicator), TRUE);
  word = hd_precision_word (self->precision);
  return *word != '\0' ? g_strdup_printf ("%s %s", word, number) : g_steal_pointer (&number);
}

static char *
format_percent (gboolean has,
                HdFigure percent)
{
  g_autofree char *number = has ? hd_figure_format (percent, PERCENT_PLACES, TRUE) : NULL;

  return has ? g_strconcat (number, "%", NULL) : g_strdup ("");
}

static char *
format_target (const HdResultRow *self)
{
  return self->now.has_target ? hd_figure_format (self->now.target, decimals_of (self->indicator), TRUE) : g_strdup ("");
}

static char *
format_reported (const HdPeriodFigure *figure)
{
  if (figure->n_units == 0)
    return g_strdup ("");
  return g_strdup_printf ("%u/%u", figure->n_reported, figure->n_units);
}

static void
add_remark (GString    *text,
            const char *remark)
{
  if (remark == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, remark);
}

static const char *
basis_remark (const HdPeriodFigure *figure)
{
  if (!figure->has_target)
    return NULL;
  switch (figure->basis)
    {
    case HD_TARGET_OF_YEARS:
      return "chỉ tiêu cả năm";
    case HD_TARGET_OF_STAGE:
      return "chỉ tiêu cả giai đoạn";
    case HD_TARGET_PRORATED:
      return "chỉ tiêu chia theo thời gian";
    case HD_TARGET_NONE:
    case HD_TARGET_OF_PERIOD:
    default:
      return NULL;
    }
}

/* What stands in place of a change that would be false. */
static char *
format_change (const HdResultRow *self)
{
  HdFigure percent;

  if (hd_result_row_get_change (self, &percent))
    return format_percent (TRUE, percent);
  return g_strdup (hd_result_row_is_uncompared (self) ? NOT_COMPARED : "");
}

static char *
format_note (const HdResultRow *self)
{
  GString *text = g_string_new (NULL);

  if (self->is_part)
    add_remark (text, "nằm trong chỉ tiêu khác");
  add_remark (text, basis_remark (&self->now));
  if (self->now.has_actual && self->now.estimated != 0 && self->now.estimated != self->now.actual)
    {
      g_autofree char *part = hd_figure_format (self->now.estimated, decimals_of (self->indicator), TRUE);
      g_autofree char *remark = g_strdup_printf ("trong đó ước tính %s", part);

      add_remark (text, remark);
    }
  if (self->now.has_actual && self->wording != NULL && self->now.precision != HD_PRECISION_EXACT)
    add_remark (text, self->wording);
  /* Months that nobody reported make a sum look small beside a whole year. */
  if (self->now.has_actual && self->now.covered.to < self->now.period.to &&
      hd_indicator_get_aggregate (self->indicator) == HD_AGGREGATE_SUM)
    {
      g_autofree char *day = hd_date_print_short (hd_period_last (&self->now.covered));
      g_autofree char *remark = g_strdup_printf ("số liệu đến ngày %s", day);

      add_remark (text, remark);
    }
  if (hd_result_row_is_uncompared (self))
    {
      g_autofree char *time = hd_period_print (&self->before.covered);
      g_autofree char *remark = g_strdup_printf ("cùng kỳ: %s", time);

      add_remark (text, remark);
    }
  if (self->now.n_crossing > 0)
    {
      g_autofree char *remark = g_strdup_printf ("%" G_GINT64_FORMAT " số liệu vượt ra ngoài kỳ, không tính", self->now.n_crossing);

      add_remark (text, remark);
    }
  return g_string_free (text, FALSE);
}

const char *
hd_result_column_title (HdResultColumn column)
{
  static const char * const titles[HD_N_RESULT_COLUMNS] = {
    "Mã", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "% kế hoạch", "Cùng kỳ", "% cùng kỳ", "Lũy kế", "Đơn vị báo cáo", "Ghi chú",
  };

  g_return_val_if_fail ((guint) column < HD_N_RESULT_COLUMNS, "");

  return titles[column];
}

char *
hd_result_row_format (const HdResultRow *self,
                      HdResultColumn     column)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (column)
    {
    case HD_RESULT_COLUMN_CODE:
      return g_strdup (hd_record_peek_text (self->indicator, HD_INDICATOR_CODE));
    case HD_RESULT_COLUMN_NAME:
      return g_strdup (hd_record_peek_text (self->indicator, HD_INDICATOR_NAME));
    case HD_RESULT_COLUMN_MEASURE:
      return g_strdup (hd_record_peek_text (self->indicator, HD_INDICATOR_UNIT_OF_MEASURE));
    case HD_RESULT_COLUMN_TARGET:
      return format_target (self);
    case HD_RESULT_COLUMN_ACTUAL:
      return hd_period_figure_format (&self->now, self->indicator, self->wording);
    case HD_RESULT_COLUMN_RATE:
      return format_percent (self->now.has_rate && !hd_indicator_is_percent (self->indicator), self->now.rate);
    case HD_RESULT_COLUMN_BEFORE:
      return hd_period_figure_format (&self->before, self->indicator, NULL);
    case HD_RESULT_COLUMN_CHANGE:
      return format_change (self);
    case HD_RESULT_COLUMN_RUNNING:
      return hd_period_figure_format (&self->running, self->indicator, NULL);
    case HD_RESULT_COLUMN_REPORTED:
      return format_reported (&self->now);
    case HD_RESULT_COLUMN_NOTE:
    default:
      return format_note (self);
    }
}

/* --- For spreadsheets and programs --- */

gboolean
hd_result_column_is_number (HdResultColumn column)
{
  return column >= HD_RESULT_COLUMN_TARGET && column <= HD_RESULT_COLUMN_RUNNING;
}

static gboolean
give (gboolean  has,
      HdFigure  value,
      HdFigure *number)
{
  *number = value;
  return has;
}

gboolean
hd_result_row_get_number (const HdResultRow *self,
                          HdResultColumn     column,
                          HdFigure          *number)
{
  g_return_val_if_fail (self != NULL && number != NULL, FALSE);

  switch (column)
    {
    case HD_RESULT_COLUMN_TARGET:
      return give (self->now.has_target, self->now.target, number);
    case HD_RESULT_COLUMN_ACTUAL:
      return give (self->now.has_actual, self->now.actual, number);
    case HD_RESULT_COLUMN_RATE:
      return give (self->now.has_rate && !hd_indicator_is_percent (self->indicator), self->now.rate, number);
    case HD_RESULT_COLUMN_BEFORE:
      return give (self->before.has_actual, self->before.actual, number);
    case HD_RESULT_COLUMN_CHANGE:
      return hd_result_row_get_change (self, number);
    case HD_RESULT_COLUMN_RUNNING:
      return give (self->running.has_actual, self->running.actual, number);
    case HD_RESULT_COLUMN_CODE:
    case HD_RESULT_COLUMN_NAME:
    case HD_RESULT_COLUMN_MEASURE:
    case HD_RESULT_COLUMN_REPORTED:
    case HD_RESULT_COLUMN_NOTE:
    default:
      return FALSE;
    }
}
