/* chart-table.h: the table behind a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart.h"

G_BEGIN_DECLS

/* A table without columns, as wide as it is given room and as high as its rows. */
GtkWidget *hd_chart_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Gives it the columns and rows of @chart, in place of those it had. */
void       hd_chart_table_set (GtkWidget *table, const HdChart *chart);

G_END_DECLS
