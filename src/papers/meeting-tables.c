/* meeting-tables.c: tables of a meeting's papers: agenda, script, tasks, commendations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

static void
add_cell (HdPaperDraft *self,
          HdRow        *row,
          HdFace        face,
          HdAlign       align,
          const char   *text)
{
  hd_office_cell_add (self, hd_row_add_cell (row, 1), face, text)->align = align;
}

static void
add_number (HdPaperDraft *self,
            HdRow        *row,
            guint         number)
{
  g_autofree char *label = g_strdup_printf ("%u", number);

  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_CENTER, label);
}

/* The table, or a sentence where it would be empty. */
static void
add_table (HdPaperDraft *self,
           HdTable      *table,
           const char   *none)
{
  if (table->rows->len > table->n_header_rows)
    {
      hd_blocks_add_table (self->paper->document->blocks, table);
      return;
    }
  hd_table_unref (table);
  hd_office_paper_text (self, none);
}

/* --- Agenda --- */

static const char * const agenda_titles[] = { "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú của chủ trì" };
static const double agenda_widths[] = { 0.17, 0.5, 0.33 };
static const double noted_widths[] = { 0.16, 0.34, 0.24, 0.26 };

static void
note_agenda (HdPaperDraft         *self,
             const HdMeetingMatter *facts,
             const HdRecord       *item)
{
  g_autofree char *responsible = hd_meeting_say_responsible (facts->meeting, item);

  if (*responsible == '\0')
    hd_paper_add_blank (self, g_strdup_printf (_("Who is responsible for “%s” is not known: fill it in at the agenda."),
                                               hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE)));
}

void
hd_meeting_add_agenda (HdPaperDraft         *self,
                       const HdMeetingMatter *facts)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (facts->meeting);
  guint n_columns = facts->for_chair ? G_N_ELEMENTS (noted_widths) : G_N_ELEMENTS (agenda_widths);
  HdTable *table = hd_office_table_new (self, n_columns, facts->for_chair ? noted_widths : agenda_widths, agenda_titles);

  for (guint i = 0; i < times->len; i++)
    {
      const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);
      HdRow *row = hd_table_add_row (table);
      g_autofree char *clock = hd_agenda_time_print (time);
      g_autofree char *responsible = hd_meeting_say_responsible (facts->meeting, time->item);

      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_CENTER, *clock != '\0' ? clock : HD_PAPER_DOTS);
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, hd_record_peek_text (time->item, HD_AGENDA_ITEM_TITLE));
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, *responsible != '\0' ? responsible : HD_PAPER_DOTS);
      if (facts->for_chair)
        add_cell (self, row, HD_FACE_ITALIC, HD_ALIGN_LEFT, hd_record_peek_text (time->item, HD_AGENDA_ITEM_INTERNAL_NOTE));
      note_agenda (self, facts, time->item);
    }
  add_table (self, table, "Chưa có nội dung.");
}

/* --- Script --- */

static const char * const script_titles[] = { "Thời gian", "Nội dung, lời dẫn của chủ trì", "Người thực hiện" };
static const double script_widths[] = { 0.16, 0.6, 0.24 };

/* "Tham luận: …" as it stands in the agenda, without its first word. */
static const char *
skip_kind (const char *title)
{
  static const char kind[] = "Tham luận: ";

  return g_str_has_prefix (title, kind) ? title + strlen (kind) : title;
}

/* What is said; where nobody wrote it, how it is usually said. */
static char *
dup_script (const HdMeetingMatter *facts,
            const HdRecord       *item,
            gboolean              is_first)
{
  const char *own = hd_record_get_text (item, HD_AGENDA_ITEM_SCRIPT);
  g_autofree char *responsible = hd_meeting_say_responsible (facts->meeting, item);
  const char *title = hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE);
  const char *kind = hd_record_peek_text (item, HD_AGENDA_ITEM_KIND);
  g_autofree char *folded = hd_text_fold (title);
  const char *comrade = hd_record_is_empty (item, HD_AGENDA_ITEM_RESPONSIBLE) && !hd_record_is_empty (item, HD_AGENDA_ITEM_PERSON) ? "đồng chí " : "";

  if (own != NULL)
    return g_strdup (own);
  if (is_first && strstr (folded, "on dinh") != NULL)
    return g_strdup ("Kính mời các đồng chí đại biểu ổn định chỗ ngồi để hội nghị bắt đầu đúng giờ.");
  if (*responsible == '\0')
    return g_strdup_printf ("Kính thưa hội nghị, tiếp theo chương trình là nội dung “%s”.", title);
  if (g_str_equal (kind, "paper"))
    return g_strdup_printf ("Tiếp theo chương trình, xin trân trọng kính mời %s%s trình bày tham luận “%s”.", comrade, responsible, skip_kind (title));
  return g_strdup_printf ("Kính thưa hội nghị, tiếp theo chương trình là nội dung “%s”. Xin trân trọng kính mời %s%s.", title, comrade, responsible);
}

static void
add_spoken (HdPaperDraft         *self,
            const HdMeetingMatter *facts,
            HdCell               *cell,
            const HdRecord       *item,
            gboolean              is_first)
{
  const char *note = hd_record_get_text (item, HD_AGENDA_ITEM_INTERNAL_NOTE);
  g_autofree char *script = dup_script (facts, item, is_first);
  g_auto (GStrv) lines = g_strsplit (script, "\n", -1);

  hd_office_cell_add (self, cell, HD_FACE_BOLD, hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE))->keep_with_next = TRUE;
  for (guint i = 0; lines[i] != NULL; i++)
    hd_office_cell_add (self, cell, HD_FACE_REGULAR, lines[i])->align = HD_ALIGN_JUSTIFY;
  if (note != NULL && facts->for_chair)
    {
      HdParagraph *line = hd_office_cell_add (self, cell, HD_FACE_BOLD_ITALIC, "Lưu ý: ");

      hd_office_cell_append (self, line, HD_FACE_ITALIC, note);
    }
}

void
hd_meeting_add_script (HdPaperDraft         *self,
                       const HdMeetingMatter *facts)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (facts->meeting);
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (script_widths), script_widths, script_titles);

  for (guint i = 0; i < times->len; i++)
    {
      const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);
      HdRow *row = hd_table_add_row (table);
      g_autofree char *clock = hd_agenda_time_print (time);
      g_autofree char *responsible = hd_meeting_say_responsible (facts->meeting, time->item);

      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_CENTER, *clock != '\0' ? clock : HD_PAPER_DOTS);
      add_spoken (self, facts, hd_row_add_cell (row, 1), time->item, i == 0);
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, *responsible != '\0' ? responsible : HD_PAPER_DOTS);
    }
  add_table (self, table, "Chưa có nội dung.");
}

/* --- Tasks --- */

static const char * const task_titles[] = { "STT", "Nhiệm vụ", "Cơ quan, đơn vị thực hiện", "Thời hạn" };
static const double task_widths[] = { 0.08, 0.47, 0.28, 0.17 };

void
hd_meeting_add_tasks (HdPaperDraft         *self,
                      const HdMeetingMatter *facts)
{
  GPtrArray *tasks = facts->meeting->tasks;
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (task_widths), task_widths, task_titles);

  for (guint i = 0; i < tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (tasks, i);
      HdRecord *unit = hd_meeting_lookup (facts->meeting, hd_record_get_text (task, HD_TASK_UNIT));
      HdDate deadline = hd_record_get_date (task, HD_TASK_DEADLINE);
      g_autofree char *day = deadline != HD_DATE_NONE ? hd_date_print_short (deadline) : g_strdup (HD_PAPER_DOTS);
      HdRow *row = hd_table_add_row (table);

      add_number (self, row, i + 1);
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, hd_record_peek_text (task, HD_TASK_TEXT));
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : HD_PAPER_DOTS);
      add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_CENTER, day);
      if (unit == NULL)
        hd_paper_add_blank (self, g_strdup_printf (_("Who is to do “%s” is not known: choose the unit at the task."), hd_record_peek_text (task, HD_TASK_TEXT)));
    }
  add_table (self, table, "Hội nghị không giao nhiệm vụ riêng.");
}

/* --- Commendations --- */

static const char * const commended_titles[] = { "STT", "Tập thể, cá nhân", "Chức vụ, đơn vị", "Thành tích", "Hình thức", "Tiền thưởng (đồng)" };
static const double commended_widths[] = { 0.07, 0.22, 0.2, 0.24, 0.12, 0.15 };

static void
add_group (HdPaperDraft *self,
           HdTable      *table,
           const char   *title)
{
  HdRow *row = hd_table_add_row (table);

  row->keep_with_next = TRUE;
  hd_office_cell_add (self, hd_row_add_cell (row, G_N_ELEMENTS (commended_widths)), HD_FACE_BOLD, title);
}

static void
add_commended (HdPaperDraft         *self,
               const HdMeetingMatter *facts,
               HdTable              *table,
               const HdRecord       *commendation,
               guint                 number)
{
  gint64 amount = hd_record_get_integer (commendation, HD_COMMENDATION_AMOUNT);
  HdRecord *unit = hd_meeting_lookup (facts->meeting, hd_record_get_text (commendation, HD_COMMENDATION_UNIT));
  const char *title = hd_record_get_text (commendation, HD_COMMENDATION_TITLE);
  gboolean is_person = g_strcmp0 (hd_record_get_text (commendation, HD_COMMENDATION_KIND), "individual") == 0;
  g_autofree char *name = hd_meeting_say_commended (facts->meeting, commendation);
  g_autofree char *posts = title == NULL && !hd_record_is_empty (commendation, HD_COMMENDATION_PERSON)
                           ? hd_meeting_say_posts (facts->meeting, hd_record_get_text (commendation, HD_COMMENDATION_PERSON)) : g_strdup (title != NULL ? title : "");
  g_autofree char *money = amount > 0 ? hd_figure_format (amount * HD_FIGURE_SCALE, 0, TRUE) : g_strdup ("");
  HdRow *row = hd_table_add_row (table);

  add_number (self, row, number);
  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, name);
  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, *posts != '\0' ? posts : is_person && unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");
  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_LEFT, hd_record_peek_text (commendation, HD_COMMENDATION_REASON));
  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_CENTER, hd_record_peek_text (commendation, HD_COMMENDATION_FORM));
  add_cell (self, row, HD_FACE_REGULAR, HD_ALIGN_RIGHT, money);
}

/* How much all together, in figures and in words. */
static void
add_money (HdPaperDraft *self,
           GPtrArray    *commendations)
{
  gint64 total = 0;

  for (guint i = 0; i < commendations->len; i++)
    total += hd_record_get_integer (g_ptr_array_index (commendations, i), HD_COMMENDATION_AMOUNT);
  if (total > 0)
    {
      g_autofree char *figure = hd_figure_format (total * HD_FIGURE_SCALE, 0, TRUE);
      g_autofree char *words = hd_number_words_dong (total);
      g_autofree char *sentence = g_strdup_printf ("Tổng số tiền thưởng: %s đồng (Bằng chữ: %s).", figure, words);

      hd_office_paper_add_text (self, HD_ELEMENT_GROUND, sentence);
    }
}

void
hd_meeting_add_commended (HdPaperDraft         *self,
                          const HdMeetingMatter *facts)
{
  static const struct { const char *kind, *title; } groups[] = { { "collective", "I. Tập thể" }, { "individual", "II. Cá nhân" } };
  GPtrArray *commendations = facts->meeting->commendations;
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (commended_widths), commended_widths, commended_titles);

  for (guint k = 0; k < G_N_ELEMENTS (groups); k++)
    {
      guint number = 0;

      for (guint i = 0; i < commendations->len; i++)
        if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (commendations, i), HD_COMMENDATION_KIND), groups[k].kind) == 0)
          {
            if (number == 0)
              add_group (self, table, groups[k].title);
            add_commended (self, facts, table, g_ptr_array_index (commendations, i), ++number);
          }
    }
  add_table (self, table, "Chưa có ai được khen thưởng.");
  add_money (self, commendations);
}
