/* signatory-list.c: the list of those who signed, and are to sign, as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/signatory-list.h"

#include "papers/committee-header.h"
#include "papers/office-table.h"

#define CELL_SIZE 12.0   /* points; a table of six columns on an upright page */
#define CELL_PADDING 3.0
#define CLOSING_SPACE 8.0

/* Rows of one paper that follow each other stand under its name; where the order tears them apart, each names it. */
static const double widths_grouped[] = { 0.075, 0.275, 0.24, 0.27, 0.14 };
static const char * const heads_grouped[] = { "STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ngày ký" };
static const double widths_single[] = { 0.075, 0.2, 0.165, 0.2, 0.22, 0.14 };
static const char * const heads_single[] = { "STT", "Họ và tên", "Chức vụ", "Đơn vị", "Văn bản", "Ngày ký" };

static void
add_text (HdRow      *row,
          guint       span,
          HdFace      face,
          HdAlign     align,
          const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new (align);

  paragraph->tag = g_strdup ("cell");
  hd_paragraph_add (paragraph, face, CELL_SIZE, text);
  hd_blocks_add_paragraph (hd_row_add_cell (row, span)->blocks, paragraph);
}

static void
add_cell (HdRow      *row,
          HdAlign     align,
          const char *text)
{
  add_text (row, 1, HD_FACE_REGULAR, align, text);
}

static HdTable *
new_table (gboolean grouped)
{
  guint n_columns = grouped ? G_N_ELEMENTS (widths_grouped) : G_N_ELEMENTS (widths_single);
  HdTable *table = hd_table_new (n_columns, grouped ? widths_grouped : widths_single);
  HdRow *row = hd_table_add_row (table);

  table->borders = TRUE;
  table->padding = CELL_PADDING;
  table->n_header_rows = 1;
  for (guint i = 0; i < n_columns; i++)
    add_text (row, 1, HD_FACE_BOLD, HD_ALIGN_CENTER, grouped ? heads_grouped[i] : heads_single[i]);
  return table;
}

static const char *
text_of (const char *text)
{
  return text != NULL && *text != '\0' ? text : HD_PAPER_DOTS;
}

static gboolean
is_given (const HdListRow *row)
{
  return g_strcmp0 (row->state, "given") == 0;
}

/* A witness signs beside the parties, for none of them. */
static char *
title_of (const HdListRow *row)
{
  if (g_strcmp0 (row->kind, "witness") != 0)
    return g_strdup (text_of (row->subtitle));
  return row->subtitle != NULL && *row->subtitle != '\0' ? g_strdup_printf ("%s (chứng kiến)", row->subtitle) : g_strdup ("Chứng kiến");
}

/* "05/CTPH-BCHQS-LĐLĐ", as soon as it has its number: that and the day lead to it. */
static char *
short_paper_of (const HdListRow *row)
{
  gboolean has_number = row->number != NULL && g_ascii_isdigit (row->number[0]);

  return hd_paper_bind (text_of (has_number ? row->number : row->subject));
}

/* "05/CTPH-BCHQS-LĐLĐ: Phối hợp hoạt động năm 2023" */
static char *
full_paper_of (const HdListRow *row)
{
  const char *number = row->number != NULL ? row->number : "";
  g_autofree char *text = g_strconcat (number, *number != '\0' ? ": " : "", text_of (row->subject), NULL);

  return hd_paper_bind (text);
}

static gboolean
same_paper (GPtrArray *rows,
            guint      i)
{
  const HdListRow *row = g_ptr_array_index (rows, i);
  const HdListRow *before = i > 0 ? g_ptr_array_index (rows, i - 1) : NULL;

  return before != NULL && g_strcmp0 (row->agreement, before->agreement) == 0;
}

static gboolean
come_in_groups (GPtrArray *rows)
{
  guint n_groups = 0;

  for (guint i = 0; i < rows->len; i++)
    n_groups += same_paper (rows, i) ? 0 : 1;
  return n_groups * 2 <= rows->len;
}

static void
add_group (HdTable         *table,
           const HdListRow *entry)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *paper = full_paper_of (entry);

  row->keep_with_next = TRUE;
  add_text (row, G_N_ELEMENTS (widths_grouped), HD_FACE_BOLD, HD_ALIGN_LEFT, paper);
}

static void
add_row (HdTable         *table,
         gboolean         grouped,
         guint            number,
         const HdListRow *entry)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *title = title_of (entry);
  g_autofree char *unit = hd_paper_bind_name (text_of (entry->unit));
  g_autofree char *day = is_given (entry) ? hd_date_print_short (entry->date) : g_strdup ("chưa ký");

  add_cell (row, HD_ALIGN_CENTER, count);
  add_cell (row, HD_ALIGN_LEFT, text_of (entry->title));
  add_cell (row, HD_ALIGN_LEFT, title);
  add_cell (row, HD_ALIGN_LEFT, unit);
  if (!grouped)
    {
      g_autofree char *paper = short_paper_of (entry);

      add_cell (row, HD_ALIGN_LEFT, paper);
    }
  add_text (row, 1, is_given (entry) ? HD_FACE_REGULAR : HD_FACE_ITALIC, HD_ALIGN_CENTER, day);
}

static void
add_table (GPtrArray *blocks,
           GPtrArray *rows)
{
  gboolean grouped = come_in_groups (rows);
  HdTable *table = new_table (grouped);

  for (guint i = 0; i < rows->len; i++)
    {
      if (grouped && !same_paper (rows, i))
        add_group (table, g_ptr_array_index (rows, i));
      add_row (table, grouped, i + 1, g_ptr_array_index (rows, i));
    }
  hd_blocks_add_table (blocks, table);
}

/* "Danh sách có 7 chữ ký: 5 đã ký, 2 chưa ký." */
static void
add_closing (HdPaperDraft *draft,
             GPtrArray    *rows)
{
  guint given = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < rows->len; i++)
    given += is_given (g_ptr_array_index (rows, i)) ? 1 : 0;
  if (rows->len == 0)
    text = g_strdup ("Danh sách không có chữ ký nào.");
  else if (given == rows->len)
    text = g_strdup_printf ("Danh sách có %u chữ ký, tất cả đã ký.", rows->len);
  else
    text = g_strdup_printf ("Danh sách có %u chữ ký: %u đã ký, %u chưa ký.", rows->len, given, rows->len - given);
  hd_office_paper_text (draft, text)->space_before = CLOSING_SPACE;
}

HdPaper *
hd_signatory_list_paper_new (const HdRecord *committee,
                             GPtrArray      *rows,
                             const char     *scope,
                             HdDate          day)
{
  g_autofree char *subject = NULL;
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (committee != NULL && rows != NULL, NULL);

  paper = hd_committee_paper_new (committee, "Danh sách người ký", day, &draft);
  subject = g_strconcat ("Các chương trình phối hợp", scope != NULL ? ", " : "", scope, NULL);
  hd_committee_add_header (&draft, committee, day, "Danh sách người ký", subject);
  if (rows->len > 0)
    add_table (paper->document->blocks, rows);
  add_closing (&draft, rows);
  return paper;
}
