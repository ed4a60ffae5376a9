/* office-header.c: the head of a paper that the committee itself issues
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-header.h"

#include "base/i18n.h"

/* Between the two columns, so that neither eye nor text extraction joins them. */
#define COLUMN_GAP 8.0
#define ROW_SPACE 8.0
#define TITLE_SPACE 16.0
#define TITLE_INDENT 20.0

/* Tables: the decree gives no size for them; 12 keeps three columns readable. */
#define TABLE_SIZE 12.0
#define CELL_PADDING 4.0
#define CELL_SPACE 2.0

static HdParagraph *
add_centred (HdPaperDraft *self,
             HdCell       *cell,
             HdElement     element,
             const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, text);

  paragraph->left_indent = paragraph->right_indent = COLUMN_GAP / 2;
  hd_blocks_add_paragraph (cell->blocks, paragraph);
  return paragraph;
}

/* The host lends the committee its house and stands above it, as on the committee's letters. */
static void
fill_issuer (HdPaperDraft *self,
             HdCell       *cell)
{
  const HdRecord *committee = self->dossier->committee;
  const HdRecord *host = hd_dossier_lookup (self->dossier, hd_record_get_text (committee, HD_COMMITTEE_HOST_UNIT));

  if (host != NULL)
    {
      const char *header = hd_record_get_text (host, HD_UNIT_HEADER);

      add_centred (self, cell, HD_ELEMENT_SUPERIOR, header != NULL ? header : hd_record_peek_text (host, HD_UNIT_NAME));
    }
  add_centred (self, cell, HD_ELEMENT_ISSUER, hd_record_peek_text (committee, HD_COMMITTEE_NAME))->rule_below =
    self->profile->elements[HD_ELEMENT_ISSUER].rule_below;
}

static void
fill_place_date (HdPaperDraft *self,
                 HdCell       *cell,
                 HdDate        date)
{
  const char *place = hd_record_get_text (self->dossier->committee, HD_COMMITTEE_PLACE_NAME);
  g_autofree char *text = hd_date_print_place (place, date, 0);

  if (place == NULL)
    hd_paper_add_blank (self, g_strdup (_("The place is not known: fill in the place of the committee.")));
  add_centred (self, cell, HD_ELEMENT_PLACE_DATE, text)->shrink_to = self->profile->elements[HD_ELEMENT_PLACE_DATE].least;
}

static HdDocument *
new_document (const HdPaperDraft *self,
              const char         *title)
{
  HdDocument *document = hd_document_new (title);

  document->author = g_strdup (hd_record_get_text (self->dossier->committee, HD_COMMITTEE_NAME));
  document->setup.top = HD_MM (self->profile->top);
  document->setup.bottom = HD_MM (self->profile->bottom);
  document->setup.left = HD_MM (self->profile->left);
  document->setup.right = HD_MM (self->profile->right);
  document->setup.number_size = self->profile->number_size;
  if (hd_record_get_boolean (self->dossier->committee, HD_COMMITTEE_TRAINING))
    document->mark = g_strdup (HD_TRAINING_MARK);
  return document;
}

void
hd_office_paper_begin (HdPaperDraft *self,
                       const char   *title,
                       HdDate        date)
{
  double widths[2];
  HdTable *table;
  HdRow *row;

  g_return_if_fail (self != NULL && self->dossier != NULL && title != NULL);

  self->profile = hd_profile_find (hd_record_get_text (self->dossier->committee, HD_COMMITTEE_PROFILE), date);
  self->paper = g_new0 (HdPaper, 1);
  self->paper->blanks = g_ptr_array_new_with_free_func (g_free);
  self->paper->document = new_document (self, title);

  widths[0] = self->profile->header_left;
  widths[1] = 1 - widths[0];
  table = hd_table_new (G_N_ELEMENTS (widths), widths);
  row = hd_table_add_row (table);
  row->keep_with_next = TRUE;
  fill_issuer (self, hd_row_add_cell (row, 1));
  {
    HdCell *right = hd_row_add_cell (row, 1);

    add_centred (self, right, HD_ELEMENT_NATIONAL_TITLE, "Cộng hòa xã hội chủ nghĩa Việt Nam");
    add_centred (self, right, HD_ELEMENT_MOTTO, "Độc lập - Tự do - Hạnh phúc")->rule_below =
      self->profile->elements[HD_ELEMENT_MOTTO].rule_below;
    hd_blocks_add_space (right->blocks, ROW_SPACE);
    fill_place_date (self, right, date);
  }
  hd_blocks_add_table (self->paper->document->blocks, table);
}

void
hd_office_paper_title (HdPaperDraft *self,
                       const char   *kind,
                       const char   *subject)
{
  GPtrArray *blocks;
  HdParagraph *first;
  HdParagraph *second;

  g_return_if_fail (self != NULL && kind != NULL && subject != NULL);

  blocks = self->paper->document->blocks;
  first = hd_paper_paragraph (self, HD_ELEMENT_TYPE_NAME, HD_ALIGN_CENTER, kind);
  second = hd_paper_paragraph (self, HD_ELEMENT_SUBJECT, HD_ALIGN_CENTER, subject);
  first->space_before = TITLE_SPACE;
  first->keep_with_next = TRUE;
  second->left_indent = second->right_indent = TITLE_INDENT;
  second->rule_below = self->profile->elements[HD_ELEMENT_SUBJECT].rule_below;
  second->space_after = TITLE_SPACE;
  second->keep_with_next = TRUE;
  hd_blocks_add_paragraph (blocks, first);
  hd_blocks_add_paragraph (blocks, second);
}

HdParagraph *
hd_office_paper_text (HdPaperDraft *self,
                      const char   *text)
{
  HdParagraph *paragraph;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  paragraph = hd_paper_paragraph (self, HD_ELEMENT_BODY, HD_ALIGN_JUSTIFY, text);
  paragraph->first_indent = HD_MM (self->profile->first_indent);
  paragraph->space_after = self->profile->paragraph_space;
  paragraph->line_spacing = self->profile->line_spacing;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

char *
hd_office_agreement_name (const HdDossier *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  return g_strdup_printf ("%s “%s”", hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TYPE_NAME),
                          hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
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
  table->space_before = table->space_after = self->profile->paragraph_space;
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
