/* layout.c: fills pages with boxes and decides where each page ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/flow-cache-private.h"
#include "layout/layout-private.h"

/* Sums of doubles: a page that is full to the last unit must not overflow. */
#define EPSILON 1e-3

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
      hd_layout_emit_row (self, box->row.table, i, self->left, self->y, FALSE);
      self->y += hd_table_flow_get_row_height (box->row.table, i);
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
  hd_layout_emit_box (self, box, self->left, self->y, self->empty);
  self->y += box->height;
  self->empty = FALSE;
}

/* A row taller than a page: each cell goes on where it stopped. */
static void
place_tall_row (Layout      *self,
                const HdBox *box)
{
  const HdTableFlow *table = box->row.table;
  HdRowFlow *row = hd_table_flow_open_row (table, box->row.index, self->context.fonts);
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
              hd_layout_emit_box (self, inner, self->left + cell->x, self->y + table->padding + y + space, y <= 0);
              y += space + inner->height;
            }
          more = more || next[i] < cell->stack->boxes->len;
          height = MAX (height, y);
        }
      height += 2 * table->padding;
      if (table->table->borders)
        hd_layout_emit_borders (self, row, self->left, self->y, height, self->empty || box->row.index == 0);
      self->y += height;
      self->empty = FALSE;
      if (more)
        hd_layout_new_page (self);
    }
  hd_table_flow_close_row (table, box->row.index, row);
  self->tagged = NULL; /* the paragraph may be gone */
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
    hd_layout_new_page (self);
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
            hd_layout_new_page (self);
          i++;
          continue;
        }
      above = self->empty ? repeated_header_height (self, box) : box->space;
      if (self->y + above + segment_height (stack, i, end) <= self->bottom + EPSILON)
        for (; i < end; i++)
          place_box (self, hd_stack_get_box (stack, i));
      else if (!self->empty)
        hd_layout_new_page (self);
      else
        i = place_what_fits (self, stack, i, end);
    }
}

/* Blocks up to the next section, and the set-up of their pages. */
typedef struct
{
  const HdPageSetup *setup;
  HdStack           *stack;
} Section;

static void
clear_section (Section *section)
{
  hd_stack_free (section->stack);
}

static void
add_section (Layout            *self,
             GArray            *sections,
             const HdPageSetup *setup,
             GPtrArray         *blocks)
{
  Section section = { .setup = setup };

  hd_layout_begin_section (self, setup);
  self->context.page_height = page_height (self);
  section.stack = hd_stack_new (blocks, self->width, &self->context);
  g_array_append_val (sections, section);
}

/* A document that begins with a section has no page before it. */
static GArray *
flow_sections (Layout *self)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (Section));
  const HdPageSetup *setup = &self->document->setup;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  g_array_set_clear_func (sections, (GDestroyNotify) clear_section);
  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      HdBlock *block = g_ptr_array_index (self->document->blocks, i);

      if (block->kind != HD_BLOCK_SECTION)
        {
          g_ptr_array_add (blocks, block);
          continue;
        }
      if (blocks->len > 0)
        add_section (self, sections, setup, blocks);
      g_ptr_array_set_size (blocks, 0);
      setup = block->section;
    }
  add_section (self, sections, setup, blocks);
  return sections;
}

static void
check_marks (Layout *self)
{
  const HdFont *font = hd_font_set_get (self->context.fonts, HD_FACE_BOLD);

  if (self->document->watermark != NULL)
    hd_missing_check (self->context.missing, font, self->document->watermark);
  if (self->document->mark != NULL)
    hd_missing_check (self->context.missing, font, self->document->mark);
}

static HdPages *
run (const HdDocument *document,
     HdFontSet        *fonts,
     HdFlowCache      *cache,
     GError          **error)
{
  g_autoptr (HdMissing) missing = hd_missing_new ();
  g_autoptr (HdPages) pages = hd_pages_new (fonts, document);
  g_autoptr (GArray) sections = NULL;
  Layout self = { .document = document, .pages = pages };

  self.context = (HdFlowContext) { .fonts = fonts, .missing = missing, .cache = cache };
  sections = flow_sections (&self);
  check_marks (&self);
  if (!hd_missing_report (missing, hd_font_set_get_family (fonts), error))
    return NULL;
  for (guint i = 0; i < sections->len; i++)
    {
      const Section *section = &g_array_index (sections, Section, i);

      hd_layout_begin_section (&self, section->setup);
      hd_layout_new_page (&self);
      fill_pages (&self, section->stack);
    }
  g_clear_pointer (&self.watermark, hd_path_unref);
  g_clear_pointer (&self.columns, g_array_unref);
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
