/* sample-papers.h: agreements of the sample books as documents to be laid out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"

G_BEGIN_DECLS

/* (element-type HdDocument) @n agreements, no two alike, from the books in @folder; aborts when there is none. */
GPtrArray *sample_papers_new (const char *folder, guint n);

/* The one agreement that files and times are measured by: signed by seven parties, from the practice book; three pages. */
typedef struct _FixedPaper FixedPaper;

FixedPaper *fixed_paper_new  (const char *folder);
void        fixed_paper_free (FixedPaper *self);
/* It once more, with a number and a passage of its own. */
HdDocument *fixed_paper_make (const FixedPaper *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixedPaper, fixed_paper_free)

G_END_DECLS
