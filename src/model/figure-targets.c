/* figure-targets.c: what was promised for a period: its own target, its years', its stage's, or its share of these
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figures-private.h"

static const HdSlot *
slot_at (const GArray *slots,
         guint         index)
{
  return &g_array_index (slots, HdSlot, index);
}

/* A rate holds for the committee only when it set one itself or all units have the same. */
static HdTally
tally_rates (const GArray *picked)
{
  HdTally tally = { 0 };

  for (guint i = 0; i < picked->len; i++)
    {
      const HdSlot *slot = slot_at (picked, i);

      if (slot->sum % slot->n_figures != 0 || slot->sum / slot->n_figures != slot_at (picked, 0)->sum / slot_at (picked, 0)->n_figures)
        return tally;
    }
  if (picked->len > 0)
    {
      tally.has_value = TRUE;
      tally.value = (HdFigure) (slot_at (picked, 0)->sum / slot_at (picked, 0)->n_figures);
    }
  return tally;
}

/* Of a stock only the level at the end counts: the targets that end last. */
static HdTally
tally_levels (const GArray *picked)
{
  g_autoptr (GArray) last = g_array_new (FALSE, TRUE, sizeof (HdSlot));
  HdDate end = HD_DATE_NONE;

  for (guint i = 0; i < picked->len; i++)
    end = MAX (end, slot_at (picked, i)->period.to);
  for (guint i = 0; i < picked->len; i++)
    if (slot_at (picked, i)->period.to == end)
      g_array_append_vals (last, slot_at (picked, i), 1);
  return hd_slots_tally (last, FALSE, NULL);
}

static HdTally
tally_targets (HdFacts      *self,
               const GArray *picked)
{
  switch (self->aggregate)
    {
    case HD_AGGREGATE_LATEST:
      return tally_levels (picked);
    case HD_AGGREGATE_AVERAGE:
      return hd_slots_tally (picked, TRUE, NULL);
    case HD_AGGREGATE_WEIGHTED:
    case HD_AGGREGATE_RATIO:
      return tally_rates (picked);
    case HD_AGGREGATE_SUM:
    default:
      return hd_slots_tally (picked, FALSE, NULL);
    }
}

static gboolean
is_stock_or_rate (HdFacts *self)
{
  return self->aggregate != HD_AGGREGATE_SUM;
}

/* --- The share of a part of the time --- */

static gboolean
is_first_of_month (HdDate date)
{
  int day;

  hd_date_split (date, NULL, NULL, &day);
  return day == 1;
}

static gint64
month_number (HdDate date)
{
  int year, month;

  hd_date_split (date, &year, &month, NULL);
  return (gint64) year * 12 + month;
}

/* In months where all ends are ends of months, else in days. */
static void
measure (const HdPeriod *whole,
         const HdPeriod *part,
         gint64         *whole_length,
         gint64         *part_length)
{
  gboolean by_month = is_first_of_month (whole->from) && is_first_of_month (whole->to) && is_first_of_month (part->from) &&
                      is_first_of_month (part->to);

  *whole_length = by_month ? month_number (whole->to) - month_number (whole->from) : hd_period_days (whole);
  *part_length = by_month ? month_number (part->to) - month_number (part->from) : hd_period_days (part);
}

/* Each target's share is rounded by itself, to the last of four places. */
static HdTally
tally_shares (const GArray   *picked,
              const HdPeriod *period)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, TRUE, sizeof (HdSlot));

  for (guint i = 0; i < picked->len; i++)
    {
      HdSlot slot = *slot_at (picked, i);
      HdPeriod common = { MAX (slot.period.from, period->from), MIN (slot.period.to, period->to) };
      gint64 whole_length, part_length;

      if (!hd_period_is_valid (&common))
        continue;
      measure (&slot.period, &common, &whole_length, &part_length);
      slot.sum = (2 * slot.sum * part_length + (slot.sum >= 0 ? whole_length : -whole_length)) / (2 * whole_length);
      slot.period = common;
      g_array_append_val (shares, slot);
    }
  return hd_slots_tally (shares, FALSE, NULL);
}

/* --- Which target --- */

/* The shortest time around @period for which there is a target; FALSE when there is none. */
static gboolean
find_stage (HdFacts        *self,
            const HdPeriod *period,
            HdPeriod       *stage)
{
  const GArray *slots = hd_totals_get_slots (self->targets);
  const GArray *tangled = hd_totals_get_tangled (self->targets);
  gboolean found = FALSE;

  for (guint i = 0; i < slots->len + tangled->len; i++)
    {
      const HdPeriod *own = i < slots->len ? &slot_at (slots, i)->period : &g_array_index (tangled, HdReport, i - slots->len).period;

      if (!hd_period_covers (own, period) || (found && hd_period_days (own) >= hd_period_days (stage)))
        continue;
      *stage = *own;
      found = TRUE;
    }
  return found;
}

HdTally
hd_facts_target (HdFacts        *self,
                 const HdPeriod *period,
                 HdTargetRule    rule,
                 HdTargetBasis  *basis)
{
  HdPeriod years = hd_period_whole_years (period);
  HdPeriod around = years;
  g_autoptr (GArray) own = hd_totals_pick (self->targets, period);
  g_autoptr (GArray) longer = NULL;

  *basis = HD_TARGET_NONE;
  if (own->len > 0 && hd_slots_fill (own, period))
    {
      *basis = HD_TARGET_OF_PERIOD;
      return tally_targets (self, own);
    }

  longer = hd_totals_pick (self->targets, &years);
  if (longer->len > 0)
    *basis = HD_TARGET_OF_YEARS;
  else if (find_stage (self, period, &around))
    {
      g_array_unref (longer);
      longer = hd_totals_pick (self->targets, &around);
      *basis = HD_TARGET_OF_STAGE;
    }
  if (*basis == HD_TARGET_NONE || rule == HD_TARGET_RULE_WHOLE || is_stock_or_rate (self))
    return tally_targets (self, longer);
  *basis = HD_TARGET_PRORATED;
  return tally_shares (longer, period);
}
