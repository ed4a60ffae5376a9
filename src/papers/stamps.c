/* stamps.c: urgency and circulation, as stamped under the number of a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/stamps.h"

#define STAMP_HEIGHT_MM 8
#define STAMP_SPACE 6.0 /* points above each */
#define BRIGHT_RED ((HdColor) { 0.93, 0.11, 0.14 })

typedef struct
{
  const char *words;
  double      width; /* mm */
} Stamp;

static const Stamp stamps[HD_N_URGENCIES] = { { NULL, 0 }, { "Khẩn", 20 }, { "Thượng khẩn", 40 }, { "Hỏa tốc", 30 } };

/* The last row of the head: number at the left, or below it "DỰ THẢO". */
static HdCell *
find_cell (const HdPaper *paper)
{
  for (guint i = 0; i < paper->document->blocks->len; i++)
    {
      const HdBlock *block = g_ptr_array_index (paper->document->blocks, i);

      if (block->kind == HD_BLOCK_TABLE)
        {
          const HdRow *row = g_ptr_array_index (block->table->rows, block->table->rows->len - 1);

          return g_ptr_array_index (row->cells, 0);
        }
    }
  return NULL;
}

static HdParagraph *
add_stamp (const HdPaperDraft *draft,
           HdCell             *cell,
           HdElement           element,
           const char         *words)
{
  HdParagraph *stamp = hd_paper_paragraph (draft, element, HD_ALIGN_CENTER, words);

  stamp->frame_height = HD_MM (STAMP_HEIGHT_MM);
  hd_blocks_add_space (cell->blocks, STAMP_SPACE);
  hd_blocks_add_paragraph (cell->blocks, stamp);
  return stamp;
}

void
hd_paper_stamp (HdPaper    *self,
                HdUrgency   urgency,
                const char *circulation)
{
  HdPaperDraft draft = { .paper = self };
  HdCell *cell;

  g_return_if_fail (self != NULL && urgency < HD_N_URGENCIES);

  draft.profile = self->profile;
  cell = find_cell (self);
  if (cell == NULL)
    return;
  if (urgency != HD_URGENCY_NONE)
    {
      HdParagraph *stamp = add_stamp (&draft, cell, HD_ELEMENT_URGENCY, stamps[urgency].words);

      stamp->frame_width = HD_MM (stamps[urgency].width);
      stamp->color = BRIGHT_RED;
    }
  if (circulation != NULL && *circulation != '\0')
    add_stamp (&draft, cell, HD_ELEMENT_CIRCULATION, circulation);
}
