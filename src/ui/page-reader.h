/* page-reader.h: a page view with all that reading a paper needs: zoom, pages by number, small pages beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/page-view.h"

G_BEGIN_DECLS

#define HD_TYPE_PAGE_READER (hd_page_reader_get_type ())
G_DECLARE_FINAL_TYPE (HdPageReader, hd_page_reader, HD, PAGE_READER, AdwBin)

/* The one widget that shows papers: beside the text that is typed, and in the preview window. The small pages are hidden where there is no
 * room for them.
 *
 * Properties: "thumbnails" (the small pages are asked for).
 * Actions: "pages.zoom-in", "pages.zoom-out", "pages.zoom-to" (d), "pages.fit-width", "pages.fit-page", "pages.go-to", "pages.thumbnails".
 * Keys, while the focus is in it: Ctrl+plus, minus, 0 (fit the width), 9 (fit the page); Ctrl+G goes to a page. */

HdPageView *hd_page_reader_get_view  (HdPageReader *self); /* (transfer none) */
void        hd_page_reader_set_pages (HdPageReader *self, HdPages *pages); /* @pages: (nullable) */
void        hd_page_reader_zoom      (HdPageReader *self, int direction); /* 1: in, -1: out, 0: fit the width */

G_END_DECLS
