/* meeting-drawings.c: name plates and the seating plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include <string.h>

#include "base/text.h"

/* --- Name plates: a sheet on its side, folded in the middle, readable from both sides of the table --- */

#define PLATE_MARGIN HD_MM (12)
#define NAME_SIZE 64.0
#define TITLE_SIZE 26.0
#define FOLD_TICK HD_MM (8)
#define LONGEST_LINE 34 /* letters of a name that still stand in one line, smaller where they must */
#define CAPITAL_WIDTH 0.72 /* of the size, about: a name that is made smaller leaves the title as it is */

static void
set_up_drawing (HdPaperDraft *self,
                gboolean      is_landscape,
                double        margin)
{
  HdPageSetup *setup = &self->paper->document->setup;

  if (is_landscape)
    {
      double height = setup->height;

      setup->height = setup->width;
      setup->width = height;
    }
  setup->top = setup->bottom = setup->left = setup->right = margin;
  setup->mirrors = FALSE;
  setup->number_pages = FALSE;
}

/* In one line as long as it can be read across a hall; rank and name are not torn apart. */
static char *
dup_plate_name (const HdDelegate *delegate)
{
  g_autofree char *name = hd_text_upper (*delegate->full_name != '\0' ? delegate->full_name : delegate->unit_name);
  g_auto (GStrv) words = NULL;

  if (*delegate->full_name == '\0' || g_utf8_strlen (name, -1) > LONGEST_LINE)
    return hd_paper_bind_name (name);
  words = g_strsplit (name, " ", -1);
  return g_strjoinv ("\302\240", words);
}

/* The words of one side; the box leaves a margin to the fold and to the edges. */
static void
add_side (HdDrawing        *drawing,
          const HdDelegate *delegate,
          double            y,
          double            height,
          gboolean          is_turned)
{
  HdRect rect = { 0, y + PLATE_MARGIN / 2, drawing->width, height - PLATE_MARGIN };
  HdDrawingBox *box = hd_drawing_add_box (drawing, &rect, FALSE);
  g_autofree char *name = dup_plate_name (delegate);
  double size = strchr (name, ' ') == NULL ? MIN (NAME_SIZE, rect.width / (CAPITAL_WIDTH * (double) g_utf8_strlen (name, -1))) : NAME_SIZE;

  box->is_upside_down = is_turned;
  hd_drawing_box_say (box, HD_FACE_BOLD, size, name);
  if (*delegate->title_at_unit != '\0')
    {
      g_autofree char *title = hd_paper_bind_name (delegate->title_at_unit);

      hd_drawing_box_say (box, HD_FACE_REGULAR, TITLE_SIZE, title);
    }
  else if (*delegate->full_name != '\0' && *delegate->unit_name != '\0' && !delegate->is_group)
    hd_drawing_box_say (box, HD_FACE_REGULAR, TITLE_SIZE, delegate->unit_name);
}

/* Short strokes at both edges where the sheet is folded. */
static void
add_fold (HdDrawing *drawing,
          double     y)
{
  HdRect left = { 0, y, FOLD_TICK, 0 };
  HdRect right = { drawing->width - FOLD_TICK, y, FOLD_TICK, 0 };

  hd_drawing_add_box (drawing, &left, TRUE);
  hd_drawing_add_box (drawing, &right, TRUE);
}

void
hd_meeting_add_name_plates (HdPaperDraft         *self,
                            const HdMeetingMatter *facts)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (facts->meeting);
  GPtrArray *blocks = self->paper->document->blocks;
  const HdPageSetup *setup = &self->paper->document->setup;

  set_up_drawing (self, TRUE, PLATE_MARGIN);
  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      double height = setup->height - 2 * PLATE_MARGIN;
      HdDrawing *drawing = hd_drawing_new (setup->width - 2 * PLATE_MARGIN, height);

      add_side (drawing, delegate, 0, height / 2, TRUE);
      add_side (drawing, delegate, height / 2, height / 2, FALSE);
      add_fold (drawing, height / 2);
      if (i > 0)
        hd_blocks_add_page_break (blocks);
      hd_blocks_add_drawing (blocks, drawing);
    }
}

/* --- The seating plan --- */

#define PLAN_MARGIN HD_MM (15)
#define STAGE_HEIGHT HD_MM (14)
#define SEAT_HEIGHT HD_MM (19)
#define SEAT_GAP HD_MM (3)
#define ROW_GAP HD_MM (6)
#define AISLE HD_MM (10)
#define SEATS_A_ROW 6
#define MAX_CHAIRS 5
#define MAX_SECRETARIES 2
#define DESK_WIDTH HD_MM (46)
#define CHAIR_WIDTH HD_MM (46)
#define SEAT_NAME 10.0
#define SEAT_TITLE 8.0
#define LABEL_SIZE 12.0
#define LABEL_HEIGHT HD_MM (7)
#define TITLE_LINES 3

static void
add_seat (HdDrawing        *drawing,
          const HdRect     *rect,
          const HdDelegate *delegate,
          const char       *seat)
{
  HdDrawingBox *box = hd_drawing_add_box (drawing, rect, TRUE);
  const char *name = *delegate->full_name != '\0' ? delegate->full_name : delegate->unit_name;

  hd_drawing_box_say (box, HD_FACE_REGULAR, SEAT_TITLE, seat);
  hd_drawing_box_say (box, HD_FACE_BOLD, SEAT_NAME, *name != '\0' ? name : HD_PAPER_DOTS);
  if (*delegate->full_name != '\0' && *delegate->title_at_unit != '\0')
    hd_drawing_box_say (box, HD_FACE_REGULAR, SEAT_TITLE, delegate->title_at_unit);
}

static void
add_label (HdDrawing    *drawing,
           const HdRect *rect,
           const char   *text,
           gboolean      is_shaded)
{
  HdDrawingBox *box = hd_drawing_add_box (drawing, rect, is_shaded);

  box->is_shaded = is_shaded;
  hd_drawing_box_say (box, HD_FACE_BOLD, LABEL_SIZE, text);
}

static gboolean
comes_as (const HdDelegate *delegate,
          const char       *capacity)
{
  return g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_CAPACITY), capacity) == 0;
}

/* Where a delegate sits: among @chairs, at the table of @secretaries, or in the hall. */
static GPtrArray *
find_place (const HdDelegate *delegate,
            GPtrArray        *chairs,
            GPtrArray        *secretaries,
            GPtrArray        *hall)
{
  if (comes_as (delegate, "chair") && chairs->len < MAX_CHAIRS)
    return chairs;
  return comes_as (delegate, "secretary") && secretaries->len < MAX_SECRETARIES ? secretaries : hall;
}

/* The place of protocol @index at a table of @n seats: the first in the middle, then right and left of it by turns, as one looks at them. */
static guint
protocol_place (guint index,
                guint n)
{
  guint middle = (n - 1) / 2;

  return index % 2 == 1 ? middle + (index + 1) / 2 : middle - index / 2;
}

/* Chairs sit facing the hall behind one table. */
static double
add_stage (HdDrawing *drawing,
           GPtrArray *chairs,
           double     y)
{
  guint n = MIN (MAX (chairs->len, 1), MAX_CHAIRS);
  double width = n * CHAIR_WIDTH + (n - 1) * SEAT_GAP;
  double left = (drawing->width - width) / 2;
  HdRect stage = { drawing->width / 4, y, drawing->width / 2, STAGE_HEIGHT };

  add_label (drawing, &stage, "Sân khấu - Quốc kỳ, tượng Bác, khẩu hiệu", TRUE);
  y += STAGE_HEIGHT + SEAT_GAP;
  for (guint i = 0; i < MIN (chairs->len, MAX_CHAIRS); i++)
    {
      HdRect seat = { left + protocol_place (i, n) * (CHAIR_WIDTH + SEAT_GAP), y, CHAIR_WIDTH, SEAT_HEIGHT };

      add_seat (drawing, &seat, g_ptr_array_index (chairs, i), "Chủ tọa");
    }
  return y + SEAT_HEIGHT + SEAT_GAP;
}

/* The speaker's desk stands left of the chairs, the secretaries' table right of them, as the hall sees it. */
static void
add_desks (HdDrawing *drawing,
           GPtrArray *secretaries,
           double     y)
{
  HdRect desk = { 0, y, DESK_WIDTH, LABEL_HEIGHT };
  HdRect table = { drawing->width - DESK_WIDTH, y, DESK_WIDTH, LABEL_HEIGHT };
  HdRect seat = { drawing->width - DESK_WIDTH, y + LABEL_HEIGHT, DESK_WIDTH, (2 * SEAT_GAP + STAGE_HEIGHT + SEAT_HEIGHT - LABEL_HEIGHT) / MAX_SECRETARIES };

  add_label (drawing, &desk, "Bục phát biểu", TRUE);
  add_label (drawing, &table, "Bàn thư ký", TRUE);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const HdDelegate *secretary = g_ptr_array_index (secretaries, i);
      HdDrawingBox *box = hd_drawing_add_box (drawing, &seat, TRUE);

      hd_drawing_box_say (box, HD_FACE_BOLD, SEAT_NAME, *secretary->full_name != '\0' ? secretary->full_name : HD_PAPER_DOTS);
      seat.y += seat.height;
    }
}

/* "A1": row and place. */
static char *
dup_seat (const HdDelegate *delegate,
          guint             row,
          guint             place)
{
  const char *own = hd_record_get_text (delegate->attendee, HD_ATTENDEE_SEAT);

  return own != NULL ? g_strdup (own) : g_strdup_printf ("%c%u", 'A' + (char) (row % 26), place + 1);
}

static void
add_title_line (HdDrawing  *drawing,
                guint       line,
                HdFace      face,
                double      size,
                const char *text)
{
  HdRect rect = { 0, line * LABEL_HEIGHT, drawing->width, LABEL_HEIGHT };

  hd_drawing_box_say (hd_drawing_add_box (drawing, &rect, FALSE), face, size, text);
}

/* What it is a plan of, on each of its sheets: they hang side by side in the hall. Returns: the height taken, in points */
static double
add_plan_title (HdDrawing            *drawing,
                const HdMeetingMatter *facts,
                gboolean              is_first)
{
  g_autofree char *place = hd_meeting_say_place (facts->meeting);
  g_autofree char *time = hd_meeting_say_time (facts->meeting);
  g_autofree char *where = g_strconcat (place, *place != '\0' && *time != '\0' ? " - " : "", time, NULL);
  g_autofree char *capital = hd_text_capitalize (where);

  add_title_line (drawing, 0, HD_FACE_BOLD, 14, is_first ? "SƠ ĐỒ CHỖ NGỒI" : "SƠ ĐỒ CHỖ NGỒI (tiếp theo)");
  add_title_line (drawing, 1, HD_FACE_BOLD, 12, hd_record_peek_text (facts->meeting->meeting, HD_MEETING_TITLE));
  add_title_line (drawing, 2, HD_FACE_ITALIC, 11, capital);
  return TITLE_LINES * LABEL_HEIGHT + SEAT_GAP;
}

/* Rows of the hall, the first one next to the chairs; a seat somebody wrote down is printed with it. */
static void
add_hall (HdPaperDraft         *self,
          const HdMeetingMatter *facts,
          GPtrArray            *seated,
          HdDrawing            *drawing,
          double                y)
{
  double height = drawing->height;
  double seat_width = (drawing->width - AISLE - (SEATS_A_ROW - 2) * SEAT_GAP) / SEATS_A_ROW;

  for (guint i = 0; i < seated->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (seated, i);
      guint row = i / SEATS_A_ROW, place = i % SEATS_A_ROW;
      gboolean is_right = place >= SEATS_A_ROW / 2;
      HdRect seat = { place * (seat_width + SEAT_GAP) + (is_right ? AISLE - SEAT_GAP : 0), y, seat_width, SEAT_HEIGHT };
      g_autofree char *label = dup_seat (delegate, row, place);

      if (place == 0 && y + SEAT_HEIGHT > height)
        {
          hd_blocks_add_drawing (self->paper->document->blocks, drawing);
          hd_blocks_add_page_break (self->paper->document->blocks);
          drawing = hd_drawing_new (drawing->width, height);
          seat.y = y = add_plan_title (drawing, facts, FALSE);
        }
      add_seat (drawing, &seat, delegate, label);
      if (place + 1 == SEATS_A_ROW)
        y += SEAT_HEIGHT + ROW_GAP;
    }
  hd_blocks_add_drawing (self->paper->document->blocks, drawing);
}

void
hd_meeting_add_seating (HdPaperDraft         *self,
                        const HdMeetingMatter *facts)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (facts->meeting);
  g_autoptr (GPtrArray) chairs = g_ptr_array_new ();
  g_autoptr (GPtrArray) secretaries = g_ptr_array_new ();
  g_autoptr (GPtrArray) seated = g_ptr_array_new ();
  const HdPageSetup *setup = &self->paper->document->setup;
  HdDrawing *drawing;
  double top, y;

  for (guint i = 0; i < delegates->len; i++)
    g_ptr_array_add (find_place (g_ptr_array_index (delegates, i), chairs, secretaries, seated), g_ptr_array_index (delegates, i));
  set_up_drawing (self, TRUE, PLAN_MARGIN);
  drawing = hd_drawing_new (setup->width - 2 * PLAN_MARGIN, setup->height - 2 * PLAN_MARGIN);
  top = add_plan_title (drawing, facts, TRUE);
  y = add_stage (drawing, chairs, top);
  add_desks (drawing, secretaries, top);
  add_hall (self, facts, seated, drawing, y + ROW_GAP);
}
