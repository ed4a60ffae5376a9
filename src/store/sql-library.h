/* sql-library.h: the statements of store/sql and the scripts of store/migrations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Statements by name, from the files' "-- name: <noun>-<verb>" blocks. (element-type utf8 utf8) */
GHashTable *hd_sql_library_load       (void) G_GNUC_WARN_UNUSED_RESULT;

/* Scripts that bring a database from version i to i + 1, NULL-terminated. */
char      **hd_sql_library_migrations (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
