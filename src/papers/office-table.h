/* office-table.h: bordered tables of the committee's papers, and the text around them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/* A paragraph of body text, added to the paper. */
HdParagraph *hd_office_paper_text  (HdPaperDraft *self, const char *text);

/* Tables are set closer than text. Returns a table with a header row of @titles that is repeated on each page. */
HdTable     *hd_office_table_new   (const HdPaperDraft *self, guint n_columns, const double *widths, const char * const *titles) G_GNUC_WARN_UNUSED_RESULT;
/* A new line in a cell. @text NULL: empty yet, for hd_office_cell_append(). */
HdParagraph *hd_office_cell_add    (const HdPaperDraft *self, HdCell *cell, HdFace face, const char *text);
void         hd_office_cell_append (const HdPaperDraft *self, HdParagraph *line, HdFace face, const char *text);

G_END_DECLS
