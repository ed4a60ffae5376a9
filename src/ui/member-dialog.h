/* member-dialog.h: a member of the committee: adding, changing, leaving
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* @member: (nullable): NULL to add one */
void hd_member_dialog_show     (GtkWidget *parent, HdBook *book, const HdRecord *member);
/* Asks for the last day. */
void hd_member_end_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *member);

G_END_DECLS
