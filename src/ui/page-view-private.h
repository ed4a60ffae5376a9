/* page-view-private.h: what the parts of the page view share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/page-view.h"

G_BEGIN_DECLS

struct _HdPageView
{
  GtkWidget parent_instance;

  guint mark_page;
  HdRect mark; /* what is pointed out on it, points; of no width: nothing */

  HdPages *pages;
  GPtrArray *nodes; /* what each page looks like */
  double zoom;
  gboolean fit_width;
  gboolean fit_page;
  guint page;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;
};

#define HD_PAGE_MARGIN 18 /* pixels around the pages */
#define HD_PAGE_GAP 18    /* pixels between two pages */

/* Sizes in pixels at @scale pixels a point. @pages: (nullable). */
void   hd_page_geometry_sheet  (HdPages *pages, guint page, double scale, double *width, double *height);
/* All pages with their margins. */
void   hd_page_geometry_canvas (HdPages *pages, double scale, double *width, double *height);
double hd_page_geometry_widest (HdPages *pages); /* points */
double hd_page_geometry_top    (HdPages *pages, guint page, double scale); /* of a page, from 0 */
guint  hd_page_geometry_find   (HdPages *pages, double scale, double y);   /* the page there, from 1; 0 without pages */

/* What pages look like, kept from one frame to the next: a GskRenderNode a page at 1 unit a point; NULL until it was in sight. */
void hd_page_nodes_forget   (GPtrArray *nodes);
/* Forgets what is far from the pages @first to @last, so that a long paper that was leafed through takes no more room than a short one. */
void hd_page_nodes_keep     (GPtrArray *nodes, guint first, guint last);
/* Paints @page as a white sheet with a shadow; @scale: pixels a point; @screen_scale: of the
 * screen for each; @sheet: its place in pixels. */
void hd_page_nodes_snapshot (GPtrArray             *nodes,
                             HdPages               *pages,
                             guint                  page,
                             double                 scale,
                             int                    screen_scale,
                             GtkSnapshot           *snapshot,
                             const graphene_rect_t *sheet);

/* A picture of @page on white; @scale: pixels a point. */
GdkTexture *hd_page_texture_new (HdPages *pages, guint page, double scale) G_GNUC_WARN_UNUSED_RESULT;

/* Drawing (page-view-draw.c) */
void hd_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* Scrolling (page-view-scroll.c) */
/* Follows the room, in pixels: what was in the middle of the view stays there. */
void hd_page_view_configure_adjustments (HdPageView *self, int width, int height);
/* Takes @adjustment, or one of its own for NULL, into one of the two places of @self. */
void hd_page_view_set_adjustment (HdPageView *self, GtkAdjustment **place, GtkAdjustment *adjustment);
/* Tells of the page in the middle of the view when it is another than before. */
void hd_page_view_update_page (HdPageView *self);
/* Pixels from the canvas's top to that of @page (from 0); @scale: (out): pixels a point. */
double hd_page_view_get_page_top (HdPageView *self, guint page, double *scale);
/* The source of what stands at a height of the widget; NULL for none. */
const char *hd_page_view_get_source_at (HdPageView *self, double y);

/* Zooming (page-view-zoom.c) */
double hd_page_view_get_scale (HdPageView *self); /* pixels a point */
/* The zoom at which the widest page fills the room (pixels), or a whole page does, when it is to follow the room. */
void hd_page_view_fit (HdPageView *self, int width, int height);
/* Ctrl with the wheel, and two fingers. */
void hd_page_view_add_zoom_gestures (HdPageView *self);
/* Arrows, Page Up and Down, Home, End and the space bar scroll. */
void hd_page_view_class_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
