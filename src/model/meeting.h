/* meeting.h: one meeting with all that its page and its papers need, and what they all say of it alike
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a paper prints (names, titles, hours, places, capacities) is Vietnamese, as papers are; it is worded here once, so that no two
 * papers of a packet differ.
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* Loaded by book in one read transaction. Immutable after loading. */
typedef struct
{
  HdRecord   *committee;     /* never NULL */
  HdRecord   *meeting;       /* never NULL */
  GPtrArray  *links;         /* HdRecord MEETING_AGREEMENT */
  GPtrArray  *agenda;        /* AGENDA_ITEM by position */
  GPtrArray  *attendees;     /* ATTENDEE by position: the order of protocol */
  GPtrArray  *contributions; /* CONTRIBUTION by position: papers read, remarks, directives, conclusions, notes, findings */
  GPtrArray  *tasks;         /* TASK of this meeting by position */
  GPtrArray  *open_tasks;    /* TASK of earlier meetings that were still open on the day of this one: asked for, never copied */
  GPtrArray  *commendations; /* COMMENDATION by position */
  GPtrArray  *papers;        /* MEETING_PAPER */
  GHashTable *others;        /* id -> HdRecord: units, people with all their posts, agreements, meetings and files that these name */
} HdMeeting;

HdMeeting  *hd_meeting_new    (HdRecord *committee, HdRecord *meeting) G_GNUC_WARN_UNUSED_RESULT; /* takes references */
void        hd_meeting_free   (HdMeeting *self);
HdRecord   *hd_meeting_lookup (const HdMeeting *self, const char *id); /* (nullable) (transfer none), also for NULL */
void        hd_meeting_add    (HdMeeting *self, HdRecord *record);     /* puts it where its kind belongs; a task of another meeting is an open one */

/* --- When and where --- */

/* Minutes after midnight of a TIME field, "07:30"; -1 when empty. */
int         hd_clock_parse    (const char *time);
/* "07:30"; NULL for -1. Past midnight it goes on from 00:00. */
char       *hd_clock_print    (int minutes) G_GNUC_WARN_UNUSED_RESULT;
/* "07 giờ 30 phút": as papers write it; "" for -1. */
char       *hd_clock_say      (int minutes) G_GNUC_WARN_UNUSED_RESULT;

/* The day whose posts, committee and units count: the meeting's, today while it has none. */
HdDate      hd_meeting_day       (const HdMeeting *self);
/* "07 giờ 30 phút, ngày 24 tháng 3 năm 2023", "buổi sáng, ngày …"; "" while the day is not known. */
char       *hd_meeting_say_time  (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
/* The place; the host's name where only that is known; "" when nothing is. */
char       *hd_meeting_say_place (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
/* The committee's name, or who else calls the meeting. */
char       *hd_meeting_say_organiser (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
/* "năm 2023", "giai đoạn 2019 - 2023": the time under review; "" when it is not known. */
char       *hd_meeting_say_period (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    hd_meeting_is_visit  (const HdMeeting *self);
/* Agreements of a role ("reviewed", "signed"), as they are linked. (element-type HdRecord) (transfer container) */
GPtrArray  *hd_meeting_agreements (const HdMeeting *self, const char *role) G_GNUC_WARN_UNUSED_RESULT;

/* --- Who comes --- */

/* The words of one delegate as of the meeting's day. Empty: not known. */
typedef struct
{
  HdRecord *attendee;
  HdRecord *person;           /* (nullable) */
  HdRecord *unit;             /* (nullable) */
  gboolean  is_group;         /* "Lãnh đạo Quân khu 7", "Đại diện …": no one person, so without title and without "đồng chí" */
  char     *name;             /* "Nguyễn Văn A" */
  char     *rank;             /* "Đại tá": where the unit prints ranks */
  char     *full_name;        /* "Đại tá Nguyễn Văn A" */
  char     *title;            /* "Chính ủy", beside the unit's name: his own, or all posts held that day, those elsewhere with their unit */
  char     *title_at_unit;    /* "Chính ủy Bộ Chỉ huy Quân sự tỉnh", by itself: posts in the order of protocol, as of people who are no delegates */
  char     *unit_name;        /* "Bộ Chỉ huy Quân sự tỉnh" */
  char     *capacity;         /* "Chủ trì", "Thư ký", "Đại biểu", "Khách mời", "Chứng kiến" */
  char     *substitute;       /* who comes instead: "Thiếu tá Trần Văn B" */
  char     *substitute_title; /* "Phó Chỉ huy trưởng" */
} HdDelegate;

HdDelegate *hd_meeting_describe_attendee (const HdMeeting *self, HdRecord *attendee) G_GNUC_WARN_UNUSED_RESULT;
/* All of them in the order of protocol. (element-type HdDelegate) */
GPtrArray  *hd_meeting_describe_attendees (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
void        hd_delegate_free (HdDelegate *self);
/* "Đại tá Nguyễn Văn A", and "Chính ủy Bộ CHQS tỉnh" held on the meeting's day: for people who are no delegates. */
char       *hd_meeting_say_person (const HdMeeting *self, const char *person_id) G_GNUC_WARN_UNUSED_RESULT;
char       *hd_meeting_say_posts  (const HdMeeting *self, const char *person_id) G_GNUC_WARN_UNUSED_RESULT;
/* Delegates of a capacity: "chair". (element-type HdRecord) (transfer container) */
GPtrArray  *hd_meeting_attendees_as (const HdMeeting *self, const char *capacity) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  guint invited;     /* all */
  guint present;     /* themselves or by somebody else */
  guint excused;
  guint absent;
  guint expected;    /* nothing noted yet */
  guint substitutes; /* of those present */
  guint delegates;   /* of all: chairs, secretaries, delegates */
  guint guests;      /* of all: guests and witnesses */
} HdMeetingCount;

HdMeetingCount hd_meeting_count (const HdMeeting *self);

/**
 * hd_meeting_compare_protocol:
 *
 * Chairs first, then guests whose units have no protocol rank, who are asked from above, in the order they were put; then by the units'
 * protocol rank (those without one last), heads before deputies before others, higher military ranks before lower ones, then by given
 * name. Delegates are introduced by rank, never by alphabet.
 *
 * Returns: less than, equal to or greater than 0
 */
int         hd_meeting_compare_protocol (const HdMeeting *self, HdRecord *first, HdRecord *second);

/* --- The agenda --- */

/* When an item is dealt with. */
typedef struct
{
  HdRecord *item;
  int       start;    /* minutes after midnight; -1: not known */
  int       end;      /* likewise */
  gboolean  is_fixed; /* the item says its own start */
  int       gap;      /* minutes between the end of the item before and its own start; negative: they overlap; 0: none */
} HdAgendaTime;

/* An item with a start of its own keeps it; the others follow one another by their durations from the meeting's start on.
 * (element-type HdAgendaTime) */
GArray     *hd_meeting_plan_agenda   (const HdMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
/* Minutes of all items together. */
int         hd_meeting_agenda_minutes (const HdMeeting *self);
/* "07:30 - 08:00", "07:30"; "" when it is not known. */
char       *hd_agenda_time_print     (const HdAgendaTime *self) G_GNUC_WARN_UNUSED_RESULT;
/* Who is responsible for an item: what it says, else the person with his posts, else the unit; "" when nobody is. */
char       *hd_meeting_say_responsible (const HdMeeting *self, const HdRecord *item) G_GNUC_WARN_UNUSED_RESULT;

/* --- What was said --- */

/* Who spoke: "Đại tá Nguyễn Văn A, Chính ủy Bộ CHQS tỉnh"; the name or the unit alone; "" when it is not known. */
char       *hd_meeting_say_speaker   (const HdMeeting *self, const HdRecord *contribution) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_meeting_find_doer:
 * @contribution: a conclusion
 *
 * Who is to do what was concluded: its unit where nobody is named as the speaker (beside a speaker the unit is his), else the only unit of
 * this meeting that its words name, in full, as the province itself says it, or abbreviated. NULL when they name none or several: then a
 * person says who.
 *
 * Returns: (transfer none) (nullable): id of a unit
 */
const char *hd_meeting_find_doer     (const HdMeeting *self, const HdRecord *contribution);
/* Contributions of a kind: "conclusion". (element-type HdRecord) (transfer container) */
GPtrArray  *hd_meeting_contributions_of (const HdMeeting *self, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
/* Whom a commendation goes to: the name it says, else the person or the unit. */
char       *hd_meeting_say_commended (const HdMeeting *self, const HdRecord *commendation) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdMeeting, hd_meeting_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDelegate, hd_delegate_free)

G_END_DECLS
