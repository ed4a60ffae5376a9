/* paper-view.h: one paper of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_PAPER_VIEW (hd_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (HdPaperView, hd_paper_view, HD, PAPER_VIEW, AdwBin)

/* What the register says of the paper, how far it is, its stored file and its history; with its actions. */

void        hd_paper_view_set_book  (HdPaperView *self, HdBook *book);
/* @id: (nullable): none */
void        hd_paper_view_set_paper (HdPaperView *self, const char *id);
const char *hd_paper_view_get_paper (HdPaperView *self); /* (nullable) */

G_END_DECLS
