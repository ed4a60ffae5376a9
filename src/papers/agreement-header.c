/* agreement-header.c: who issues, under which national title, number, place and date; type and subject
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-parts.h"

#include "base/i18n.h"
#include "model/agreement.h"

/* Between the two columns, so that neither eye nor text extraction joins them. */
#define COLUMN_GAP 8.0
#define ISSUER_SPACE 4.0
#define NUMBER_SPACE 8.0
#define DRAFT_SPACE 4.0
#define TITLE_SPACE 16.0
#define TITLE_INDENT 20.0

static HdRecord *
unit_of (const HdDossier *dossier,
         const HdRecord  *party)
{
  return hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));
}

static const char *
superior_of (const HdDossier *dossier,
             const HdRecord  *party)
{
  const char *frozen = hd_record_get_text (party, HD_PARTY_FROZEN_SUPERIOR);
  HdRecord *unit = unit_of (dossier, party);

  /* A frozen party without a superior had none when it was signed. */
  if (frozen != NULL || unit == NULL || !hd_record_is_empty (party, HD_PARTY_FROZEN_NAME))
    return frozen;
  return hd_record_get_text (unit, HD_UNIT_SUPERIOR_HEADER);
}

static const char *
issuer_of (const HdDossier *dossier,
           const HdRecord  *party)
{
  const char *text = hd_record_get_text (party, HD_PARTY_FROZEN_HEADER);
  HdRecord *unit = unit_of (dossier, party);

  if (text == NULL)
    text = hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
  if (text == NULL && unit != NULL)
    text = hd_record_get_text (unit, HD_UNIT_HEADER);
  if (text == NULL && unit != NULL)
    text = hd_record_get_text (unit, HD_UNIT_NAME);
  return text != NULL ? text : HD_PAPER_DOTS;
}

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

/* Issuers one under the other, the lead first. Many of them take one line each where they can. */
static void
fill_issuers (HdPaperDraft *self,
              HdCell       *cell)
{
  g_autoptr (GPtrArray) parties = hd_agreement_parties (self->dossier);
  gboolean many = parties->len > self->profile->superiors_up_to;
  const char *printed = NULL;
  HdParagraph *paragraph = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);
      const char *superior = many ? NULL : superior_of (self->dossier, party);
      g_autofree char *issuer = g_strdup (issuer_of (self->dossier, party));

      if (many)
        g_strdelimit (issuer, "\n", ' ');
      if (superior != NULL && g_strcmp0 (superior, printed) != 0)
        add_centred (self, cell, HD_ELEMENT_SUPERIOR, superior)->space_before = ISSUER_SPACE;
      printed = superior;
      paragraph = add_centred (self, cell, HD_ELEMENT_ISSUER, issuer);
      paragraph->space_before = superior == NULL ? ISSUER_SPACE : 0;
    }
  if (paragraph != NULL)
    paragraph->rule_below = self->profile->elements[HD_ELEMENT_ISSUER].rule_below;
  hd_blocks_add_space (cell->blocks, NUMBER_SPACE);
}

static void
fill_national_title (HdPaperDraft *self,
                     HdCell       *cell)
{
  add_centred (self, cell, HD_ELEMENT_NATIONAL_TITLE, "Cộng hòa xã hội chủ nghĩa Việt Nam");
  add_centred (self, cell, HD_ELEMENT_MOTTO, "Độc lập - Tự do - Hạnh phúc")->rule_below =
    self->profile->elements[HD_ELEMENT_MOTTO].rule_below;
}

static void
fill_number (HdPaperDraft *self,
             HdCell       *cell)
{
  const HdRecord *agreement = self->dossier->agreement;
  gint64 number = hd_record_get_integer (agreement, HD_AGREEMENT_NUMBER);
  const char *symbol = hd_record_get_text (agreement, HD_AGREEMENT_SYMBOL);
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;

  if (number <= 0)
    hd_paper_add_later_blank (self, g_strdup (_("The number is not known: it is given when the agreement is issued.")));
  if (symbol == NULL)
    hd_paper_add_later_blank (self, g_strdup (_("The symbol after the number is not known: fill in the symbol of the agreement.")));
  digits = number > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, number) : g_strdup (HD_PAPER_DOTS);
  text = g_strdup_printf ("Số: %s/%s", digits, symbol != NULL ? symbol : HD_PAPER_DOTS);
  add_centred (self, cell, HD_ELEMENT_NUMBER, text);
}

/* The year of an open date is that of the agreement's first day: only day and month are left to the pen. */
static void
fill_place_date (HdPaperDraft *self,
                 HdCell       *cell)
{
  const HdRecord *agreement = self->dossier->agreement;
  const char *place = hd_record_get_text (agreement, HD_AGREEMENT_PLACE);
  HdDate date = hd_record_get_date (agreement, HD_AGREEMENT_ISSUED_DATE);
  HdDate first = hd_record_get_date (agreement, HD_AGREEMENT_FROM_DATE);
  g_autofree char *text = NULL;

  if (place == NULL)
    place = hd_record_get_text (self->dossier->committee, HD_COMMITTEE_PLACE_NAME);
  if (place == NULL)
    hd_paper_add_blank (self, g_strdup (_("The place is not known: fill in the place of the agreement or of the committee.")));
  if (date == HD_DATE_NONE)
    date = hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE);
  if (date == HD_DATE_NONE)
    hd_paper_add_later_blank (self, g_strdup (_("The date is not known: it is given when the agreement is signed or issued.")));
  text = hd_date_print_place (place, date, first != HD_DATE_NONE ? hd_date_year (first) : 0);
  add_centred (self, cell, HD_ELEMENT_PLACE_DATE, text)->shrink_to = self->profile->elements[HD_ELEMENT_PLACE_DATE].least;
}

static void
add_title (HdPaperDraft *self)
{
  const HdRecord *agreement = self->dossier->agreement;
  GPtrArray *blocks = self->paper->document->blocks;
  HdParagraph *type = hd_paper_paragraph (self, HD_ELEMENT_TYPE_NAME, HD_ALIGN_CENTER, hd_record_peek_text (agreement, HD_AGREEMENT_TYPE_NAME));
  HdParagraph *subject = hd_paper_paragraph (self, HD_ELEMENT_SUBJECT, HD_ALIGN_CENTER, hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT));

  type->space_before = TITLE_SPACE;
  type->keep_with_next = TRUE;
  subject->left_indent = subject->right_indent = TITLE_INDENT;
  subject->rule_below = self->profile->elements[HD_ELEMENT_SUBJECT].rule_below;
  subject->space_after = TITLE_SPACE;
  subject->keep_with_next = TRUE;
  hd_blocks_add_paragraph (blocks, type);
  hd_blocks_add_paragraph (blocks, subject);
}

void
hd_agreement_add_header (HdPaperDraft *self)
{
  const double widths[] = { self->profile->header_left, 1 - self->profile->header_left };
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdRow *row = hd_table_add_row (table);

  row->keep_with_next = TRUE;
  fill_issuers (self, hd_row_add_cell (row, 1));
  fill_national_title (self, hd_row_add_cell (row, 1));
  row = hd_table_add_row (table);
  fill_number (self, hd_row_add_cell (row, 1));
  fill_place_date (self, hd_row_add_cell (row, 1));
  if (hd_agreement_is_draft (self->dossier->agreement))
    {
      hd_blocks_add_space (((HdCell *) g_ptr_array_index (row->cells, 0))->blocks, DRAFT_SPACE);
      add_centred (self, hd_row_add_cell (hd_table_add_row (table), 1), HD_ELEMENT_DRAFT, "Dự thảo");
    }
  hd_blocks_add_table (self->paper->document->blocks, table);
  add_title (self);
}
