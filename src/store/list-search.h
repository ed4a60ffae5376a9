/* list-search.h: what is searched for in a list, as the statements of lists ask for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"

G_BEGIN_DECLS

/* FALSE with HD_ERROR_INVALID when more is searched for than the engine takes. */
gboolean hd_list_search_check        (const HdListQuery *query, GError **error);
/* GLOB patterns as a JSON array, one for each word, of which each must match; NULL when everything is asked for. */
char    *hd_list_search_dup_patterns (const HdListQuery *query) G_GNUC_WARN_UNUSED_RESULT;

/* The words as hd_text_fold_marked() writes them, none twice; empty when everything is asked for. */
char   **hd_list_search_dup_words    (const HdListQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
