/* sample-papers.h: agreements of the sample books as documents to be laid out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"

G_BEGIN_DECLS

/* (element-type HdDocument) @n agreements, no two alike, from the books in @folder; aborts when there is none. */
GPtrArray *sample_papers_new (const char *folder, guint n);

G_END_DECLS
