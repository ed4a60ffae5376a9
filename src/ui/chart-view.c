/* chart-view.c: a chart in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/chart-view.h"

#include <math.h>
#include <string.h>

#include "paint/painter-cairo.h"

#define MIN_WIDTH      240
#define MIN_HEIGHT     180
#define NATURAL_WIDTH  560
#define NATURAL_HEIGHT 340
#define NATURAL_TEXT_SIZE 13.5
#define GOOD_HEIGHT    360
#define HEAD_HEIGHT    100
#define ROW_HEIGHT     26
#define PANEL_HEIGHT   220
/* In text sizes: what stands above and below bars, and what each name takes. */
#define HEAD_LINES     8.0
#define NAME_LINES     1.25
#define RADIUS         12 /* as Adwaita's cards */
#define BUBBLE_GAP     8
#define BUBBLE_WIDTH   320

struct _HdChartView
{
  GtkWidget parent_instance;

  GtkWidget     *bubble;
  HdChart       *chart;
  HdFontSet     *paper_fonts;
  HdFontSet     *fonts;       /* those drawn with; found when first needed */
  HdChartLayout *layout;      /* for the size and text size below */
  int            width;
  int            height;
  double         text_size;
  double         text_scale;  /* against the window's text */
  int            highlighted;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_HIGHLIGHTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdChartView, hd_chart_view, GTK_TYPE_WIDGET)

/* Only @family itself: what stands in for it by chance may be much wider than the window's text. */
static HdFontSet *
load_family (const char *family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (family, &error);

  if (fonts == NULL)
    g_debug ("No charts in %s: %s", family, error->message);
  else if (g_ascii_strcasecmp (hd_font_set_get_family (fonts), family) == 0)
    return g_steal_pointer (&fonts);
  return NULL;
}

static void
ensure_fonts (HdChartView *self)
{
  PangoFontDescription *description = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  const char *families[] = { description ? pango_font_description_get_family (description) : NULL, "Liberation Sans" };

  for (guint i = 0; i < G_N_ELEMENTS (families) && self->fonts == NULL; i++)
    self->fonts = families[i] != NULL ? load_family (families[i]) : NULL;
  if (self->fonts == NULL && self->paper_fonts != NULL)
    self->fonts = hd_font_set_ref (self->paper_fonts);
}

/* In pixels, which are the units of the layout here. */
static double
get_text_size (HdChartView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *description = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (description) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (description))
    size *= (resolution > 0 ? resolution : 96) / 72;
  return (size > 0 ? size * 0.92 : 13) * self->text_scale;
}

static void
forget_layout (HdChartView *self)
{
  g_clear_pointer (&self->layout, hd_chart_layout_unref);
}

/* A bar without its name says nothing: text that is larger than the window's gives way to them all, down to that of the window. */
static double
leave_room_for_names (HdChartView *self,
                      double       text_size,
                      int          height)
{
  if (self->chart == NULL || self->text_scale <= 1 || hd_chart_get_kind (self->chart) != HD_CHART_BARS)
    return text_size;
  return CLAMP (height / (HEAD_LINES + NAME_LINES * hd_chart_get_n_categories (self->chart)), text_size / self->text_scale, text_size);
}

HdChartLayout *
hd_chart_view_get_layout (HdChartView *self)
{
  int width, height;
  double text_size;

  g_return_val_if_fail (HD_IS_CHART_VIEW (self), NULL);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  text_size = leave_room_for_names (self, get_text_size (self), height);
  if (self->layout != NULL && width == self->width && height == self->height && text_size == self->text_size)
    return self->layout;

  forget_layout (self);
  if (self->chart == NULL || width <= 0 || height <= 0)
    return NULL;
  ensure_fonts (self);
  if (self->fonts == NULL)
    return NULL;
  self->width = width;
  self->height = height;
  self->text_size = text_size;
  self->layout = hd_chart_layout_new (self->chart, self->fonts, width, height, text_size);
  return self->layout;
}

static const HdChartPalette *
get_palette (HdChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return hd_chart_palette_contrast (dark);
  return dark ? hd_chart_palette_dark () : hd_chart_palette_light ();
}

static void
hd_chart_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;
  /* Larger text needs more height; the width is the window's to give. */
  double scale = wide ? 1 : CLAMP (get_text_size (HD_CHART_VIEW (widget)) / HD_CHART_VIEW (widget)->text_scale / NATURAL_TEXT_SIZE, 1, 2);

  *minimum = (int) ((wide ? MIN_WIDTH : MIN_HEIGHT) * scale);
  *natural = (int) ((wide ? NATURAL_WIDTH : NATURAL_HEIGHT) * scale);
  *minimum_baseline = *natural_baseline = -1;
}

/* Beside the column, so that its own label stays in sight: to the right, else on the side with more room, as narrow as need be. */
static void
allocate_bubble (HdChartView *self,
                 int          width,
                 int          height)
{
  HdChartLayout *layout = hd_chart_view_get_layout (self);
  GtkAllocation place;
  HdRect column;
  int left, right, least;

  if (layout == NULL || self->highlighted < 0 || !gtk_widget_get_visible (self->bubble))
    return;
  hd_chart_layout_get_category_rect (layout, (guint) self->highlighted, &column);
  left = (int) column.x - BUBBLE_GAP;
  right = width - (int) ceil (column.x + column.width) - BUBBLE_GAP;
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_HORIZONTAL, -1, &least, &place.width, NULL, NULL);
  place.width = MIN (MIN (place.width, BUBBLE_WIDTH), MAX (left, right));
  place.width = MAX (place.width, least);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);

  place.x = place.width <= right || right >= left ? width - right : left - place.width;
  place.x = CLAMP (place.x, 0, MAX (0, width - place.width));
  place.y = CLAMP ((int) column.y, 0, MAX (0, height - place.height));
  gtk_widget_size_allocate (self->bubble, &place, -1);
}

static void
hd_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  allocate_bubble (HD_CHART_VIEW (widget), width, height);
}

static void
draw_chart (HdChartView          *self,
            GtkSnapshot          *snapshot,
            const HdChartPalette *palette,
            int                   width,
            int                   height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  HdChartLayout *layout = hd_chart_view_get_layout (self);
  cairo_t *cr;
  HdPainter *painter;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  painter = hd_painter_cairo_new (cr);
  hd_chart_layout_draw_highlighted (layout, painter, palette, self->highlighted);
  hd_painter_cairo_free (painter);
  cairo_destroy (cr);
}

static void
hd_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  HdChartView *self = HD_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const HdChartPalette *palette = get_palette (self);
  GdkRGBA paper = { (float) palette->paper.red, (float) palette->paper.green, (float) palette->paper.blue, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect sheet;

  gsk_rounded_rect_init_from_rect (&sheet, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &sheet);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  draw_chart (self, snapshot, palette, width, height);
  gtk_snapshot_pop (snapshot);
  if (gtk_widget_get_visible (self->bubble))
    gtk_widget_snapshot_child (widget, self->bubble, snapshot);
}

static void
hd_chart_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  HdChartView *self = HD_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (hd_chart_view_parent_class)->css_changed (widget, change);
  /* The window may have another font now; it is looked for when next drawn. */
  g_clear_pointer (&self->fonts, hd_font_set_unref);
  forget_layout (self);
  gtk_widget_queue_resize (widget);
}

/* What is highlighted is said in place of the summary, for as long as it is. */
static void
update_accessible (HdChartView *self)
{
  g_autofree char *description = NULL;

  if (self->chart == NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  description = self->highlighted >= 0 ? hd_chart_dup_category_text (self->chart, (guint) self->highlighted)
                                       : hd_chart_dup_summary (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hd_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
update_bubble (HdChartView *self)
{
  g_autofree char *text = NULL;
  PangoAttrList *attributes;
  PangoAttribute *bold;

  gtk_widget_set_visible (self->bubble, self->highlighted >= 0);
  if (self->highlighted < 0)
    return;
  text = hd_chart_dup_category_text (self->chart, (guint) self->highlighted);
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) strcspn (text, "\n");
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (GTK_LABEL (self->bubble), text);
  gtk_label_set_attributes (GTK_LABEL (self->bubble), attributes);
  pango_attr_list_unref (attributes);
}

static void
on_motion_cb (HdChartView *self,
              double       x,
              double       y)
{
  HdChartLayout *layout = hd_chart_view_get_layout (self);

  hd_chart_view_set_highlighted (self, layout != NULL ? hd_chart_layout_hit (layout, x, y) : -1);
}

static void
on_left_cb (HdChartView *self)
{
  hd_chart_view_set_highlighted (self, -1);
}

/* @step: -1 and 1 to the neighbours, from outside to the nearer end; -2 and 2 to the ends; -3 and 3 as -1 and 1 where the bars
 * lie below each other, else they leave the chart. */
static gboolean
on_moved_cb (GtkWidget *widget,
             GVariant  *step,
             gpointer   user_data)
{
  HdChartView *self = HD_CHART_VIEW (widget);
  int n = self->chart != NULL ? (int) hd_chart_get_n_categories (self->chart) : 0;
  int to = self->highlighted;

  int by = g_variant_get_int32 (step);

  if (n == 0 || (ABS (by) == 3 && hd_chart_get_kind (self->chart) != HD_CHART_BARS))
    return FALSE;
  switch (by)
    {
    case -1:
    case -3:
      to = to < 0 ? n - 1 : MAX (0, to - 1);
      break;
    case 1:
    case 3:
      to = MIN (n - 1, to + 1);
      break;
    case -2:
      to = 0;
      break;
    default:
      to = n - 1;
      break;
    }
  hd_chart_view_set_highlighted (self, to);
  return TRUE;
}

static void
hd_chart_view_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HdChartView *self = HD_CHART_VIEW (object);

  switch (property)
    {
    case PROP_CHART:
      g_value_set_boxed (value, self->chart);
      break;
    case PROP_HIGHLIGHTED:
      g_value_set_int (value, self->highlighted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
hd_chart_view_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HdChartView *self = HD_CHART_VIEW (object);

  switch (property)
    {
    case PROP_HIGHLIGHTED:
      hd_chart_view_set_highlighted (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
hd_chart_view_dispose (GObject *object)
{
  HdChartView *self = HD_CHART_VIEW (object);

  g_clear_pointer (&self->bubble, gtk_widget_unparent);
  G_OBJECT_CLASS (hd_chart_view_parent_class)->dispose (object);
}

static void
hd_chart_view_finalize (GObject *object)
{
  HdChartView *self = HD_CHART_VIEW (object);

  forget_layout (self);
  g_clear_pointer (&self->chart, hd_chart_unref);
  g_clear_pointer (&self->fonts, hd_font_set_unref);
  g_clear_pointer (&self->paper_fonts, hd_font_set_unref);
  G_OBJECT_CLASS (hd_chart_view_parent_class)->finalize (object);
}

static void
add_moves (GtkWidgetClass *widget_class)
{
  const struct { guint key, keypad; int step; } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, -3 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 3 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, -2 },
    { GDK_KEY_End, GDK_KEY_KP_End, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, on_moved_cb, "i", moves[i].step);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, on_moved_cb, "i", moves[i].step);
    }
}

static void
hd_chart_view_class_init (HdChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hd_chart_view_get_property;
  object_class->set_property = hd_chart_view_set_property;
  object_class->dispose = hd_chart_view_dispose;
  object_class->finalize = hd_chart_view_finalize;
  widget_class->measure = hd_chart_view_measure;
  widget_class->size_allocate = hd_chart_view_size_allocate;
  widget_class->snapshot = hd_chart_view_snapshot;
  widget_class->css_changed = hd_chart_view_css_changed;

  properties[PROP_CHART] = g_param_spec_boxed ("chart", NULL, NULL, HD_TYPE_CHART,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIGHLIGHTED] = g_param_spec_int ("highlighted", NULL, NULL, -1, G_MAXINT, -1,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_moves (widget_class);
}

static void
hd_chart_view_init (HdChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->highlighted = -1;
  self->text_scale = 1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_VISIBLE);

  /* Looks as a tooltip does, but stays in the chart and comes with the keyboard too; it is said by the chart itself. */
  self->bubble = g_object_new (GTK_TYPE_LABEL,
                               "css-name", "tooltip",
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "wrap", TRUE,
                               "xalign", 0.0,
                               "max-width-chars", 40,
                               "can-target", FALSE,
                               "visible", FALSE,
                               NULL);
  gtk_widget_add_css_class (self->bubble, "background");
  gtk_widget_set_parent (self->bubble, widget);

  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
hd_chart_view_new (void)
{
  return g_object_new (HD_TYPE_CHART_VIEW, NULL);
}

void
hd_chart_view_set_chart (HdChartView *self,
                         HdChart     *chart,
                         HdFontSet   *paper_fonts)
{
  g_return_if_fail (HD_IS_CHART_VIEW (self));

  if (paper_fonts != self->paper_fonts)
    {
      g_clear_pointer (&self->paper_fonts, hd_font_set_unref);
      self->paper_fonts = paper_fonts != NULL ? hd_font_set_ref (paper_fonts) : NULL;
    }
  if (chart == self->chart)
    return;

  hd_chart_view_set_highlighted (self, -1);
  g_clear_pointer (&self->chart, hd_chart_unref);
  self->chart = chart != NULL ? hd_chart_ref (chart) : NULL;
  forget_layout (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

HdChart *
hd_chart_view_get_chart (HdChartView *self)
{
  g_return_val_if_fail (HD_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

void
hd_chart_view_set_highlighted (HdChartView *self,
                               int          category)
{
  g_return_if_fail (HD_IS_CHART_VIEW (self));

  if (self->chart == NULL || category >= (int) hd_chart_get_n_categories (self->chart))
    category = -1;
  category = MAX (category, -1);
  if (category == self->highlighted)
    return;

  self->highlighted = category;
  update_bubble (self);
  update_accessible (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGHLIGHTED]);
}

int
hd_chart_view_get_good_height (const HdChart *chart)
{
  g_return_val_if_fail (chart != NULL, GOOD_HEIGHT);

  if (hd_chart_get_kind (chart) == HD_CHART_BARS)
    return MAX (GOOD_HEIGHT, HEAD_HEIGHT + (int) hd_chart_get_n_categories (chart) * ROW_HEIGHT);
  if (hd_chart_get_n_panels (chart) > 0)
    return MAX (GOOD_HEIGHT, HEAD_HEIGHT + (int) ((hd_chart_get_n_panels (chart) + 2) / 3) * PANEL_HEIGHT);
  return GOOD_HEIGHT;
}

void
hd_chart_view_set_text_scale (HdChartView *self,
                              double       scale)
{
  g_return_if_fail (HD_IS_CHART_VIEW (self) && scale > 0);

  if (scale == self->text_scale)
    return;
  self->text_scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
hd_chart_view_get_highlighted (HdChartView *self)
{
  g_return_val_if_fail (HD_IS_CHART_VIEW (self), -1);

  return self->highlighted;
}
