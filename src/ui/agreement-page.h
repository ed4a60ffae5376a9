/* agreement-page.h: one agreement: its way, and tabs for all that belongs to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENT_PAGE (hd_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (HdAgreementPage, hd_agreement_page, HD, AGREEMENT_PAGE, HdWindowPage)

/* A tab is a widget with the properties "book" and "agreement" (ui/record-tab.h), named in the table in agreement-page.c and made
 * when it is first seen.
 *
 * Actions: "page.export", "page.print", "page.zoom-in", "page.zoom-out", "page.zoom-fit", "page.details",
 * "page.move" (s: word of the state to come into), "page.tab" (s: "text", "details", ...). */

const char *hd_agreement_page_get_agreement (HdAgreementPage *self); /* id; (nullable) */
void hd_agreement_page_set_agreement (HdAgreementPage *self, const char *id);
/* Shows a tab, and in it the place of what is missing; @field: of the agreement or -1; @record: (nullable). */
void hd_agreement_page_go_to         (HdAgreementPage *self, const char *tab, int field, const char *record);

G_END_DECLS
