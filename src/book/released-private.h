/* released-private.h: what refers to a record that goes, and stays without it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"

G_BEGIN_DECLS

/* Puts into the @edit that removes @removed what refers to it and lets it go: a remark without its comment, a task without its conclusion,
 * the next meeting after the one before. Drafts of a meeting's papers go with it; HD_ERROR_CONSTRAINT when some are issued. */
gboolean hd_book_put_released (HdBook *self, HdEdit *edit, const HdRecord *removed, GError **error);

G_END_DECLS
