/* result-grid.c: results as a sheet: indicators by units, or by the months or quarters of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/result-grid-private.h"

#include "base/i18n.h"
#include "model/tally.h"

static const HdGridFields result_fields = { HD_ENTITY_RESULT, HD_RESULT_INDICATOR, HD_RESULT_UNIT, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE, HD_RESULT_VALUE };
static const HdGridFields target_fields = { HD_ENTITY_TARGET, HD_TARGET_INDICATOR, HD_TARGET_UNIT, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE, HD_TARGET_VALUE };

HdGridColumn *
hd_grid_column_new (const char *unit,
                    HdDate      first,
                    HdDate      last,
                    const char *title)
{
  HdGridColumn *self = g_new0 (HdGridColumn, 1);

  self->unit = g_strdup (unit);
  self->first = first;
  self->last = last;
  self->title = g_strdup (title);
  return self;
}

void
hd_grid_column_free (HdGridColumn *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->title);
  g_free (self);
}

char *
hd_grid_place_key (const char *indicator,
                   const char *unit,
                   HdDate      first,
                   HdDate      last)
{
  return g_strdup_printf ("%s\t%s\t%d\t%d", indicator, unit != NULL ? unit : "", (int) first, (int) last);
}

static const char *
name_unit (const char *unit)
{
  return unit != NULL ? unit : "";
}

/* The first column of the unit, or -1. */
static int
find_unit (const HdResultGrid *self,
           const char         *unit)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->units, name_unit (unit))) - 1;
}

HdResultGrid *
hd_result_grid_new (HdEntityKind kind,
                    GPtrArray   *indicators,
                    GPtrArray   *columns)
{
  HdResultGrid *self;

  g_return_val_if_fail (kind == HD_ENTITY_RESULT || kind == HD_ENTITY_TARGET, NULL);
  g_return_val_if_fail (indicators != NULL && columns != NULL, NULL);

  self = g_new0 (HdResultGrid, 1);
  self->fields = kind == HD_ENTITY_RESULT ? &result_fields : &target_fields;
  self->indicators = g_ptr_array_ref (indicators);
  self->columns = columns;
  self->cells = g_new0 (HdRecord *, (gsize) indicators->len * columns->len + 1);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_record_unref);
  self->units = g_hash_table_new (g_str_hash, g_str_equal);
  self->parts = g_ptr_array_new_full (indicators->len * columns->len, NULL);
  g_ptr_array_set_size (self->parts, (int) (indicators->len * columns->len));
  for (guint row = 0; row < indicators->len; row++)
    g_hash_table_insert (self->rows, (gpointer) hd_record_get_id (g_ptr_array_index (indicators, row)), GUINT_TO_POINTER (row + 1));
  for (guint column = 0; column < columns->len; column++)
    {
      const HdGridColumn *data = g_ptr_array_index (columns, column);

      g_hash_table_insert (self->places, hd_grid_place_key ("", data->unit, data->first, data->last), GUINT_TO_POINTER (column + 1));
      if (find_unit (self, data->unit) < 0)
        g_hash_table_insert (self->units, (gpointer) name_unit (data->unit), GUINT_TO_POINTER (column + 1));
    }
  return self;
}

void
hd_result_grid_free (HdResultGrid *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < (gsize) self->indicators->len * self->columns->len; i++)
    g_clear_pointer (&self->cells[i], hd_record_unref);
  g_free (self->cells);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->others);
  g_hash_table_unref (self->units);
  for (guint i = 0; i < self->parts->len; i++)
    g_clear_pointer ((GArray **) &g_ptr_array_index (self->parts, i), g_array_unref);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->indicators);
  g_free (self);
}

HdRecord **
hd_result_grid_cell_at (const HdResultGrid *self,
                        guint               row,
                        guint               column)
{
  return &self->cells[(gsize) row * self->columns->len + column];
}

/* Reports of shorter times, of the row's indicator and of the unit whose first column that is; NULL: none. */
static GArray **
parts_at (const HdResultGrid *self,
          guint               row,
          guint               column)
{
  return (GArray **) &g_ptr_array_index (self->parts, row * self->columns->len + column);
}

/* Cells of a time have no parts of just that time. */
static gboolean
is_of_cell (const HdResultGrid *self,
            const HdReport     *report,
            guint               first_column)
{
  for (guint column = first_column; column < self->columns->len; column++)
    {
      const HdGridColumn *place = g_ptr_array_index (self->columns, column);

      if (report->period.from == place->first && hd_period_last (&report->period) == place->last && g_strcmp0 (report->unit, place->unit) == 0)
        return TRUE;
    }
  return FALSE;
}

void
hd_result_grid_add_parts (HdResultGrid *self,
                          guint         row,
                          const GArray *reports)
{
  g_return_if_fail (self != NULL && row < self->indicators->len && reports != NULL);

  for (guint i = 0; i < reports->len; i++)
    {
      HdReport report = g_array_index (reports, HdReport, i);
      int column = find_unit (self, report.unit);
      GArray **parts;

      if (column < 0 || is_of_cell (self, &report, (guint) column))
        continue;
      parts = parts_at (self, row, (guint) column);
      if (*parts == NULL)
        *parts = g_array_new (FALSE, FALSE, sizeof (HdReport));
      report.unit = ((HdGridColumn *) g_ptr_array_index (self->columns, (guint) column))->unit;
      report.wording = report.source = NULL;
      g_array_append_val (*parts, report);
    }
}

static void
add_other (HdResultGrid *self,
           guint         row,
           HdRecord     *result)
{
  const char *indicator = hd_record_peek_text (result, self->fields->indicator);
  const char *unit = hd_record_get_text (result, self->fields->unit);
  gpointer record = result;
  GPtrArray one = { &record, 1 };
  g_autoptr (GArray) reports = hd_reports_collect (&one, indicator);

  g_hash_table_insert (self->others, hd_grid_place_key (indicator, unit, hd_record_get_date (result, self->fields->from_date), hd_record_get_date (result, self->fields->to_date)),
                       hd_record_ref (result));
  hd_result_grid_add_parts (self, row, reports);
}

static void
add_result (HdResultGrid *self,
            HdRecord     *result)
{
  const char *indicator = hd_record_peek_text (result, self->fields->indicator);
  const char *unit = hd_record_get_text (result, self->fields->unit);
  HdDate first = hd_record_get_date (result, self->fields->from_date), last = hd_record_get_date (result, self->fields->to_date);
  g_autofree char *place = hd_grid_place_key ("", unit, first, last);
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, indicator));
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, place));

  if (row > 0 && column > 0)
    hd_result_grid_set (self, row - 1, column - 1, result);
  else if (row > 0)
    add_other (self, row - 1, result);
}

void
hd_result_grid_add (HdResultGrid *self,
                    GPtrArray    *results)
{
  g_return_if_fail (self != NULL && results != NULL);

  for (guint i = 0; i < results->len; i++)
    add_result (self, g_ptr_array_index (results, i));
}

guint
hd_result_grid_get_n_rows (const HdResultGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->indicators->len;
}

guint
hd_result_grid_get_n_columns (const HdResultGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

const HdRecord *
hd_result_grid_get_indicator (const HdResultGrid *self,
                              guint               row)
{
  g_return_val_if_fail (self != NULL && row < self->indicators->len, NULL);

  return g_ptr_array_index (self->indicators, row);
}

int
hd_result_grid_get_decimals (const HdResultGrid *self,
                             guint               row)
{
  return CLAMP ((int) hd_record_get_integer (hd_result_grid_get_indicator (self, row), HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES);
}

const char *
hd_result_grid_get_measure (const HdResultGrid *self,
                            guint               row)
{
  return hd_record_peek_text (hd_result_grid_get_indicator (self, row), HD_INDICATOR_UNIT_OF_MEASURE);
}

const HdGridColumn *
hd_result_grid_get_column (const HdResultGrid *self,
                           guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

int
hd_result_grid_find_row (const HdResultGrid *self,
                         const char         *indicator)
{
  g_return_val_if_fail (self != NULL, -1);

  return indicator != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, indicator)) - 1 : -1;
}

HdRecord *
hd_result_grid_get (const HdResultGrid *self,
                    guint               row,
                    guint               column)
{
  g_return_val_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len, NULL);

  return *hd_result_grid_cell_at (self, row, column);
}

void
hd_result_grid_set (HdResultGrid *self,
                    guint         row,
                    guint         column,
                    HdRecord     *result)
{
  HdRecord **cell;

  g_return_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len);

  cell = hd_result_grid_cell_at (self, row, column);
  if (result != NULL)
    hd_record_ref (result);
  g_clear_pointer (cell, hd_record_unref);
  *cell = result;
}

static gboolean
is_estimate (const HdResultGrid *self,
             const HdRecord     *record)
{
  return self->fields->kind == HD_ENTITY_RESULT && hd_record_get_choice (record, HD_RESULT_PRECISION) != HD_PRECISION_EXACT;
}

HdRecord *
hd_result_grid_make (const HdResultGrid  *self,
                     guint                row,
                     guint                column,
                     const HdFigureInput *input)
{
  const HdGridColumn *place = hd_result_grid_get_column (self, column);
  HdRecord *there = hd_result_grid_get (self, row, column);
  HdRecord *result;

  if (!input->has_value && input->wording == NULL)
    return NULL;
  if (there != NULL)
    result = hd_record_copy (there);
  else
    {
      result = hd_record_new (self->fields->kind);
      hd_record_set_text (result, self->fields->indicator, hd_record_get_id (hd_result_grid_get_indicator (self, row)));
      hd_record_set_text (result, self->fields->unit, place->unit);
      hd_record_set_date (result, self->fields->from_date, place->first);
      hd_record_set_date (result, self->fields->to_date, place->last);
    }
  if (self->fields->kind == HD_ENTITY_RESULT)
    hd_result_set_input (result, input);
  else
    hd_record_set_figure (result, self->fields->value, input->value);
  return result;
}

char *
hd_result_grid_dup_text (const HdResultGrid *self,
                         guint               row,
                         guint               column)
{
  const HdRecord *result = hd_result_grid_get (self, row, column);

  return result != NULL ? hd_result_grid_dup_record_text (self, row, result) : g_strdup ("");
}

char *
hd_result_grid_dup_record_text (const HdResultGrid *self,
                                guint               row,
                                const HdRecord     *record)
{
  HdFigureInput input = HD_FIGURE_INPUT_INIT;

  g_return_val_if_fail (self != NULL && record != NULL, NULL);

  if (self->fields->kind == HD_ENTITY_RESULT)
    return hd_result_format (record, hd_result_grid_get_decimals (self, row));
  input.has_value = hd_record_get_figure (record, self->fields->value, &input.value);
  return hd_figure_input_format (&input, hd_result_grid_get_decimals (self, row));
}

HdEntityKind
hd_result_grid_get_kind (const HdResultGrid *self)
{
  g_return_val_if_fail (self != NULL, HD_ENTITY_RESULT);

  return self->fields->kind;
}

HdFigureReading
hd_result_grid_read (const HdResultGrid *self,
                     guint               row,
                     const char         *text,
                     HdFigureInput      *input,
                     GError            **error)
{
  HdFigureReading reading = hd_figure_input_read (text, hd_result_grid_get_measure (self, row), hd_result_grid_get_decimals (self, row), input, error);

  if (self->fields->kind == HD_ENTITY_RESULT || (reading != HD_FIGURE_READ_OK && reading != HD_FIGURE_READ_AMBIGUOUS))
    return reading;
  if (input->has_value && input->precision == HD_PRECISION_EXACT)
    {
      hd_figure_input_clear (input);
      return reading;
    }
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no target: a target is an exact figure."), text);
  return HD_FIGURE_READ_REFUSED;
}

gboolean
hd_result_grid_says (const HdResultGrid  *self,
                     const HdRecord      *record,
                     const HdFigureInput *input)
{
  HdFigure value = 0;
  gboolean has_value = hd_record_get_figure (record, self->fields->value, &value);

  if (has_value != input->has_value || (has_value && value != input->value))
    return FALSE;
  return self->fields->kind == HD_ENTITY_TARGET || (hd_record_get_choice (record, HD_RESULT_PRECISION) == (int) input->precision &&
                                                    g_strcmp0 (hd_record_get_text (record, HD_RESULT_WORDING), input->wording) == 0);
}

gboolean
hd_result_grid_get_exact (const HdResultGrid *self,
                          guint               row,
                          guint               column,
                          HdFigure           *value)
{
  const HdRecord *record = hd_result_grid_get (self, row, column);

  return record != NULL && hd_record_get_figure (record, self->fields->value, value) && !is_estimate (self, record);
}

gboolean
hd_grid_get_value (const HdRecord *result,
                   HdFigure       *value)
{
  return result != NULL && hd_record_get_figure (result, hd_record_get_kind (result) == HD_ENTITY_RESULT ? HD_RESULT_VALUE : HD_TARGET_VALUE, value);
}

static HdTally
tally_row (const HdRecord *indicator,
           GArray         *reports)
{
  g_autoptr (GArray) picked = NULL;
  const char *aggregation = hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION);

  if (g_str_equal (aggregation, "ratio"))
    return (HdTally) { .has_value = FALSE };
  for (guint i = 0; i < reports->len; i++)
    g_array_index (reports, HdReport, i).order = i;
  picked = g_str_equal (aggregation, "latest") ? hd_reports_pick_latest (reports) : hd_reports_pick (reports);
  if (g_str_equal (aggregation, "average") || g_str_equal (aggregation, "weighted_average"))
    return hd_tally_average (picked);
  return hd_tally_sum (picked);
}

static GArray *
reports_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (HdReport));
}

/* Results of shorter times within the cell's. */
static void
add_parts (const HdResultGrid *self,
           guint               row,
           guint               column,
           GArray             *reports)
{
  const HdGridColumn *place = g_ptr_array_index (self->columns, column);
  HdPeriod time = hd_period_new (place->first, place->last);
  const GArray *parts = *parts_at (self, row, (guint) find_unit (self, place->unit));

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (hd_period_covers (&time, &g_array_index (parts, HdReport, i).period))
      g_array_append_vals (reports, &g_array_index (parts, HdReport, i), 1);
}

gboolean
hd_result_grid_sum_of (const HdResultGrid *self,
                       guint               row,
                       guint               column,
                       HdFigure           *value)
{
  g_autoptr (GArray) reports = reports_new ();
  HdTally tally;

  g_return_val_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len, FALSE);

  if (*hd_result_grid_cell_at (self, row, column) != NULL)
    return hd_grid_get_value (*hd_result_grid_cell_at (self, row, column), value);
  add_parts (self, row, column, reports);
  tally = tally_row (g_ptr_array_index (self->indicators, row), reports);
  *value = tally.value;
  return tally.has_value;
}

char *
hd_result_grid_dup_parts (const HdResultGrid *self,
                          guint               row,
                          guint               column)
{
  g_autoptr (GArray) reports = reports_new ();
  HdFigureInput input = HD_FIGURE_INPUT_INIT;
  HdTally tally;

  g_return_val_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len, NULL);

  if (*hd_result_grid_cell_at (self, row, column) != NULL)
    return NULL;
  add_parts (self, row, column, reports);
  if (reports->len == 0)
    return NULL;
  tally = tally_row (g_ptr_array_index (self->indicators, row), reports);
  if (!tally.has_value)
    return NULL;
  input.has_value = TRUE;
  input.value = tally.value;
  input.precision = tally.precision;
  return hd_figure_input_format (&input, hd_result_grid_get_decimals (self, row));
}

static gboolean
is_estimated (const GArray *reports,
              guint         first)
{
  for (guint i = first; i < reports->len; i++)
    if (g_array_index (reports, HdReport, i).precision != HD_PRECISION_EXACT)
      return TRUE;
  return FALSE;
}

static void
add_cell (const HdResultGrid *self,
          HdRecord           *result,
          GArray             *reports)
{
  gpointer record = result;
  GPtrArray one = { &record, 1 };
  g_autoptr (GArray) own = hd_reports_collect (&one, hd_record_peek_text (result, self->fields->indicator));

  g_array_append_vals (reports, own->data, own->len);
}

HdGridTotal
hd_result_grid_total (const HdResultGrid *self,
                      guint               row)
{
  HdGridTotal total = { .has_value = FALSE };
  g_autoptr (GArray) reports = reports_new ();
  HdTally tally;

  g_return_val_if_fail (self != NULL && row < self->indicators->len, total);

  for (guint column = 0; column < self->columns->len; column++)
    {
      HdRecord *result = *hd_result_grid_cell_at (self, row, column);
      const HdGridColumn *place = g_ptr_array_index (self->columns, column);
      guint n_before = reports->len;

      total.n_columns += !place->whole;
      /* What was given to the units is held against the target of the whole. */
      if (place->whole && self->fields->kind == HD_ENTITY_TARGET)
        continue;
      if (result != NULL)
        add_cell (self, result, reports);
      else
        add_parts (self, row, column, reports);
      total.n_reported += !place->whole && reports->len > n_before;
      total.n_estimated += is_estimated (reports, n_before);
    }
  tally = tally_row (g_ptr_array_index (self->indicators, row), reports);
  total.has_value = tally.has_value;
  total.value = tally.value;
  total.precision = tally.precision;
  return total;
}

guint
hd_result_grid_count_reported (const HdResultGrid *self,
                               guint               column)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && column < self->columns->len, 0);

  for (guint row = 0; row < self->indicators->len; row++)
    {
      g_autoptr (GArray) parts = reports_new ();

      if (*hd_result_grid_cell_at (self, row, column) == NULL)
        add_parts (self, row, column, parts);
      n += *hd_result_grid_cell_at (self, row, column) != NULL || parts->len > 0;
    }
  return n;
}
