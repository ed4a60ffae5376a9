/* rotation.h: who heads the cluster in which year, and whose turn comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parties of a programme take turns as cluster head (Cụm trưởng), one a year. Records only: reading and writing them is
 * the book's.
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* What the turns are worked out from. */
typedef struct
{
  GPtrArray *rotations;   /* (element-type HdRecord): ROTATION, the turns that are settled, in any order */
  GPtrArray *parties;     /* (element-type HdRecord): PARTY of the agreement in force, in any order; may be empty */
  GPtrArray *units;       /* (element-type HdRecord): UNIT, at least those of rotations, parties and successions */
  GPtrArray *successions; /* (element-type HdRecord): UNIT_SUCCESSION */
} HdRotationFacts;

typedef struct
{
  int       year;
  HdRecord *unit;     /* owned; who has the turn: the successor where the unit in line has ended before the year */
  HdRecord *rotation; /* owned; the settled turn, NULL for a proposed one */
} HdTurn;

void      hd_turn_free (HdTurn *self);

/**
 * hd_rotation_turns:
 * @first_year: first year that may be proposed
 * @n_years: number of years from @first_year on for which a turn is wanted
 *
 * Who takes turns, the next one first: parties that never had a turn, in their order of protocol, then those that had one, the
 * longest ago first. The lead of the agreement is the host and takes no turn. Where there is no agreement, the units of the
 * history take turns among themselves. A unit that ended before a year is stood in for by its successor (the one with the
 * largest share) which inherits its place in the line; one without successor is left out.
 *
 * Every settled turn, and a proposal for each year from @first_year on that has none. Whoever is settled for one of the coming
 * years is not proposed for another one before it. Years nobody can be proposed for are left out.
 *
 * Returns: (transfer full) (element-type HdTurn): by year
 */
GPtrArray *hd_rotation_turns (const HdRotationFacts *facts, int first_year, guint n_years) G_GNUC_WARN_UNUSED_RESULT;

/* The turn that holds on @day: the last one whose first day (HD_ROTATION_FROM_DATE, else 1 January of its year) is not after
 * it. (transfer none) (nullable) */
HdRecord  *hd_rotation_on   (GPtrArray *rotations, HdDate day);
/* First day of a turn. */
HdDate     hd_rotation_first_day (const HdRecord *rotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTurn, hd_turn_free)

G_END_DECLS
