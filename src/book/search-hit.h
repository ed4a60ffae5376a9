/* search-hit.h: what a search shows of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/search.h"
#include "store/database.h"

G_BEGIN_DECLS

HdSearchHit *hd_search_hit_new (HdDatabase *db, HdEntityKind kind, const char *id, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A piece of @body around the first word that @text fits, “…” where something is left out. */
char        *hd_search_dup_excerpt (const char *body, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
