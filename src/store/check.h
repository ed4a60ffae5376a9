/* check.h: is this book whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* Pages, indexes and foreign keys of the file; every record against its rules; stored keys against freshly made ones;
 * blobs against their hashes; the change log's chain, and its last images against the rows.
 * Returns: (transfer full) (element-type utf8): sentences, empty when all is well; NULL when it could not be checked */
GPtrArray *hd_check_database (HdDatabase *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
