/* progress-chart.h: yearly figures of an indicator as a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "model/progress.h"

G_BEGIN_DECLS

/* @years: (element-type HdYearFigure). Columns for what was done, a target line, labels as reported. Always Vietnamese. */
HdChart *hd_progress_chart_new (const HdRecord *indicator, GPtrArray *years) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
