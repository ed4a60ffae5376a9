/* unit-list.h: the units of the book as a list or a tree, with search and filters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"
#include "ui/paper-order.h"

G_BEGIN_DECLS

#define HD_TYPE_UNIT_LIST (hd_unit_list_get_type ())
G_DECLARE_FINAL_TYPE (HdUnitList, hd_unit_list, HD, UNIT_LIST, AdwBin)

/* Units are dragged, or moved by Alt+Up and Alt+Down, to another place in the protocol.
 *
 * Signals: "chosen" (s: id): a unit was selected by a person; "opened" (s): and is to come into sight where there is room for
 * one thing only; "place-asked" (s: unit, s: anchor, b: after): it shall come before or after another; "changed": what is shown
 * is something else. */

void        hd_unit_list_set_book     (HdUnitList *self, HdBook *book);
/* Marks a unit without telling it by a signal. @id: (nullable) */
void        hd_unit_list_select       (HdUnitList *self, const char *id);
void        hd_unit_list_start_search (HdUnitList *self);
void        hd_unit_list_focus        (HdUnitList *self);
/* One click is enough to open. */
void        hd_unit_list_set_narrow   (HdUnitList *self, gboolean narrow);
/* 0 while they are shown as a tree. */
guint       hd_unit_list_get_n_units  (HdUnitList *self);
/* One place up (-1) or down (1) among those shown beside it, as by Alt+Up and Alt+Down. */
void        hd_unit_list_move         (HdUnitList *self, int step);
/* What is shown, as a paper. */
HdPaperOrder *hd_unit_list_order_paper (HdUnitList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
