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

/* @step: -1 and 1 to the neighbours, -2 and 2 to the ends. */
static gboolean
on_moved_cb (GtkWidget *widget,
             GVariant  *step,
             gpointer   user_data)
{
  HdProjector *self = HD_PROJECTOR (widget);
  guint last = self->charts->len - 1;

  switch (g_variant_get_int32 (step))
    {
    case -1:
      show_at (self, self->shown > 0 ? self->shown - 1 : 0);
      break;
    case 1:
      show_at (self, MIN (self->shown + 1, last));
      break;
    case -2:
      show_at (self, 0);
      break;
    default:
      show_at (self, last);
      break;
    }
  return TRUE;
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const struct { guint key; int step; } moves[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_Page_Up, -1 }, { GDK_KEY_KP_Page_Up, -1 }, { GDK_KEY_Up, -1 },
    { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Right, 1 }, { GDK_KEY_Page_Down, 1 }, { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_Down, 1 },
    { GDK_KEY_space, 1 }, { GDK_KEY_Home, -2 }, { GDK_KEY_End, 2 },
  };
  const guint leave[] = { GDK_KEY_Escape, GDK_KEY_F5, GDK_KEY_F11 };

  G_OBJECT_CLASS (klass)->finalize = hd_projector_finalize;
  widget_class->size_allocate = hd_projector_size_allocate;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, on_moved_cb, "i", moves[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (leave); i++)
    gtk_widget_class_add_binding_action (widget_class, leave[i], 0, "window.close", NULL);
}

static void
hd_projector_init (HdProjector *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();

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
