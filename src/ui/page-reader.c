/* page-reader.c: a page view with all that reading a paper needs: zoom, pages by number, small pages beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-reader.h"

#include "base/i18n.h"
#include "ui/page-thumbnails.h"

#define ZOOM_STEP 1.2
/* Pixels; below it the pages have the room for themselves. */
#define ROOM_FOR_THUMBNAILS 560

struct _HdPageReader
{
  AdwBin parent_instance;

  HdPageThumbnails *thumbnails;
  HdPageView *view;
  GtkWidget *thumbnails_button;
  GtkWidget *toolbar;
  GtkEntry *page_entry;
  GtkLabel *count_label;
  GtkLabel *zoom_label;

  gboolean wants_thumbnails;
  gboolean is_narrow;
  guint tick;
};

enum
{
  PROP_0,
  PROP_THUMBNAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdPageReader, hd_page_reader, ADW_TYPE_BIN)

static void
update_thumbnails (HdPageReader *self)
{
  gboolean shown = self->wants_thumbnails && !self->is_narrow;

  gtk_widget_set_visible (self->thumbnails_button, !self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->thumbnails), shown);
  /* What is not seen is not drawn with every letter that is typed. */
  g_object_set (self->thumbnails, "view", shown ? self->view : NULL, NULL);
}

static void
update_page (HdPageReader *self)
{
  g_autofree char *number = g_strdup_printf ("%u", hd_page_view_get_page (self->view));

  gtk_editable_set_text (GTK_EDITABLE (self->page_entry), number);
}

static void
update_count (HdPageReader *self)
{
  guint n_pages = hd_page_view_get_n_pages (self->view);
  /* Translators: follows the number of the page in sight: "3 / 12". */
  g_autofree char *count = g_strdup_printf (_("/ %u"), n_pages);

  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_sensitive (self->toolbar, n_pages > 0);
  update_page (self);
}

static void
update_zoom (HdPageReader *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f%%", 100 * hd_page_view_get_zoom (self->view));

  gtk_label_set_label (self->zoom_label, text);
}

static void
on_page_entered_cb (HdPageReader *self)
{
  guint64 page = 0;
  guint n_pages = hd_page_view_get_n_pages (self->view);

  if (n_pages > 0 && g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->page_entry)), 10, 0, G_MAXUINT, &page, NULL))
    hd_page_view_scroll_to_page (self->view, CLAMP ((guint) page, 1, n_pages));
  update_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* What was typed but not confirmed is forgotten. */
static void
on_entry_left_cb (HdPageReader *self)
{
  update_page (self);
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  hd_page_reader_zoom (HD_PAGE_READER (widget), g_str_has_suffix (action_name, "-in") ? 1 : -1);
}

static void
zoom_to (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_page_view_set_zoom (HD_PAGE_READER (widget)->view, g_variant_get_double (parameter));
}

static void
fit_width (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_page_view_set_fit_width (HD_PAGE_READER (widget)->view, TRUE);
}

static void
fit_page (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  hd_page_view_set_fit_page (HD_PAGE_READER (widget)->view, TRUE);
}

static void
go_to (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (HD_PAGE_READER (widget)->page_entry));
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  HdPageReader *self = HD_PAGE_READER (widget);

  self->tick = 0;
  update_thumbnails (self);
  return G_SOURCE_REMOVE;
}

static void
measure_child (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
allocate_child (GtkWidget *widget,
                int        width,
                int        height,
                int        baseline)
{
  HdPageReader *self = HD_PAGE_READER (widget);
  gboolean is_narrow = width < ROOM_FOR_THUMBNAILS;

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->is_narrow == is_narrow)
    return;
  /* What is shown may not change while it is being laid out. */
  self->is_narrow = is_narrow;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, on_tick_cb, NULL, NULL);
}

static void
hd_page_reader_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_THUMBNAILS)
    g_value_set_boolean (value, HD_PAGE_READER (object)->wants_thumbnails);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hd_page_reader_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HdPageReader *self = HD_PAGE_READER (object);

  if (prop_id != PROP_THUMBNAILS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->wants_thumbnails == g_value_get_boolean (value))
    return;
  self->wants_thumbnails = g_value_get_boolean (value);
  update_thumbnails (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
hd_page_reader_dispose (GObject *object)
{
  HdPageReader *self = HD_PAGE_READER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;

  G_OBJECT_CLASS (hd_page_reader_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "pages.zoom-in" }, { GDK_KEY_equal, "pages.zoom-in" }, { GDK_KEY_KP_Add, "pages.zoom-in" },
    { GDK_KEY_minus, "pages.zoom-out" }, { GDK_KEY_KP_Subtract, "pages.zoom-out" },
    /* The last of each is shown in the menu. */
    { GDK_KEY_KP_0, "pages.fit-width" }, { GDK_KEY_0, "pages.fit-width" },
    { GDK_KEY_KP_9, "pages.fit-page" }, { GDK_KEY_9, "pages.fit-page" },
    { GDK_KEY_g, "pages.go-to" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
}

static void
hd_page_reader_class_init (HdPageReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_page_reader_dispose;
  object_class->get_property = hd_page_reader_get_property;
  object_class->set_property = hd_page_reader_set_property;

  properties[PROP_THUMBNAILS] = g_param_spec_boolean ("thumbnails", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HD_TYPE_PAGE_THUMBNAILS);
  g_type_ensure (HD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/page-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, count_label);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, page_entry);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, thumbnails_button);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, toolbar);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, view);
  gtk_widget_class_bind_template_child (widget_class, HdPageReader, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, on_page_entered_cb);

  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pages.zoom-to", "d", zoom_to);
  gtk_widget_class_install_action (widget_class, "pages.fit-width", NULL, fit_width);
  gtk_widget_class_install_action (widget_class, "pages.fit-page", NULL, fit_page);
  gtk_widget_class_install_action (widget_class, "pages.go-to", NULL, go_to);
  gtk_widget_class_install_property_action (widget_class, "pages.thumbnails", "thumbnails");
  add_keys (widget_class);
}

static void
hd_page_reader_init (HdPageReader *self)
{
  GtkEventController *focus;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (NULL, measure_child, allocate_child));

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->page_entry), focus);

  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::n-pages", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::zoom", G_CALLBACK (update_zoom), self, G_CONNECT_SWAPPED);
  update_count (self);
  update_zoom (self);
}

HdPageView *
hd_page_reader_get_view (HdPageReader *self)
{
  g_return_val_if_fail (HD_IS_PAGE_READER (self), NULL);

  return self->view;
}

void
hd_page_reader_set_pages (HdPageReader *self,
                          HdPages      *pages)
{
  g_return_if_fail (HD_IS_PAGE_READER (self));

  hd_page_view_set_pages (self->view, pages);
}

void
hd_page_reader_zoom (HdPageReader *self,
                     int           direction)
{
  g_return_if_fail (HD_IS_PAGE_READER (self));

  if (direction == 0)
    hd_page_view_set_fit_width (self->view, TRUE);
  else
    hd_page_view_zoom_by (self->view, direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
}
