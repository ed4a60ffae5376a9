/* chart-layout.c: a chart placed in a rectangle
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the chart is a plan; a plan that leaves the plot too little room loses its least needed part and is tried
 * again, in the order of drop_next().
 */
#include "charts/chart-layout-private.h"

#include <math.h>

#define MIN_PLOT_HEIGHT 6.0 /* in text sizes */
#define MIN_PLOT_WIDTH  9.0
#define TICK_SIZE       0.88
#define TICK_PITCH      1.9
#define MAX_COLUMN      5.0

static void
panel_clear (gpointer data)
{
  hd_chart_layout_unref (((HdChartPanel *) data)->layout);
}

static void
layout_clear (gpointer data)
{
  HdChartLayout *self = data;

  hd_chart_unref (self->chart);
  hd_font_set_unref (self->fonts);
  g_array_unref (self->texts);
  g_array_unref (self->columns);
  g_array_unref (self->steps);
  g_array_unref (self->marks);
  g_array_unref (self->nodes);
  g_array_unref (self->panels);
  g_array_unref (self->samples);
  g_array_unref (self->grid);
}

HdChartLayout *
hd_chart_layout_ref (HdChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
hd_chart_layout_unref (HdChartLayout *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, layout_clear);
}

void
hd_chart_layout_get_size (const HdChartLayout *self,
                          double              *width,
                          double              *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = self->width;
  *height = self->height;
}

double
hd_chart_layout_category_x (const HdChartLayout *self,
                            guint                category)
{
  return self->plot.x + (category + 0.5) * self->slot;
}

double
hd_chart_layout_value_y (const HdChartLayout *self,
                         HdFigure             value)
{
  return self->plot.y + self->plot.height * (1 - hd_scale_position (&self->scale, value));
}

/* What one category adds to the span: each value, or the sum of those on each side of 0. */
static void
add_category_span (const HdChartLayout *self,
                   guint                category,
                   HdFigure            *lowest,
                   HdFigure            *highest,
                   gboolean            *whole)
{
  gboolean stacked = hd_chart_get_kind (self->chart) == HD_CHART_STACKED;
  HdFigure below = 0, above = 0;

  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    {
      const HdChartPoint *point = hd_chart_get_point (self->chart, i, category);
      gboolean adds = stacked && hd_chart_get_series (self->chart, i)->style == HD_SERIES_COLUMNS;

      if (point == NULL || !point->has_value)
        continue;
      *whole = *whole && point->value % HD_FIGURE_SCALE == 0;
      if (adds && point->value < 0)
        below = below < G_MININT64 - point->value ? G_MININT64 : below + point->value;
      else if (adds)
        above = above > G_MAXINT64 - point->value ? G_MAXINT64 : above + point->value;
      *lowest = MIN (*lowest, MIN (below, point->value));
      *highest = MAX (*highest, MAX (above, point->value));
    }
}

void
hd_chart_layout_get_span (const HdChartLayout *self,
                          HdFigure            *lowest,
                          HdFigure            *highest,
                          gboolean            *whole)
{
  *lowest = *highest = 0;
  *whole = TRUE;
  for (guint k = 0; k < hd_chart_get_n_categories (self->chart); k++)
    add_category_span (self, k, lowest, highest, whole);
}

static void
init_scale (HdChartLayout *self,
            double         plot_height)
{
  HdFigure lowest, highest;
  gboolean whole;

  hd_chart_layout_get_span (self, &lowest, &highest, &whole);
  hd_scale_init (&self->scale, lowest, highest, (guint) CLAMP (plot_height / (self->size * TICK_PITCH), 2, 7), whole);
}

static double
widest_tick (const HdChartLayout *self)
{
  g_autoptr (GPtrArray) labels = hd_scale_dup_labels (&self->scale);
  double widest = 0;

  for (guint i = 0; i < labels->len; i++)
    widest = MAX (widest, hd_chart_text_width (self, HD_FACE_REGULAR, self->size * TICK_SIZE, g_ptr_array_index (labels, i)));
  return widest;
}

static void
place_axis (HdChartLayout *self,
            gboolean       with_labels)
{
  g_autoptr (GPtrArray) labels = hd_scale_dup_labels (&self->scale);
  double size = self->size * TICK_SIZE;

  self->base_y = hd_chart_layout_value_y (self, 0);
  if (!hd_chart_has_figures (self->chart, FALSE))
    return;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double y = hd_chart_layout_value_y (self, self->scale.ticks[i]);
      HdChartText text;

      if (self->scale.ticks[i] != 0)
        g_array_append_val (self->grid, y);
      if (!with_labels)
        continue;
      text = hd_chart_text_make (self, HD_CHART_TEXT_TICK, HD_FACE_REGULAR, size, g_ptr_array_index (labels, i),
                                 self->plot.x - self->size * 0.5, 1, y + size * 0.33, -1);
      g_array_append_val (self->texts, text);
    }
}

/* Columns side by side in a category. */
static guint
count_column_series (const HdChart *chart)
{
  return hd_chart_get_kind (chart) == HD_CHART_COLUMNS ? hd_chart_count_before (chart, HD_SERIES_COLUMNS, hd_chart_get_n_series (chart)) : 1;
}

static void
place_columns (HdChartLayout *self)
{
  guint n_series = MAX (1, count_column_series (self->chart));
  double width = MIN (self->slot * (n_series > 1 ? 0.76 : 0.56) / n_series, self->size * MAX_COLUMN);
  guint nth = 0;

  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    {
      if (hd_chart_get_series (self->chart, i)->style != HD_SERIES_COLUMNS)
        continue;
      for (guint k = 0; k < hd_chart_get_n_categories (self->chart); k++)
        {
          const HdChartPoint *point = hd_chart_get_point (self->chart, i, k);
          double x = hd_chart_layout_category_x (self, k) + (nth - n_series / 2.0) * width;
          HdChartColumn column = { .series = i, .category = k };
          double y;

          if (point == NULL || !point->has_value)
            continue;
          y = hd_chart_layout_value_y (self, point->value);
          column.estimated = point->estimated;
          column.negative = point->value < 0;
          /* A zero is a hair on the base line: something was reported. */
          column.rect = (HdRect) { x, MIN (y, self->base_y), width, MAX (fabs (self->base_y - y), 0.75) };
          if (!column.negative && column.rect.height <= 0.75)
            column.rect.y = self->base_y - 0.75;
          g_array_append_val (self->columns, column);
        }
      nth++;
    }
}

static void
place_steps (HdChartLayout *self)
{
  double widest = self->size * MAX_COLUMN * 0.8 * MAX (1, count_column_series (self->chart));
  double half = hd_chart_get_kind (self->chart) == HD_CHART_LINES ? self->slot / 2 : MIN (self->slot / 2, widest);

  for (guint k = 0; k < hd_chart_get_n_categories (self->chart); k++)
    {
      const HdChartPoint *point = hd_chart_find_point (self->chart, HD_SERIES_TARGET, k);
      double x = hd_chart_layout_category_x (self, k);
      HdChartStep step = { x - half, x + half, 0, k };

      if (point == NULL || !point->has_value)
        continue;
      step.y = hd_chart_layout_value_y (self, point->value);
      g_array_append_val (self->steps, step);
    }
}

static void
place_marks (HdChartLayout *self)
{
  switch (hd_chart_get_kind (self->chart))
    {
    case HD_CHART_STACKED:
      hd_chart_layout_place_stack (self);
      break;
    case HD_CHART_LINES:
      hd_chart_layout_place_curves (self);
      break;
    case HD_CHART_COLUMNS:
    case HD_CHART_BARS:
    case HD_CHART_PANELS:
    default:
      place_columns (self);
      break;
    }
}

void
hd_chart_layout_forget (HdChartLayout *self)
{
  g_array_set_size (self->texts, 0);
  g_array_set_size (self->columns, 0);
  g_array_set_size (self->steps, 0);
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->nodes, 0);
  g_array_set_size (self->samples, 0);
  g_array_set_size (self->grid, 0);
}

/* Places all but the value labels, which need @headroom above the plot. Returns whether the plot has room enough. */
static gboolean
try_plan (HdChartLayout     *self,
          const HdChartPlan *plan,
          double             headroom)
{
  double margin = self->size * 0.8;
  double top, left, bottom, footroom;
  guint n = hd_chart_get_n_categories (self->chart);

  hd_chart_layout_forget (self);
  top = hd_chart_layout_place_header (self, plan) + headroom;
  left = plan->ticks ? margin + widest_tick (self) + self->size * 0.5 : margin;
  self->tail = hd_chart_layout_measure_tail (self);
  self->plot = (HdRect) { left, top, MAX (1, self->width - left - margin - self->tail), 1 };
  self->slot = self->plot.width / n;

  footroom = self->scale.low < 0 ? headroom : 0;
  bottom = self->height - margin * 0.75 - footroom;
  self->plot.height = MAX (1, bottom - hd_chart_layout_measure_footer (self, plan) - top);
  init_scale (self, self->plot.height);
  /* Other ticks may be wider, and what stands below breaks its lines by the width that is left. */
  left = plan->ticks ? margin + widest_tick (self) + self->size * 0.5 : margin;
  self->plot.x = left;
  self->plot.width = MAX (1, self->width - left - margin - self->tail);
  self->slot = self->plot.width / n;
  self->plot.height = MAX (1, bottom - hd_chart_layout_measure_footer (self, plan) - top);
  self->field = (HdRect) { self->plot.x, top - headroom, self->plot.width, MAX (1, self->height - margin * 0.5 - top + headroom) };

  place_axis (self, plan->ticks);
  place_marks (self);
  place_steps (self);
  hd_chart_layout_place_categories (self, plan);
  return self->plot.height >= self->size * MIN_PLOT_HEIGHT && (!plan->ticks || self->plot.width >= self->size * MIN_PLOT_WIDTH);
}

/* What can best be missed goes first. FALSE when nothing is left to drop. */
static gboolean
drop_next (HdChartPlan *plan)
{
  if (plan->achievements)
    plan->achievements = FALSE;
  else if (plan->subtitle)
    plan->subtitle = FALSE;
  else if (plan->title_lines > 1)
    plan->title_lines = 1;
  else if (plan->category_lines > 1)
    plan->category_lines = 1;
  else if (plan->legend)
    plan->legend = FALSE;
  else if (plan->unit)
    plan->unit = FALSE;
  else if (plan->ticks)
    plan->ticks = FALSE;
  else
    return FALSE;
  return TRUE;
}

static void
place_empty (HdChartLayout *self)
{
  HdChartPlan plan = { .subtitle = TRUE, .title_lines = 2 };
  double y = hd_chart_layout_place_header (self, &plan);
  g_autofree char *fitted = hd_chart_text_fit (self, HD_FACE_ITALIC, self->size * 1.1, hd_chart_get_empty (self->chart), self->width);
  HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_EMPTY, HD_FACE_ITALIC, self->size * 1.1, fitted,
                                         self->width / 2, 0.5, MAX (y + self->size * 1.2, (y + self->height) / 2), -1);

  g_array_append_val (self->texts, text);
}

static void
place_all (HdChartLayout *self)
{
  HdChartPlan plan = { TRUE, TRUE, TRUE, TRUE, TRUE, 2, 3 };
  gboolean roomy;

  if (self->is_panel)
    plan.subtitle = plan.legend = FALSE;
  plan.ticks = hd_chart_has_figures (self->chart, FALSE);
  init_scale (self, self->height * 0.55);
  do
    roomy = try_plan (self, &plan, self->size * 1.5);
  while (!roomy && drop_next (&plan));

  if (hd_chart_get_kind (self->chart) == HD_CHART_STACKED)
    {
      hd_chart_layout_place_stack_labels (self, roomy);
      return;
    }
  if (hd_chart_get_kind (self->chart) == HD_CHART_LINES)
    {
      hd_chart_layout_label_curves (self);
      return;
    }
  for (HdChartLabelForm form = HD_CHART_LABELS_FULL; form < HD_CHART_LABELS_THINNED; form++)
    {
      double headroom = hd_chart_layout_label_room (self, form);

      if (headroom < 0 || !try_plan (self, &plan, headroom))
        continue;
      if (hd_chart_layout_place_labels (self, form))
        return;
    }
  /* Where there is not even room for a plot, figures over columns would only be in the way. */
  roomy = try_plan (self, &plan, roomy ? self->size * 1.5 : 0);
  (void) hd_chart_layout_place_labels (self, roomy ? HD_CHART_LABELS_THINNED : HD_CHART_LABELS_NONE);
}

/* What found no room in a small panel is left out rather than drawn into its neighbour. */
static void
drop_outside (HdChartLayout *self)
{
  for (guint i = self->texts->len; i > 0; i--)
    {
      const HdRect *box = &g_array_index (self->texts, HdChartText, i - 1).box;

      if (box->x < -0.5 || box->y < -0.5 || box->x + box->width > self->width + 0.5 || box->y + box->height > self->height + self->size * 0.3)
        g_array_remove_index (self->texts, i - 1);
    }
}

static void
place_chart (HdChartLayout *self)
{
  HdChartKind kind = hd_chart_get_kind (self->chart);

  if (hd_chart_get_n_panels (self->chart) > 0)
    hd_chart_layout_place_panels (self);
  else if (!hd_chart_has_figures (self->chart, TRUE))
    place_empty (self);
  else if (kind == HD_CHART_BARS)
    hd_chart_layout_place_bars (self);
  else
    place_all (self);
}

static HdChartLayout *
layout_new (HdChart   *chart,
            HdFontSet *fonts,
            double     width,
            double     height,
            double     text_size,
            gboolean   is_panel)
{
  HdChartLayout *self = g_atomic_rc_box_new0 (HdChartLayout);

  self->chart = hd_chart_ref (chart);
  self->fonts = hd_font_set_ref (fonts);
  self->is_panel = is_panel;
  self->width = MAX (1, width);
  self->height = MAX (1, height);
  self->size = text_size;
  self->texts = g_array_new (FALSE, TRUE, sizeof (HdChartText));
  g_array_set_clear_func (self->texts, (GDestroyNotify) hd_chart_text_clear);
  self->columns = g_array_new (FALSE, TRUE, sizeof (HdChartColumn));
  self->steps = g_array_new (FALSE, TRUE, sizeof (HdChartStep));
  self->marks = g_array_new (FALSE, TRUE, sizeof (HdChartMark));
  self->nodes = g_array_new (FALSE, TRUE, sizeof (HdChartNode));
  self->panels = g_array_new (FALSE, TRUE, sizeof (HdChartPanel));
  g_array_set_clear_func (self->panels, panel_clear);
  self->samples = g_array_new (FALSE, TRUE, sizeof (HdChartSample));
  self->grid = g_array_new (FALSE, TRUE, sizeof (double));
  place_chart (self);
  if (is_panel)
    drop_outside (self);
  return self;
}

HdChartLayout *
hd_chart_layout_new (HdChart   *chart,
                     HdFontSet *fonts,
                     double     width,
                     double     height,
                     double     text_size)
{
  g_return_val_if_fail (chart != NULL && fonts != NULL, NULL);
  g_return_val_if_fail (isfinite (width) && isfinite (height) && isfinite (text_size) && text_size > 0, NULL);

  return layout_new (chart, fonts, width, height, text_size, FALSE);
}

HdChartLayout *
hd_chart_layout_new_panel (HdChart   *chart,
                           HdFontSet *fonts,
                           double     width,
                           double     height,
                           double     text_size)
{
  return layout_new (chart, fonts, width, height, text_size, TRUE);
}
