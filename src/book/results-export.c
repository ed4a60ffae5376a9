/* results-export.c: a table of results as CSV and JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-export.h"

#include "base/csv.h"
#include "book/json.h"

static gboolean
is_shown (const HdResultsHead *head,
          HdResultColumn       column)
{
  return column != HD_RESULT_COLUMN_RUNNING || head->since != HD_DATE_NONE;
}

/* --- CSV --- */

/* With a decimal comma and without groups: what every spreadsheet reads as a number. */
static char *
plain_with_comma (HdFigure number)
{
  g_autofree char *plain = hd_figure_to_plain (number);

  return g_strdelimit (g_steal_pointer (&plain), ".", ',');
}

static void
append_cell (GString             *out,
             const HdResultRow   *row,
             HdResultColumn       column)
{
  g_autofree char *text = NULL;
  HdFigure number;

  if (hd_result_row_get_number (row, column, &number))
    {
      text = plain_with_comma (number);
      hd_csv_append_cell (out, text, FALSE);
      return;
    }
  text = hd_result_row_format (row, column);
  hd_csv_append_cell (out, text, TRUE);
}

/* A number stands bare, so its word of precision has a column of its own. */
static const char *
precision_text (const HdResultRow *row)
{
  static const char * const words[] = { "chính xác", "gần", "hơn", "khoảng", "ước chừng" };

  return row->now.has_actual || row->now.precision == HD_PRECISION_MAGNITUDE ? words[row->now.precision] : "";
}

GBytes *
hd_results_to_csv (GPtrArray           *rows,
                   const HdResultsHead *head)
{
  GString *out;

  g_return_val_if_fail (rows != NULL && head != NULL, NULL);

  out = g_string_new (HD_CSV_START);
  hd_csv_append_cell (out, "Lĩnh vực", TRUE);
  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    if (is_shown (head, i))
      {
        g_string_append (out, HD_CSV_COMMA);
        hd_csv_append_cell (out, hd_result_column_title (i), TRUE);
        if (i == HD_RESULT_COLUMN_ACTUAL)
          g_string_append (out, HD_CSV_COMMA "Độ chính xác");
      }
  g_string_append (out, HD_CSV_END);
  for (guint k = 0; k < rows->len; k++)
    {
      const HdResultRow *row = g_ptr_array_index (rows, k);

      hd_csv_append_cell (out, row->field != NULL ? hd_record_peek_text (row->field, HD_FIELD_NAME) : "", TRUE);
      for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
        if (is_shown (head, i))
          {
            g_string_append (out, HD_CSV_COMMA);
            append_cell (out, row, i);
            if (i == HD_RESULT_COLUMN_ACTUAL)
              {
                g_string_append (out, HD_CSV_COMMA);
                hd_csv_append_cell (out, precision_text (row), TRUE);
              }
          }
      g_string_append (out, HD_CSV_END);
    }
  return g_string_free_to_bytes (out);
}

/* --- JSON --- */

static void
add_key (GString    *out,
         const char *key)
{
  gboolean is_first = out->str[out->len - 1] == '{';

  g_string_append (out, is_first ? "" : ", ");
  hd_json_append_string (out, key);
  g_string_append (out, ": ");
}

static void
add_text (GString    *out,
          const char *key,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  add_key (out, key);
  hd_json_append_string (out, text);
}

static void
add_figure (GString    *out,
            const char *key,
            gboolean    has,
            HdFigure    figure)
{
  g_autofree char *text = has ? hd_figure_to_plain (figure) : NULL;

  add_text (out, key, text);
}

static void
add_number (GString    *out,
            const char *key,
            gint64      number)
{
  add_key (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
}

static void
add_day (GString    *out,
         const char *key,
         HdDate      day)
{
  g_autofree char *text = hd_date_to_iso (day);

  add_text (out, key, text);
}

static void
add_row (GString           *out,
         const HdResultRow *row)
{
  static const char * const precisions[] = { "exact", "nearly", "over", "about", "magnitude" };
  static const char * const bases[] = { NULL, "period", "years", "stage", "prorated" };
  HdFigure change = 0;
  gboolean has_change = hd_result_row_get_change (row, &change);

  g_string_append_c (out, '{');
  add_text (out, "field", row->field != NULL ? hd_record_get_text (row->field, HD_FIELD_NAME) : NULL);
  add_text (out, "code", hd_record_get_text (row->indicator, HD_INDICATOR_CODE));
  add_text (out, "name", hd_record_get_text (row->indicator, HD_INDICATOR_NAME));
  add_text (out, "unit_of_measure", hd_record_get_text (row->indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  add_figure (out, "target", row->now.has_target, row->now.target);
  add_text (out, "target_of", row->now.has_target ? bases[row->now.basis] : NULL);
  add_figure (out, "actual", row->now.has_actual, row->now.actual);
  add_text (out, "precision", row->now.n_counted > 0 ? precisions[row->now.precision] : NULL);
  add_figure (out, "estimated", row->now.estimated != 0, row->now.estimated);
  add_text (out, "wording", row->wording);
  add_text (out, "source", row->source);
  add_day (out, "covered_from", row->now.covered.from);
  add_day (out, "covered_to", hd_period_last (&row->now.covered));
  add_figure (out, "rate", row->now.has_rate, row->now.rate);
  add_figure (out, "before", row->before.has_actual, row->before.actual);
  add_figure (out, "change", has_change, change);
  add_figure (out, "running", row->running.has_actual, row->running.actual);
  add_number (out, "units_reported", row->now.n_reported);
  add_number (out, "units_expected", row->now.n_units);
  add_number (out, "results_over_the_borders", row->now.n_crossing);
  g_string_append_c (out, '}');
}

GBytes *
hd_results_to_json (GPtrArray           *rows,
                    const HdResultsHead *head)
{
  GString *out;

  g_return_val_if_fail (rows != NULL && head != NULL, NULL);

  out = g_string_new ("{");
  add_day (out, "from", head->period.from);
  add_day (out, "to", hd_period_last (&head->period));
  add_day (out, "since", head->since);
  add_text (out, "committee", head->committee);
  add_text (out, "unit", head->unit);
  add_key (out, "rows");
  g_string_append_c (out, '[');
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n " : "\n ");
      add_row (out, g_ptr_array_index (rows, i));
    }
  g_string_append (out, "\n]}\n");
  return g_string_free_to_bytes (out);
}
