/* decision-paper.c: the decision that sets up or renews the committee
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-parts.h"

#include "base/i18n.h"
#include "papers/header-parts.h"

#define DECISION "Quyết định:"
#define LINE_SPACE 8.0
#define ANNEX "Phụ lục"
#define TITLE_INDENT 20.0

static HdParagraph *
add_centred (HdPaperDraft *self,
             HdElement     element,
             const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, NULL);

  hd_office_paper_append (self, paragraph, element, text);
  paragraph->keep_with_next = TRUE;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

void
hd_decision_begin_annex (HdPaperDraft        *self,
                         const HdOfficePaper *details,
                         const HdPaperText   *text)
{
  g_autofree char *type = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);
  g_autofree char *title = hd_paper_text_dup_section (text, HD_SECTION_ANNEX);
  g_autofree char *reference = hd_office_paper_dup_reference (self, details, type);
  HdPageSetup setup = self->paper->document->setup;
  HdParagraph *paragraph;

  setup.first_number = 1;
  hd_blocks_add_section (self->paper->document->blocks, &setup);
  add_centred (self, HD_ELEMENT_ANNEX, ANNEX)->outline_level = 1;
  paragraph = add_centred (self, HD_ELEMENT_ANNEX_TITLE, title);
  paragraph->left_indent = paragraph->right_indent = TITLE_INDENT;
  paragraph = hd_office_paper_add_annex_reference (self, reference);
  paragraph->left_indent = paragraph->right_indent = TITLE_INDENT;
  paragraph->space_after = LINE_SPACE;
  paragraph->keep_with_next = TRUE;
}

HdPaper *
hd_decision_paper_begin (HdPaperDraft        *draft,
                         const HdDossier     *dossier,
                         const HdOfficePaper *details,
                         const HdPaperText   *text)
{
  g_autofree char *type = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);
  g_autofree char *subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  g_autofree char *title = g_strdup_printf ("%s %s", type, subject);
  HdPaper *paper = hd_office_paper_start (draft, dossier, details, text, title);
  HdParagraph *paragraph;

  hd_office_paper_add_header (draft, details, NULL);
  hd_header_add_title (draft, type, subject);
  if (*details->deciding == '\0')
    hd_paper_add_later_blank (draft, g_strdup (_("Whose decision it is is not known: choose who issues it.")));
  add_centred (draft, HD_ELEMENT_AUTHORITY, *details->deciding != '\0' ? details->deciding : HD_PAPER_DOTS)->space_after = LINE_SPACE;
  hd_office_paper_add_grounds (draft, text);
  paragraph = add_centred (draft, HD_ELEMENT_AUTHORITY, DECISION);
  paragraph->space_before = paragraph->space_after = LINE_SPACE;
  hd_office_paper_add_section (draft, text, HD_SECTION_ARTICLES);
  hd_office_paper_add_end (draft, details, text);
  return paper;
}

HdPaper *
hd_decision_paper_new (const HdDossier     *dossier,
                       const HdOfficePaper *details,
                       const HdPaperText   *text,
                       GPtrArray           *members)
{
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL && details != NULL && text != NULL && members != NULL, NULL);

  paper = hd_decision_paper_begin (&draft, dossier, details, text);
  if (text->sections[HD_SECTION_ANNEX]->len > 0)
    {
      hd_decision_begin_annex (&draft, details, text);
      hd_office_paper_add_members (&draft, members);
    }
  return paper;
}
