/* office-header.h: the head of a paper that the committee itself issues
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/* A document with the committee's margins and marks, and its head: the body that hosts the committee and the committee at the
 * left, the national title at the right, place and @date below. Sets profile and paper of @self. */
void         hd_office_paper_begin (HdPaperDraft *self, const char *title, HdDate date);
/* Kind of the paper in capitals and what it is about, centred. */
void         hd_office_paper_title (HdPaperDraft *self, const char *kind, const char *subject);
/* A paragraph of body text. */
HdParagraph *hd_office_paper_text  (HdPaperDraft *self, const char *text);

/* "Chương trình Phối hợp hoạt động năm 2026": the agreement as it is named within a sentence. */
char        *hd_office_agreement_name (const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/* Tables are set closer than text. Returns a bordered table with a header row of @titles that is repeated on each page. */
HdTable     *hd_office_table_new   (const HdPaperDraft *self, guint n_columns, const double *widths, const char * const *titles) G_GNUC_WARN_UNUSED_RESULT;
/* A new line in a cell. @text NULL: empty yet, for hd_office_cell_append(). */
HdParagraph *hd_office_cell_add    (const HdPaperDraft *self, HdCell *cell, HdFace face, const char *text);
void         hd_office_cell_append (const HdPaperDraft *self, HdParagraph *line, HdFace face, const char *text);

G_END_DECLS
