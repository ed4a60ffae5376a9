/* table-results.c: a list of results against the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-results-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/figure-input.h"
#include "model/labels.h"
#include "model/result-time.h"
#include "model/validate.h"

/* --- Cells of one row --- */

static const char *
cell (HdResultsPlan *self,
      guint          row,
      int            column)
{
  return hd_table_import_cell (self->import, row, column);
}

static const HdRecord *
find_indicator (HdResultsPlan *self,
                guint          row,
                GError       **error)
{
  const char *written = cell (self, row, HD_RESULT_COLUMN_INDICATOR);
  g_autofree char *key = NULL;
  const HdRecord *indicator;

  if (*written == '\0')
    written = cell (self, row, HD_RESULT_COLUMN_INDICATOR_NAME);
  if (*written == '\0')
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The indicator is missing."));
      return NULL;
    }
  indicator = g_hash_table_lookup (self->written, written);
  if (indicator != NULL)
    return indicator;
  key = hd_text_fold_marked (written);
  indicator = g_hash_table_lookup (self->indicators, key);
  if (indicator == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no indicator of this book. Write its code or its name, or put it into the catalogue of indicators first."), written);
  else
    g_hash_table_insert (self->written, g_strdup (written), (gpointer) indicator);
  return indicator;
}

static gboolean
means_whole (HdResultsPlan *self,
             const char    *written)
{
  g_autofree char *folded = hd_text_fold (written);

  return g_str_equal (folded, "toan ban chi dao") || g_str_equal (folded, "toan ban") || g_str_equal (folded, "ban chi dao") ||
         g_str_equal (folded, self->committee);
}

/* Units of different times may have one name: the row's own result says which it is. */
static const char *
known_unit (HdResultsPlan *self,
            guint          row,
            const char    *written)
{
  const char *id = cell (self, row, HD_RESULT_COLUMN_ID);
  const HdRecord *result = *id != '\0' ? g_hash_table_lookup (self->by_id, id) : NULL;
  const HdRecord *unit = result != NULL ? g_hash_table_lookup (self->units->by_id, hd_record_peek_text (result, HD_RESULT_UNIT)) : NULL;

  return unit != NULL && g_str_equal (hd_record_peek_text (unit, HD_UNIT_NAME), written) ? hd_record_get_id (unit) : NULL;
}

/* @id: (out): "" for the whole committee; belongs to the plan */
static gboolean
find_unit (HdResultsPlan *self,
           guint          row,
           const char    *written,
           const char   **id,
           GError       **error)
{
  const HdRecord *unit;

  *id = *written == '\0' ? "" : known_unit (self, row, written);
  if (*id == NULL)
    *id = g_hash_table_lookup (self->unit_ids, written);
  if (*id != NULL)
    return TRUE;
  unit = hd_unit_index_find (self->units, written, NULL);
  if (unit != NULL)
    *id = hd_record_get_id (unit);
  else if (means_whole (self, written))
    *id = "";
  else
    return hd_unit_index_find (self->units, written, error) != NULL;
  g_hash_table_insert (self->unit_ids, g_strdup (written), (gpointer) *id);
  return TRUE;
}

/* A table has few days, each many times. */
static gboolean
read_day (HdResultsPlan *self,
          const char    *written,
          HdDate        *day,
          GError       **error)
{
  *day = GPOINTER_TO_INT (g_hash_table_lookup (self->days, written));
  if (*day != HD_DATE_NONE)
    return TRUE;
  if (!hd_date_parse_typed (written, day, error))
    return FALSE;
  g_hash_table_insert (self->days, g_strdup (written), GINT_TO_POINTER (*day));
  return TRUE;
}

static gboolean
find_time (HdResultsPlan *self,
           guint          row,
           HdDate        *first,
           HdDate        *last,
           GError       **error)
{
  const char *from = cell (self, row, HD_RESULT_COLUMN_FROM_DATE), *to = cell (self, row, HD_RESULT_COLUMN_TO_DATE);
  const char *period = cell (self, row, HD_RESULT_COLUMN_PERIOD);

  /* “quý I/2026” in the first of the two columns says both. */
  if (*to == '\0' && *from != '\0' && hd_result_time_read (from, first, last, NULL))
    return TRUE;
  if (*from != '\0' || *to != '\0')
    {
      if (!read_day (self, from, first, error) || !read_day (self, to, last, error))
        return FALSE;
    }
  else if (!hd_result_time_read (period, first, last, error))
    return FALSE;
  if (*first <= *last)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The last day comes before the first."));
  return FALSE;
}

static void
set_id (HdResultsPlan *self,
        HdRecord      *result,
        guint          field,
        const char    *id)
{
  char *shared = g_hash_table_lookup (self->ids, id);

  if (shared == NULL)
    {
      shared = g_ref_string_new (id);
      g_hash_table_add (self->ids, shared);
    }
  hd_record_share_text (result, field, shared);
}

static void
set_day (HdResultsPlan *self,
         HdRecord      *result,
         guint          field,
         HdDate         day)
{
  char *shared = g_hash_table_lookup (self->iso_days, GINT_TO_POINTER (day));

  if (shared == NULL)
    {
      g_autofree char *iso = hd_date_to_iso (day);

      shared = g_ref_string_new (iso);
      g_hash_table_insert (self->iso_days, GINT_TO_POINTER (day), shared);
    }
  hd_record_share_text (result, field, shared);
}

static void
set_place (HdResultsPlan  *self,
           HdRecord       *result,
           const HdRecord *indicator,
           const char     *unit,
           HdDate          first,
           HdDate          last)
{
  set_id (self, result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  set_id (self, result, HD_RESULT_UNIT, unit);
  set_day (self, result, HD_RESULT_FROM_DATE, first);
  set_day (self, result, HD_RESULT_TO_DATE, last);
}

/* The one the row speaks of: by its id, else by indicator, unit and time; or a new one. @there: (out): what stands at its place */
static HdRecord *
find_result (HdResultsPlan  *self,
             guint           row,
             const HdRecord *indicator,
             const char     *unit,
             HdDate          first,
             HdDate          last,
             HdRecord      **there,
             gboolean       *is_new)
{
  const char *id = cell (self, row, HD_RESULT_COLUMN_ID);
  HdRecord *found = *id != '\0' ? g_hash_table_lookup (self->by_id, id) : NULL;
  HdRecord *result = *id != '\0' && g_uuid_string_is_valid (id) ? hd_record_new_with_id (HD_ENTITY_RESULT, id) : hd_record_new (HD_ENTITY_RESULT);

  set_place (self, result, indicator, unit, first, last);
  *there = g_hash_table_lookup (self->by_place, result);
  if (found == NULL)
    found = *there;
  *is_new = found == NULL;
  if (found == NULL)
    return result;
  hd_record_unref (result);
  result = hd_record_copy (found);
  set_place (self, result, indicator, unit, first, last);
  return result;
}

/* A value as it stands in the book already is not measured by what may be typed today: it may have more decimals. */
static gboolean
is_value_of (const HdRecord *result,
             const char     *written)
{
  HdFigure value, read, other;

  return hd_record_get_figure (result, HD_RESULT_VALUE, &value) && hd_figure_parse_typed (written, &read, &other) != HD_FIGURE_TYPED_INVALID &&
         (read == value || other == value);
}

/* An empty cell clears nothing; but a new figure takes the words of the old one with it. */
static gboolean
read_figure (HdResultsPlan  *self,
             guint           row,
             const HdRecord *indicator,
             HdRecord       *result,
             GError        **error)
{
  const char *written = cell (self, row, HD_RESULT_COLUMN_VALUE), *wording = cell (self, row, HD_RESULT_COLUMN_WORDING);
  const char *precision = cell (self, row, HD_RESULT_COLUMN_PRECISION);
  const char *word = *precision != '\0' ? hd_result_precision_guess (precision) : NULL;
  int decimals = CLAMP ((int) hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES);
  g_auto (HdFigureInput) input = HD_FIGURE_INPUT_INIT;
  HdFigureReading reading;

  if (*precision != '\0' && word == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("%1$s: “%2$s” is not known. Write one of the words that the program shows there."),
                   hd_field_label (HD_ENTITY_RESULT, HD_RESULT_PRECISION), precision);
      return FALSE;
    }
  if (*written != '\0' && !is_value_of (result, written))
    {
      reading = hd_figure_input_read (written, hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE), decimals, &input, error);
      if (reading == HD_FIGURE_READ_REFUSED)
        return FALSE;
      if (reading == HD_FIGURE_READ_AMBIGUOUS)
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” can be read in two ways. Write the thousands without a mark, or four decimals: 1234 or 1,2340."), written);
          return FALSE;
        }
      hd_result_set_input (result, &input);
    }
  if (*wording != '\0')
    hd_record_set_text (result, HD_RESULT_WORDING, wording);
  if (word != NULL)
    hd_record_set_text (result, HD_RESULT_PRECISION, word);
  else if (hd_record_is_empty (result, HD_RESULT_PRECISION))
    hd_record_set_text (result, HD_RESULT_PRECISION, hd_record_is_empty (result, HD_RESULT_VALUE) ? "magnitude" : "exact");
  return TRUE;
}

static gboolean
check_measure (HdResultsPlan  *self,
               guint           row,
               const HdRecord *indicator,
               GError        **error)
{
  const char *written = cell (self, row, HD_RESULT_COLUMN_MEASURE);
  const char *measure = hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE);

  if (*written == '\0' || g_str_equal (written, measure))
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The row counts “%1$s”, but the indicator counts “%2$s”."), written, measure);
  return FALSE;
}

/* --- What becomes of a row --- */

static char *
describe_change (const HdRecord *before,
                 const HdRecord *after,
                 int             decimals)
{
  g_autofree char *old = hd_result_format (before, decimals);
  g_autofree char *new = hd_result_format (after, decimals);

  if (g_str_equal (old, new))
    return g_strdup (_("source, remark or precision"));
  return g_strdup_printf ("%s → %s", old, new);
}

static void
settle (HdResultsPlan  *self,
        HdImportRow    *row,
        const HdRecord *indicator,
        HdRecord       *result,
        HdRecord       *there,
        gboolean        is_new)
{
  HdRecord *before = g_hash_table_lookup (self->by_id, hd_record_get_id (result));
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, result));

  if (before == NULL)
    before = there;
  if (hd_record_is_empty (result, HD_RESULT_VALUE) && hd_record_is_empty (result, HD_RESULT_WORDING))
    hd_import_row_settle (row, HD_IMPORT_SAME, g_strdup (_("No figure: nothing is entered.")));
  else if (!is_new && before != NULL && hd_record_equal (before, result))
    hd_import_row_settle (row, HD_IMPORT_SAME, NULL);
  else if (line > 0)
    hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup_printf (_("Line %u has another figure for the same indicator, unit and time."), line - 1));
  else if (hd_results_plan_is_closed (self, result) || (before != NULL && hd_results_plan_is_closed (self, before)))
    hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (_("This period is closed: its results no longer change. Reopen the period first, with a reason.")));
  else
    {
      g_autoptr (GError) error = NULL;

      if (!hd_validate_strict (result, &error))
        {
          hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (error->message));
          return;
        }
      hd_import_row_settle (row, is_new ? HD_IMPORT_NEW : HD_IMPORT_CHANGED,
                            is_new ? NULL : describe_change (before, result, (int) hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS)));
      hd_import_row_put (row, result);
      g_hash_table_add (self->by_place, hd_record_ref (result));
    }
  if (row->effect != HD_IMPORT_REFUSED)
    g_hash_table_insert (self->lines, hd_record_ref (result), GUINT_TO_POINTER (row->line + 1));
}

/* A spreadsheet may lose line breaks: a remark of several lines is the same when its words are. @written: as cell() gives it, the sheet's
 * own text; @lines: the same with its line breaks */
static void
set_text (HdRecord   *result,
          guint       field,
          const char *written,
          const char *lines)
{
  g_autofree char *flat = NULL;

  if (*written == '\0')
    return;
  flat = hd_text_clean (hd_record_peek_text (result, field), -1, HD_TEXT_LINE, NULL);
  if (g_strcmp0 (flat, written) != 0)
    hd_record_share_text (result, field, (char *) lines);
}

static gboolean
read_row (HdResultsPlan *self,
          HdImportRow   *row,
          guint          line,
          GError       **error)
{
  const HdRecord *indicator = find_indicator (self, line, error);
  const char *written = cell (self, line, HD_RESULT_COLUMN_UNIT);
  const char *source = cell (self, line, HD_RESULT_COLUMN_SOURCE), *note = cell (self, line, HD_RESULT_COLUMN_NOTE);
  g_autoptr (HdRecord) result = NULL;
  HdRecord *there;
  const char *unit;
  HdDate first, last;
  gboolean is_new;

  if (indicator == NULL)
    return FALSE;
  g_free (row->title);
  row->title = *written != '\0' ? g_strconcat (hd_record_peek_text (indicator, HD_INDICATOR_CODE), " · ", written, NULL)
                                : g_strdup (hd_record_peek_text (indicator, HD_INDICATOR_CODE));
  if (!find_unit (self, line, written, &unit, error) || !find_time (self, line, &first, &last, error) || !check_measure (self, line, indicator, error))
    return FALSE;
  result = find_result (self, line, indicator, unit, first, last, &there, &is_new);
  if (!read_figure (self, line, indicator, result, error))
    return FALSE;
  set_text (result, HD_RESULT_SOURCE, source, source);
  set_text (result, HD_RESULT_NOTE, note, hd_table_import_cell_lines (self->import, line, HD_RESULT_COLUMN_NOTE));
  settle (self, row, indicator, result, there, is_new);
  return TRUE;
}

static void
find_years (HdResultsPlan *self,
            guint          first_line,
            HdDate        *first,
            HdDate        *last)
{
  *first = *last = HD_DATE_NONE;
  for (guint i = 0; i < self->import->rows->len; i++)
    {
      HdDate from, to;

      if (!find_time (self, first_line + i, &from, &to, NULL))
        continue;
      *first = *first == HD_DATE_NONE ? from : MIN (*first, from);
      *last = MAX (*last, to);
    }
}

gboolean
hd_table_import_plan_results (HdTableImport *self,
                              HdBook        *book,
                              GError       **error)
{
  g_auto (HdResultsPlan) plan = { 0 };
  guint first_line = self->table->rows->len - self->rows->len;
  HdDate first, last;

  if (!hd_results_plan_init (&plan, self, book, error))
    return FALSE;
  find_years (&plan, first_line, &first, &last);
  if (!hd_results_plan_load (&plan, book, first_line, first, last, error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdImportRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GError) refusal = NULL;

      if (!read_row (&plan, row, first_line + i, &refusal))
        hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (refusal->message));
    }
  return TRUE;
}
