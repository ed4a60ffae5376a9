/* header-parts.c: what the heads of all papers have in common, whoever issues them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/header-parts.h"

#include "model/placeholders.h"

/* Between the two columns, so that neither eye nor text extraction joins them. */
#define COLUMN_GAP 8.0
#define TITLE_SPACE 16.0
#define TITLE_INDENT 20.0

HdTable *
hd_header_new_table (const HdPaperDraft *self)
{
  const double widths[] = { self->profile->header_left, 1 - self->profile->header_left };

  return hd_table_new (G_N_ELEMENTS (widths), widths);
}

HdParagraph *
hd_header_add_line (const HdPaperDraft *self,
                    HdCell             *cell,
                    HdElement           element,
                    const char         *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, text);

  paragraph->left_indent = paragraph->right_indent = COLUMN_GAP / 2;
  hd_blocks_add_paragraph (cell->blocks, paragraph);
  return paragraph;
}

void
hd_header_end_issuers (const HdPaperDraft *self,
                       HdCell             *cell,
                       HdParagraph        *last_issuer)
{
  last_issuer->rule_below = self->profile->elements[HD_ELEMENT_ISSUER].rule_below;
  if (self->profile->issuer_mark != NULL)
    hd_header_add_line (self, cell, HD_ELEMENT_ISSUER_MARK, self->profile->issuer_mark);
}

void
hd_header_fill_national_title (const HdPaperDraft *self,
                               HdCell             *cell)
{
  const HdElementStyle *elements = self->profile->elements;

  hd_header_add_line (self, cell, HD_ELEMENT_NATIONAL_TITLE, self->profile->national_title)->rule_below =
    elements[HD_ELEMENT_NATIONAL_TITLE].rule_below;
  if (self->profile->motto != NULL)
    hd_header_add_line (self, cell, HD_ELEMENT_MOTTO, self->profile->motto)->rule_below = elements[HD_ELEMENT_MOTTO].rule_below;
}

void
hd_header_add_place_date (const HdPaperDraft *self,
                          HdCell             *cell,
                          const char         *text)
{
  hd_header_add_line (self, cell, HD_ELEMENT_PLACE_DATE, text)->shrink_to = self->profile->elements[HD_ELEMENT_PLACE_DATE].least;
}

void
hd_header_add_title (const HdPaperDraft *self,
                     const char         *type,
                     const char         *subject)
{
  GPtrArray *blocks = self->paper->document->blocks;
  HdParagraph *first = hd_paper_paragraph (self, HD_ELEMENT_TYPE_NAME, HD_ALIGN_CENTER, type);
  g_autofree char *open = self->is_for_pen ? hd_placeholders_resolve (subject, self->dossier, HD_PAPER_LONG_DOTS, NULL) : NULL;
  HdParagraph *last = hd_paper_paragraph (self, HD_ELEMENT_SUBJECT, HD_ALIGN_CENTER, open != NULL ? open : subject);

  first->space_before = TITLE_SPACE;
  first->keep_with_next = TRUE;
  last->left_indent = last->right_indent = TITLE_INDENT;
  last->rule_below = self->profile->elements[HD_ELEMENT_SUBJECT].rule_below;
  last->keep_with_next = TRUE;
  hd_blocks_add_paragraph (blocks, first);
  hd_blocks_add_paragraph (blocks, last);
  if (self->profile->subject_mark != NULL)
    {
      last = hd_paper_paragraph (self, HD_ELEMENT_SUBJECT_MARK, HD_ALIGN_CENTER, self->profile->subject_mark);
      last->keep_with_next = TRUE;
      hd_blocks_add_paragraph (blocks, last);
    }
  last->space_after = TITLE_SPACE;
}
