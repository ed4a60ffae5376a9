/* pages.c: laid out pages as a shared, immutable value
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pages.h"

/* Points between a click and the paragraph it is meant for. */
#define NEAR_SOURCE 12.0

static void
clear_item (HdItem *item)
{
  if (item->kind == HD_ITEM_LINES)
    hd_flow_unref (item->lines.flow);
  else if (item->kind == HD_ITEM_CHART)
    hd_chart_layout_unref (item->chart.layout);
  else if (item->kind == HD_ITEM_IMAGE)
    hd_image_unref (item->image.image);
  else if (item->kind == HD_ITEM_TEXT)
    g_ptr_array_unref (item->text.words);
  else if (item->kind == HD_ITEM_SHAPE)
    hd_path_unref (item->shape.path);
  else if (item->kind == HD_ITEM_ROWS)
    hd_table_flow_unref (item->rows.table);
}

static void
clear_tag (HdTagBox *tag)
{
  g_free (tag->tag);
  g_free (tag->source);
}

static void
clear_entry (HdOutlineEntry *entry)
{
  g_free (entry->title);
}

static void
clear_source (HdSourceBox *box)
{
  g_free (box->source);
}

HdPages *
hd_pages_new (HdFontSet        *fonts,
              const HdDocument *document)
{
  HdPages *self = g_new0 (HdPages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->fonts = hd_font_set_ref (fonts);
  self->title = g_strdup (document->title);
  self->subject = g_strdup (document->subject);
  self->author = g_strdup (document->author);
  if (document->setup.mirrors)
    self->sides = document->one_sided ? HD_SIDES_ONE : HD_SIDES_MIRRORED;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->sizes = g_array_new (FALSE, FALSE, sizeof (HdRect));
  self->outline = g_array_new (FALSE, FALSE, sizeof (HdOutlineEntry));
  g_array_set_clear_func (self->outline, (GDestroyNotify) clear_entry);
  self->tags = g_array_new (FALSE, FALSE, sizeof (HdTagBox));
  g_array_set_clear_func (self->tags, (GDestroyNotify) clear_tag);
  self->sources = g_array_new (FALSE, FALSE, sizeof (HdSourceBox));
  g_array_set_clear_func (self->sources, (GDestroyNotify) clear_source);
  return self;
}

void
hd_pages_add_page (HdPages *self,
                   double   width,
                   double   height)
{
  HdRect size = { 0, 0, width, height };
  GArray *items = g_array_new (FALSE, FALSE, sizeof (HdItem));

  g_array_set_clear_func (items, (GDestroyNotify) clear_item);
  g_ptr_array_add (self->pages, items);
  g_array_append_val (self->sizes, size);
}

void
hd_pages_add_item (HdPages      *self,
                   guint         page,
                   const HdItem *item)
{
  g_array_append_vals (g_ptr_array_index (self->pages, page), item, 1);
}

void
hd_pages_put_item_below (HdPages      *self,
                         guint         page,
                         const HdItem *item)
{
  g_array_prepend_vals (g_ptr_array_index (self->pages, page), item, 1);
}

HdPages *
hd_pages_ref (HdPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_pages_unref (HdPages *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->pages);
  g_array_unref (self->sizes);
  g_array_unref (self->outline);
  g_array_unref (self->tags);
  g_array_unref (self->sources);
  hd_font_set_unref (self->fonts);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->author);
  g_free (self);
}

guint
hd_pages_get_n_pages (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

void
hd_pages_get_size (const HdPages *self,
                   guint          page,
                   double        *width,
                   double        *height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);

  if (width != NULL)
    *width = g_array_index (self->sizes, HdRect, page).width;
  if (height != NULL)
    *height = g_array_index (self->sizes, HdRect, page).height;
}

const char *
hd_pages_get_title (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
hd_pages_get_subject (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

const char *
hd_pages_get_author (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

HdSides
hd_pages_get_sides (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, HD_SIDES_ALIKE);

  return self->sides;
}

gboolean
hd_pages_has_image (const HdPages *self,
                    guint          page)
{
  const GArray *items;

  g_return_val_if_fail (self != NULL && page < self->pages->len, FALSE);

  items = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, HdItem, i).kind == HD_ITEM_IMAGE)
      return TRUE;
  return FALSE;
}

guint
hd_pages_get_n_outline (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->outline->len;
}

const char *
hd_pages_get_outline (const HdPages *self,
                      guint          index,
                      guint         *level,
                      guint         *page,
                      double        *y)
{
  const HdOutlineEntry *entry;

  g_return_val_if_fail (self != NULL && index < self->outline->len, NULL);

  entry = &g_array_index (self->outline, HdOutlineEntry, index);
  *level = entry->level;
  *page = entry->page;
  *y = entry->y;
  return entry->title;
}

HdFontSet *
hd_pages_get_fonts (const HdPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->fonts;
}

gboolean
hd_pages_find (const HdPages *self,
               const char    *tag,
               guint         *page,
               HdRect        *rect)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);

  for (guint i = 0; i < self->tags->len; i++)
    {
      const HdTagBox *box = &g_array_index (self->tags, HdTagBox, i);

      if (!g_str_equal (box->tag, tag))
        continue;
      if (page != NULL)
        *page = box->page;
      if (rect != NULL)
        *rect = box->rect;
      return TRUE;
    }
  return FALSE;
}

gboolean
hd_pages_find_source (const HdPages *self,
                      const char    *source,
                      guint         *page,
                      HdRect        *rect)
{
  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const HdSourceBox *box = &g_array_index (self->sources, HdSourceBox, i);

      if (!g_str_equal (box->source, source))
        continue;
      if (page != NULL)
        *page = box->page;
      if (rect != NULL)
        *rect = box->rect;
      return TRUE;
    }
  return FALSE;
}

const char *
hd_pages_get_source_at (const HdPages *self,
                        guint          page,
                        double         y)
{
  const char *nearest = NULL;
  double best = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const HdSourceBox *box = &g_array_index (self->sources, HdSourceBox, i);
      double distance = MAX (MAX (box->rect.y - y, y - box->rect.y - box->rect.height), 0);

      if (box->page != page || distance >= best)
        continue;
      best = distance;
      nearest = box->source;
    }
  return best <= NEAR_SOURCE ? nearest : NULL;
}
