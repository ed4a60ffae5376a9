/* slots.h: reports folded together by the time they cover, so that any period can be summed from few of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of the reports of one unit that lie in a period the longest count, and those inside them do not. Where each report of a unit
 * lies wholly inside or wholly outside each other one, that is known without knowing the period: a report counts in a period that
 * holds it and does not hold the next longer report around it, its parent. So reports of any number of units with the same time
 * and the same parent's time make one slot, which the book keeps instead of adding a million results. Reports of a unit that
 * overlap in part, or of which one has no figure, are tangled: they stay reports.
 */
#pragma once

#include "model/tally.h"

G_BEGIN_DECLS

/* Sums of figures pass 64 bits. */
__extension__ typedef __int128 HdWide;

typedef struct
{
  HdPeriod period;
  HdPeriod parent;      /* of the next longer report of the same unit around it; both HD_DATE_NONE: there is none */
  gboolean committee;   /* said by the whole committee, not by units */
  gint64   n_figures;
  gint64   n_wordings;  /* reports without a figure */
  gint64   n_nearly;    /* of n_figures */
  gint64   n_over;
  gint64   n_about;
  HdWide   sum;
  HdWide   estimated;   /* of the sum, in figures that are not exact */
} HdSlot;

/**
 * hd_slots_fold:
 * @reports: (element-type HdReport): of one unit, or of the whole committee, for one indicator; of two with the same period the
 *   later one counts
 * @slots: (element-type HdSlot): those of the reports are added here, one a report that counts in some period
 *
 * Returns: FALSE when the reports are tangled; @slots is as it was
 */
gboolean  hd_slots_fold     (const GArray *reports, GArray *slots);
/* @sign -1 takes @added away. */
void      hd_slots_append   (GArray *slots, const GArray *added, int sign);
/* Puts slots of the same time, parent and kind together, in the order of time; those that come to nothing go. */
void      hd_slots_join     (GArray *slots);
gboolean  hd_slot_is_same_place (const HdSlot *a, const HdSlot *b);
gboolean  hd_slot_equal     (const HdSlot *a, const HdSlot *b);
/* What picked slots come to; the average of their figures when @average. @estimated: (out) (optional) */
HdTally   hd_slots_tally    (const GArray *slots, gboolean average, HdFigure *estimated);

/* @part of @whole from their sums, as hd_tally_ratio(). */
HdTally   hd_slots_ratio    (const GArray *part, const GArray *whole, gboolean percent);
/* Reports in picked slots. */
gint64    hd_slots_count    (const GArray *slots);
/* No day of the period is without one of @picked. */
gboolean  hd_slots_fill     (const GArray *picked, const HdPeriod *period);

/* All that was reported for one indicator: slots, and the reports of units that are tangled. */
typedef struct _HdTotals HdTotals;

HdTotals *hd_totals_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void      hd_totals_free         (HdTotals *self);
void      hd_totals_add_slot     (HdTotals *self, const HdSlot *slot);
/* @reports: (element-type HdReport): all of one unit that may lie in the periods that will be asked for */
void      hd_totals_add_tangled  (HdTotals *self, const GArray *reports);
/* @reports: of any number of units */
void      hd_totals_add_reports  (HdTotals *self, const GArray *reports);
/* (element-type HdSlot): what counts in the period. What the committee says for itself wins over its units, a figure over a wording. */
GArray   *hd_totals_pick         (HdTotals *self, const HdPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
/* Reports that overlap the period but begin before it or end after it: they are never cut, so they do not count in it. */
gint64    hd_totals_count_crossing (HdTotals *self, const HdPeriod *period);
/* (element-type HdSlot): all, by time. */
const GArray *hd_totals_get_slots (HdTotals *self);
/* (element-type HdReport): those of units that are tangled, unit by unit. */
const GArray *hd_totals_get_tangled (HdTotals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTotals, hd_totals_free)

G_END_DECLS
