/* chart-table.c: the table behind a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart.h"

static gboolean
has_achievement (const HdChart *self)
{
  for (guint i = 0; i < hd_chart_get_n_categories (self); i++)
    {
      g_autofree char *achievement = hd_chart_dup_achievement (self, i);

      if (achievement != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A cell is one line without tabs, whatever a source says. */
static void
append_cell (GString    *table,
             const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\n\r", ' ');

  g_string_append_printf (table, "\t%s", clean);
}

static void
append_head (GString       *table,
             const HdChart *self)
{
  g_autofree char *unit = *hd_chart_get_unit (self) != '\0' ? g_strdup_printf (" (%s)", hd_chart_get_unit (self)) : g_strdup ("");

  for (guint k = 0; k < hd_chart_get_n_series (self); k++)
    {
      g_autofree char *name = g_strconcat (hd_chart_get_series (self, k)->name, unit, NULL);

      append_cell (table, name);
    }
}

static void
append_rows (GString       *table,
             const HdChart *self,
             const char    *panel,
             gboolean       achievement)
{
  for (guint i = 0; i < hd_chart_get_n_categories (self); i++)
    {
      g_string_append_printf (table, "%s%s%s", panel != NULL ? panel : "", panel != NULL ? ", " : "", hd_chart_get_category (self, i));
      for (guint k = 0; k < hd_chart_get_n_series (self); k++)
        {
          const HdChartPoint *point = hd_chart_get_point (self, k, i);
          g_autofree char *label = point != NULL ? hd_chart_point_dup_label (point) : g_strdup ("");

          append_cell (table, label);
        }
      if (achievement)
        {
          g_autofree char *share = hd_chart_dup_achievement (self, i);

          append_cell (table, share != NULL ? share : "");
        }
      g_string_append_c (table, '\n');
    }
}

/* Of small charts the one with the most series names the columns; their measures differ and stand with their names. */
static void
append_panels (GString       *table,
               const HdChart *self)
{
  const HdChart *widest = NULL;

  for (guint i = 0; i < hd_chart_get_n_panels (self); i++)
    if (widest == NULL || hd_chart_get_n_series (hd_chart_get_panel (self, i)) > hd_chart_get_n_series (widest))
      widest = hd_chart_get_panel (self, i);
  for (guint k = 0; widest != NULL && k < hd_chart_get_n_series (widest); k++)
    append_cell (table, hd_chart_get_series (widest, k)->name);
  g_string_append_c (table, '\n');
  for (guint i = 0; i < hd_chart_get_n_panels (self); i++)
    {
      const HdChart *panel = hd_chart_get_panel (self, i);
      g_autofree char *name = g_strdup_printf ("%s (%s)", hd_chart_get_title (panel), hd_chart_get_unit (panel));

      append_rows (table, panel, name, FALSE);
    }
}

char *
hd_chart_dup_table (const HdChart *self)
{
  GString *table = g_string_new (NULL);
  gboolean achievement;

  g_return_val_if_fail (self != NULL, NULL);

  if (hd_chart_get_n_panels (self) > 0)
    {
      append_panels (table, self);
      return g_string_free (table, FALSE);
    }
  achievement = has_achievement (self);
  append_head (table, self);
  if (achievement)
    append_cell (table, "Đạt");
  g_string_append_c (table, '\n');
  append_rows (table, self, NULL, achievement);
  return g_string_free (table, FALSE);
}
