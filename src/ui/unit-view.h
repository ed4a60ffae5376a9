/* unit-view.h: the record of one unit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_UNIT_VIEW (hd_unit_view_get_type ())
G_DECLARE_FINAL_TYPE (HdUnitView, hd_unit_view, HD, UNIT_VIEW, AdwBin)

/* Its fields to edit with the header as it will be printed, what came before and after it, posts today, where it is used, its history.
 *
 * Actions: "unit.save", "unit.revert". Signal "shown": another unit, or none. */

void            hd_unit_view_set_book (HdUnitView *self, HdBook *book);
/* What was changed and not saved yet is saved first. FALSE when that fails: it is said, and the unit stays.
 * @id: (nullable) */
gboolean        hd_unit_view_set_unit (HdUnitView *self, const char *id);
/* A unit that is not in the book yet. */
gboolean        hd_unit_view_start_new (HdUnitView *self);
/* Saves what was changed; TRUE when there is nothing to save. */
gboolean        hd_unit_view_save     (HdUnitView *self);
const HdRecord *hd_unit_view_get_unit (HdUnitView *self); /* (transfer none) (nullable): as it is in the book, or new */

G_END_DECLS
