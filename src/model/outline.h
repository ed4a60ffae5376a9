/* outline.h: the clauses of an agreement in reading order with their computed numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

typedef enum
{
  HD_CLAUSE_GROUND,
  HD_CLAUSE_PREAMBLE,
  HD_CLAUSE_PART,      /* "I." capitals, bold */
  HD_CLAUSE_HEADING,   /* "1." bold */
  HD_CLAUSE_PARAGRAPH,
  HD_CLAUSE_ITEM,      /* "a)" under a heading, "-" under an item or a part's paragraph */
} HdClauseKind; /* in the order of the choices of HD_CLAUSE_KIND */

typedef struct
{
  HdRecord    *clause;  /* owned reference */
  HdClauseKind kind;
  guint        depth;   /* 0 for clauses without parent */
  char        *label;   /* "I.", "1.", "a)", "-"; "" for grounds, preamble and paragraphs */
} HdOutlineItem;

void       hd_outline_item_free (HdOutlineItem *self);

/**
 * hd_outline_new:
 * @clauses: (element-type HdRecord): clauses of one agreement, any order
 *
 * Children follow their parent, siblings by position (ties by id). Parts count I, II, ...; headings 1, 2, ... within
 * their part; items a), b), c), d), đ), e) ... within their heading (letters of the Vietnamese alphabet), "-" below an item
 * or directly in a part. A clause whose parent is missing or which is its own ancestor comes last, without a number.
 *
 * Returns: (transfer full) (element-type HdOutlineItem)
 */
GPtrArray *hd_outline_new (GPtrArray *clauses) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
