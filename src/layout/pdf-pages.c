/* pdf-pages.c: pages and the tree they hang on
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libharu's own page functions are not used: in 2.3.0 HPDF_AddPage() touches what it has freed when memory runs out,
 * and its font and state bookkeeping costs more than the page.
 */
#include "layout/pdf-private.h"

#include <hpdf_doc.h>

/* Pages of one node of the tree; an array of PDF/A-1 holds 8,191. */
#define PAGES_PER_NODE 100

static void
append_number (GString *body,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (body, g_ascii_formatd (digits, sizeof digits, "%.3f", number));
}

/* A page that stays empty gets a blank line, for some readers stumble over an empty deflated stream. */
static HPDF_Dict
add_content (HdPdfBuild *build,
             HdPainter  *painter)
{
  const GString *ops = hd_painter_haru_get_operators (painter);
  g_autoptr (GBytes) content = NULL;

  content = ops->len > 0 ? hd_pdf_writer_deflate (build->writer, ops->str, ops->len)
                         : hd_pdf_writer_deflate (build->writer, "\n", 1);

  return hd_pdf_add_stream (build, g_string_new ("/Filter /FlateDecode\n"), content);
}

/* No /Interpolate: PDF/A-1 forbids it (ISO 19005-1, 6.2.4). What the file holds are the bytes of the image as they are kept. */
static HPDF_Dict
add_image (HdPdfBuild *build,
           HdImage    *image)
{
  GString *body = g_string_new ("/Type /XObject\n/Subtype /Image\n");
  HPDF_Dict object;

  g_string_append_printf (body, "/Width %u\n/Height %u\n/ColorSpace /%s\n/BitsPerComponent %u\n/Filter /%s\n", hd_image_get_width (image),
                          hd_image_get_height (image), hd_image_get_n_channels (image) == 1 ? "DeviceGray" : "DeviceRGB",
                          hd_image_get_n_bits (image), hd_image_is_jpeg (image) ? "DCTDecode" : "FlateDecode");
  object = hd_pdf_add_stream (build, body, hd_image_get_data (image));
  if (object != NULL)
    g_hash_table_insert (build->images, hd_image_ref (image), object);
  return object;
}

static gboolean
append_images (HdPdfBuild *build,
               GString    *body,
               HdPainter  *painter)
{
  const GPtrArray *images = hd_painter_haru_get_images (painter);

  if (images->len == 0)
    return TRUE;
  g_string_append (body, " /XObject <<");
  for (guint i = 0; i < images->len; i++)
    {
      HdImage *image = g_ptr_array_index (images, i);
      HPDF_Dict object = g_hash_table_lookup (build->images, image);

      if (object == NULL)
        object = add_image (build, image);
      if (object == NULL)
        return FALSE;
      g_string_append_printf (body, " /I%u %u 0 R", i, hd_pdf_get_number (object));
    }
  g_string_append (body, " >>");
  return TRUE;
}

/* A page names only the faces it draws with; their objects are filled in when all pages are painted. */
static gboolean
append_resources (HdPdfBuild *build,
                  GString    *body,
                  HdPainter  *painter)
{
  g_string_append (body, "/Resources << /ProcSet [/PDF /Text");
  g_string_append (body, hd_painter_haru_get_images (painter)->len > 0 ? " /ImageB /ImageC] /Font <<" : "] /Font <<");
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      if (!hd_painter_haru_uses (painter, face))
        continue;
      if (build->fonts[face] == NULL)
        build->fonts[face] = hd_pdf_add_dictionary (build);
      if (build->fonts[face] == NULL)
        return FALSE;
      g_string_append_printf (body, " /F%u %u 0 R", face, hd_pdf_get_number (build->fonts[face]));
    }
  g_string_append (body, " >>");
  if (!append_images (build, body, painter))
    return FALSE;
  g_string_append (body, " >>\n");

  return TRUE;
}

static gboolean
fill_page (HdPdfBuild *build,
           HPDF_Dict   page,
           HPDF_Dict   node,
           double      width,
           double      height,
           HdPainter  *painter)
{
  HPDF_Dict content = add_content (build, painter);
  const GString *annotations = hd_painter_haru_get_annotations (painter);
  g_autoptr (GString) body = NULL;

  if (content == NULL)
    return FALSE;

  body = g_string_new ("/Type /Page\n");
  g_string_append_printf (body, "/Parent %u 0 R\n/Contents %u 0 R\n/MediaBox [0 0 ", hd_pdf_get_number (node), hd_pdf_get_number (content));
  append_number (body, width);
  g_string_append_c (body, ' ');
  append_number (body, height);
  g_string_append (body, "]\n");
  if (annotations->len > 0)
    g_string_append_printf (body, "/Annots [\n%s]\n", annotations->str);
  if (!append_resources (build, body, painter))
    return FALSE;
  hd_pdf_set_body (build, page, g_steal_pointer (&body));

  return TRUE;
}

static HPDF_Dict
add_page (HdPdfBuild     *build,
          const HdPdfJob *job,
          guint           number,
          HPDF_Dict       node)
{
  HPDF_Dict page = hd_pdf_add_dictionary (build);
  double width, height;
  HdPainter *painter;
  gboolean good;

  if (page == NULL)
    return NULL;

  job->get_size (job->data, number, &width, &height);
  painter = hd_painter_haru_new (height, &build->use);
  job->paint (job->data, number, painter);
  good = fill_page (build, page, node, width, height, painter);
  hd_painter_haru_free (painter);

  g_ptr_array_add (build->pages, page);

  return good ? page : NULL;
}

static void
append_kid (GString  *kids,
            HPDF_Dict kid)
{
  g_string_append_printf (kids, kids->len % 80 > 70 ? "%u 0 R\n" : "%u 0 R ", hd_pdf_get_number (kid));
}

/* Pages from @first on, as many as a node holds. */
static gboolean
add_node (HdPdfBuild     *build,
          const HdPdfJob *job,
          guint           first,
          HPDF_Dict       node,
          HPDF_Dict       parent)
{
  guint last = MIN (first + PAGES_PER_NODE, job->n_pages);
  g_autoptr (GString) kids = g_string_new (NULL);
  GString *body;

  for (guint i = first; i < last; i++)
    {
      HPDF_Dict page = add_page (build, job, i, node);

      if (page == NULL)
        return FALSE;
      append_kid (kids, page);
    }

  body = g_string_new ("/Type /Pages\n");
  if (parent != NULL)
    g_string_append_printf (body, "/Parent %u 0 R\n", hd_pdf_get_number (parent));
  g_string_append_printf (body, "/Count %u\n/Kids [%s]\n", last - first, kids->str);
  hd_pdf_set_body (build, node, body);

  return TRUE;
}

/* libharu made a root with entries of its own; ours say the same and more. */
static HPDF_Dict
take_root (HdPdfBuild *build)
{
  HPDF_Dict root = build->doc->root_pages;

  root->before_write_fn = NULL;
  if (HPDF_Dict_RemoveElement (root, "Type") != HPDF_OK
      || HPDF_Dict_RemoveElement (root, "Kids") != HPDF_OK
      || HPDF_Dict_RemoveElement (root, "Count") != HPDF_OK)
    return NULL;

  return root;
}

gboolean
hd_pdf_add_pages (HdPdfBuild     *build,
                  const HdPdfJob *job)
{
  HPDF_Dict root = take_root (build);
  g_autoptr (GString) kids = g_string_new (NULL);
  GString *body;

  if (root == NULL)
    return FALSE;
  if (job->n_pages <= PAGES_PER_NODE)
    return add_node (build, job, 0, root, NULL);

  for (guint first = 0; first < job->n_pages; first += PAGES_PER_NODE)
    {
      HPDF_Dict node = hd_pdf_add_dictionary (build);

      if (node == NULL || !add_node (build, job, first, node, root))
        return FALSE;
      append_kid (kids, node);
    }
  body = g_string_new ("/Type /Pages\n");
  g_string_append_printf (body, "/Count %u\n/Kids [%s]\n", job->n_pages, kids->str);
  hd_pdf_set_body (build, root, body);

  return TRUE;
}
