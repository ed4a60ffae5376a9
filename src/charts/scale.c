/* scale.c: a value axis with round numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/scale.h"

#include <math.h>
#include <string.h>

/* The smallest of 1, 2, 2.5, 5 times a power of ten that is at least @least; 2.5 only where it gives whole steps. */
static double
round_step (double   least,
            gboolean whole)
{
  static const double factors[] = { 1, 2, 2.5, 5, 10 };
  double unit = whole ? HD_FIGURE_SCALE : 1;
  double power;

  if (least <= unit)
    return unit;
  power = pow (10, floor (log10 (least / unit))) * unit;
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      double step = factors[i] * power;

      if (step >= least * (1 - 1e-12) && fmod (step, unit) == 0)
        return step;
    }
  return 10 * power;
}

/* The round number beyond @end, unless that wastes much of the height or lies beyond the range of figures. */
static double
round_end (double end,
           double span,
           double step)
{
  double rounded = end < 0 ? floor (end / step) * step : ceil (end / step) * step;

  return fabs (rounded - end) > span / 5 || fabs (rounded) >= (double) G_MAXINT64 ? end : rounded;
}

void
hd_scale_init (HdScale *self,
               HdFigure lowest,
               HdFigure highest,
               guint    max_ticks,
               gboolean whole)
{
  double low = MIN (0, (double) lowest);
  double high = MAX (0, (double) highest);
  double step;

  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  max_ticks = CLAMP (max_ticks, 2, 12);
  if (high - low < 1)
    high = low + (whole ? HD_FIGURE_SCALE : 1);

  /* Rounding both ends outwards can need one tick more than there is room for: then the next step. */
  step = round_step ((high - low) / (max_ticks - 1), whole);
  while (ceil (high / step) - floor (low / step) + 1 > max_ticks && max_ticks > 2)
    step = round_step (step * 1.01, whole);

  self->low = round_end (low, high - low, step);
  self->high = round_end (high, high - low, step);
  for (double tick = ceil (self->low / step) * step; tick <= self->high && self->n_ticks < G_N_ELEMENTS (self->ticks); tick += step)
    if (fabs (tick) < (double) G_MAXINT64)
      self->ticks[self->n_ticks++] = (HdFigure) tick;
}

double
hd_scale_position (const HdScale *self,
                   HdFigure       value)
{
  g_return_val_if_fail (self != NULL, 0);

  return ((double) value - self->low) / (self->high - self->low);
}

/* One unit for the whole axis, that of its greatest mark: "0,5 triệu" below "1 triệu", not "500 nghìn". */
GPtrArray *
hd_scale_dup_labels (const HdScale *self)
{
  static const struct
  {
    double      from;
    gint64      divisor;
    const char *name;
  } units[] = {
    { 1e14, G_GINT64_CONSTANT (1000000000000), " nghìn tỷ" },
    { 1e9, G_GINT64_CONSTANT (1000000000), " tỷ" },
    { 1e6, G_GINT64_CONSTANT (1000000), " triệu" },
    { 1e5, G_GINT64_CONSTANT (1000), " nghìn" },
    { 0, 1, "" },
  };
  GPtrArray *labels;
  double greatest;
  guint unit = 0;

  g_return_val_if_fail (self != NULL, NULL);

  greatest = MAX (self->high, -self->low) / HD_FIGURE_SCALE;
  while (greatest < units[unit].from)
    unit++;
  labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->n_ticks; i++)
    {
      g_autofree char *number = hd_figure_format (self->ticks[i] / units[unit].divisor, HD_FIGURE_PLACES, TRUE);

      g_ptr_array_add (labels, g_strconcat (number, self->ticks[i] == 0 ? "" : units[unit].name, NULL));
    }
  return labels;
}
