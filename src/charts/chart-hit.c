/* chart-hit.c: what of a laid-out chart stands where, for the pointer, and which letters it needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

static gboolean
is_within (const HdRect *rect,
           double        x,
           double        y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static int
hit_panels (const HdChartLayout *self,
            double               x,
            double               y)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const HdChartPanel *panel = &g_array_index (self->panels, HdChartPanel, i);
      int own = hd_chart_layout_hit (panel->layout, x - panel->x, y - panel->y);

      if (own >= 0)
        return own + (int) panel->first;
    }
  return -1;
}

int
hd_chart_layout_hit (const HdChartLayout *self,
                     double               x,
                     double               y)
{
  gboolean lying;
  int category;

  g_return_val_if_fail (self != NULL, -1);

  if (self->panels->len > 0)
    return hit_panels (self, x, y);
  if (self->slot <= 0 || !is_within (&self->field, x, y))
    return -1;
  lying = hd_chart_get_kind (self->chart) == HD_CHART_BARS;
  category = (int) ((lying ? y - self->field.y : x - self->field.x) / self->slot);
  return MIN (category, (int) hd_chart_get_n_categories (self->chart) - 1);
}

static void
grow_rect (HdRect       *rect,
           const HdRect *other)
{
  double right = MAX (rect->x + rect->width, other->x + other->width);
  double bottom = MAX (rect->y + rect->height, other->y + other->height);

  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/* A gap has a box too: as wide as its category, on the base line. */
static HdRect
bare_rect (const HdChartLayout *self,
           guint                category)
{
  if (self->slot <= 0)
    return (HdRect) { self->width / 2, self->height / 2, 0, 0 };
  if (hd_chart_get_kind (self->chart) == HD_CHART_BARS)
    return (HdRect) { self->base_x, self->plot.y + (category + 0.22) * self->slot, 0, self->slot * 0.56 };
  return (HdRect) { hd_chart_layout_category_x (self, category) - self->slot * 0.28, self->base_y, self->slot * 0.56, 0 };
}

static void
get_panel_rect (const HdChartLayout *self,
                guint                category,
                HdRect              *rect)
{
  for (guint i = self->panels->len; i > 0; i--)
    {
      const HdChartPanel *panel = &g_array_index (self->panels, HdChartPanel, i - 1);

      if (category < panel->first)
        continue;
      hd_chart_layout_get_category_rect (panel->layout, category - panel->first, rect);
      rect->x += panel->x;
      rect->y += panel->y;
      return;
    }
}

void
hd_chart_layout_get_category_rect (const HdChartLayout *self,
                                   guint                category,
                                   HdRect              *rect)
{
  g_return_if_fail (self != NULL && rect != NULL);

  *rect = bare_rect (self, category);
  if (self->panels->len > 0)
    {
      get_panel_rect (self, category, rect);
      return;
    }
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, HdChartColumn, i).category == category)
      grow_rect (rect, &g_array_index (self->columns, HdChartColumn, i).rect);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const HdChartNode *node = &g_array_index (self->nodes, HdChartNode, i);
      HdRect box = { node->x, node->y, 0, 0 };

      if (node->category == category)
        grow_rect (rect, &box);
    }
}

static void
add_missing (const HdChartLayout *self,
             GHashTable          *seen,
             GPtrArray           *missing)
{
  for (guint i = 0; i < self->panels->len; i++)
    add_missing (g_array_index (self->panels, HdChartPanel, i).layout, seen, missing);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const HdChartText *text = &g_array_index (self->texts, HdChartText, i);
      const HdFont *font = hd_font_set_get (self->fonts, text->face);

      for (const char *p = text->text; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar character = g_utf8_get_char (p);
          char utf8[7] = { 0 };

          if (hd_font_has (font, character) || !g_hash_table_add (seen, GUINT_TO_POINTER (character)))
            continue;
          g_unichar_to_utf8 (character, utf8);
          g_ptr_array_add (missing, g_strdup (utf8));
        }
    }
}

GPtrArray *
hd_chart_layout_missing (const HdChartLayout *self)
{
  GPtrArray *missing;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (self != NULL, NULL);

  missing = g_ptr_array_new_with_free_func (g_free);
  add_missing (self, seen, missing);
  return missing;
}
