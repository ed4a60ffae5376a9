/* summary-view.h: the results of any time as a table on paper and as sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/progress-view.h"

G_BEGIN_DECLS

#define HD_TYPE_SUMMARY_VIEW (hd_summary_view_get_type ())
G_DECLARE_FINAL_TYPE (HdSummaryView, hd_summary_view, HD, SUMMARY_VIEW, HdProgressView)

/* One choice of time, unit and field above; below it the paper as it will be printed, exported as PDF, CSV or XLSX, or the sentences that
 * its figures make. */

G_END_DECLS
