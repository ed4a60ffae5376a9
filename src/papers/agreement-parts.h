/* agreement-parts.h: the parts of an agreement's paper, in the order in which they stand on it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/* (element-type HdRecord) (transfer container): parties as printed: the lead first, then by position. */
GPtrArray *hd_agreement_parties    (const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/* The paper of an agreement before anything stands on it; @draft has its dossier and gets the rest. NULL with HD_ERROR_INVALID when
 * there are too many parties, or too few and it is no draft any more: a draft shows blanks for those that are not known yet. */
HdPaper *hd_agreement_start_paper (HdPaperDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Issuers, national title, number, place and date; type and subject. */
void hd_agreement_add_header     (HdPaperDraft *self);
/* Grounds, preamble, the numbered text, "./." */
void hd_agreement_add_body       (HdPaperDraft *self);
/* Signature grid and witnesses. */
void hd_agreement_add_signatures (HdPaperDraft *self);
void hd_agreement_add_recipients (HdPaperDraft *self);

G_END_DECLS
