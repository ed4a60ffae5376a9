/* window-page.c: what every page of the window has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/window-page.h"

#include "ui/messages.h"

/* Pixels at the usual size of text. A page never asks for more than the narrow limit, so that it fits a folded window; beside the sidebar it wants
 * the natural width, which makes the leaflet fold below 720. */
#define MINIMUM_WIDTH 340
#define NATURAL_WIDTH 480
#define NARROW_BELOW  650
#define WIDE_FROM     860
#define FULL_FROM     960
#define USUAL_LINE_HEIGHT 18.0

typedef struct
{
  HdBook *book;
  GMenuModel *menu;
  gboolean folded;
  gboolean window_alone;
  HdWidth width;
  HdWidth next_width;
  guint width_source;
} HdWindowPagePrivate;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_MENU,
  PROP_FOLDED,
  PROP_WINDOW_ALONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdWindowPage, hd_window_page, ADW_TYPE_BIN)

static gboolean
on_width_crossed_cb (gpointer user_data)
{
  HdWindowPage *self = user_data;
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);

  priv->width_source = 0;
  if (priv->width != priv->next_width)
    {
      priv->width = priv->next_width;
      HD_WINDOW_PAGE_GET_CLASS (self)->width_changed (self, priv->width);
    }

  return G_SOURCE_REMOVE;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* What a page shows side by side must not keep the window from becoming narrow: then it will not be side by side. */
      *minimum = MIN (*minimum, MINIMUM_WIDTH);
      *natural = NATURAL_WIDTH;
    }
}

static HdWidth
class_of_room (double room)
{
  if (room < NARROW_BELOW)
    return HD_WIDTH_NARROW;
  if (room < WIDE_FROM)
    return HD_WIDTH_MEDIUM;

  return room < FULL_FROM ? HD_WIDTH_WIDE : HD_WIDTH_FULL;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  HdWindowPage *self = HD_WINDOW_PAGE (widget);
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  double room = width / hd_window_page_get_text_scale (self);
  int minimum = 0;

  if (child != NULL)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
    }

  /* Columns must not come and go while sizes are being handed out. */
  priv->next_width = class_of_room (room);
  if (priv->next_width != priv->width && priv->width_source == 0)
    priv->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_crossed_cb, self, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
hd_window_page_real_book_set (HdWindowPage *self)
{
}

static void
hd_window_page_real_width_changed (HdWindowPage *self,
                                   HdWidth       width)
{
}

static void
hd_window_page_real_shown (HdWindowPage *self)
{
}

static gboolean
hd_window_page_real_open_record (HdWindowPage *self,
                                 HdEntityKind  kind,
                                 const char   *id)
{
  return FALSE;
}

static void
hd_window_page_dispose (GObject *object)
{
  HdWindowPage *self = HD_WINDOW_PAGE (object);
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);

  g_clear_handle_id (&priv->width_source, g_source_remove);
  g_clear_object (&priv->book);
  g_clear_object (&priv->menu);

  G_OBJECT_CLASS (hd_window_page_parent_class)->dispose (object);
}

static void
hd_window_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (HD_WINDOW_PAGE (object));

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;

    case PROP_MENU:
      g_value_set_object (value, priv->menu);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, priv->folded);
      break;

    case PROP_WINDOW_ALONE:
      g_value_set_boolean (value, priv->window_alone);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_window_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HdWindowPage *self = HD_WINDOW_PAGE (object);
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_BOOK:
      changed = g_set_object (&priv->book, g_value_get_object (value));
      if (changed)
        HD_WINDOW_PAGE_GET_CLASS (self)->book_set (self);
      break;

    case PROP_MENU:
      changed = g_set_object (&priv->menu, g_value_get_object (value));
      break;

    case PROP_FOLDED:
      changed = priv->folded != g_value_get_boolean (value);
      priv->folded = g_value_get_boolean (value);
      break;

    case PROP_WINDOW_ALONE:
      changed = priv->window_alone != g_value_get_boolean (value);
      priv->window_alone = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
hd_window_page_class_init (HdWindowPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hd_window_page_dispose;
  object_class->get_property = hd_window_page_get_property;
  object_class->set_property = hd_window_page_set_property;

  klass->book_set = hd_window_page_real_book_set;
  klass->width_changed = hd_window_page_real_width_changed;
  klass->shown = hd_window_page_real_shown;
  klass->open_record = hd_window_page_real_open_record;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_WINDOW_ALONE] = g_param_spec_boolean ("window-alone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_window_page_init (HdWindowPage *self)
{
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);

  priv->width = priv->next_width = HD_WIDTH_MEDIUM;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
}

HdBook *
hd_window_page_get_book (HdWindowPage *self)
{
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (self), NULL);

  return priv->book;
}

HdWidth
hd_window_page_get_width (HdWindowPage *self)
{
  HdWindowPagePrivate *priv = hd_window_page_get_instance_private (self);

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (self), HD_WIDTH_MEDIUM);

  return priv->width;
}

double
hd_window_page_get_text_scale (HdWindowPage *self)
{
  PangoContext *context;
  PangoFontMetrics *metrics;
  double height;

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (self), 1);

  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  metrics = pango_context_get_metrics (context, NULL, NULL);
  height = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;
  pango_font_metrics_unref (metrics);

  return MAX (height / USUAL_LINE_HEIGHT, 0.5);
}

void
hd_window_page_show (HdWindowPage *self)
{
  g_return_if_fail (HD_IS_WINDOW_PAGE (self));

  HD_WINDOW_PAGE_GET_CLASS (self)->shown (self);
}

gboolean
hd_window_page_open_record (HdWindowPage *self,
                            HdEntityKind  kind,
                            const char   *id)
{
  g_return_val_if_fail (HD_IS_WINDOW_PAGE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return HD_WINDOW_PAGE_GET_CLASS (self)->open_record (self, kind, id);
}

void
hd_window_page_add_toast (HdWindowPage *self,
                          AdwToast     *toast)
{
  GtkWidget *overlay;

  g_return_if_fail (HD_IS_WINDOW_PAGE (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

void
hd_window_page_report_error (HdWindowPage *self,
                             const char   *title,
                             const GError *error)
{
  g_return_if_fail (HD_IS_WINDOW_PAGE (self));
  g_return_if_fail (error != NULL);

  hd_window_page_add_toast (self, hd_message_error_toast (GTK_WIDGET (self), title, error));
}

void
hd_window_page_report_from (GtkWidget    *widget,
                            const char   *title,
                            const GError *error)
{
  GtkWidget *page;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  page = gtk_widget_get_ancestor (widget, HD_TYPE_WINDOW_PAGE);
  if (page != NULL)
    hd_window_page_report_error (HD_WINDOW_PAGE (page), title, error);
}
