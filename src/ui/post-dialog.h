/* post-dialog.h: a post of a person is entered or changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/* @post: as it is, or a new one with its person; copied. Saved as one edit, told by a toast that takes it back. */
void hd_post_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *post);

G_END_DECLS
