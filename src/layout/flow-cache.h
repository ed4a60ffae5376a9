/* flow-cache.h: paragraphs that are laid out already, for texts that are laid out again and again while they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/layout.h"

G_BEGIN_DECLS

/* Flows by text, style and width. Used by one thread at a time; the flows it gives may be used by any. */
typedef struct _HdFlowCache HdFlowCache;

HdFlowCache *hd_flow_cache_new  (HdFontSet *fonts) G_GNUC_WARN_UNUSED_RESULT; /* takes a reference */
void         hd_flow_cache_free (HdFlowCache *self);
/* How many paragraphs of the last layout were found, and how many had to be flowed. */
void         hd_flow_cache_get_counts (const HdFlowCache *self, guint *n_found, guint *n_made);

/**
 * hd_layout_run_cached:
 *
 * As hd_layout_run() with the cache's fonts, and with the very same pages, but only paragraphs that the last layout with this
 * cache did not have are broken into lines. What this layout does not need is forgotten.
 */
HdPages     *hd_layout_run_cached (const HdDocument *document, HdFlowCache *cache, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFlowCache, hd_flow_cache_free)

G_END_DECLS
