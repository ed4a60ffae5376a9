/* meeting-paper.c: puts the papers of a meeting together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include "base/i18n.h"
#include "papers/header-parts.h"

#define END_SPACE 14.0
#define CELL_INDENT 6.0
#define REPORT "Báo cáo"
#define DECISION "Quyết định"

/* A paper in the making. */
typedef struct
{
  HdMeetingPaperKind    kind;
  const HdMeetingMatter *facts;
  const HdOfficePaper  *details;
  HdPaperDraft          draft;
} Desk;

/* A passage that only people can write: dots, and a sentence that asks for it. */
static void
add_to_write (HdPaperDraft *self)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_BODY, HD_ALIGN_LEFT, NULL);

  hd_paper_set_as_text (self, paragraph);
  hd_paragraph_add (paragraph, HD_FACE_REGULAR, self->profile->elements[HD_ELEMENT_BODY].size, HD_LEADER);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  hd_paper_add_blank (self, g_strdup (_("A passage of the text is still to be written: edit the words of the paper.")));
}

/* That there are none is known once conclusions were written down. */
static void
add_tasks (HdPaperDraft         *self,
           const HdMeetingMatter *facts)
{
  g_autoptr (GPtrArray) conclusions = hd_meeting_contributions_of (facts->meeting, "conclusion");

  if (facts->meeting->tasks->len > 0 || conclusions->len > 0)
    hd_meeting_add_tasks (self, facts);
  else
    add_to_write (self);
}

static void
add_block (HdPaperDraft *self,
           HdPlaceholder placeholder,
           gpointer      data)
{
  const HdMeetingMatter *facts = ((const Desk *) data)->facts;

  if (placeholder == HD_PLACEHOLDER_AGENDA_TABLE)
    hd_meeting_add_agenda (self, facts);
  else if (placeholder == HD_PLACEHOLDER_SCRIPT_TABLE)
    hd_meeting_add_script (self, facts);
  else if (placeholder == HD_PLACEHOLDER_DELEGATES_TABLE)
    hd_meeting_add_delegates (self, facts);
  else if (placeholder == HD_PLACEHOLDER_SIGN_IN_TABLE)
    hd_meeting_add_sign_in (self, facts);
  else if (placeholder == HD_PLACEHOLDER_RESULTS_TABLE)
    hd_meeting_add_results (self, facts);
  else if (placeholder == HD_PLACEHOLDER_CHARTS)
    hd_meeting_add_charts (self, facts);
  else if (placeholder == HD_PLACEHOLDER_TASKS_TABLE)
    add_tasks (self, facts);
  else if (placeholder == HD_PLACEHOLDER_COMMENDED_TABLE)
    hd_meeting_add_commended (self, facts);
  else if (placeholder == HD_PLACEHOLDER_SIGNERS_TABLE)
    hd_meeting_add_signers (self, facts);
  else
    add_to_write (self);
}

/* --- Minutes: the secretary left, the chair right (model 1.9); below them who gets them --- */

static void
add_hand (HdPaperDraft *self,
          HdRow        *row,
          const char   *title,
          const char   *name)
{
  HdCell *cell = hd_row_add_cell (row, 1);
  HdParagraph *first = hd_paper_paragraph (self, HD_ELEMENT_POSITION, HD_ALIGN_CENTER, title);
  HdParagraph *last = hd_paper_paragraph (self, HD_ELEMENT_SIGNER, HD_ALIGN_CENTER, name);

  first->left_indent = first->right_indent = last->left_indent = last->right_indent = CELL_INDENT;
  if (*name == '\0')
    {
      hd_paragraph_add (last, HD_FACE_REGULAR, self->profile->elements[HD_ELEMENT_SIGNER].size, HD_LEADER);
      last->left_indent = last->right_indent = 4 * CELL_INDENT;
      hd_paper_add_later_blank (self, g_strdup_printf (_("Who signs as “%s” is not known: choose the person among the delegates."), title));
    }
  hd_blocks_add_paragraph (cell->blocks, first);
  hd_blocks_add_space (cell->blocks, self->profile->signature_space);
  hd_blocks_add_paragraph (cell->blocks, last);
}

static char *
name_of (const HdMeeting *meeting,
         const char      *capacity)
{
  g_autoptr (GPtrArray) attendees = hd_meeting_attendees_as (meeting, capacity);
  g_autoptr (HdDelegate) delegate = attendees->len > 0 ? hd_meeting_describe_attendee (meeting, g_ptr_array_index (attendees, 0)) : NULL;

  return g_strdup (delegate != NULL ? delegate->full_name : "");
}

/* Who stands for the unit that was visited: the first of those who come from it. */
static char *
name_of_host (const HdMeeting *meeting)
{
  const char *host = hd_record_get_text (meeting->meeting, HD_MEETING_HOST_UNIT);
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (meeting);

  for (guint i = 0; host != NULL && i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);

      if (delegate->unit != NULL && g_str_equal (hd_record_get_id (delegate->unit), host))
        return g_strdup (delegate->full_name);
    }
  return g_strdup ("");
}

static void
add_minutes_end (Desk              *self,
                 const HdPaperText *text)
{
  static const double widths[] = { 0.5, 0.5 };
  gboolean is_party = g_str_equal (self->draft.profile->name, "party");
  gboolean is_visit = hd_meeting_is_visit (self->facts->meeting);
  g_autofree char *secretary = is_visit ? name_of_host (self->facts->meeting) : name_of (self->facts->meeting, "secretary");
  g_autofree char *chair = name_of (self->facts->meeting, "chair");
  HdTable *table = hd_table_new (G_N_ELEMENTS (widths), widths);
  HdRow *row = hd_table_add_row (table);

  table->space_before = END_SPACE;
  row->keep_with_next = text->sections[HD_SECTION_RECIPIENTS]->len > 0;
  add_hand (&self->draft, row, is_visit ? "Đại diện đơn vị được kiểm tra" : is_party ? "Người ghi biên bản" : "Thư ký", secretary);
  add_hand (&self->draft, row, is_visit ? "Trưởng đoàn kiểm tra" : is_party ? "Chủ trì hội nghị" : "Chủ tọa", chair);
  hd_blocks_add_table (self->draft.paper->document->blocks, table);
  if (text->sections[HD_SECTION_RECIPIENTS]->len > 0)
    hd_office_paper_add_recipients (&self->draft, text);
}

/* --- From head to end --- */

static void
add_text (Desk              *self,
          const HdPaperText *text)
{
  g_autofree char *type = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);
  g_autofree char *subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  HdMeetingForm form = hd_meeting_paper_form (self->kind);

  hd_office_paper_add_header (&self->draft, self->details, NULL);
  hd_header_add_title (&self->draft, type, subject);
  hd_office_paper_add_grounds (&self->draft, text);
  hd_office_paper_add_section_with_blocks (&self->draft, text, HD_SECTION_BODY, add_block, self);
  if (form == HD_MEETING_FORM_MINUTES)
    add_minutes_end (self, text);
  else if (form != HD_MEETING_FORM_SHEET)
    hd_office_paper_add_end (&self->draft, self->details, text);
}

static void
add_reference_annex (Desk *self)
{
  g_autofree char *reference = hd_office_paper_dup_reference (&self->draft, self->details, REPORT);

  hd_meeting_add_annex (&self->draft, self->facts, reference);
}

static void
add_letters (Desk      *self,
             GPtrArray *texts)
{
  HdPageSetup setup = self->draft.paper->document->setup;

  setup.first_number = 1;
  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        hd_blocks_add_section (self->draft.paper->document->blocks, &setup);
      add_text (self, g_ptr_array_index (texts, i));
    }
}

static HdPaper *
make_decision (Desk              *self,
               const HdDossier   *dossier,
               const HdPaperText *text)
{
  HdPaper *paper = hd_decision_paper_begin (&self->draft, dossier, self->details, text);

  if (text->sections[HD_SECTION_ANNEX]->len > 0)
    {
      hd_decision_begin_annex (&self->draft, self->details, text);
      hd_meeting_add_commended (&self->draft, self->facts);
    }
  return paper;
}

/* The list alone, as it is read out and as it lies in the delegates' copy. */
static void
add_commended_sheet (Desk *self)
{
  hd_office_paper_add_header (&self->draft, self->details, NULL);
  hd_header_add_title (&self->draft, "Danh sách", "Tập thể, cá nhân được khen thưởng");
  hd_meeting_add_commended (&self->draft, self->facts);
}

static void
fill (Desk      *self,
      GPtrArray *texts)
{
  switch (hd_meeting_paper_form (self->kind))
    {
    case HD_MEETING_FORM_LETTERS:
      add_letters (self, texts);
      break;
    case HD_MEETING_FORM_DRAWN:
      if (self->kind == HD_MEETING_PAPER_NAME_PLATES)
        hd_meeting_add_name_plates (&self->draft, self->facts);
      else
        hd_meeting_add_seating (&self->draft, self->facts);
      break;
    case HD_MEETING_FORM_ANNEX:
      if (self->kind == HD_MEETING_PAPER_COMMENDED)
        add_commended_sheet (self);
      else
        add_reference_annex (self);
      break;
    case HD_MEETING_FORM_PAPER:
    case HD_MEETING_FORM_MINUTES:
    case HD_MEETING_FORM_SHEET:
    case HD_MEETING_FORM_DECISION:
    case HD_MEETING_FORM_AGREEMENT:
    default:
      add_text (self, g_ptr_array_index (texts, 0));
      if (self->kind == HD_MEETING_PAPER_REPORT)
        add_reference_annex (self);
    }
}

HdPaper *
hd_meeting_paper_new (HdMeetingPaperKind    kind,
                      const HdMeetingMatter *facts,
                      const HdDossier      *dossier,
                      const HdOfficePaper  *details,
                      GPtrArray            *texts)
{
  HdOfficePaper for_pen;
  Desk self = { .kind = kind, .facts = facts, .details = &for_pen };
  const HdPaperText *first;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  HdPaper *paper;

  g_return_val_if_fail (facts != NULL && dossier != NULL && details != NULL && texts != NULL, NULL);
  g_return_val_if_fail (texts->len > 0 || hd_meeting_paper_template (kind) == NULL, NULL);

  for_pen = *details;
  for_pen.is_for_pen = TRUE;
  first = texts->len > 0 ? g_ptr_array_index (texts, 0) : NULL;
  if (first != NULL && first->purpose == HD_PURPOSE_DECISION)
    return make_decision (&self, dossier, first);
  name = hd_meeting_paper_name (kind, facts->meeting);
  title = g_strdup_printf ("%s - %s", name, hd_record_peek_text (facts->meeting->meeting, HD_MEETING_TITLE));
  paper = hd_office_paper_start (&self.draft, dossier, self.details, first, title);
  fill (&self, texts);
  return paper;
}
