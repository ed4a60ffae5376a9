/* flow-cache-private.h: how a layout asks the cache
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/flow-cache.h"
#include "layout/text-flow.h"

G_BEGIN_DECLS

HdFontSet *hd_flow_cache_get_fonts (const HdFlowCache *self); /* (transfer none) */
/* Between these two a layout asks; what it did not ask for is forgotten at the end. */
void       hd_flow_cache_begin (HdFlowCache *self);
void       hd_flow_cache_end   (HdFlowCache *self);
HdFlow    *hd_flow_cache_get   (HdFlowCache *self, const HdParagraph *paragraph, double width, HdMissing *missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
