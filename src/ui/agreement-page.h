/* agreement-page.h: one agreement: what is known of it, and its pages as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-item.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENT_PAGE (hd_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementPage, hd_agreement_page, HD, AGREEMENT_PAGE, HdWindowPage)

/* Actions: "page.export", "page.print", "page.zoom-in", "page.zoom-out", "page.zoom-fit", "page.details". */

void hd_agreement_page_set_item (HdAgreementPage *self, HdListItem *item);

G_END_DECLS
