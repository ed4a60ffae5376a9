/* list-print.h: the lists of units and of people as they are shown, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

/* What @query lists, in its order; of units with a parent asked for ("") the whole tree below. @kind: HD_ENTITY_UNIT or
 * HD_ENTITY_PERSON. HD_ERROR_INVALID when that is more than anybody reads on paper. It has no blanks. */
HdRendering *hd_book_render_list (HdBook *self, HdEntityKind kind, const HdListQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
