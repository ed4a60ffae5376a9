/* make-papers.h: every paper the program makes, in any layout, from the same made up agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "make-dossier.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

typedef enum
{
  MADE_AGREEMENT, /* signed by two parties, with a witness */
  MADE_DRAFT,
  MADE_CONSOLIDATED,
  MADE_COMMENTS,
  MADE_COMPARISON,
  MADE_SIGNATORIES,
  MADE_SLIP,
  MADE_LETTER,
  MADE_DECISION,   /* with the members as an annex */
  MADE_MEMBERS,
  MADE_COPY,       /* sao y */
  MADE_SECOND_COPY, /* sao lục */
  MADE_EXTRACT,
  MADE_AMENDMENT,
  MADE_REGISTER,   /* on landscape sheets */
  N_MADE_PAPERS
} MadePaper;

/* For names of files: "agreement". */
extern const char *const made_paper_names[N_MADE_PAPERS];

HdPaper *make_paper_of (MadePaper kind, const char *profile);

G_END_DECLS
