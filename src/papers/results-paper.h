/* results-paper.h: the table of results as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/result-row.h"
#include "papers/paper.h"

G_BEGIN_DECLS

/**
 * hd_results_paper_new:
 * @unit: (nullable): the unit whose results they are
 * @rows: (element-type HdResultRow): by field
 * @period: that they were asked for
 * @since: first day of the running total; HD_DATE_NONE: no such column
 * @date: of the paper; HD_DATE_NONE: left to the pen
 *
 * Bảng tổng hợp kết quả on landscape A4: plan, done, rate, the same months before; a line for each field, parts of others set in, and
 * below what was not counted or not yet reported. An annex of figures of a review report.
 */
HdPaper *hd_results_paper_new (const HdRecord *committee, const HdRecord *unit, GPtrArray *rows, const HdPeriod *period, HdDate since, HdDate date) G_GNUC_WARN_UNUSED_RESULT;

/* That table in another paper on landscape A4. */
void     hd_results_add_table (HdPaperDraft *draft, GPtrArray *rows, gboolean with_running);

G_END_DECLS
