/* agreement-copy.h: next year's agreement out of this year's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/* What is carried over. */
typedef enum
{
  HD_CARRY_NOTHING       = 0,
  HD_CARRY_PARTIES       = 1 << 0,
  HD_CARRY_SIGNERS       = 1 << 1, /* with the parties: who still holds a post in the unit, else who holds the same title now */
  HD_CARRY_TEXT          = 1 << 2,
  HD_CARRY_COMMITMENTS   = 1 << 3,
  HD_CARRY_TARGETS       = 1 << 4,
  HD_CARRY_SUBJECT_YEARS = 1 << 5, /* “năm 2023” becomes “năm 2024” in the subject */
  HD_CARRY_TEXT_YEARS    = 1 << 6, /* and in the text */
} HdCarry;

/**
 * hd_copy_shift_years:
 * @text: of a subject or a clause
 * @year: of the old agreement
 * @n_years: from the old to the new one
 *
 * “năm 2023” of the old agreement's year, and of the year before, which texts look back on. Days (“ngày 08 tháng 6 năm 2018”) and
 * the years of laws and decisions that a text names stay as they are.
 */
char   *hd_copy_shift_years (const char *text, int year, int n_years) G_GNUC_WARN_UNUSED_RESULT;
/* How many such years there are. */
guint   hd_copy_count_years (const char *text, int year);
/* The same day @n_years later; the last day of February for the 29th. */
HdDate  hd_copy_shift_date  (HdDate date, int n_years);
/* @percent of a figure, rounded half away from zero to whole ones where the figure is whole. */
HdFigure hd_copy_scale_figure (HdFigure value, int percent);
/* @record under a fresh id, not yet in the book. */
HdRecord *hd_copy_record    (const HdRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* The clauses with fresh ids, their tree kept, for @agreement_id. @ids: (nullable): receives old id -> new id (owned texts).
 * (element-type HdRecord) */
GPtrArray *hd_copy_clauses  (GPtrArray *clauses, const char *agreement_id, GHashTable *ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
