/* column-order.h: by which column a person sorts, for a model that sorts in the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HD_TYPE_COLUMN_ORDER (hd_column_order_get_type ())
G_DECLARE_FINAL_TYPE (HdColumnOrder, hd_column_order, HD, COLUMN_ORDER, GObject)

/* Signal "changed": another column, or the other direction. */

HdColumnOrder *hd_column_order_new (GtkColumnView *view) G_GNUC_WARN_UNUSED_RESULT;
void           hd_column_order_add (HdColumnOrder *self, GtkColumnViewColumn *column, int id); /* makes its header sort */
/* The id of the first column sorted by, -1 for none. */
int            hd_column_order_get (HdColumnOrder *self, gboolean *descending);

G_END_DECLS
