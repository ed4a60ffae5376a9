/* indicator-row.h: an indicator in the list beside its chart, under the name of its field
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/list-item.h"

G_BEGIN_DECLS

/* A GtkListBoxRow that keeps @item. */
GtkWidget  *hd_indicator_row_new      (HdListItem *item) G_GNUC_WARN_UNUSED_RESULT;
HdListItem *hd_indicator_row_get_item (GtkListBoxRow *row); /* (transfer none) */
/* A GtkListBoxUpdateHeaderFunc: the field of work, where it begins. */
void        hd_indicator_row_update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data);

G_END_DECLS
