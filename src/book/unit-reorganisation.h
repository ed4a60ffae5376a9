/* unit-reorganisation.h: units merged, split, renamed or dissolved on a day, as one edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In June 2025 the district military commands were dissolved and their work went to commands of areas; provinces were merged. Old
 * units end, new ones begin, and shares say how old results are added up in the new shape.
 */
#pragma once

#include "book/edit.h"
#include "model/unit.h"

G_BEGIN_DECLS

typedef enum
{
  HD_REORGANISATION_MERGE,    /* several into one new unit, or one or more into an existing one */
  HD_REORGANISATION_SPLIT,    /* one into several, by shares */
  HD_REORGANISATION_RENAME,   /* one goes on under another name */
  HD_REORGANISATION_DISSOLVE, /* one or more end, with no successor */
} HdReorganisationKind;

typedef struct
{
  HdRecord *unit;  /* one of the book, or a new one (row version 0): it is made, and valid from the day */
  int       share; /* of a split, in ten-thousandths */
} HdSuccessor;

typedef struct
{
  HdReorganisationKind kind;
  HdDate               date;         /* first day of the new order; the old units end the day before */
  GPtrArray           *predecessors; /* (element-type utf8): ids */
  GPtrArray           *successors;   /* (element-type HdSuccessor) */
  guint                heir;         /* index of the successor to which units below and open posts go */
  gboolean             move_children;
  gboolean             move_posts;   /* open posts go on at the heir; else they end with their unit */
  char                *note;         /* (nullable): kept in each succession: number of the decision */
} HdReorganisation;

HdReorganisation *hd_reorganisation_new  (HdReorganisationKind kind, HdDate date) G_GNUC_WARN_UNUSED_RESULT;
void              hd_reorganisation_free (HdReorganisation *self);
void              hd_reorganisation_add_predecessor (HdReorganisation *self, const char *unit_id);
/* @unit: (transfer none) */
void              hd_reorganisation_add_successor   (HdReorganisation *self, HdRecord *unit, int share);
/* A new unit in the place of @predecessor: kind, level, superior, header lines and rank are its; of a rename the names too. */
HdRecord         *hd_reorganisation_make_successor  (HdReorganisationKind kind, const HdRecord *predecessor) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_PLAN_ENDS,    /* a unit or a post ends */
  HD_PLAN_BEGINS,  /* a unit is made */
  HD_PLAN_MOVES,   /* a unit or a post goes over */
  HD_PLAN_HANDS_ON, /* a succession */
  HD_PLAN_STAYS,   /* does not change */
  HD_PLAN_CHECK,   /* is not changed, but should be looked at: an unsigned programme that names a unit that ends */
} HdPlanEffect;

typedef struct
{
  HdPlanEffect effect;
  char        *text;   /* whole translated sentence */
  HdEntityKind kind;   /* of the record to look at */
  char        *id;     /* (nullable) */
} HdPlanLine;

void       hd_plan_line_free (HdPlanLine *self);
/* What the reorganisation would do, in the order of the effects; nothing is changed. Fails as hd_book_reorganise() would.
 * (element-type HdPlanLine) */
GPtrArray *hd_book_plan_reorganisation (HdBook *self, const HdReorganisation *reorganisation, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_book_reorganise:
 *
 * One edit: old units end, new ones begin, successions are written, units below and open posts go over or end. Signed
 * programmes do not change.
 *
 * Returns: FALSE with HD_ERROR_INVALID and a sentence: shares that do not add up to 100 %, a unit that is not valid on the
 *   day before, a successor that is one of the old ones, …
 */
gboolean   hd_book_reorganise          (HdBook *self, const HdReorganisation *reorganisation, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdReorganisation, hd_reorganisation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPlanLine, hd_plan_line_free)

G_END_DECLS
