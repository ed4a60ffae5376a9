/* agreement-body.c: grounds, preamble and the numbered text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-parts.h"

#include <string.h>

#include "base/i18n.h"
#include "model/outline.h"
#include "model/placeholders.h"

/* Stands for what an extract leaves out. */
#define GAP "(…)"

/* "I." of the state's papers is "I-" of the Party's. */
static char *
dup_label (const HdPaperDraft  *self,
           const HdOutlineItem *item)
{
  gsize length = strlen (item->label);

  if (item->kind == HD_CLAUSE_PART && length > 0 && item->label[length - 1] == '.')
    return g_strdup_printf ("%.*s%s ", (int) length - 1, item->label, self->profile->part_mark);
  if (item->kind == HD_CLAUSE_GROUND && self->profile->has_ground_dash)
    return g_strdup ("- ");
  return *item->label != '\0' ? g_strconcat (item->label, " ", NULL) : g_strdup ("");
}

static HdParagraph *
add_paragraph (HdPaperDraft        *self,
               const HdOutlineItem *item,
               HdElement            element)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_JUSTIFY, NULL);

  hd_paper_set_as_text (self, paragraph);
  paragraph->source = g_strdup (hd_record_get_id (item->clause));
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

/* A clause without a title is set upright: it is a sentence. */
static HdElement
element_of (const HdOutlineItem *item,
            const char          *text)
{
  gsize length = strlen (text);

  switch (item->kind)
    {
    case HD_CLAUSE_GROUND:
      return HD_ELEMENT_GROUND;
    case HD_CLAUSE_PART:
      return HD_ELEMENT_PART;
    case HD_CLAUSE_HEADING:
      return length > 0 && strchr (".;:", text[length - 1]) != NULL ? HD_ELEMENT_BODY : HD_ELEMENT_HEADING;
    case HD_CLAUSE_PREAMBLE:
    case HD_CLAUSE_PARAGRAPH:
    case HD_CLAUSE_ITEM:
    default:
      return HD_ELEMENT_BODY;
    }
}

static void
note_empty (HdPaperDraft        *self,
            const HdOutlineItem *item)
{
  if (*item->label != '\0')
    hd_paper_add_blank (self, g_strdup_printf (_("The passage “%s” has no text: write it on the page of the agreement's text."), item->label));
  else if (item->kind == HD_CLAUSE_GROUND)
    hd_paper_add_blank (self, g_strdup (_("One of the grounds has no text: write it on the page of the agreement's text.")));
  else
    hd_paper_add_blank (self, g_strdup (_("A paragraph has no text: write it on the page of the agreement's text.")));
}

/* Lines of a clause's text are paragraphs; the first one carries the number. */
static void
add_clause (HdPaperDraft        *self,
            const HdOutlineItem *item,
            const char          *text)
{
  HdElement element = element_of (item, text);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i == 0 || lines[i] != NULL; i++)
    {
      HdParagraph *paragraph = add_paragraph (self, item, element);
      const char *line = lines[i] != NULL ? lines[i] : "";

      if (i == 0)
        {
          g_autofree char *label = dup_label (self, item);

          hd_paper_append (self, paragraph, element, label);
        }
      hd_paper_append (self, paragraph, element, line);
      if (i == 0 && element == HD_ELEMENT_PART)
        paragraph->outline_level = 1;
      else if (i == 0 && element == HD_ELEMENT_HEADING)
        paragraph->outline_level = 2;
      paragraph->keep_with_next = element == HD_ELEMENT_PART || element == HD_ELEMENT_HEADING;
      if (lines[i] == NULL)
        break;
    }
}

/* What a text names but the book does not know yet is left to the pen, and listed. */
static char *
resolve_placeholders (HdPaperDraft *self,
                      const char   *stored)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  char *text = hd_placeholders_resolve (stored, self->dossier, HD_PAPER_DOTS, unknown);

  for (guint i = 0; i < unknown->len; i++)
    hd_paper_add_blank (self, g_strdup_printf (_("The placeholder “{{%s}}” in the text has no value: fill in what it stands for, or correct it."),
                                               (const char *) g_ptr_array_index (unknown, i)));
  return text;
}

/* "1. Sửa đổi khoản 2 Mục I như sau:" and the new words in quotation marks; what is repealed has none. */
static void
add_change (HdPaperDraft        *self,
            const HdOutlineItem *item,
            const char          *lead,
            const char          *mark)
{
  gboolean is_repeal = g_strcmp0 (hd_record_get_text (item->clause, HD_CLAUSE_EFFECT), "repeal") == 0;
  g_autofree char *closed = is_repeal && mark != NULL ? hd_paper_close_with (lead, mark) : g_strdup (lead);
  const HdOutlineItem words = { .clause = item->clause, .kind = HD_CLAUSE_PARAGRAPH, .depth = item->depth, .label = (char *) "" };
  g_autofree char *stored = resolve_placeholders (self, hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
  g_autofree char *quoted = NULL;

  add_clause (self, item, closed);
  if (is_repeal)
    return;
  if (*stored == '\0')
    note_empty (self, item);
  quoted = g_strdup_printf ("“%s”%s", *stored != '\0' ? stored : HD_PAPER_DOTS, mark != NULL ? mark : "");
  add_clause (self, &words, quoted);
}

/* Which amendment gave a clause of a reading copy its words. */
static void
add_source (HdPaperDraft        *self,
            const HdOutlineItem *item)
{
  const HdRecord *source = self->consolidation != NULL
                           ? g_hash_table_lookup (self->consolidation->sources, hd_record_get_id (item->clause)) : NULL;
  const HdOutlineItem note = { .clause = item->clause, .kind = HD_CLAUSE_GROUND, .depth = item->depth, .label = (char *) "" };
  g_autofree char *reference = NULL;
  g_autofree char *text = NULL;

  if (source == NULL)
    return;
  reference = hd_amendment_dup_reference (source);
  text = g_strdup_printf ("(Theo %s)", reference);
  add_clause (self, &note, text);
}

/* In a reading copy numbers stay as they were signed. */
static void
keep_label (const HdPaperDraft *self,
            HdOutlineItem      *item)
{
  const char *label = self->consolidation != NULL
                      ? g_hash_table_lookup (self->consolidation->labels, hd_record_get_id (item->clause)) : NULL;

  if (label == NULL)
    return;
  g_free (item->label);
  item->label = g_strdup (label);
}

static void
add_item (HdPaperDraft        *self,
          const HdOutlineItem *item,
          const char          *mark)
{
  g_autofree char *stored = resolve_placeholders (self, hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
  g_autofree char *text = NULL;

  if (*stored == '\0')
    {
      note_empty (self, item);
      text = g_strconcat (item->kind == HD_CLAUSE_GROUND ? "Căn cứ " : "", HD_LEADER, mark, NULL);
    }
  else
    text = mark != NULL ? hd_paper_close_with (stored, mark) : g_strdup (stored);
  add_clause (self, item, text);
}

/* The signatures never stand on a page without the text they belong to. */
static void
hold_end (HdPaperDraft *self)
{
  GPtrArray *blocks = self->paper->document->blocks;

  for (guint i = blocks->len > 2 ? blocks->len - 2 : 0; i < blocks->len; i++)
    {
      HdBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HD_BLOCK_PARAGRAPH)
        block->paragraph->keep_with_next = TRUE;
    }
}

static void
add_gap (HdPaperDraft *self)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_BODY, HD_ALIGN_LEFT, GAP);

  hd_paper_set_as_text (self, paragraph);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
}

void
hd_agreement_add_body (HdPaperDraft *self)
{
  g_autoptr (GPtrArray) outline = hd_outline_new (self->dossier->clauses);
  guint n_grounds = 0, n_met = 0;
  gboolean gap = FALSE;

  for (guint i = 0; i < outline->len; i++)
    n_grounds += ((const HdOutlineItem *) g_ptr_array_index (outline, i))->kind == HD_CLAUSE_GROUND;
  if (outline->len == n_grounds)
    hd_paper_add_blank (self, g_strdup (_("The agreement has no text yet: write it on the page of the agreement's text.")));
  for (guint i = 0; i < outline->len; i++)
    {
      HdOutlineItem *item = g_ptr_array_index (outline, i);
      g_autofree char *lead = hd_amendment_dup_lead (self->dossier->amended, item->clause);
      const char *mark = NULL;

      if (self->chosen != NULL && !g_hash_table_contains (self->chosen, hd_record_get_id (item->clause)))
        {
          gap = TRUE;
          continue;
        }
      if (gap)
        add_gap (self);
      gap = FALSE;
      keep_label (self, item);
      if (item->kind == HD_CLAUSE_GROUND)
        mark = ++n_met < n_grounds ? ";" : ".";
      else if (i + 1 == outline->len && item->kind != HD_CLAUSE_PART && item->kind != HD_CLAUSE_HEADING)
        mark = self->profile->body_end;
      if (lead != NULL && self->consolidation == NULL)
        add_change (self, item, lead, i + 1 == outline->len ? self->profile->body_end : NULL);
      else
        add_item (self, item, mark);
      add_source (self, item);
    }
  if (gap)
    add_gap (self);
  hold_end (self);
}
