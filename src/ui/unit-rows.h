/* unit-rows.h: rows of what belongs to a unit; each leads to its record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/* Each appends rows to @rows (floating widgets); FALSE when something cannot be read. */
gboolean hd_unit_rows_add_chain (GPtrArray *rows, HdBook *book, const HdRecord *unit, GError **error); /* before and after */
gboolean hd_unit_rows_add_posts (GPtrArray *rows, HdBook *book, const HdRecord *unit, GError **error); /* held today */
gboolean hd_unit_rows_add_uses  (GPtrArray *rows, HdBook *book, const HdRecord *unit, GError **error);

G_END_DECLS
