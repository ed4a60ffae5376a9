/* renew-dialog.h: renewing the committee: who leaves and who joins from one day on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_RENEW_DIALOG (hd_renew_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdRenewDialog, hd_renew_dialog, HD, RENEW_DIALOG, HdDialog)

void hd_renew_dialog_show (GtkWidget *parent, HdBook *book);

G_END_DECLS
