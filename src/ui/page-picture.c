/* page-picture.c: one laid-out page, small
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-picture.h"

#include <math.h>

#include "ui/page-view-private.h"

/* Pixels; an A4 sheet upright fits, one on its side is smaller. */
#define WIDTH 92
#define HEIGHT 130

struct _HdPagePicture
{
  GtkWidget parent_instance;

  HdPages *pages;
  guint page;
  GdkTexture *texture; /* what it looks like: a page is many letters, and is drawn once */
  int texture_scale;   /* pixels of the screen a pixel of the window */
};

G_DEFINE_FINAL_TYPE (HdPagePicture, hd_page_picture, GTK_TYPE_WIDGET)

static void
get_sheet (HdPagePicture   *self,
           graphene_rect_t *sheet,
           double          *scale)
{
  double width, height;

  hd_pages_get_size (self->pages, self->page, &width, &height);
  *scale = MIN (WIDTH / width, HEIGHT / height);
  width = floor (width * *scale);
  height = floor (height * *scale);
  graphene_rect_init (sheet, floor ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2), floor ((HEIGHT - height) / 2), width, height);
}

static void
hd_page_picture_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static const GdkRGBA shadow = { 0, 0, 0, 0.3 };
  HdPagePicture *self = HD_PAGE_PICTURE (widget);
  GskRoundedRect outline;
  graphene_rect_t sheet;
  double scale;

  if (self->pages == NULL)
    return;
  get_sheet (self, &sheet, &scale);
  if (self->texture == NULL || self->texture_scale != gtk_widget_get_scale_factor (widget))
    {
      g_clear_object (&self->texture);
      self->texture_scale = gtk_widget_get_scale_factor (widget);
      self->texture = hd_page_texture_new (self->pages, self->page, scale * self->texture_scale);
    }
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
  gtk_snapshot_append_texture (snapshot, self->texture, &sheet);
}

static void
hd_page_picture_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
hd_page_picture_finalize (GObject *object)
{
  HdPagePicture *self = HD_PAGE_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->pages, hd_pages_unref);

  G_OBJECT_CLASS (hd_page_picture_parent_class)->finalize (object);
}

static void
hd_page_picture_class_init (HdPagePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hd_page_picture_finalize;
  widget_class->measure = hd_page_picture_measure;
  widget_class->snapshot = hd_page_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hd_page_picture_init (HdPagePicture *self)
{
}

GtkWidget *
hd_page_picture_new (void)
{
  return g_object_new (HD_TYPE_PAGE_PICTURE, NULL);
}

void
hd_page_picture_show (HdPagePicture *self,
                      HdPages       *pages,
                      guint          page)
{
  g_return_if_fail (HD_IS_PAGE_PICTURE (self));

  g_clear_object (&self->texture);
  g_clear_pointer (&self->pages, hd_pages_unref);
  self->pages = pages != NULL && page < hd_pages_get_n_pages (pages) ? hd_pages_ref (pages) : NULL;
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
