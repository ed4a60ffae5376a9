/* copy-paper.c: certified copies and extracts of a signed agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-parts.h"

#include "papers/agreement-parts.h"
#include "papers/header-parts.h"

/* Above the line and below it. */
#define FORM_SPACE 20.0
#define NUMBER_SPACE 8.0
#define WORDS_SPACE 8.0

/* The line, the issuer with its form beside it, number, place and date. All of it stays on one page with the end of the text. */
static void
add_form_header (HdPaperDraft        *self,
                 const HdOfficePaper *form)
{
  g_autofree char *number = hd_office_paper_dup_number (self, form);
  g_autofree char *place = hd_office_paper_dup_place (self, form);
  HdTable *table = hd_header_new_table (self);
  HdRow *row = hd_table_add_row (table);
  HdCell *cell = hd_row_add_cell (row, 1);

  table->rule_above = TRUE;
  table->space_before = FORM_SPACE;
  row->keep_with_next = TRUE;
  hd_header_end_issuers (self, cell, hd_header_add_line (self, cell, HD_ELEMENT_ISSUER, *form->issuer != '\0' ? form->issuer : HD_PAPER_DOTS));
  hd_blocks_add_space (cell->blocks, NUMBER_SPACE);
  hd_header_add_line (self, hd_row_add_cell (row, 1), HD_ELEMENT_COPY_FORM, form->form);
  row = hd_table_add_row (table);
  row->keep_with_next = TRUE;
  hd_header_add_line (self, hd_row_add_cell (row, 1), HD_ELEMENT_NUMBER, number);
  hd_header_add_place_date (self, hd_row_add_cell (row, 1), place);
  hd_blocks_add_table (self->paper->document->blocks, table);
}

/* Under the head of an extract: what was taken from what. */
static void
add_words (HdPaperDraft      *self,
           const HdPaperText *text)
{
  GPtrArray *lines = text->sections[HD_SECTION_EXTRACT];

  for (guint i = 0; i < lines->len; i++)
    {
      HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_GROUND, HD_ALIGN_CENTER, NULL);

      hd_office_paper_append (self, paragraph, HD_ELEMENT_GROUND, ((const HdPaperLine *) g_ptr_array_index (lines, i))->text);
      paragraph->space_after = WORDS_SPACE;
      paragraph->keep_with_next = TRUE;
      hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
    }
}

HdPaper *
hd_copy_paper_new (const HdDossier *dossier,
                   GPtrArray       *forms,
                   GPtrArray       *texts,
                   GHashTable      *chosen,
                   GError         **error)
{
  HdPaperDraft draft = { .dossier = dossier, .chosen = chosen, .is_copy = TRUE };
  const HdOfficePaper *own;
  const HdPaperText *own_text;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL && forms != NULL && forms->len > 0 && texts != NULL && texts->len == forms->len, NULL);

  paper = hd_agreement_start_paper (&draft, error);
  if (paper == NULL)
    return NULL;
  own = g_ptr_array_index (forms, forms->len - 1);
  own_text = g_ptr_array_index (texts, texts->len - 1);
  g_free (paper->document->subject);
  paper->document->subject = *own->made_from != '\0' ? g_strdup (own->made_from) : NULL;
  if (own->is_draft && paper->document->watermark == NULL)
    paper->document->watermark = g_strdup ("DỰ THẢO");
  for (guint i = 0; i < own_text->unresolved->len; i++)
    hd_paper_add_blank (&draft, g_strdup (g_ptr_array_index (own_text->unresolved, i)));
  hd_agreement_add_header (&draft);
  if (chosen != NULL)
    add_words (&draft, own_text);
  hd_agreement_add_body (&draft);
  if (chosen == NULL)
    {
      hd_agreement_add_signatures (&draft);
      hd_agreement_add_recipients (&draft);
    }
  for (guint i = 0; i < forms->len; i++)
    {
      hd_office_paper_hold_last (&draft); /* the form never stands on a sheet without an end of what it certifies */
      add_form_header (&draft, g_ptr_array_index (forms, i));
      hd_office_paper_add_end (&draft, g_ptr_array_index (forms, i), g_ptr_array_index (texts, i));
    }
  return paper;
}
