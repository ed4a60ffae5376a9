/* page-view.h: laid-out pages on the screen, as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/layout.h"

G_BEGIN_DECLS

#define HD_TYPE_PAGE_VIEW (hd_page_view_get_type ())
G_DECLARE_FINAL_TYPE (HdPageView, hd_page_view, HD, PAGE_VIEW, GtkWidget)

/* Zoom 1.0: a point is a point (96 pixels an inch). */
#define HD_PAGE_VIEW_MIN_ZOOM 0.25
#define HD_PAGE_VIEW_MAX_ZOOM 4.0

/* A scrollable (GtkScrollable) view of continuous pages; only those in sight are drawn. Ctrl with the wheel and two fingers zoom.
 *
 * Properties: "zoom", "fit-width" and "fit-page" (the zoom follows the room; at most one is set), "pages" (HdPages, only read),
 * "n-pages", "page" (the one in the middle of the view, from 1; 0 without pages), and those of GtkScrollable.
 * Signal: "source-pressed" (const char *source): the pointer was pressed on what was made from a record. */

GtkWidget *hd_page_view_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_page_view_set_pages     (HdPageView *self, HdPages *pages); /* @pages: (nullable); keeps the place in the text */
HdPages   *hd_page_view_get_pages     (HdPageView *self); /* (transfer none) (nullable) */
double     hd_page_view_get_zoom      (HdPageView *self);
void       hd_page_view_set_zoom      (HdPageView *self, double zoom); /* no longer fits the room */
gboolean   hd_page_view_get_fit_width (HdPageView *self);
void       hd_page_view_set_fit_width (HdPageView *self, gboolean fit_width);
gboolean   hd_page_view_get_fit_page  (HdPageView *self);
void       hd_page_view_set_fit_page  (HdPageView *self, gboolean fit_page);
void       hd_page_view_zoom_by       (HdPageView *self, double factor);
guint      hd_page_view_get_page      (HdPageView *self);
guint      hd_page_view_get_n_pages   (HdPageView *self);
void       hd_page_view_scroll_to_page (HdPageView *self, guint page); /* from 1 */
/* Brings a part of @page (from 0; points) into view; does not move when it is there already. */
void       hd_page_view_reveal       (HdPageView *self, guint page, const HdRect *rect);
/* The same, with a frame round it until other pages are shown; a rectangle of no width is only brought into view. */
void       hd_page_view_point_out    (HdPageView *self, guint page, const HdRect *rect);

G_END_DECLS
