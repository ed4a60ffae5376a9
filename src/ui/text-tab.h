/* text-tab.h: the text of an agreement: its clauses to be edited, beside the pages as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"
#include "ui/live-page.h"

G_BEGIN_DECLS

#define HD_TYPE_TEXT_TAB (hd_text_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdTextTab, hd_text_tab, HD, TEXT_TAB, HdRecordTab)

/* The text is saved by Ctrl+S as one step of undo. Until then it is kept as a draft in the user's data folder: whoever leaves, or
 * whose program dies, finds it again. */

HdLivePage *hd_text_tab_get_live_page (HdTextTab *self); /* (transfer none) */
/* Brings a part of a page (from 0; points) into sight; where there is no room for both sides, the pages take it. */
void        hd_text_tab_reveal        (HdTextTab *self, guint page, const HdRect *rect);

G_END_DECLS
