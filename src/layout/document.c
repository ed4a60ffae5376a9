/* document.c: builds the tree of blocks that is laid out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/document.h"

static void
span_free (HdSpan *self)
{
  g_free (self->text);
  g_free (self->uri);
  g_free (self);
}

void
hd_paragraph_free (HdParagraph *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->spans);
  g_free (self->tag);
  g_free (self->source);
  g_free (self);
}

static void
cell_free (HdCell *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
hd_row_free (HdRow *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cells);
  g_free (self);
}

HdTable *
hd_table_ref (HdTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_table_unref (HdTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->rows);
  if (self->row_data_free != NULL)
    self->row_data_free (self->row_data);
  g_free (self->widths);
  g_free (self);
}

static void
block_free (HdBlock *self)
{
  switch (self->kind)
    {
    case HD_BLOCK_PARAGRAPH:
      hd_paragraph_free (self->paragraph);
      break;
    case HD_BLOCK_TABLE:
      hd_table_unref (self->table);
      break;
    case HD_BLOCK_CHART:
      hd_chart_unref (self->chart.chart);
      break;
    case HD_BLOCK_IMAGE:
      hd_image_unref (self->image.image);
      g_free (self->image.title);
      break;
    case HD_BLOCK_SECTION:
      g_free (self->section);
      break;
    case HD_BLOCK_DRAWING:
      hd_drawing_free (self->drawing);
      break;
    case HD_BLOCK_SPACE:
    case HD_BLOCK_PAGE_BREAK:
      break;
    default:
      g_assert_not_reached ();
    }
  g_free (self);
}

HdDocument *
hd_document_new (const char *title)
{
  HdDocument *self = g_new0 (HdDocument, 1);

  self->title = g_strdup (title);
  self->setup = (HdPageSetup) {
    .width = HD_MM (210),
    .height = HD_MM (297),
    .top = HD_MM (20),
    .bottom = HD_MM (20),
    .left = HD_MM (30),
    .right = HD_MM (15),
    .number_pages = TRUE,
    .number_size = 13,
    .first_number = 1,
  };
  self->blocks = hd_blocks_new ();
  return self;
}

void
hd_document_free (HdDocument *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subject);
  g_free (self->author);
  g_free (self->watermark);
  g_free (self->mark);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

HdParagraph *
hd_paragraph_new (HdAlign align)
{
  HdParagraph *self = g_new0 (HdParagraph, 1);

  self->align = align;
  self->line_spacing = 1.0;
  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) span_free);
  return self;
}

void
hd_paragraph_add (HdParagraph *self,
                  HdFace       face,
                  double       size,
                  const char  *text)
{
  hd_paragraph_add_link (self, face, size, text, NULL);
}

void
hd_paragraph_add_link (HdParagraph *self,
                       HdFace       face,
                       double       size,
                       const char  *text,
                       const char  *uri)
{
  HdSpan *span;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (size > 0);

  span = g_new0 (HdSpan, 1);
  span->face = face;
  span->size = size;
  span->text = g_strdup (text);
  span->uri = g_strdup (uri);
  g_ptr_array_add (self->spans, span);
}

HdTable *
hd_table_new (guint         n_columns,
              const double *widths)
{
  HdTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);
  g_return_val_if_fail (widths != NULL, NULL);

  self = g_new0 (HdTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_columns = n_columns;
  self->widths = g_new (double, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->widths[i] = widths[i];
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_row_free);
  return self;
}

HdRow *
hd_row_new (void)
{
  HdRow *self = g_new0 (HdRow, 1);

  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  return self;
}

HdRow *
hd_table_add_row (HdTable *self)
{
  HdRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  row = hd_row_new ();
  g_ptr_array_add (self->rows, row);
  return row;
}

void
hd_table_make_rows (HdTable       *self,
                    guint          n_rows,
                    HdRowFunc      make_row,
                    gpointer       data,
                    GDestroyNotify data_free)
{
  g_return_if_fail (self != NULL && self->make_row == NULL);
  g_return_if_fail (make_row != NULL);

  self->make_row = make_row;
  self->n_made_rows = n_rows;
  self->row_data = data;
  self->row_data_free = data_free;
}

HdCell *
hd_row_add_cell (HdRow *self,
                 guint  column_span)
{
  HdCell *cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column_span > 0, NULL);

  cell = g_new0 (HdCell, 1);
  cell->column_span = column_span;
  cell->blocks = hd_blocks_new ();
  g_ptr_array_add (self->cells, cell);
  return cell;
}

GPtrArray *
hd_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
}

static HdBlock *
add_block (GPtrArray  *blocks,
           HdBlockKind kind)
{
  HdBlock *block = g_new0 (HdBlock, 1);

  block->kind = kind;
  g_ptr_array_add (blocks, block);
  return block;
}

void
hd_blocks_add_paragraph (GPtrArray   *blocks,
                         HdParagraph *paragraph)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (paragraph != NULL);

  add_block (blocks, HD_BLOCK_PARAGRAPH)->paragraph = paragraph;
}

void
hd_blocks_add_table (GPtrArray *blocks,
                     HdTable   *table)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (table != NULL);

  add_block (blocks, HD_BLOCK_TABLE)->table = table;
}

void
hd_blocks_add_chart (GPtrArray *blocks,
                     HdChart   *chart,
                     double     height)
{
  HdBlock *block;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (chart != NULL);
  g_return_if_fail (height > 0);

  block = add_block (blocks, HD_BLOCK_CHART);
  block->chart.chart = hd_chart_ref (chart);
  block->chart.height = height;
}

void
hd_blocks_add_image (GPtrArray  *blocks,
                     HdImage    *image,
                     double      width,
                     double      height,
                     double      room,
                     const char *title)
{
  HdBlock *block;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (image != NULL);
  g_return_if_fail (width > 0 && height > 0 && room >= height);

  block = add_block (blocks, HD_BLOCK_IMAGE);
  block->image.image = hd_image_ref (image);
  block->image.width = width;
  block->image.height = height;
  block->image.room = room;
  block->image.title = g_strdup (title);
}

void
hd_blocks_add_drawing (GPtrArray *blocks,
                       HdDrawing *drawing)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (drawing != NULL);

  add_block (blocks, HD_BLOCK_DRAWING)->drawing = drawing;
}

void
hd_blocks_add_space (GPtrArray *blocks,
                     double     space)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (space >= 0);

  add_block (blocks, HD_BLOCK_SPACE)->space = space;
}

void
hd_blocks_add_page_break (GPtrArray *blocks)
{
  g_return_if_fail (blocks != NULL);

  add_block (blocks, HD_BLOCK_PAGE_BREAK);
}

void
hd_blocks_add_section (GPtrArray         *blocks,
                       const HdPageSetup *setup)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (setup != NULL);

  add_block (blocks, HD_BLOCK_SECTION)->section = g_memdup2 (setup, sizeof *setup);
}
