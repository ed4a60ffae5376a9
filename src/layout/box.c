/* box.c: turns blocks into a column of boxes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/box.h"

#include "layout/flow-cache-private.h"

/* Labels of a chart on paper, points: from this share of its height, within what is legible and modest. */
#define CHART_TEXT_SHARE (1.0 / 40.0)
#define CHART_TEXT_MIN 8.0
#define CHART_TEXT_MAX 11.0

typedef struct
{
  gpointer       object;
  GDestroyNotify free_func;
} Owned;

static void
owned_free (Owned *owned)
{
  owned->free_func (owned->object);
  g_free (owned);
}

static void
own (HdStack       *self,
     gpointer       object,
     GDestroyNotify free_func)
{
  Owned *owned = g_new (Owned, 1);

  owned->object = object;
  owned->free_func = free_func;
  g_ptr_array_add (self->owned, owned);
}

HdBox *
hd_stack_get_box (const HdStack *self,
                  guint          index)
{
  return &g_array_index (self->boxes, HdBox, index);
}

/* No single line alone at a page's foot or top: breaks after the first and before the last line are forbidden. */
static void
add_lines (HdStack             *self,
           const HdParagraph   *paragraph,
           double               space,
           double               width,
           const HdFlowContext *context)
{
  HdFlow *flow = context->cache != NULL ? hd_flow_cache_get (context->cache, paragraph, width, context->missing)
                                        : hd_flow_new (paragraph, width, context->fonts, context->missing);
  guint n_lines = hd_flow_get_n_lines (flow);

  own (self, flow, (GDestroyNotify) hd_flow_unref);
  for (guint i = 0; i < n_lines; i++)
    {
      HdBox box = {
        .kind = HD_BOX_LINE,
        .space = i == 0 ? space : 0,
        .height = hd_flow_get_line (flow, i)->height,
      };

      box.line.flow = flow;
      box.line.index = i;
      box.line.paragraph = paragraph;
      if (i + 1 < n_lines)
        box.keep = paragraph->keep_together || i == 0 || i + 2 == n_lines;
      else
        {
          box.keep = paragraph->keep_with_next;
          if (paragraph->rule_below > 0)
            box.height += HD_RULE_SPACE;
          if (paragraph->frame_height > 0)
            box.height = MAX (box.height, paragraph->frame_height);
        }
      g_array_append_val (self->boxes, box);
    }
}

static void
add_chart (HdStack             *self,
           const HdBlock       *block,
           double               space,
           double               width,
           const HdFlowContext *context)
{
  HdBox box = { .kind = HD_BOX_CHART, .space = space, .height = MIN (block->chart.height, context->page_height) };
  double size = CLAMP (box.height * CHART_TEXT_SHARE, CHART_TEXT_MIN, CHART_TEXT_MAX);
  HdChartLayout *chart = hd_chart_layout_new (block->chart.chart, context->fonts, width, box.height, size);
  g_autoptr (GPtrArray) missing = hd_chart_layout_missing (chart);

  for (guint i = 0; i < missing->len; i++)
    {
      const char *character = g_ptr_array_index (missing, i);

      hd_missing_add (context->missing, g_utf8_get_char (character), hd_chart_get_title (block->chart.chart));
    }
  own (self, chart, (GDestroyNotify) hd_chart_layout_unref);
  box.chart = chart;
  g_array_append_val (self->boxes, box);
}

static void
add_image (HdStack       *self,
           const HdBlock *block,
           double         space,
           double         width)
{
  HdBox box = { .kind = HD_BOX_IMAGE, .space = space, .height = block->image.room };

  box.image.block = block;
  box.image.column = width;
  g_array_append_val (self->boxes, box);
}

static void
add_drawing (HdStack         *self,
             const HdDrawing *drawing,
             double           space,
             double           width)
{
  HdBox box = { .kind = HD_BOX_DRAWING, .space = space, .height = drawing->height };

  box.drawing.drawing = drawing;
  box.drawing.column = width;
  g_array_append_val (self->boxes, box);
}

static void
add_break (HdStack *self)
{
  HdBox box = { .kind = HD_BOX_BREAK };

  g_array_append_val (self->boxes, box);
}

static double
space_before_block (const HdBlock *block)
{
  if (block->kind == HD_BLOCK_PARAGRAPH)
    return block->paragraph->space_before;
  return block->kind == HD_BLOCK_TABLE ? block->table->space_before : 0;
}

static double
space_after_block (const HdBlock *block)
{
  if (block->kind == HD_BLOCK_PARAGRAPH)
    return block->paragraph->space_after;
  return block->kind == HD_BLOCK_TABLE ? block->table->space_after : 0;
}

HdStack *
hd_stack_new (GPtrArray           *blocks,
              double               width,
              const HdFlowContext *context)
{
  HdStack *self = g_new0 (HdStack, 1);
  double extra = 0, after = 0;

  self->boxes = g_array_new (FALSE, TRUE, sizeof (HdBox));
  self->owned = g_ptr_array_new_with_free_func ((GDestroyNotify) owned_free);
  for (guint i = 0; i < blocks->len; i++)
    {
      const HdBlock *block = g_ptr_array_index (blocks, i);
      double space = MAX (after, space_before_block (block)) + extra;

      if (block->kind == HD_BLOCK_SPACE)
        {
          extra += block->space;
          continue;
        }
      if (block->kind == HD_BLOCK_PARAGRAPH)
        add_lines (self, block->paragraph, space, width, context);
      else if (block->kind == HD_BLOCK_CHART)
        add_chart (self, block, space, width, context);
      else if (block->kind == HD_BLOCK_IMAGE)
        add_image (self, block, space, width);
      else if (block->kind == HD_BLOCK_DRAWING)
        add_drawing (self, block->drawing, space, width);
      else if (block->kind == HD_BLOCK_PAGE_BREAK || block->kind == HD_BLOCK_SECTION)
        add_break (self);
      else
        own (self, hd_table_flow_new (block->table, width, context, self, space), (GDestroyNotify) hd_table_flow_unref);
      extra = 0;
      after = space_after_block (block);
    }
  /* Space at the end counts inside a cell, where it makes room for a signature. */
  self->height = extra;
  for (guint i = 0; i < self->boxes->len; i++)
    self->height += (i > 0 ? hd_stack_get_box (self, i)->space : 0) + hd_stack_get_box (self, i)->height;
  return self;
}

void
hd_stack_free (HdStack *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->boxes);
  g_ptr_array_unref (self->owned);
  g_free (self);
}
