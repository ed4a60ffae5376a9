/* page-view.c: laid-out pages on the screen, as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include "base/i18n.h"

#define MIN_WIDTH 200

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

static void
hd_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  HdPageView *self = HD_PAGE_VIEW (widget);

  hd_page_view_fit (self, width, height);
  hd_page_view_configure_adjustments (self, width, height);
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
      hd_page_view_set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      hd_page_view_set_adjustment (self, &self->vadjustment, g_value_get_object (value));
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
  hd_page_view_update_page (self);
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
