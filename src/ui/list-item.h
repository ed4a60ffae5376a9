/* list-item.h: one row of a list as an object
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/list-row.h"

G_BEGIN_DECLS

#define HD_TYPE_LIST_ITEM (hd_list_item_get_type ())
G_DECLARE_FINAL_TYPE (HdListItem, hd_list_item, HD, LIST_ITEM, GObject)

/* Rows that are read when the first of them is looked at. */
typedef struct _HdListRows HdListRows;

/* The rows of window @number. (transfer full) (nullable) (element-type HdListRow) */
typedef GPtrArray *(*HdListRowsRead) (gpointer data, guint number);

HdListRows      *hd_list_rows_new     (HdListRowsRead read, gpointer data, guint number) G_GNUC_WARN_UNUSED_RESULT;
HdListRows      *hd_list_rows_ref     (HdListRows *self);
void             hd_list_rows_unref   (HdListRows *self);
void             hd_list_rows_load    (HdListRows *self);
/* What has not been read by now is not read any more: its rows have vanished. */
void             hd_list_rows_close   (HdListRows *self);

/* The row at @index of @rows; one that is not there when they are read has vanished. */
HdListItem      *hd_list_item_new_at  (HdListRows *rows, guint index) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_list_item_new:
 * @rows: (nullable) (element-type HdListRow): the window of rows that @row belongs to; kept alive by the item
 * @row: (nullable): the row shown; NULL for one that vanished while it was read
 */
HdListItem      *hd_list_item_new     (GPtrArray *rows, const HdListRow *row) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer none); never NULL: a row that vanished is all empty. */
const HdListRow *hd_list_item_get_row (HdListItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdListRows, hd_list_rows_unref)

G_END_DECLS
