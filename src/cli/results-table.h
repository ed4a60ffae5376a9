/* results-table.h: results as a table for the eye
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/results-export.h"

G_BEGIN_DECLS

/* @rows: (element-type HdResultRow). Columns as wide as their widest cell, a line above each field, numbers at the right. */
GBytes *hd_results_to_table (GPtrArray *rows, const HdResultsHead *head) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
