/* chart.c: what a chart shows, as a value
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart.h"

#include <math.h>

struct _HdChart
{
  char      *title;
  char      *subtitle;
  char      *unit;
  char      *empty;      /* NULL: the usual words */
  HdChartKind kind;
  gboolean   achievement;
  GPtrArray *panels;     /* HdChart */
  GPtrArray *categories; /* char* */
  GPtrArray *series;     /* HdChartSeries */
};

G_DEFINE_BOXED_TYPE (HdChart, hd_chart, hd_chart_ref, hd_chart_unref)

static void
point_free (gpointer data)
{
  HdChartPoint *point = data;

  g_free (point->label);
  g_free (point->detail);
  g_free (point);
}

static void
series_free (gpointer data)
{
  HdChartSeries *series = data;

  g_free (series->name);
  g_ptr_array_unref (series->points);
  g_free (series);
}

static void
chart_clear (gpointer data)
{
  HdChart *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->unit);
  g_free (self->empty);
  g_ptr_array_unref (self->panels);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->series);
}

HdChart *
hd_chart_new (const char *title,
              const char *subtitle,
              const char *unit)
{
  HdChart *self = g_atomic_rc_box_new0 (HdChart);

  self->title = g_strdup (title ? title : "");
  self->subtitle = g_strdup (subtitle ? subtitle : "");
  self->unit = g_strdup (unit ? unit : "");
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (series_free);
  return self;
}

HdChart *
hd_chart_ref (HdChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
hd_chart_unref (HdChart *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, chart_clear);
}

guint
hd_chart_add_category (HdChart    *self,
                       const char *label)
{
  g_return_val_if_fail (self != NULL && label != NULL, 0);

  g_ptr_array_add (self->categories, g_strdup (label));
  return self->categories->len - 1;
}

void
hd_chart_set_empty (HdChart    *self,
                    const char *words)
{
  g_return_if_fail (self != NULL);

  g_free (self->empty);
  self->empty = g_strdup (words);
}

const char *
hd_chart_get_empty (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->empty != NULL ? self->empty : "Chưa có số liệu";
}

HdChartSeries *
hd_chart_add_series (HdChart      *self,
                     const char   *name,
                     HdSeriesStyle style)
{
  HdChartSeries *series;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  series = g_new0 (HdChartSeries, 1);
  series->name = g_strdup (name);
  series->style = style;
  series->points = g_ptr_array_new_with_free_func (point_free);
  g_ptr_array_add (self->series, series);
  return series;
}

void
hd_chart_add_point (HdChartSeries *series,
                    gboolean       has_value,
                    HdFigure       value,
                    gboolean       estimated,
                    const char    *label,
                    const char    *detail)
{
  HdChartPoint *point;

  g_return_if_fail (series != NULL);

  point = g_new0 (HdChartPoint, 1);
  point->has_value = has_value;
  point->value = has_value ? value : 0;
  point->estimated = estimated;
  point->label = g_strdup (label);
  point->detail = g_strdup (detail);
  g_ptr_array_add (series->points, point);
}

void
hd_chart_set_kind (HdChart    *self,
                   HdChartKind kind)
{
  g_return_if_fail (self != NULL);

  self->kind = kind;
}

void
hd_chart_add_panel (HdChart *self,
                    HdChart *panel)
{
  g_return_if_fail (self != NULL && panel != NULL && panel->kind != HD_CHART_PANELS);

  self->kind = HD_CHART_PANELS;
  g_ptr_array_add (self->panels, hd_chart_ref (panel));
}

HdChartKind
hd_chart_get_kind (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, HD_CHART_COLUMNS);

  return self->kind;
}

guint
hd_chart_get_n_panels (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panels->len;
}

HdChart *
hd_chart_get_panel (const HdChart *self,
                    guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->panels->len, NULL);

  return g_ptr_array_index (self->panels, index);
}

const HdChart *
hd_chart_find_panel (const HdChart *self,
                     guint          category,
                     guint         *own)
{
  g_return_val_if_fail (self != NULL && own != NULL, NULL);

  *own = category;
  for (guint i = 0; i < self->panels->len; i++)
    {
      const HdChart *panel = g_ptr_array_index (self->panels, i);

      if (*own < panel->categories->len)
        return panel;
      *own -= panel->categories->len;
    }
  return self;
}

void
hd_chart_set_achievement (HdChart *self,
                          gboolean achievement)
{
  g_return_if_fail (self != NULL);

  self->achievement = achievement;
}

const char *
hd_chart_get_title (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
hd_chart_get_subtitle (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subtitle;
}

const char *
hd_chart_get_unit (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

guint
hd_chart_get_n_categories (const HdChart *self)
{
  guint n;

  g_return_val_if_fail (self != NULL, 0);

  n = self->categories->len;
  for (guint i = 0; i < self->panels->len; i++)
    n += hd_chart_get_panel (self, i)->categories->len;
  return n;
}

const char *
hd_chart_get_category (const HdChart *self,
                       guint          index)
{
  const HdChart *panel;

  g_return_val_if_fail (self != NULL, NULL);

  panel = hd_chart_find_panel (self, index, &index);
  g_return_val_if_fail (index < panel->categories->len, NULL);
  return g_ptr_array_index (panel->categories, index);
}

guint
hd_chart_get_n_series (const HdChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

const HdChartSeries *
hd_chart_get_series (const HdChart *self,
                     guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->series->len, NULL);

  return g_ptr_array_index (self->series, index);
}

const HdChartPoint *
hd_chart_get_point (const HdChart *self,
                    guint          series,
                    guint          category)
{
  const HdChartSeries *of;

  g_return_val_if_fail (self != NULL && series < self->series->len, NULL);

  of = g_ptr_array_index (self->series, series);
  return category < of->points->len ? g_ptr_array_index (of->points, category) : NULL;
}

const HdChartPoint *
hd_chart_find_point (const HdChart *self,
                     HdSeriesStyle  style,
                     guint          category)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->series->len; i++)
    if (hd_chart_get_series (self, i)->style == style)
      return hd_chart_get_point (self, i, category);
  return NULL;
}

guint
hd_chart_count_before (const HdChart *self,
                       HdSeriesStyle  style,
                       guint          series)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < series && i < self->series->len; i++)
    n += hd_chart_get_series (self, i)->style == style;
  return n;
}

char *
hd_chart_point_dup_label (const HdChartPoint *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->label != NULL && *self->label != '\0')
    return g_strdup (self->label);
  if (!self->has_value)
    return g_strdup ("");
  number = hd_figure_format (self->value, HD_FIGURE_PLACES, TRUE);
  return self->estimated ? g_strconcat ("khoảng ", number, NULL) : g_steal_pointer (&number);
}

char *
hd_chart_point_dup_brief (const HdChartPoint *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL && self->has_value, NULL);

  number = hd_figure_format_short (self->value);
  return self->estimated ? g_strconcat ("~", number, NULL) : g_steal_pointer (&number);
}

/* Of an estimate a whole number is all that can be said: "khoảng 115%". */
static char *
about_percent (HdFigure part,
               HdFigure whole)
{
  double percent = CLAMP (round ((double) part / (double) whole * 100), -1e12, 1e12);
  g_autofree char *number = hd_figure_format ((HdFigure) percent * HD_FIGURE_SCALE, 0, TRUE);

  return g_strdup_printf ("khoảng %s%%", number);
}

char *
hd_chart_dup_achievement (const HdChart *self,
                          guint          category)
{
  const HdChartPoint *done, *target;

  g_return_val_if_fail (self != NULL, NULL);

  done = hd_chart_find_point (self, HD_SERIES_COLUMNS, category);
  target = hd_chart_find_point (self, HD_SERIES_TARGET, category);
  if (!self->achievement || done == NULL || target == NULL || !done->has_value || !target->has_value || target->value <= 0)
    return NULL;
  return done->estimated ? about_percent (done->value, target->value) : hd_figure_format_ratio (done->value, target->value);
}

gboolean
hd_chart_has_figures (const HdChart *self,
                      gboolean       or_words)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < hd_chart_get_n_series (self); i++)
    for (guint k = 0; k < hd_chart_get_n_categories (self); k++)
      {
        const HdChartPoint *point = hd_chart_get_point (self, i, k);

        if (point != NULL && (point->has_value || (or_words && point->label != NULL && *point->label != '\0')))
          return TRUE;
      }
  return FALSE;
}
