/* figure-table.h: the numbers of a chart as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/progress.h"

G_BEGIN_DECLS

/* Gives @view its columns and an empty model. */
void  hd_figure_table_init   (GtkColumnView *view);
/* @years: (element-type HdYearFigure) */
void  hd_figure_table_set    (GtkColumnView *view, GPtrArray *years, int decimals);
/* Narrow: without the columns about how the figures came about. */
void  hd_figure_table_set_narrow (GtkColumnView *view, gboolean narrow, double text_scale);
/* What was done, as reported: the report's own words where there are some. */
char *hd_figure_table_actual (const HdYearFigure *figure, int decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
