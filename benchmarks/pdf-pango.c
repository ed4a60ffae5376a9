/* pdf-pango.c: the same documents laid out by Pango and written by Cairo
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a program that knows its trade would write it: one context and one font map for all documents, lines placed one by one,
 * no hinting. It does less than ours: rows are kept whole and header rows repeated, but lines alone and headings at a page's foot
 * are not looked after, and its file is no PDF/A.
 */
#include "pdf-pango.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  const HdDocument *document;
  cairo_t *cr;
  PangoContext *context;
  PangoFontDescription *fonts[HD_N_FACES];
  double y;
  guint page;
} Flow;

static cairo_status_t
on_bytes_written_cb (void                *closure,
                     const unsigned char *data,
                     unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
show_line (Flow       *flow,
           HdFace      face,
           double      size,
           const char *text,
           double      x,
           double      y,
           gboolean    centred)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (flow->context);
  int width, height;

  pango_font_description_set_absolute_size (flow->fonts[face], size * PANGO_SCALE);
  pango_layout_set_font_description (layout, flow->fonts[face]);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_move_to (flow->cr, x - (centred ? (double) width / PANGO_SCALE / 2 : (double) width / PANGO_SCALE), y);
  pango_cairo_show_layout (flow->cr, layout);
}

static void
begin_page (Flow *flow)
{
  const HdPageSetup *setup = &flow->document->setup;
  cairo_t *cr = flow->cr;

  if (flow->page++ > 0)
    cairo_show_page (cr);
  flow->y = setup->top;
  if (flow->document->watermark != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, setup->width / 2, setup->height / 2);
      cairo_rotate (cr, -G_PI / 4);
      cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
      show_line (flow, HD_FACE_BOLD, 96, flow->document->watermark, 0, -48, TRUE);
      cairo_restore (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (flow->document->mark != NULL)
    show_line (flow, HD_FACE_ITALIC, 10, flow->document->mark, setup->width - setup->right, setup->top / 2, FALSE);
  if (setup->number_pages && flow->page > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u", flow->page);

      show_line (flow, HD_FACE_REGULAR, setup->number_size, number, setup->width / 2, setup->top / 2, TRUE);
    }
}

/* The blank of a leader is filled with dots, as ours is. */
static char *
fill_leaders (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, HD_LEADER, -1);

  return g_strjoinv ("........................................", parts);
}

static PangoLayout *
make_layout (Flow              *flow,
             const HdParagraph *paragraph,
             double             width)
{
  PangoLayout *layout = pango_layout_new (flow->context);
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  double indent = paragraph->first_indent;

  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const HdSpan *span = g_ptr_array_index (paragraph->spans, i);
      g_autofree char *filled = fill_leaders (span->text);
      PangoAttribute *attribute;
      guint begin = text->len;

      g_string_append (text, filled);
      pango_font_description_set_absolute_size (flow->fonts[span->face], span->size * PANGO_SCALE);
      attribute = pango_attr_font_desc_new (flow->fonts[span->face]);
      attribute->start_index = begin;
      attribute->end_index = text->len;
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_text (layout, text->str, text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (width - paragraph->left_indent - paragraph->right_indent) * PANGO_SCALE);
  pango_layout_set_indent (layout, indent * PANGO_SCALE);
  pango_layout_set_justify (layout, paragraph->align == HD_ALIGN_JUSTIFY);
  pango_layout_set_alignment (layout, paragraph->align == HD_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                      : paragraph->align == HD_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                                                           : PANGO_ALIGN_LEFT);

  return layout;
}

static void
draw_rule (Flow              *flow,
           const HdParagraph *paragraph,
           PangoLayout       *layout,
           double             x,
           double             y)
{
  PangoRectangle extents;
  double width, left;

  if (paragraph->rule_below <= 0)
    return;

  pango_layout_get_extents (layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  left = x + (double) extents.x / PANGO_SCALE + width * (1 - paragraph->rule_below) / 2;
  cairo_set_line_width (flow->cr, 0.75);
  cairo_move_to (flow->cr, left, y + 1);
  cairo_line_to (flow->cr, left + width * paragraph->rule_below, y + 1);
  cairo_stroke (flow->cr);
}

/* At the top level lines go to the next page one by one. */
static void
show_paragraph (Flow              *flow,
                const HdParagraph *paragraph,
                double             x,
                double             width)
{
  const HdPageSetup *setup = &flow->document->setup;
  g_autoptr (PangoLayout) layout = make_layout (flow, paragraph, width);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  flow->y += flow->y > setup->top ? paragraph->space_before : 0;
  do
    {
      PangoRectangle extents;
      double height, baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE * paragraph->line_spacing;
      baseline = (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
      if (flow->y + height > setup->height - setup->bottom)
        begin_page (flow);
      cairo_move_to (flow->cr, x + paragraph->left_indent + (double) extents.x / PANGO_SCALE, flow->y + baseline);
      pango_cairo_show_layout_line (flow->cr, pango_layout_iter_get_line_readonly (iter));
      flow->y += height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  draw_rule (flow, paragraph, layout, x + paragraph->left_indent, flow->y);
  flow->y += paragraph->space_after;
}

typedef struct
{
  PangoLayout *layout;
  const HdParagraph *paragraph;
  double x, y;
} Placed;

/* Sets the cell at (x, y) and returns its height; layouts are kept, to be shown when the row has its page. */
static double
place_cell (Flow         *flow,
            const HdCell *cell,
            double        x,
            double        width,
            double        y,
            GArray       *placed)
{
  double begin = y;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const HdBlock *block = g_ptr_array_index (cell->blocks, i);
      Placed one;
      int height;

      if (block->kind == HD_BLOCK_SPACE)
        y += block->space;
      if (block->kind != HD_BLOCK_PARAGRAPH)
        continue;
      y += i > 0 ? block->paragraph->space_before : 0;
      one = (Placed) { make_layout (flow, block->paragraph, width), block->paragraph, x + block->paragraph->left_indent, y };
      pango_layout_get_size (one.layout, NULL, &height);
      y += (double) height / PANGO_SCALE + block->paragraph->space_after;
      g_array_append_val (placed, one);
    }

  return y - begin;
}

static void
draw_line (Flow  *flow,
           double x,
           double y,
           double dx,
           double dy)
{
  cairo_move_to (flow->cr, x, y);
  cairo_line_to (flow->cr, x + dx, y + dy);
}

/* Round the cells of a row, @edges from left to right. */
static void
draw_borders (Flow   *flow,
              GArray *edges,
              double  height,
              gboolean top)
{
  double left = g_array_index (edges, double, 0), width = g_array_index (edges, double, edges->len - 1) - left;

  cairo_set_line_width (flow->cr, 0.5);
  if (top)
    draw_line (flow, left, flow->y, width, 0);
  for (guint i = 0; i < edges->len; i++)
    draw_line (flow, g_array_index (edges, double, i), flow->y, 0, height);
  draw_line (flow, left, flow->y + height, width, 0);
  cairo_stroke (flow->cr);
}

static void show_row (Flow *flow, const HdTable *table, const HdRow *row, gboolean top);

static void
show_header (Flow          *flow,
             const HdTable *table)
{
  for (guint i = 0; i < table->n_header_rows; i++)
    show_row (flow, table, g_ptr_array_index (table->rows, i), i == 0);
}

/* @top: the first one of its table. */
static void
show_row (Flow          *flow,
          const HdTable *table,
          const HdRow   *row,
          gboolean       top)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (double));
  const HdPageSetup *setup = &flow->document->setup;
  double text_width = setup->width - setup->left - setup->right;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  double x = setup->left, tallest = 0;
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const HdCell *cell = g_ptr_array_index (row->cells, i);
      double width = 0, height;

      for (guint k = 0; k < cell->column_span && column < table->n_columns; k++)
        width += table->widths[column++] * text_width;
      height = place_cell (flow, cell, x + table->padding, width - 2 * table->padding, table->padding, placed) + 2 * table->padding;
      tallest = MAX (tallest, height);
      g_array_append_val (edges, x);
      x += width;
    }
  g_array_append_val (edges, x);
  if (flow->y + tallest > setup->height - setup->bottom)
    {
      begin_page (flow);
      show_header (flow, table);
    }
  if (table->borders)
    draw_borders (flow, edges, tallest, top);
  for (guint i = 0; i < placed->len; i++)
    {
      Placed *one = &g_array_index (placed, Placed, i);
      int height;

      cairo_move_to (flow->cr, one->x, flow->y + one->y);
      pango_cairo_show_layout (flow->cr, one->layout);
      pango_layout_get_size (one->layout, NULL, &height);
      draw_rule (flow, one->paragraph, one->layout, one->x, flow->y + one->y + (double) height / PANGO_SCALE);
      g_object_unref (one->layout);
    }
  flow->y += tallest;
}

static void
show_rows (Flow          *flow,
           const HdTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    show_row (flow, table, g_ptr_array_index (table->rows, i), i == 0);
  for (guint i = 0; i < table->n_made_rows; i++)
    {
      HdRow *row = table->make_row (table->row_data, i);

      show_row (flow, table, row, FALSE);
      hd_row_free (row);
    }
}

static void
show_block (Flow          *flow,
            const HdBlock *block)
{
  const HdPageSetup *setup = &flow->document->setup;

  if (block->kind == HD_BLOCK_PARAGRAPH)
    show_paragraph (flow, block->paragraph, setup->left, setup->width - setup->left - setup->right);
  else if (block->kind == HD_BLOCK_TABLE)
    {
      flow->y += block->table->space_before;
      show_rows (flow, block->table);
      flow->y += block->table->space_after;
    }
  else if (block->kind == HD_BLOCK_SPACE)
    flow->y += block->space;
  else if (block->kind == HD_BLOCK_PAGE_BREAK)
    begin_page (flow);
}

static void
open_fonts (Flow *flow)
{
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      flow->fonts[face] = pango_font_description_from_string ("Times New Roman,");
      if (face == HD_FACE_BOLD || face == HD_FACE_BOLD_ITALIC)
        pango_font_description_set_weight (flow->fonts[face], PANGO_WEIGHT_BOLD);
      if (face == HD_FACE_ITALIC || face == HD_FACE_BOLD_ITALIC)
        pango_font_description_set_style (flow->fonts[face], PANGO_STYLE_ITALIC);
    }
}

GBytes *
pdf_pango_new (const HdDocument *document,
               guint            *n_pages)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_bytes_written_cb, bytes, document->setup.width, document->setup.height);
  cairo_font_options_t *options = cairo_font_options_create ();
  Flow flow = { .document = document };

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  flow.cr = cairo_create (surface);
  /* The default font map belongs to the thread and keeps its fonts from document to document. */
  flow.context = pango_cairo_create_context (flow.cr);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (flow.context, options);
  pango_context_set_round_glyph_positions (flow.context, FALSE);
  open_fonts (&flow);
  begin_page (&flow);
  for (guint i = 0; i < document->blocks->len; i++)
    show_block (&flow, g_ptr_array_index (document->blocks, i));
  cairo_show_page (flow.cr);

  for (HdFace face = 0; face < HD_N_FACES; face++)
    pango_font_description_free (flow.fonts[face]);
  g_object_unref (flow.context);
  cairo_font_options_destroy (options);
  cairo_destroy (flow.cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("%s", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  *n_pages = flow.page;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
