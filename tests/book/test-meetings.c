/* test-meetings.c: meetings are made from last time's, delegates invited as of the day, remarks become comments, conclusions tasks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings.h"

#include <string.h>

#include "base/error.h"
#include "book/items.h"
#include "book/proposals.h"
#include "book/search.h"
#include "book/trash.h"
#include "book/undo.h"
#include "make-agreement.h"

#define DAY  hd_date_new (2023, 3, 24)
#define NEXT hd_date_new (2024, 3, 22)

typedef struct
{
  Fixture   base;
  Made     *made;
  HdBook   *book;
  HdRecord *meeting; /* of 2023: reviews nothing, signs the made agreement; an agenda of four items */
  HdRecord *remark;
  HdRecord *conclusion;
} Case;

static HdRecord *
save (Case     *self,
      HdRecord *item)
{
  g_autoptr (GError) error = NULL;

  hd_book_save_item (self->book, item, &error);
  g_assert_no_error (error);
  return item;
}

static HdRecord *
new_item (Case       *self,
          const char *kind,
          const char *title,
          gint64      minutes)
{
  HdRecord *item = hd_record_new (HD_ENTITY_AGENDA_ITEM);

  hd_record_set_text (item, HD_AGENDA_ITEM_MEETING, hd_record_get_id (self->meeting));
  hd_record_set_text (item, HD_AGENDA_ITEM_KIND, kind);
  hd_record_set_text (item, HD_AGENDA_ITEM_TITLE, title);
  hd_record_set_integer (item, HD_AGENDA_ITEM_MINUTES, minutes);
  return item;
}

static HdRecord *
new_contribution (Case       *self,
                  const char *kind,
                  const char *text)
{
  HdRecord *contribution = hd_record_new (HD_ENTITY_CONTRIBUTION);

  hd_record_set_text (contribution, HD_CONTRIBUTION_MEETING, hd_record_get_id (self->meeting));
  hd_record_set_text (contribution, HD_CONTRIBUTION_KIND, kind);
  hd_record_set_text (contribution, HD_CONTRIBUTION_UNIT, hd_record_get_id (self->made->units[1]));
  hd_record_set_text (contribution, HD_CONTRIBUTION_PERSON, hd_record_get_id (self->made->people[1]));
  hd_record_set_text (contribution, HD_CONTRIBUTION_TEXT, text);
  return contribution;
}

static void
put_agenda (Case *self)
{
  g_autoptr (HdRecord) opening = new_item (self, "opening", "Khai mạc", 10);
  g_autoptr (HdRecord) report = new_item (self, "report", "Báo cáo kết quả năm 2022", 30);
  g_autoptr (HdRecord) paper = new_item (self, "paper", "Tham luận: Tuyển quân", 15);
  g_autoptr (HdRecord) signing = new_item (self, "signing", "Ký kết Chương trình năm 2023", 20);

  hd_record_set_text (report, HD_AGENDA_ITEM_PERSON, hd_record_get_id (self->made->people[0]));
  hd_record_set_text (report, HD_AGENDA_ITEM_START_TIME, "08:00");
  hd_record_set_text (report, HD_AGENDA_ITEM_INTERNAL_NOTE, "Nhắc báo cáo viên nói ngắn.");
  hd_record_set_text (paper, HD_AGENDA_ITEM_UNIT, hd_record_get_id (self->made->units[1]));
  save (self, opening);
  save (self, report);
  save (self, paper);
  save (self, signing);
}

static void
set_up (Case         *self,
        gconstpointer data)
{
  const char *signed_here[] = { NULL, NULL }, *reviewed[] = { NULL };
  HdMeetingRequest request = { .kind = "final", .title = "Hội nghị tổng kết năm 2022", .date = DAY, .start_time = "07:30", .place = "Hội trường",
                               .from = hd_date_new (2022, 1, 1), .to = hd_date_new (2022, 12, 31), .reviewed = reviewed, .signed_here = signed_here };
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, data);
  self->made = made_new (&self->base);
  self->book = self->made->book;
  signed_here[0] = hd_record_get_id (self->made->agreement);
  hd_book_create_meeting (self->book, &request, &self->meeting, &error);
  g_assert_no_error (error);
  put_agenda (self);
  self->remark = save (self, new_contribution (self, "remark", "Đề nghị thêm hạn báo cáo."));
  self->conclusion = save (self, new_contribution (self, "conclusion", "Rà soát chỉ tiêu."));
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  hd_record_unref (self->meeting);
  hd_record_unref (self->remark);
  hd_record_unref (self->conclusion);
  made_free (self->made);
  fixture_tear_down (&self->base, data);
}

static HdMeeting *
get (Case           *self,
     const HdRecord *meeting)
{
  g_autoptr (GError) error = NULL;
  HdMeeting *read = hd_book_get_meeting (self->book, hd_record_get_id (meeting), &error);

  g_assert_no_error (error);
  return read;
}

static void
test_read (Case         *self,
           gconstpointer data)
{
  g_autoptr (HdMeeting) meeting = get (self, self->meeting);
  g_autoptr (GPtrArray) to_sign = hd_meeting_agreements (meeting, "signed");
  g_autofree char *responsible = hd_meeting_say_responsible (meeting, g_ptr_array_index (meeting->agenda, 1));
  g_autofree char *speaker = hd_meeting_say_speaker (meeting, g_ptr_array_index (meeting->contributions, 0));

  g_assert_cmpuint (to_sign->len, ==, 1);
  g_assert_cmpuint (meeting->agenda->len, ==, 4);
  g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (meeting->agenda, 3), HD_AGENDA_ITEM_POSITION), ==, 4);
  g_assert_cmpuint (meeting->contributions->len, ==, 2);
  g_assert_cmpstr (responsible, ==, "Đại tá Nguyễn Văn An, Phó Chỉ huy trưởng - Tham mưu trưởng Bộ Chỉ huy Quân sự tỉnh");
  g_assert_cmpstr (speaker, ==, "Trần Thị Bình, Chủ tịch Liên đoàn Lao động tỉnh");
  g_assert_nonnull (hd_meeting_lookup (meeting, hd_record_get_id (self->made->units[0])));
}

static const char *
title_of (HdMeeting *meeting,
          guint      i)
{
  return hd_record_peek_text (g_ptr_array_index (meeting->agenda, i), HD_AGENDA_ITEM_TITLE);
}

/* Offsets move with the start, papers leave their place, notes stay behind, who left his post is not asked again. */
static void
test_next (Case         *self,
           gconstpointer data)
{
  HdMeetingRequest request = { .kind = "final", .date = NEXT, .start_time = "14:00", .previous = hd_record_get_id (self->meeting), .copy_agenda = TRUE };
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdMeeting) next = NULL;
  g_autoptr (GPtrArray) reviewed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;
  HdRecord *report;

  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  next = get (self, created);
  reviewed = hd_meeting_agreements (next, "reviewed");
  g_assert_cmpstr (hd_record_get_text (next->meeting, HD_MEETING_TITLE), ==, "Hội nghị tổng kết năm 2023");
  g_assert_cmpint (hd_record_get_date (next->meeting, HD_MEETING_FROM_DATE), ==, hd_date_new (2023, 1, 1));
  g_assert_cmpstr (hd_record_get_text (next->meeting, HD_MEETING_PLACE), ==, "Hội trường");
  g_assert_cmpuint (reviewed->len, ==, 1); /* what was signed last time */
  g_assert_cmpuint (next->agenda->len, ==, 3); /* nothing is signed: no signing */
  g_assert_cmpstr (title_of (next, 1), ==, "Báo cáo kết quả năm 2023");
  g_assert_cmpstr (title_of (next, 2), ==, "Tham luận");
  report = g_ptr_array_index (next->agenda, 1);
  g_assert_cmpstr (hd_record_get_text (report, HD_AGENDA_ITEM_START_TIME), ==, "14:30");
  g_assert_true (hd_record_is_empty (report, HD_AGENDA_ITEM_INTERNAL_NOTE));
  g_assert_true (hd_record_is_empty (report, HD_AGENDA_ITEM_PERSON)); /* posts ended with 2023 */
  g_assert_true (hd_record_is_empty (g_ptr_array_index (next->agenda, 2), HD_AGENDA_ITEM_UNIT));
  undo = hd_book_dup_undo_name (self->book, &error);
  g_assert_nonnull (strstr (undo, "meeting that follows"));
}

static HdRecord *
put_draft (Case       *self,
           const char *kind)
{
  HdRecord *draft = hd_record_copy (self->made->agreement);
  g_autoptr (HdRecord) fresh = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < hd_record_get_entity (draft)->n_fields; i++)
    hd_record_set_value (fresh, i, hd_record_get_value (draft, i));
  hd_record_set_text (fresh, HD_AGREEMENT_KIND, kind);
  hd_record_set_text (fresh, HD_AGREEMENT_STATE, "draft");
  hd_record_set_text (fresh, HD_AGREEMENT_FROM_DATE, "2024-01-01");
  hd_record_set_text (fresh, HD_AGREEMENT_TO_DATE, "2024-12-31");
  hd_book_save_record (self->book, fresh, &error);
  g_assert_no_error (error);
  hd_record_unref (draft);
  return g_steal_pointer (&fresh);
}

/* Beside what was signed last time stands the draft that goes on where it ends; its signing comes back to the agenda. */
static void
test_proposed (Case         *self,
               gconstpointer data)
{
  HdMeetingRequest request = { .kind = "final", .date = NEXT, .previous = hd_record_get_id (self->meeting), .copy_agenda = TRUE };
  g_autoptr (HdRecord) joint = put_draft (self, "joint");
  g_autoptr (HdRecord) bilateral = put_draft (self, "bilateral");
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdMeeting) next = NULL;
  g_autoptr (GPtrArray) to_sign = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  next = get (self, created);
  to_sign = hd_meeting_agreements (next, "signed");
  g_assert_cmpuint (to_sign->len, ==, 1);
  g_assert_cmpstr (hd_record_get_id (g_ptr_array_index (to_sign, 0)), ==, hd_record_get_id (joint));
  g_assert_cmpuint (next->agenda->len, ==, 4);
  g_assert_cmpstr (title_of (next, 3), ==, "Ký kết Chương trình năm 2024");
}

static void
test_open_tasks (Case         *self,
                 gconstpointer data)
{
  HdMeetingRequest request = { .kind = "interim", .title = "Sơ kết", .date = NEXT, .previous = hd_record_get_id (self->meeting) };
  g_autoptr (HdRecord) task = NULL;
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdMeeting) before = NULL;
  g_autoptr (HdMeeting) after = NULL;
  g_autoptr (HdMeeting) own = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_task_from_conclusion (self->book, hd_record_get_id (self->conclusion), NULL, DAY + 30, &task, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (task, HD_TASK_TEXT), ==, "Rà soát chỉ tiêu.");
  g_assert_true (hd_record_is_empty (task, HD_TASK_UNIT)); /* the unit is the speaker's */
  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  before = get (self, created);
  g_assert_cmpuint (before->open_tasks->len, ==, 1);
  g_assert_cmpuint (before->tasks->len, ==, 0);
  hd_book_set_task_state (self->book, hd_record_get_id (task), "done", NEXT - 1, &error);
  g_assert_no_error (error);
  after = get (self, created);
  g_assert_cmpuint (after->open_tasks->len, ==, 0);
  own = get (self, self->meeting);
  g_assert_cmpuint (own->tasks->len, ==, 1);
}

static void
put_member (Case       *self,
            guint       person,
            const char *role,
            gint64      position)
{
  g_autoptr (HdRecord) member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (member, HD_COMMITTEE_MEMBER_PERSON, hd_record_get_id (self->made->people[person]));
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, role);
  hd_record_set_integer (member, HD_COMMITTEE_MEMBER_POSITION, position);
  hd_book_save_record (self->book, member, &error);
  g_assert_no_error (error);
}

static guint
invite (Case           *self,
        const HdRecord *meeting,
        HdInvitees      invitees)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  hd_book_invite_to_meeting (self->book, hd_record_get_id (meeting), invitees, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_invite (Case         *self,
             gconstpointer data)
{
  g_autoptr (HdMeeting) meeting = NULL;
  HdRecord *first, *second;

  put_member (self, 1, "head", 1);
  g_assert_cmpuint (invite (self, self->meeting, HD_INVITE_COMMITTEE), ==, 1);
  g_assert_cmpuint (invite (self, self->meeting, HD_INVITE_PARTIES), ==, 2); /* who heads the committee is there already */
  g_assert_cmpuint (invite (self, self->meeting, HD_INVITE_COMMITTEE | HD_INVITE_PARTIES), ==, 0);
  meeting = get (self, self->meeting);
  g_assert_cmpuint (meeting->attendees->len, ==, 3);
  first = g_ptr_array_index (meeting->attendees, 0);
  second = g_ptr_array_index (meeting->attendees, 1);
  g_assert_cmpstr (hd_record_get_text (first, HD_ATTENDEE_CAPACITY), ==, "chair");
  g_assert_cmpstr (hd_record_get_text (first, HD_ATTENDEE_PERSON), ==, hd_record_get_id (self->made->people[1]));
  g_assert_cmpint (hd_record_get_integer (second, HD_ATTENDEE_POSITION), ==, 2);
  g_assert_cmpstr (hd_record_get_text (second, HD_ATTENDEE_PRESENCE), ==, "expected");
}

static void
put_post (Case       *self,
          guint       i,
          const char *title,
          HdDate      from,
          HdDate      to)
{
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (self->made->people[i]));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (self->made->units[i]));
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_record_set_date (post, HD_POST_FROM_DATE, from);
  hd_record_set_date (post, HD_POST_TO_DATE, to);
  hd_book_save_record (self->book, post, &error);
  g_assert_no_error (error);
}

static void
assert_title (Case           *self,
              const HdRecord *of,
              guint           person,
              const char     *title)
{
  g_autoptr (HdMeeting) meeting = get (self, of);
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (meeting);
  guint n = 0;

  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);

      if (delegate->person == NULL || !g_str_equal (hd_record_get_id (delegate->person), hd_record_get_id (self->made->people[person])))
        continue;
      g_assert_cmpstr (delegate->title, ==, title);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Who was promoted on the eve of one meeting and again after it is what he was on each day, also when the later post is entered first. */
static void
test_invite_promoted (Case         *self,
                      gconstpointer data)
{
  HdMeetingRequest request = { .kind = "final", .title = "Tổng kết năm 2023", .date = NEXT, .invitees = HD_INVITE_COMMITTEE };
  g_autoptr (HdRecord) next = NULL;
  g_autoptr (HdRecord) old = hd_record_copy (self->made->posts[1]);
  g_autoptr (GError) error = NULL;

  put_post (self, 1, "Cố vấn", hd_date_new (2023, 3, 25), HD_DATE_NONE);
  put_post (self, 1, "Chủ tịch danh dự", hd_date_new (2023, 3, 24), hd_date_new (2023, 3, 24));
  hd_record_set_date (old, HD_POST_TO_DATE, hd_date_new (2023, 3, 23));
  hd_book_save_record (self->book, old, &error);
  g_assert_no_error (error);
  put_member (self, 1, "member", 1);
  g_assert_cmpuint (invite (self, self->meeting, HD_INVITE_COMMITTEE), ==, 1);
  hd_book_create_meeting (self->book, &request, &next, &error);
  g_assert_no_error (error);
  assert_title (self, self->meeting, 1, "Chủ tịch danh dự");
  assert_title (self, next, 1, "Cố vấn");
}

/* In 2024 nobody of the old ones is in office: the parties get a place without a name, which is told. */
static void
test_invite_later (Case         *self,
                   gconstpointer data)
{
  const char *reviewed[] = { hd_record_get_id (self->made->agreement), NULL };
  HdMeetingRequest request = { .kind = "final", .title = "Tổng kết năm 2023", .date = NEXT, .reviewed = reviewed, .invitees = HD_INVITE_PARTIES };
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (GError) error = NULL;
  guint n_nameless = 0;

  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  meeting = get (self, created);
  g_assert_cmpuint (meeting->attendees->len, ==, 3);
  needs = hd_book_list_meeting_needs (self->book, hd_record_get_id (created), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < needs->len; i++)
    n_nameless += strstr (((const HdTodo *) g_ptr_array_index (needs, i))->sentence, "Who comes for") != NULL;
  g_assert_cmpuint (n_nameless, ==, 3);
}

static void
test_guests (Case         *self,
             gconstpointer data)
{
  HdMeetingRequest request = { .kind = "final", .title = "Sau", .date = NEXT, .previous = hd_record_get_id (self->meeting), .invitees = HD_INVITE_GUESTS };
  g_autoptr (HdRecord) guest = hd_record_new (HD_ENTITY_ATTENDEE);
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_text (guest, HD_ATTENDEE_MEETING, hd_record_get_id (self->meeting));
  hd_record_set_text (guest, HD_ATTENDEE_NAME, "Bà Hoa");
  hd_record_set_text (guest, HD_ATTENDEE_TITLE, "Nhân chứng");
  hd_record_set_text (guest, HD_ATTENDEE_CAPACITY, "guest");
  hd_record_set_text (guest, HD_ATTENDEE_PRESENCE, "present");
  save (self, guest);
  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  meeting = get (self, created);
  g_assert_cmpuint (meeting->attendees->len, ==, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (meeting->attendees, 0), HD_ATTENDEE_NAME), ==, "Bà Hoa");
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (meeting->attendees, 0), HD_ATTENDEE_PRESENCE), ==, "expected");
}

static void
test_move (Case         *self,
           gconstpointer data)
{
  g_autoptr (HdMeeting) before = get (self, self->meeting);
  g_autoptr (HdMeeting) moved = NULL;
  g_autoptr (HdMeeting) removed = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_move_item (self->book, HD_ENTITY_AGENDA_ITEM, hd_record_get_id (g_ptr_array_index (before->agenda, 3)), 2, &error);
  g_assert_no_error (error);
  moved = get (self, self->meeting);
  g_assert_cmpstr (title_of (moved, 1), ==, "Ký kết Chương trình năm 2023");
  g_assert_cmpstr (title_of (moved, 3), ==, "Tham luận: Tuyển quân");
  hd_book_remove_item (self->book, HD_ENTITY_AGENDA_ITEM, hd_record_get_id (g_ptr_array_index (before->agenda, 0)), &error);
  g_assert_no_error (error);
  removed = get (self, self->meeting);
  g_assert_cmpuint (removed->agenda->len, ==, 3);
  g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (removed->agenda, 0), HD_AGENDA_ITEM_POSITION), ==, 1);
}

/* An agreement has lists of its own: commitments, and the tasks that no meeting gave; both have places without holes. */
static HdRecord *
add_item (Case        *self,
          HdEntityKind kind,
          guint        owner,
          guint        words,
          const char  *text)
{
  HdRecord *item = hd_record_new (kind);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (item, owner, hd_record_get_id (self->made->agreement));
  hd_record_set_text (item, words, text);
  hd_record_set_text (item, kind == HD_ENTITY_TASK ? HD_TASK_STATE : HD_COMMITMENT_STATE, "open");
  hd_book_save_item (self->book, item, &error);
  g_assert_no_error (error);
  return item;
}

static char *
dup_order (Case        *self,
           HdEntityKind kind,
           guint        owner,
           guint        words,
           guint        position)
{
  g_autoptr (GPtrArray) items = hd_book_get_records_by (self->book, kind, owner, hd_record_get_id (self->made->agreement), NULL);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (order, "%" G_GINT64_FORMAT " %s, ", hd_record_get_integer (g_ptr_array_index (items, i), position),
                            hd_record_get_text (g_ptr_array_index (items, i), words));
  return g_string_free (g_steal_pointer (&order), FALSE);
}

static void
check_list (Case        *self,
            HdEntityKind kind,
            guint        owner,
            guint        words,
            guint        position)
{
  g_autoptr (HdRecord) first = add_item (self, kind, owner, words, "một");
  g_autoptr (HdRecord) second = add_item (self, kind, owner, words, "hai");
  g_autoptr (HdRecord) third = add_item (self, kind, owner, words, "ba");
  g_autofree char *moved = NULL, *removed = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_move_item (self->book, kind, hd_record_get_id (third), 1, &error);
  g_assert_no_error (error);
  moved = dup_order (self, kind, owner, words, position);
  g_assert_cmpstr (moved, ==, "1 ba, 2 một, 3 hai, ");
  hd_book_remove_item (self->book, kind, hd_record_get_id (first), &error);
  g_assert_no_error (error);
  removed = dup_order (self, kind, owner, words, position);
  g_assert_cmpstr (removed, ==, "1 ba, 2 hai, ");
  g_assert_true (hd_book_undo (self->book, NULL, &error));
  g_assert_no_error (error);
  undone = dup_order (self, kind, owner, words, position);
  g_assert_cmpstr (undone, ==, moved);
}

static void
test_items_of_agreement (Case         *self,
                         gconstpointer data)
{
  check_list (self, HD_ENTITY_TASK, HD_TASK_AGREEMENT, HD_TASK_TEXT, HD_TASK_POSITION);
  check_list (self, HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, HD_COMMITMENT_TASK, HD_COMMITMENT_POSITION);
}

static void
test_presence (Case         *self,
               gconstpointer data)
{
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (HdMeeting) excused = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;

  invite (self, self->meeting, HD_INVITE_PARTIES);
  meeting = get (self, self->meeting);
  id = hd_record_get_id (g_ptr_array_index (meeting->attendees, 0));
  hd_book_set_presence (self->book, id, "present", "07:25", &error);
  g_assert_no_error (error);
  hd_book_set_presence (self->book, id, "present", "07:40", &error);
  g_assert_no_error (error);
  {
    g_autoptr (HdMeeting) present = get (self, self->meeting);

    g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (present->attendees, 0), HD_ATTENDEE_TIME_IN), ==, "07:25");
    g_assert_cmpuint (hd_meeting_count (present).present, ==, 1);
  }
  hd_book_set_presence (self->book, id, "excused", NULL, &error);
  g_assert_no_error (error);
  excused = get (self, self->meeting);
  g_assert_true (hd_record_is_empty (g_ptr_array_index (excused->attendees, 0), HD_ATTENDEE_TIME_IN));
}

static void
test_propose (Case         *self,
              gconstpointer data)
{
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_propose_from_contribution (self->book, hd_record_get_id (self->remark), NULL, hd_record_get_id (self->made->clause), "Nội dung và hạn", &proposal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_TEXT), ==, "Đề nghị thêm hạn báo cáo.");
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_BASE), ==, "Nội dung phối hợp");
  g_assert_cmpint (hd_record_get_date (proposal, HD_PROPOSAL_MADE_DATE), ==, DAY);
  meeting = get (self, self->meeting);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (meeting->contributions, 0), HD_CONTRIBUTION_PROPOSAL), ==, hd_record_get_id (proposal));
  g_assert_false (hd_book_propose_from_contribution (self->book, hd_record_get_id (self->remark), NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  made_sign_all (self->made, self->made->agreement, DAY);
  g_assert_false (hd_book_propose_from_contribution (self->book, hd_record_get_id (self->conclusion), NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

static void
assert_doer (Case *self, const char *text, const char *unit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) conclusion = new_contribution (self, "conclusion", text);
  g_autoptr (HdRecord) task = NULL;

  hd_record_set_text (conclusion, HD_CONTRIBUTION_BY_NAME, "Chủ trì");
  hd_book_save_item (self->book, conclusion, &error);
  g_assert_no_error (error);
  hd_book_task_from_conclusion (self->book, hd_record_get_id (conclusion), NULL, HD_DATE_NONE, &task, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (task, HD_TASK_UNIT), ==, unit_id);
}

/* Beside a speaker the unit is his; who is to do it stands in the words, or nowhere. */
static void
test_doer (Case         *self,
           gconstpointer data)
{
  const char *first = hd_record_peek_text (self->made->units[0], HD_UNIT_NAME);
  const char *second = hd_record_peek_text (self->made->units[1], HD_UNIT_NAME);
  g_autofree char *one = g_strdup_printf ("Giao %s rà soát chỉ tiêu.", second);
  g_autofree char *both = g_strdup_printf ("Giao %s phối hợp với %s rà soát chỉ tiêu.", first, second);

  assert_doer (self, one, hd_record_get_id (self->made->units[1]));
  assert_doer (self, both, NULL);
  assert_doer (self, "Tiếp tục nâng cao chất lượng phối hợp.", NULL);
}

/* A conclusion that goes leaves its task; undoing brings both together again. */
static void
test_remove_conclusion (Case         *self,
                        gconstpointer data)
{
  g_autoptr (HdRecord) task = NULL;
  g_autoptr (HdRecord) left = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_task_from_conclusion (self->book, hd_record_get_id (self->conclusion), NULL, HD_DATE_NONE, &task, &error);
  g_assert_no_error (error);
  hd_book_remove_item (self->book, HD_ENTITY_CONTRIBUTION, hd_record_get_id (self->conclusion), &error);
  g_assert_no_error (error);
  left = hd_book_get_record (self->book, HD_ENTITY_TASK, hd_record_get_id (task), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_is_empty (left, HD_TASK_CONTRIBUTION));
}

/* Taking the meeting out of the middle of a chain keeps the chain; undoing brings it back with all that it had. */
static void
test_remove_meeting (Case         *self,
                     gconstpointer data)
{
  HdMeetingRequest request = { .kind = "interim", .title = "Sau", .date = NEXT, .previous = hd_record_get_id (self->meeting) };
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (HdRecord) task = NULL;
  g_autoptr (HdRecord) alone = NULL;
  g_autoptr (HdMeeting) back = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_create_meeting (self->book, &request, &created, &error);
  g_assert_no_error (error);
  hd_book_task_from_conclusion (self->book, hd_record_get_id (self->conclusion), NULL, DAY + 30, &task, &error);
  g_assert_no_error (error);
  hd_book_remove_record (self->book, HD_ENTITY_MEETING, hd_record_get_id (self->meeting), &error);
  g_assert_no_error (error);
  alone = hd_book_get_record (self->book, HD_ENTITY_MEETING, hd_record_get_id (created), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_is_empty (alone, HD_MEETING_PREVIOUS));
  hd_book_undo (self->book, &name, &error);
  g_assert_no_error (error);
  back = get (self, created);
  g_assert_cmpuint (back->open_tasks->len, ==, 1);
}

/* From the trash it comes back with agenda, delegates and what was said. */
static void
test_restore (Case         *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (HdMeeting) back = NULL;
  g_autoptr (GError) error = NULL;

  invite (self, self->meeting, HD_INVITE_PARTIES);
  hd_book_remove_record (self->book, HD_ENTITY_MEETING, hd_record_get_id (self->meeting), &error);
  g_assert_no_error (error);
  trash = hd_book_get_trash (self->book, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (((const HdTrashItem *) g_ptr_array_index (trash, 0))->name, ==, "Hội nghị tổng kết năm 2022");
  hd_book_restore (self->book, HD_ENTITY_MEETING, hd_record_get_id (self->meeting), &error);
  g_assert_no_error (error);
  back = get (self, self->meeting);
  g_assert_cmpuint (back->agenda->len, ==, 4);
  g_assert_cmpuint (back->attendees->len, ==, 3);
  g_assert_cmpuint (back->contributions->len, ==, 2);
  g_assert_cmpuint (back->links->len, ==, 1);
}

static void
put_paper (Case       *self,
           const char *state)
{
  g_autoptr (HdRecord) paper = hd_record_new (HD_ENTITY_PAPER);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (paper, HD_PAPER_KIND, "minutes");
  hd_record_set_text (paper, HD_PAPER_MEETING, hd_record_get_id (self->meeting));
  hd_record_set_text (paper, HD_PAPER_SUBJECT, "Biên bản hội nghị");
  hd_record_set_text (paper, HD_PAPER_STATE, state);
  hd_book_save_record (self->book, paper, &error);
  g_assert_no_error (error);
}

/* Drafts go with their meeting; a meeting whose papers are on file is kept. */
static void
test_remove_with_papers (Case         *self,
                         gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  put_paper (self, "draft");
  hd_book_remove_record (self->book, HD_ENTITY_MEETING, hd_record_get_id (self->meeting), &error);
  g_assert_no_error (error);
  hd_book_undo (self->book, &name, &error);
  g_assert_no_error (error);
  put_paper (self, "issued");
  g_assert_false (hd_book_remove_record (self->book, HD_ENTITY_MEETING, hd_record_get_id (self->meeting), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

/* The remark stays when its comment on the draft goes. */
static void
test_remove_proposal (Case         *self,
                      gconstpointer data)
{
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (HdRecord) remark = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_propose_from_contribution (self->book, hd_record_get_id (self->remark), NULL, NULL, NULL, &proposal, &error);
  g_assert_no_error (error);
  hd_proposal_remove (self->book, hd_record_get_id (proposal), &error);
  g_assert_no_error (error);
  remark = hd_book_get_record (self->book, HD_ENTITY_CONTRIBUTION, hd_record_get_id (self->remark), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_is_empty (remark, HD_CONTRIBUTION_PROPOSAL));
}

static void
put_result (Case           *self,
            HdEdit         *edit,
            const HdRecord *indicator,
            guint           unit,
            const char     *first,
            const char     *last)
{
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);

  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (result, HD_RESULT_UNIT, hd_record_get_id (self->made->units[unit]));
  hd_record_set_text (result, HD_RESULT_FROM_DATE, first);
  hd_record_set_text (result, HD_RESULT_TO_DATE, last);
  hd_record_set_figure (result, HD_RESULT_VALUE, 5 * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  hd_edit_put (edit, result);
}

static HdRecord *
put_indicator (HdEdit *edit)
{
  g_autoptr (HdRecord) field = hd_record_new (HD_ENTITY_FIELD);
  HdRecord *indicator = hd_record_new (HD_ENTITY_INDICATOR);

  hd_record_set_text (field, HD_FIELD_CODE, "TT");
  hd_record_set_text (field, HD_FIELD_NAME, "Tuyên truyền");
  hd_record_set_integer (field, HD_FIELD_POSITION, 1);
  hd_record_set_text (indicator, HD_INDICATOR_CODE, "TT01");
  hd_record_set_text (indicator, HD_INDICATOR_FIELD, hd_record_get_id (field));
  hd_record_set_text (indicator, HD_INDICATOR_NAME, "Buổi tuyên truyền");
  hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, "buổi");
  hd_record_set_integer (indicator, HD_INDICATOR_DECIMALS, 0);
  hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, "sum");
  hd_record_set_text (indicator, HD_INDICATOR_DIRECTION, "up");
  hd_record_set_integer (indicator, HD_INDICATOR_POSITION, 1);
  hd_edit_put (edit, field);
  hd_edit_put (edit, indicator);
  return indicator;
}

/* The sentence about units that have not reported; "" when there is none. */
static char *
find_silent (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) needs = hd_book_list_meeting_needs (self->book, hd_record_get_id (self->meeting), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < needs->len; i++)
    {
      const HdTodo *need = g_ptr_array_index (needs, i);

      if (need->place.kind == HD_ENTITY_UNIT)
        return g_strdup (need->sentence);
    }
  return g_strdup ("");
}

/* Of three that reported in 2021 one has in 2022, one is gone since, and one is missing until its report is handed in. */
static void
test_reports (Case         *self,
              gconstpointer data)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Kết quả");
  g_autoptr (HdRecord) indicator = put_indicator (edit);
  g_autoptr (HdRecord) gone = hd_record_copy (self->made->units[2]);
  g_autoptr (HdRecord) period = hd_record_new (HD_ENTITY_REPORTING_PERIOD);
  g_autoptr (HdRecord) receipt = hd_record_new (HD_ENTITY_UNIT_REPORT);
  g_autoptr (HdEdit) handing_in = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *nobody = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MADE_PARTIES; i++)
    put_result (self, edit, indicator, i, "2021-01-01", "2021-12-31");
  put_result (self, edit, indicator, 0, "2022-01-01", "2022-12-31");
  hd_record_set_text (gone, HD_UNIT_VALID_TO, "2021-12-31");
  hd_edit_put (edit, gone);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  missing = find_silent (self);
  g_assert_nonnull (strstr (missing, "1 unit has not reported for năm 2022: LĐLĐ tỉnh."));

  handing_in = hd_edit_new (self->book, "Nộp báo cáo");
  hd_record_set_text (period, HD_REPORTING_PERIOD_FROM_DATE, "2022-01-01");
  hd_record_set_text (period, HD_REPORTING_PERIOD_TO_DATE, "2022-12-31");
  hd_record_set_text (receipt, HD_UNIT_REPORT_PERIOD, hd_record_get_id (period));
  hd_record_set_text (receipt, HD_UNIT_REPORT_UNIT, hd_record_get_id (self->made->units[1]));
  hd_record_set_text (receipt, HD_UNIT_REPORT_RECEIVED_DATE, "2023-01-05");
  hd_edit_put (handing_in, period);
  hd_edit_put (handing_in, receipt);
  hd_edit_apply (handing_in, &error);
  g_assert_no_error (error);
  nobody = find_silent (self);
  g_assert_cmpstr (nobody, ==, "");
}

static const HdSearchHit *
find_hit (GPtrArray   *groups,
          HdEntityKind kind)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const HdSearchGroup *group = g_ptr_array_index (groups, i);

      if (group->kind == kind)
        return g_ptr_array_index (group->hits, 0);
    }
  return NULL;
}

/* What was said and concluded is found, and leads to the meeting. */
static void
test_search (Case         *self,
             gconstpointer data)
{
  g_autoptr (HdRecord) task = NULL;
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (GPtrArray) concluded = NULL;
  g_autoptr (GError) error = NULL;
  const HdSearchHit *hit;

  hd_book_task_from_conclusion (self->book, hd_record_get_id (self->conclusion), NULL, HD_DATE_NONE, &task, &error);
  g_assert_no_error (error);
  said = hd_book_search (self->book, "han bao cao", 5, &error);
  g_assert_no_error (error);
  hit = find_hit (said, HD_ENTITY_CONTRIBUTION);
  g_assert_nonnull (hit);
  g_assert_cmpint (hit->kind, ==, HD_ENTITY_MEETING);
  g_assert_cmpstr (hit->id, ==, hd_record_get_id (self->meeting));
  g_assert_cmpstr (hit->clause, ==, hd_record_get_id (self->remark));
  g_assert_cmpstr (hit->detail, ==, "24/03/2023 · Hội nghị tổng kết năm 2022");
  concluded = hd_book_search (self->book, "rà soát", 5, &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_hit (concluded, HD_ENTITY_TASK));
  g_assert_cmpstr (find_hit (concluded, HD_ENTITY_TASK)->title, ==, "Rà soát chỉ tiêu.");
}

#define add_case(name, test) g_test_add ("/meetings/" name, Case, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_case ("read", test_read);
  add_case ("next", test_next);
  add_case ("proposed", test_proposed);
  add_case ("open-tasks", test_open_tasks);
  add_case ("invite", test_invite);
  add_case ("invite-promoted", test_invite_promoted);
  add_case ("invite-later", test_invite_later);
  add_case ("guests", test_guests);
  add_case ("move", test_move);
  add_case ("items-of-agreement", test_items_of_agreement);
  add_case ("presence", test_presence);
  add_case ("propose", test_propose);
  add_case ("doer", test_doer);
  add_case ("remove-conclusion", test_remove_conclusion);
  add_case ("remove-meeting", test_remove_meeting);
  add_case ("restore", test_restore);
  add_case ("remove-with-papers", test_remove_with_papers);
  add_case ("remove-proposal", test_remove_proposal);
  add_case ("search", test_search);
  add_case ("reports", test_reports);
  return g_test_run ();
}
