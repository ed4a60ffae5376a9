/* list-item.h: one row of a list as an object
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/list-row.h"

G_BEGIN_DECLS

#define HD_TYPE_LIST_ITEM (hd_list_item_get_type ())
G_DECLARE_FINAL_TYPE (HdListItem, hd_list_item, HD, LIST_ITEM, GObject)

/**
 * hd_list_item_new:
 * @rows: (nullable) (element-type HdListRow): the window of rows that @row belongs to; kept alive by the item
 * @row: (nullable): the row shown; NULL for one that vanished while it was read
 */
HdListItem      *hd_list_item_new     (GPtrArray *rows, const HdListRow *row) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer none); never NULL: a row that vanished is all empty. */
const HdListRow *hd_list_item_get_row (HdListItem *self);

G_END_DECLS
