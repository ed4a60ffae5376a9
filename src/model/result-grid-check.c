/* result-grid-check.c: what looks wrong in a cell of the sheet, and a figure broken down to its columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/result-grid-private.h"

#include "base/i18n.h"

/* A figure this many times the one of the year before, or less than that part of it, is worth a second look. */
#define JUMP 3

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

HdPeriod
hd_grid_column_get_before (const HdGridColumn *place)
{
  return hd_period_new (year_before (place->first), last_year_before (place->last));
}

static void
check_jump (const HdResultGrid *self,
            guint               row,
            const HdGridColumn *place,
            HdFigure            value,
            GString            *sentences)
{
  const HdRecord *indicator = g_ptr_array_index (self->indicators, row);
  HdPeriod then = hd_grid_column_get_before (place);
  g_autofree char *key = hd_grid_place_key (hd_record_get_id (indicator), place->unit, then.from, hd_period_last (&then));
  HdFigure before;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  if (!hd_grid_get_value (g_hash_table_lookup (self->others, key), &before) || before <= 0 || value <= 0)
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

  if (pair < 0 || !hd_grid_get_value (*hd_result_grid_cell_at (self, (guint) pair, column), &other))
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

  if (whole < 0 || !hd_grid_get_value (*hd_result_grid_cell_at (self, (guint) whole, column), &other) || value <= other)
    return;
  {
    g_autofree char *sentence = g_strdup_printf (_("More than “%s”, of which it is a part."),
                                                 hd_record_peek_text (g_ptr_array_index (self->indicators, (guint) whole), HD_INDICATOR_NAME));

    add_sentence (sentences, sentence);
  }
}

/* The sum of what the units were given is what the whole was given; of what adds up. */
static void
check_split (const HdResultGrid *self,
             guint               row,
             HdFigure            value,
             GString            *sentences)
{
  const HdRecord *indicator = g_ptr_array_index (self->indicators, row);
  HdGridTotal total = hd_result_grid_total (self, row);
  int decimals = hd_result_grid_get_decimals (self, row);
  g_autofree char *sum = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *sentence = NULL;

  if (!total.has_value || total.value == value || !g_str_equal (hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), "sum"))
    return;
  sum = hd_figure_format (total.value, decimals, TRUE);
  whole = hd_figure_format (value, decimals, TRUE);
  /* Translators: figures. */
  sentence = g_strdup_printf (_("The targets of the units add up to %1$s, not to %2$s: correct one of them, or divide this one anew."), sum, whole);
  add_sentence (sentences, sentence);
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
  if (hd_grid_get_value (result, &value))
    {
      if (value < 0)
        add_sentence (sentences, _("Less than nothing."));
      if (self->fields->kind == HD_ENTITY_TARGET && place->whole)
        check_split (self, row, value, sentences);
      check_jump (self, row, place, value, sentences);
      check_pair (self, row, column, value, sentences);
      check_part (self, row, column, value, sentences);
    }
  return sentences->len > 0 ? g_string_free (g_steal_pointer (&sentences), FALSE) : NULL;
}

/* --- Breaking down --- */

/* @shares: one a column; adds up to @value in the indicator's last place, what is left over goes to the first columns. */
static void
share_out (HdFigure    value,
           HdFigure    step,
           const gint64 *weights,
           guint        n,
           HdFigure    *shares)
{
  __extension__ typedef __int128 Wide;
  Wide all = 0;
  gint64 steps = value / step, given = 0;

  for (guint i = 0; i < n; i++)
    all += weights[i];
  for (guint i = 0; i < n; i++)
    {
      shares[i] = all > 0 ? (HdFigure) ((Wide) steps * weights[i] / all) : 0;
      given += shares[i];
    }
  for (guint i = 0; i < n && given < steps; i++)
    if (weights[i] > 0)
      {
        shares[i]++;
        given++;
      }
  for (guint i = 0; i < n; i++)
    shares[i] *= step;
}

gboolean
hd_result_grid_split (const HdResultGrid *self,
                      guint               row,
                      const HdResultGrid *like,
                      HdFigure           *shares)
{
  guint n = self->columns->len;
  g_autofree gint64 *weights = g_new0 (gint64, n);
  HdFigure value, step = HD_FIGURE_SCALE;
  gboolean has_value = FALSE, has_weight = FALSE;

  g_return_val_if_fail (self != NULL && row < self->indicators->len && shares != NULL, FALSE);

  for (guint column = 0; column < n; column++)
    {
      const HdGridColumn *place = g_ptr_array_index (self->columns, column);
      HdFigure weight = 0;

      shares[column] = 0;
      if (place->whole)
        has_value = hd_grid_get_value (*hd_result_grid_cell_at (self, row, column), &value);
      else if (like == NULL)
        weights[column] = 1;
      else if (column < like->columns->len && hd_result_grid_sum_of (like, row, column, &weight))
        weights[column] = MAX (weight, 0);
      has_weight = has_weight || weights[column] > 0;
    }
  if (!has_value || value < 0 || !has_weight)
    return FALSE;
  for (int i = hd_result_grid_get_decimals (self, row); i > 0; i--)
    step /= 10;
  share_out (value, step, weights, n, shares);
  return TRUE;
}
