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

/* "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2024 của …)": III.1.c */
static char *
dup_reference (const HdOfficePaper *details,
               const char          *type)
{
  g_autofree char *digits = details->number > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, details->number) : g_strdup (HD_PAPER_DOTS);
  g_autofree char *date = details->date != HD_DATE_NONE ? hd_date_print_long (details->date)
                                                        : g_strdup ("ngày " HD_PAPER_DOTS " tháng " HD_PAPER_DOTS " năm " HD_PAPER_DOTS);
  g_autofree char *issuer = g_strdelimit (g_strdup (details->issuer), "\n", ' ');

  return g_strdup_printf ("(Kèm theo %s số %s/%s %s của %s)", type, digits, *details->symbol != '\0' ? details->symbol : HD_PAPER_DOTS, date, issuer);
}

static void
add_annex (HdPaperDraft        *self,
           const HdOfficePaper *details,
           const HdPaperText   *text,
           GPtrArray           *members,
           const char          *type)
{
  g_autofree char *title = hd_paper_text_dup_section (text, HD_SECTION_ANNEX);
  g_autofree char *reference = dup_reference (details, type);
  HdPageSetup setup = self->paper->document->setup;
  HdParagraph *paragraph;

  setup.first_number = 1;
  hd_blocks_add_section (self->paper->document->blocks, &setup);
  add_centred (self, HD_ELEMENT_ANNEX, ANNEX)->outline_level = 1;
  paragraph = add_centred (self, HD_ELEMENT_ANNEX_TITLE, title);
  paragraph->left_indent = paragraph->right_indent = TITLE_INDENT;
  paragraph = add_centred (self, HD_ELEMENT_GROUND, reference);
  paragraph->left_indent = paragraph->right_indent = TITLE_INDENT;
  paragraph->space_after = LINE_SPACE;
  hd_office_paper_add_members (self, members);
}

HdPaper *
hd_decision_paper_new (const HdDossier     *dossier,
                       const HdOfficePaper *details,
                       const HdPaperText   *text,
                       GPtrArray           *members)
{
  g_autofree char *type = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *title = NULL;
  HdParagraph *paragraph;
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL && details != NULL && text != NULL && members != NULL, NULL);

  type = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);
  subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  title = g_strdup_printf ("%s %s", type, subject);
  paper = hd_office_paper_start (&draft, dossier, details, text, title);
  hd_office_paper_add_header (&draft, details, NULL);
  hd_header_add_title (&draft, type, subject);
  if (*details->deciding == '\0')
    hd_paper_add_later_blank (&draft, g_strdup (_("Whose decision it is is not known: choose who issues it.")));
  add_centred (&draft, HD_ELEMENT_AUTHORITY, *details->deciding != '\0' ? details->deciding : HD_PAPER_DOTS)->space_after = LINE_SPACE;
  hd_office_paper_add_grounds (&draft, text);
  paragraph = add_centred (&draft, HD_ELEMENT_AUTHORITY, DECISION);
  paragraph->space_before = paragraph->space_after = LINE_SPACE;
  hd_office_paper_add_section (&draft, text, HD_SECTION_ARTICLES);
  hd_office_paper_add_end (&draft, details, text);
  if (text->sections[HD_SECTION_ANNEX]->len > 0)
    add_annex (&draft, details, text, members, type);
  return paper;
}
