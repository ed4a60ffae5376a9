/* signatories-view.h: who signed what, and who is to sign what is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/signatories.h"
#include "ui/paper-order.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_SIGNATORIES_VIEW (hd_signatories_view_get_type ())
G_DECLARE_FINAL_TYPE (HdSignatoriesView, hd_signatories_view, HD, SIGNATORIES_VIEW, AdwBin)

void         hd_signatories_view_set_book     (HdSignatoriesView *self, HdBook *book);
void         hd_signatories_view_set_width    (HdSignatoriesView *self, HdWidth width, double text_scale);
/* All signatures of one person, whatever was asked for before. */
void         hd_signatories_view_show_person  (HdSignatoriesView *self, const char *id);
void         hd_signatories_view_start_search (HdSignatoriesView *self);
/* The list as it stands, as a paper. */
HdPaperOrder *hd_signatories_view_order_paper (HdSignatoriesView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
