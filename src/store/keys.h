/* keys.h: stored keys for search and order, and the version of the rules they were made by
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* Makes all keys anew, in one transaction outside the change log (no record changes), when the book's keys were made by
 * another version of ICU. A read-only book keeps what it has: its lists are then in a slightly older order. */
gboolean hd_keys_ensure_current (HdDatabase *db, GError **error);

G_END_DECLS
