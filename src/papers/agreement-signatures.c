/* agreement-signatures.c: the signature grid and the witnesses
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block is two rows of a borderless table that stay on one page: authority and title above, room for hand and seal and the name
 * below. So the names of a row stand level, however many lines the titles take.
 */
#include "papers/agreement-parts.h"

#include <string.h>

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/signature-block.h"

#define MAX_COLUMNS 3
/* From so many parties on three blocks stand side by side unless the agreement says otherwise. */
#define THREE_COLUMNS_FROM 9
#define GRID_SPACE 14.0
#define ROW_SPACE 16.0
#define CELL_INDENT 6.0
#define DOTS_INDENT 24.0
#define WITNESS_SPACE 10.0

typedef struct
{
  HdSignatureBlock *block;
  gboolean          witness;
} Entry;

static void
entry_free (Entry *self)
{
  hd_signature_block_free (self->block);
  g_free (self);
}

static void
add_entry (GPtrArray        *entries,
           HdSignatureBlock *block,
           gboolean          witness)
{
  Entry *entry = g_new (Entry, 1);

  entry->block = block;
  entry->witness = witness;
  g_ptr_array_add (entries, entry);
}

static gboolean
is_witness (const HdRecord *signature)
{
  return g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_KIND), "witness") == 0;
}

static GPtrArray *
list_signers (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) parties = hd_agreement_parties (dossier);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);
      guint before = entries->len;

      for (guint k = 0; k < dossier->signatures->len; k++)
        {
          const HdRecord *signature = g_ptr_array_index (dossier->signatures, k);

          if (!is_witness (signature) &&
              g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_PARTY), hd_record_get_id (party)) == 0)
            add_entry (entries, hd_signature_block_new (dossier, signature), FALSE);
        }
      if (entries->len == before)
        add_entry (entries, hd_signature_block_new_for_party (dossier, party), FALSE);
    }
  for (guint i = parties->len; i < HD_AGREEMENT_MIN_PARTIES; i++)
    add_entry (entries, hd_signature_block_new_empty (), FALSE);
  return entries;
}

static GPtrArray *
list_witnesses (const HdDossier *dossier)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  for (guint i = 0; i < dossier->signatures->len; i++)
    if (is_witness (g_ptr_array_index (dossier->signatures, i)))
      add_entry (entries, hd_signature_block_new (dossier, g_ptr_array_index (dossier->signatures, i)), TRUE);
  return entries;
}

static void
add_line (HdPaperDraft *self,
          HdCell       *cell,
          HdElement     element,
          const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, text);

  paragraph->left_indent = paragraph->right_indent = CELL_INDENT;
  hd_blocks_add_paragraph (cell->blocks, paragraph);
}

/* A dotted line for the pen, light beside the bold words. */
static void
add_dots (HdPaperDraft *self,
          HdCell       *cell,
          HdElement     element)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_CENTER, NULL);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, self->profile->elements[element].size, HD_LEADER);
  paragraph->left_indent = paragraph->right_indent = DOTS_INDENT;
  hd_blocks_add_paragraph (cell->blocks, paragraph);
}

/* "TM. BAN THƯỜNG VỤ / HỘI NÔNG DÂN TỈNH / CHỦ TỊCH": a collective is named before its body; who signs for a head names
 * the body first. A party that the authority names already is not said twice. */
static void
fill_authority (HdPaperDraft *self,
                HdCell       *cell,
                const Entry  *entry)
{
  const HdSignatureBlock *block = entry->block;
  g_autofree char *authority = hd_paper_dup_prefixed (self, block->authority);
  g_autofree char *title = hd_paper_dup_prefixed (self, block->title);
  gboolean collective = g_str_has_prefix (block->authority, "TM.");
  gboolean named = *block->party == '\0' || strstr (block->authority, block->party) != NULL || strstr (block->title, block->party) != NULL;

  if (!named && !collective)
    add_line (self, cell, HD_ELEMENT_AUTHORITY, block->party);
  if (*block->authority != '\0')
    add_line (self, cell, HD_ELEMENT_AUTHORITY, authority);
  if (!named && collective)
    add_line (self, cell, HD_ELEMENT_AUTHORITY, block->party);
  if (*block->title != '\0')
    add_line (self, cell, HD_ELEMENT_POSITION, title);
  else
    add_dots (self, cell, HD_ELEMENT_POSITION);
}

static void
fill_name (HdPaperDraft *self,
           HdCell       *cell,
           const Entry  *entry)
{
  /* A copy has no room for hand and seal; it says that they are there. */
  if (self->is_copy)
    {
      const char *sign = entry->block->is_frozen ? "(Đã ký)" : "(Chưa ký)";

      hd_blocks_add_paragraph (cell->blocks, hd_paper_paragraph (self, HD_ELEMENT_GROUND, HD_ALIGN_CENTER, sign));
      hd_blocks_add_space (cell->blocks, self->profile->signature_space / 3);
    }
  if (*entry->block->name != '\0')
    add_line (self, cell, HD_ELEMENT_SIGNER, entry->block->name);
  else
    add_dots (self, cell, HD_ELEMENT_SIGNER);
}

static void
note_blanks (HdPaperDraft *self,
             const Entry  *entry)
{
  const HdSignatureBlock *block = entry->block;

  if (entry->witness)
    {
      if (*block->name == '\0')
        hd_paper_add_later_blank (self, g_strdup (_("The name of a witness is not known: choose the person among the signatures.")));
      else if (*block->title == '\0')
        hd_paper_add_later_blank (self, g_strdup_printf (_("The title of the witness %s is not known: fill it in among the signatures."), block->name));
      return;
    }
  /* A party that is not known yet is told once, with the header. */
  if (*block->party == '\0')
    return;
  if (*block->name == '\0')
    hd_paper_add_later_blank (self, g_strdup_printf (_("Who signs for %s is not known: choose the person among the signatures."), block->party));
  if (*block->title == '\0')
    hd_paper_add_later_blank (self, g_strdup_printf (_("The title of who signs for %s is not known: fill it in among the signatures."), block->party));
}

/* One row of blocks, @n of @columns; an incomplete row stands in the middle. */
static void
add_blocks (HdPaperDraft *self,
            HdTable      *table,
            GPtrArray    *entries,
            guint         first,
            guint         n,
            guint         columns)
{
  /* Two columns of the table for a block, so that half a block's width can be left free on each side. */
  guint free_columns = columns - n;
  HdRow *titles = hd_table_add_row (table);
  HdRow *names = hd_table_add_row (table);

  titles->keep_with_next = TRUE;
  if (free_columns > 0)
    {
      hd_row_add_cell (titles, free_columns);
      hd_row_add_cell (names, free_columns);
    }
  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, first + i);

      fill_authority (self, hd_row_add_cell (titles, 2), entry);
      hd_blocks_add_space (((HdCell *) g_ptr_array_index (titles->cells, titles->cells->len - 1))->blocks,
                           self->is_copy ? self->profile->signature_space / 3 : self->profile->signature_space);
      fill_name (self, hd_row_add_cell (names, 2), entry);
      hd_blocks_add_space (((HdCell *) g_ptr_array_index (names->cells, names->cells->len - 1))->blocks, ROW_SPACE);
    }
}

static HdTable *
new_grid (guint columns)
{
  double widths[2 * MAX_COLUMNS];

  for (guint i = 0; i < 2 * columns; i++)
    widths[i] = 0.5 / columns;
  return hd_table_new (2 * columns, widths);
}

static void
add_grid (HdPaperDraft *self,
          GPtrArray    *entries,
          guint         columns,
          double        space,
          gboolean      is_last)
{
  HdTable *table = new_grid (columns);

  table->space_before = space;
  for (guint i = 0; i < entries->len; i += columns)
    add_blocks (self, table, entries, i, MIN (columns, entries->len - i), columns);
  /* The recipients never stand on a page of their own. */
  ((HdRow *) g_ptr_array_index (table->rows, table->rows->len - 1))->keep_with_next = is_last;
  hd_blocks_add_table (self->paper->document->blocks, table);
}

static guint
count_columns (const HdPaperDraft *self,
               guint               n_blocks)
{
  gint64 chosen = hd_record_get_integer (self->dossier->agreement, HD_AGREEMENT_COLUMNS);

  if (chosen > 0)
    return MIN (chosen, MAX_COLUMNS);
  return n_blocks >= THREE_COLUMNS_FROM ? 3 : 2;
}

/* In state custom the lead of two signs at the right, where a single issuer signs too. */
static void
turn_pair (GPtrArray *entries)
{
  gpointer lead;

  if (entries->len != 2)
    return;
  lead = entries->pdata[0];
  entries->pdata[0] = entries->pdata[1];
  entries->pdata[1] = lead;
}

static void
add_witnesses (HdPaperDraft *self,
               GPtrArray    *entries)
{
  gboolean official = FALSE;
  HdParagraph *heading;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      official = official || *entry->block->authority != '\0';
      note_blanks (self, entry);
    }
  heading = hd_paper_paragraph (self, HD_ELEMENT_AUTHORITY, HD_ALIGN_CENTER, official ? "Xác nhận chứng kiến" : "Người chứng kiến");
  heading->space_before = WITNESS_SPACE;
  heading->space_after = WITNESS_SPACE / 2;
  heading->keep_with_next = TRUE;
  hd_blocks_add_paragraph (self->paper->document->blocks, heading);
  add_grid (self, entries, count_columns (self, entries->len), WITNESS_SPACE / 2, TRUE);
}

void
hd_agreement_add_signatures (HdPaperDraft *self)
{
  g_autoptr (GPtrArray) entries = list_signers (self->dossier);
  g_autoptr (GPtrArray) witnesses = list_witnesses (self->dossier);
  guint columns = count_columns (self, entries->len);

  for (guint i = 0; i < entries->len; i++)
    note_blanks (self, g_ptr_array_index (entries, i));
  if (columns > 1)
    turn_pair (entries);
  add_grid (self, entries, columns, GRID_SPACE, witnesses->len == 0);
  if (witnesses->len > 0)
    add_witnesses (self, witnesses);
}
