/* rotation.h: the cluster heads of the years: whose turn it was, is and will be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef enum
{
  HD_TURN_PAST,
  HD_TURN_CURRENT,  /* who heads the cluster now */
  HD_TURN_COMING,   /* settled for a year to come */
  HD_TURN_PROPOSED, /* not settled yet: worked out from the order */
} HdTurnState;

typedef struct
{
  int         year;
  HdTurnState state;
  HdRecord   *unit;
  HdRecord   *rotation; /* NULL when proposed */
  HdRecord   *agreement; /* joint agreement of the year that names another cluster head; NULL: all agrees */
} HdRotationTurn;

void       hd_rotation_turn_free (HdRotationTurn *self);

/**
 * hd_book_get_rotation:
 * @today: decides what is past and what is to come
 * @n_years: number of years after the current one for which a turn is wanted
 *
 * All settled turns and a proposal for each of the coming years that has none (model/rotation.h says how), and for the
 * current year too. The parties who take turns are those of the joint agreement that began last.
 *
 * Returns: (transfer full) (element-type HdRotationTurn): by year
 */
GPtrArray *hd_book_get_rotation   (HdBook *self, HdDate today, guint n_years, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Word for the state of a turn, translated. */
const char *hd_turn_state_label   (HdTurnState state);

/* Settles every proposed turn up to @last_year as one edit. */
gboolean   hd_book_confirm_turns  (HdBook *self, HdDate today, int last_year, GError **error);
/* Settles who heads the cluster in the year of @rotation, or corrects it; a year has but one. */
gboolean   hd_book_save_turn      (HdBook *self, HdRecord *rotation, GError **error);
/**
 * hd_book_swap_turns:
 * @reason: why; it is written into the note of both years
 *
 * Exchanges the units of two settled years. HD_ERROR_INVALID when the years are the same, no reason is given, or one of them
 * is not settled.
 */
gboolean   hd_book_swap_turns     (HdBook *self, int year, int other_year, const char *reason, GError **error);
/* Writes down that the head of @year took over on @day, which may lie in the year before or after (a review meeting). */
gboolean   hd_book_hand_over_turn (HdBook *self, int year, HdDate day, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRotationTurn, hd_rotation_turn_free)

G_END_DECLS
