/* grid-xlsx.c: the sheet of results or targets as a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/grid-xlsx.h"

#include <xlsxwriter.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/xlsx-file.h"

#define HEAD_ROW    2
#define FIRST_CELL  3 /* column; before it code, name and measure */
#define CELL_WIDTH 16

typedef struct
{
  const HdResultGrid *grid;
  const char         *title;
  const char         *total;
  lxw_worksheet      *sheet;
  lxw_format         *head, *text, *estimate;
  lxw_format         *numbers[HD_FIGURE_PLACES + 1];
} Sheet;

static lxw_format *
add_format (lxw_workbook *workbook,
            uint8_t       align)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_size (format, 12);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);
  format_set_border (format, LXW_BORDER_THIN);
  return format;
}

static void
add_formats (Sheet        *self,
             lxw_workbook *workbook)
{
  static const char * const forms[HD_FIGURE_PLACES + 1] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000" };

  self->head = add_format (workbook, LXW_ALIGN_CENTER);
  format_set_bold (self->head);
  self->text = add_format (workbook, LXW_ALIGN_LEFT);
  self->estimate = add_format (workbook, LXW_ALIGN_RIGHT);
  format_set_italic (self->estimate);
  for (guint i = 0; i <= HD_FIGURE_PLACES; i++)
    {
      self->numbers[i] = add_format (workbook, LXW_ALIGN_RIGHT);
      format_set_num_format (self->numbers[i], forms[i]);
    }
}

static void
write_heads (Sheet *self)
{
  static const char * const titles[FIRST_CELL] = { "Mã", "Chỉ tiêu", "Đơn vị tính" };
  static const double widths[FIRST_CELL] = { 9, 44, 14 };
  guint n_columns = hd_result_grid_get_n_columns (self->grid);
  lxw_col_t last = (lxw_col_t) (FIRST_CELL + n_columns - (self->total != NULL ? 0 : 1));

  worksheet_merge_range (self->sheet, 0, 0, 0, last, self->title, self->head);
  for (lxw_col_t i = 0; i < FIRST_CELL; i++)
    {
      worksheet_set_column (self->sheet, i, i, widths[i], NULL);
      worksheet_write_string (self->sheet, HEAD_ROW, i, titles[i], self->head);
    }
  worksheet_set_column (self->sheet, FIRST_CELL, last, CELL_WIDTH, NULL);
  for (guint i = 0; i < n_columns; i++)
    worksheet_write_string (self->sheet, HEAD_ROW, (lxw_col_t) (FIRST_CELL + i), hd_result_grid_get_column (self->grid, i)->title, self->head);
  if (self->total != NULL)
    worksheet_write_string (self->sheet, HEAD_ROW, last, self->total, self->head);
}

static void
write_total (Sheet    *self,
             lxw_row_t at,
             guint     row)
{
  HdGridTotal total = hd_result_grid_total (self->grid, row);
  lxw_col_t column = (lxw_col_t) (FIRST_CELL + hd_result_grid_get_n_columns (self->grid));

  if (total.has_value)
    worksheet_write_number (self->sheet, at, column, (double) total.value / HD_FIGURE_SCALE, self->numbers[hd_result_grid_get_decimals (self->grid, row)]);
  else
    worksheet_write_blank (self->sheet, at, column, self->text);
}

static void
write_row (Sheet    *self,
           lxw_row_t at,
           guint     row)
{
  const HdRecord *indicator = hd_result_grid_get_indicator (self->grid, row);

  worksheet_write_string (self->sheet, at, 0, hd_record_peek_text (indicator, HD_INDICATOR_CODE), self->text);
  worksheet_write_string (self->sheet, at, 1, hd_record_peek_text (indicator, HD_INDICATOR_NAME), self->text);
  worksheet_write_string (self->sheet, at, 2, hd_result_grid_get_measure (self->grid, row), self->text);
  for (guint i = 0; i < hd_result_grid_get_n_columns (self->grid); i++)
    {
      lxw_col_t column = (lxw_col_t) (FIRST_CELL + i);
      g_autofree char *text = hd_result_grid_dup_text (self->grid, row, i);
      HdFigure value;

      if (hd_result_grid_get_exact (self->grid, row, i, &value))
        worksheet_write_number (self->sheet, at, column, (double) value / HD_FIGURE_SCALE, self->numbers[hd_result_grid_get_decimals (self->grid, row)]);
      else
        worksheet_write_string (self->sheet, at, column, text, self->estimate);
    }
  if (self->total != NULL)
    write_total (self, at, row);
}

static gboolean
write_file (const char *path,
            gpointer    data,
            GError    **error)
{
  Sheet *self = data;
  lxw_workbook *workbook = workbook_new (path);
  lxw_error failure;

  self->sheet = workbook != NULL ? workbook_add_worksheet (workbook, "Kết quả") : NULL;
  if (self->sheet == NULL)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made: the program has run out of memory."));
      return FALSE;
    }
  add_formats (self, workbook);
  write_heads (self);
  for (guint row = 0; row < hd_result_grid_get_n_rows (self->grid); row++)
    write_row (self, (lxw_row_t) (HEAD_ROW + 1 + row), row);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, HEAD_ROW, HEAD_ROW);
  worksheet_freeze_panes (self->sheet, HEAD_ROW + 1, 2);
  failure = workbook_close (workbook);
  if (failure == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made in “%s”: %s. Free some space there and try again."),
               g_get_tmp_dir (), lxw_strerror (failure));
  return FALSE;
}

GBytes *
hd_result_grid_to_xlsx (const HdResultGrid *grid,
                        const char         *title,
                        const char         *total,
                        GError            **error)
{
  Sheet sheet = { .grid = grid, .title = title, .total = total };

  g_return_val_if_fail (grid != NULL && title != NULL, NULL);

  return hd_xlsx_make (write_file, &sheet, error);
}
