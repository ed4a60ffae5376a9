/* chart-stack.c: columns made of parts, with the sum over them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#define MAX_COLUMN 5.0  /* in text sizes */
#define HAIR       0.75 /* of a sum of zero: something was reported */

/* What the parts of a category come to, on each side of 0. */
typedef struct
{
  HdFigure above, below;
  guint    n_parts;   /* that are not zero */
  guint    n_values;
  gboolean estimated;
} Sum;

static const HdChartPoint *
get_part (const HdChartLayout *self,
          guint                series,
          guint                category)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, series, category);

  if (hd_chart_get_series (self->chart, series)->style != HD_SERIES_COLUMNS || point == NULL || !point->has_value)
    return NULL;
  return point;
}

/* Returns the sum on the side of @value before it was added; sums beyond the range of figures stop there. */
static HdFigure
add_part (Sum     *sum,
          HdFigure value)
{
  HdFigure *side = value < 0 ? &sum->below : &sum->above;
  HdFigure before = *side;

  if (value < 0)
    *side = before < G_MININT64 - value ? G_MININT64 : before + value;
  else
    *side = before > G_MAXINT64 - value ? G_MAXINT64 : before + value;
  sum->n_values++;
  sum->n_parts += value != 0;
  return before;
}

static Sum
sum_up (const HdChartLayout *self,
        guint                category)
{
  Sum sum = { 0 };

  for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
    {
      const HdChartPoint *part = get_part (self, i, category);

      if (part == NULL)
        continue;
      (void) add_part (&sum, part->value);
      sum.estimated = sum.estimated || part->estimated;
    }
  return sum;
}

static void
place_part (HdChartLayout      *self,
            Sum                *sum,
            const HdChartPoint *part,
            guint               series,
            guint               category)
{
  double width = MIN (self->slot * 0.56, self->size * MAX_COLUMN);
  double start = hd_chart_layout_value_y (self, add_part (sum, part->value));
  double end = hd_chart_layout_value_y (self, part->value < 0 ? sum->below : sum->above);
  HdChartColumn column = { .estimated = part->estimated, .negative = part->value < 0, .series = series, .category = category };

  column.rect = (HdRect) { hd_chart_layout_category_x (self, category) - width / 2, MIN (start, end), width, ABS (end - start) };
  if (part->value == 0)
    column.rect = (HdRect) { column.rect.x, self->base_y - HAIR, width, HAIR };
  g_array_append_val (self->columns, column);
}

void
hd_chart_layout_place_stack (HdChartLayout *self)
{
  for (guint k = 0; k < hd_chart_get_n_categories (self->chart); k++)
    {
      Sum whole = sum_up (self, k), sum = { 0 };

      for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
        {
          const HdChartPoint *part = get_part (self, i, k);

          /* A zero among others is no part; where all are zero it is what was reported. */
          if (part == NULL || (part->value == 0 && (whole.n_parts > 0 || sum.n_values > 0)))
            continue;
          place_part (self, &sum, part, i, k);
        }
    }
}

/* Whether the target line of @category runs through @box. */
static gboolean
meets_step (const HdChartLayout *self,
            const HdRect        *box,
            guint                category)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const HdChartStep *step = &g_array_index (self->steps, HdChartStep, i);

      if (step->category == category && step->y > box->y - 2 && step->y < box->y + box->height + 2)
        return TRUE;
    }
  return FALSE;
}

/* In the middle of the part, else in its upper or lower end, clear of the target line. */
static gboolean
place_inside (HdChartLayout       *self,
              const HdChartColumn *column,
              const char          *label,
              double               share)
{
  double size = self->size * 0.9;
  const HdRect *rect = &column->rect;
  HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_INSIDE, HD_FACE_REGULAR, size, label, rect->x + rect->width / 2, 0.5, 0,
                                         (int) column->category);
  double room = rect->height - 2 - text.box.height;
  double y = rect->y + 1 + room * share;

  text.baseline = y - text.box.y;
  text.box.y = y;
  if (room < 0 || text.box.width > rect->width - size * 0.3 || meets_step (self, &text.box, column->category))
    {
      hd_chart_text_clear (&text);
      return FALSE;
    }
  g_array_append_val (self->texts, text);
  return TRUE;
}

static void
label_part (HdChartLayout       *self,
            const HdChartColumn *column)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, column->series, column->category);
  g_autofree char *label = hd_chart_point_dup_label (point);

  if (hd_chart_text_width (self, HD_FACE_REGULAR, self->size * 0.9, label) > column->rect.width - self->size * 0.4)
    {
      g_free (label);
      label = hd_chart_point_dup_brief (point);
    }
  if (!place_inside (self, column, label, 0.5) && !place_inside (self, column, label, 0))
    (void) place_inside (self, column, label, 1);
}

static char *
say_sum (const HdChartLayout *self,
         const Sum           *sum)
{
  HdFigure figure = sum->above + sum->below;
  g_autofree char *full = hd_figure_format (figure, HD_FIGURE_PLACES, TRUE);
  g_autofree char *about = g_strconcat (sum->estimated ? "khoảng " : "", full, NULL);
  g_autofree char *brief = NULL;

  if (hd_chart_text_width (self, HD_FACE_BOLD, self->size, about) <= self->slot - self->size * 0.3)
    return g_steal_pointer (&about);
  brief = hd_figure_format_short (figure);
  return g_strconcat (sum->estimated ? "~" : "", brief, NULL);
}

static gboolean
place_sum (HdChartLayout *self,
           const char    *said,
           double         y,
           guint          category)
{
  HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_LABEL, HD_FACE_BOLD, self->size, said, hd_chart_layout_category_x (self, category), 0.5,
                                         y - self->size * 0.4, (int) category);

  if (hd_chart_layout_is_free (self, &text.box))
    {
      g_array_append_val (self->texts, text);
      return TRUE;
    }
  hd_chart_text_clear (&text);
  return FALSE;
}

/* On the column, else on the target line that is in its way. */
static void
label_sum (HdChartLayout *self,
           guint          category)
{
  Sum sum = sum_up (self, category);
  g_autofree char *said = say_sum (self, &sum);
  double y = hd_chart_layout_value_y (self, sum.above);

  if (sum.n_values > 0 && !place_sum (self, said, y, category))
    for (guint i = 0; i < self->steps->len; i++)
      if (g_array_index (self->steps, HdChartStep, i).category == category)
        (void) place_sum (self, said, g_array_index (self->steps, HdChartStep, i).y - 1, category);
}

void
hd_chart_layout_place_stack_labels (HdChartLayout *self,
                                    gboolean       with_sums)
{
  guint n_series = hd_chart_count_before (self->chart, HD_SERIES_COLUMNS, hd_chart_get_n_series (self->chart));

  hd_chart_layout_place_gaps (self);
  for (guint k = 0; with_sums && k < hd_chart_get_n_categories (self->chart); k++)
    label_sum (self, k);
  for (guint i = 0; n_series > 1 && i < self->columns->len; i++)
    label_part (self, &g_array_index (self->columns, HdChartColumn, i));
}
