/* chart-text.c: a chart in words, for those who hear it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart.h"

#include <string.h>

#define MAX_DETAILS 3

/* Whether what is counted is still to be said: after "2.650" and "gần 3 tỉ", not after "gần 2 nghìn mét khối". */
static gboolean
ends_in_number (const char *label)
{
  static const char * const words[] = { "nghìn", "ngàn", "triệu", "tỷ", "tỉ", NULL };
  const char *blank = strrchr (label, ' ');
  const char *last = blank != NULL ? blank + 1 : label;

  return g_ascii_isdigit (last[0]) || (last[0] == '-' && g_ascii_isdigit (last[1])) || g_strv_contains (words, last);
}

static char *
say_point (const HdChart      *self,
           const HdChartPoint *point)
{
  g_autofree char *label = hd_chart_point_dup_label (point);
  const char *unit = hd_chart_get_unit (self);

  if (!point->has_value && *label == '\0')
    return g_strdup ("chưa có số liệu");
  if (!point->has_value || *unit == '\0' || g_str_has_suffix (label, unit) || !ends_in_number (label))
    return g_steal_pointer (&label);
  return strcmp (unit, "%") == 0 ? g_strconcat (label, "%", NULL) : g_strdup_printf ("%s %s", label, unit);
}

char *
hd_chart_dup_category_text (const HdChart *self,
                            guint          category)
{
  GString *text;
  g_autoptr (GString) details = g_string_new (NULL);
  const HdChart *panel;
  guint own, n_details = 0;

  g_return_val_if_fail (self != NULL && category < hd_chart_get_n_categories (self), NULL);

  panel = hd_chart_find_panel (self, category, &own);
  if (panel != self)
    {
      g_autofree char *said = hd_chart_dup_category_text (panel, own);

      return g_strdup_printf ("%s, %s", hd_chart_get_title (panel), said);
    }

  text = g_string_new (hd_chart_get_category (self, category));
  for (guint i = 0; i < hd_chart_get_n_series (self); i++)
    {
      const HdChartSeries *series = hd_chart_get_series (self, i);
      const HdChartPoint *point = hd_chart_get_point (self, i, category);
      g_autofree char *said = NULL;

      if (point == NULL || (series->style == HD_SERIES_TARGET && !point->has_value))
        continue;
      said = say_point (self, point);
      g_string_append_printf (text, "\n%s: %s", series->name, said);
      if (point->detail != NULL && *point->detail != '\0' && strstr (details->str, point->detail) == NULL && n_details++ < MAX_DETAILS)
        g_string_append_printf (details, "\n%s", point->detail);
    }

  {
    g_autofree char *achievement = hd_chart_dup_achievement (self, category);

    if (achievement != NULL)
      g_string_append_printf (text, "\nĐạt %s chỉ tiêu", achievement);
  }
  g_string_append (text, details->str);
  return g_string_free (text, FALSE);
}

typedef struct
{
  guint n_values;
  int   highest, lowest, last; /* categories, -1 for none */
} Span;

static Span
measure_series (const HdChart *self,
                guint          series)
{
  Span span = { 0, -1, -1, -1 };

  for (guint i = 0; i < hd_chart_get_n_categories (self); i++)
    {
      const HdChartPoint *point = hd_chart_get_point (self, series, i);

      if (point == NULL || !point->has_value)
        continue;
      span.n_values++;
      span.last = (int) i;
      if (span.highest < 0 || point->value > hd_chart_get_point (self, series, (guint) span.highest)->value)
        span.highest = (int) i;
      if (span.lowest < 0 || point->value < hd_chart_get_point (self, series, (guint) span.lowest)->value)
        span.lowest = (int) i;
    }
  return span;
}

static void
append_peak (GString       *text,
             const HdChart *self,
             guint          series,
             int            category,
             const char    *word)
{
  g_autofree char *said = say_point (self, hd_chart_get_point (self, series, (guint) category));

  g_string_append_printf (text, "%s: %s (%s)", word, said, hd_chart_get_category (self, (guint) category));
}

static void
append_last (GString       *text,
             const HdChart *self,
             guint          series,
             guint          category)
{
  const HdChartPoint *target = hd_chart_find_point (self, HD_SERIES_TARGET, category);
  g_autofree char *achievement = hd_chart_dup_achievement (self, category);
  g_autofree char *said = say_point (self, hd_chart_get_point (self, series, category));

  g_string_append_printf (text, " Gần nhất, %s: %s", hd_chart_get_category (self, category), said);
  if (target != NULL && target->has_value)
    {
      g_autofree char *promised = say_point (self, target);

      g_string_append_printf (text, ", chỉ tiêu %s", promised);
    }
  if (achievement != NULL)
    g_string_append_printf (text, ", đạt %s", achievement);
  g_string_append_c (text, '.');
}

/* Names of the categories that are @estimated, or that are gaps, in one sentence. */
static void
append_named (GString       *text,
              const HdChart *self,
              guint          series,
              gboolean       estimated,
              const char    *word)
{
  guint n_named = 0;

  for (guint i = 0; i < hd_chart_get_n_categories (self); i++)
    {
      const HdChartPoint *point = hd_chart_get_point (self, series, i);
      gboolean named = estimated ? point != NULL && point->estimated : point == NULL || (!point->has_value && !point->estimated);

      if (!named)
        continue;
      g_string_append_printf (text, "%s%s", n_named++ == 0 ? word : ", ", hd_chart_get_category (self, i));
      if (estimated && !point->has_value && point->label != NULL)
        g_string_append_printf (text, " (%s)", point->label);
    }
  if (n_named > 0)
    g_string_append_c (text, '.');
}

static void
append_series (GString       *text,
               const HdChart *self,
               guint          series)
{
  Span span = measure_series (self, series);

  if (span.n_values > 0)
    {
      g_string_append_c (text, ' ');
      if (span.highest != span.lowest && hd_chart_count_before (self, HD_SERIES_COLUMNS, hd_chart_get_n_series (self)) > 1)
        g_string_append_printf (text, "%s. ", hd_chart_get_series (self, series)->name);
      if (span.highest == span.lowest)
        {
          append_peak (text, self, series, span.highest, hd_chart_get_series (self, series)->name);
        }
      else
        {
          append_peak (text, self, series, span.highest, "Cao nhất");
          append_peak (text, self, series, span.lowest, "; thấp nhất");
        }
      g_string_append_c (text, '.');
      append_last (text, self, series, (guint) span.last);
    }
  append_named (text, self, series, TRUE, " Số ước tính: ");
  append_named (text, self, series, FALSE, " Chưa có số liệu: ");
}

static const char *
kind_name (HdChartKind kind)
{
  switch (kind)
    {
    case HD_CHART_STACKED:
      return "Biểu đồ cột chồng";
    case HD_CHART_LINES:
      return "Biểu đồ đường";
    case HD_CHART_BARS:
      return "Biểu đồ thanh ngang";
    case HD_CHART_COLUMNS:
    case HD_CHART_PANELS:
    default:
      return "Biểu đồ cột";
    }
}

/* Of each panel its name and its last figure. */
static void
append_panels (GString       *text,
               const HdChart *self)
{
  g_string_append_printf (text, "%u biểu đồ nhỏ.", hd_chart_get_n_panels (self));
  for (guint i = 0; i < hd_chart_get_n_panels (self); i++)
    {
      const HdChart *panel = hd_chart_get_panel (self, i);

      g_string_append_printf (text, " %s.", hd_chart_get_title (panel));
      for (guint k = 0; k < hd_chart_get_n_series (panel); k++)
        {
          Span span = measure_series (panel, k);

          if (hd_chart_get_series (panel, k)->style == HD_SERIES_COLUMNS && span.last >= 0)
            append_last (text, panel, k, (guint) span.last);
        }
    }
}

char *
hd_chart_dup_summary (const HdChart *self)
{
  GString *text;
  guint n_categories;

  g_return_val_if_fail (self != NULL, NULL);

  n_categories = hd_chart_get_n_categories (self);
  text = g_string_new (NULL);
  if (n_categories == 0)
    {
      g_string_append_printf (text, "%s.", hd_chart_get_empty (self));
      return g_string_free (text, FALSE);
    }

  if (hd_chart_get_kind (self) == HD_CHART_PANELS)
    {
      append_panels (text, self);
      return g_string_free (text, FALSE);
    }
  g_string_append_printf (text, "%s, %s", kind_name (hd_chart_get_kind (self)), hd_chart_get_category (self, 0));
  if (n_categories > 1)
    g_string_append_printf (text, " đến %s", hd_chart_get_category (self, n_categories - 1));
  if (*hd_chart_get_unit (self) != '\0')
    g_string_append_printf (text, ", đơn vị tính: %s", hd_chart_get_unit (self));
  g_string_append_c (text, '.');
  for (guint i = 0; i < hd_chart_get_n_series (self); i++)
    if (hd_chart_get_series (self, i)->style == HD_SERIES_COLUMNS)
      append_series (text, self, i);
  return g_string_free (text, FALSE);
}
