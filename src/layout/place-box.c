/* place-box.c: puts one box with its lines, rules and borders on the current page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/layout-private.h"

static void
emit_rule (Layout *self,
           double  x,
           double  y,
           double  dx,
           double  dy,
           double  width,
           HdColor color)
{
  HdItem item = { .kind = HD_ITEM_RULE, .x = x, .y = y };

  item.rule.dx = dx;
  item.rule.dy = dy;
  item.rule.width = width;
  item.rule.color = color;
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
note_tag (Layout            *self,
          const HdParagraph *paragraph,
          const HdFlowLine  *line,
          gboolean           is_first,
          double             x,
          double             y)
{
  HdRect rect = { x + line->left, y, line->right - line->left, line->height };
  HdTagBox *box;

  if (paragraph->tag == NULL)
    return;
  if (self->tagged != paragraph)
    {
      HdTagBox new_box = { .tag = g_strdup (paragraph->tag), .source = g_strdup (paragraph->source), .page = self->page, .rect = rect, .is_start = is_first };

      g_array_append_val (self->pages->tags, new_box);
      self->tagged = paragraph;
      return;
    }
  box = &g_array_index (self->pages->tags, HdTagBox, self->pages->tags->len - 1);
  box->rect.width = MAX (box->rect.x + box->rect.width, rect.x + rect.width);
  box->rect.x = MIN (box->rect.x, rect.x);
  box->rect.width -= box->rect.x;
  box->rect.height = rect.y + rect.height - box->rect.y;
}

/* A clause of several paragraphs is one box as long as it stays on one page. */
static void
note_source (Layout            *self,
             const HdParagraph *paragraph,
             const HdFlowLine  *line,
             double             x,
             double             y)
{
  HdRect rect = { x + line->left, y, line->right - line->left, line->height };
  GArray *sources = self->pages->sources;
  HdSourceBox *last = sources->len > 0 ? &g_array_index (sources, HdSourceBox, sources->len - 1) : NULL;
  HdSourceBox box;

  if (paragraph->source == NULL)
    return;
  if (last != NULL && last->page == self->page && g_str_equal (last->source, paragraph->source))
    {
      double right = MAX (last->rect.x + last->rect.width, rect.x + rect.width);

      last->rect.x = MIN (last->rect.x, rect.x);
      last->rect.width = right - last->rect.x;
      last->rect.height = rect.y + rect.height - last->rect.y;
      return;
    }
  box = (HdSourceBox) { .source = g_strdup (paragraph->source), .page = self->page, .rect = rect };
  g_array_append_val (sources, box);
}

/* What a table of contents shows of a heading: one line without blanks that do not break and places for the pen. */
static char *
dup_plain_text (const HdParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->spans->len; i++)
    g_string_append (text, ((const HdSpan *) g_ptr_array_index (paragraph->spans, i))->text);
  g_string_replace (text, "\302\240", " ", 0);
  g_string_replace (text, "\n", " ", 0);
  g_string_replace (text, HD_LEADER, "", 0);
  return g_string_free (text, FALSE);
}

static void
note_heading (Layout            *self,
              const HdParagraph *paragraph,
              double             y)
{
  HdOutlineEntry entry = { .title = dup_plain_text (paragraph), .level = paragraph->outline_level, .page = self->page, .y = y };

  g_array_append_val (self->pages->outline, entry);
}

/* The frame of a stamp round its one line. */
static void
emit_frame (Layout            *self,
            const HdParagraph *paragraph,
            const HdFlowLine  *line,
            double             x,
            double             y)
{
  double text_width = line->right - line->left;
  double width = paragraph->frame_width > 0 ? paragraph->frame_width : text_width + 2 * HD_FRAME_PADDING;
  double height = paragraph->frame_height;
  double left = x + (line->left + line->right - width) / 2;

  emit_rule (self, left, y, width, 0, HD_FRAME_WIDTH, paragraph->color);
  emit_rule (self, left, y + height, width, 0, HD_FRAME_WIDTH, paragraph->color);
  emit_rule (self, left, y, 0, height, HD_FRAME_WIDTH, paragraph->color);
  emit_rule (self, left + width, y, 0, height, HD_FRAME_WIDTH, paragraph->color);
}

static void
emit_line (Layout      *self,
           const HdBox *box,
           double       x,
           double       y)
{
  const HdFlowLine *line = hd_flow_get_line (box->line.flow, box->line.index);
  const HdParagraph *paragraph = box->line.paragraph;
  GArray *items = g_ptr_array_index (self->pages->pages, self->page);
  HdItem *last;

  if (paragraph->outline_level > 0 && box->line.index == 0)
    note_heading (self, paragraph, y);
  if (paragraph->frame_height > 0)
    {
      emit_frame (self, paragraph, line, x, y);
      y += (box->height - line->height) / 2;
    }
  last = items->len > 0 ? &g_array_index (items, HdItem, items->len - 1) : NULL;
  if (last != NULL && last->kind == HD_ITEM_LINES && last->lines.flow == box->line.flow &&
      last->lines.first + last->lines.n == box->line.index)
    last->lines.n++;
  else
    {
      HdItem item = { .kind = HD_ITEM_LINES, .x = x, .y = y };

      item.lines.flow = hd_flow_ref (box->line.flow);
      item.lines.first = box->line.index;
      item.lines.n = 1;
      item.lines.color = paragraph->color;
      hd_pages_add_item (self->pages, self->page, &item);
    }
  note_tag (self, paragraph, line, box->line.index == 0, x, y);
  note_source (self, paragraph, line, x, y);
  if (paragraph->rule_below > 0 && box->line.index + 1 == hd_flow_get_n_lines (box->line.flow))
    {
      double width = (line->right - line->left) * paragraph->rule_below;

      emit_rule (self, x + (line->left + line->right - width) / 2, y + line->height + HD_RULE_OFFSET, width, 0, HD_RULE_WIDTH, paragraph->color);
    }
}

/* An upright rule that ends where the next row may begin. */
typedef struct
{
  guint  page, item; /* where it stands among the items of its page */
  double x, bottom;
} Column;

#define SAME_PLACE 1e-6

static Column *
find_column (Layout *self,
             double  x,
             double  y)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      if (column->page == self->page && ABS (column->x - x) < SAME_PLACE && ABS (column->bottom - y) < SAME_PLACE)
        return column;
    }
  return NULL;
}

static void
emit_upright (Layout *self,
              GArray *columns,
              double  x,
              double  y,
              double  height)
{
  GArray *items = g_ptr_array_index (self->pages->pages, self->page);
  const Column *above = find_column (self, x, y);
  Column column = { .page = self->page, .item = above != NULL ? above->item : items->len, .x = x, .bottom = y + height };

  if (above != NULL)
    g_array_index (items, HdItem, above->item).rule.dy += height;
  else
    emit_rule (self, x, y, 0, height, HD_BORDER_WIDTH, HD_COLOR_BLACK);
  g_array_append_val (columns, column);
}

void
hd_layout_emit_borders (Layout          *self,
                        const HdRowFlow *row,
                        double           x,
                        double           y,
                        double           height,
                        gboolean         top)
{
  GArray *columns = g_array_sized_new (FALSE, FALSE, sizeof (Column), row->cells->len + 1);
  double left, right;

  if (self->columns == NULL)
    self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  if (row->cells->len > 0)
    {
      left = x + g_array_index (row->cells, HdCellFlow, 0).left;
      right = x + g_array_index (row->cells, HdCellFlow, row->cells->len - 1).right;
      if (top)
        emit_rule (self, left, y, right - left, 0, HD_BORDER_WIDTH, HD_COLOR_BLACK);
      for (guint i = 0; i < row->cells->len; i++)
        emit_upright (self, columns, x + g_array_index (row->cells, HdCellFlow, i).left, y, height);
      emit_upright (self, columns, right, y, height);
      emit_rule (self, left, y + height, right - left, 0, HD_BORDER_WIDTH, HD_COLOR_BLACK);
    }
  g_array_unref (self->columns);
  self->columns = columns;
}

static void
emit_open_row (Layout            *self,
               const HdTableFlow *table,
               const HdRowFlow   *row,
               guint              index,
               double             x,
               double             y,
               gboolean           page_top)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const HdCellFlow *cell = &g_array_index (row->cells, HdCellFlow, i);
      double cell_y = y + table->padding;

      for (guint k = 0; k < cell->stack->boxes->len; k++)
        {
          const HdBox *box = hd_stack_get_box (cell->stack, k);

          cell_y += k > 0 ? box->space : 0;
          hd_layout_emit_box (self, box, x + cell->x, cell_y, FALSE);
          cell_y += box->height;
        }
    }
  if (table->table->borders)
    hd_layout_emit_borders (self, row, x, y, row->height, page_top || index == 0);
  if (table->table->rule_above && index == 0)
    emit_rule (self, x, y - HD_RULE_ABOVE, table->width, 0, HD_RULE_WIDTH, HD_COLOR_BLACK);
}

/* Made rows that follow each other on a page are one item. */
static void
emit_made_row (Layout      *self,
               HdTableFlow *table,
               guint        index,
               double       x,
               double       y,
               gboolean     page_top)
{
  GArray *items = g_ptr_array_index (self->pages->pages, self->page);
  HdItem *last = items->len > 0 ? &g_array_index (items, HdItem, items->len - 1) : NULL;
  HdItem item = { .kind = HD_ITEM_ROWS, .x = x, .y = y };

  if (last != NULL && last->kind == HD_ITEM_ROWS && last->rows.table == table && last->rows.first + last->rows.n == index)
    {
      last->rows.n++;
      return;
    }
  item.rows.table = hd_table_flow_ref (table);
  item.rows.first = index;
  item.rows.n = 1;
  item.rows.page_top = page_top;
  hd_pages_add_item (self->pages, self->page, &item);
}

void
hd_layout_emit_row (Layout      *self,
                    HdTableFlow *table,
                    guint        index,
                    double       x,
                    double       y,
                    gboolean     page_top)
{
  if (index < hd_table_flow_get_first_made (table))
    {
      HdRowFlow *row = hd_table_flow_open_row (table, index, self->context.fonts);

      emit_open_row (self, table, row, index, x, y, page_top);
      hd_table_flow_close_row (table, index, row);
    }
  else
    emit_made_row (self, table, index, x, y, page_top);
}

HdPages *
hd_pages_new_from_rows (const HdItem *item,
                        HdFontSet    *fonts)
{
  g_autoptr (HdDocument) document = hd_document_new ("");
  HdPages *pages = hd_pages_new (fonts, document);
  Layout layout = { .document = document, .pages = pages };
  double y = item->y;

  hd_pages_add_page (pages, document->setup.width, document->setup.height);
  for (guint i = 0; i < item->rows.n; i++)
    {
      guint index = item->rows.first + i;
      HdRowFlow *row = hd_table_flow_open_row (item->rows.table, index, fonts);

      emit_open_row (&layout, item->rows.table, row, index, item->x, y, i == 0 && item->rows.page_top);
      y += row->height;
      layout.tagged = NULL; /* the paragraph goes */
      hd_table_flow_close_row (item->rows.table, index, row);
    }
  g_clear_pointer (&layout.columns, g_array_unref);
  return pages;
}

static void
emit_image (Layout      *self,
            const HdBox *box,
            double       x,
            double       y)
{
  const HdBlock *block = box->image.block;
  HdItem item = { .kind = HD_ITEM_IMAGE };

  item.x = x + (box->image.column - block->image.width) / 2;
  item.y = y + (block->image.room - block->image.height) / 2;
  item.image.image = hd_image_ref (block->image.image);
  item.image.width = block->image.width;
  item.image.height = block->image.height;
  hd_pages_put_item_below (self->pages, self->page, &item);
  if (block->image.title != NULL)
    {
      HdOutlineEntry entry = { g_strdup (block->image.title), 1, self->page, y };

      g_array_append_val (self->pages->outline, entry);
    }
}

void
hd_layout_emit_box (Layout      *self,
                    const HdBox *box,
                    double       x,
                    double       y,
                    gboolean     page_top)
{
  HdItem item = { .x = x, .y = y };

  switch (box->kind)
    {
    case HD_BOX_LINE:
      emit_line (self, box, x, y);
      break;
    case HD_BOX_ROW:
      hd_layout_emit_row (self, box->row.table, box->row.index, x, y, page_top);
      break;
    case HD_BOX_CHART:
      item.kind = HD_ITEM_CHART;
      item.chart.layout = hd_chart_layout_ref (box->chart);
      hd_pages_add_item (self->pages, self->page, &item);
      break;
    case HD_BOX_IMAGE:
      emit_image (self, box, x, y);
      break;
    case HD_BOX_DRAWING:
      hd_layout_emit_drawing (self, box->drawing.drawing, x + (box->drawing.column - box->drawing.drawing->width) / 2, y);
      break;
    case HD_BOX_BREAK:
      break; /* inside a cell there is no page to break */
    default:
      g_assert_not_reached ();
    }
}

