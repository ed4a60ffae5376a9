/* chart-table.h: the table behind a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart.h"

G_BEGIN_DECLS

/* Gives @view the columns and rows of @chart, in place of those it had. */
void hd_chart_table_set (GtkColumnView *view, const HdChart *chart);

G_END_DECLS
