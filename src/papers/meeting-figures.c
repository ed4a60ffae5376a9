/* meeting-figures.c: tables and charts of figures in a meeting's papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include "base/text.h"
#include "papers/results-paper.h"

#define ANNEX "Phụ lục"
#define ANNEX_SPACE 8.0
#define TITLE_INDENT 20.0
#define CHART_SPACE 10.0
/* Height of a chart: of bars so much a bar, of small charts so much a row of them; points. */
#define BAR_HEIGHT 19.0
#define BARS_ROOM 90.0
#define PANEL_HEIGHT 165.0
#define PANELS_ROOM 60.0
#define PANELS_A_ROW 3
#define COLUMNS_HEIGHT 230.0

static const struct
{
  const char    *title;
  HdResultColumn column;
  double         width;
  HdAlign        align;
} columns[] = {
  { "Chỉ tiêu", HD_RESULT_COLUMN_NAME, 0.3, HD_ALIGN_LEFT },
  { "Đơn vị tính", HD_RESULT_COLUMN_MEASURE, 0.11, HD_ALIGN_CENTER },
  { "Kế hoạch", HD_RESULT_COLUMN_TARGET, 0.19, HD_ALIGN_RIGHT },
  { "Thực hiện", HD_RESULT_COLUMN_ACTUAL, 0.21, HD_ALIGN_RIGHT },
  { "Tỷ lệ", HD_RESULT_COLUMN_RATE, 0.11, HD_ALIGN_RIGHT },
};

#define NUMBER_WIDTH 0.08
#define N_COLUMNS (G_N_ELEMENTS (columns) + 1)

static HdTable *
new_table (HdPaperDraft *self)
{
  const char *titles[N_COLUMNS] = { "STT" };
  double widths[N_COLUMNS] = { NUMBER_WIDTH };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      titles[i + 1] = columns[i].title;
      widths[i + 1] = columns[i].width;
    }
  return hd_office_table_new (self, N_COLUMNS, widths, titles);
}

static void
add_row (HdPaperDraft      *self,
         HdTable           *table,
         const HdResultRow *entry,
         guint              number)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = g_strdup_printf ("%u", number);

  hd_office_cell_add (self, hd_row_add_cell (row, 1), HD_FACE_REGULAR, label)->align = HD_ALIGN_CENTER;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = hd_result_row_format (entry, columns[i].column);

      hd_office_cell_add (self, hd_row_add_cell (row, 1), HD_FACE_REGULAR, text)->align = columns[i].align;
    }
}

/* What was planned, and what came of it; all else stands in the annex. */
void
hd_meeting_add_results (HdPaperDraft         *self,
                        const HdMeetingMatter *facts)
{
  HdTable *table = new_table (self);
  guint number = 0;

  for (guint i = 0; i < facts->rows->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (facts->rows, i);

      if (row->now.has_target)
        add_row (self, table, row, ++number);
    }
  if (number > 0)
    {
      hd_blocks_add_table (self->paper->document->blocks, table);
      return;
    }
  hd_table_unref (table);
  hd_office_paper_text (self, "Chưa có chỉ tiêu nào của thời gian này.");
}

static double
chart_height (HdChart *chart)
{
  guint n_panels;

  switch (hd_chart_get_kind (chart))
    {
    case HD_CHART_BARS:
      return BARS_ROOM + BAR_HEIGHT * hd_chart_get_n_categories (chart);
    case HD_CHART_PANELS:
      n_panels = hd_chart_get_n_panels (chart);
      return PANELS_ROOM + PANEL_HEIGHT * ((n_panels + PANELS_A_ROW - 1) / PANELS_A_ROW);
    case HD_CHART_COLUMNS:
    case HD_CHART_STACKED:
    case HD_CHART_LINES:
    default:
      return COLUMNS_HEIGHT;
    }
}

void
hd_meeting_add_charts (HdPaperDraft         *self,
                       const HdMeetingMatter *facts)
{
  GPtrArray *blocks = self->paper->document->blocks;

  for (guint i = 0; i < facts->charts->len; i++)
    {
      HdChart *chart = g_ptr_array_index (facts->charts, i);

      hd_blocks_add_space (blocks, CHART_SPACE);
      hd_blocks_add_chart (blocks, chart, chart_height (chart));
    }
  if (facts->charts->len > 0)
    hd_blocks_add_space (blocks, CHART_SPACE);
  else
    hd_office_paper_text (self, "Chưa có số liệu để vẽ biểu đồ.");
}

static HdParagraph *
add_centred (HdPaperDraft *self,
             HdElement     element,
             const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, text);

  paragraph->left_indent = paragraph->right_indent = TITLE_INDENT;
  paragraph->keep_with_next = TRUE;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

void
hd_meeting_add_annex (HdPaperDraft         *self,
                      const HdMeetingMatter *facts,
                      const char           *reference)
{
  HdPageSetup setup = self->paper->document->setup;
  g_autofree char *time = facts->period.from != HD_DATE_NONE ? hd_period_print (&facts->period) : g_strdup (HD_PAPER_DOTS);
  g_autofree char *title = g_strdup_printf ("Số liệu kết quả thực hiện %s", time);
  HdParagraph *last;

  if (setup.width < setup.height)
    {
      setup.width = self->paper->document->setup.height;
      setup.height = self->paper->document->setup.width;
    }
  setup.first_number = 1;
  if (self->paper->document->blocks->len > 0)
    hd_blocks_add_section (self->paper->document->blocks, &setup);
  else
    self->paper->document->setup = setup;
  add_centred (self, HD_ELEMENT_ANNEX, ANNEX)->outline_level = 1;
  last = add_centred (self, HD_ELEMENT_ANNEX_TITLE, title);
  if (reference != NULL)
    {
      last = hd_office_paper_add_annex_reference (self, reference);
      last->left_indent = last->right_indent = TITLE_INDENT;
      last->keep_with_next = TRUE;
    }
  last->space_after = ANNEX_SPACE;
  hd_results_add_table (self, facts->rows, FALSE);
}
