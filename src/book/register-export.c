/* register-export.c: the outgoing register for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/register-export.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/csv.h"
#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"

#define SHEET_NAME "Văn bản đi"
#define SERIES_TITLE "Dãy số"
#define FIRST_ROW 3 /* below the titles of the sheet */
#define MAX_BYTES (256 * 1024 * 1024)

/* In characters of the default font. */
static const double widths[HD_N_REGISTER_COLUMNS] = { 24, 12, 48, 24, 34, 20, 8, 12, 12, 28 };

static gboolean
has_several_series (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      const HdRegisterRow *row = g_ptr_array_index (rows, i);
      const HdRegisterRow *before = g_ptr_array_index (rows, i - 1);

      if (!g_str_equal (row->series, before->series))
        return TRUE;
    }
  return FALSE;
}

/* --- CSV --- */

static void
append_line (GString            *out,
             const char         *series,
             const char * const *cells)
{
  if (series != NULL)
    {
      hd_csv_append_cell (out, series, TRUE);
      g_string_append (out, HD_CSV_COMMA);
    }
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    {
      hd_csv_append_cell (out, cells[i], TRUE);
      g_string_append (out, i + 1 < HD_N_REGISTER_COLUMNS ? HD_CSV_COMMA : HD_CSV_END);
    }
}

GBytes *
hd_register_to_csv (GPtrArray *rows)
{
  gboolean several;
  const char *titles[HD_N_REGISTER_COLUMNS];
  GString *out;

  g_return_val_if_fail (rows != NULL, NULL);

  several = has_several_series (rows);
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    titles[i] = hd_register_column_title ((HdRegisterColumn) i);
  out = g_string_new (HD_CSV_START);
  append_line (out, several ? SERIES_TITLE : NULL, titles);
  for (guint i = 0; i < rows->len; i++)
    {
      const HdRegisterRow *row = g_ptr_array_index (rows, i);

      append_line (out, several ? row->series : NULL, (const char * const *) row->cells);
    }
  return g_string_free_to_bytes (out);
}

/* --- XLSX --- */

typedef struct
{
  lxw_workbook  *workbook;
  lxw_worksheet *sheet;
  lxw_format    *title, *head, *cell, *centred, *gap;
  gboolean       several;
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
  self->title = add_format (self, FALSE, LXW_ALIGN_CENTER);
  format_set_bold (self->title);
  self->head = add_format (self, TRUE, LXW_ALIGN_CENTER);
  format_set_bold (self->head);
  format_set_align (self->head, LXW_ALIGN_VERTICAL_CENTER);
  self->cell = add_format (self, TRUE, LXW_ALIGN_LEFT);
  self->centred = add_format (self, TRUE, LXW_ALIGN_CENTER);
  self->gap = add_format (self, TRUE, LXW_ALIGN_LEFT);
  format_set_italic (self->gap);
  format_set_font_color (self->gap, 0x777777);
}

static void
write_heads (Sheet      *self,
             const char *committee,
             const char *scope)
{
  lxw_col_t shift = self->several ? 1 : 0;
  lxw_col_t last = (lxw_col_t) (HD_N_REGISTER_COLUMNS - 1 + shift);

  worksheet_merge_range (self->sheet, 0, 0, 0, last, committee, self->title);
  worksheet_merge_range (self->sheet, 1, 0, 1, last, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", self->title);
  worksheet_merge_range (self->sheet, 2, 0, 2, last, scope, self->title);
  if (self->several)
    {
      worksheet_set_column (self->sheet, 0, 0, 20, NULL);
      worksheet_write_string (self->sheet, FIRST_ROW, 0, SERIES_TITLE, self->head);
    }
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    {
      lxw_col_t column = (lxw_col_t) (i + shift);

      worksheet_set_column (self->sheet, column, column, widths[i], NULL);
      worksheet_write_string (self->sheet, FIRST_ROW, column, hd_register_column_title ((HdRegisterColumn) i), self->head);
    }
}

static void
write_row (Sheet               *self,
           lxw_row_t            at,
           const HdRegisterRow *row)
{
  lxw_col_t shift = self->several ? 1 : 0;

  if (self->several)
    worksheet_write_string (self->sheet, at, 0, row->series, row->is_gap ? self->gap : self->cell);
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    {
      lxw_col_t column = (lxw_col_t) (i + shift);
      lxw_format *format = row->is_gap ? self->gap : i == HD_REGISTER_COPIES ? self->centred : self->cell;

      if (i == HD_REGISTER_COPIES && row->copies > 0)
        worksheet_write_number (self->sheet, at, column, (double) row->copies, format);
      else
        worksheet_write_string (self->sheet, at, column, row->cells[i], format);
    }
}

static void
set_up_page (Sheet *self,
             guint  n_rows)
{
  lxw_col_t last = (lxw_col_t) (HD_N_REGISTER_COLUMNS - 1 + (self->several ? 1 : 0));

  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, FIRST_ROW, FIRST_ROW);
  worksheet_freeze_panes (self->sheet, FIRST_ROW + 1, 0);
  if (n_rows > 0)
    worksheet_autofilter (self->sheet, FIRST_ROW, 0, FIRST_ROW + n_rows, last);
}

static gboolean
write_file (const char *path,
            GPtrArray  *rows,
            const char *committee,
            const char *scope,
            GError    **error)
{
  Sheet sheet = { .workbook = workbook_new (path), .several = has_several_series (rows) };
  lxw_error failure;

  sheet.sheet = sheet.workbook != NULL ? workbook_add_worksheet (sheet.workbook, SHEET_NAME) : NULL;
  if (sheet.sheet == NULL)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made: the program has run out of memory."));
      return FALSE;
    }
  add_formats (&sheet);
  write_heads (&sheet, committee, scope);
  for (guint i = 0; i < rows->len; i++)
    write_row (&sheet, FIRST_ROW + 1 + i, g_ptr_array_index (rows, i));
  set_up_page (&sheet, rows->len);
  failure = workbook_close (sheet.workbook);
  if (failure == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made in “%s”: the disk there is full, or nothing may be written. Free some space there and try again."),
               g_get_tmp_dir ());
  return FALSE;
}

/* The library writes to a file by its name only. */
GBytes *
hd_register_to_xlsx (GPtrArray  *rows,
                     const char *committee,
                     const char *scope,
                     GError    **error)
{
  g_autofree char *path = NULL;
  GBytes *bytes = NULL;
  int file;

  g_return_val_if_fail (rows != NULL && committee != NULL, NULL);

  file = g_file_open_tmp ("hiepdong-XXXXXX.xlsx", &path, NULL);
  if (file < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made: nothing can be written in “%s”."), g_get_tmp_dir ());
      return NULL;
    }
  close (file);
  if (write_file (path, rows, committee, scope, error))
    bytes = hd_file_read (path, MAX_BYTES, error);
  g_remove (path);
  return bytes;
}
