/* committee-header.c: the head of a paper that the committee itself makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/committee-header.h"

/* Between the two columns, so that neither eye nor text extraction joins them. */
#define COLUMN_GAP 8.0
#define DATE_SPACE 8.0
#define TITLE_SPACE 16.0
#define TITLE_INDENT 20.0

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

HdPaper *
hd_committee_paper_new (const HdRecord *committee,
                        const char     *title,
                        HdDate          date,
                        HdPaperDraft   *draft)
{
  HdPaper *paper = g_new0 (HdPaper, 1);
  HdDocument *document = hd_document_new (title);
  const HdProfile *profile = hd_profile_find (hd_record_get_text (committee, HD_COMMITTEE_PROFILE), date);

  document->author = g_strdup (hd_record_get_text (committee, HD_COMMITTEE_NAME));
  document->setup.top = HD_MM (profile->top);
  document->setup.bottom = HD_MM (profile->bottom);
  document->setup.left = HD_MM (profile->left);
  document->setup.right = HD_MM (profile->right);
  document->setup.number_size = profile->number_size;
  if (hd_record_get_boolean (committee, HD_COMMITTEE_TRAINING))
    document->mark = g_strdup (HD_TRAINING_MARK);
  paper->document = document;
  paper->blanks = g_ptr_array_new_with_free_func (g_free);
  paper->text_blanks = g_ptr_array_new_with_free_func (g_free);
  *draft = (HdPaperDraft) { .profile = profile, .paper = paper };
  return paper;
}

static void
add_title (HdPaperDraft *self,
           const char   *type,
           const char   *subject)
{
  GPtrArray *blocks = self->paper->document->blocks;
  HdParagraph *first = hd_paper_paragraph (self, HD_ELEMENT_TYPE_NAME, HD_ALIGN_CENTER, type);
  HdParagraph *second = hd_paper_paragraph (self, HD_ELEMENT_SUBJECT, HD_ALIGN_CENTER, subject);

  first->space_before = TITLE_SPACE;
  first->keep_with_next = TRUE;
  second->left_indent = second->right_indent = TITLE_INDENT;
  second->rule_below = self->profile->elements[HD_ELEMENT_SUBJECT].rule_below;
  second->space_after = TITLE_SPACE;
  second->keep_with_next = TRUE;
  hd_blocks_add_paragraph (blocks, first);
  hd_blocks_add_paragraph (blocks, second);
}

void
hd_committee_add_header (HdPaperDraft   *self,
                         const HdRecord *committee,
                         HdDate          date,
                         const char     *type,
                         const char     *subject)
{
  const double widths[] = { self->profile->header_left, 1 - self->profile->header_left };
  g_autofree char *place = hd_date_print_place (hd_record_get_text (committee, HD_COMMITTEE_PLACE_NAME), date, 0);
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdRow *row = hd_table_add_row (table);
  HdCell *cell = hd_row_add_cell (row, 1);

  row->keep_with_next = TRUE;
  add_centred (self, cell, HD_ELEMENT_ISSUER, hd_record_peek_text (committee, HD_COMMITTEE_NAME))->rule_below =
    self->profile->elements[HD_ELEMENT_ISSUER].rule_below;
  cell = hd_row_add_cell (row, 1);
  add_centred (self, cell, HD_ELEMENT_NATIONAL_TITLE, "Cộng hòa xã hội chủ nghĩa Việt Nam");
  add_centred (self, cell, HD_ELEMENT_MOTTO, "Độc lập - Tự do - Hạnh phúc")->rule_below =
    self->profile->elements[HD_ELEMENT_MOTTO].rule_below;
  hd_blocks_add_space (cell->blocks, DATE_SPACE);
  add_centred (self, cell, HD_ELEMENT_PLACE_DATE, place)->shrink_to = self->profile->elements[HD_ELEMENT_PLACE_DATE].least;
  hd_blocks_add_table (self->paper->document->blocks, table);
  add_title (self, type, subject);
}
