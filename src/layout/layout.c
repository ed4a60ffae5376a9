/* layout.c: fills pages with boxes and decides where each page ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/box.h"
#include "layout/flow-cache-private.h"
#include "layout/pages.h"

#include <math.h>

#include "paint/font-outline.h"

/* Sums of doubles: a page that is full to the last unit must not overflow. */
#define EPSILON 1e-3
/* Height of capitals and digits in ems, to centre them by eye. */
#define CAP_HEIGHT_EMS 0.66
#define MARK_SIZE 10.0
#define MARK_GAP 24.0 /* between the page number's middle and the mark, points */
#define WATERMARK_SIZE 110.0
#define WATERMARK_SHARE 0.6 /* of the page's diagonal */
#define WATERMARK_PALE 0.9  /* share of paper in its grey */

typedef struct
{
  const HdDocument  *document;
  HdPages           *pages;
  HdFlowContext      context;
  HdPath            *watermark; /* made for the first page */
  double             top, bottom, left, width;
  guint              page;      /* current, 0-based */
  double             y;
  gboolean           empty;     /* nothing of the text is on the current page yet */
  const HdParagraph *tagged;    /* paragraph of the last tag box, while its lines go on */
} Layout;

static HdItem
text_item (const HdFont *font,
           double        size,
           double        x,
           double        baseline,
           const char   *text)
{
  HdItem item = { .kind = HD_ITEM_TEXT, .x = x, .y = baseline };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  item.text.font = font;
  item.text.size = size;
  item.text.words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (item.text.words, g_strdup (words[i]));
  return item;
}

/* Along the page's diagonal, the same shape behind the text of every page. */
static HdPath *
make_watermark (const HdPages *pages,
                const char    *text)
{
  const HdFont *font = hd_font_set_get (pages->fonts, HD_FACE_BOLD);
  double diagonal = hypot (pages->width, pages->height);
  double angle = -atan2 (pages->height, pages->width);
  double size = WATERMARK_SIZE;
  double width = hd_font_measure (font, size, text, -1);
  double rise;

  if (width > diagonal * WATERMARK_SHARE)
    {
      size *= diagonal * WATERMARK_SHARE / width;
      width = diagonal * WATERMARK_SHARE;
    }
  rise = CAP_HEIGHT_EMS * size / 2;
  return hd_font_outline_new (font, size,
                              pages->width / 2 - width / 2 * cos (angle) - rise * sin (angle),
                              pages->height / 2 - width / 2 * sin (angle) + rise * cos (angle), angle, text);
}

static void
add_watermark (Layout *self)
{
  HdItem item = { .kind = HD_ITEM_SHAPE };

  if (self->watermark == NULL)
    self->watermark = make_watermark (self->pages, self->document->watermark);
  item.shape.path = hd_path_ref (self->watermark);
  item.shape.color = hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, WATERMARK_PALE);
  hd_pages_add_item (self->pages, self->page, &item);
}

static double
margin_baseline (const Layout *self,
                 double        size)
{
  double edge = self->document->setup.number_edge;

  return (edge > 0 ? edge : self->top / 2) + CAP_HEIGHT_EMS * size / 2;
}

/* At the right of the top margin, small enough to stay clear of the page number in the middle. */
static void
add_mark (Layout *self)
{
  const HdFont *font = hd_font_set_get (self->context.fonts, HD_FACE_BOLD);
  double room = self->width / 2 - MARK_GAP;
  double width = hd_font_measure (font, MARK_SIZE, self->document->mark, -1);
  double size = width > room ? MARK_SIZE * room / width : MARK_SIZE;
  HdItem item;

  width = hd_font_measure (font, size, self->document->mark, -1);
  item = text_item (font, size, self->left + self->width - width, margin_baseline (self, size), self->document->mark);
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
add_page_number (Layout *self)
{
  const HdFont *font = hd_font_set_get (self->context.fonts, HD_FACE_REGULAR);
  double size = self->document->setup.number_size;
  g_autofree char *number = g_strdup_printf ("%u", self->document->setup.first_number + self->page);
  double width = hd_font_measure (font, size, number, -1);
  HdItem item = text_item (font, size, self->left + (self->width - width) / 2, margin_baseline (self, size), number);

  hd_pages_add_item (self->pages, self->page, &item);
}

static void
new_page (Layout *self)
{
  hd_pages_add_page (self->pages);
  self->page = self->pages->pages->len - 1;
  self->y = self->top;
  self->empty = TRUE;
  self->tagged = NULL;
  if (self->document->watermark != NULL)
    add_watermark (self);
  if (self->document->mark != NULL)
    add_mark (self);
  if (self->document->setup.number_pages && self->page > 0)
    add_page_number (self);
}

/* Placing one box */

static void
emit_rule (Layout *self,
           double  x,
           double  y,
           double  dx,
           double  dy,
           double  width)
{
  HdItem item = { .kind = HD_ITEM_RULE, .x = x, .y = y };

  item.rule.dx = dx;
  item.rule.dy = dy;
  item.rule.width = width;
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
note_tag (Layout            *self,
          const HdParagraph *paragraph,
          const HdFlowLine  *line,
          double             x,
          double             y)
{
  HdRect rect = { x + line->left, y, line->right - line->left, line->height };
  HdTagBox *box;

  if (paragraph->tag == NULL)
    return;
  if (self->tagged != paragraph)
    {
      HdTagBox new_box = { .tag = g_strdup (paragraph->tag), .page = self->page, .rect = rect };

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

static void
emit_line (Layout      *self,
           const HdBox *box,
           double       x,
           double       y)
{
  const HdFlowLine *line = hd_flow_get_line (box->line.flow, box->line.index);
  const HdParagraph *paragraph = box->line.paragraph;
  GArray *items = g_ptr_array_index (self->pages->pages, self->page);
  HdItem *last = items->len > 0 ? &g_array_index (items, HdItem, items->len - 1) : NULL;

  if (last != NULL && last->kind == HD_ITEM_LINES && last->lines.flow == box->line.flow &&
      last->lines.first + last->lines.n == box->line.index)
    last->lines.n++;
  else
    {
      HdItem item = { .kind = HD_ITEM_LINES, .x = x, .y = y };

      item.lines.flow = hd_flow_ref (box->line.flow);
      item.lines.first = box->line.index;
      item.lines.n = 1;
      hd_pages_add_item (self->pages, self->page, &item);
    }
  note_tag (self, paragraph, line, x, y);
  note_source (self, paragraph, line, x, y);
  if (paragraph->rule_below > 0 && box->line.index + 1 == hd_flow_get_n_lines (box->line.flow))
    {
      double width = (line->right - line->left) * paragraph->rule_below;

      emit_rule (self, x + (line->left + line->right - width) / 2, y + line->height + HD_RULE_OFFSET, width, 0, HD_RULE_WIDTH);
    }
}

static void
emit_borders (Layout          *self,
              const HdRowFlow *row,
              double           x,
              double           y,
              double           height,
              gboolean         top)
{
  double left, right;

  if (row->cells->len == 0)
    return;
  left = x + g_array_index (row->cells, HdCellFlow, 0).left;
  right = x + g_array_index (row->cells, HdCellFlow, row->cells->len - 1).right;
  if (top)
    emit_rule (self, left, y, right - left, 0, HD_BORDER_WIDTH);
  for (guint i = 0; i < row->cells->len; i++)
    emit_rule (self, x + g_array_index (row->cells, HdCellFlow, i).left, y, 0, height, HD_BORDER_WIDTH);
  emit_rule (self, right, y, 0, height, HD_BORDER_WIDTH);
  emit_rule (self, left, y + height, right - left, 0, HD_BORDER_WIDTH);
}

static void emit_box (Layout *self, const HdBox *box, double x, double y, gboolean page_top);

static void
emit_row (Layout            *self,
          const HdTableFlow *table,
          guint              index,
          double             x,
          double             y,
          gboolean           page_top)
{
  const HdRowFlow *row = hd_table_flow_get_row (table, index);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const HdCellFlow *cell = &g_array_index (row->cells, HdCellFlow, i);
      double cell_y = y + table->padding;

      for (guint k = 0; k < cell->stack->boxes->len; k++)
        {
          const HdBox *box = hd_stack_get_box (cell->stack, k);

          cell_y += k > 0 ? box->space : 0;
          emit_box (self, box, x + cell->x, cell_y, FALSE);
          cell_y += box->height;
        }
    }
  if (table->table->borders)
    emit_borders (self, row, x, y, row->height, page_top || index == 0);
}

static void
emit_box (Layout      *self,
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
      emit_row (self, box->row.table, box->row.index, x, y, page_top);
      break;
    case HD_BOX_CHART:
      item.kind = HD_ITEM_CHART;
      item.chart.layout = hd_chart_layout_ref (box->chart);
      hd_pages_add_item (self->pages, self->page, &item);
      break;
    case HD_BOX_BREAK:
      break; /* inside a cell there is no page to break */
    default:
      g_assert_not_reached ();
    }
}

/* Filling pages */

static double
page_height (const Layout *self)
{
  return self->bottom - self->top;
}

/* Header rows that go before @box at the top of a page; none when the row would not fit under them. */
static double
repeated_header_height (const Layout *self,
                        const HdBox  *box)
{
  double height;

  if (box->kind != HD_BOX_ROW || !self->empty || box->row.index < box->row.table->table->n_header_rows)
    return 0;
  height = hd_table_flow_header_height (box->row.table);
  return height + MIN (box->height, page_height (self) / 2) > page_height (self) ? 0 : height;
}

static void
place_header (Layout      *self,
              const HdBox *box)
{
  if (repeated_header_height (self, box) <= 0)
    return;
  for (guint i = 0; i < box->row.table->table->n_header_rows; i++)
    {
      emit_row (self, box->row.table, i, self->left, self->y, FALSE);
      self->y += hd_table_flow_get_row (box->row.table, i)->height;
      self->empty = FALSE;
    }
}

static void
place_box (Layout      *self,
           const HdBox *box)
{
  if (self->empty)
    place_header (self, box);
  else
    self->y += box->space;
  emit_box (self, box, self->left, self->y, self->empty);
  self->y += box->height;
  self->empty = FALSE;
}

/* A row taller than a page: each cell goes on where it stopped. */
static void
place_tall_row (Layout      *self,
                const HdBox *box)
{
  const HdTableFlow *table = box->row.table;
  const HdRowFlow *row = hd_table_flow_get_row (table, box->row.index);
  g_autofree guint *next = g_new0 (guint, row->cells->len);
  gboolean more = TRUE;

  while (more)
    {
      double height = 0;
      double room;

      place_header (self, box);
      room = self->bottom - self->y - 2 * table->padding;
      more = FALSE;
      for (guint i = 0; i < row->cells->len; i++)
        {
          const HdCellFlow *cell = &g_array_index (row->cells, HdCellFlow, i);
          double y = 0;

          for (; next[i] < cell->stack->boxes->len; next[i]++)
            {
              const HdBox *inner = hd_stack_get_box (cell->stack, next[i]);
              double space = y > 0 ? inner->space : 0;

              if (y > 0 && y + space + inner->height > room + EPSILON)
                break;
              emit_box (self, inner, self->left + cell->x, self->y + table->padding + y + space, y <= 0);
              y += space + inner->height;
            }
          more = more || next[i] < cell->stack->boxes->len;
          height = MAX (height, y);
        }
      height += 2 * table->padding;
      if (table->table->borders)
        emit_borders (self, row, self->left, self->y, height, self->empty || box->row.index == 0);
      self->y += height;
      self->empty = FALSE;
      if (more)
        new_page (self);
    }
}

/* First box after @first that may stand on another page. */
static guint
segment_end (const HdStack *stack,
             guint          first)
{
  guint end = first + 1;

  while (end < stack->boxes->len && hd_stack_get_box (stack, end - 1)->keep && hd_stack_get_box (stack, end)->kind != HD_BOX_BREAK)
    end++;
  return end;
}

static double
segment_height (const HdStack *stack,
                guint          first,
                guint          end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += (i > first ? hd_stack_get_box (stack, i)->space : 0) + hd_stack_get_box (stack, i)->height;
  return height;
}

/* What is kept together is longer than a page: it breaks where the page is full. Returns the first box not placed. */
static guint
place_what_fits (Layout        *self,
                 const HdStack *stack,
                 guint          first,
                 guint          end)
{
  guint i = first;

  do
    {
      const HdBox *box = hd_stack_get_box (stack, i);

      if (box->kind == HD_BOX_ROW && repeated_header_height (self, box) + box->height > page_height (self) + EPSILON)
        {
          if (!self->empty)
            break;
          place_tall_row (self, box);
        }
      else if (self->empty || self->y + box->space + box->height <= self->bottom + EPSILON)
        place_box (self, box);
      else
        break;
      i++;
    }
  while (i < end);
  if (i < end)
    new_page (self);
  return i;
}

static void
fill_pages (Layout        *self,
            const HdStack *stack)
{
  guint i = 0;

  while (i < stack->boxes->len)
    {
      const HdBox *box = hd_stack_get_box (stack, i);
      guint end = segment_end (stack, i);
      double above;

      if (box->kind == HD_BOX_BREAK)
        {
          if (!self->empty)
            new_page (self);
          i++;
          continue;
        }
      above = self->empty ? repeated_header_height (self, box) : box->space;
      if (self->y + above + segment_height (stack, i, end) <= self->bottom + EPSILON)
        for (; i < end; i++)
          place_box (self, hd_stack_get_box (stack, i));
      else if (!self->empty)
        new_page (self);
      else
        i = place_what_fits (self, stack, i, end);
    }
}

static HdPages *
run (const HdDocument *document,
     HdFontSet        *fonts,
     HdFlowCache      *cache,
     GError          **error)
{
  g_autoptr (HdMissing) missing = hd_missing_new ();
  g_autoptr (HdPages) pages = NULL;
  Layout self = { .document = document };
  HdStack *stack;

  pages = hd_pages_new (fonts, document);
  self.pages = pages;
  self.top = document->setup.top;
  self.bottom = document->setup.height - document->setup.bottom;
  self.left = document->setup.left;
  self.width = document->setup.width - document->setup.left - document->setup.right;
  self.context = (HdFlowContext) { .fonts = fonts, .missing = missing, .cache = cache, .page_height = page_height (&self) };
  stack = hd_stack_new (document->blocks, self.width, &self.context);
  if (document->watermark != NULL)
    hd_missing_check (missing, hd_font_set_get (fonts, HD_FACE_BOLD), document->watermark);
  if (document->mark != NULL)
    hd_missing_check (missing, hd_font_set_get (fonts, HD_FACE_BOLD), document->mark);
  if (hd_missing_report (missing, hd_font_set_get_family (fonts), error))
    {
      new_page (&self);
      fill_pages (&self, stack);
    }
  else
    g_clear_pointer (&pages, hd_pages_unref);
  hd_stack_free (stack);
  g_clear_pointer (&self.watermark, hd_path_unref);
  return g_steal_pointer (&pages);
}

HdPages *
hd_layout_run (const HdDocument *document,
               HdFontSet        *fonts,
               GError          **error)
{
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (fonts != NULL, NULL);

  return run (document, fonts, NULL, error);
}

HdPages *
hd_layout_run_cached (const HdDocument *document,
                      HdFlowCache      *cache,
                      GError          **error)
{
  HdPages *pages;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (cache != NULL, NULL);

  hd_flow_cache_begin (cache);
  pages = run (document, hd_flow_cache_get_fonts (cache), cache, error);
  hd_flow_cache_end (cache);
  return pages;
}

HdPages *
hd_pages_new_for_chart (HdChart    *chart,
                        HdFontSet  *fonts,
                        const char *mark,
                        GError    **error)
{
  g_autoptr (HdDocument) document = NULL;
  HdPageSetup *setup;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (fonts != NULL, NULL);

  document = hd_document_new (hd_chart_get_title (chart));
  setup = &document->setup;
  setup->width = HD_MM (297);
  setup->height = HD_MM (210);
  setup->left = setup->right = HD_MM (20);
  setup->number_pages = FALSE;
  document->mark = g_strdup (mark);
  hd_blocks_add_chart (document->blocks, chart, setup->height - setup->top - setup->bottom);
  return hd_layout_run (document, fonts, error);
}
