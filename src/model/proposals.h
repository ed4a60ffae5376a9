/* proposals.h: the comments on an agreement's text in the order of the text, and how many are answered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/outline.h"

G_BEGIN_DECLS

/* In the order of the choices of HD_PROPOSAL_DECISION. */
typedef enum
{
  HD_DECISION_OPEN,
  HD_DECISION_ACCEPTED,
  HD_DECISION_PARTLY,
  HD_DECISION_REJECTED,
  HD_N_DECISIONS
} HdDecision;

typedef struct
{
  HdRecord            *proposal; /* owned reference */
  HdDecision           decision;
  const HdOutlineItem *clause;   /* NULL: on the text as a whole */
  char                *by;       /* who made it: "Đại tá Nguyễn Văn An (Bộ CHQS tỉnh)"; "" when nobody is named */
  gint64               version;  /* number of the version that took it in; 0: none */
  gboolean             is_stale; /* its wording starts from another text than the clause has now */
} HdComment;

typedef struct
{
  GPtrArray *outline;  /* (element-type HdOutlineItem) */
  GPtrArray *comments; /* (element-type HdComment): on the whole first, then in the order of the text, then of their arrival */
  guint      counts[HD_N_DECISIONS];
} HdComments;

/**
 * hd_comments_new:
 * @clauses: (element-type HdRecord): of one agreement
 * @proposals: (element-type HdRecord): on the same agreement
 * @others: id -> HdRecord: the units and people they come from, and the versions that took them in
 */
HdComments *hd_comments_new  (GPtrArray *clauses, GPtrArray *proposals, GHashTable *others) G_GNUC_WARN_UNUSED_RESULT;
void        hd_comments_free (HdComments *self);

HdDecision  hd_proposal_get_decision (const HdRecord *proposal);
/* The remark, or the wording where there is none; the beginning of it, for names of edits and lists. */
char       *hd_proposal_dup_title    (const HdRecord *proposal) G_GNUC_WARN_UNUSED_RESULT;
/* "I.2.a)": labels of the clauses above and its own; "" where there are none. @outline: that @clause is part of. */
char       *hd_clause_dup_number     (GPtrArray *outline, const HdOutlineItem *clause) G_GNUC_WARN_UNUSED_RESULT;
/* "I.2.a) The beginning of the text"…": what a reader needs to find the clause. */
char       *hd_clause_dup_place      (GPtrArray *outline, const HdOutlineItem *clause) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdComments, hd_comments_free)

G_END_DECLS
