/* units.h: the register of units: where one is used, what came before and after it, its place in the protocol
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"
#include "model/unit.h"

G_BEGIN_DECLS

/* How many records name the unit, by kind; kinds that do not are left out. (element-type HdUnitUse) */
GPtrArray *hd_book_get_unit_uses       (HdBook *self, const char *unit_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* At most @limit agreements in which the unit has a part, newest period first. (element-type HdRecord) */
GPtrArray *hd_book_get_unit_agreements (HdBook *self, const char *unit_id, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Units directly below @unit_id that are valid on @day; HD_DATE_NONE for all. (element-type HdRecord) */
GPtrArray *hd_book_get_unit_children   (HdBook *self, const char *unit_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Posts at the unit that are held on @day; HD_DATE_NONE for all. (element-type HdRecord) */
GPtrArray *hd_book_get_unit_posts      (HdBook *self, const char *unit_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_UNIT_PREDECESSORS,
  HD_UNIT_SUCCESSORS,
} HdUnitDirection;

/* One step of a chain of successions. */
typedef struct
{
  HdRecord *unit;       /* what came before, or after */
  HdRecord *succession; /* by which it is joined to the generation nearer by */
  guint     generation; /* 1: directly */
} HdUnitLink;

void       hd_unit_link_free      (HdUnitLink *self);
/* All that came before or after the unit, over any number of generations, the nearest first; each unit once, even where the
 * records lead in a circle. (element-type HdUnitLink) */
GPtrArray *hd_book_get_unit_chain (HdBook *self, const char *unit_id, HdUnitDirection direction, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE unless the unit would stand below itself: HD_ERROR_INVALID with a sentence that names the unit in between. */
gboolean   hd_book_check_unit_parent (HdBook *self, const HdRecord *unit, GError **error);
/* A new unit comes last in the protocol. Not in the book yet. */
HdRecord  *hd_book_make_unit      (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Removes a unit that nothing names; else HD_ERROR_CONSTRAINT with a sentence that says what does, and to end it instead. */
gboolean   hd_book_remove_unit    (HdBook *self, const char *unit_id, GError **error);
/**
 * hd_book_move_unit:
 * @anchor_id: (nullable): the unit before or, with @after, behind which it shall come in the protocol; NULL: after all that have a rank
 *
 * One edit. Ranks are 1, 2, 3 … afterwards; units without a rank keep none, but for those that the moved one comes after.
 */
gboolean   hd_book_move_unit      (HdBook *self, const char *unit_id, const char *anchor_id, gboolean after, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdUnitLink, hd_unit_link_free)

G_END_DECLS
