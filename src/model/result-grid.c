/* result-grid.c: results as a sheet: indicators by units, or by the months or quarters of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/result-grid.h"

#include "base/i18n.h"
#include "model/tally.h"

/* A figure this many times the one of the year before, or less than that part of it, is worth a second look. */
#define JUMP 3

struct _HdResultGrid
{
  GPtrArray  *indicators; /* HdRecord */
  GPtrArray  *columns;    /* HdGridColumn */
  HdRecord  **cells;      /* row by row; NULL for empty */
  GHashTable *rows;       /* id of indicator -> row + 1 */
  GHashTable *places;     /* unit, first and last day -> column + 1 */
  GHashTable *others;     /* indicator, unit, first and last day -> HdRecord: results of no cell, for comparing */
  GHashTable *parts;      /* indicator and unit -> GPtrArray of those results */
};

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

static char *
place_key (const char *indicator,
           const char *unit,
           HdDate      first,
           HdDate      last)
{
  return g_strdup_printf ("%s\t%s\t%d\t%d", indicator, unit != NULL ? unit : "", (int) first, (int) last);
}

HdResultGrid *
hd_result_grid_new (GPtrArray *indicators,
                    GPtrArray *columns)
{
  HdResultGrid *self;

  g_return_val_if_fail (indicators != NULL && columns != NULL, NULL);

  self = g_new0 (HdResultGrid, 1);
  self->indicators = g_ptr_array_ref (indicators);
  self->columns = columns;
  self->cells = g_new0 (HdRecord *, (gsize) indicators->len * columns->len + 1);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_record_unref);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint row = 0; row < indicators->len; row++)
    g_hash_table_insert (self->rows, (gpointer) hd_record_get_id (g_ptr_array_index (indicators, row)), GUINT_TO_POINTER (row + 1));
  for (guint column = 0; column < columns->len; column++)
    {
      const HdGridColumn *data = g_ptr_array_index (columns, column);

      g_hash_table_insert (self->places, place_key ("", data->unit, data->first, data->last), GUINT_TO_POINTER (column + 1));
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
  g_hash_table_unref (self->parts);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->indicators);
  g_free (self);
}

static HdRecord **
cell_at (const HdResultGrid *self,
         guint               row,
         guint               column)
{
  return &self->cells[(gsize) row * self->columns->len + column];
}

static char *
part_key (const char *indicator,
          const char *unit)
{
  return g_strconcat (indicator, "\t", unit, NULL);
}

static void
add_other (HdResultGrid *self,
           HdRecord     *result)
{
  const char *indicator = hd_record_peek_text (result, HD_RESULT_INDICATOR);
  const char *unit = hd_record_get_text (result, HD_RESULT_UNIT);
  g_autofree char *key = part_key (indicator, unit);
  GPtrArray *parts = g_hash_table_lookup (self->parts, key);

  g_hash_table_insert (self->others, place_key (indicator, unit, hd_record_get_date (result, HD_RESULT_FROM_DATE), hd_record_get_date (result, HD_RESULT_TO_DATE)),
                       hd_record_ref (result));
  if (parts == NULL)
    {
      parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
      g_hash_table_insert (self->parts, g_steal_pointer (&key), parts);
    }
  g_ptr_array_add (parts, hd_record_ref (result));
}

static void
add_result (HdResultGrid *self,
            HdRecord     *result)
{
  const char *indicator = hd_record_peek_text (result, HD_RESULT_INDICATOR);
  const char *unit = hd_record_get_text (result, HD_RESULT_UNIT);
  HdDate first = hd_record_get_date (result, HD_RESULT_FROM_DATE), last = hd_record_get_date (result, HD_RESULT_TO_DATE);
  g_autofree char *place = place_key ("", unit, first, last);
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, indicator));
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, place));

  if (row > 0 && column > 0)
    hd_result_grid_set (self, row - 1, column - 1, result);
  else if (row > 0)
    add_other (self, result);
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

  return *cell_at (self, row, column);
}

void
hd_result_grid_set (HdResultGrid *self,
                    guint         row,
                    guint         column,
                    HdRecord     *result)
{
  HdRecord **cell;

  g_return_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len);

  cell = cell_at (self, row, column);
  if (result != NULL)
    hd_record_ref (result);
  g_clear_pointer (cell, hd_record_unref);
  *cell = result;
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
      result = hd_record_new (HD_ENTITY_RESULT);
      hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (hd_result_grid_get_indicator (self, row)));
      hd_record_set_text (result, HD_RESULT_UNIT, place->unit);
      hd_record_set_date (result, HD_RESULT_FROM_DATE, place->first);
      hd_record_set_date (result, HD_RESULT_TO_DATE, place->last);
    }
  hd_result_set_input (result, input);
  return result;
}

char *
hd_result_grid_dup_text (const HdResultGrid *self,
                         guint               row,
                         guint               column)
{
  const HdRecord *result = hd_result_grid_get (self, row, column);

  return result != NULL ? hd_result_format (result, hd_result_grid_get_decimals (self, row)) : g_strdup ("");
}

static HdTally
tally_row (const HdRecord *indicator,
           GPtrArray      *results)
{
  g_autoptr (GArray) reports = hd_reports_collect (results, hd_record_get_id (indicator));
  g_autoptr (GArray) picked = NULL;
  const char *aggregation = hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION);

  if (g_str_equal (aggregation, "ratio"))
    return (HdTally) { .has_value = FALSE };
  picked = g_str_equal (aggregation, "latest") ? hd_reports_pick_latest (reports) : hd_reports_pick (reports);
  if (g_str_equal (aggregation, "average") || g_str_equal (aggregation, "weighted_average"))
    return hd_tally_average (picked);
  return hd_tally_sum (picked);
}

/* Results of shorter times within the cell's. */
static void
add_parts (const HdResultGrid *self,
           guint               row,
           guint               column,
           GPtrArray          *results)
{
  const HdGridColumn *place = g_ptr_array_index (self->columns, column);
  g_autofree char *key = part_key (hd_record_get_id (g_ptr_array_index (self->indicators, row)), place->unit);
  GPtrArray *parts = g_hash_table_lookup (self->parts, key);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (hd_record_get_date (g_ptr_array_index (parts, i), HD_RESULT_FROM_DATE) >= place->first &&
        hd_record_get_date (g_ptr_array_index (parts, i), HD_RESULT_TO_DATE) <= place->last)
      g_ptr_array_add (results, g_ptr_array_index (parts, i));
}

char *
hd_result_grid_dup_parts (const HdResultGrid *self,
                          guint               row,
                          guint               column)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  HdFigureInput input = HD_FIGURE_INPUT_INIT;
  HdTally tally;

  g_return_val_if_fail (self != NULL && row < self->indicators->len && column < self->columns->len, NULL);

  if (*cell_at (self, row, column) != NULL)
    return NULL;
  add_parts (self, row, column, results);
  if (results->len == 0)
    return NULL;
  tally = tally_row (g_ptr_array_index (self->indicators, row), results);
  if (!tally.has_value)
    return NULL;
  input.has_value = TRUE;
  input.value = tally.value;
  input.precision = tally.precision;
  return hd_figure_input_format (&input, hd_result_grid_get_decimals (self, row));
}

static gboolean
is_estimated (GPtrArray *results,
              guint      first)
{
  for (guint i = first; i < results->len; i++)
    if (hd_record_get_choice (g_ptr_array_index (results, i), HD_RESULT_PRECISION) != HD_PRECISION_EXACT)
      return TRUE;
  return FALSE;
}

HdGridTotal
hd_result_grid_total (const HdResultGrid *self,
                      guint               row)
{
  HdGridTotal total = { .has_value = FALSE };
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  HdTally tally;

  g_return_val_if_fail (self != NULL && row < self->indicators->len, total);

  for (guint column = 0; column < self->columns->len; column++)
    {
      HdRecord *result = *cell_at (self, row, column);
      const HdGridColumn *place = g_ptr_array_index (self->columns, column);
      guint n_before = results->len;

      total.n_columns += !place->whole;
      if (result != NULL)
        g_ptr_array_add (results, result);
      else
        add_parts (self, row, column, results);
      total.n_reported += !place->whole && results->len > n_before;
      total.n_estimated += is_estimated (results, n_before);
    }
  tally = tally_row (g_ptr_array_index (self->indicators, row), results);
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
      g_autoptr (GPtrArray) parts = g_ptr_array_new ();

      if (*cell_at (self, row, column) == NULL)
        add_parts (self, row, column, parts);
      n += *cell_at (self, row, column) != NULL || parts->len > 0;
    }
  return n;
}

/* --- What looks wrong --- */

static gboolean
get_value (const HdRecord *result,
           HdFigure       *value)
{
  return result != NULL && hd_record_get_figure (result, HD_RESULT_VALUE, value);
}

static void
add_sentence (GString    *sentences,
              const char *sentence)
{
  if (sentences->len > 0)
    g_string_append_c (sentences, '\n');
  g_string_append (sentences, sentence);
}

static HdDate
year_before (HdDate date)
{
  int year, month, day;

  hd_date_split (date, &year, &month, &day);
  return hd_date_new (year - 1, month, month == 2 && day == 29 ? 28 : day);
}

/* The last day of February is the last day of February. */
static HdDate
last_year_before (HdDate date)
{
  HdDate next = year_before (date + 1);

  return next != HD_DATE_NONE ? next - 1 : HD_DATE_NONE;
}

static void
check_jump (const HdResultGrid *self,
            guint               row,
            const HdGridColumn *place,
            HdFigure            value,
            GString            *sentences)
{
  const HdRecord *indicator = g_ptr_array_index (self->indicators, row);
  g_autofree char *key = place_key (hd_record_get_id (indicator), place->unit, year_before (place->first), last_year_before (place->last));
  HdFigure before;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  if (!get_value (g_hash_table_lookup (self->others, key), &before) || before <= 0 || value <= 0)
    return;
  if (value / JUMP < before && before / JUMP < value)
    return;
  shown = hd_figure_format (before, hd_result_grid_get_decimals (self, row), TRUE);
  /* Translators: %s is a figure. */
  sentence = g_strdup_printf (value > before ? _("Far more than in the same time of last year (%s).") : _("Far less than in the same time of last year (%s)."), shown);
  add_sentence (sentences, sentence);
}

/* “123 lớp/9.735 người”: what holds people has at least one in each. */
static void
check_pair (const HdResultGrid *self,
            guint               row,
            guint               column,
            HdFigure            value,
            GString            *sentences)
{
  const HdRecord *indicator = g_ptr_array_index (self->indicators, row);
  int pair = hd_result_grid_find_row (self, hd_record_get_text (indicator, HD_INDICATOR_PAIR));
  gboolean counts_people = g_str_has_suffix (hd_result_grid_get_measure (self, row), "người");
  gboolean pair_counts_people;
  HdFigure other, people, groups;

  if (pair < 0 || !get_value (*cell_at (self, (guint) pair, column), &other))
    return;
  pair_counts_people = g_str_has_suffix (hd_result_grid_get_measure (self, (guint) pair), "người");
  if (counts_people == pair_counts_people)
    return;
  people = counts_people ? value : other;
  groups = counts_people ? other : value;
  if (people < groups)
    {
      g_autofree char *sentence = g_strdup_printf (_("Fewer people than “%s”."),
                                                   hd_record_peek_text (g_ptr_array_index (self->indicators, counts_people ? (guint) pair : row), HD_INDICATOR_NAME));

      add_sentence (sentences, sentence);
    }
}

static void
check_part (const HdResultGrid *self,
            guint               row,
            guint               column,
            HdFigure            value,
            GString            *sentences)
{
  const HdRecord *indicator = g_ptr_array_index (self->indicators, row);
  int whole = hd_result_grid_find_row (self, hd_record_get_text (indicator, HD_INDICATOR_PART_OF));
  HdFigure other;

  if (whole < 0 || !get_value (*cell_at (self, (guint) whole, column), &other) || value <= other)
    return;
  {
    g_autofree char *sentence = g_strdup_printf (_("More than “%s”, of which it is a part."),
                                                 hd_record_peek_text (g_ptr_array_index (self->indicators, (guint) whole), HD_INDICATOR_NAME));

    add_sentence (sentences, sentence);
  }
}

char *
hd_result_grid_check (const HdResultGrid *self,
                      guint               row,
                      guint               column)
{
  const HdGridColumn *place = hd_result_grid_get_column (self, column);
  const HdRecord *result = hd_result_grid_get (self, row, column);
  g_autoptr (GString) sentences = NULL;
  HdPeriod period;
  HdFigure value;

  if (result == NULL)
    return NULL;
  sentences = g_string_new (NULL);
  period = hd_period_new (place->first, place->last);
  if (place->unit != NULL && !hd_period_overlaps (&place->valid, &period))
    add_sentence (sentences, _("The unit was not there at that time."));
  if (get_value (result, &value))
    {
      if (value < 0)
        add_sentence (sentences, _("Less than nothing."));
      check_jump (self, row, place, value, sentences);
      check_pair (self, row, column, value, sentences);
      check_part (self, row, column, value, sentences);
    }
  return sentences->len > 0 ? g_string_free (g_steal_pointer (&sentences), FALSE) : NULL;
}
