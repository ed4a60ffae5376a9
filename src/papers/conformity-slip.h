/* conformity-slip.h: what the conformity check found, as a paper (phiếu kiểm tra thể thức)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/**
 * hd_conformity_slip_new:
 * @findings: (element-type HdFinding)
 * @profile: the paper was measured against
 * @subject: which paper: "Chương trình số 05/CTPH-BCHQS"
 * @n_pages: of that paper
 *
 * The slip itself is set in the committee's own layout.
 */
HdPaper *hd_conformity_slip_new (const HdRecord *committee, GPtrArray *findings, const HdProfile *profile, const char *subject, guint n_pages, HdDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
