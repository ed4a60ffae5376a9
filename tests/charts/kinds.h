/* kinds.h: a chart of each kind, with what makes it difficult
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"

/* Parts of units, an estimate, a year without figures, one unit that came later. */
HdChart *kind_stacked    (void);
/* Three units over six years with a gap inside one line and an estimate, one name of 60 letters. */
HdChart *kind_lines      (void);
/* A running total over the months of a year against its target; the last months are to come. */
HdChart *kind_cumulative (void);
/* Achievement of indicators: over 100 %, an estimate, none reported, long names. */
HdChart *kind_bars       (void);
/* Sixty units, long names. */
HdChart *kind_sixty      (void);
/* This year's months against last year's. */
HdChart *kind_years      (void);
/* Six small charts of different kinds and measures, one without figures. */
HdChart *kind_panels     (void);
/* Negative values in every kind. */
HdChart *kind_negative   (void);
/* One value. */
HdChart *kind_one        (void);
/* Any chart of any kind. */
HdChart *kind_random     (GRand *random);
