/* packet-paper.c: contents page and dividers of a meeting's packet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/packet-paper.h"

#include "base/text.h"
#include "papers/committee-header.h"
#include "papers/office-table.h"

#define TITLE_SIZE 16.0
#define TITLE_SPACE 14.0
#define NAME_SIZE 13.0
#define DIVIDER_HEIGHT HD_MM (70)
#define DIVIDER_ABOVE HD_MM (75)
#define NUMBER_SIZE 40.0
#define DIVIDER_SIZE 26.0
#define PAGE_WIDTH 0.08
#define INSIDE_INDENT 20.0

void
hd_packet_entry_free (HdPacketEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

static void
add_centred (HdPaperDraft *self,
             HdFace        face,
             double        size,
             double        space,
             const char   *text)
{
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_CENTER);
  g_autofree char *bound = hd_paper_bind_name (text);

  paragraph->space_before = space;
  hd_paragraph_add (paragraph, face, size, bound);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
}

static void
add_entry (HdTable             *table,
           const HdPacketEntry *entry,
           guint                number)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = entry->is_inside ? g_strdup (entry->name) : g_strdup_printf ("%u. %s", number, entry->name);
  g_autofree char *page = entry->page > 0 ? g_strdup_printf ("%u", entry->page) : g_strdup ("");
  HdParagraph *name = hd_paragraph_new (HD_ALIGN_LEFT);
  HdParagraph *place = hd_paragraph_new (HD_ALIGN_RIGHT);

  name->space_before = place->space_before = 0;
  name->left_indent = entry->is_inside ? INSIDE_INDENT : 0;
  hd_paragraph_add (name, entry->is_inside ? HD_FACE_ITALIC : HD_FACE_REGULAR, NAME_SIZE, label);
  hd_paragraph_add (name, HD_FACE_REGULAR, NAME_SIZE, " ");
  hd_paragraph_add (name, HD_FACE_REGULAR, NAME_SIZE, HD_LEADER);
  hd_paragraph_add (place, HD_FACE_REGULAR, NAME_SIZE, page);
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, name);
  hd_blocks_add_paragraph (hd_row_add_cell (row, 1)->blocks, place);
}

HdPaper *
hd_packet_contents_new (const HdMeeting *meeting,
                        GPtrArray       *entries,
                        gboolean         for_chair)
{
  static const double widths[] = { 1 - PAGE_WIDTH, PAGE_WIDTH };
  g_autofree char *organiser = NULL, *upper = NULL, *time = NULL, *capital = NULL, *place = NULL;
  HdPaperDraft draft;
  HdPaper *paper;
  HdTable *table;
  guint number = 0;

  g_return_val_if_fail (meeting != NULL && entries != NULL, NULL);

  paper = hd_committee_paper_new (meeting->committee, "Bộ tài liệu hội nghị", hd_meeting_day (meeting), &draft);
  organiser = hd_meeting_say_organiser (meeting);
  upper = hd_text_upper (organiser);
  time = hd_meeting_say_time (meeting);
  capital = hd_text_capitalize (time);
  place = hd_meeting_say_place (meeting);
  add_centred (&draft, HD_FACE_BOLD, NAME_SIZE, 0, upper);
  add_centred (&draft, HD_FACE_BOLD, TITLE_SIZE + 4, 4 * TITLE_SPACE, "BỘ TÀI LIỆU");
  add_centred (&draft, HD_FACE_BOLD, TITLE_SIZE, TITLE_SPACE / 2, hd_record_peek_text (meeting->meeting, HD_MEETING_TITLE));
  if (*time != '\0')
    add_centred (&draft, HD_FACE_ITALIC, NAME_SIZE, TITLE_SPACE / 2, capital);
  if (*place != '\0')
    add_centred (&draft, HD_FACE_ITALIC, NAME_SIZE, 0, place);
  add_centred (&draft, HD_FACE_BOLD, NAME_SIZE, TITLE_SPACE, for_chair ? "(Bản dành cho chủ trì)" : "(Bản dành cho đại biểu)");
  add_centred (&draft, HD_FACE_BOLD, TITLE_SIZE, 3 * TITLE_SPACE, "MỤC LỤC");
  table = hd_table_new (G_N_ELEMENTS (widths), widths);
  table->padding = 2;
  table->space_before = TITLE_SPACE;
  for (guint i = 0; i < entries->len; i++)
    {
      const HdPacketEntry *entry = g_ptr_array_index (entries, i);

      number += entry->is_inside ? 0 : 1;
      add_entry (table, entry, number);
    }
  hd_blocks_add_table (paper->document->blocks, table);
  return paper;
}

HdPaper *
hd_packet_divider_new (const HdMeeting *meeting,
                       guint            number,
                       const char      *name)
{
  HdPaperDraft draft;
  HdPaper *paper;
  HdDrawing *drawing;
  HdDrawingBox *box;
  const HdPageSetup *setup;
  g_autofree char *label = NULL, *upper = NULL;
  HdRect rect = { 0, 0, 0, DIVIDER_HEIGHT };

  g_return_val_if_fail (meeting != NULL && name != NULL, NULL);

  paper = hd_committee_paper_new (meeting->committee, name, hd_meeting_day (meeting), &draft);
  setup = &paper->document->setup;
  rect.width = setup->width - setup->left - setup->right;
  label = g_strdup_printf ("%02u", number);
  upper = hd_text_upper (name);
  drawing = hd_drawing_new (rect.width, DIVIDER_ABOVE + DIVIDER_HEIGHT);
  rect.y = DIVIDER_ABOVE;
  box = hd_drawing_add_box (drawing, &rect, TRUE);
  box->is_shaded = TRUE;
  hd_drawing_box_say (box, HD_FACE_BOLD, NUMBER_SIZE, label);
  hd_drawing_box_say (box, HD_FACE_BOLD, DIVIDER_SIZE, upper);
  hd_blocks_add_drawing (paper->document->blocks, drawing);
  return paper;
}
