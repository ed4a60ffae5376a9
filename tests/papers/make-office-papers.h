/* make-office-papers.h: the papers of the committee's office, made up for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "make-dossier.h"
#include "papers/office-paper.h"

G_BEGIN_DECLS

HdPaper *make_letter       (const HdDossier *dossier);
HdPaper *make_decision     (const HdDossier *dossier);
HdPaper *make_members_list (const HdDossier *dossier);
/* Sao y, or with @is_second sao lục of it. */
HdPaper *make_copy         (const HdDossier *dossier, gboolean is_second);
HdPaper *make_extract      (const HdDossier *dossier);
HdPaper *make_amendment    (HdDossier *amendment, const HdDossier *amended);
HdPaper *make_register     (const HdRecord *committee);
HdPaper *make_slip         (const HdRecord *committee, const HdPaper *paper);

G_END_DECLS
