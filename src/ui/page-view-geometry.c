/* page-view-geometry.c: where pages stand on the canvas of the page view: one below the other, in the middle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

static guint
count (HdPages *pages)
{
  return pages != NULL ? hd_pages_get_n_pages (pages) : 0;
}

void
hd_page_geometry_sheet (HdPages *pages,
                        guint    page,
                        double   scale,
                        double  *width,
                        double  *height)
{
  hd_pages_get_size (pages, page, width, height);
  *width = ceil (*width * scale);
  *height = ceil (*height * scale);
}

void
hd_page_geometry_canvas (HdPages *pages,
                         double   scale,
                         double  *width,
                         double  *height)
{
  guint n_pages = count (pages);

  *width = 0;
  *height = 2 * HD_PAGE_MARGIN + (n_pages > 0 ? (n_pages - 1) * HD_PAGE_GAP : 0);
  for (guint i = 0; i < n_pages; i++)
    {
      double page_width, page_height;

      hd_page_geometry_sheet (pages, i, scale, &page_width, &page_height);
      *width = MAX (*width, page_width);
      *height += page_height;
    }
  *width += 2 * HD_PAGE_MARGIN;
}

double
hd_page_geometry_widest (HdPages *pages)
{
  double widest = 0;

  for (guint i = 0; i < count (pages); i++)
    {
      double width, height;

      hd_pages_get_size (pages, i, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

double
hd_page_geometry_top (HdPages *pages,
                      guint    page,
                      double   scale)
{
  double top = HD_PAGE_MARGIN;

  for (guint i = 0; i < page; i++)
    {
      double width, height;

      hd_page_geometry_sheet (pages, i, scale, &width, &height);
      top += height + HD_PAGE_GAP;
    }
  return top;
}

guint
hd_page_geometry_find (HdPages *pages,
                       double   scale,
                       double   y)
{
  guint n_pages = count (pages);
  double bottom = HD_PAGE_MARGIN;

  for (guint page = 1; page < n_pages; page++)
    {
      double width, height;

      hd_page_geometry_sheet (pages, page - 1, scale, &width, &height);
      bottom += height + HD_PAGE_GAP;
      if (y < bottom - HD_PAGE_GAP / 2.0)
        return page;
    }
  return n_pages;
}
