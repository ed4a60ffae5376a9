/* people.h: people, the posts they hold, and who follows whom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* A post with who holds it and where. */
typedef struct
{
  HdRecord *post;
  HdRecord *person;
  HdRecord *unit;
  gboolean  is_held; /* on the day asked for */
} HdHolding;

void       hd_holding_free (HdHolding *self);

/* Whether the post is held on @day; open ends count as held. */
gboolean   hd_post_is_held (const HdRecord *post, HdDate day);

/* Posts that are held on @day in a unit, by a person, or both; one of them may be NULL. Newest first. (element-type HdHolding) */
GPtrArray *hd_book_get_posts_on (HdBook *self, const char *unit_id, const char *person_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All posts of a person: those held on @day first, then the newest. (element-type HdHolding) */
GPtrArray *hd_book_get_posts_of (HdBook *self, const char *person_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_DUPLICATE_NAME  = 1 << 0, /* the same name, wherever the tone stands */
  HD_DUPLICATE_ORDER = 1 << 1, /* the same words in another order */
  HD_DUPLICATE_MARKS = 1 << 2, /* the same but for marks; only together with unit or rank */
  HD_DUPLICATE_UNIT  = 1 << 3, /* a post in the same unit */
  HD_DUPLICATE_RANK  = 1 << 4, /* the same rank */
} HdDuplicateReason;

typedef struct
{
  HdRecord         *person;
  HdDuplicateReason reasons;
} HdDuplicate;

void       hd_duplicate_free (HdDuplicate *self);
/* A translated phrase: “same name, same unit”. */
char      *hd_duplicate_dup_reason (const HdDuplicate *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_find_duplicates:
 * @person: as it is being entered; need not be in the book, and is never found itself
 * @unit_id: (nullable): where he will have a post, beside the posts he has
 *
 * People who are likely the same one, the likeliest first.
 *
 * Returns: (element-type HdDuplicate): empty when there is nobody
 */
GPtrArray *hd_book_find_duplicates (HdBook *self, const HdRecord *person, const char *unit_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_merge_people:
 * @keep_id: whose name, rank and telephone are right; what is empty there comes from the other one
 * @other_id: the duplicate
 * @kept_id: (out) (transfer full) (optional): the record that is left
 *
 * Posts, memberships, open signatures, delegates, comments and contributions become those of one person, in one edit. Given
 * signatures refer to the same record for ever: if the duplicate has some, its record is the one that is left; if both have,
 * HD_ERROR_LOCKED.
 */
gboolean   hd_book_merge_people    (HdBook *self, const char *keep_id, const char *other_id, char **kept_id, GError **error);

/* With posts that nothing refers to; a person in use is refused with HD_ERROR_CONSTRAINT, saying where he is used. */
gboolean   hd_book_remove_person   (HdBook *self, const char *id, GError **error);

/* One signature that a change of post touches. */
typedef struct
{
  HdRecord *signature;
  HdRecord *agreement;
} HdSuccessionEffect;

typedef struct
{
  HdRecord  *post;
  HdRecord  *person;      /* who leaves it */
  HdRecord  *unit;
  GPtrArray *changing;    /* HdSuccessionEffect: open signatures that the successor will give */
  GPtrArray *staying;     /* HdSuccessionEffect: signatures given in this post: they never change */
  GPtrArray *memberships; /* HdRecord COMMITTEE_MEMBER of who leaves, not ended by the last day */
} HdSuccessionPlan;

void              hd_succession_plan_free (HdSuccessionPlan *self);

/* What happens when the post ends on @last_day and somebody follows. An agreement whose signing day is settled and lies within
 * the old time keeps its signer. */
HdSuccessionPlan *hd_book_plan_succession (HdBook *self, const char *post_id, HdDate last_day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  const char *post_id;
  HdDate      last_day;         /* of who leaves; the successor begins on the next */
  HdRecord   *successor;        /* PERSON, new (row version 0) or of the book */
  const char *title;            /* NULL: the same title */
  gboolean    move_memberships; /* the successor takes his place in the committee too */
} HdSuccession;

/* All that the plan says, as one edit. HD_ERROR_INVALID when the day does not fit the post. */
gboolean          hd_book_succeed_post    (HdBook *self, const HdSuccession *succession, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdHolding, hd_holding_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDuplicate, hd_duplicate_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSuccessionPlan, hd_succession_plan_free)

G_END_DECLS
