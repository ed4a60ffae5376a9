/* agreement-paper.h: the coordination programme of 2 to 12 parties as a document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"
#include "model/dossier.h"
#include "papers/profile.h"

G_BEGIN_DECLS

/* Stands on every page and picture of a practice book. */
#define HD_TRAINING_MARK "TẬP HUẤN - không có giá trị"

typedef struct
{
  HdDocument *document;
  const HdProfile *profile; /* that it is set in */
  GPtrArray  *blanks; /* (element-type utf8) whole translated sentences: what is left blank and where it is filled in */
  GPtrArray  *text_blanks; /* (element-type utf8) those among them that signing refuses: all but signers, number and date */
} HdPaper;

void     hd_paper_free (HdPaper *self);

/**
 * hd_agreement_paper_new:
 *
 * State profile: Decree 30/2020/NĐ-CP, Annex I; joint layout as practised (docs/papers.md): issuers stacked at the top
 * left, lead first; one number; type and subject; grounds; body; signature grid; witnesses; recipients. What is unknown prints as
 * a dotted line and is listed in @blanks. Without a signature it carries DỰ THẢO, in a practice book TẬP HUẤN.
 * The frozen text of given signatures is printed as it stands. A draft may have fewer than two parties; the others are blanks, too.
 *
 * Returns: (transfer full) (nullable): %NULL with %HD_ERROR_INVALID for more than 12 parties, or fewer than two of a signed agreement
 */
HdPaper *hd_agreement_paper_new (const HdDossier *dossier, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The signatures alone, as that paper prints them, on a sheet as wide as its text. */
HdPaper *hd_agreement_signatures_new (const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPaper, hd_paper_free)

G_END_DECLS
