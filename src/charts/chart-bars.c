/* chart-bars.c: lying bars: a row for each category, room for long names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long lists on little height: names take fewer lines, then only each second, third, … row has its name and figure.
 */
#include "charts/chart-layout-private.h"

#include <math.h>

#define PITCH       1.18
#define TICK_SIZE   0.88
#define TICK_PITCH  5.5
#define NAMES_SHARE 0.42 /* of the width at most */
#define LINE_SHARE  0.58 /* where a name has but one line */
#define LEAST_BARS  12   /* in text sizes: what is left to the bars then */
#define MAX_BAR     1.7  /* in text sizes */
#define GAP_WORDS   "chưa có số liệu"

typedef struct
{
  guint    n_rows;
  guint    lines;   /* of a name */
  guint    every;   /* each row, each second, ... has words */
  double   names;   /* width of the names */
  double   figures; /* width kept free behind the bars */
  gboolean ticks;
} Rows;

static char *
dup_figure (const HdChartLayout *self,
            guint                series,
            guint                category)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, series, category);

  return point != NULL ? hd_chart_point_dup_label (point) : g_strdup ("");
}

static double
measure_names (const HdChartLayout *self,
               double               most)
{
  double widest = 0;

  for (guint i = 0; i < hd_chart_get_n_categories (self->chart); i++)
    widest = MAX (widest, hd_chart_text_width (self, HD_FACE_REGULAR, self->size, hd_chart_get_category (self->chart, i)));
  return MIN (widest + self->size * 0.2, most);
}

static double
measure_figures (const HdChartLayout *self)
{
  double widest = 0;

  for (guint k = 0; k < hd_chart_get_n_series (self->chart); k++)
    for (guint i = 0; hd_chart_get_series (self->chart, k)->style == HD_SERIES_COLUMNS && i < hd_chart_get_n_categories (self->chart); i++)
      {
        g_autofree char *figure = dup_figure (self, k, i);

        widest = MAX (widest, hd_chart_text_width (self, HD_FACE_REGULAR, self->size, figure));
      }
  return widest + self->size * 0.6;
}

/* Room for rows is shared out; then the figures may go, then the axis. */
static Rows
plan_rows (const HdChartLayout *self,
           double               height)
{
  Rows rows = { .n_rows = hd_chart_get_n_categories (self->chart), .ticks = TRUE };
  double room = self->width - 1.6 * self->size;
  double row;

  rows.names = measure_names (self, self->width * NAMES_SHARE);
  rows.figures = measure_figures (self);
  if (room - rows.names - rows.figures < self->size * 5)
    rows.figures = self->size * 0.5;
  if (height - self->size * TICK_SIZE * 1.6 < self->size * 4)
    rows.ticks = FALSE;
  row = (height - (rows.ticks ? self->size * TICK_SIZE * 1.6 : 0)) / rows.n_rows;
  rows.lines = (guint) CLAMP (row * 0.92 / (self->size * PITCH), 1, 3);
  if (rows.lines == 1)
    rows.names = MAX (rows.names, MIN (measure_names (self, self->width * LINE_SHARE), room - rows.figures - self->size * LEAST_BARS));
  rows.every = (guint) MAX (1, ceil (self->size * PITCH / row));
  return rows;
}

static double
value_x (const HdChartLayout *self,
         HdFigure             value)
{
  return self->plot.x + self->plot.width * hd_scale_position (&self->scale, value);
}

static void
place_scale (HdChartLayout *self,
             const Rows    *rows)
{
  HdFigure lowest, highest;
  gboolean whole;
  double size = self->size * TICK_SIZE;
  g_autoptr (GPtrArray) labels = NULL;

  hd_chart_layout_get_span (self, &lowest, &highest, &whole);
  hd_scale_init (&self->scale, lowest, highest, (guint) CLAMP (self->plot.width / (self->size * TICK_PITCH), 2, 7), whole);
  self->base_x = value_x (self, 0);
  labels = hd_scale_dup_labels (&self->scale);
  for (guint i = 0; rows->ticks && i < self->scale.n_ticks; i++)
    {
      double x = value_x (self, self->scale.ticks[i]);
      HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_TICK, HD_FACE_REGULAR, size, g_ptr_array_index (labels, i), x, 0.5,
                                             self->plot.y + self->plot.height + size * 1.2, -1);
      const HdChartText *last = self->texts->len > 0 ? &g_array_index (self->texts, HdChartText, self->texts->len - 1) : NULL;

      if (self->scale.ticks[i] != 0)
        g_array_append_val (self->grid, x);
      if (text.box.x < 0 || text.box.x + text.box.width > self->width ||
          (last != NULL && last->kind == HD_CHART_TEXT_TICK && hd_rects_meet (&text.box, &last->box, size * 0.4)))
        hd_chart_text_clear (&text);
      else
        g_array_append_val (self->texts, text);
    }
}

static void
place_name (HdChartLayout *self,
            const Rows    *rows,
            guint          category)
{
  g_auto (GStrv) lines = hd_chart_text_wrap (self, HD_FACE_REGULAR, self->size, hd_chart_get_category (self->chart, category), rows->names,
                                             rows->lines, TRUE);
  guint n = g_strv_length (lines);
  double middle = self->plot.y + (category + 0.5) * self->slot;
  double baseline = middle + self->size * (0.34 - PITCH * (n - 1) / 2.0);

  for (guint i = 0; i < n; i++)
    {
      HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_CATEGORY, HD_FACE_REGULAR, self->size, lines[i],
                                             self->plot.x - self->size * 0.5, 1, baseline + i * self->size * PITCH, (int) category);

      g_array_append_val (self->texts, text);
    }
}

static void
place_figure (HdChartLayout  *self,
              HdChartTextKind kind,
              const char     *label,
              double          x,
              double          middle,
              guint           category)
{
  HdChartText text = hd_chart_text_make (self, kind, HD_FACE_REGULAR, self->size, label, x, 0, middle + self->size * 0.34, (int) category);

  if (*label == '\0' || text.box.x + text.box.width > self->width)
    hd_chart_text_clear (&text);
  else
    g_array_append_val (self->texts, text);
}

/* A figure stands right of its bar and of the target beside it, so that no line runs through it. */
static void
place_bar (HdChartLayout *self,
           guint          series,
           guint          nth,
           guint          n_bars,
           guint          category,
           gboolean       with_figure)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, series, category);
  const HdChartPoint *target = hd_chart_find_point (self->chart, HD_SERIES_TARGET, category);
  double thick = MIN (self->slot * 0.62, self->size * MAX_BAR * n_bars) / n_bars;
  double y = self->plot.y + (category + 0.5) * self->slot + (nth - n_bars / 2.0) * thick;
  HdChartColumn column = { .series = series, .category = category };
  g_autofree char *label = dup_figure (self, series, category);
  gboolean gap = point == NULL || !point->has_value;
  double x = gap ? self->base_x : value_x (self, point->value);
  double right = MAX (x, self->base_x);

  if (!gap)
    {
      column.estimated = point->estimated;
      column.negative = point->value < 0;
      column.rect = (HdRect) { MIN (x, self->base_x), y, MAX (fabs (x - self->base_x), 0.75), thick };
      g_array_append_val (self->columns, column);
    }
  if (!with_figure || thick < self->size * (n_bars > 1 ? 1 : 0.7))
    return;
  if (target != NULL && target->has_value && value_x (self, target->value) > right - 1 &&
      value_x (self, target->value) < right + self->size * 0.3 + hd_chart_text_width (self, HD_FACE_REGULAR, self->size, label))
    right = value_x (self, target->value);
  place_figure (self, gap && *label == '\0' ? HD_CHART_TEXT_GAP : HD_CHART_TEXT_LABEL, gap && *label == '\0' ? GAP_WORDS : label,
                right + self->size * 0.3, y + thick / 2, category);
}

static void
place_row (HdChartLayout *self,
           const Rows    *rows,
           guint          category)
{
  guint n_bars = hd_chart_count_before (self->chart, HD_SERIES_COLUMNS, hd_chart_get_n_series (self->chart));
  const HdChartPoint *target = hd_chart_find_point (self->chart, HD_SERIES_TARGET, category);
  gboolean with_words = category % rows->every == 0;
  guint nth = 0;

  if (with_words)
    place_name (self, rows, category);
  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    if (hd_chart_get_series (self->chart, i)->style == HD_SERIES_COLUMNS)
      place_bar (self, i, nth++, n_bars, category, with_words && rows->figures > self->size);
  if (target != NULL && target->has_value)
    {
      HdChartMark mark = { value_x (self, target->value), self->plot.y + category * self->slot, 0, category };

      mark.y2 = mark.y1 + self->slot;
      g_array_append_val (self->marks, mark);
    }
}

void
hd_chart_layout_place_bars (HdChartLayout *self)
{
  HdChartPlan plan = { TRUE, TRUE, TRUE, TRUE, TRUE, 2, 3 };
  double margin = self->size * 0.8;
  double top, bottom = self->height - margin * 0.75;
  Rows rows;

  if (self->is_panel)
    plan.subtitle = plan.legend = FALSE;
  top = hd_chart_layout_place_header (self, &plan);
  if (bottom - top < self->size * PITCH * MIN (6, hd_chart_get_n_categories (self->chart)))
    {
      hd_chart_layout_forget (self);
      plan.subtitle = plan.legend = plan.unit = FALSE;
      plan.title_lines = 1;
      top = hd_chart_layout_place_header (self, &plan);
    }
  top += self->size * 0.3;
  rows = plan_rows (self, MAX (1, bottom - top));
  if (rows.every > 1)
    top += self->size * 0.4; /* names are taller than their rows */
  self->plot.x = margin + rows.names + self->size * 0.5;
  self->plot.y = top;
  self->plot.width = MAX (1, self->width - margin - rows.figures - self->plot.x);
  self->plot.height = MAX (1, bottom - top - (rows.ticks ? self->size * TICK_SIZE * 1.6 : 0));
  self->slot = self->plot.height / rows.n_rows;
  self->field = (HdRect) { 0, self->plot.y, self->width, self->plot.height };
  place_scale (self, &rows);
  for (guint i = 0; i < rows.n_rows; i++)
    place_row (self, &rows, i);
}
