/* meetings.h: review meetings: made from last time's, who is invited, what becomes of what was said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"
#include "model/meeting.h"
#include "model/todo.h"

G_BEGIN_DECLS

/* The meeting with all that its page and papers need, as of one moment. */
HdMeeting *hd_book_get_meeting (HdBook *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The meeting that the next one of @kind is made from: the latest before @day of that kind, else the latest of all; @kind NULL: any;
 * @day HD_DATE_NONE: whenever. NULL without error when there is none. */
HdRecord  *hd_book_find_latest_meeting (HdBook *self, const char *kind, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What is missing before its packet is made, each line with its place; empty when nothing is. (element-type HdTodo) */
GPtrArray *hd_book_list_meeting_needs (HdBook *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- New meetings --- */

/* Whom to invite. */
typedef enum
{
  HD_INVITE_NOBODY    = 0,
  HD_INVITE_COMMITTEE = 1 << 0, /* its members on that day; the head chairs, the secretary takes the minutes */
  HD_INVITE_PARTIES   = 1 << 1, /* of the agreements of the meeting: who signs for them, else who holds a post there on that day */
  HD_INVITE_GUESTS    = 1 << 2, /* guests of the meeting before who still hold a post, or have no record */
} HdInvitees;

typedef struct
{
  const char *kind;         /* word of HD_MEETING_KIND */
  const char *title;        /* as printed; NULL: last time's with its years moved on */
  HdDate      date;         /* HD_DATE_NONE: not settled */
  const char *session;      /* (nullable): word of HD_MEETING_SESSION */
  const char *start_time;   /* (nullable): "07:30"; NULL: last time's */
  const char *place;        /* (nullable); NULL: last time's */
  const char *host_unit;    /* (nullable): id; NULL: last time's, while it gives no other place */
  const char *previous;     /* (nullable): id of the meeting it is made from */
  gboolean    copy_agenda;  /* of @previous: offsets kept, what stands each time, no papers that were read */
  HdDate      from, to;     /* the time under review, last day; HD_DATE_NONE: last time's moved on by the years between, if it has one */
  const char * const *reviewed; /* (nullable): ids of agreements; NULL: those that @previous signed, else the joint ones in force in that time */
  const char * const *signed_here; /* (nullable): ids; NULL: drafts that take the place of a reviewed one, or follow it in time */
  HdInvitees  invitees;
} HdMeetingRequest;

/* What hd_book_create_meeting() would make, without inviting anybody: the meeting may still be without a name. */
HdMeeting *hd_book_plan_meeting   (HdBook *self, const HdMeetingRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_create_meeting:
 * @created: (out) (optional) (transfer full)
 *
 * As one edit. Open tasks of earlier meetings are not copied: the new one shows them (HdMeeting.open_tasks).
 */
gboolean   hd_book_create_meeting (HdBook *self, const HdMeetingRequest *request, HdRecord **created, GError **error);

/**
 * hd_book_invite_to_meeting:
 * @n_invited: (out) (optional): how many were added
 *
 * Delegates as of the meeting's day, as one edit. Those already there are kept with what is noted of them and in their order; the new
 * ones are put among them by protocol. A party that nobody speaks for gets a place without a name.
 */
gboolean   hd_book_invite_to_meeting (HdBook *self, const char *id, HdInvitees invitees, guint *n_invited, GError **error);
/* All delegates by protocol (hd_meeting_compare_protocol()), whatever order was made by hand. One edit. */
gboolean   hd_book_sort_attendees    (HdBook *self, const char *meeting_id, GError **error);

/* --- Presence --- */

/* @presence: a word of HD_ATTENDEE_PRESENCE; @time: (nullable): "07:40", when he came; kept when he was present already. */
gboolean   hd_book_set_presence (HdBook *self, const char *attendee_id, const char *presence, const char *time, GError **error);

/* --- What becomes of what was said --- */

/**
 * hd_book_propose_from_contribution:
 * @agreement_id: (nullable): the agreement it concerns; NULL: the only one of the meeting that is still a draft
 * @clause_id: (nullable): the clause it concerns
 * @wording: (nullable): the clause as it should read
 * @created: (out) (optional) (transfer full): the PROPOSAL
 *
 * A remark becomes a comment on a draft agreement, with who made it, and is linked to it; one edit. HD_ERROR_CONSTRAINT when it is one
 * already, or when no draft is known.
 */
gboolean   hd_book_propose_from_contribution (HdBook *self, const char *contribution_id, const char *agreement_id, const char *clause_id, const char *wording, HdRecord **created, GError **error);
/* A conclusion becomes a task. @unit_id: (nullable): hd_meeting_find_doer(), and left open where that knows nobody; @deadline: HD_DATE_NONE: not settled. */
gboolean   hd_book_task_from_conclusion (HdBook *self, const char *contribution_id, const char *unit_id, HdDate deadline, HdRecord **created, GError **error);
/* @state: a word of HD_TASK_STATE; done on @day (HD_DATE_NONE: today). */
gboolean   hd_book_set_task_state (HdBook *self, const char *task_id, const char *state, HdDate day, GError **error);

G_END_DECLS
