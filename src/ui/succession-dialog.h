/* succession-dialog.h: a post ends and its successor is named
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_SUCCESSION_DIALOG (hd_succession_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdSuccessionDialog, hd_succession_dialog, HD, SUCCESSION_DIALOG, HdDialog)

/* Shows beforehand which papers change their signer and which do not. NULL with @error when the post cannot be read. */
GtkWidget *hd_succession_dialog_new (GtkWidget *parent, HdBook *book, const char *post_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
