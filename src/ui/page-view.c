/* page-view.c: laid-out pages on the screen, as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

#include "base/i18n.h"

#define PIXELS_PER_POINT (96.0 / 72.0)
#define MIN_WIDTH 200
#define MAX_FIT 1.3 /* zoom; a page as wide as a large screen is read with the whole head */

/* Pixels: of the frame round what is pointed out, and between the two. */
#define MARK_WIDTH 2.0f
#define MARK_GAP 4.0

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

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_FIT_WIDTH,
  PROP_FIT_PAGE,
  PROP_PAGES,
  PROP_N_PAGES,
  PROP_PAGE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SOURCE_PRESSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HdPageView, hd_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
get_scale (HdPageView *self)
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
update_page (HdPageView *self)
{
  double middle = 0;
  guint page;

  if (self->vadjustment != NULL)
    middle = gtk_adjustment_get_value (self->vadjustment) + gtk_adjustment_get_page_size (self->vadjustment) / 2;
  page = hd_page_geometry_find (self->pages, get_scale (self), middle);
  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
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

/* The zoom at which the widest page fills the room, or a whole page does. */
static void
fit (HdPageView *self,
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

static void
hd_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  HdPageView *self = HD_PAGE_VIEW (widget);
  double canvas_width, canvas_height;

  fit (self, width, height);
  hd_page_geometry_canvas (self->pages, get_scale (self), &canvas_width, &canvas_height);
  if (self->hadjustment != NULL)
    configure_adjustment (self->hadjustment, canvas_width, width, get_middle (self->hadjustment, 0.5));
  if (self->vadjustment != NULL)
    configure_adjustment (self->vadjustment, canvas_height, height, get_middle (self->vadjustment, 0));
  update_page (self);
}

static void
hd_page_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = MIN_WIDTH;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 800;
}

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
  double scale = get_scale (self);
  GskRoundedRect frame;

  if (self->mark.width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (x + self->mark.x * scale - MARK_GAP, y + self->mark.y * scale - MARK_GAP,
                                                                self->mark.width * scale + 2 * MARK_GAP, self->mark.height * scale + 2 * MARK_GAP),
                                   MARK_GAP);
  gtk_snapshot_append_border (snapshot, &frame, widths, colors);
}

static void
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

  hd_page_geometry_canvas (self->pages, get_scale (self), &canvas_width, &canvas_height);
  canvas_width = MAX (canvas_width, view_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, view_width, view_height));
  for (guint i = 0; i < hd_page_view_get_n_pages (self) && y < view_height; i++)
    {
      double width, height;

      hd_page_geometry_sheet (self->pages, i, get_scale (self), &width, &height);
      if (y + height > 0)
        {
          double x = floor ((canvas_width - width) / 2) - round (left);

          hd_page_nodes_snapshot (self->nodes, self->pages, i, get_scale (self), snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
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

static void
on_adjustment_changed_cb (HdPageView *self)
{
  update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (HdPageView     *self,
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

static void
update_label (HdPageView *self)
{
  guint n_pages = hd_page_view_get_n_pages (self);
  g_autofree char *label = NULL;
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  if (self->pages == NULL)
    label = g_strdup (_("No pages"));
  else
    label = g_strdup_printf ("%s, %s", hd_pages_get_title (self->pages), count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               HdPageView      *self)
{
  const char *source = hd_page_view_get_source_at (self, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (source != NULL)
    g_signal_emit (self, signals[SOURCE_PRESSED], 0, source);
}

static void
hd_page_view_dispose (GObject *object)
{
  HdPageView *self = HD_PAGE_VIEW (object);

  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  hd_page_nodes_forget (self->nodes);

  G_OBJECT_CLASS (hd_page_view_parent_class)->dispose (object);
}

static void
hd_page_view_finalize (GObject *object)
{
  HdPageView *self = HD_PAGE_VIEW (object);

  g_ptr_array_unref (self->nodes);
  g_clear_pointer (&self->pages, hd_pages_unref);

  G_OBJECT_CLASS (hd_page_view_parent_class)->finalize (object);
}

static void
hd_page_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HdPageView *self = HD_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_FIT_WIDTH:
      g_value_set_boolean (value, self->fit_width);
      break;

    case PROP_FIT_PAGE:
      g_value_set_boolean (value, self->fit_page);
      break;

    case PROP_PAGES:
      g_value_set_pointer (value, self->pages);
      break;

    case PROP_N_PAGES:
      g_value_set_uint (value, hd_page_view_get_n_pages (self));
      break;

    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_page_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HdPageView *self = HD_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      hd_page_view_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_FIT_WIDTH:
      hd_page_view_set_fit_width (self, g_value_get_boolean (value));
      break;

    case PROP_FIT_PAGE:
      hd_page_view_set_fit_page (self, g_value_get_boolean (value));
      break;

    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_page_view_class_init (HdPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hd_page_view_dispose;
  object_class->finalize = hd_page_view_finalize;
  object_class->get_property = hd_page_view_get_property;
  object_class->set_property = hd_page_view_set_property;
  widget_class->measure = hd_page_view_measure;
  widget_class->size_allocate = hd_page_view_size_allocate;
  widget_class->snapshot = hd_page_view_snapshot;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, HD_PAGE_VIEW_MIN_ZOOM, HD_PAGE_VIEW_MAX_ZOOM, 1.0, flags);
  properties[PROP_FIT_WIDTH] = g_param_spec_boolean ("fit-width", NULL, NULL, TRUE, flags);
  properties[PROP_FIT_PAGE] = g_param_spec_boolean ("fit-page", NULL, NULL, FALSE, flags);
  properties[PROP_PAGES] = g_param_spec_pointer ("pages", NULL, NULL, read_only);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[SOURCE_PRESSED] = g_signal_new ("source-pressed", HD_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  hd_page_view_class_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
hd_page_view_init (HdPageView *self)
{
  GtkGesture *gesture;

  self->nodes = g_ptr_array_new ();
  self->zoom = 1.0;
  self->fit_width = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  hd_page_view_add_zoom_gestures (self);

  gesture = gtk_gesture_click_new ();
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (on_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  update_label (self);
}

GtkWidget *
hd_page_view_new (void)
{
  return g_object_new (HD_TYPE_PAGE_VIEW, NULL);
}

void
hd_page_view_set_pages (HdPageView *self,
                        HdPages    *pages)
{
  guint before;

  g_return_if_fail (HD_IS_PAGE_VIEW (self));

  if (self->pages == pages)
    return;

  before = hd_page_view_get_n_pages (self);
  self->mark.width = 0;
  hd_page_nodes_forget (self->nodes);
  g_clear_pointer (&self->pages, hd_pages_unref);
  if (pages != NULL)
    {
      self->pages = hd_pages_ref (pages);
      g_ptr_array_set_size (self->nodes, hd_pages_get_n_pages (pages));
    }

  update_label (self);
  update_page (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  if (before != hd_page_view_get_n_pages (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

HdPages *
hd_page_view_get_pages (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), NULL);

  return self->pages;
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
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
  if (page_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_PAGE]);
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

guint
hd_page_view_get_page (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), 0);

  return self->page;
}

guint
hd_page_view_get_n_pages (HdPageView *self)
{
  g_return_val_if_fail (HD_IS_PAGE_VIEW (self), 0);

  return self->pages != NULL ? hd_pages_get_n_pages (self->pages) : 0;
}

double
hd_page_view_get_page_top (HdPageView *self,
                           guint       page,
                           double     *scale)
{
  *scale = get_scale (self);
  return hd_page_geometry_top (self->pages, page, *scale);
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
