/* chart-curves.c: the points of line charts, their figures, and the names at the ends of the lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#include <math.h>

#define PITCH       1.18
#define MARK        0.34 /* half of a point's mark, in text sizes */
#define TAIL_SHARE  0.26 /* of the width at most */
#define TAIL_GAP    0.5
#define LEAST_WIDTH 26.0 /* below, a legend names the lines */

static guint
count_curves (const HdChart *chart)
{
  return hd_chart_count_before (chart, HD_SERIES_COLUMNS, hd_chart_get_n_series (chart));
}

double
hd_chart_layout_measure_tail (const HdChartLayout *self)
{
  double widest = 0;

  if (hd_chart_get_kind (self->chart) != HD_CHART_LINES || count_curves (self->chart) < 2 || self->is_panel ||
      self->width < self->size * LEAST_WIDTH)
    return 0;
  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    if (hd_chart_get_series (self->chart, i)->style == HD_SERIES_COLUMNS)
      widest = MAX (widest, hd_chart_text_width (self, HD_FACE_REGULAR, self->size, hd_chart_get_series (self->chart, i)->name));
  return MIN (widest, self->width * TAIL_SHARE) + self->size * TAIL_GAP;
}

void
hd_chart_layout_place_curves (HdChartLayout *self)
{
  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    for (guint k = 0; hd_chart_get_series (self->chart, i)->style == HD_SERIES_COLUMNS && k < hd_chart_get_n_categories (self->chart); k++)
      {
        const HdChartPoint *point = hd_chart_get_point (self->chart, i, k);
        HdChartNode node = { .x = hd_chart_layout_category_x (self, k), .series = i, .category = k };

        if (point == NULL || !point->has_value)
          continue;
        node.y = hd_chart_layout_value_y (self, point->value);
        node.estimated = point->estimated;
        g_array_append_val (self->nodes, node);
      }
}

/* Clips one end of the part of a line that lies inside @box; FALSE when nothing is left (Liang and Barsky). */
static gboolean
clip (double  step,
      double  room,
      double *from,
      double *to)
{
  double t = step != 0 ? room / step : 0;

  if (step == 0)
    return room >= 0;
  if (step < 0)
    *from = MAX (*from, t);
  else
    *to = MIN (*to, t);
  return *from <= *to;
}

static gboolean
line_meets (const HdChartNode *a,
            const HdChartNode *b,
            const HdRect      *box)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = 0, to = 1;

  return clip (-dx, a->x - box->x, &from, &to) && clip (dx, box->x + box->width - a->x, &from, &to) &&
         clip (-dy, a->y - box->y, &from, &to) && clip (dy, box->y + box->height - a->y, &from, &to);
}

gboolean
hd_chart_layout_meets_curves (const HdChartLayout *self,
                              const HdRect        *box)
{
  double half = self->size * MARK;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const HdChartNode *node = &g_array_index (self->nodes, HdChartNode, i);
      HdRect mark = { node->x - half, node->y - half, 2 * half, 2 * half };

      if (hd_rects_meet (box, &mark, 0))
        return TRUE;
      if (i + 1 < self->nodes->len && node[1].series == node->series && node[1].category == node->category + 1 &&
          line_meets (node, node + 1, box))
        return TRUE;
    }
  return FALSE;
}

/* @align: 0.5 centred on the point, 1 to its left, 0 to its right */
static gboolean
place_at (HdChartLayout     *self,
          const HdChartNode *node,
          const char        *label,
          double             align,
          double             baseline)
{
  HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_LABEL, HD_FACE_REGULAR, self->size, label, node->x, align, baseline, (int) node->category);

  if (hd_chart_layout_is_free (self, &text.box) && text.box.y + text.box.height <= self->plot.y + self->plot.height + 0.5 &&
      text.box.x >= self->plot.x - self->size && text.box.x + text.box.width <= self->plot.x + self->plot.width + self->size * 0.5)
    {
      g_array_append_val (self->texts, text);
      return TRUE;
    }
  hd_chart_text_clear (&text);
  return FALSE;
}

/* Above the point, below it, or beside a line that rises or falls through it. */
static gboolean
place_around (HdChartLayout     *self,
              const HdChartNode *node,
              const char        *label)
{
  double above = node->y - self->size * (MARK + 0.35), below = node->y + self->size * (MARK + 1.0);

  return place_at (self, node, label, 0.5, above) || place_at (self, node, label, 0.5, below) || place_at (self, node, label, 0.9, above) ||
         place_at (self, node, label, 0.1, below) || place_at (self, node, label, 0.1, above) || place_at (self, node, label, 0.9, below);
}

static void
label_node (HdChartLayout     *self,
            const HdChartNode *node)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, node->series, node->category);
  g_autofree char *label = hd_chart_point_dup_label (point), *brief = hd_chart_point_dup_brief (point);

  if (!place_around (self, node, label))
    (void) place_around (self, node, brief);
}

/* The greatest, the last, the smallest, the first; 4 for the others. */
static guint
rank_node (const HdChartLayout *self,
           guint                index)
{
  const HdChartNode *nodes = &g_array_index (self->nodes, HdChartNode, 0);
  guint highest = index, lowest = index, first = index, last = index;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      if (nodes[i].series != nodes[index].series)
        continue;
      first = MIN (first, i);
      last = MAX (last, i);
      if (nodes[i].y < nodes[highest].y || (nodes[i].y == nodes[highest].y && i < highest))
        highest = i;
      if (nodes[i].y > nodes[lowest].y || (nodes[i].y == nodes[lowest].y && i < lowest))
        lowest = i;
    }
  return index == last ? 0 : index == highest ? 1 : index == lowest ? 2 : index == first ? 3 : 4;
}

/* The last point of each line, top to bottom. */
static int
compare_ends (gconstpointer first,
              gconstpointer second)
{
  double a = ((const HdChartNode *) first)->y, b = ((const HdChartNode *) second)->y;

  return a < b ? -1 : a > b;
}

static GArray *
find_ends (const HdChartLayout *self)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (HdChartNode));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const HdChartNode *node = &g_array_index (self->nodes, HdChartNode, i);

      if (i + 1 == self->nodes->len || node[1].series != node->series)
        g_array_append_vals (ends, node, 1);
    }
  g_array_sort (ends, compare_ends);
  return ends;
}

/* Names stand at the height of their line's end, pushed apart where they would meet, and up again from the bottom. */
static void
name_curves (HdChartLayout *self)
{
  g_autoptr (GArray) ends = find_ends (self);
  double pitch = self->size * PITCH;
  double bottom = self->plot.y + self->plot.height + self->size * 0.3;
  double x = self->plot.x + self->plot.width + self->size * TAIL_GAP;

  for (guint i = 0; i < ends->len; i++)
    {
      HdChartNode *end = &g_array_index (ends, HdChartNode, i);

      end->y = MAX (end->y + self->size * 0.33, i > 0 ? end[-1].y + pitch : 0);
    }
  for (guint i = ends->len; i > 0; i--)
    {
      HdChartNode *end = &g_array_index (ends, HdChartNode, i - 1);

      end->y = MIN (end->y, i < ends->len ? end[1].y - pitch : bottom);
    }
  for (guint i = 0; i < ends->len; i++)
    {
      const HdChartNode *end = &g_array_index (ends, HdChartNode, i);
      g_autofree char *name = hd_chart_text_fit (self, HD_FACE_REGULAR, self->size, hd_chart_get_series (self->chart, end->series)->name,
                                                 self->width - self->size * 0.4 - x);
      HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_SERIES, HD_FACE_REGULAR, self->size, name, x, 0, end->y, -1);

      if (text.box.y < self->field.y)
        hd_chart_text_clear (&text);
      else
        g_array_append_val (self->texts, text);
    }
}

void
hd_chart_layout_label_curves (HdChartLayout *self)
{
  guint last_rank = count_curves (self->chart) > 1 ? 1 : 4;

  hd_chart_layout_place_gaps (self);
  if (self->tail > 0)
    name_curves (self);
  for (guint rank = 0; rank <= last_rank; rank++)
    for (guint i = 0; i < self->nodes->len; i++)
      if (rank_node (self, i) == rank)
        label_node (self, &g_array_index (self->nodes, HdChartNode, i));
}
