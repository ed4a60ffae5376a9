/* records-private.h: rows to records, for the files of the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/records.h"

G_BEGIN_DECLS

/* The row under @statement, whose columns are id, row_version and the fields in their order; NULL when it is damaged. */
HdRecord *hd_records_from_row (HdDatabase *db, HdStatement *statement, HdEntityKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All rows of @statement, which is bound, as such. (element-type HdRecord) */
GPtrArray *hd_records_read    (HdDatabase *db, HdStatement *statement, HdEntityKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* As hd_records_get(), but no such record is no error: TRUE with *record NULL. */
gboolean  hd_records_find     (HdDatabase *db, HdEntityKind kind, const char *id, HdRecord **record, GError **error);

/* The id that follows @id among those of the results, NULL: none does. */
gboolean  hd_records_find_next_result (HdDatabase *db, const char *id, char **next, GError **error);

G_END_DECLS
