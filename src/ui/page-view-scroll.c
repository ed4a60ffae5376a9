/* page-view-scroll.c: where laid-out pages are scrolled to, and bringing a place into view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

/* Where a revealed line comes to stand: a share of the view's height from its top, so that what stands before it is seen too. */
#define REVEAL_AT 0.3

void
hd_page_view_update_page (HdPageView *self)
{
  double middle = 0;
  guint page;

  if (self->vadjustment != NULL)
    middle = gtk_adjustment_get_value (self->vadjustment) + gtk_adjustment_get_page_size (self->vadjustment) / 2;
  page = hd_page_geometry_find (self->pages, hd_page_view_get_scale (self), middle);
  if (self->page == page)
    return;

  self->page = page;
  g_object_notify (G_OBJECT (self), "page");
}

static void
configure_adjustment (GtkAdjustment *adjustment,
                      double         canvas,
                      double         room,
                      double         middle)
{
  double value = CLAMP (middle * canvas - room / 2, 0, MAX (canvas - room, 0));

  gtk_adjustment_configure (adjustment, value, 0, MAX (canvas, room), 0.1 * room, 0.9 * room, room);
}

/* What is in the middle of the view, as a share of the canvas: stays there when the zoom changes. @otherwise is for a
 * canvas that had room enough until now; one that is at its beginning stays there. */
static double
get_middle (GtkAdjustment *adjustment,
            double         otherwise)
{
  double upper = gtk_adjustment_get_upper (adjustment);
  double room = gtk_adjustment_get_page_size (adjustment);

  if (upper <= room)
    return otherwise;
  if (gtk_adjustment_get_value (adjustment) <= 0)
    return 0;

  return (gtk_adjustment_get_value (adjustment) + room / 2) / upper;
}

void
hd_page_view_configure_adjustments (HdPageView *self,
                                    int         width,
                                    int         height)
{
  double canvas_width, canvas_height;

  hd_page_geometry_canvas (self->pages, hd_page_view_get_scale (self), &canvas_width, &canvas_height);
  if (self->hadjustment != NULL)
    configure_adjustment (self->hadjustment, canvas_width, width, get_middle (self->hadjustment, 0.5));
  if (self->vadjustment != NULL)
    configure_adjustment (self->vadjustment, canvas_height, height, get_middle (self->vadjustment, 0));
  hd_page_view_update_page (self);
}

static void
on_adjustment_changed_cb (HdPageView *self)
{
  hd_page_view_update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hd_page_view_set_adjustment (HdPageView     *self,
                             GtkAdjustment **place,
                             GtkAdjustment  *adjustment)
{
  if (*place == adjustment && adjustment != NULL)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);

  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (on_adjustment_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

double
hd_page_view_get_page_top (HdPageView *self,
                           guint       page,
                           double     *scale)
{
  *scale = hd_page_view_get_scale (self);
  return hd_page_geometry_top (self->pages, page, *scale);
}

void
hd_page_view_scroll_to_page (HdPageView *self,
                             guint       page)
{
  GtkAdjustment *adjustment;
  double scale;

  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  if (adjustment == NULL || page < 1 || page > hd_page_view_get_n_pages (self))
    return;

  gtk_adjustment_set_value (adjustment, page == 1 ? 0 : hd_page_view_get_page_top (self, page - 1, &scale));
}

void
hd_page_view_reveal (HdPageView   *self,
                     guint         page,
                     const HdRect *rect)
{
  GtkAdjustment *adjustment;
  double top, bottom, value, room, scale;

  g_return_if_fail (HD_IS_PAGE_VIEW (self));
  g_return_if_fail (rect != NULL);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  if (adjustment == NULL || page >= hd_page_view_get_n_pages (self))
    return;

  top = hd_page_view_get_page_top (self, page, &scale);
  bottom = top + (rect->y + rect->height) * scale;
  top += rect->y * scale;
  value = gtk_adjustment_get_value (adjustment);
  room = gtk_adjustment_get_page_size (adjustment);
  if (top < value || bottom > value + room)
    gtk_adjustment_set_value (adjustment, top - REVEAL_AT * room);
}

const char *
hd_page_view_get_source_at (HdPageView *self,
                            double      y)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  HdPages *pages = hd_page_view_get_pages (self);
  guint n_pages = hd_page_view_get_n_pages (self);

  if (adjustment != NULL)
    y += gtk_adjustment_get_value (adjustment);
  for (guint page = 0; page < n_pages; page++)
    {
      double scale, height;
      double top = hd_page_view_get_page_top (self, page, &scale);

      hd_pages_get_size (pages, page, NULL, &height);
      if (y >= top && y < top + height * scale)
        return hd_pages_get_source_at (pages, page, (y - top) / scale);
    }
  return NULL;
}
