/* consolidated-paper.h: the reading copy of an agreement with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/consolidation.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/* Stands on every page of it. */
#define HD_CONSOLIDATED_MARK "BẢN HỢP NHẤT ĐỂ THAM KHẢO – không thay thế bản ký"

/**
 * hd_consolidated_paper_new:
 * @dossier: the amended agreement with the clauses of @consolidation
 *
 * Header and text as signed, with what amendments changed and a note at each such place; instead of signatures the list of the
 * papers it was made from. It is no official paper: Decree 30/2020 knows no such copy of a joint one.
 */
HdPaper *hd_consolidated_paper_new (const HdDossier *dossier, const HdConsolidation *consolidation, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
