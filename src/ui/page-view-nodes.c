/* page-view-nodes.c: laid-out pages as render nodes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include <math.h>

#include "paint/painter-cairo.h"

/* Pages kept before and after those in sight. */
#define N_NEAR 12

static void
paint (HdPages *pages,
       guint    page,
       cairo_t *cr)
{
  HdPainter *painter = hd_painter_cairo_new (cr);

  hd_pages_paint (pages, page, painter);
  hd_painter_cairo_free (painter);
}

static int
texture_width (HdPages *pages,
               guint    page,
               double   pixels)
{
  double width;

  hd_pages_get_size (pages, page, &width, NULL);
  return MAX ((int) floor (width * pixels), 1);
}

/* FALSE for a picture made for another zoom. */
static gboolean
is_sharp (GskRenderNode *node,
          HdPages       *pages,
          guint          page,
          double         pixels)
{
  return gsk_render_node_get_node_type (node) != GSK_TEXTURE_NODE ||
         gdk_texture_get_width (gsk_texture_node_get_texture (node)) == texture_width (pages, page, pixels);
}

/* A scan has thirty times the pixels of the screen: they are made fewer once, not each time the page is drawn. */
static GskRenderNode *
make_node (HdPages *pages,
           guint    page,
           double   pixels)
{
  GskRenderNode *node;
  double width, height;
  cairo_t *cr;

  hd_pages_get_size (pages, page, &width, &height);
  if (hd_pages_has_image (pages, page))
    {
      g_autoptr (GdkTexture) texture = hd_page_texture_new (pages, page, pixels);

      return gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, width, height));
    }
  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cr = gsk_cairo_node_get_draw_context (node);
  paint (pages, page, cr);
  cairo_destroy (cr);

  return node;
}

void
hd_page_nodes_snapshot (GPtrArray             *nodes,
                        HdPages               *pages,
                        guint                  page,
                        double                 scale,
                        int                    screen_scale,
                        GtkSnapshot           *snapshot,
                        const graphene_rect_t *sheet)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shadow = { 0, 0, 0, 0.25 };
  GskRoundedRect outline;
  GskRenderNode *node = g_ptr_array_index (nodes, page);

  if (node != NULL && !is_sharp (node, pages, page, scale * screen_scale))
    g_clear_pointer (&node, gsk_render_node_unref);
  if (node == NULL)
    g_ptr_array_index (nodes, page) = node = make_node (pages, page, scale * screen_scale);

  gsk_rounded_rect_init_from_rect (&outline, sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 6);
  gtk_snapshot_append_color (snapshot, &white, sheet);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &sheet->origin);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

void
hd_page_nodes_forget (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    g_clear_pointer ((GskRenderNode **) &g_ptr_array_index (nodes, i), gsk_render_node_unref);
  g_ptr_array_set_size (nodes, 0);
}

void
hd_page_nodes_keep (GPtrArray *nodes,
                    guint      first,
                    guint      last)
{
  if (first > last)
    return;
  for (guint i = 0; i < nodes->len; i++)
    if (i + N_NEAR < first || i > last + N_NEAR)
      g_clear_pointer ((GskRenderNode **) &g_ptr_array_index (nodes, i), gsk_render_node_unref);
}

GdkTexture *
hd_page_texture_new (HdPages *pages,
                     guint    page,
                     double   scale)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  double width, height;
  int stride;
  cairo_t *cr;

  hd_pages_get_size (pages, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, texture_width (pages, page, scale), MAX ((int) floor (height * scale), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  paint (pages, page, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * cairo_image_surface_get_height (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT,
                                 bytes, (gsize) stride);
}
