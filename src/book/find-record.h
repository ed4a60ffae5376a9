/* find-record.h: the record that a person means by a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_records_find_called:
 * @records: (element-type HdRecord): a few to choose from, say the units that sign
 * @name: id or name, as hd_book_find_record() takes it
 *
 * Returns: (transfer none): the only one of @records that is called so; NULL with HD_ERROR_NOT_FOUND when there is none, or several.
 */
const HdRecord *hd_records_find_called (GPtrArray *records, const char *name, GError **error);

G_END_DECLS
