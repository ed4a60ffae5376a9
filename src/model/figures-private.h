/* figures-private.h: what the files of figures.h share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/figures.h"

G_BEGIN_DECLS

struct _HdFacts
{
  HdAggregate aggregate;
  gboolean    percent;
  gboolean    whole_is_target; /* a ratio against the numerator's target */
  HdTotals   *results;
  HdTotals   *targets;
  GArray     *reports;         /* HdReport, as the three below */
  GArray     *weights;
  GArray     *part;
  GArray     *whole;
  HdTotals   *part_sums;       /* of a ratio, as the book keeps them: in place of part and whole where from_sums */
  HdTotals   *whole_sums;
  gboolean    from_sums;
};

/* What was promised for the period; @basis HD_TARGET_NONE when nothing was. */
HdTally hd_facts_target (HdFacts *self, const HdPeriod *period, HdTargetRule rule, HdTargetBasis *basis);

G_END_DECLS
