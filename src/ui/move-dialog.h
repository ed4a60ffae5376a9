/* move-dialog.h: an agreement goes on to another state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/agreement-moves.h"
#include "ui/agreement-page.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_MOVE_DIALOG (hd_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdMoveDialog, hd_move_dialog, HD, MOVE_DIALOG, HdDialog)

/* Lists what is missing, each line leading to its place on @page; else asks for day and reason. */
void hd_move_dialog_show (HdAgreementPage *page, const HdDossier *dossier, HdAgreementState to);

G_END_DECLS
