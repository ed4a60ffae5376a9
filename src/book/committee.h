/* committee.h: the committee of a book: what it is, who belongs to it on which day, renewing it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* One member of the committee as of a day. */
typedef struct
{
  HdRecord  *member; /* COMMITTEE_MEMBER: role, order, from and to */
  HdRecord  *person;
  GPtrArray *posts;  /* (element-type HdRecord): POST held that day, oldest first */
  GPtrArray *units;  /* (element-type HdRecord): UNIT of each post */
} HdSeat;

void       hd_seat_free (HdSeat *self);
/* “Chính ủy Bộ CHQS tỉnh; Phó Trưởng ban …”: the posts of that day with their units; "" when there is none. */
char      *hd_seat_dup_posts (const HdSeat *self) G_GNUC_WARN_UNUSED_RESULT;
/* “Đại tá Nguyễn Văn A”: the name with the rank, where there is one. */
char      *hd_seat_dup_name  (const HdSeat *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_get_members_on:
 * @day: HD_DATE_NONE for everybody who ever was a member, posts as of their last day or, for those who are members still, of
 *   today
 *
 * Returns: (transfer full) (element-type HdSeat): in the order of the committee
 */
GPtrArray *hd_book_get_members_on (HdBook *self, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Sentences about a composition that is not as usual: no head or several, somebody twice. (element-type utf8) */
GPtrArray *hd_committee_find_oddities (GPtrArray *seats) G_GNUC_WARN_UNUSED_RESULT;

/* Saves a new or changed member as one edit named after the person; a new one is put behind those of its role. */
gboolean   hd_book_save_member    (HdBook *self, HdRecord *member, GError **error);
/* @last_day: inclusive. */
gboolean   hd_book_end_member     (HdBook *self, const char *member_id, HdDate last_day, GError **error);
gboolean   hd_book_remove_member  (HdBook *self, const char *member_id, GError **error);
/* Puts a member before another one, or at the end when @before_id is NULL; positions become 1 .. n again, one edit. Those who
 * have left keep their place among the others, so that old compositions keep their order. */
gboolean   hd_book_move_member    (HdBook *self, const char *member_id, const char *before_id, GError **error);

/* Somebody who joins with a renewal. */
typedef struct
{
  const char *person_id;
  const char *role; /* a word of the choices of HD_COMMITTEE_MEMBER_ROLE */
} HdNewMember;

/**
 * hd_book_renew_committee:
 * @first_day: first day of the new composition; those who leave have the day before as their last
 * @leaving: (element-type utf8): ids of members who leave
 * @joining: (element-type HdNewMember): who joins
 * @note: why: number and date of the decision; may be empty; written at everybody who leaves or joins
 *
 * Renewing the committee (kiện toàn) as one edit, one step of undo. HD_ERROR_INVALID when nobody leaves or joins, or somebody
 * who leaves began on that day or later.
 */
gboolean   hd_book_renew_committee (HdBook *self, HdDate first_day, GPtrArray *leaving, GPtrArray *joining, const char *note, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSeat, hd_seat_free)

G_END_DECLS
