/* results-xlsx.c: a table of results as a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-export.h"

#include <xlsxwriter.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/xlsx-file.h"

#define FIRST_ROW 4 /* below the titles of the sheet */

/* In characters of the default font. */
static const double widths[HD_N_RESULT_COLUMNS] = { 9, 44, 14, 18, 18, 12, 18, 12, 18, 12, 36 };

typedef struct
{
  lxw_workbook        *workbook;
  lxw_worksheet       *sheet;
  lxw_format          *title, *head, *text, *field;
  lxw_format          *numbers[HD_FIGURE_PLACES + 1]; /* by decimals */
  lxw_format          *percent;
  const HdResultsHead *about;
} Sheet;

static lxw_format *
add_format (Sheet   *self,
            gboolean bordered,
            uint8_t  align)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_size (format, 12);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);
  if (bordered)
    format_set_border (format, LXW_BORDER_THIN);
  return format;
}

static void
add_formats (Sheet *self)
{
  static const char * const forms[HD_FIGURE_PLACES + 1] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000" };

  self->title = add_format (self, FALSE, LXW_ALIGN_CENTER);
  format_set_bold (self->title);
  self->head = add_format (self, TRUE, LXW_ALIGN_CENTER);
  format_set_bold (self->head);
  self->text = add_format (self, TRUE, LXW_ALIGN_LEFT);
  self->field = add_format (self, TRUE, LXW_ALIGN_LEFT);
  format_set_bold (self->field);
  for (guint i = 0; i <= HD_FIGURE_PLACES; i++)
    {
      self->numbers[i] = add_format (self, TRUE, LXW_ALIGN_RIGHT);
      format_set_num_format (self->numbers[i], forms[i]);
    }
  self->percent = add_format (self, TRUE, LXW_ALIGN_RIGHT);
  format_set_num_format (self->percent, "0.0");
}

static gboolean
is_shown (const Sheet   *self,
          HdResultColumn column)
{
  return column != HD_RESULT_COLUMN_RUNNING || self->about->since != HD_DATE_NONE;
}

static lxw_col_t
n_shown (const Sheet *self)
{
  return (lxw_col_t) (HD_N_RESULT_COLUMNS - (is_shown (self, HD_RESULT_COLUMN_RUNNING) ? 0 : 1));
}

static void
write_heads (Sheet *self)
{
  g_autofree char *period = hd_period_print (&self->about->period);
  g_autofree char *title = g_strdup_printf ("Kết quả %s", period);
  lxw_col_t last = (lxw_col_t) (n_shown (self) - 1), column = 0;

  worksheet_merge_range (self->sheet, 0, 0, 0, last, self->about->committee, self->title);
  worksheet_merge_range (self->sheet, 1, 0, 1, last, title, self->title);
  worksheet_merge_range (self->sheet, 2, 0, 2, last, self->about->unit != NULL ? self->about->unit : "", self->title);
  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    if (is_shown (self, i))
      {
        worksheet_set_column (self->sheet, column, column, widths[i], NULL);
        worksheet_write_string (self->sheet, FIRST_ROW - 1, column++, hd_result_column_title (i), self->head);
      }
}

static lxw_format *
number_format (const Sheet       *self,
               const HdResultRow *row,
               HdResultColumn     column)
{
  gint64 decimals = hd_record_get_integer (row->indicator, HD_INDICATOR_DECIMALS);

  if (column == HD_RESULT_COLUMN_RATE || column == HD_RESULT_COLUMN_CHANGE)
    return self->percent;
  return self->numbers[CLAMP (decimals, 0, HD_FIGURE_PLACES)];
}

static void
write_row (Sheet             *self,
           lxw_row_t          at,
           const HdResultRow *row)
{
  lxw_col_t column = 0;

  for (guint i = 0; i < HD_N_RESULT_COLUMNS; i++)
    {
      g_autofree char *text = NULL;
      HdFigure number;

      if (!is_shown (self, i))
        continue;
      text = hd_result_row_format (row, i);
      if (hd_result_row_get_number (row, i, &number))
        worksheet_write_number (self->sheet, at, column++, (double) number / HD_FIGURE_SCALE, number_format (self, row, i));
      else
        worksheet_write_string (self->sheet, at, column++, text, self->text);
    }
}

static lxw_row_t
write_rows (Sheet     *self,
            GPtrArray *rows)
{
  lxw_row_t at = FIRST_ROW;
  const HdRecord *field = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (rows, i);

      if (row->field != NULL && row->field != field)
        worksheet_merge_range (self->sheet, at, 0, at, (lxw_col_t) (n_shown (self) - 1), hd_record_peek_text (row->field, HD_FIELD_NAME),
                               self->field);
      if (row->field != NULL && row->field != field)
        at++;
      field = row->field;
      write_row (self, at++, row);
    }
  return at;
}

typedef struct
{
  GPtrArray           *rows;
  const HdResultsHead *head;
} Table;

static gboolean
write_file (const char *path,
            gpointer    data,
            GError    **error)
{
  const Table *table = data;
  Sheet sheet = { .workbook = workbook_new (path), .about = table->head };
  lxw_error failure;

  sheet.sheet = sheet.workbook != NULL ? workbook_add_worksheet (sheet.workbook, "Kết quả") : NULL;
  if (sheet.sheet == NULL)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made: the program has run out of memory."));
      return FALSE;
    }
  add_formats (&sheet);
  write_heads (&sheet);
  write_rows (&sheet, table->rows);
  worksheet_set_landscape (sheet.sheet);
  worksheet_set_paper (sheet.sheet, 9); /* A4 */
  worksheet_fit_to_pages (sheet.sheet, 1, 0);
  worksheet_repeat_rows (sheet.sheet, FIRST_ROW - 1, FIRST_ROW - 1);
  worksheet_freeze_panes (sheet.sheet, FIRST_ROW, 2);
  failure = workbook_close (sheet.workbook);
  if (failure == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made in “%s”: the disk there is full, or nothing may be written. Free some space there and try again."),
               g_get_tmp_dir ());
  return FALSE;
}

GBytes *
hd_results_to_xlsx (GPtrArray           *rows,
                    const HdResultsHead *head,
                    GError             **error)
{
  Table table = { rows, head };

  g_return_val_if_fail (rows != NULL && head != NULL, NULL);

  return hd_xlsx_make (write_file, &table, error);
}
