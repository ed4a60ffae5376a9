/* chart-header.c: title, subtitle, unit of measure and legend of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#define TITLE_SIZE    1.25
#define SMALL_SIZE    0.92
#define LINE_PITCH    1.3
#define SAMPLE_WIDTH  1.6 /* all in text sizes */
#define SAMPLE_HEIGHT 0.62
#define ENTRY_GAP     1.5

typedef struct
{
  HdChartSampleKind kind;
  guint             nth; /* of the columns or lines */
  char             *text;
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->text);
}

static void
add_entry (GArray           *entries,
           HdChartSampleKind kind,
           guint             nth,
           const char       *text)
{
  Entry entry = { kind, nth, g_strdup (text) };

  g_array_append_val (entries, entry);
}

static gboolean
has_style (const HdChart *chart,
           HdSeriesStyle  style,
           gboolean       estimated)
{
  for (guint i = 0; i < hd_chart_get_n_series (chart); i++)
    for (guint k = 0; k < hd_chart_get_n_categories (chart); k++)
      {
        const HdChartPoint *point = hd_chart_get_point (chart, i, k);

        if (point != NULL && point->has_value && (!estimated || point->estimated) && hd_chart_get_series (chart, i)->style == style)
          return TRUE;
      }
  return FALSE;
}

static void
add_series_entries (GArray           *entries,
                    const HdChart    *chart,
                    HdSeriesStyle     style,
                    HdChartSampleKind kind)
{
  for (guint i = 0; i < hd_chart_get_n_series (chart); i++)
    if (hd_chart_get_series (chart, i)->style == style)
      add_entry (entries, kind, hd_chart_count_before (chart, style, i), hd_chart_get_series (chart, i)->name);
}

/* The panels say the same things about different matters: the key of the first that has something of a kind is that of all. */
static void
list_panel_entries (GArray        *entries,
                    const HdChart *chart)
{
  const HdChart *done = NULL, *estimated = NULL, *promised = NULL;

  for (guint i = hd_chart_get_n_panels (chart); i > 0; i--)
    {
      const HdChart *panel = hd_chart_get_panel (chart, i - 1);

      done = panel;
      estimated = has_style (panel, HD_SERIES_COLUMNS, TRUE) ? panel : estimated;
      promised = has_style (panel, HD_SERIES_TARGET, FALSE) ? panel : promised;
    }
  if (done != NULL)
    add_series_entries (entries, done, HD_SERIES_COLUMNS,
                        hd_chart_get_kind (done) == HD_CHART_LINES ? HD_CHART_SAMPLE_CURVE : HD_CHART_SAMPLE_COLUMN);
  if (estimated != NULL)
    add_entry (entries, hd_chart_get_kind (estimated) == HD_CHART_LINES ? HD_CHART_SAMPLE_MARK : HD_CHART_SAMPLE_HATCH, 0, "Số ước tính");
  if (promised != NULL)
    add_series_entries (entries, promised, HD_SERIES_TARGET, HD_CHART_SAMPLE_LINE);
}

/* A single plain series needs no key: the title names it; lines have their names at their ends, where there is room. */
static GArray *
list_entries (const HdChartLayout *self)
{
  const HdChart *chart = self->chart;
  gboolean lines = hd_chart_get_kind (chart) == HD_CHART_LINES;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  if (hd_chart_get_n_panels (chart) > 0)
    {
      list_panel_entries (entries, chart);
      return entries;
    }
  if (!lines || hd_chart_layout_measure_tail (self) <= 0)
    add_series_entries (entries, chart, HD_SERIES_COLUMNS, lines ? HD_CHART_SAMPLE_CURVE : HD_CHART_SAMPLE_COLUMN);
  if (has_style (chart, HD_SERIES_COLUMNS, TRUE))
    add_entry (entries, lines ? HD_CHART_SAMPLE_MARK : HD_CHART_SAMPLE_HATCH, 0, "Số ước tính");
  add_series_entries (entries, chart, HD_SERIES_TARGET, HD_CHART_SAMPLE_LINE);
  if (entries->len == 1 && hd_chart_count_before (chart, HD_SERIES_COLUMNS, G_MAXUINT) == 1)
    g_array_set_size (entries, 0);
  return entries;
}

static double
place_lines (HdChartLayout  *self,
             HdChartTextKind kind,
             HdFace          face,
             double          size,
             const char     *text,
             guint           max_lines,
             double          y)
{
  double margin = self->size * 0.8;
  g_auto (GStrv) lines = hd_chart_text_wrap (self, face, size, text, self->width - 2 * margin, max_lines, TRUE);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      HdChartText line = hd_chart_text_make (self, kind, face, size, lines[i], margin, 0, y + size, -1);

      g_array_append_val (self->texts, line);
      y += size * LINE_PITCH;
    }
  return y;
}

/* Entries flow from the left; @right is kept free in the first row. Returns the baseline of the last row. */
static double
place_legend (HdChartLayout *self,
              GArray        *entries,
              double         right,
              double         baseline)
{
  double size = self->size * SMALL_SIZE;
  double margin = self->size * 0.8;
  double x = margin;
  double end = self->width - margin - right;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double sample = self->size * SAMPLE_WIDTH;
      double lead = sample + self->size * 0.4;
      double width = lead + hd_chart_text_width (self, HD_FACE_REGULAR, size, entry->text);
      g_autofree char *fitted = NULL;
      HdChartText text;
      HdChartSample mark;

      if (x > margin && x + width > end)
        {
          x = margin;
          end = self->width - margin;
          baseline += size * LINE_PITCH;
        }
      fitted = hd_chart_text_fit (self, HD_FACE_REGULAR, size, entry->text, end - x - lead);
      text = hd_chart_text_make (self, HD_CHART_TEXT_LEGEND, HD_FACE_REGULAR, size, fitted, x + lead, 0, baseline, -1);
      mark = (HdChartSample) { entry->kind, { x, baseline - self->size * 0.64, sample, self->size * SAMPLE_HEIGHT }, entry->nth };
      g_array_append_val (self->texts, text);
      g_array_append_val (self->samples, mark);
      x += width + self->size * ENTRY_GAP;
    }
  return baseline;
}

double
hd_chart_layout_place_header (HdChartLayout     *self,
                              const HdChartPlan *plan)
{
  double y = self->size * 0.7;
  double small = self->size * SMALL_SIZE;
  g_autofree char *unit = g_strdup_printf ("Đơn vị tính: %s", hd_chart_get_unit (self->chart));
  g_autoptr (GArray) entries = list_entries (self);
  gboolean legend = plan->legend && entries->len > 0;
  double unit_width = 0;

  if (*hd_chart_get_title (self->chart) != '\0')
    y = place_lines (self, HD_CHART_TEXT_TITLE, HD_FACE_BOLD, self->size * TITLE_SIZE, hd_chart_get_title (self->chart), plan->title_lines, y);
  if (plan->subtitle && *hd_chart_get_subtitle (self->chart) != '\0')
    y = place_lines (self, HD_CHART_TEXT_SUBTITLE, HD_FACE_REGULAR, self->size, hd_chart_get_subtitle (self->chart), 2, y + self->size * 0.1);

  y += self->size * 0.45;
  if (plan->unit && *hd_chart_get_unit (self->chart) != '\0')
    {
      double room = self->width - 1.6 * self->size;
      g_autofree char *fitted = hd_chart_text_fit (self, HD_FACE_ITALIC, small, unit, room);
      HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_UNIT, HD_FACE_ITALIC, small, fitted,
                                             self->width - self->size * 0.8, 1, y + small, -1);

      unit_width = text.box.width + self->size * ENTRY_GAP;
      g_array_append_val (self->texts, text);
      if (legend && unit_width > room / 2)
        {
          y += small * LINE_PITCH;
          unit_width = 0;
        }
      else if (!legend)
        y += small * LINE_PITCH;
    }
  if (legend)
    y = place_legend (self, entries, unit_width, y + small) + small * (LINE_PITCH - 1);
  return y + self->size * 0.3;
}
