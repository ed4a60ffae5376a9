/* page-view-draw.c: drawing the pages in sight, and the frame round what is pointed out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

/* Pixels: of the frame round what is pointed out, and between the two. */
#define MARK_WIDTH 2.0f
#define MARK_GAP 4.0

/* A frame round the place that was pointed out, clear of its letters. */
static void
snapshot_mark (HdPageView  *self,
               GtkSnapshot *snapshot,
               double       x,
               double       y)
{
  static const GdkRGBA color = { 0.90, 0.38, 0.0, 1 };
  const GdkRGBA colors[] = { color, color, color, color };
  const float widths[] = { MARK_WIDTH, MARK_WIDTH, MARK_WIDTH, MARK_WIDTH };
  double scale = hd_page_view_get_scale (self);
  GskRoundedRect frame;

  if (self->mark.width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (x + self->mark.x * scale - MARK_GAP, y + self->mark.y * scale - MARK_GAP,
                                                                self->mark.width * scale + 2 * MARK_GAP, self->mark.height * scale + 2 * MARK_GAP),
                                   MARK_GAP);
  gtk_snapshot_append_border (snapshot, &frame, widths, colors);
}

void
hd_page_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  HdPageView *self = HD_PAGE_VIEW (widget);
  int view_width = gtk_widget_get_width (widget);
  int view_height = gtk_widget_get_height (widget);
  double left = self->hadjustment != NULL ? gtk_adjustment_get_value (self->hadjustment) : 0;
  double top = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
  double canvas_width, canvas_height;
  double y = HD_PAGE_MARGIN - round (top);
  guint first = G_MAXUINT, last = 0;

  hd_page_geometry_canvas (self->pages, hd_page_view_get_scale (self), &canvas_width, &canvas_height);
  canvas_width = MAX (canvas_width, view_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, view_width, view_height));
  for (guint i = 0; i < hd_page_view_get_n_pages (self) && y < view_height; i++)
    {
      double width, height;

      hd_page_geometry_sheet (self->pages, i, hd_page_view_get_scale (self), &width, &height);
      if (y + height > 0)
        {
          double x = floor ((canvas_width - width) / 2) - round (left);

          hd_page_nodes_snapshot (self->nodes, self->pages, i, hd_page_view_get_scale (self), gtk_widget_get_scale_factor (widget), snapshot,
                                  &GRAPHENE_RECT_INIT (x, y, width, height));
          if (i == self->mark_page)
            snapshot_mark (self, snapshot, x, y);
          first = MIN (first, i);
          last = i;
        }
      y += height + HD_PAGE_GAP;
    }
  gtk_snapshot_pop (snapshot);
  hd_page_nodes_keep (self->nodes, first, last);
}

void
hd_page_view_point_out (HdPageView   *self,
                        guint         page,
                        const HdRect *rect)
{
  g_return_if_fail (HD_IS_PAGE_VIEW (self) && rect != NULL);

  self->mark_page = page;
  self->mark = *rect;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  hd_page_view_reveal (self, page, rect);
}
