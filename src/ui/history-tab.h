/* history-tab.h: what happened to one record, as a list of steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_HISTORY_TAB (hd_history_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdHistoryTab, hd_history_tab, HD, HISTORY_TAB, AdwBin)

/* Properties: "book", "kind" (int, HdEntityKind, an agreement when not set), "record" (id). Any may be set at any time; what is
 * shown is read while the tab is in sight, and again when the book changes. */

GtkWidget *hd_history_tab_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_history_tab_set_book   (HdHistoryTab *self, HdBook *book);
/* @id: (nullable) */
void       hd_history_tab_set_record (HdHistoryTab *self, HdEntityKind kind, const char *id);

G_END_DECLS
