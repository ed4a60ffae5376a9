/* unit-cells.h: one unit as a row of a list or a tree, to be dragged and dropped on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/list-item.h"

G_BEGIN_DECLS

/* @unit was dropped before or after @anchor; both are ids. */
typedef void (*HdUnitDropFunc)   (gpointer owner, const char *unit, const char *anchor, gboolean after);
/* The branch below @unit was opened or closed by a person. */
typedef void (*HdUnitExpandFunc) (gpointer owner, const char *unit, gboolean expanded);

/* @owner: outlives the cells */
GtkListItemFactory *hd_unit_cell_factory_new (GObject *owner, HdUnitDropFunc dropped, HdUnitExpandFunc expanded) G_GNUC_WARN_UNUSED_RESULT;
/* Of an HdListItem, or of a GtkTreeListRow over one. (transfer none) */
const HdListRow    *hd_unit_cell_get_row     (GObject *item);

G_END_DECLS
