/* page-thumbnails.h: small pictures of pages in a list beside the page view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/page-view.h"

G_BEGIN_DECLS

#define HD_TYPE_PAGE_THUMBNAILS (hd_page_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (HdPageThumbnails, hd_page_thumbnails, HD, PAGE_THUMBNAILS, AdwBin)

/* A list with a row a page: the arrows lead through it, and the view follows; the row of the page in view is the selected one. Only rows in
 * sight are made and drawn.
 *
 * Property: "view" (HdPageView). */

guint hd_page_thumbnails_get_selected (HdPageThumbnails *self); /* the page, from 1; 0 for none */

G_END_DECLS
