/* coming.c: the days that are coming: deadlines, meetings, ends of agreements, commemorations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-private.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/unit.h"

/* Days that programmes are tied to, in the words of the papers. Sources: labour code of 2019, article 112 (30/4, 1/5, 2/9); Decree
 * 111/2018/NĐ-CP; founding days of the organisations that sign. */
static const struct
{
  int         month, day;
  const char *name;
} commemorations[] = {
  { 2, 3, "Ngày thành lập Đảng Cộng sản Việt Nam" },
  { 3, 8, "Ngày Quốc tế Phụ nữ" },
  { 3, 26, "Ngày thành lập Đoàn TNCS Hồ Chí Minh" },
  { 3, 28, "Ngày truyền thống Dân quân tự vệ" },
  { 4, 30, "Ngày Giải phóng miền Nam" },
  { 5, 1, "Ngày Quốc tế Lao động" },
  { 5, 19, "Ngày sinh Chủ tịch Hồ Chí Minh" },
  { 7, 27, "Ngày Thương binh - Liệt sĩ" },
  { 7, 28, "Ngày thành lập Công đoàn Việt Nam" },
  { 9, 2, "Ngày Quốc khánh" },
  { 10, 14, "Ngày thành lập Hội Nông dân Việt Nam" },
  { 10, 15, "Ngày truyền thống công tác dân vận" },
  { 10, 20, "Ngày thành lập Hội LHPN Việt Nam" },
  { 11, 18, "Ngày truyền thống Mặt trận Tổ quốc Việt Nam" },
  { 12, 6, "Ngày thành lập Hội Cựu chiến binh Việt Nam" },
  { 12, 22, "Ngày thành lập QĐND Việt Nam, Ngày hội Quốc phòng toàn dân" },
};

void
hd_coming_free (HdComing *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->place.id);
  g_free (self);
}

/* @text: (transfer full); @id: (nullable): none for a commemoration */
static void
add (GPtrArray    *coming,
     HdDate        date,
     char         *text,
     HdEntityKind  kind,
     const char   *id)
{
  HdComing *day = g_new0 (HdComing, 1);

  day->date = date;
  day->text = text;
  day->has_place = id != NULL;
  day->place.kind = kind;
  day->place.id = g_strdup (id);
  day->place.field = -1;
  g_ptr_array_add (coming, day);
}

static void
add_tasks (const HdTodoFacts *facts,
           const HdPeriod    *span,
           GPtrArray         *coming)
{
  for (guint i = 0; i < facts->tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (facts->tasks, i);
      HdDate day = hd_record_get_date (task, HD_TASK_DEADLINE);
      HdEntityKind kind;
      const char *id;

      if (day != HD_DATE_NONE && hd_period_contains (span, day) && hd_todo_task_place (task, &kind, &id))
        add (coming, day, g_strdup_printf (_("Deadline: %s"), hd_record_peek_text (task, HD_TASK_TEXT)), kind, id);
    }
  for (guint i = 0; i < facts->commitments->len; i++)
    {
      const HdRecord *commitment = g_ptr_array_index (facts->commitments, i);
      HdDate day = hd_record_get_date (commitment, HD_COMMITMENT_DEADLINE);

      if (day != HD_DATE_NONE && hd_period_contains (span, day))
        add (coming, day, g_strdup_printf (_("Deadline: %s"), hd_record_peek_text (commitment, HD_COMMITMENT_TASK)), HD_ENTITY_AGREEMENT,
             hd_record_get_text (commitment, HD_COMMITMENT_AGREEMENT));
    }
}

static void
add_meetings (const HdTodoFacts *facts,
              const HdPeriod    *span,
              GPtrArray         *coming)
{
  for (guint i = 0; i < facts->meetings->len; i++)
    {
      const HdRecord *meeting = g_ptr_array_index (facts->meetings, i);
      HdDate day = hd_record_get_date (meeting, HD_MEETING_DATE);

      if (day != HD_DATE_NONE && hd_period_contains (span, day))
        add (coming, day, g_strdup (hd_record_peek_text (meeting, HD_MEETING_TITLE)), HD_ENTITY_MEETING, hd_record_get_id (meeting));
    }
}

static void
add_ends (const HdTodoFacts *facts,
          const HdPeriod    *span,
          GPtrArray         *coming)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const HdRecord *agreement = ((const HdDossier *) g_ptr_array_index (facts->dossiers, i))->agreement;
      HdDate day = hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE);
      g_autofree char *name = hd_todo_name_agreement (agreement);

      if (hd_agreement_get_state (agreement) == HD_STATE_IN_FORCE && day != HD_DATE_NONE && hd_period_contains (span, day))
        add (coming, day, g_strdup_printf (_("Ends: %s"), name), HD_ENTITY_AGREEMENT, hd_record_get_id (agreement));
    }
}

static void
add_commemorations (const HdPeriod *span,
                    GPtrArray      *coming)
{
  int first = hd_date_year (span->from), last = hd_date_year (hd_period_last (span));

  for (int year = first; year <= last; year++)
    for (guint i = 0; i < G_N_ELEMENTS (commemorations); i++)
      {
        HdDate day = hd_date_new (year, commemorations[i].month, commemorations[i].day);

        if (hd_period_contains (span, day))
          add (coming, day, g_strdup (commemorations[i].name), HD_ENTITY_COMMITTEE, NULL);
      }
}

static int
compare_dates (gconstpointer first,
               gconstpointer second)
{
  const HdComing *a = *(const HdComing * const *) first, *b = *(const HdComing * const *) second;

  return a->date < b->date ? -1 : a->date > b->date;
}

GPtrArray *
hd_coming_find (const HdTodoFacts *facts,
                guint              n_days)
{
  GPtrArray *coming = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_coming_free);
  HdPeriod span;

  g_return_val_if_fail (facts != NULL, coming);

  span = hd_period_new (facts->today, facts->today + (HdDate) n_days);
  add_tasks (facts, &span, coming);
  add_meetings (facts, &span, coming);
  add_ends (facts, &span, coming);
  add_commemorations (&span, coming);
  g_ptr_array_sort (coming, compare_dates);
  return coming;
}
