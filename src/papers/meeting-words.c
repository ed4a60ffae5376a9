/* meeting-words.c: what the papers of a meeting say of it, as the values of their placeholders
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include <string.h>

#include "base/text.h"

#define PARAGRAPH "\\- "
#define NOBODY "……"

typedef struct
{
  const HdMeetingMatter *facts;
  const HdMeeting      *meeting;
  HdDossier            *dossier;
} Words;

static void
set (Words        *self,
     HdPlaceholder placeholder,
     const char   *value)
{
  hd_dossier_set_value (self->dossier, hd_placeholder_get_name (placeholder), value);
}

static void
take (Words        *self,
      HdPlaceholder placeholder,
      char         *value)
{
  set (self, placeholder, value);
  g_free (value);
}

static void
take_string (Words        *self,
             HdPlaceholder placeholder,
             GString      *value)
{
  take (self, placeholder, g_string_free (value, FALSE));
}

static char *
lower_first (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (1, g_utf8_strlen (text, -1)));
  g_autofree char *small = g_utf8_strdown (first, -1);

  return g_strconcat (small, text + strlen (first), NULL);
}

/* A paragraph that begins with a dash, in the form of a template; further lines of @text stay lines of it. */
static void
add_dashed (GString    *lines,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (lines, "%s%s%s", lines->len > 0 ? "\n" : "", i == 0 ? PARAGRAPH : "| ", parts[i]);
}

/* --- The meeting itself --- */

static void
fill_time (Words *self)
{
  const HdRecord *meeting = self->meeting->meeting;
  HdDate day = hd_record_get_date (meeting, HD_MEETING_DATE);

  take (self, HD_PLACEHOLDER_MEETING_TIME, hd_meeting_say_time (self->meeting));
  take (self, HD_PLACEHOLDER_MEETING_START, hd_clock_say (hd_clock_parse (hd_record_get_text (meeting, HD_MEETING_START_TIME))));
  take (self, HD_PLACEHOLDER_MEETING_END, hd_clock_say (hd_clock_parse (hd_record_get_text (meeting, HD_MEETING_END_TIME))));
  take (self, HD_PLACEHOLDER_MEETING_DAY, day != HD_DATE_NONE ? hd_date_print_long (day) : NULL);
  take (self, HD_PLACEHOLDER_MEETING_PLACE, hd_meeting_say_place (self->meeting));
}

/* "Đại tá Nguyễn Văn A, Chính ủy Bộ Chỉ huy Quân sự tỉnh" */
static char *
say_delegate (const HdDelegate *delegate)
{
  return g_strconcat (delegate->full_name, *delegate->title_at_unit != '\0' ? ", " : "", delegate->title_at_unit, NULL);
}

static void
fill_people (Words        *self,
             const char   *capacity,
             HdPlaceholder placeholder)
{
  g_autoptr (GPtrArray) attendees = hd_meeting_attendees_as (self->meeting, capacity);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < attendees->len; i++)
    {
      g_autoptr (HdDelegate) delegate = hd_meeting_describe_attendee (self->meeting, g_ptr_array_index (attendees, i));
      g_autofree char *name = say_delegate (delegate);

      g_string_append_printf (names, "%s%s", i > 0 ? "; đồng chí " : "", name);
    }
  take_string (self, placeholder, names);
}

/* As it is cited inside a sentence: "Chương trình phối hợp hoạt động năm 2024 …". */
static char *
cite (Words          *self,
      const HdRecord *agreement)
{
  g_autoptr (HdRecord) copy = hd_record_copy (agreement);
  g_autoptr (HdDossier) dossier = hd_dossier_new (self->meeting->committee, copy);

  return hd_placeholder_resolve (HD_PLACEHOLDER_TITLE, dossier);
}

static void
fill_agreements (Words *self)
{
  const HdRecord *reviewed = hd_meeting_get_agreement (self->meeting, "reviewed");
  const HdRecord *next = hd_meeting_get_agreement (self->meeting, "signed");
  HdPeriod coming = { 0 };

  if (reviewed != NULL)
    take (self, HD_PLACEHOLDER_REVIEWED, cite (self, reviewed));
  if (next != NULL)
    {
      take (self, HD_PLACEHOLDER_NEXT, cite (self, next));
      coming = hd_record_get_period (next, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
    }
  else if (self->facts->period.from != HD_DATE_NONE)
    coming = hd_period_year (hd_date_year (hd_period_last (&self->facts->period)) + 1);
  if (self->facts->period.from != HD_DATE_NONE)
    take (self, HD_PLACEHOLDER_REVIEWED_PERIOD, hd_period_print (&self->facts->period));
  if (coming.from != HD_DATE_NONE)
    take (self, HD_PLACEHOLDER_COMING_PERIOD, hd_period_print (&coming));
}

static const char *
review_kind (const HdMeeting *meeting)
{
  const char *kind = hd_record_peek_text (meeting->meeting, HD_MEETING_KIND);

  return g_str_equal (kind, "interim") ? "sơ kết" : g_str_equal (kind, "final") ? "tổng kết" : "kết quả";
}

static char *
say_count (guint count)
{
  return g_strdup_printf ("%02u", count);
}

static void
fill_counts (Words *self)
{
  HdMeetingCount count = hd_meeting_count (self->meeting);

  take (self, HD_PLACEHOLDER_N_INVITED, count.invited > 0 ? say_count (count.invited) : NULL);
  if (count.expected == count.invited)
    return;
  take (self, HD_PLACEHOLDER_N_PRESENT, say_count (count.present));
  take (self, HD_PLACEHOLDER_N_AWAY, say_count (count.excused + count.absent));
}

/* --- Who comes --- */

/* Units in the order in which they first come, each with how many it sends. */
static void
fill_composition (Words *self)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (self->meeting);
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      const char *unit = *delegate->unit_name != '\0' ? delegate->unit_name : delegate->title_at_unit;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, unit));

      if (count == 0)
        g_ptr_array_add (units, (gpointer) unit);
      g_hash_table_replace (counts, (gpointer) unit, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < units->len; i++)
    {
      const char *unit = g_ptr_array_index (units, i);
      g_autofree char *line = g_strdup_printf ("%s: %02u đồng chí%s", *unit != '\0' ? unit : "Khách mời khác",
                                               GPOINTER_TO_UINT (g_hash_table_lookup (counts, unit)), i + 1 < units->len ? ";" : ".");

      add_dashed (lines, line);
    }
  take_string (self, HD_PLACEHOLDER_COMPOSITION, lines);
}

static void
fill_away (Words *self)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (self->meeting);
  HdMeetingCount count = hd_meeting_count (self->meeting);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      const char *presence = hd_record_peek_text (delegate->attendee, HD_ATTENDEE_PRESENCE);
      const char *note = hd_record_peek_text (delegate->attendee, HD_ATTENDEE_NOTE);
      gboolean is_excused = g_str_equal (presence, "excused");
      g_autofree char *name = say_delegate (delegate);
      g_autofree char *line = g_strdup_printf ("%s (%s%s%s).", name, is_excused ? "có lý do" : "không có lý do", *note != '\0' ? ": " : "", note);

      if (is_excused || g_str_equal (presence, "absent"))
        add_dashed (lines, line);
    }
  if (lines->len > 0)
    g_string_prepend (lines, "Vắng mặt:\n");
  else
    g_string_assign (lines, count.expected < count.invited ? "Vắng mặt: không." : "Vắng mặt: ……………………");
  take_string (self, HD_PLACEHOLDER_AWAY, lines);
}

char *
hd_meeting_say_invited (const HdDelegate *delegate)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (delegate != NULL, NULL);

  if (*delegate->name == '\0')
    return g_strdup_printf ("Đại diện lãnh đạo %s", *delegate->unit_name != '\0' ? delegate->unit_name : NOBODY);
  name = say_delegate (delegate);
  return delegate->is_group ? g_steal_pointer (&name) : g_strdup_printf ("Đồng chí %s", name);
}

/* --- The agenda --- */

static void
fill_contents (Words *self)
{
  GPtrArray *agenda = self->meeting->agenda;
  GString *contents = g_string_new (NULL), *assignments = g_string_new (NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      const HdRecord *item = g_ptr_array_index (agenda, i);
      g_autofree char *responsible = hd_meeting_say_responsible (self->meeting, item);
      g_autofree char *title = hd_paper_close_with (hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE), i + 1 < agenda->len ? ";" : ".");
      g_autofree char *plain = hd_paper_close_with (title, "");
      g_autofree char *small = lower_first (plain);
      g_autofree char *line = g_strdup_printf ("%s: chuẩn bị nội dung “%s”.", responsible, small);

      add_dashed (contents, title);
      if (*responsible != '\0')
        add_dashed (assignments, line);
    }
  take_string (self, HD_PLACEHOLDER_CONTENTS, contents);
  take_string (self, HD_PLACEHOLDER_ASSIGNMENTS, assignments);
}

/* --- What was said --- */

static void
add_said (GString    *lines,
          const char *indent,
          const char *beginning,
          const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  g_string_append_printf (lines, "%s%s" PARAGRAPH "%s", lines->len > 0 ? "\n" : "", indent, beginning);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_printf (lines, "\n%s| ", indent);
      g_string_append (lines, parts[i]);
    }
}

static const char *
verb_of (const char *kind)
{
  if (g_str_equal (kind, "paper"))
    return "trình bày";
  if (g_str_equal (kind, "directive"))
    return "phát biểu chỉ đạo";
  if (g_str_equal (kind, "conclusion"))
    return "kết luận";
  return g_str_equal (kind, "remark") ? "phát biểu" : "";
}

/* "08 giờ 15 phút, Đại tá Nguyễn Văn A, Chính ủy …, phát biểu: …", and the answer. */
static void
add_contribution (Words          *self,
                  GString        *lines,
                  const char     *indent,
                  const HdRecord *contribution)
{
  const char *kind = hd_record_peek_text (contribution, HD_CONTRIBUTION_KIND);
  const char *title = hd_record_peek_text (contribution, HD_CONTRIBUTION_TITLE);
  const char *text = hd_record_peek_text (contribution, HD_CONTRIBUTION_TEXT);
  const char *answer = hd_record_peek_text (contribution, HD_CONTRIBUTION_ANSWER);
  g_autofree char *speaker = hd_meeting_say_speaker (self->meeting, contribution);
  g_autofree char *clock = hd_clock_say (hd_clock_parse (hd_record_get_text (contribution, HD_CONTRIBUTION_AT_TIME)));
  g_autoptr (GString) beginning = g_string_new (NULL);
  gboolean is_named = g_str_equal (kind, "paper") && *title != '\0';

  if (*clock != '\0')
    g_string_append_printf (beginning, "%s%s", clock, *speaker != '\0' || is_named ? ", " : "");
  if (*speaker != '\0')
    g_string_append_printf (beginning, "%s%s%s", speaker, *verb_of (kind) != '\0' ? " " : "", verb_of (kind));
  if (is_named)
    g_string_append_printf (beginning, "%s“%s”", *speaker != '\0' ? " " : "", title);
  if (beginning->len > 0 && *text != '\0')
    g_string_append (beginning, ": ");
  add_said (lines, indent, beginning->str, *text != '\0' || is_named ? text : title);
  if (*answer != '\0')
    add_said (lines, indent, "Tiếp thu, giải trình: ", answer);
}

/* Findings and conclusions have places of their own in the minutes. */
static gboolean
is_told_elsewhere (const HdRecord *contribution)
{
  const char *kind = hd_record_peek_text (contribution, HD_CONTRIBUTION_KIND);

  return g_str_equal (kind, "finding") || g_str_equal (kind, "conclusion");
}

/* Under the item it belongs to; what names none, or none that is there, comes last. */
static void
fill_course (Words *self)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (self->meeting);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  GPtrArray *contributions = self->meeting->contributions;
  GString *lines = g_string_new (NULL);
  gboolean has_rest = FALSE;

  for (guint i = 0; i < times->len; i++)
    {
      const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);
      g_autofree char *responsible = hd_meeting_say_responsible (self->meeting, time->item);

      g_string_append_printf (lines, "%s## %s", lines->len > 0 ? "\n" : "", hd_record_peek_text (time->item, HD_AGENDA_ITEM_TITLE));
      if (*responsible != '\0')
        g_string_append_printf (lines, "\n  Người thực hiện: %s.", responsible);
      for (guint k = 0; k < contributions->len; k++)
        {
          const HdRecord *contribution = g_ptr_array_index (contributions, k);

          if (g_strcmp0 (hd_record_get_text (contribution, HD_CONTRIBUTION_AGENDA_ITEM), hd_record_get_id (time->item)) != 0 || is_told_elsewhere (contribution))
            continue;
          g_hash_table_add (placed, (gpointer) contribution);
          add_contribution (self, lines, "  ", contribution);
        }
    }
  for (guint k = 0; k < contributions->len; k++)
    {
      HdRecord *contribution = g_ptr_array_index (contributions, k);

      if (g_hash_table_contains (placed, contribution) || is_told_elsewhere (contribution))
        continue;
      if (!has_rest)
        g_string_append_printf (lines, "%s## Báo cáo, tham luận, ý kiến tại hội nghị", lines->len > 0 ? "\n" : "");
      has_rest = TRUE;
      add_contribution (self, lines, "  ", contribution);
    }
  take_string (self, HD_PLACEHOLDER_COURSE, lines);
}

/* What to compare: whatever mark is at its end. */
static char *
dup_key (const char *text)
{
  g_autofree char *plain = hd_paper_close_with (text, "");

  return hd_text_fold_marked (plain);
}

static gboolean
is_task (const HdMeeting *meeting,
         const HdRecord  *contribution)
{
  g_autofree char *said = dup_key (hd_record_peek_text (contribution, HD_CONTRIBUTION_TEXT));

  for (guint i = 0; i < meeting->tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (meeting->tasks, i);
      g_autofree char *text = dup_key (hd_record_peek_text (task, HD_TASK_TEXT));

      if (g_strcmp0 (hd_record_get_text (task, HD_TASK_CONTRIBUTION), hd_record_get_id (contribution)) == 0 && g_str_equal (text, said))
        return TRUE;
    }
  return FALSE;
}

/* Those that became tasks word for word stand among the tasks, once, with unit and deadline; one whose task says it in other words said
 * something of its own. */
static void
fill_conclusions (Words *self)
{
  g_autoptr (GPtrArray) conclusions = hd_meeting_contributions_of (self->meeting, "conclusion");
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < conclusions->len; i++)
    {
      const HdRecord *conclusion = g_ptr_array_index (conclusions, i);
      const char *text = hd_record_peek_text (conclusion, HD_CONTRIBUTION_TEXT);

      if (!is_task (self->meeting, conclusion))
        add_dashed (lines, *text != '\0' ? text : hd_record_peek_text (conclusion, HD_CONTRIBUTION_TITLE));
    }
  if (lines->len == 0 && conclusions->len > 0)
    add_dashed (lines, "Thống nhất giao các nhiệm vụ nêu dưới đây.");
  take_string (self, HD_PLACEHOLDER_CONCLUSIONS, lines);
}

/* What was said of one kind, without the speaker where it is told elsewhere. */
static void
fill_said (Words        *self,
           const char   *kind,
           gboolean      with_speaker,
           HdPlaceholder placeholder)
{
  g_autoptr (GPtrArray) contributions = hd_meeting_contributions_of (self->meeting, kind);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < contributions->len; i++)
    {
      const HdRecord *contribution = g_ptr_array_index (contributions, i);
      const char *text = hd_record_peek_text (contribution, HD_CONTRIBUTION_TEXT);

      if (with_speaker)
        add_contribution (self, lines, "", contribution);
      else
        add_dashed (lines, *text != '\0' ? text : hd_record_peek_text (contribution, HD_CONTRIBUTION_TITLE));
    }
  take_string (self, placeholder, lines);
}

/* --- Tasks and commendations --- */

static char *
say_task (Words          *self,
          const HdRecord *task)
{
  HdRecord *unit = hd_meeting_lookup (self->meeting, hd_record_get_text (task, HD_TASK_UNIT));
  HdDate deadline = hd_record_get_date (task, HD_TASK_DEADLINE);
  g_autofree char *what = hd_paper_close_with (hd_record_peek_text (task, HD_TASK_TEXT), "");
  g_autofree char *day = deadline != HD_DATE_NONE ? hd_date_print_long (deadline) : NULL;

  return g_strdup_printf ("%s%s%s%s%s.", unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "", unit != NULL ? ": " : "", what,
                          day != NULL ? "; thời hạn hoàn thành: " : "", day != NULL ? day : "");
}

static void
fill_tasks (Words        *self,
            GPtrArray    *tasks,
            const char   *none,
            HdPlaceholder placeholder)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      g_autofree char *task = say_task (self, g_ptr_array_index (tasks, i));

      add_dashed (lines, task);
    }
  if (tasks->len == 0 && none != NULL)
    g_string_append (lines, none);
  take_string (self, placeholder, lines);
}

static void
fill_commended (Words *self)
{
  GPtrArray *commendations = self->meeting->commendations;
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < commendations->len; i++)
    {
      const HdRecord *commendation = g_ptr_array_index (commendations, i);
      const char *form = hd_record_peek_text (commendation, HD_COMMENDATION_FORM);
      g_autofree char *name = hd_meeting_say_commended (self->meeting, commendation);
      g_autofree char *line = g_strdup_printf ("%s%s%s%s.", name, *form != '\0' ? " (" : "", form, *form != '\0' ? ")" : "");

      add_dashed (lines, line);
    }
  take_string (self, HD_PLACEHOLDER_COMMENDED, lines);
}

/* Directions come from the agreement itself. */
static void
fill_guidance (Words *self)
{
  const HdRecord *reviewed = hd_meeting_get_agreement (self->meeting, "reviewed");
  g_autofree char *number = NULL, *day = NULL, *title = NULL;

  if (reviewed == NULL)
    return;
  title = cite (self, reviewed);
  number = hd_placeholder_resolve (HD_PLACEHOLDER_NUMBER, self->dossier);
  day = hd_placeholder_resolve (HD_PLACEHOLDER_NUMBER_DATE, self->dossier);
  if (title != NULL)
    take (self, HD_PLACEHOLDER_GUIDANCE,
          g_strdup_printf ("Ngay sau khi ký kết %s%s%s%s%s%s, các bên đã quán triệt, cụ thể hóa thành kế hoạch của từng cơ quan, đơn vị, tổ chức để thực hiện.",
                           title, number != NULL ? " (số " : "", number != NULL ? number : "", number != NULL && day != NULL ? " " : "",
                           number != NULL && day != NULL ? day : "", number != NULL ? ")" : ""));
}

/* A meeting has a name of its own; a visit is called by what is done, which begins small inside a sentence. */
static void
fill_title (Words *self)
{
  const char *title = hd_record_get_text (self->meeting->meeting, HD_MEETING_TITLE);
  g_autofree char *inside = title != NULL && hd_meeting_is_visit (self->meeting) ? hd_placeholder_begin_small (title) : NULL;

  set (self, HD_PLACEHOLDER_MEETING, title);
  hd_dossier_set_value (self->dossier, HD_PLACEHOLDER_MEETING_INSIDE, inside);
}

void
hd_meeting_words_fill (const HdMeetingMatter *facts,
                       HdDossier            *dossier,
                       GPtrArray            *links)
{
  Words self = { facts, facts->meeting, dossier };

  g_return_if_fail (facts != NULL && dossier != NULL && links != NULL);

  fill_title (&self);
  take (&self, HD_PLACEHOLDER_ORGANISER, hd_meeting_say_organiser (facts->meeting));
  set (&self, HD_PLACEHOLDER_REVIEW_KIND, review_kind (facts->meeting));
  fill_time (&self);
  fill_people (&self, "chair", HD_PLACEHOLDER_CHAIRS);
  fill_people (&self, "secretary", HD_PLACEHOLDER_SECRETARIES);
  fill_agreements (&self);
  fill_counts (&self);
  fill_composition (&self);
  fill_away (&self);
  fill_contents (&self);
  fill_course (&self);
  fill_said (&self, "directive", TRUE, HD_PLACEHOLDER_DIRECTIVES);
  fill_conclusions (&self);
  fill_said (&self, "finding", FALSE, HD_PLACEHOLDER_FINDINGS);
  fill_tasks (&self, facts->meeting->tasks, NULL, HD_PLACEHOLDER_TASKS);
  fill_tasks (&self, facts->meeting->open_tasks, "Không còn nhiệm vụ nào chưa hoàn thành.", HD_PLACEHOLDER_EARLIER_TASKS);
  fill_commended (&self);
  fill_guidance (&self);
  hd_meeting_results_fill (facts, dossier, links);
}
