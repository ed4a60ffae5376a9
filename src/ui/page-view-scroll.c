/* page-view-scroll.c: bringing a place of laid-out pages into view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

/* Where a revealed line comes to stand: a share of the view's height from its top, so that what stands before it is seen too. */
#define REVEAL_AT 0.3

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
