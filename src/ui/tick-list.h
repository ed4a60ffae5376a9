/* tick-list.h: a list of agreements with a box to tick before each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

#define HD_TYPE_TICK_LIST (hd_tick_list_get_type ())
G_DECLARE_FINAL_TYPE (HdTickList, hd_tick_list, HD, TICK_LIST, AdwBin)

/* All are ticked at first. Reads by window: what is ticked is kept as the few that differ from the rest. Signal "changed". */

void     hd_tick_list_show         (HdTickList *self, HdBook *book, const HdListQuery *query);
void     hd_tick_list_tick_all     (HdTickList *self, gboolean ticked);
guint    hd_tick_list_get_n_ticked (HdTickList *self);
gboolean hd_tick_list_is_ticked    (HdTickList *self, const char *id);

G_END_DECLS
