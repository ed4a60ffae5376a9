/* slots.c: reports folded together by the time they cover
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/slots-private.h"

#include <string.h>

struct _HdTotals
{
  GArray  *slots;   /* HdSlot */
  GArray  *tangled; /* HdReport, those of a unit together */
  gboolean sorted;
};

static const HdSlot *
slot_at (const GArray *slots,
         guint         index)
{
  return &g_array_index (slots, HdSlot, index);
}

static const HdReport *
report_at (const GArray *reports,
           guint         index)
{
  return &g_array_index (reports, HdReport, index);
}

static GArray *
slots_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (HdSlot));
}

static GArray *
reports_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (HdReport));
}

/* --- From reports --- */

/* By first day, the longer first, of equal ones the one that counts first. */
static int
compare_places (gconstpointer first,
                gconstpointer second)
{
  const HdReport *a = first;
  const HdReport *b = second;

  if (a->period.from != b->period.from)
    return a->period.from < b->period.from ? -1 : 1;
  if (a->period.to != b->period.to)
    return a->period.to > b->period.to ? -1 : 1;
  if (a->has_value != b->has_value)
    return a->has_value ? -1 : 1;
  return a->order > b->order ? -1 : a->order < b->order;
}

static HdSlot
slot_from_report (const HdReport *report,
                  const HdReport *parent)
{
  HdSlot slot = { .period = report->period, .committee = report->unit == NULL };

  if (parent != NULL)
    slot.parent = parent->period;
  if (!report->has_value)
    {
      slot.n_wordings = 1;
      return slot;
    }
  slot.n_figures = 1;
  slot.n_nearly = report->precision == HD_PRECISION_NEARLY;
  slot.n_over = report->precision == HD_PRECISION_OVER;
  slot.n_about = report->precision == HD_PRECISION_ABOUT || report->precision == HD_PRECISION_MAGNITUDE;
  slot.sum = report->value;
  slot.estimated = report->precision != HD_PRECISION_EXACT ? report->value : 0;
  return slot;
}

/* The report around @report that was met last, or NULL; FALSE when they are tangled. @around: indices into @sorted. */
static gboolean
find_parent (const GArray    *sorted,
             GArray          *around,
             const HdReport  *report,
             const HdReport **parent)
{
  while (around->len > 0 &&
         report_at (sorted, g_array_index (around, guint, around->len - 1))->period.to <= report->period.from)
    g_array_set_size (around, around->len - 1);
  *parent = around->len > 0 ? report_at (sorted, g_array_index (around, guint, around->len - 1)) : NULL;
  return *parent == NULL || ((*parent)->period.to >= report->period.to && (*parent)->has_value && report->has_value);
}

gboolean
hd_slots_fold (const GArray *reports,
               GArray       *slots)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) reports);
  g_autoptr (GArray) around = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_before = slots->len;

  g_array_sort (sorted, compare_places);
  for (guint i = 0; i < sorted->len; i++)
    {
      const HdReport *report = report_at (sorted, i);
      const HdReport *parent;
      HdSlot slot;

      if (i > 0 && report->has_value == report_at (sorted, i - 1)->has_value &&
          hd_period_equal (&report->period, &report_at (sorted, i - 1)->period))
        continue;
      if (!find_parent (sorted, around, report, &parent))
        {
          g_array_set_size (slots, n_before);
          return FALSE;
        }
      slot = slot_from_report (report, parent);
      g_array_append_val (slots, slot);
      g_array_append_val (around, i);
    }
  return TRUE;
}

/* --- Putting slots together --- */

static int
compare_dates (HdDate a,
               HdDate b)
{
  return a < b ? -1 : a > b;
}

static int
compare_slots (gconstpointer first,
               gconstpointer second)
{
  const HdSlot *a = first;
  const HdSlot *b = second;
  int order = compare_dates (a->period.from, b->period.from);

  if (order == 0)
    order = compare_dates (a->period.to, b->period.to);
  if (order == 0)
    order = compare_dates (a->parent.from, b->parent.from);
  if (order == 0)
    order = compare_dates (a->parent.to, b->parent.to);
  return order != 0 ? order : a->committee - b->committee;
}

gboolean
hd_slot_is_same_place (const HdSlot *a,
                       const HdSlot *b)
{
  return compare_slots (a, b) == 0;
}

gboolean
hd_slot_equal (const HdSlot *a,
               const HdSlot *b)
{
  return hd_slot_is_same_place (a, b) && a->n_figures == b->n_figures && a->n_wordings == b->n_wordings &&
         a->n_nearly == b->n_nearly && a->n_over == b->n_over && a->n_about == b->n_about && a->sum == b->sum &&
         a->estimated == b->estimated;
}

void
hd_slot_add (HdSlot       *to,
             const HdSlot *slot,
             int           sign)
{
  to->n_figures += sign * slot->n_figures;
  to->n_wordings += sign * slot->n_wordings;
  to->n_nearly += sign * slot->n_nearly;
  to->n_over += sign * slot->n_over;
  to->n_about += sign * slot->n_about;
  to->sum += sign * slot->sum;
  to->estimated += sign * slot->estimated;
}

/* Nothing of one and the same of another may still be a change: 5 in place of 3. */
static gboolean
is_nothing (const HdSlot *slot)
{
  return slot->n_figures == 0 && slot->n_wordings == 0 && slot->n_nearly == 0 && slot->n_over == 0 && slot->n_about == 0 &&
         slot->sum == 0 && slot->estimated == 0;
}

void
hd_slots_join (GArray *slots)
{
  guint n_kept = 0;

  g_return_if_fail (slots != NULL);

  g_array_sort (slots, compare_slots);
  for (guint i = 0; i < slots->len; i++)
    {
      HdSlot slot = *slot_at (slots, i);

      for (; i + 1 < slots->len && hd_slot_is_same_place (&slot, slot_at (slots, i + 1)); i++)
        hd_slot_add (&slot, slot_at (slots, i + 1), 1);
      if (!is_nothing (&slot))
        g_array_index (slots, HdSlot, n_kept++) = slot;
    }
  g_array_set_size (slots, n_kept);
}

void
hd_slots_append (GArray       *slots,
                 const GArray *added,
                 int           sign)
{
  g_return_if_fail (slots != NULL && added != NULL);

  for (guint i = 0; i < added->len; i++)
    {
      HdSlot slot = { .period = slot_at (added, i)->period, .parent = slot_at (added, i)->parent, .committee = slot_at (added, i)->committee };

      hd_slot_add (&slot, slot_at (added, i), sign);
      g_array_append_val (slots, slot);
    }
}

/* --- All of an indicator --- */

HdTotals *
hd_totals_new (void)
{
  HdTotals *self = g_new0 (HdTotals, 1);

  self->slots = slots_new ();
  self->tangled = reports_new ();
  self->sorted = TRUE;
  return self;
}

void
hd_totals_free (HdTotals *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->slots);
  g_array_unref (self->tangled);
  g_free (self);
}

void
hd_totals_add_slot (HdTotals     *self,
                    const HdSlot *slot)
{
  g_array_append_vals (self->slots, slot, 1);
  self->sorted = FALSE;
}

void
hd_totals_add_tangled (HdTotals     *self,
                       const GArray *reports)
{
  g_array_append_vals (self->tangled, reports->data, reports->len);
}

static int
compare_units (gconstpointer first,
               gconstpointer second)
{
  const HdReport *a = first;
  const HdReport *b = second;
  int order = g_strcmp0 (a->unit, b->unit);

  return order != 0 ? order : a->order < b->order ? -1 : a->order > b->order;
}

/* The end of those of @reports that are of the same unit as the one at @first. */
static guint
end_of_unit (const GArray *reports,
             guint         first)
{
  guint end = first + 1;

  while (end < reports->len && g_strcmp0 (report_at (reports, end)->unit, report_at (reports, first)->unit) == 0)
    end++;
  return end;
}

void
hd_totals_add_reports (HdTotals     *self,
                       const GArray *reports)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) reports);

  g_array_sort (sorted, compare_units);
  for (guint first = 0, end; first < sorted->len; first = end)
    {
      g_autoptr (GArray) own = reports_new ();

      end = end_of_unit (sorted, first);
      g_array_append_vals (own, report_at (sorted, first), end - first);
      if (!hd_slots_fold (own, self->slots))
        hd_totals_add_tangled (self, own);
      self->sorted = FALSE;
    }
}

const GArray *
hd_totals_get_slots (HdTotals *self)
{
  if (!self->sorted)
    hd_slots_join (self->slots);
  self->sorted = TRUE;
  return self->slots;
}

const GArray *
hd_totals_get_tangled (HdTotals *self)
{
  return self->tangled;
}

/* --- What counts in a period --- */

static gboolean
overlaps_any (const HdPeriod *period,
              const GArray   *slots,
              guint           first,
              guint           end)
{
  for (guint i = first; i < end; i++)
    if (hd_period_overlaps (period, &slot_at (slots, i)->period))
      return TRUE;
  return FALSE;
}

/* @n_committee: of @picked, the committee's own figures, which come first. */
static gboolean
is_free (const HdPeriod *asked,
         const HdPeriod *period,
         const GArray   *picked,
         guint           n_committee)
{
  return period->from != HD_DATE_NONE && hd_period_covers (asked, period) && !overlaps_any (period, picked, 0, n_committee);
}

static void
pick_figures (HdTotals       *self,
              const HdPeriod *asked,
              gboolean        committee,
              guint           n_committee,
              GArray         *picked)
{
  const GArray *slots = hd_totals_get_slots (self);

  for (guint i = 0; i < slots->len; i++)
    {
      HdSlot slot = *slot_at (slots, i);

      if (slot.n_figures == 0 || slot.committee != committee || !is_free (asked, &slot.period, picked, n_committee) ||
          is_free (asked, &slot.parent, picked, n_committee))
        continue;
      slot.n_wordings = 0;
      g_array_append_val (picked, slot);
    }
}

/* What counts of the tangled reports from @first to @end, which are of one unit: its figures, or its wordings, that no one of @walls
 * (HdSlot) overlaps. */
static void
pick_tangled_unit (HdTotals       *self,
                   const HdPeriod *asked,
                   guint           first,
                   guint           end,
                   gboolean        wordings,
                   const GArray   *walls,
                   GArray         *picked)
{
  g_autoptr (GArray) inside = reports_new ();
  g_autoptr (GArray) counted = NULL;

  for (guint i = first; i < end; i++)
    {
      const HdReport *report = report_at (self->tangled, i);

      if ((wordings || report->has_value) && is_free (asked, &report->period, walls, walls->len))
        g_array_append_vals (inside, report, 1);
    }
  counted = hd_reports_pick (inside);
  for (guint i = 0; i < counted->len; i++)
    {
      HdSlot slot = slot_from_report (report_at (counted, i), NULL);

      if ((slot.n_wordings > 0) == wordings)
        g_array_append_val (picked, slot);
    }
}

static void
pick_tangled (HdTotals       *self,
              const HdPeriod *asked,
              gboolean        committee,
              gboolean        wordings,
              const GArray   *walls,
              GArray         *picked)
{
  for (guint first = 0, end; first < self->tangled->len; first = end)
    {
      end = end_of_unit (self->tangled, first);
      if ((report_at (self->tangled, first)->unit == NULL) == committee)
        pick_tangled_unit (self, asked, first, end, wordings, walls, picked);
    }
}

static void
pick_wordings (HdTotals       *self,
               const HdPeriod *asked,
               gboolean        committee,
               const GArray   *walls,
               GArray         *picked)
{
  const GArray *slots = hd_totals_get_slots (self);

  for (guint i = 0; i < slots->len; i++)
    {
      HdSlot slot = { .period = slot_at (slots, i)->period, .committee = committee, .n_wordings = slot_at (slots, i)->n_wordings };

      if (slot.n_wordings > 0 && slot_at (slots, i)->committee == committee && is_free (asked, &slot.period, walls, walls->len))
        g_array_append_val (picked, slot);
    }
}

/* Figures of the committee first, then those of units where it gave none, then its wordings where nobody gave a figure, then those of
 * units where it said nothing at all. */
GArray *
hd_totals_pick (HdTotals       *self,
                const HdPeriod *period)
{
  GArray *picked = slots_new ();
  g_autoptr (GArray) of_committee = slots_new ();
  g_autoptr (GArray) figures = NULL;

  g_return_val_if_fail (self != NULL && period != NULL, picked);

  pick_figures (self, period, TRUE, 0, of_committee);
  pick_tangled (self, period, TRUE, FALSE, picked, of_committee);
  g_array_append_vals (picked, of_committee->data, of_committee->len);
  pick_figures (self, period, FALSE, of_committee->len, picked);
  pick_tangled (self, period, FALSE, FALSE, of_committee, picked);

  figures = g_array_copy (picked);
  g_array_set_size (of_committee, 0);
  pick_wordings (self, period, TRUE, figures, of_committee);
  pick_tangled (self, period, TRUE, TRUE, figures, of_committee);
  g_array_append_vals (picked, of_committee->data, of_committee->len);
  for (guint i = 0; i < figures->len; i++)
    if (slot_at (figures, i)->committee)
      g_array_append_vals (of_committee, slot_at (figures, i), 1);
  pick_wordings (self, period, FALSE, of_committee, picked);
  pick_tangled (self, period, FALSE, TRUE, of_committee, picked);
  return picked;
}

static gboolean
crosses (const HdPeriod *period,
         const HdPeriod *asked)
{
  return hd_period_overlaps (period, asked) && !hd_period_covers (asked, period);
}

gint64
hd_totals_count_crossing (HdTotals       *self,
                          const HdPeriod *period)
{
  const GArray *slots = hd_totals_get_slots (self);
  gint64 n_crossing = 0;

  for (guint i = 0; i < slots->len; i++)
    if (crosses (&slot_at (slots, i)->period, period))
      n_crossing += slot_at (slots, i)->n_figures + slot_at (slots, i)->n_wordings;
  for (guint i = 0; i < self->tangled->len; i++)
    n_crossing += crosses (&report_at (self->tangled, i)->period, period);
  return n_crossing;
}
