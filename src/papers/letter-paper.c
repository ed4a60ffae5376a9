/* letter-paper.c: the official letter (công văn)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-parts.h"

#include "base/i18n.h"

#define ADDRESS_SPACE 16.0
#define ADDRESS_COLUMN 0.3
#define LABEL "Kính gửi:"
/* Half the width of a colon in the upright face, in parts of the size: the dashes of the list stand below it. */
#define COLON 0.28
#define DASH_INDENT 8.0

static HdParagraph *
new_line (const HdPaperDraft *self,
          HdAlign             align,
          const char         *text)
{
  return hd_paper_paragraph (self, HD_ELEMENT_ADDRESSEE, align, text);
}

static void
add_one (HdPaperDraft *self,
         const char   *addressee)
{
  HdParagraph *paragraph = new_line (self, HD_ALIGN_CENTER, LABEL " ");

  hd_office_paper_append (self, paragraph, HD_ELEMENT_ADDRESSEE, addressee);
  paragraph->space_before = paragraph->space_after = ADDRESS_SPACE;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
}

static void
add_address (HdPaperDraft *self,
             HdTable      *table,
             const char   *addressee,
             const char   *mark)
{
  HdRow *row = hd_table_add_row (table);
  HdParagraph *paragraph = new_line (self, HD_ALIGN_LEFT, "- ");
  g_autofree char *closed = hd_paper_close_with (addressee, mark);

  hd_row_add_cell (row, 1);
  paragraph->left_indent = DASH_INDENT;
  paragraph->first_indent = -DASH_INDENT;
  hd_office_paper_append (self, paragraph, HD_ELEMENT_ADDRESSEE, closed);
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, paragraph);
}

/* "Kính gửi:" on a line of its own, each addressee below it behind a dash that stands under the colon (II.9.d). */
static void
add_many (HdPaperDraft *self,
          char        **addressees)
{
  const double widths[] = { ADDRESS_COLUMN, 1 - ADDRESS_COLUMN };
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdParagraph *label = new_line (self, HD_ALIGN_RIGHT, LABEL);

  table->space_before = table->space_after = ADDRESS_SPACE;
  label->right_indent = -COLON * self->profile->elements[HD_ELEMENT_ADDRESSEE].size;
  hd_blocks_add_paragraph (hd_row_add_cell (hd_table_add_row (table), 1)->blocks, label);
  for (guint i = 0; addressees[i] != NULL; i++)
    add_address (self, table, addressees[i], addressees[i + 1] != NULL ? ";" : ".");
  hd_blocks_add_table (self->paper->document->blocks, table);
}

HdPaper *
hd_letter_paper_new (const HdDossier     *dossier,
                     const HdOfficePaper *details,
                     const HdPaperText   *text)
{
  g_autofree char *subject = NULL;
  g_autofree char *title = NULL;
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL && details != NULL && text != NULL, NULL);

  subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  title = g_strconcat ("Công văn ", subject, NULL);
  paper = hd_office_paper_start (&draft, dossier, details, text, title);
  hd_office_paper_add_header (&draft, details, subject);
  if (details->addressees[0] == NULL)
    hd_paper_add_later_blank (&draft, g_strdup (_("The addressees are not known: name those the letter goes to.")));
  if (details->addressees[0] == NULL || details->addressees[1] == NULL)
    add_one (&draft, details->addressees[0] != NULL ? details->addressees[0] : HD_PAPER_DOTS);
  else
    add_many (&draft, details->addressees);
  hd_office_paper_add_section (&draft, text, HD_SECTION_BODY);
  hd_office_paper_add_end (&draft, details, text);
  return paper;
}
