/* consolidation.h: what an amendment says of the text it amends, and the text as it reads with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers never shift: what is repealed keeps its number, what is added gets a letter after the number before it, or a digit after a letter, so that other
 * papers still find what they refer to.
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* An amendment with its text. */
typedef struct
{
  HdRecord  *agreement;
  GPtrArray *clauses; /* (element-type HdRecord) */
} HdAmendment;

typedef struct
{
  GPtrArray  *clauses; /* (element-type HdRecord): copies, as they read now */
  GHashTable *labels;  /* id -> number as printed: "2a." */
  GHashTable *sources; /* id of a clause that reads otherwise -> HdRecord of the amendment that changed it last */
} HdConsolidation;

HdAmendment     *hd_amendment_new  (HdRecord *agreement, GPtrArray *clauses) G_GNUC_WARN_UNUSED_RESULT; /* takes references */
void             hd_amendment_free (HdAmendment *self);

/* “điểm a khoản 2 Mục II”, “đoạn thứ nhất Mục II”: where a clause stands, as papers refer to it, in Vietnamese. @clauses: of its
 * agreement (element-type HdRecord). */
char            *hd_amendment_dup_place (GPtrArray *clauses, const char *clause) G_GNUC_WARN_UNUSED_RESULT;
/* “Sửa đổi khoản 2 Mục II như sau:”; NULL for a clause that amends nothing. @base: the amended agreement's clauses. */
char            *hd_amendment_dup_lead  (GPtrArray *base, const HdRecord *clause) G_GNUC_WARN_UNUSED_RESULT;
/* “Chương trình phối hợp số 05/CTPH-BCHQS ngày 24 tháng 3 năm 2023” */
char            *hd_amendment_dup_reference (const HdRecord *agreement) G_GNUC_WARN_UNUSED_RESULT;
/* The day an amendment comes into force: that of its number, else of its last signature. */
HdDate           hd_amendment_day       (const HdRecord *agreement);

/**
 * hd_consolidation_new:
 * @base: (element-type HdRecord): the clauses of the amended agreement
 * @amendments: (element-type HdAmendment): in any order; those that are not in force on @day are passed over
 *
 * The amendments are applied in the order in which they came into force. A clause that an amendment replaces gets its text, and its
 * paragraphs when it brings some; one it adds stands after the clause concerned.
 */
HdConsolidation *hd_consolidation_new  (GPtrArray *base, GPtrArray *amendments, HdDate day) G_GNUC_WARN_UNUSED_RESULT;
void             hd_consolidation_free (HdConsolidation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdAmendment, hd_amendment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdConsolidation, hd_consolidation_free)

G_END_DECLS
