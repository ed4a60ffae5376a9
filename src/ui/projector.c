/* projector.c: charts on the whole screen, in large type, walked through with the arrow keys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/projector.h"

#include "base/i18n.h"
#include "ui/chart-view.h"

/* Read from the last row of a hall: text against what the window uses, on a screen of this height. */
#define TEXT_SCALE    1.9
#define SCREEN_HEIGHT 1080.0

struct _HdProjector
{
  GtkWindow parent_instance;

  GtkWidget *view;
  GtkWidget *place; /* "2/7" */
  HdFontSet *fonts;
  GPtrArray *charts;
  guint shown;
};

G_DEFINE_FINAL_TYPE (HdProjector, hd_projector, GTK_TYPE_WINDOW)

static void
show_at (HdProjector *self,
         guint        index)
{
  HdChart *chart = g_ptr_array_index (self->charts, index);
  g_autofree char *place = g_strdup_printf ("%u/%u", index + 1, self->charts->len);

  self->shown = index;
  hd_chart_view_set_chart (HD_CHART_VIEW (self->view), chart, self->fonts);
  gtk_label_set_label (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->place, self->charts->len > 1);
  gtk_window_set_title (GTK_WINDOW (self), hd_chart_get_title (chart));
}

/* Caught before the window, to which arrows mean another focus. */
static gboolean
on_key_pressed_cb (HdProjector *self,
                   guint        key)
{
  guint last = self->charts->len - 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      show_at (self, self->shown > 0 ? self->shown - 1 : 0);
      return TRUE;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      show_at (self, MIN (self->shown + 1, last));
      return TRUE;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      show_at (self, 0);
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      show_at (self, last);
      return TRUE;

    case GDK_KEY_Escape:
    case GDK_KEY_F5:
    case GDK_KEY_F11:
      gtk_window_close (GTK_WINDOW (self));
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
on_clicked_cb (HdProjector *self)
{
  show_at (self, MIN (self->shown + 1, self->charts->len - 1));
  return TRUE;
}

static void
hd_projector_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  HdProjector *self = HD_PROJECTOR (widget);

  hd_chart_view_set_text_scale (HD_CHART_VIEW (self->view), TEXT_SCALE * MAX (0.5, height / SCREEN_HEIGHT));
  GTK_WIDGET_CLASS (hd_projector_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
hd_projector_finalize (GObject *object)
{
  HdProjector *self = HD_PROJECTOR (object);

  g_clear_pointer (&self->fonts, hd_font_set_unref);
  g_ptr_array_unref (self->charts);

  G_OBJECT_CLASS (hd_projector_parent_class)->finalize (object);
}

static void
hd_projector_class_init (HdProjectorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hd_projector_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = hd_projector_size_allocate;
}

static void
hd_projector_init (HdProjector *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);
  self->view = hd_chart_view_new ();
  /* The keys are the window's. */
  gtk_widget_set_focusable (self->view, FALSE);
  self->place = gtk_label_new (NULL);
  gtk_widget_set_halign (self->place, GTK_ALIGN_END);
  gtk_widget_set_valign (self->place, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->place, 12);
  gtk_widget_set_margin_end (self->place, 18);
  gtk_widget_add_css_class (self->place, "dim-label");
  gtk_widget_add_css_class (self->place, "numeric");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->place);
  gtk_window_set_child (GTK_WINDOW (self), overlay);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (overlay, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

HdProjector *
hd_projector_show (GtkWidget *parent,
                   HdFontSet *fonts,
                   GPtrArray *charts,
                   guint      first)
{
  HdProjector *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && charts != NULL, NULL);

  if (charts->len == 0)
    return NULL;
  root = gtk_widget_get_root (parent);
  self = g_object_new (HD_TYPE_PROJECTOR, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, "modal", TRUE, NULL);
  self->fonts = fonts != NULL ? hd_font_set_ref (fonts) : NULL;
  for (guint i = 0; i < charts->len; i++)
    g_ptr_array_add (self->charts, hd_chart_ref (g_ptr_array_index (charts, i)));
  show_at (self, MIN (first, charts->len - 1));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

guint
hd_projector_get_shown (HdProjector *self)
{
  g_return_val_if_fail (HD_IS_PROJECTOR (self), 0);

  return self->shown;
}
