/* comparison-paper.h: two versions of a text side by side (bản so sánh)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/diff.h"
#include "model/dossier.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/**
 * hd_comparison_paper_new:
 * @before_name: heading of the older text: "Bản số 1"
 * @after_name: heading of the newer text
 * @date: printed beside the place
 *
 * Only what differs: the older text at the left with the words that go in brackets and italic, the newer at the right
 * with the words that come in bold, so that both can be told in black and white.
 */
HdPaper *hd_comparison_paper_new (const HdDossier  *dossier,
                                  const HdTextDiff *diff,
                                  const char       *before_name,
                                  const char       *after_name,
                                  HdDate            date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
