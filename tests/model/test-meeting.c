/* test-meeting.c: hours, delegates and their order, and each rule of what a meeting lacks: it finds what it is for, and is silent else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting-missing.h"

#include <string.h>

#define DAY   hd_date_new (2023, 3, 24)
#define TODAY hd_date_new (2023, 3, 10)

/* A meeting that lacks nothing: chair with four posts, secretary, an agenda that adds up, an agreement reviewed. */
typedef struct
{
  HdMeeting     *meeting;
  HdMeetingFacts facts;
  HdRecord *front, *army, *head, *officer, *post, *agreement, *chair, *secretary, *opening, *report, *link;
} Case;

static HdRecord *
add (Case        *self,
     HdEntityKind kind)
{
  HdRecord *record = hd_record_new (kind);

  if (kind == HD_ENTITY_AGENDA_ITEM)
    {
      hd_record_set_text (record, HD_AGENDA_ITEM_MEETING, hd_record_get_id (self->meeting->meeting));
      hd_record_set_integer (record, HD_AGENDA_ITEM_POSITION, self->meeting->agenda->len + 1);
    }
  else if (kind == HD_ENTITY_ATTENDEE)
    {
      hd_record_set_text (record, HD_ATTENDEE_MEETING, hd_record_get_id (self->meeting->meeting));
      hd_record_set_integer (record, HD_ATTENDEE_POSITION, self->meeting->attendees->len + 1);
      hd_record_set_text (record, HD_ATTENDEE_CAPACITY, "delegate");
      hd_record_set_text (record, HD_ATTENDEE_PRESENCE, "expected");
    }
  else if (kind == HD_ENTITY_CONTRIBUTION)
    {
      hd_record_set_text (record, HD_CONTRIBUTION_MEETING, hd_record_get_id (self->meeting->meeting));
    }
  else if (kind == HD_ENTITY_TASK)
    {
      hd_record_set_text (record, HD_TASK_MEETING, hd_record_get_id (self->meeting->meeting));
      hd_record_set_text (record, HD_TASK_STATE, "open");
    }
  hd_meeting_add (self->meeting, record);
  hd_record_unref (record); /* the meeting holds it */
  return record;
}

static HdRecord *
add_unit (Case       *self,
          const char *name,
          gint64      rank,
          gboolean    is_army)
{
  HdRecord *unit = add (self, HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, rank);
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, is_army);
  return unit;
}

static HdRecord *
add_person (Case       *self,
            const char *name,
            const char *rank)
{
  HdRecord *person = add (self, HD_ENTITY_PERSON);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
  return person;
}

static HdRecord *
add_post (Case           *self,
          const HdRecord *person,
          const HdRecord *unit,
          const char     *title)
{
  HdRecord *post = add (self, HD_ENTITY_POST);

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, title);
  return post;
}

static HdRecord *
add_attendee (Case           *self,
              const HdRecord *person,
              const HdRecord *unit,
              const char     *capacity)
{
  HdRecord *attendee = add (self, HD_ENTITY_ATTENDEE);

  hd_record_set_text (attendee, HD_ATTENDEE_PERSON, person != NULL ? hd_record_get_id (person) : NULL);
  hd_record_set_text (attendee, HD_ATTENDEE_UNIT, unit != NULL ? hd_record_get_id (unit) : NULL);
  hd_record_set_text (attendee, HD_ATTENDEE_CAPACITY, capacity);
  return attendee;
}

static HdRecord *
add_item (Case       *self,
          const char *title,
          gint64      minutes)
{
  HdRecord *item = add (self, HD_ENTITY_AGENDA_ITEM);

  hd_record_set_text (item, HD_AGENDA_ITEM_TITLE, title);
  hd_record_set_integer (item, HD_AGENDA_ITEM_MINUTES, minutes);
  hd_record_set_text (item, HD_AGENDA_ITEM_RESPONSIBLE, "Ban Tổ chức");
  return item;
}

static void
set_up (Case         *self,
        gconstpointer data)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  HdRecord *party, *mass;

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh");
  hd_record_set_text (meeting, HD_MEETING_KIND, "interim");
  hd_record_set_text (meeting, HD_MEETING_TITLE, "Hội nghị sơ kết năm 2022");
  hd_record_set_date (meeting, HD_MEETING_DATE, DAY);
  hd_record_set_text (meeting, HD_MEETING_START_TIME, "07:30");
  hd_record_set_text (meeting, HD_MEETING_PLACE, "Liên đoàn Lao động tỉnh");
  hd_record_set_date (meeting, HD_MEETING_FROM_DATE, hd_date_new (2022, 1, 1));
  hd_record_set_date (meeting, HD_MEETING_TO_DATE, hd_date_new (2022, 12, 31));
  self->meeting = hd_meeting_new (committee, meeting);
  self->facts = (HdMeetingFacts) { .meeting = self->meeting, .today = TODAY, .silent = g_ptr_array_new (),
                                   .dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_dossier_free) };
  party = add_unit (self, "Tỉnh ủy", 1, FALSE);
  mass = add_unit (self, "Ban Dân vận Tỉnh ủy", 2, FALSE);
  self->front = add_unit (self, "Ủy ban MTTQ Việt Nam tỉnh", 3, FALSE);
  self->army = add_unit (self, "Bộ CHQS tỉnh", 4, TRUE);
  self->head = add_person (self, "Bùi Tiến Lực", NULL);
  add_post (self, self->head, party, "Ủy viên Ban Thường vụ");
  add_post (self, self->head, mass, "Trưởng ban");
  self->post = add_post (self, self->head, self->front, "Chủ tịch");
  self->officer = add_person (self, "Nguyễn Văn An", "Đại tá");
  add_post (self, self->officer, self->army, "Chính ủy");
  self->chair = add_attendee (self, self->head, self->front, "chair");
  self->secretary = add_attendee (self, self->officer, self->army, "secretary");
  self->opening = add_item (self, "Khai mạc", 15);
  self->report = add_item (self, "Báo cáo", 30);
  self->agreement = add (self, HD_ENTITY_AGREEMENT);
  hd_record_set_text (self->agreement, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2022");
  hd_record_set_text (self->agreement, HD_AGREEMENT_STATE, "in_force");
  self->link = hd_record_new (HD_ENTITY_MEETING_AGREEMENT);
  hd_record_set_text (self->link, HD_MEETING_AGREEMENT_MEETING, hd_record_get_id (meeting));
  hd_record_set_text (self->link, HD_MEETING_AGREEMENT_AGREEMENT, hd_record_get_id (self->agreement));
  hd_record_set_text (self->link, HD_MEETING_AGREEMENT_ROLE, "reviewed");
  hd_meeting_add (self->meeting, self->link);
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  hd_record_unref (self->link);
  g_ptr_array_unref (self->facts.silent);
  g_ptr_array_unref (self->facts.dossiers);
  hd_meeting_free (self->meeting);
}

static void
assert_silent (const Case   *self,
               HdMeetingRule rule)
{
  g_autoptr (GPtrArray) todos = hd_meeting_missing_of_rule (&self->facts, rule);

  if (todos->len > 0)
    g_error ("Rule %d found “%s”", rule, ((const HdTodo *) g_ptr_array_index (todos, 0))->sentence);
}

/* The rule finds a line with @words that leads to @tab and, unless it is NULL, to @record. */
static void
assert_found (const Case   *self,
              HdMeetingRule rule,
              const char   *words,
              const char   *tab,
              const char   *record)
{
  g_autoptr (GPtrArray) todos = hd_meeting_missing_of_rule (&self->facts, rule);

  for (guint i = 0; i < todos->len; i++)
    {
      const HdTodo *todo = g_ptr_array_index (todos, i);

      if (strstr (todo->sentence, words) == NULL)
        continue;
      g_assert_cmpint (todo->rule, ==, HD_TODO_MEETING);
      g_assert_cmpstr (todo->place.tab, ==, tab);
      if (record != NULL)
        g_assert_cmpstr (todo->place.record, ==, record);
      return;
    }
  g_error ("Rule %d did not find “%s” among %u", rule, words, todos->len);
}

static void
test_sound (Case         *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) todos = hd_meeting_find_missing (&self->facts);

  for (HdMeetingRule rule = 0; rule < HD_N_MEETING_RULES; rule++)
    assert_silent (self, rule);
  g_assert_cmpuint (todos->len, ==, 0);
}

/* --- Hours --- */

static void
test_clock (void)
{
  static const struct
  {
    const char *time;
    int         minutes;
    const char *said;
  } vectors[] = {
    { "00:00", 0, "00 giờ 00 phút" }, { "07:30", 450, "07 giờ 30 phút" }, { "23:59", 1439, "23 giờ 59 phút" },
    { "7:30", -1, "" }, { "", -1, "" }, { "07h30", -1, "" }, { NULL, -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      int minutes = hd_clock_parse (vectors[i].time);
      g_autofree char *said = hd_clock_say (minutes);
      g_autofree char *printed = hd_clock_print (minutes);

      g_assert_cmpint (minutes, ==, vectors[i].minutes);
      g_assert_cmpstr (said, ==, vectors[i].said);
      g_assert_cmpstr (printed, ==, vectors[i].minutes >= 0 ? vectors[i].time : NULL);
    }
}

static void
assert_time (GArray     *times,
             guint       i,
             const char *expected,
             int         gap)
{
  const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);
  g_autofree char *printed = hd_agenda_time_print (time);

  g_assert_cmpstr (printed, ==, expected);
  g_assert_cmpint (time->gap, ==, gap);
}

static void
test_agenda (Case         *self,
             gconstpointer data)
{
  HdRecord *fixed = add_item (self, "Giải lao", 0), *last = add_item (self, "Kết luận", 20), *late = add_item (self, "Ký kết", 15);
  g_autoptr (GArray) times = NULL;

  hd_record_set_text (fixed, HD_AGENDA_ITEM_START_TIME, "08:30");
  hd_record_set_text (last, HD_AGENDA_ITEM_START_TIME, "08:45");
  hd_record_set_text (late, HD_AGENDA_ITEM_START_TIME, "09:00");
  times = hd_meeting_plan_agenda (self->meeting);
  g_assert_cmpuint (times->len, ==, 5);
  assert_time (times, 0, "07:30 - 07:45", 0);
  assert_time (times, 1, "07:45 - 08:15", 0);
  assert_time (times, 2, "08:30 - 08:45", 15);  /* a gap; without a duration it lasts until the next one */
  assert_time (times, 3, "08:45 - 09:05", 0);
  assert_time (times, 4, "09:00 - 09:15", -5);  /* it begins before the one above ends */
  g_assert_cmpint (hd_meeting_agenda_minutes (self->meeting), ==, 80);
}

static void
test_words (Case         *self,
            gconstpointer data)
{
  g_autofree char *time = hd_meeting_say_time (self->meeting);
  g_autofree char *place = hd_meeting_say_place (self->meeting);
  g_autofree char *period = hd_meeting_say_period (self->meeting);
  g_autofree char *organiser = hd_meeting_say_organiser (self->meeting);
  g_autofree char *session = NULL;
  g_autofree char *host = NULL;

  g_assert_cmpstr (time, ==, "07 giờ 30 phút, ngày 24 tháng 3 năm 2023");
  g_assert_cmpstr (place, ==, "Liên đoàn Lao động tỉnh");
  g_assert_cmpstr (period, ==, "năm 2022");
  g_assert_cmpstr (organiser, ==, "Ban Chỉ đạo tỉnh");
  hd_record_clear (self->meeting->meeting, HD_MEETING_START_TIME);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_SESSION, "morning");
  session = hd_meeting_say_time (self->meeting);
  g_assert_cmpstr (session, ==, "buổi sáng, ngày 24 tháng 3 năm 2023");
  hd_record_clear (self->meeting->meeting, HD_MEETING_PLACE);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_HOST_UNIT, hd_record_get_id (self->army));
  host = hd_meeting_say_place (self->meeting);
  g_assert_cmpstr (host, ==, "Bộ CHQS tỉnh");
}

/* --- Delegates --- */

/* The chair of programme 003 held four posts: all of them are said, his own unit's first. */
static void
test_titles (Case         *self,
             gconstpointer data)
{
  g_autoptr (HdDelegate) chair = hd_meeting_describe_attendee (self->meeting, self->chair);
  g_autoptr (HdDelegate) officer = hd_meeting_describe_attendee (self->meeting, self->secretary);
  g_autoptr (HdDelegate) written = NULL;
  g_autoptr (HdDelegate) former = NULL;

  g_assert_cmpstr (chair->full_name, ==, "Bùi Tiến Lực");
  g_assert_cmpstr (chair->title, ==, "Chủ tịch, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy");
  g_assert_cmpstr (chair->title_at_unit, ==, "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh");
  g_assert_cmpstr (chair->capacity, ==, "Chủ trì");
  g_assert_cmpstr (officer->full_name, ==, "Đại tá Nguyễn Văn An");
  g_assert_cmpstr (officer->title_at_unit, ==, "Chính ủy Bộ CHQS tỉnh");
  hd_record_set_text (self->secretary, HD_ATTENDEE_TITLE, "Phó Chính ủy");
  written = hd_meeting_describe_attendee (self->meeting, self->secretary);
  g_assert_cmpstr (written->title_at_unit, ==, "Phó Chính ủy Bộ CHQS tỉnh");
  hd_record_set_date (self->post, HD_POST_TO_DATE, DAY - 1); /* as of the day of the meeting */
  former = hd_meeting_describe_attendee (self->meeting, self->chair);
  g_assert_cmpstr (former->title, ==, "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy");
}

static void
test_count (Case         *self,
            gconstpointer data)
{
  HdRecord *guest = add_attendee (self, NULL, NULL, "guest"), *ill = add_attendee (self, NULL, self->army, "delegate");
  HdMeetingCount count;

  hd_record_set_text (self->chair, HD_ATTENDEE_PRESENCE, "present");
  hd_record_set_text (self->secretary, HD_ATTENDEE_PRESENCE, "present");
  hd_record_set_text (self->secretary, HD_ATTENDEE_SUBSTITUTE_NAME, "Trần Văn B");
  hd_record_set_text (guest, HD_ATTENDEE_PRESENCE, "absent");
  hd_record_set_text (ill, HD_ATTENDEE_PRESENCE, "excused");
  count = hd_meeting_count (self->meeting);
  g_assert_cmpuint (count.invited, ==, 4);
  g_assert_cmpuint (count.present, ==, 2);
  g_assert_cmpuint (count.substitutes, ==, 1);
  g_assert_cmpuint (count.absent, ==, 1);
  g_assert_cmpuint (count.excused, ==, 1);
  g_assert_cmpuint (count.expected, ==, 0);
  g_assert_cmpuint (count.guests, ==, 1);
  g_assert_cmpuint (count.delegates, ==, 3);
}

static int
compare (Case     *self,
         HdRecord *first,
         HdRecord *second)
{
  return hd_meeting_compare_protocol (self->meeting, first, second);
}

static void
test_protocol (Case         *self,
               gconstpointer data)
{
  HdRecord *deputy_person = add_person (self, "Trần Văn Bảo", "Thượng tá"), *captain_person = add_person (self, "Lê Văn Ánh", "Đại úy");
  HdRecord *major_person = add_person (self, "Phạm Văn Út", "Thiếu tá");
  HdRecord *unranked = add_unit (self, "Phòng khác", 0, FALSE);
  HdRecord *deputy = add_attendee (self, deputy_person, self->army, "delegate");
  HdRecord *captain = add_attendee (self, captain_person, self->army, "delegate");
  HdRecord *major = add_attendee (self, major_person, self->army, "delegate");
  HdRecord *elsewhere = add_attendee (self, NULL, unranked, "delegate");
  HdRecord *other = add_attendee (self, NULL, NULL, "delegate");

  add_post (self, deputy_person, self->army, "Phó Chính ủy");
  add_post (self, captain_person, self->army, "Trợ lý");
  add_post (self, major_person, self->army, "Trợ lý");
  g_assert_cmpint (compare (self, self->chair, self->secretary), <, 0);
  g_assert_cmpint (compare (self, self->secretary, deputy), <, 0);  /* head before deputy */
  g_assert_cmpint (compare (self, deputy, captain), <, 0);
  g_assert_cmpint (compare (self, major, captain), <, 0);           /* by rank, not by alphabet */
  g_assert_cmpint (compare (self, captain, elsewhere), <, 0);       /* a unit without a protocol rank comes last */
  g_assert_cmpint (compare (self, elsewhere, captain), >, 0);
  hd_record_set_text (elsewhere, HD_ATTENDEE_CAPACITY, "guest");    /* but guests, who are asked from above */
  hd_record_set_text (other, HD_ATTENDEE_CAPACITY, "guest");
  g_assert_cmpint (compare (self, self->chair, elsewhere), <, 0);
  g_assert_cmpint (compare (self, elsewhere, self->secretary), <, 0);
  g_assert_cmpint (compare (self, elsewhere, other), ==, 0);        /* in the order they were put */
}

/* --- The rules --- */

static void
test_when (Case         *self,
           gconstpointer data)
{
  hd_record_clear (self->meeting->meeting, HD_MEETING_DATE);
  hd_record_clear (self->meeting->meeting, HD_MEETING_START_TIME);
  hd_record_clear (self->meeting->meeting, HD_MEETING_PLACE);
  hd_record_clear (self->meeting->meeting, HD_MEETING_TO_DATE);
  assert_found (self, HD_MEETING_RULE_WHEN, "The day", "details", NULL);
  assert_found (self, HD_MEETING_RULE_WHEN, "begins", "details", NULL);
  assert_found (self, HD_MEETING_RULE_WHERE, "Where", "details", NULL);
  assert_found (self, HD_MEETING_RULE_PERIOD, "time under review", "details", NULL);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_KIND, "working");
  assert_silent (self, HD_MEETING_RULE_PERIOD);
}

static void
test_chair (Case         *self,
            gconstpointer data)
{
  HdRecord *nobody = add_person (self, "Người không chức vụ", NULL);

  hd_record_set_text (self->chair, HD_ATTENDEE_PERSON, hd_record_get_id (nobody));
  assert_found (self, HD_MEETING_RULE_CHAIR, "title of Người không chức vụ", "delegates", hd_record_get_id (self->chair));
  hd_record_set_text (self->chair, HD_ATTENDEE_TITLE, "Trưởng Ban Chỉ đạo");
  assert_silent (self, HD_MEETING_RULE_CHAIR);
  hd_record_clear (self->chair, HD_ATTENDEE_PERSON);
  assert_found (self, HD_MEETING_RULE_CHAIR, "name", "delegates", hd_record_get_id (self->chair));
  hd_record_set_text (self->chair, HD_ATTENDEE_CAPACITY, "delegate");
  assert_found (self, HD_MEETING_RULE_CHAIR, "Nobody chairs", "delegates", NULL);
  hd_record_set_text (self->secretary, HD_ATTENDEE_CAPACITY, "delegate");
  assert_found (self, HD_MEETING_RULE_SECRETARY, "minutes", "delegates", NULL);
}

static void
test_delegates (Case         *self,
                gconstpointer data)
{
  HdRecord *nobody = add_attendee (self, NULL, self->army, "delegate"), *again = NULL, *guest = NULL;

  assert_found (self, HD_MEETING_RULE_DELEGATES, "Who comes for Bộ CHQS tỉnh", "delegates", hd_record_get_id (nobody));
  hd_record_set_text (nobody, HD_ATTENDEE_NAME, "Trần Văn B");
  assert_found (self, HD_MEETING_RULE_DELEGATES, "title of Trần Văn B", "delegates", hd_record_get_id (nobody));
  hd_record_set_text (nobody, HD_ATTENDEE_TITLE, "Trợ lý");
  assert_silent (self, HD_MEETING_RULE_DELEGATES);
  guest = add_attendee (self, NULL, NULL, "guest");
  hd_record_set_text (guest, HD_ATTENDEE_NAME, "Bà Hoa");
  assert_found (self, HD_MEETING_RULE_DELEGATES, "unit of Bà Hoa", "delegates", hd_record_get_id (guest));
  hd_record_set_text (guest, HD_ATTENDEE_TITLE, "Nhân chứng lịch sử");
  assert_silent (self, HD_MEETING_RULE_DELEGATES);
  again = add_attendee (self, self->officer, self->army, "delegate");
  assert_found (self, HD_MEETING_RULE_DELEGATES, "twice", "delegates", hd_record_get_id (again));
}

static void
test_agenda_rule (Case         *self,
                  gconstpointer data)
{
  hd_record_set_text (self->report, HD_AGENDA_ITEM_START_TIME, "07:40");
  assert_found (self, HD_MEETING_RULE_AGENDA, "5 minutes before", "agenda", hd_record_get_id (self->report));
  hd_record_clear (self->report, HD_AGENDA_ITEM_START_TIME);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_END_TIME, "08:00");
  assert_found (self, HD_MEETING_RULE_AGENDA, "15 minutes longer", "agenda", NULL);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_END_TIME, "08:15");
  assert_silent (self, HD_MEETING_RULE_AGENDA);
  hd_record_clear (self->report, HD_AGENDA_ITEM_MINUTES);
  hd_record_clear (self->opening, HD_AGENDA_ITEM_RESPONSIBLE);
  assert_found (self, HD_MEETING_RULE_AGENDA, "How long “Báo cáo”", "agenda", hd_record_get_id (self->report));
  assert_found (self, HD_MEETING_RULE_AGENDA, "Nobody is responsible", "agenda", hd_record_get_id (self->opening));
  self->facts.today = DAY + 1;
  assert_silent (self, HD_MEETING_RULE_AGENDA);
  g_ptr_array_set_size (self->meeting->agenda, 0);
  assert_found (self, HD_MEETING_RULE_AGENDA, "empty", "agenda", NULL);
}

static void
test_reports (Case         *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) todos = NULL;
  const HdTodo *todo;

  g_ptr_array_add (self->facts.silent, self->army);
  todos = hd_meeting_missing_of_rule (&self->facts, HD_MEETING_RULE_REPORTS);
  g_assert_cmpuint (todos->len, ==, 1);
  todo = g_ptr_array_index (todos, 0);
  g_assert_nonnull (strstr (todo->sentence, "Bộ CHQS tỉnh"));
  g_assert_cmpint (todo->place.kind, ==, HD_ENTITY_UNIT);
  g_assert_cmpstr (todo->place.id, ==, hd_record_get_id (self->army));
}

static void
test_reviewed (Case         *self,
               gconstpointer data)
{
  hd_record_set_text (self->link, HD_MEETING_AGREEMENT_ROLE, "signed");
  assert_found (self, HD_MEETING_RULE_REVIEWED, "reviews", "details", NULL);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_KIND, "signing");
  assert_silent (self, HD_MEETING_RULE_REVIEWED);
  hd_record_set_text (self->link, HD_MEETING_AGREEMENT_ROLE, "reviewed");
  assert_found (self, HD_MEETING_RULE_REVIEWED, "signed", "details", NULL);
}

static void
test_signing (Case         *self,
              gconstpointer data)
{
  g_autoptr (HdRecord) draft = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);
  HdDossier *dossier;

  hd_record_set_text (draft, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2023");
  hd_record_set_text (draft, HD_AGREEMENT_STATE, "draft");
  hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (draft));
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (self->army));
  dossier = hd_dossier_new (self->meeting->committee, draft);
  hd_dossier_add (dossier, party);
  hd_dossier_add (dossier, self->army);
  g_ptr_array_add (self->facts.dossiers, dossier);
  assert_found (self, HD_MEETING_RULE_SIGNING, "no text", "text", NULL);
  assert_found (self, HD_MEETING_RULE_SIGNING, "Who signs for Bộ CHQS tỉnh", "parties", hd_record_get_id (party));
  hd_record_set_text (draft, HD_AGREEMENT_STATE, "signed");
  assert_silent (self, HD_MEETING_RULE_SIGNING);
}

static void
test_discussion (Case         *self,
                 gconstpointer data)
{
  HdRecord *paper = add (self, HD_ENTITY_CONTRIBUTION), *task;

  hd_record_set_text (paper, HD_CONTRIBUTION_KIND, "paper");
  assert_found (self, HD_MEETING_RULE_PAPERS_READ, "Who reads", "discussion", hd_record_get_id (paper));
  hd_record_set_text (paper, HD_CONTRIBUTION_UNIT, hd_record_get_id (self->army));
  assert_found (self, HD_MEETING_RULE_PAPERS_READ, "no title", "discussion", hd_record_get_id (paper));
  hd_record_set_text (paper, HD_CONTRIBUTION_TITLE, "Kinh nghiệm tuyển quân");
  assert_silent (self, HD_MEETING_RULE_PAPERS_READ);
  task = add (self, HD_ENTITY_TASK);
  hd_record_set_text (task, HD_TASK_TEXT, "Gửi báo cáo");
  assert_found (self, HD_MEETING_RULE_CONCLUSIONS, "enter both", "conclusions", hd_record_get_id (task));
  hd_record_set_text (task, HD_TASK_UNIT, hd_record_get_id (self->army));
  assert_found (self, HD_MEETING_RULE_CONCLUSIONS, "by when is", "conclusions", hd_record_get_id (task));
  hd_record_clear (task, HD_TASK_UNIT);
  hd_record_set_date (task, HD_TASK_DEADLINE, DAY + 30);
  assert_found (self, HD_MEETING_RULE_CONCLUSIONS, "which unit does it is", "conclusions", hd_record_get_id (task));
  hd_record_set_text (task, HD_TASK_UNIT, hd_record_get_id (self->army));
  hd_record_set_date (task, HD_TASK_DEADLINE, DAY + 30);
  assert_silent (self, HD_MEETING_RULE_CONCLUSIONS);
}

static void
test_afterwards (Case         *self,
                 gconstpointer data)
{
  HdRecord *old_task = hd_record_new (HD_ENTITY_TASK), *finding;

  self->facts.today = DAY + 1;
  assert_found (self, HD_MEETING_RULE_PRESENCE, "2 delegates", "delegates", NULL);
  assert_found (self, HD_MEETING_RULE_CONCLUSIONS, "nothing is concluded", "conclusions", NULL);
  hd_record_set_text (self->chair, HD_ATTENDEE_PRESENCE, "present");
  hd_record_set_text (self->secretary, HD_ATTENDEE_PRESENCE, "excused");
  assert_silent (self, HD_MEETING_RULE_PRESENCE);
  hd_record_set_text (self->meeting->meeting, HD_MEETING_KIND, "visit");
  assert_found (self, HD_MEETING_RULE_FINDINGS, "findings", "discussion", NULL);
  finding = add (self, HD_ENTITY_CONTRIBUTION);
  hd_record_set_text (finding, HD_CONTRIBUTION_KIND, "finding");
  assert_silent (self, HD_MEETING_RULE_FINDINGS);
  hd_record_set_text (old_task, HD_TASK_MEETING, "11111111-1111-4111-8111-111111111111");
  hd_record_set_date (old_task, HD_TASK_DEADLINE, DAY - 1);
  hd_meeting_add (self->meeting, old_task);
  g_assert_cmpuint (self->meeting->open_tasks->len, ==, 1);
  assert_silent (self, HD_MEETING_RULE_OVERDUE); /* it is over: the next meeting asks */
  self->facts.today = DAY;
  assert_found (self, HD_MEETING_RULE_OVERDUE, "1 task", "conclusions", hd_record_get_id (old_task));
  hd_record_set_date (old_task, HD_TASK_DEADLINE, DAY);
  assert_silent (self, HD_MEETING_RULE_OVERDUE);
  hd_record_unref (old_task);
}

#define add_case(name, test) g_test_add ("/meeting/" name, Case, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting/clock", test_clock);
  add_case ("sound", test_sound);
  add_case ("agenda", test_agenda);
  add_case ("words", test_words);
  add_case ("titles", test_titles);
  add_case ("count", test_count);
  add_case ("protocol", test_protocol);
  add_case ("rules/when", test_when);
  add_case ("rules/chair", test_chair);
  add_case ("rules/delegates", test_delegates);
  add_case ("rules/agenda", test_agenda_rule);
  add_case ("rules/reports", test_reports);
  add_case ("rules/reviewed", test_reviewed);
  add_case ("rules/signing", test_signing);
  add_case ("rules/discussion", test_discussion);
  add_case ("rules/afterwards", test_afterwards);
  return g_test_run ();
}
