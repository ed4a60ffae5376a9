/* flow-cache.c: paragraphs that are laid out already
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/flow-cache-private.h"

#include <string.h>

typedef struct
{
  HdFlow *flow; /* own reference */
  guint   run;  /* number of the layout that asked for it last */
} Entry;

struct _HdFlowCache
{
  HdFontSet  *fonts;
  GHashTable *entries; /* GBytes -> Entry */
  guint       run;
  guint       n_found, n_made;
};

static void
entry_free (Entry *entry)
{
  hd_flow_unref (entry->flow);
  g_free (entry);
}

HdFlowCache *
hd_flow_cache_new (HdFontSet *fonts)
{
  HdFlowCache *self;

  g_return_val_if_fail (fonts != NULL, NULL);

  self = g_new0 (HdFlowCache, 1);
  self->fonts = hd_font_set_ref (fonts);
  self->entries = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, (GDestroyNotify) entry_free);
  return self;
}

void
hd_flow_cache_free (HdFlowCache *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  hd_font_set_unref (self->fonts);
  g_free (self);
}

HdFontSet *
hd_flow_cache_get_fonts (const HdFlowCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->fonts;
}

void
hd_flow_cache_get_counts (const HdFlowCache *self,
                          guint             *n_found,
                          guint             *n_made)
{
  g_return_if_fail (self != NULL && n_found != NULL && n_made != NULL);

  *n_found = self->n_found;
  *n_made = self->n_made;
}

void
hd_flow_cache_begin (HdFlowCache *self)
{
  g_return_if_fail (self != NULL);

  self->run++;
  self->n_found = self->n_made = 0;
}

void
hd_flow_cache_end (HdFlowCache *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *) entry)->run != self->run)
      g_hash_table_iter_remove (&iter);
}

/* All that hd_flow_new() looks at. */
static GBytes *
make_key (const HdParagraph *paragraph,
          double             width)
{
  double measures[] = {
    width, paragraph->left_indent, paragraph->right_indent, paragraph->first_indent, paragraph->line_spacing, paragraph->shrink_to,
    paragraph->align, paragraph->line_pitch,
  };
  GByteArray *key = g_byte_array_sized_new (512);

  g_byte_array_append (key, (const guint8 *) measures, sizeof measures);
  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const HdSpan *span = g_ptr_array_index (paragraph->spans, i);
      double style[] = { span->face, span->size };

      g_byte_array_append (key, (const guint8 *) style, sizeof style);
      g_byte_array_append (key, (const guint8 *) span->text, (guint) strlen (span->text) + 1);
      if (span->uri != NULL)
        g_byte_array_append (key, (const guint8 *) span->uri, (guint) strlen (span->uri) + 1);
    }
  return g_byte_array_free_to_bytes (key);
}

HdFlow *
hd_flow_cache_get (HdFlowCache       *self,
                   const HdParagraph *paragraph,
                   double             width,
                   HdMissing         *missing)
{
  g_autoptr (GBytes) key = NULL;
  Entry *entry;
  HdFlow *flow;
  guint n_missing;

  g_return_val_if_fail (self != NULL && paragraph != NULL && missing != NULL, NULL);

  key = make_key (paragraph, width);
  entry = g_hash_table_lookup (self->entries, key);
  if (entry != NULL)
    {
      entry->run = self->run;
      self->n_found++;
      return hd_flow_ref (entry->flow);
    }
  n_missing = hd_missing_get_count (missing);
  flow = hd_flow_new (paragraph, width, self->fonts, missing);
  self->n_made++;
  /* Whoever meets a text with characters that are missing must be told of them each time. */
  if (n_missing > 0 || hd_missing_get_count (missing) > 0)
    return flow;
  entry = g_new0 (Entry, 1);
  entry->flow = hd_flow_ref (flow);
  entry->run = self->run;
  g_hash_table_insert (self->entries, g_steal_pointer (&key), entry);
  return flow;
}
