/* list-paper.h: the units and the people of the book as a list on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/**
 * hd_list_paper_new:
 * @kind: HD_ENTITY_UNIT or HD_ENTITY_PERSON
 * @rows: (element-type HdListRow): as hd_book_read_rows() gives them
 * @depths: (nullable) (element-type guint): of each row, how far below the others it stands in a tree
 * @scope: what is listed, in Vietnamese, below the title
 * @day: the day the list tells the state of
 *
 * A table in the committee's layout: of units number, name, abbreviation, symbol and days; of people number, name, rank and posts.
 */
HdPaper *hd_list_paper_new (const HdRecord *committee,
                            HdEntityKind    kind,
                            GPtrArray      *rows,
                            GArray         *depths,
                            const char     *scope,
                            HdDate          day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
