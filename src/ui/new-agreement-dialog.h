/* new-agreement-dialog.h: drafting an agreement: out of an earlier one, empty, out of a template, or as an annex
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/dialog.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_NEW_AGREEMENT_DIALOG (hd_new_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdNewAgreementDialog, hd_new_agreement_dialog, HD, NEW_AGREEMENT_DIALOG, HdDialog)

/* Says what would come before it is made. Afterwards the new draft is opened. @source: (nullable): id of the agreement to begin with. */
void hd_new_agreement_dialog_show (HdWindowPage *page, const char *source);

G_END_DECLS
