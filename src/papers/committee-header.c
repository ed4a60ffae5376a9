/* committee-header.c: the head of a paper that the committee itself makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/committee-header.h"

#include "papers/header-parts.h"

#define DATE_SPACE 8.0

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
  hd_paper_set_up_page (profile, &document->setup);
  if (hd_record_get_boolean (committee, HD_COMMITTEE_TRAINING))
    document->mark = g_strdup (HD_TRAINING_MARK);
  paper->document = document;
  paper->profile = profile;
  paper->blanks = g_ptr_array_new_with_free_func (g_free);
  paper->text_blanks = g_ptr_array_new_with_free_func (g_free);
  *draft = (HdPaperDraft) { .profile = profile, .paper = paper };
  return paper;
}

void
hd_committee_add_header (HdPaperDraft   *self,
                         const HdRecord *committee,
                         HdDate          date,
                         const char     *type,
                         const char     *subject)
{
  g_autofree char *place = hd_date_print_place (hd_record_get_text (committee, HD_COMMITTEE_PLACE_NAME), date, 0);
  HdTable *table = hd_header_new_table (self);
  HdRow *row = hd_table_add_row (table);
  HdCell *cell = hd_row_add_cell (row, 1);

  row->keep_with_next = TRUE;
  hd_header_end_issuers (self, cell, hd_header_add_line (self, cell, HD_ELEMENT_ISSUER, hd_record_peek_text (committee, HD_COMMITTEE_NAME)));
  cell = hd_row_add_cell (row, 1);
  hd_header_fill_national_title (self, cell);
  hd_blocks_add_space (cell->blocks, DATE_SPACE);
  hd_header_add_place_date (self, cell, place);
  hd_blocks_add_table (self->paper->document->blocks, table);
  hd_header_add_title (self, type, subject);
}
