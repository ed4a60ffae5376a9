/* samples.h: charts to try things on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"

/* Five exact years, all with a target, one of them missed. */
HdChart *sample_five_years (void);
/* An estimate with its words, words without a figure, a gap, a year without target. */
HdChart *sample_gaps       (void);
/* Twelve years, long title, an estimate, a gap, targets from the fourth year. */
HdChart *sample_twelve     (void);
/* Columns only: @values of the categories 2001, 2002, ... */
HdChart *sample_of         (const HdFigure *values, guint n);
/* Any chart that can be, from @random. */
HdChart *sample_random     (GRand *random);
