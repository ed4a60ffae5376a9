/* test-todo.c: each rule of the list of what is missing finds what it is for, and is silent once that is put in order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting.h"
#include "model/todo.h"

#include <string.h>

#define TODAY   hd_date_new (2023, 10, 15)
#define HELD    "11111111-1111-4111-8111-111111111111"

/* A sound book: every rule is silent. */
typedef struct
{
  HdTodoFacts *facts;
  HdRecord *unit, *indicator, *target, *part, *rotation, *next_rotation, *head, *task, *paper, *agreement, *post, *signature;
} Book;

static HdRecord *
put (GPtrArray   *records,
     HdEntityKind kind)
{
  HdRecord *record = hd_record_new (kind);

  g_ptr_array_add (records, record);
  return record;
}

static HdRecord *
put_target (Book       *book,
            const char *unit,
            HdFigure    value)
{
  HdRecord *target = put (book->facts->targets, HD_ENTITY_TARGET);

  hd_record_set_text (target, HD_TARGET_INDICATOR, hd_record_get_id (book->indicator));
  hd_record_set_text (target, HD_TARGET_UNIT, unit);
  hd_record_set_date (target, HD_TARGET_FROM_DATE, hd_date_new (2023, 1, 1));
  hd_record_set_date (target, HD_TARGET_TO_DATE, hd_date_new (2023, 12, 31));
  hd_record_set_figure (target, HD_TARGET_VALUE, value * HD_FIGURE_SCALE);
  return target;
}

static void
put_agreement (Book *book)
{
  HdRecord *committee = hd_record_new (HD_ENTITY_COMMITTEE);
  HdRecord *person = hd_record_new (HD_ENTITY_PERSON);
  HdDossier *dossier;

  book->agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  hd_record_set_text (book->agreement, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2023");
  hd_record_set_text (book->agreement, HD_AGREEMENT_STATE, "in_force");
  hd_record_set_date (book->agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (2023, 1, 1));
  hd_record_set_date (book->agreement, HD_AGREEMENT_TO_DATE, hd_date_new (2023, 12, 31));
  dossier = hd_dossier_new (committee, book->agreement);
  hd_record_set_text (person, HD_PERSON_FULL_NAME, "Nguyễn Văn An");
  book->post = hd_record_new (HD_ENTITY_POST);
  hd_record_set_text (book->post, HD_POST_TITLE, "Chính ủy");
  book->signature = hd_record_new (HD_ENTITY_SIGNATURE);
  hd_record_set_text (book->signature, HD_SIGNATURE_PERSON, hd_record_get_id (person));
  hd_record_set_text (book->signature, HD_SIGNATURE_POST, hd_record_get_id (book->post));
  hd_record_set_text (book->signature, HD_SIGNATURE_PARTY, HELD);
  hd_dossier_add (dossier, person);
  hd_dossier_add (dossier, book->post);
  hd_dossier_add (dossier, book->signature);
  g_ptr_array_add (book->facts->dossiers, dossier);
  hd_record_unref (committee);
  hd_record_unref (person);
}

static void
set_up (Book         *book,
        gconstpointer data)
{
  book->facts = hd_todo_facts_new (TODAY, hd_period_year (2023));
  book->unit = put (book->facts->units, HD_ENTITY_UNIT);
  hd_record_set_text (book->unit, HD_UNIT_NAME, "Hội Nông dân tỉnh");
  for (guint i = 0; i < 2; i++)
    g_hash_table_add (book->facts->expected, g_strdup (i == 0 ? hd_record_get_id (book->unit) : HELD));
  g_hash_table_add (book->facts->reported, g_strdup (hd_record_get_id (book->unit)));
  book->indicator = put (book->facts->indicators, HD_ENTITY_INDICATOR);
  hd_record_set_text (book->indicator, HD_INDICATOR_NAME, "Lớp tập huấn");
  hd_record_set_text (book->indicator, HD_INDICATOR_AGGREGATION, "sum");
  book->target = put_target (book, NULL, 20);
  book->part = put_target (book, hd_record_get_id (book->unit), 12);
  (void) put_target (book, HELD, 8);
  book->rotation = put (book->facts->rotations, HD_ENTITY_ROTATION);
  hd_record_set_integer (book->rotation, HD_ROTATION_YEAR, 2023);
  book->next_rotation = put (book->facts->rotations, HD_ENTITY_ROTATION);
  hd_record_set_integer (book->next_rotation, HD_ROTATION_YEAR, 2024);
  book->head = put (book->facts->members, HD_ENTITY_COMMITTEE_MEMBER);
  hd_record_set_text (book->head, HD_COMMITTEE_MEMBER_ROLE, "head");
  book->task = put (book->facts->tasks, HD_ENTITY_TASK);
  hd_record_set_text (book->task, HD_TASK_MEETING, HELD);
  hd_record_set_text (book->task, HD_TASK_UNIT, hd_record_get_id (book->unit));
  hd_record_set_text (book->task, HD_TASK_TEXT, "Gửi báo cáo");
  hd_record_set_date (book->task, HD_TASK_DEADLINE, TODAY);
  book->paper = put (book->facts->papers, HD_ENTITY_PAPER);
  hd_record_set_text (book->paper, HD_PAPER_SUBJECT, "Báo cáo sơ kết");
  hd_record_set_text (book->paper, HD_PAPER_STATE, "issued");
  put_agreement (book);
}

static void
tear_down (Book         *book,
           gconstpointer data)
{
  hd_record_unref (book->agreement);
  hd_record_unref (book->post);
  hd_record_unref (book->signature);
  hd_todo_facts_free (book->facts);
}

/* @id: the record the line leads to; NULL: any */
static void
assert_found (const Book *book,
              HdTodoRule  rule,
              const char *words,
              const char *id)
{
  g_autoptr (GPtrArray) todos = hd_todos_of_rule (book->facts, rule);
  gboolean found = FALSE;

  for (guint i = 0; i < todos->len; i++)
    {
      const HdTodo *todo = g_ptr_array_index (todos, i);

      g_assert_cmpint (todo->rule, ==, rule);
      if (strstr (todo->sentence, words) != NULL)
        {
          found = TRUE;
          if (id != NULL)
            g_assert_cmpstr (todo->place.id, ==, id);
        }
    }
  if (!found)
    g_error ("Rule “%s” did not find “%s” among %u", hd_todo_rule_word (rule), words, todos->len);
}

static void
assert_silent (const Book *book,
               HdTodoRule  rule)
{
  g_autoptr (GPtrArray) todos = hd_todos_of_rule (book->facts, rule);

  if (todos->len > 0)
    g_error ("Rule “%s” found “%s”", hd_todo_rule_word (rule), ((HdTodo *) g_ptr_array_index (todos, 0))->sentence);
}

/* A meeting that is coming and lacks nothing but a chair; two delegates more without a name. */
static void
test_meeting (Book         *book,
              gconstpointer data)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  g_autoptr (HdRecord) item = hd_record_new (HD_ENTITY_AGENDA_ITEM);
  g_autoptr (HdRecord) secretary = hd_record_new (HD_ENTITY_ATTENDEE);

  hd_record_set_text (meeting, HD_MEETING_KIND, "working");
  hd_record_set_text (meeting, HD_MEETING_TITLE, "Hội nghị giao ban");
  hd_record_set_date (meeting, HD_MEETING_DATE, TODAY + 7);
  hd_record_set_text (meeting, HD_MEETING_START_TIME, "08:00");
  hd_record_set_text (meeting, HD_MEETING_PLACE, "Hội trường");
  hd_record_set_text (item, HD_AGENDA_ITEM_MEETING, hd_record_get_id (meeting));
  hd_record_set_text (item, HD_AGENDA_ITEM_TITLE, "Báo cáo");
  hd_record_set_text (item, HD_AGENDA_ITEM_RESPONSIBLE, "Thư ký");
  hd_record_set_integer (item, HD_AGENDA_ITEM_MINUTES, 60);
  hd_record_set_text (secretary, HD_ATTENDEE_MEETING, hd_record_get_id (meeting));
  hd_record_set_text (secretary, HD_ATTENDEE_NAME, "Lê Văn Tám");
  hd_record_set_text (secretary, HD_ATTENDEE_TITLE, "Trợ lý");
  hd_record_set_text (secretary, HD_ATTENDEE_CAPACITY, "secretary");
  g_ptr_array_add (book->facts->prepared, hd_meeting_new (committee, meeting));
  hd_meeting_add (g_ptr_array_index (book->facts->prepared, 0), item);
  hd_meeting_add (g_ptr_array_index (book->facts->prepared, 0), secretary);
  assert_found (book, HD_TODO_MEETING, "Nobody chairs", hd_record_get_id (meeting));
  hd_record_set_text (secretary, HD_ATTENDEE_CAPACITY, "chair");
  assert_found (book, HD_TODO_MEETING, "Nobody takes the minutes", hd_record_get_id (meeting));
  hd_record_set_text (meeting, HD_MEETING_KIND, "visit"); /* nobody need take minutes of a visit */
  assert_silent (book, HD_TODO_MEETING);
  g_ptr_array_set_size (((HdMeeting *) g_ptr_array_index (book->facts->prepared, 0))->attendees, 0);
  hd_record_set_text (meeting, HD_MEETING_KIND, "interim");
  hd_record_clear (meeting, HD_MEETING_START_TIME);
  assert_found (book, HD_TODO_MEETING, "more things are missing", hd_record_get_id (meeting));
}

static void
test_sound (Book         *book,
            gconstpointer data)
{
  g_autoptr (GPtrArray) todos = hd_todos_find (book->facts);

  for (HdTodoRule rule = 0; rule < HD_N_TODO_RULES; rule++)
    assert_silent (book, rule);
  g_assert_cmpuint (todos->len, ==, 0);
}

static void
test_task (Book         *book,
           gconstpointer data)
{
  hd_record_set_date (book->task, HD_TASK_DEADLINE, TODAY - 1);
  assert_found (book, HD_TODO_TASK, "Gửi báo cáo: was to be done by Hội Nông dân tỉnh until 14/10/2023", HELD);
}

static void
test_commitment (Book         *book,
                 gconstpointer data)
{
  HdRecord *commitment = put (book->facts->commitments, HD_ENTITY_COMMITMENT);

  hd_record_set_text (commitment, HD_COMMITMENT_TASK, "Mở 20 lớp");
  hd_record_set_text (commitment, HD_COMMITMENT_AGREEMENT, hd_record_get_id (book->agreement));
  assert_silent (book, HD_TODO_TASK);
  hd_record_set_date (commitment, HD_COMMITMENT_DEADLINE, TODAY - 30);
  assert_found (book, HD_TODO_TASK, "Mở 20 lớp", hd_record_get_id (book->agreement));
}

/* What is missing is said by model/agreement-moves.h; here it must come with its place. */
static void
test_agreement (Book         *book,
                gconstpointer data)
{
  g_autoptr (GPtrArray) todos = NULL;

  hd_record_set_text (book->agreement, HD_AGREEMENT_STATE, "signed");
  assert_found (book, HD_TODO_AGREEMENT, "no number", hd_record_get_id (book->agreement));
  todos = hd_todos_of_rule (book->facts, HD_TODO_AGREEMENT);
  g_assert_cmpstr (((HdTodo *) g_ptr_array_index (todos, 0))->place.tab, ==, "details");
  g_assert_cmpstr (((HdTodo *) g_ptr_array_index (todos, 0))->subject, ==, "Phối hợp năm 2023");
}

static void
test_signer (Book         *book,
             gconstpointer data)
{
  hd_record_set_text (book->agreement, HD_AGREEMENT_STATE, "settled");
  assert_silent (book, HD_TODO_SIGNER);
  hd_record_set_date (book->post, HD_POST_TO_DATE, TODAY);
  assert_silent (book, HD_TODO_SIGNER);
  hd_record_set_date (book->post, HD_POST_TO_DATE, TODAY - 1);
  assert_found (book, HD_TODO_SIGNER, "Nguyễn Văn An is to sign but was Chính ủy until 14/10/2023", hd_record_get_id (book->agreement));
  hd_record_set_date (book->signature, HD_SIGNATURE_SIGNED_DATE, hd_date_new (2023, 3, 24));
  assert_silent (book, HD_TODO_SIGNER);
}

static void
test_expired (Book         *book,
              gconstpointer data)
{
  hd_record_set_date (book->agreement, HD_AGREEMENT_TO_DATE, TODAY);
  assert_silent (book, HD_TODO_EXPIRED);
  hd_record_set_date (book->agreement, HD_AGREEMENT_TO_DATE, TODAY - 1);
  assert_found (book, HD_TODO_EXPIRED, "14/10/2023", hd_record_get_id (book->agreement));
  hd_record_set_text (book->agreement, HD_AGREEMENT_STATE, "closed");
  assert_silent (book, HD_TODO_EXPIRED);
}

static void
test_report (Book         *book,
             gconstpointer data)
{
  g_hash_table_remove_all (book->facts->reported);
  assert_found (book, HD_TODO_REPORT, "Hội Nông dân tỉnh", hd_record_get_id (book->unit));
  /* One that was dissolved before the year is not waited for, nor anybody before the first quarter is over. */
  hd_record_set_date (book->unit, HD_UNIT_VALID_TO, hd_date_new (2022, 12, 31));
  assert_silent (book, HD_TODO_REPORT);
  hd_record_clear (book->unit, HD_UNIT_VALID_TO);
  book->facts->today = hd_date_new (2023, 2, 20);
  assert_silent (book, HD_TODO_REPORT);
}

/* Where the year has reporting periods, a report is missing from the day after its deadline on, whatever was entered elsewhere. */
static void
test_period (Book         *book,
             gconstpointer data)
{
  HdRecord *period = put (book->facts->periods, HD_ENTITY_REPORTING_PERIOD);
  HdRecord *receipt;

  hd_record_set_date (period, HD_REPORTING_PERIOD_FROM_DATE, hd_date_new (2023, 7, 1));
  hd_record_set_date (period, HD_REPORTING_PERIOD_TO_DATE, hd_date_new (2023, 9, 30));
  hd_record_set_date (period, HD_REPORTING_PERIOD_DEADLINE, TODAY);
  assert_silent (book, HD_TODO_REPORT);
  hd_record_set_date (period, HD_REPORTING_PERIOD_DEADLINE, TODAY - 1);
  assert_found (book, HD_TODO_REPORT, "Hội Nông dân tỉnh", hd_record_get_id (period));
  g_hash_table_add (book->facts->entered, g_strconcat (hd_record_get_id (period), " ", hd_record_get_id (book->unit), NULL));
  assert_silent (book, HD_TODO_REPORT);
  g_hash_table_remove_all (book->facts->entered);
  receipt = put (book->facts->receipts, HD_ENTITY_UNIT_REPORT);
  hd_record_set_text (receipt, HD_UNIT_REPORT_PERIOD, hd_record_get_id (period));
  hd_record_set_text (receipt, HD_UNIT_REPORT_UNIT, hd_record_get_id (book->unit));
  assert_silent (book, HD_TODO_REPORT);
}

static void
test_split (Book         *book,
            gconstpointer data)
{
  hd_record_set_figure (book->part, HD_TARGET_VALUE, 13 * HD_FIGURE_SCALE);
  assert_found (book, HD_TODO_SPLIT, "add up to 21, not to 20", hd_record_get_id (book->indicator));
  g_ptr_array_set_size (book->facts->targets, 1);
  assert_found (book, HD_TODO_SPLIT, "break the target down", hd_record_get_id (book->indicator));
  /* A rate holds for every unit alike. */
  hd_record_set_text (book->indicator, HD_INDICATOR_AGGREGATION, "average");
  assert_silent (book, HD_TODO_SPLIT);
}

static void
test_paper (Book         *book,
            gconstpointer data)
{
  hd_record_set_text (book->paper, HD_PAPER_STATE, "draft");
  assert_found (book, HD_TODO_PAPER, "Báo cáo sơ kết", hd_record_get_id (book->paper));
}

static void
test_turn (Book         *book,
           gconstpointer data)
{
  hd_record_set_integer (book->next_rotation, HD_ROTATION_YEAR, 2025);
  assert_found (book, HD_TODO_TURN, "2024", NULL);
  book->facts->today = hd_date_new (2023, 9, 30);
  assert_silent (book, HD_TODO_TURN);
  hd_record_set_integer (book->rotation, HD_ROTATION_YEAR, 2022);
  assert_found (book, HD_TODO_TURN, "2023", NULL);
}

static void
test_committee (Book         *book,
                gconstpointer data)
{
  hd_record_set_date (book->head, HD_COMMITTEE_MEMBER_TO_DATE, TODAY - 1);
  assert_found (book, HD_TODO_COMMITTEE, "Nobody heads the committee", NULL);
}

static void
test_coming (Book         *book,
             gconstpointer data)
{
  HdRecord *meeting = put (book->facts->meetings, HD_ENTITY_MEETING);
  g_autoptr (GPtrArray) coming = NULL;
  const HdComing *first;

  hd_record_set_text (meeting, HD_MEETING_TITLE, "Hội nghị sơ kết");
  hd_record_set_date (meeting, HD_MEETING_DATE, hd_date_new (2023, 10, 20));
  coming = hd_coming_find (book->facts, 90);
  /* The deadline and 15/10 today, meeting and 20/10 on one day, 18/11, 6/12, 22/12, the end of the agreement. */
  g_assert_cmpuint (coming->len, ==, 8);
  first = g_ptr_array_index (coming, 0);
  g_assert_cmpint (first->date, ==, TODAY);
  g_assert_true (first->has_place);
  g_assert_cmpstr (first->place.id, ==, HELD);
  g_assert_cmpint (((HdComing *) g_ptr_array_index (coming, 7))->date, ==, hd_date_new (2023, 12, 31));
  for (guint i = 1; i < coming->len; i++)
    g_assert_cmpint (((HdComing *) g_ptr_array_index (coming, i))->date, >=, ((HdComing *) g_ptr_array_index (coming, i - 1))->date);
}

int
main (int   argc,
      char *argv[])
{
  const struct { const char *path; void (*run) (Book *, gconstpointer); } tests[] = {
    { "/todo/sound", test_sound }, { "/todo/task", test_task }, { "/todo/commitment", test_commitment },
    { "/todo/agreement", test_agreement }, { "/todo/signer", test_signer }, { "/todo/expired", test_expired },
    { "/todo/report", test_report }, { "/todo/split", test_split }, { "/todo/paper", test_paper }, { "/todo/turn", test_turn },
    { "/todo/period", test_period },
    { "/todo/committee", test_committee }, { "/todo/coming", test_coming }, { "/todo/meeting", test_meeting },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Book, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
