/* page-view-zoom.c: zooming laid-out pages with the wheel and with two fingers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

#define WHEEL_STEP 1.1

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
