/* office-table.c: bordered tables of the committee's papers, and the text around them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-table.h"

/* The decree gives no size for tables; 12 keeps four columns readable. */
#define TABLE_SIZE 12.0
#define CELL_PADDING 4.0
#define CELL_SPACE 2.0

HdParagraph *
hd_office_paper_text (HdPaperDraft *self,
                      const char   *text)
{
  HdParagraph *paragraph;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  paragraph = hd_paper_paragraph (self, HD_ELEMENT_BODY, HD_ALIGN_JUSTIFY, text);
  hd_paper_set_as_text (self, paragraph);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

HdTable *
hd_office_table_new (const HdPaperDraft *self,
                     guint               n_columns,
                     const double       *widths,
                     const char * const *titles)
{
  HdTable *table;
  HdRow *row;

  g_return_val_if_fail (self != NULL && titles != NULL, NULL);

  table = hd_table_new (n_columns, widths);
  table->borders = TRUE;
  table->padding = CELL_PADDING;
  table->n_header_rows = 1;
  table->space_before = table->space_after = self->profile->paragraph_space.value;
  row = hd_table_add_row (table);
  row->keep_with_next = TRUE;
  for (guint i = 0; i < n_columns; i++)
    hd_office_cell_add (self, hd_row_add_cell (row, 1), HD_FACE_BOLD, titles[i])->align = HD_ALIGN_CENTER;
  return table;
}

HdParagraph *
hd_office_cell_add (const HdPaperDraft *self,
                    HdCell             *cell,
                    HdFace              face,
                    const char         *text)
{
  HdParagraph *line;

  g_return_val_if_fail (self != NULL && cell != NULL, NULL);

  line = hd_paragraph_new (HD_ALIGN_LEFT);
  line->tag = g_strdup ("cell");
  line->space_before = CELL_SPACE;
  hd_blocks_add_paragraph (cell->blocks, line);
  if (text != NULL)
    hd_office_cell_append (self, line, face, text);
  return line;
}

void
hd_office_cell_append (const HdPaperDraft *self,
                       HdParagraph        *line,
                       HdFace              face,
                       const char         *text)
{
  g_autofree char *bound = NULL;

  g_return_if_fail (self != NULL && line != NULL && text != NULL);

  bound = hd_paper_bind (text);
  hd_paragraph_add (line, face, MIN (TABLE_SIZE, self->profile->elements[HD_ELEMENT_BODY].size), bound);
}
