/* agreement-tab.h: what every tab of an agreement's page has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_AGREEMENT_TAB (hd_agreement_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdAgreementTab, hd_agreement_tab, HD, AGREEMENT_TAB, AdwBin)

/* Properties: "book", "agreement" (id; NULL for none). A tab loads when it comes into sight and after each change of the book while
 * it is in sight. */
struct _HdAgreementTabClass
{
  AdwBinClass parent_class;

  /* Book or agreement are others, or the book has changed; both are set. */
  void     (*load)          (HdAgreementTab *self);
  /* Leads to what is missing: @field of the agreement or -1; @record: (nullable): id of a clause, party, comment, ... */
  void     (*go_to)         (HdAgreementTab *self, int field, const char *record);
  /* The room crossed a limit. */
  void     (*width_changed) (HdAgreementTab *self, HdWidth width);
};

HdBook       *hd_agreement_tab_get_book      (HdAgreementTab *self); /* (transfer none) (nullable) */
const char   *hd_agreement_tab_get_agreement (HdAgreementTab *self); /* (nullable) */
HdWindowPage *hd_agreement_tab_get_page      (HdAgreementTab *self); /* (transfer none) (nullable): for toasts and errors */
void          hd_agreement_tab_go_to         (HdAgreementTab *self, int field, const char *record);
void          hd_agreement_tab_set_width     (HdAgreementTab *self, HdWidth width);

G_END_DECLS
