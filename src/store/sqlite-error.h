/* sqlite-error.h: from SQLite's result codes to sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* @db: whose last call gave @code, an extended result code that is a failure. @name: of the file, for the sentence. */
GError *hd_sqlite_error_new (sqlite3 *db, const char *name, int code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
