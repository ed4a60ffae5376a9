/* office-parts.c: the parts of papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-parts.h"

#include <string.h>

#include "base/i18n.h"
#include "model/placeholders.h"
#include "papers/header-parts.h"

#define NUMBER_SPACE 8.0
#define SUBJECT_SPACE 6.0 /* Decree 30/2020, Annex I, II.5.b */
#define END_SPACE 14.0
#define RECIPIENTS_WIDTH 0.5
#define CELL_INDENT 6.0
#define WATERMARK "DỰ THẢO"

HdPaper *
hd_office_paper_start (HdPaperDraft        *draft,
                       const HdDossier     *dossier,
                       const HdOfficePaper *details,
                       const HdPaperText   *text,
                       const char          *title)
{
  HdPaper *paper = g_new0 (HdPaper, 1);
  HdDocument *document = hd_document_new (title);
  const HdProfile *profile = hd_profile_find (hd_record_get_text (dossier->committee, HD_COMMITTEE_PROFILE), details->date);

  document->author = g_strdup (details->issuer);
  document->subject = *details->made_from != '\0' ? g_strdup (details->made_from) : NULL;
  hd_paper_set_up_page (profile, &document->setup);
  if (hd_record_get_boolean (dossier->committee, HD_COMMITTEE_TRAINING))
    document->mark = g_strdup (HD_TRAINING_MARK);
  if (details->is_draft)
    document->watermark = g_strdup (WATERMARK);
  paper->document = document;
  paper->profile = profile;
  paper->blanks = g_ptr_array_new_with_free_func (g_free);
  paper->text_blanks = g_ptr_array_new_with_free_func (g_free);
  *draft = (HdPaperDraft) { .dossier = dossier, .profile = profile, .paper = paper, .is_for_pen = details->is_for_pen };
  for (guint i = 0; text != NULL && i < text->unresolved->len; i++)
    hd_paper_add_blank (draft, g_strdup (g_ptr_array_index (text->unresolved, i)));
  return paper;
}

char *
hd_office_paper_dup_number (HdPaperDraft        *self,
                            const HdOfficePaper *details)
{
  g_autofree char *digits = details->number > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, details->number) : g_strdup (HD_PAPER_DOTS);

  if (details->number <= 0)
    hd_paper_add_later_blank (self, g_strdup (_("The number is not known: it is given when the paper is issued.")));
  if (*details->symbol == '\0')
    hd_paper_add_later_blank (self, g_strdup (_("The symbol after the number is not known: fill it in.")));
  return g_strdup_printf ("%s %s%s%s", self->profile->number_label, digits, self->profile->number_separator,
                          *details->symbol != '\0' ? details->symbol : HD_PAPER_DOTS);
}

char *
hd_office_paper_dup_place (HdPaperDraft        *self,
                           const HdOfficePaper *details)
{
  if (*details->place == '\0')
    hd_paper_add_later_blank (self, g_strdup (_("The place is not known: fill in the place of the committee.")));
  if (details->date == HD_DATE_NONE)
    hd_paper_add_later_blank (self, g_strdup (_("The date is not known: it is given when the paper is issued.")));
  return hd_date_print_place (*details->place != '\0' ? details->place : NULL, details->date, 0);
}

void
hd_office_paper_add_header (HdPaperDraft        *self,
                            const HdOfficePaper *details,
                            const char          *letter_subject)
{
  g_autofree char *number = details->is_unnumbered ? NULL : hd_office_paper_dup_number (self, details);
  g_autofree char *place = details->is_undated ? NULL : hd_office_paper_dup_place (self, details);
  HdTable *table = hd_header_new_table (self);
  HdRow *row = hd_table_add_row (table);
  HdCell *cell = hd_row_add_cell (row, 1);

  row->keep_with_next = TRUE;
  if (*details->superior != '\0')
    hd_header_add_line (self, cell, HD_ELEMENT_SUPERIOR, details->superior);
  hd_header_end_issuers (self, cell, hd_header_add_line (self, cell, HD_ELEMENT_ISSUER, *details->issuer != '\0' ? details->issuer : HD_PAPER_DOTS));
  hd_blocks_add_space (cell->blocks, NUMBER_SPACE);
  hd_header_fill_national_title (self, hd_row_add_cell (row, 1));
  row = hd_table_add_row (table);
  cell = hd_row_add_cell (row, 1);
  if (number != NULL)
    hd_header_add_line (self, cell, HD_ELEMENT_NUMBER, number);
  if (letter_subject != NULL)
    {
      HdParagraph *subject = hd_header_add_line (self, cell, HD_ELEMENT_LETTER_SUBJECT, self->profile->letter_subject);

      subject->space_before = SUBJECT_SPACE;
      hd_paper_append (self, subject, HD_ELEMENT_LETTER_SUBJECT, " ");
      hd_office_paper_append (self, subject, HD_ELEMENT_LETTER_SUBJECT, letter_subject);
    }
  cell = hd_row_add_cell (row, 1);
  if (place != NULL)
    hd_header_add_place_date (self, cell, place);
  hd_blocks_add_table (self->paper->document->blocks, table);
}

char *
hd_office_paper_dup_reference (const HdPaperDraft  *self,
                               const HdOfficePaper *details,
                               const char          *type)
{
  g_autofree char *digits = details->number > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, details->number) : g_strdup (HD_PAPER_DOTS);
  g_autofree char *date = details->date != HD_DATE_NONE ? hd_date_print_long (details->date)
                                                        : g_strdup ("ngày " HD_PAPER_DOTS " tháng " HD_PAPER_DOTS " năm " HD_PAPER_DOTS);
  g_autofree char *issuer = g_strdelimit (g_strdup (details->issuer), "\n", ' ');

  return g_strdup_printf ("(Kèm theo %s số %s%s%s %s của %s)", type, digits, self->profile->number_separator,
                          *details->symbol != '\0' ? details->symbol : HD_PAPER_DOTS, date, issuer);
}

/* --- Text --- */

/* A place for what is not known yet: its name, or room for the pen, as much as the line has when nothing follows. Returns how many bytes
 * behind it are said with it: a full stop behind dots is one of them. */
static gsize
add_open (const HdPaperDraft *self,
          HdParagraph        *paragraph,
          double              size,
          const char         *text,
          gsize               start,
          gsize               end)
{
  g_autofree char *braced = g_strndup (text + start, end - start);
  gboolean is_last = text[end] == '\0' || g_str_equal (text + end, ".");

  if (!self->is_for_pen)
    hd_paragraph_add (paragraph, HD_FACE_BOLD_ITALIC, size, braced);
  else
    hd_paragraph_add (paragraph, HD_FACE_REGULAR, size, is_last ? HD_LEADER : HD_PAPER_LONG_DOTS);
  return self->is_for_pen && is_last ? strlen (text + end) : 0;
}

void
hd_office_paper_append (const HdPaperDraft *self,
                        HdParagraph        *paragraph,
                        HdElement           element,
                        const char         *text)
{
  const HdElementStyle *style = &self->profile->elements[element];
  gsize from = 0, start, end;

  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *before = NULL;

      if (hd_placeholder_find (text, from, &start, &end, &name) < 0)
        break;
      before = g_strndup (text + from, start - from);
      if (*before != '\0')
        hd_paper_append (self, paragraph, element, before);
      from = end + add_open (self, paragraph, style->size, text, start, end);
    }
  if (text[from] != '\0')
    hd_paper_append (self, paragraph, element, text + from);
}

HdParagraph *
hd_office_paper_add_text (HdPaperDraft *self,
                          HdElement     element,
                          const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_JUSTIFY, NULL);

  hd_paper_set_as_text (self, paragraph);
  hd_office_paper_append (self, paragraph, element, text);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

void
hd_office_paper_add_grounds (HdPaperDraft      *self,
                             const HdPaperText *text)
{
  GPtrArray *lines = text->sections[HD_SECTION_GROUNDS];

  for (guint i = 0; i < lines->len; i++)
    {
      const HdPaperLine *line = g_ptr_array_index (lines, i);
      g_autofree char *closed = hd_paper_close_with (line->text, i + 1 < lines->len ? ";" : ".");
      g_autofree char *ground = g_strconcat (self->profile->has_ground_dash ? "- " : "", closed, NULL);

      hd_office_paper_add_text (self, HD_ELEMENT_GROUND, ground);
    }
}

HdParagraph *
hd_office_paper_add_annex_reference (HdPaperDraft *self,
                                     const char   *reference)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_GROUND, HD_ALIGN_CENTER, NULL);

  hd_office_paper_append (self, paragraph, HD_ELEMENT_GROUND, reference);
  g_clear_pointer (&paragraph->tag, g_free);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

static gboolean
has_text_below (GPtrArray *lines,
                guint      index)
{
  const HdPaperLine *line = g_ptr_array_index (lines, index);
  const HdPaperLine *next = index + 1 < lines->len ? g_ptr_array_index (lines, index + 1) : NULL;

  return next != NULL && next->depth > line->depth;
}

static gboolean
is_sentence (const HdPaperLine *line)
{
  gsize length = strlen (line->text);

  return length > 0 && strchr (".;:", line->text[length - 1]) != NULL;
}

/* A heading whose text is a sentence, a list of headings of which none has text below it, and an article without any are set upright
 * behind their numbers. */
static gboolean
is_title (GPtrArray *lines,
          guint      index,
          HdSection  section)
{
  const HdPaperLine *line = g_ptr_array_index (lines, index);

  if (line->kind != HD_CLAUSE_HEADING || is_sentence (line))
    return FALSE;
  if (section == HD_SECTION_ARTICLES)
    return has_text_below (lines, index);
  for (int step = -1; step <= 1; step += 2)
    for (guint i = index; i < lines->len; i += (guint) step)
      {
        const HdPaperLine *other = g_ptr_array_index (lines, i);

        if (other->depth < line->depth)
          break;
        if (other->depth == line->depth && other->kind == HD_CLAUSE_HEADING && !is_sentence (other) && has_text_below (lines, i))
          return TRUE;
      }
  return FALSE;
}

/* What it says belongs to the lines below it. */
static gboolean
is_introduction (GPtrArray *lines,
                 guint      index)
{
  return has_text_below (lines, index) || g_str_has_suffix (((const HdPaperLine *) g_ptr_array_index (lines, index))->text, ":");
}

/* "I." in capitals, with the mark of the profile behind the number. */
static void
add_part (HdPaperDraft      *self,
          const HdPaperLine *line)
{
  g_autofree char *number = hd_paper_close_with (line->label, self->profile->part_mark);
  g_autofree char *label = g_strconcat (number, " ", NULL);
  HdParagraph *paragraph = hd_office_paper_add_text (self, HD_ELEMENT_PART, "");

  hd_paper_append (self, paragraph, HD_ELEMENT_PART, label);
  hd_office_paper_append (self, paragraph, HD_ELEMENT_PART, line->text);
  paragraph->align = HD_ALIGN_LEFT;
  paragraph->outline_level = 1;
  paragraph->keep_with_next = TRUE;
}

static void
add_line (HdPaperDraft *self,
          GPtrArray    *lines,
          guint         index,
          HdSection     section)
{
  const HdPaperLine *line = g_ptr_array_index (lines, index);
  gboolean is_article = section == HD_SECTION_ARTICLES && line->kind == HD_CLAUSE_HEADING && line->depth == 0;
  HdElement element = is_title (lines, index, section) ? HD_ELEMENT_HEADING : HD_ELEMENT_BODY;
  g_autofree char *closed = index + 1 < lines->len ? g_strdup (line->text) : hd_paper_close_with (line->text, self->profile->body_end);
  HdParagraph *paragraph;

  if (line->kind == HD_CLAUSE_PART)
    {
      add_part (self, line);
      return;
    }
  paragraph = hd_office_paper_add_text (self, element, "");
  if (is_article)
    {
      g_autofree char *label = g_strdup_printf ("Điều %s ", line->label);

      hd_paper_append (self, paragraph, HD_ELEMENT_HEADING, label);
    }
  else if (*line->label != '\0')
    {
      g_autofree char *label = g_strconcat (line->label, " ", NULL);

      hd_paper_append (self, paragraph, element, label);
    }
  hd_office_paper_append (self, paragraph, element, closed);
  paragraph->keep_with_next = element == HD_ELEMENT_HEADING || is_introduction (lines, index) || index + 2 >= lines->len;
}

void
hd_office_paper_hold_last (HdPaperDraft *self)
{
  GPtrArray *blocks = self->paper->document->blocks;
  HdBlock *last = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;

  if (last != NULL && last->kind == HD_BLOCK_PARAGRAPH)
    last->paragraph->keep_with_next = TRUE;
  else if (last != NULL && last->kind == HD_BLOCK_TABLE && last->table->rows->len > 0)
    ((HdRow *) g_ptr_array_index (last->table->rows, last->table->rows->len - 1))->keep_with_next = TRUE;
}

void
hd_office_paper_add_section (HdPaperDraft      *self,
                             const HdPaperText *text,
                             HdSection          section)
{
  GPtrArray *lines = text->sections[section];

  for (guint i = 0; i < lines->len; i++)
    add_line (self, lines, i, section);
}

/* HD_N_PLACEHOLDERS when the line has words of its own. */
static HdPlaceholder
find_block (const HdPaperLine *line)
{
  g_autofree char *name = NULL;
  gsize start, end;
  int placeholder = hd_placeholder_find (line->text, 0, &start, &end, &name);

  if (line->kind == HD_CLAUSE_PARAGRAPH && placeholder >= 0 && placeholder < HD_N_PLACEHOLDERS && start == 0 && line->text[end] == '\0' &&
      hd_placeholder_is_block ((HdPlaceholder) placeholder))
    return (HdPlaceholder) placeholder;
  return HD_N_PLACEHOLDERS;
}

void
hd_office_paper_add_section_with_blocks (HdPaperDraft      *self,
                                         const HdPaperText *text,
                                         HdSection          section,
                                         HdOfficeBlockFunc  func,
                                         gpointer           data)
{
  GPtrArray *lines = text->sections[section];

  for (guint i = 0; i < lines->len; i++)
    {
      HdPlaceholder block = find_block (g_ptr_array_index (lines, i));

      if (block < HD_N_PLACEHOLDERS)
        {
          func (self, block, data);
          if (i + 2 >= lines->len)
            hd_office_paper_hold_last (self);
        }
      else
        add_line (self, lines, i, section);
    }
}

/* --- The end --- */

static void
add_recipient (HdPaperDraft *self,
               HdCell       *cell,
               const char   *recipient,
               gboolean      last)
{
  g_autofree char *closed = hd_paper_close_with (recipient, last ? "." : ";");
  HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_RECIPIENT, HD_ALIGN_LEFT, "- ");

  paragraph->right_indent = CELL_INDENT;
  hd_office_paper_append (self, paragraph, HD_ELEMENT_RECIPIENT, closed);
  hd_blocks_add_paragraph (cell->blocks, paragraph);
}

/* The archive copy always comes last, and always is there. */
static void
fill_recipients (HdPaperDraft      *self,
                 HdCell            *cell,
                 const HdPaperText *text)
{
  GPtrArray *lines = text->sections[HD_SECTION_RECIPIENTS];
  HdParagraph *title = hd_paper_paragraph (self, HD_ELEMENT_RECIPIENTS, HD_ALIGN_LEFT, self->profile->recipients_title);
  g_autofree char *archive = g_strdup (self->profile->archive);

  title->rule_below = self->profile->elements[HD_ELEMENT_RECIPIENTS].rule_below;
  hd_blocks_add_paragraph (cell->blocks, title);
  for (guint i = 0; i < lines->len; i++)
    {
      const HdPaperLine *line = g_ptr_array_index (lines, i);

      if (hd_paper_is_archive (line->text))
        {
          g_free (archive);
          archive = hd_paper_dup_archive (self->profile, line->text);
        }
      else if (*line->text != '\0')
        add_recipient (self, cell, line->text, FALSE);
    }
  add_recipient (self, cell, archive, TRUE);
}

void
hd_office_paper_add_recipients (HdPaperDraft      *self,
                                const HdPaperText *text)
{
  const double widths[] = { RECIPIENTS_WIDTH, 1 - RECIPIENTS_WIDTH };
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdRow *row = hd_table_add_row (table);

  table->space_before = END_SPACE;
  fill_recipients (self, hd_row_add_cell (row, 1), text);
  hd_row_add_cell (row, 1);
  hd_blocks_add_table (self->paper->document->blocks, table);
}

static void
add_signature_line (HdPaperDraft *self,
                    HdCell       *cell,
                    HdElement     element,
                    const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, text);

  if (*text == '\0')
    hd_paragraph_add (paragraph, HD_FACE_REGULAR, self->profile->elements[element].size, HD_LEADER);
  paragraph->left_indent = paragraph->right_indent = *text == '\0' ? 4 * CELL_INDENT : CELL_INDENT;
  hd_blocks_add_paragraph (cell->blocks, paragraph);
}

static void
fill_signature (HdPaperDraft        *self,
                HdCell              *cell,
                const HdOfficePaper *details)
{
  g_autofree char *authority = hd_paper_dup_prefixed (self, details->authority);
  g_autofree char *title = hd_paper_dup_prefixed (self, details->title);

  if (*details->name == '\0')
    hd_paper_add_later_blank (self, g_strdup (_("Who signs is not known: choose the person.")));
  if (*authority != '\0')
    add_signature_line (self, cell, HD_ELEMENT_AUTHORITY, authority);
  add_signature_line (self, cell, HD_ELEMENT_POSITION, title);
  hd_blocks_add_space (cell->blocks, self->profile->signature_space);
  if (*details->position != '\0')
    add_signature_line (self, cell, HD_ELEMENT_POSITION, details->position);
  add_signature_line (self, cell, HD_ELEMENT_SIGNER, details->name);
}

void
hd_office_paper_add_end (HdPaperDraft        *self,
                         const HdOfficePaper *details,
                         const HdPaperText   *text)
{
  const double widths[] = { RECIPIENTS_WIDTH, 1 - RECIPIENTS_WIDTH };
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdRow *row = hd_table_add_row (table);

  table->space_before = END_SPACE;
  fill_recipients (self, hd_row_add_cell (row, 1), text);
  fill_signature (self, hd_row_add_cell (row, 1), details);
  hd_blocks_add_table (self->paper->document->blocks, table);
}
