/* person-rows.h: the rows of a person's record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/people.h"
#include "model/list-row.h"

G_BEGIN_DECLS

/* A post on the time line; whether it is held on @day is said by word and symbol. Activating changes it, its menu ends it. */
GtkWidget *hd_post_row_new       (const HdHolding *holding, HdDate day, gboolean writable) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hd_membership_row_new (const HdRecord *member) G_GNUC_WARN_UNUSED_RESULT;
/* @row: as hd_book_read_signatories() gives it; activating opens the agreement. */
GtkWidget *hd_signature_row_new  (const HdListRow *row) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hd_link_row_new       (const char *title) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hd_remark_row_new     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
