/* chart-panels.c: small charts side by side, each with an axis of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#include <math.h>

#define PANEL_TEXT  0.86 /* of the text size of the whole */
#define PANEL_GAP   0.8
#define PANEL_RATIO 1.55 /* width to height that a panel looks best with */

/* As many columns as make the panels largest at that ratio. */
static guint
choose_columns (guint  n,
                double width,
                double height)
{
  guint best = 1;
  double largest = 0;

  for (guint columns = 1; columns <= n; columns++)
    {
      guint rows = (n + columns - 1) / columns;
      double size = MIN (width / columns / PANEL_RATIO, height / rows);

      if (size > largest * 1.001)
        {
          largest = size;
          best = columns;
        }
    }
  return best;
}

void
hd_chart_layout_place_panels (HdChartLayout *self)
{
  HdChartPlan plan = { TRUE, TRUE, TRUE, TRUE, TRUE, 2, 3 };
  guint n = hd_chart_get_n_panels (self->chart);
  double gap = self->size * PANEL_GAP;
  double top, width, height;
  guint columns, rows, first = 0;

  top = hd_chart_layout_place_header (self, &plan);
  columns = choose_columns (n, self->width, MAX (1, self->height - top));
  rows = (n + columns - 1) / columns;
  width = MAX (1, (self->width - gap * (columns + 1)) / columns);
  height = MAX (1, (self->height - top - gap * rows) / rows);
  for (guint i = 0; i < n; i++)
    {
      HdChart *chart = hd_chart_get_panel (self->chart, i);
      HdChartPanel panel = { NULL, gap + (i % columns) * (width + gap), top + (i / columns) * (height + gap), first };

      panel.layout = hd_chart_layout_new_panel (chart, self->fonts, width, height, self->size * PANEL_TEXT);
      g_array_append_val (self->panels, panel);
      first += hd_chart_get_n_categories (chart);
    }
}
