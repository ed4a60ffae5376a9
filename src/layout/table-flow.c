/* table-flow.c: rows and cells of a table, measured
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/box.h"

static void
clear_cell (HdCellFlow *cell)
{
  hd_stack_free (cell->stack);
}

static void
clear_row (HdRowFlow *row)
{
  g_array_unref (row->cells);
  hd_row_free (row->made);
}

static double
column_edge (const HdTable *table,
             double         width,
             guint          column)
{
  double share = 0;

  for (guint i = 0; i < column && i < table->n_columns; i++)
    share += table->widths[i];
  return share * width;
}

static HdRowFlow
flow_row (const HdTableFlow   *self,
          const HdRow         *row,
          const HdFlowContext *context)
{
  HdRowFlow flow = { .cells = g_array_new (FALSE, FALSE, sizeof (HdCellFlow)) };
  guint column = 0;

  g_array_set_clear_func (flow.cells, (GDestroyNotify) clear_cell);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const HdCell *cell = g_ptr_array_index (row->cells, i);
      HdCellFlow cell_flow;

      cell_flow.left = column_edge (self->table, self->width, column);
      column += cell->column_span;
      cell_flow.right = column_edge (self->table, self->width, column);
      cell_flow.x = cell_flow.left + self->padding;
      cell_flow.width = MAX (1.0, cell_flow.right - cell_flow.left - 2 * self->padding);
      cell_flow.stack = hd_stack_new (cell->blocks, cell_flow.width, context);
      flow.height = MAX (flow.height, cell_flow.stack->height + 2 * self->padding);
      g_array_append_val (flow.cells, cell_flow);
    }
  return flow;
}

/* A header row is never the last thing on a page. */
static void
stack_row (HdTableFlow *self,
           HdStack     *stack,
           const HdRow *row,
           double       height,
           double       space)
{
  guint index = self->rows->len + self->heights->len - 1;
  guint n_rows = self->table->rows->len + self->table->n_made_rows;
  HdBox box = {
    .kind = HD_BOX_ROW,
    .space = index == 0 ? space : 0,
    .height = height,
    .keep = row->keep_with_next || (index < self->table->n_header_rows && index + 1 < n_rows),
  };

  box.row.table = self;
  box.row.index = index;
  g_array_append_val (stack->boxes, box);
}

static HdRowFlow
make_row (const HdTableFlow   *self,
          guint                index,
          const HdFlowContext *context)
{
  HdRow *made = self->table->make_row (self->table->row_data, index - self->rows->len);
  HdRowFlow row = flow_row (self, made, context);

  row.made = made;
  return row;
}

/* Made rows are measured one by one and let go. They are not looked for in a cache: there are too many to keep. */
static void
measure_made_rows (HdTableFlow         *self,
                   const HdFlowContext *context,
                   HdStack             *stack,
                   double               space)
{
  HdFlowContext plain = *context;

  plain.cache = NULL;
  for (guint i = 0; i < self->table->n_made_rows; i++)
    {
      HdRowFlow row = make_row (self, self->rows->len + i, &plain);

      g_array_append_val (self->heights, row.height);
      stack_row (self, stack, row.made, row.height, space);
      clear_row (&row);
    }
}

HdTableFlow *
hd_table_flow_new (HdTable             *table,
                   double               width,
                   const HdFlowContext *context,
                   HdStack             *stack,
                   double               space_before)
{
  HdTableFlow *self = g_new0 (HdTableFlow, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->table = hd_table_ref (table);
  self->width = width;
  self->padding = table->padding;
  self->page_height = context->page_height;
  self->rows = g_array_new (FALSE, FALSE, sizeof (HdRowFlow));
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  for (guint i = 0; i < table->rows->len; i++)
    {
      HdRowFlow row = flow_row (self, g_ptr_array_index (table->rows, i), context);

      g_array_append_val (self->rows, row);
      stack_row (self, stack, g_ptr_array_index (table->rows, i), row.height, space_before);
    }
  measure_made_rows (self, context, stack, space_before);
  return self;
}

HdTableFlow *
hd_table_flow_ref (HdTableFlow *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_table_flow_unref (HdTableFlow *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->rows);
  g_array_unref (self->heights);
  hd_table_unref (self->table);
  g_free (self);
}

guint
hd_table_flow_get_first_made (const HdTableFlow *self)
{
  return self->rows->len;
}

static HdRowFlow *
get_row (const HdTableFlow *self,
         guint              index)
{
  return &g_array_index (self->rows, HdRowFlow, index);
}

double
hd_table_flow_get_row_height (const HdTableFlow *self,
                              guint              index)
{
  return index < self->rows->len ? get_row (self, index)->height : g_array_index (self->heights, double, index - self->rows->len);
}

HdRowFlow *
hd_table_flow_open_row (const HdTableFlow *self,
                        guint              index,
                        HdFontSet         *fonts)
{
  g_autoptr (HdMissing) missing = NULL;
  HdFlowContext context = { .fonts = fonts, .page_height = self->page_height };
  HdRowFlow *row;

  if (index < self->rows->len)
    return get_row (self, index);
  missing = hd_missing_new ();
  context.missing = missing;
  row = g_new (HdRowFlow, 1);
  *row = make_row (self, index, &context);
  return row;
}

void
hd_table_flow_close_row (const HdTableFlow *self,
                         guint              index,
                         HdRowFlow         *row)
{
  if (index < self->rows->len)
    return;
  clear_row (row);
  g_free (row);
}

double
hd_table_flow_header_height (const HdTableFlow *self)
{
  double height = 0;

  for (guint i = 0; i < self->table->n_header_rows && i < self->rows->len; i++)
    height += get_row (self, i)->height;
  return height;
}
