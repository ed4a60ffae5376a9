/* page-view-zoom.c: the zoom of laid-out pages: as set, as fits the room, by wheel and by two fingers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)
#define MAX_FIT 1.3 /* zoom; a page as wide as a large screen is read with the whole head */
#define WHEEL_STEP 1.1

double
hd_page_view_get_scale (HdPageView *self)
{
  return self->zoom * PIXELS_PER_POINT;
}

static void
change_zoom (HdPageView *self,
             double      zoom)
{
  zoom = CLAMP (zoom, HD_PAGE_VIEW_MIN_ZOOM, HD_PAGE_VIEW_MAX_ZOOM);
  if (fabs (self->zoom - zoom) < 1e-6)
    return;

  self->zoom = zoom;
  g_object_notify (G_OBJECT (self), "zoom");
}

void
hd_page_view_fit (HdPageView *self,
                  int         width,
                  int         height)
{
  double widest = hd_page_geometry_widest (self->pages);
  double zoom, page_height;

  if (widest <= 0 || !(self->fit_width || self->fit_page))
    return;
  zoom = MIN ((width - 2 * HD_PAGE_MARGIN) / (widest * PIXELS_PER_POINT), MAX_FIT);
  if (self->fit_page)
    {
      hd_pages_get_size (self->pages, MAX (self->page, 1) - 1, NULL, &page_height);
      zoom = MIN (zoom, (height - 2 * HD_PAGE_MARGIN) / (page_height * PIXELS_PER_POINT));
    }
  change_zoom (self, zoom);
}

double
hd_page_view_get_zoom (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), 1);

  return self->zoom;
}

static void
set_fit (HdPageView *self,
         gboolean    fit_width,
         gboolean    fit_page)
{
  gboolean width_differs = self->fit_width != !!fit_width;
  gboolean page_differs = self->fit_page != !!fit_page;

  if (!width_differs && !page_differs)
    return;
  self->fit_width = !!fit_width;
  self->fit_page = !!fit_page;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (width_differs)
    g_object_notify (G_OBJECT (self), "fit-width");
  if (page_differs)
    g_object_notify (G_OBJECT (self), "fit-page");
}

void
hd_page_view_set_zoom (HdPageView *self,
                       double      zoom)
{
  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  set_fit (self, FALSE, FALSE);
  change_zoom (self, zoom);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
hd_page_view_get_fit_width (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), FALSE);

  return self->fit_width;
}

void
hd_page_view_set_fit_width (HdPageView *self,
                            gboolean    fit_width)
{
  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  set_fit (self, fit_width, self->fit_page && !fit_width);
}

gboolean
hd_page_view_get_fit_page (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), FALSE);

  return self->fit_page;
}

void
hd_page_view_set_fit_page (HdPageView *self,
                           gboolean    fit_page)
{
  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  set_fit (self, self->fit_width && !fit_page, fit_page);
}

void
hd_page_view_zoom_by (HdPageView *self,
                      double      factor)
{
  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  hd_page_view_set_zoom (self, self->zoom * factor);
}

static gboolean
on_scrolled_cb (GtkEventControllerScroll *controller,
                double                    dx,
                double                    dy,
                HdPageView               *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  hd_page_view_zoom_by (self, pow (WHEEL_STEP, -dy));
  return GDK_EVENT_STOP;
}

/* The zoom when the fingers were put down travels with the gesture. */
static void
on_pinch_begun_cb (GtkGesture       *gesture,
                   GdkEventSequence *sequence,
                   double           *begun)
{
  *begun = hd_page_view_get_zoom (HD_PAGE_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinched_cb (GtkGestureZoom *gesture,
               double          scale,
               double         *begun)
{
  if (*begun > 0)
    hd_page_view_set_zoom (HD_PAGE_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))), *begun * scale);
}

void
hd_page_view_add_zoom_gestures (HdPageView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  double *begun = g_new0 (double, 1);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scrolled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_object_set_data_full (G_OBJECT (pinch), "begun", begun, g_free);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begun_cb), begun);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinched_cb), begun);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
