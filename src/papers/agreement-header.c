/* agreement-header.c: who issues, under which national title, number, place and date; type and subject
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-parts.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "papers/header-parts.h"

#define ISSUER_SPACE 4.0
#define NUMBER_SPACE 8.0
#define DRAFT_SPACE 4.0

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
        hd_header_add_line (self, cell, HD_ELEMENT_SUPERIOR, superior)->space_before = ISSUER_SPACE;
      printed = superior;
      paragraph = hd_header_add_line (self, cell, HD_ELEMENT_ISSUER, issuer);
      paragraph->space_before = superior == NULL ? ISSUER_SPACE : 0;
    }
  for (guint i = parties->len; i < HD_AGREEMENT_MIN_PARTIES; i++)
    {
      paragraph = hd_header_add_line (self, cell, HD_ELEMENT_ISSUER, HD_PAPER_DOTS);
      paragraph->space_before = ISSUER_SPACE;
    }
  if (parties->len < HD_AGREEMENT_MIN_PARTIES)
    hd_paper_add_later_blank (self, g_strdup (_("Who takes part is not known: an agreement is made by at least two parties.")));
  hd_header_end_issuers (self, cell, paragraph);
  hd_blocks_add_space (cell->blocks, NUMBER_SPACE);
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
  text = g_strdup_printf ("%s %s%s%s", self->profile->number_label, digits, self->profile->number_separator,
                          symbol != NULL ? symbol : HD_PAPER_DOTS);
  hd_header_add_line (self, cell, HD_ELEMENT_NUMBER, text);
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
  hd_header_add_place_date (self, cell, text);
}

void
hd_agreement_add_header (HdPaperDraft *self)
{
  const HdRecord *agreement = self->dossier->agreement;
  HdTable *table = hd_header_new_table (self);
  HdRow *row = hd_table_add_row (table);

  row->keep_with_next = TRUE;
  fill_issuers (self, hd_row_add_cell (row, 1));
  hd_header_fill_national_title (self, hd_row_add_cell (row, 1));
  row = hd_table_add_row (table);
  fill_number (self, hd_row_add_cell (row, 1));
  fill_place_date (self, hd_row_add_cell (row, 1));
  if (hd_agreement_is_draft (agreement))
    {
      hd_blocks_add_space (((HdCell *) g_ptr_array_index (row->cells, 0))->blocks, DRAFT_SPACE);
      hd_header_add_line (self, hd_row_add_cell (hd_table_add_row (table), 1), HD_ELEMENT_DRAFT, "Dự thảo");
    }
  hd_blocks_add_table (self->paper->document->blocks, table);
  hd_header_add_title (self, hd_record_peek_text (agreement, HD_AGREEMENT_TYPE_NAME), hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT));
}
