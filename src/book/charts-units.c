/* charts-units.c: charts that show the units of an indicator
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/charts-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/unit.h"
#include "papers/figure-chart.h"

#define MAX_SERIES  6 /* that can be told apart; the others are put together */
#define MAX_UPRIGHT 8 /* units as columns; more lie */
#define MAX_YEARS   3 /* side by side for each unit */
#define BY_UNIT     "theo đơn vị"
#define REST_NAME   "Các đơn vị khác"
#define WHOLE_NAME  "Toàn Ban Chỉ đạo"

/* A unit's figures in each of the periods. */
typedef struct
{
  char     *id;      /* "": what the committee says for all */
  char     *name;
  GArray   *figures; /* HdPeriodFigure, one a period */
  double    weight;  /* what it adds to the whole */
} Part;

static void
part_free (gpointer data)
{
  Part *self = data;

  g_free (self->id);
  g_free (self->name);
  g_array_unref (self->figures);
  g_free (self);
}

static Part *
find_part (GPtrArray      *parts,
           const HdRecord *unit,
           guint           n_periods)
{
  const char *id = unit != NULL ? hd_record_get_id (unit) : "";
  Part *part;

  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (((Part *) g_ptr_array_index (parts, i))->id, id))
      return g_ptr_array_index (parts, i);
  part = g_new0 (Part, 1);
  part->id = g_strdup (id);
  part->name = g_strdup (unit != NULL ? hd_unit_get_short_name (unit) : WHOLE_NAME);
  part->figures = g_array_sized_new (FALSE, TRUE, sizeof (HdPeriodFigure), n_periods);
  g_array_set_size (part->figures, n_periods);
  g_ptr_array_add (parts, part);
  return part;
}

/* The units in the order of the book, those with figures only. (element-type Part) */
static GPtrArray *
read_parts (const HdChartDesk *self,
            const GArray      *periods,
            GError           **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GPtrArray) all = hd_book_get_unit_figures (self->book, hd_record_get_id (self->indicator), (const HdPeriod *) (gconstpointer) periods->data,
                                                        periods->len, HD_TARGET_RULE_WHOLE, error);

  for (guint i = 0; all != NULL && i < periods->len; i++)
    {
      GPtrArray *units = g_ptr_array_index (all, i);
      double whole = 0;

      for (guint k = 0; k < units->len; k++)
        whole += ABS ((double) ((HdUnitFigure *) g_ptr_array_index (units, k))->figure.actual);
      for (guint k = 0; k < units->len; k++)
        {
          const HdUnitFigure *figure = g_ptr_array_index (units, k);
          Part *part;

          if (!figure->figure.has_actual && !figure->figure.has_target)
            continue;
          part = find_part (parts, figure->unit, periods->len);
          g_array_index (part->figures, HdPeriodFigure, i) = figure->figure;
          part->weight = MAX (part->weight, whole > 0 ? ABS ((double) figure->figure.actual) / whole : 0);
        }
    }
  return all != NULL ? g_steal_pointer (&parts) : NULL;
}

static int
compare_weights (gconstpointer first,
                 gconstpointer second)
{
  const Part *a = *(const Part * const *) first, *b = *(const Part * const *) second;

  return a->weight > b->weight ? -1 : a->weight < b->weight;
}

static void
add_to (HdPeriodFigure       *sum,
        const HdPeriodFigure *part)
{
  if (!part->has_actual)
    return;
  sum->precision = sum->has_actual ? hd_precision_join (sum->precision, part->precision) : part->precision;
  sum->actual = part->actual > 0 && sum->actual > G_MAXINT64 - part->actual ? G_MAXINT64 : sum->actual + part->actual;
  sum->covered.from = sum->has_actual ? MIN (sum->covered.from, part->covered.from) : part->covered.from;
  sum->covered.to = MAX (sum->covered.to, part->covered.to);
  sum->has_actual = TRUE;
}

/* The greatest parts stay, in the order of the book; the others become one. */
static void
put_rest_together (GPtrArray *parts,
                   guint      n_periods)
{
  g_autoptr (GPtrArray) by_weight = g_ptr_array_new ();
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (part_free);
  Part *sum;

  if (parts->len <= MAX_SERIES)
    return;
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (by_weight, g_ptr_array_index (parts, i));
  g_ptr_array_sort (by_weight, compare_weights);
  for (guint i = MAX_SERIES - 1; i < by_weight->len; i++)
    {
      guint index;

      if (g_ptr_array_find (parts, g_ptr_array_index (by_weight, i), &index))
        g_ptr_array_add (rest, g_ptr_array_steal_index (parts, index));
    }
  sum = find_part (parts, NULL, n_periods);
  g_free (sum->name);
  sum->name = g_strdup (REST_NAME);
  for (guint i = 0; i < rest->len; i++)
    for (guint k = 0; k < n_periods; k++)
      add_to (&g_array_index (sum->figures, HdPeriodFigure, k),
              &g_array_index (((Part *) g_ptr_array_index (rest, i))->figures, HdPeriodFigure, k));
}

/* What was only promised for all together is no unit's. */
static void
drop_whole (GPtrArray *parts)
{
  for (guint i = parts->len; i > 0 && parts->len > 1; i--)
    if (*((Part *) g_ptr_array_index (parts, i - 1))->id == '\0' && ((Part *) g_ptr_array_index (parts, i - 1))->weight <= 0)
      g_ptr_array_remove_index (parts, i - 1);
}

/* Each year as far as a unit has reported on it, as the years of the whole are named: a line down to nine months is no fall. What a stock
 * holds at the end of its time is the year's. (element-type HdPeriod) */
static GArray *
dup_reported (const HdChartDesk *self,
              const GArray      *years,
              GPtrArray         *parts)
{
  GArray *reported = g_array_copy ((GArray *) years);

  for (guint k = 0; hd_indicator_get_aggregate (self->indicator) == HD_AGGREGATE_SUM && k < years->len; k++)
    {
      HdPeriod all = { HD_DATE_NONE, HD_DATE_NONE };

      for (guint i = 0; i < parts->len; i++)
        {
          const HdPeriod *covered = &g_array_index (((Part *) g_ptr_array_index (parts, i))->figures, HdPeriodFigure, k).covered;

          if (covered->from == HD_DATE_NONE)
            continue;
          all.from = all.from == HD_DATE_NONE ? covered->from : MIN (all.from, covered->from);
          all.to = MAX (all.to, covered->to);
        }
      if (all.from != HD_DATE_NONE)
        g_array_index (reported, HdPeriod, k) = all;
    }
  return reported;
}

static HdChart *
make_series_of_units (const HdChartDesk *self,
                      HdChartKind        kind,
                      const GArray      *years,
                      GPtrArray         *parts,
                      const char        *which)
{
  HdPeriod span = { g_array_index (years, HdPeriod, 0).from, g_array_index (years, HdPeriod, years->len - 1).to };
  g_autofree char *subtitle = hd_chart_desk_say_time (self, &span, which);
  g_autoptr (GArray) reported = dup_reported (self, years, parts);
  HdChart *chart = hd_figure_chart_new (kind, self->indicator, subtitle);

  hd_chart_set_achievement (chart, FALSE);
  hd_chart_desk_name_periods (chart, reported, FALSE);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = g_ptr_array_index (parts, i);

      hd_chart_desk_add_actuals (chart, self->indicator, part->name, part->figures);
    }
  return chart;
}

static gboolean
check_parts (const HdChartDesk *self,
             GError           **error)
{
  HdAggregate aggregate = hd_indicator_get_aggregate (self->indicator);

  if (aggregate == HD_AGGREGATE_SUM || aggregate == HD_AGGREGATE_LATEST)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Figures of units of “%s” do not add up to a whole: choose another kind of chart."),
               hd_record_peek_text (self->indicator, HD_INDICATOR_NAME));
  return FALSE;
}

HdChart *
hd_chart_desk_make_stacked (const HdChartDesk *self,
                            GError           **error)
{
  g_autoptr (GArray) years = check_parts (self, error) ? hd_chart_desk_years (self, error) : NULL;
  g_autoptr (GPtrArray) parts = years != NULL ? read_parts (self, years, error) : NULL;
  g_autoptr (GArray) whole = parts != NULL ? hd_chart_desk_figures (self, years, error) : NULL;
  HdChart *chart;

  if (whole == NULL)
    return NULL;
  drop_whole (parts);
  put_rest_together (parts, years->len);
  chart = make_series_of_units (self, HD_CHART_STACKED, years, parts, BY_UNIT);
  hd_chart_desk_add_targets (chart, self->indicator, whole);
  return chart;
}

HdChart *
hd_chart_desk_make_unit_lines (const HdChartDesk *self,
                               GError           **error)
{
  g_autoptr (GArray) years = hd_chart_desk_years (self, error);
  g_autoptr (GPtrArray) parts = years != NULL ? read_parts (self, years, error) : NULL;
  g_autofree char *which = NULL;

  if (parts == NULL)
    return NULL;
  drop_whole (parts);
  /* Lines that are added up would be of nobody: the others are left out, and it is said. */
  if (parts->len > MAX_SERIES)
    which = g_strdup_printf ("%d trong %u đơn vị, số liệu lớn nhất", MAX_SERIES, parts->len);
  g_ptr_array_sort (parts, compare_weights);
  if (parts->len > MAX_SERIES)
    g_ptr_array_set_size (parts, MAX_SERIES);
  return make_series_of_units (self, HD_CHART_LINES, years, parts, which != NULL ? which : BY_UNIT);
}

/* The years of the query, each a column of every unit; many years are one period. */
static GArray *
columns_of_units (const HdChartDesk *self)
{
  HdPeriod period = hd_chart_desk_period (self);
  GArray *years = hd_periods_split (&period, 12);

  if (years->len > MAX_YEARS)
    {
      g_array_set_size (years, 0);
      g_array_append_val (years, period);
    }
  return years;
}

static void
add_unit_targets (HdChart        *chart,
                  const HdRecord *indicator,
                  GPtrArray      *parts)
{
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (HdPeriodFigure));

  for (guint i = 0; i < parts->len; i++)
    g_array_append_val (targets, g_array_index (((Part *) g_ptr_array_index (parts, i))->figures, HdPeriodFigure, 0));
  hd_chart_desk_add_targets (chart, indicator, targets);
}

HdChart *
hd_chart_desk_make_units (const HdChartDesk *self,
                          GError           **error)
{
  g_autoptr (GArray) periods = columns_of_units (self);
  g_autoptr (GPtrArray) parts = read_parts (self, periods, error);
  HdPeriod span = { g_array_index (periods, HdPeriod, 0).from, g_array_index (periods, HdPeriod, periods->len - 1).to };
  g_autofree char *subtitle = hd_chart_desk_say_time (self, &span, BY_UNIT);
  g_autoptr (GArray) reported = NULL;
  HdChart *chart;

  if (parts == NULL)
    return NULL;
  drop_whole (parts);
  reported = dup_reported (self, periods, parts);
  chart = hd_figure_chart_new (parts->len > MAX_UPRIGHT ? HD_CHART_BARS : HD_CHART_COLUMNS, self->indicator, subtitle);
  hd_chart_set_achievement (chart, periods->len == 1);
  for (guint i = 0; i < parts->len; i++)
    (void) hd_chart_add_category (chart, ((Part *) g_ptr_array_index (parts, i))->name);
  for (guint k = 0; k < periods->len; k++)
    {
      g_autofree char *year = hd_figure_chart_name_period (&g_array_index (reported, HdPeriod, k), FALSE);
      HdChartSeries *series = hd_chart_add_series (chart, periods->len > 1 ? year : "Kết quả", HD_SERIES_COLUMNS);

      for (guint i = 0; i < parts->len; i++)
        hd_figure_chart_add_actual (series, self->indicator,
                                    &g_array_index (((Part *) g_ptr_array_index (parts, i))->figures, HdPeriodFigure, k), NULL, NULL);
    }
  if (periods->len == 1)
    add_unit_targets (chart, self->indicator, parts);
  return chart;
}
