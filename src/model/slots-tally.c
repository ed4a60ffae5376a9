/* slots-tally.c: what picked slots come to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/slots-private.h"

static const HdSlot *
slot_at (const GArray *slots,
         guint         index)
{
  return &g_array_index (slots, HdSlot, index);
}

static void
widen_period (HdPeriod       *period,
              const HdPeriod *by)
{
  if (period->from == HD_DATE_NONE || by->from < period->from)
    period->from = by->from;
  period->to = MAX (period->to, by->to);
}

static HdFigure
clamp_wide (HdWide    wide,
            gboolean *is_beyond)
{
  *is_beyond = wide > G_MAXINT64 || wide < -(HdWide) G_MAXINT64;
  return (HdFigure) CLAMP (wide, -(HdWide) G_MAXINT64, (HdWide) G_MAXINT64);
}

static HdPrecision
precision_of (const HdSlot *all,
              gboolean      average)
{
  HdPrecision precision = HD_PRECISION_EXACT;

  if (all->n_figures == 0)
    return all->n_wordings > 0 ? HD_PRECISION_MAGNITUDE : HD_PRECISION_EXACT;
  if (all->n_nearly > 0)
    precision = HD_PRECISION_NEARLY;
  if (all->n_over > 0)
    precision = hd_precision_join (precision, HD_PRECISION_OVER);
  if (all->n_about > 0)
    precision = hd_precision_join (precision, HD_PRECISION_ABOUT);
  if (all->n_wordings > 0)
    precision = average ? HD_PRECISION_ABOUT : hd_precision_join (precision, HD_PRECISION_OVER);
  return precision;
}

static HdWide
divide_wide (HdWide value,
             HdWide by)
{
  if (by < 0)
    {
      value = -value;
      by = -by;
    }
  return value >= 0 ? (value + by / 2) / by : (value - by / 2) / by;
}

HdTally
hd_slots_tally (const GArray *slots,
                gboolean      average,
                HdFigure     *estimated)
{
  HdTally tally = { 0 };
  HdSlot all = { 0 };
  gboolean is_beyond = FALSE, ignored;

  for (guint i = 0; i < slots->len; i++)
    {
      hd_slot_add (&all, slot_at (slots, i), 1);
      widen_period (&tally.period, &slot_at (slots, i)->period);
    }
  tally.has_value = all.n_figures > 0;
  tally.precision = precision_of (&all, average);
  if (tally.has_value)
    tally.value = clamp_wide (average ? divide_wide (all.sum, all.n_figures) : all.sum, &is_beyond);
  if (is_beyond)
    tally.precision = all.sum > 0 ? HD_PRECISION_OVER : HD_PRECISION_ABOUT;
  if (estimated != NULL)
    *estimated = clamp_wide (all.estimated, &ignored);
  return tally;
}

static HdSlot
add_all (const GArray *slots,
         HdTally      *tally)
{
  HdSlot all = { 0 };

  *tally = (HdTally) { 0 };
  for (guint i = 0; i < slots->len; i++)
    {
      hd_slot_add (&all, slot_at (slots, i), 1);
      widen_period (&tally->period, &slot_at (slots, i)->period);
    }
  tally->precision = precision_of (&all, FALSE);
  return all;
}

HdTally
hd_slots_ratio (const GArray *part,
                const GArray *whole,
                gboolean      percent)
{
  HdTally tally, whole_tally;
  HdSlot dividend, divisor;
  gboolean is_beyond;

  dividend = add_all (part, &tally);
  divisor = add_all (whole, &whole_tally);
  if (dividend.n_figures == 0 || divisor.n_figures == 0 || divisor.sum == 0)
    return tally;
  if (whole_tally.precision != HD_PRECISION_EXACT)
    tally.precision = HD_PRECISION_ABOUT;
  tally.has_value = TRUE;
  tally.value = clamp_wide (divide_wide (dividend.sum * HD_FIGURE_SCALE * (percent ? 100 : 1), divisor.sum), &is_beyond);
  if (is_beyond)
    tally.precision = tally.value > 0 ? HD_PRECISION_OVER : HD_PRECISION_ABOUT;
  return tally;
}

gint64
hd_slots_count (const GArray *slots)
{
  gint64 n = 0;

  for (guint i = 0; i < slots->len; i++)
    n += slot_at (slots, i)->n_figures + slot_at (slots, i)->n_wordings;
  return n;
}

static int
compare_first_days (gconstpointer first,
                    gconstpointer second)
{
  HdDate a = ((const HdSlot *) first)->period.from, b = ((const HdSlot *) second)->period.from;

  return a < b ? -1 : a > b;
}

gboolean
hd_slots_fill (const GArray   *picked,
               const HdPeriod *period)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) picked);
  HdDate end = period->from;

  g_array_sort (sorted, compare_first_days);
  for (guint i = 0; i < sorted->len && slot_at (sorted, i)->period.from <= end; i++)
    end = MAX (end, slot_at (sorted, i)->period.to);
  return end == period->to;
}
