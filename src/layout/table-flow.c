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

HdTableFlow *
hd_table_flow_new (const HdTable       *table,
                   double               width,
                   const HdFlowContext *context)
{
  HdTableFlow *self = g_new0 (HdTableFlow, 1);

  self->table = table;
  self->width = width;
  self->padding = table->padding;
  self->rows = g_array_new (FALSE, FALSE, sizeof (HdRowFlow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  for (guint i = 0; i < table->rows->len; i++)
    {
      HdRowFlow row = flow_row (self, g_ptr_array_index (table->rows, i), context);

      g_array_append_val (self->rows, row);
    }
  return self;
}

void
hd_table_flow_free (HdTableFlow *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

HdRowFlow *
hd_table_flow_get_row (const HdTableFlow *self,
                       guint              index)
{
  return &g_array_index (self->rows, HdRowFlow, index);
}

double
hd_table_flow_header_height (const HdTableFlow *self)
{
  double height = 0;

  for (guint i = 0; i < self->table->n_header_rows && i < self->rows->len; i++)
    height += hd_table_flow_get_row (self, i)->height;
  return height;
}

void
hd_table_flow_stack (HdTableFlow *self,
                     HdStack     *stack,
                     double       space_before)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HdRow *row = g_ptr_array_index (self->table->rows, i);
      HdBox box = {
        .kind = HD_BOX_ROW,
        .space = i == 0 ? space_before : 0,
        .height = hd_table_flow_get_row (self, i)->height,
        /* A header row is never the last thing on a page. */
        .keep = row->keep_with_next || (i < self->table->n_header_rows && i + 1 < self->rows->len),
      };

      box.row.table = self;
      box.row.index = i;
      g_array_append_val (stack->boxes, box);
    }
}
