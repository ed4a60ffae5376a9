/* result-export.h: the results of a time as a table that can be imported again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_book_export_results:
 * @period: results wholly within it; open ends allowed
 * @field: (nullable): id of one field of work
 *
 * CSV for a spreadsheet set to Vietnamese: a row a result, by time, indicator and unit, each with its own id, so that the import
 * recognises it: what is exported and imported unchanged changes nothing.
 */
GBytes *hd_book_export_results (HdBook *self, const HdPeriod *period, const char *field, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
