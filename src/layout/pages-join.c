/* pages-join.c: the pages of several papers as one run of pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pages.h"

static void
copy_item (HdPages      *self,
           guint         page,
           const HdItem *item)
{
  HdItem copy = *item;

  switch (item->kind)
    {
    case HD_ITEM_LINES:
      hd_flow_ref (copy.lines.flow);
      break;
    case HD_ITEM_CHART:
      hd_chart_layout_ref (copy.chart.layout);
      break;
    case HD_ITEM_IMAGE:
      hd_image_ref (copy.image.image);
      break;
    case HD_ITEM_TEXT:
      g_ptr_array_ref (copy.text.words);
      break;
    case HD_ITEM_SHAPE:
      hd_path_ref (copy.shape.path);
      break;
    case HD_ITEM_ROWS:
      hd_table_flow_ref (copy.rows.table);
      break;
    case HD_ITEM_RULE:
    default:
      break;
    }
  hd_pages_add_item (self, page, &copy);
}

static void
add_outline (HdPages    *self,
             const char *title,
             guint       level,
             guint       page,
             double      y)
{
  HdOutlineEntry entry = { g_strdup (title), level, page, y };

  g_array_append_val (self->outline, entry);
}

/* @title: (nullable): the part's name, and below it what it has itself. */
static void
append_part (HdPages       *self,
             const HdPages *part,
             const char    *title)
{
  guint first = self->pages->len;

  for (guint page = 0; page < part->pages->len; page++)
    {
      const HdRect *size = &g_array_index (part->sizes, HdRect, page);
      const GArray *items = g_ptr_array_index (part->pages, page);

      hd_pages_add_page (self, size->width, size->height);
      for (guint i = 0; i < items->len; i++)
        copy_item (self, first + page, &g_array_index (items, HdItem, i));
    }
  if (title != NULL)
    add_outline (self, title, 1, first, 0);
  for (guint i = 0; i < part->outline->len; i++)
    {
      const HdOutlineEntry *entry = &g_array_index (part->outline, HdOutlineEntry, i);

      add_outline (self, entry->title, entry->level + 1, first + entry->page, entry->y);
    }
}

/* So that the next paper does not begin on the back of this one. */
static void
fill_sheet (HdPages *self)
{
  const HdRect *last = &g_array_index (self->sizes, HdRect, self->sizes->len - 1);

  if (self->pages->len % 2 == 1)
    hd_pages_add_page (self, last->width, last->height);
}

HdPages *
hd_pages_join (GPtrArray  *parts,
               const char *title,
               gboolean    new_sheets)
{
  g_autoptr (HdDocument) document = NULL;
  HdPages *self;

  g_return_val_if_fail (parts != NULL && parts->len > 0, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  document = hd_document_new (title);
  self = hd_pages_new (hd_pages_get_fonts (g_ptr_array_index (parts, 0)), document);
  for (guint i = 0; i < parts->len; i++)
    {
      if (new_sheets && i > 0)
        fill_sheet (self);
      append_part (self, g_ptr_array_index (parts, i), hd_pages_get_title (g_ptr_array_index (parts, i)));
    }
  return self;
}

/* --- Bound --- */

#define FOOT_SIZE 9.0
#define FOOT_EDGE HD_MM (9) /* from the lower edge to the baseline */
#define FOOT_RIGHT HD_MM (15)

static guint
round_up (guint n_pages)
{
  return n_pages + n_pages % 2;
}

guint
hd_pages_bound_number (const HdPagesPart *parts,
                       guint              n_parts,
                       guint              index)
{
  guint n_pages = 0;

  g_return_val_if_fail (parts != NULL && index <= n_parts, 0);

  for (guint i = 0; i < index; i++)
    n_pages = (parts[i].on_new_sheet ? round_up (n_pages) : n_pages) + hd_pages_get_n_pages (parts[i].pages);
  if (index == n_parts)
    return n_pages;
  return (parts[index].on_new_sheet ? round_up (n_pages) : n_pages) + 1;
}

static void
add_foot (HdPages *self,
          guint    page,
          guint    n_all)
{
  const HdFont *font = hd_font_set_get (hd_pages_get_fonts (self), HD_FACE_REGULAR);
  const HdRect *size = &g_array_index (self->sizes, HdRect, page);
  g_autofree char *number = g_strdup_printf ("%u/%u", page + 1, n_all);
  HdItem item = { .kind = HD_ITEM_TEXT, .y = size->height - FOOT_EDGE };

  item.x = size->width - FOOT_RIGHT - hd_font_measure (font, FOOT_SIZE, number, -1);
  item.text.font = font;
  item.text.size = FOOT_SIZE;
  item.text.words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (item.text.words, g_steal_pointer (&number));
  hd_pages_add_item (self, page, &item);
}

HdPages *
hd_pages_bind (const HdPagesPart *parts,
               guint              n_parts,
               const char        *title)
{
  guint n_all = hd_pages_bound_number (parts, n_parts, n_parts);
  g_autoptr (HdDocument) document = NULL;
  HdPages *self;

  g_return_val_if_fail (parts != NULL && n_parts > 0 && title != NULL, NULL);

  document = hd_document_new (title);
  self = hd_pages_new (hd_pages_get_fonts (parts[0].pages), document);
  for (guint i = 0; i < n_parts; i++)
    {
      guint first;

      if (parts[i].on_new_sheet && i > 0)
        fill_sheet (self);
      first = self->pages->len;
      append_part (self, parts[i].pages, parts[i].title);
      for (guint page = first; !parts[i].is_bare && page < self->pages->len; page++)
        add_foot (self, page, n_all);
    }
  return self;
}
