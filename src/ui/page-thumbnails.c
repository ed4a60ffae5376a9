/* page-thumbnails.c: small pictures of pages in a list beside the page view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-thumbnails.h"

#include "base/i18n.h"
#include "ui/page-picture.h"

struct _HdPageThumbnails
{
  AdwBin parent_instance;

  HdPageView *view;
  GtkListView *list;
  GtkStringList *numbers; /* of the pages, as they are told */
  GtkSingleSelection *selection;
  gboolean following; /* the selection follows the view, not the other way round */
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdPageThumbnails, hd_page_thumbnails, ADW_TYPE_BIN)

/* --- Rows --- */

static void
on_setup_cb (HdPageThumbnails *self,
             GtkListItem      *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (box, "page-thumbnail");
  gtk_box_append (GTK_BOX (box), hd_page_picture_new ());
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (HdPageThumbnails *self,
            GtkListItem      *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *picture = gtk_widget_get_first_child (box);
  const char *number = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *label = g_strdup_printf (_("Page %s"), number);

  hd_page_picture_show (HD_PAGE_PICTURE (picture), hd_page_view_get_pages (self->view), gtk_list_item_get_position (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_unbind_cb (HdPageThumbnails *self,
              GtkListItem      *item)
{
  hd_page_picture_show (HD_PAGE_PICTURE (gtk_widget_get_first_child (gtk_list_item_get_child (item))), NULL, 0);
}

/* --- The view --- */

static void
follow_view (HdPageThumbnails *self)
{
  guint page = hd_page_view_get_page (self->view);

  if (page == 0 || page > g_list_model_get_n_items (G_LIST_MODEL (self->numbers)))
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, page - 1);
  self->following = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", page - 1);
}

static void
on_selected_cb (HdPageThumbnails *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!self->following && position != GTK_INVALID_LIST_POSITION && position + 1 != hd_page_view_get_page (self->view))
    hd_page_view_scroll_to_page (self->view, position + 1);
}

static void
on_pages_changed_cb (HdPageThumbnails *self)
{
  guint n_pages = hd_page_view_get_n_pages (self->view);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_strv_builder_add (builder, number);
    }
  numbers = g_strv_builder_end (builder);
  self->following = TRUE;
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)), (const char * const *) numbers);
  self->following = FALSE;
  follow_view (self);
}

static void
set_view (HdPageThumbnails *self,
          HdPageView       *view)
{
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view == NULL)
    {
      gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)), NULL);
      return;
    }
  g_signal_connect_object (view, "notify::pages", G_CALLBACK (on_pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::page", G_CALLBACK (follow_view), self, G_CONNECT_SWAPPED);
  on_pages_changed_cb (self);
}

/* --- The class --- */

static void
hd_page_thumbnails_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HdPageThumbnails *self = HD_PAGE_THUMBNAILS (object);

  if (prop_id == PROP_VIEW)
    g_value_set_object (value, self->view);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hd_page_thumbnails_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HdPageThumbnails *self = HD_PAGE_THUMBNAILS (object);

  if (prop_id == PROP_VIEW)
    set_view (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hd_page_thumbnails_map (GtkWidget *widget)
{
  HdPageThumbnails *self = HD_PAGE_THUMBNAILS (widget);

  GTK_WIDGET_CLASS (hd_page_thumbnails_parent_class)->map (widget);
  if (self->view != NULL)
    follow_view (self);
}

static void
hd_page_thumbnails_dispose (GObject *object)
{
  HdPageThumbnails *self = HD_PAGE_THUMBNAILS (object);

  /* The rows are unbound first; they need the view. */
  if (self->list != NULL)
    adw_bin_set_child (ADW_BIN (self), NULL);
  self->list = NULL;
  g_clear_object (&self->view);

  G_OBJECT_CLASS (hd_page_thumbnails_parent_class)->dispose (object);
}

static void
hd_page_thumbnails_class_init (HdPageThumbnailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_page_thumbnails_dispose;
  object_class->get_property = hd_page_thumbnails_get_property;
  object_class->set_property = hd_page_thumbnails_set_property;
  GTK_WIDGET_CLASS (klass)->map = hd_page_thumbnails_map;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, HD_TYPE_PAGE_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_page_thumbnails_init (HdPageThumbnails *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  self->numbers = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->numbers));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "page-thumbnails");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

guint
hd_page_thumbnails_get_selected (HdPageThumbnails *self)
{
  guint position;

  g_return_val_if_fail (HD_IS_PAGE_THUMBNAILS (self), 0);

  position = gtk_single_selection_get_selected (self->selection);
  return position != GTK_INVALID_LIST_POSITION ? position + 1 : 0;
}
