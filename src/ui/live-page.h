/* live-page.h: an agreement's pages as they will be printed, with its blanks and the zoom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_LIVE_PAGE (hd_live_page_get_type ())
G_DECLARE_FINAL_TYPE (HdLivePage, hd_live_page, HD, LIVE_PAGE, AdwBin)

/* Rendered on a worker, and again after every change of the book while it is in sight.
 *
 * Properties: "book", "agreement" (id; NULL: empty), "ready" (there are pages).
 * Actions: "live.zoom-in", "live.zoom-out", "live.zoom-fit". */

void     hd_live_page_render           (HdLivePage *self); /* now, whatever is known */
HdPages *hd_live_page_get_pages        (HdLivePage *self); /* (transfer none) (nullable) */
void     hd_live_page_zoom             (HdLivePage *self, int direction); /* 1: in, -1: out, 0: fit the width */
/* Brings the clause into view as soon as its pages are there. */
void     hd_live_page_scroll_to_clause (HdLivePage *self, const char *clause_id);
void     hd_live_page_focus_pages      (HdLivePage *self);

G_END_DECLS
