/* grid-xlsx.h: the sheet of results or targets as a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/result-grid.h"

G_BEGIN_DECLS

/* As it stands in the window: indicators by units, months or quarters. Exact figures are numbers, estimates are written as they were reported.
 * @title: above the table. @total: (nullable): heading of a column with what each row adds up to. */
GBytes *hd_result_grid_to_xlsx (const HdResultGrid *grid, const char *title, const char *total, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
