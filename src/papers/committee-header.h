/* committee-header.h: the head of a paper that the committee itself makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/* A paper of the committee in the making, in the profile in force on @date; the document carries the practice book's mark. */
HdPaper *hd_committee_paper_new (const HdRecord *committee, const char *title, HdDate date, HdPaperDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

/* The committee at the left, the national title at the right; place and date below it; then the type and what it is about.
 * Decree 30/2020/NĐ-CP, Annex I, II.1 to II.5. */
void hd_committee_add_header (HdPaperDraft *draft, const HdRecord *committee, HdDate date, const char *type, const char *subject);

G_END_DECLS
