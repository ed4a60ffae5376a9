/* page-view-nodes.c: laid-out pages as render nodes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/page-view-private.h"

#include "paint/painter-cairo.h"

static GskRenderNode *
make_node (HdPages *pages,
           guint    page)
{
  GskRenderNode *node;
  HdPainter *painter;
  double width, height;
  cairo_t *cr;

  hd_pages_get_size (pages, page, &width, &height);
  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cr = gsk_cairo_node_get_draw_context (node);
  painter = hd_painter_cairo_new (cr);
  hd_pages_paint (pages, page, painter);
  hd_painter_cairo_free (painter);
  cairo_destroy (cr);

  return node;
}

void
hd_page_nodes_snapshot (GPtrArray             *nodes,
                        HdPages               *pages,
                        guint                  page,
                        double                 scale,
                        GtkSnapshot           *snapshot,
                        const graphene_rect_t *sheet)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shadow = { 0, 0, 0, 0.25 };
  GskRoundedRect outline;
  GskRenderNode *node = g_ptr_array_index (nodes, page);

  if (node == NULL)
    g_ptr_array_index (nodes, page) = node = make_node (pages, page);

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
