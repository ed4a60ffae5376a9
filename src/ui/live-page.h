/* live-page.h: an agreement's pages as they will be printed, with its blanks and the zoom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_LIVE_PAGE (hd_live_page_get_type ())
G_DECLARE_FINAL_TYPE (HdLivePage, hd_live_page, HD, LIVE_PAGE, AdwBin)

/* Rendered on a worker, and again after every change of the book while it is in sight; without "book" and "agreement" it shows
 * what it is given.
 *
 * Properties: "book", "agreement" (id; NULL: empty), "ready" (there are pages).
 * Signal: "clause-pressed" (const char *id): the pointer was pressed on a clause. */

void     hd_live_page_render           (HdLivePage *self); /* now, whatever is known */
/* @rendering: (nullable); without it @error says why there are no pages, without both they are still being made. */
void     hd_live_page_show             (HdLivePage *self, const HdRendering *rendering, const GError *error);
HdPages *hd_live_page_get_pages        (HdLivePage *self); /* (transfer none) (nullable) */
const char *hd_live_page_get_layout    (HdLivePage *self); /* id of the layout the pages are set in; NULL without pages */
void     hd_live_page_reveal           (HdLivePage *self, guint page, const HdRect *rect); /* page from 0; points */
void     hd_live_page_zoom             (HdLivePage *self, int direction); /* 1: in, -1: out, 0: fit the width */
/* Brings the clause into view as soon as its pages are there. */
void     hd_live_page_scroll_to_clause (HdLivePage *self, const char *clause_id);
void     hd_live_page_focus_pages      (HdLivePage *self);

G_END_DECLS
