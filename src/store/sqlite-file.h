/* sqlite-file.h: what a file is, judged by its first bytes, before the engine touches it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "HiDg", in the header of every book. */
#define HD_SQLITE_FILE_APPLICATION_ID 0x48694467

/* TRUE when @path is a readable regular file that says it is a book. NOT_FOUND, FOREIGN, CORRUPT or IO otherwise. */
gboolean hd_sqlite_file_check (const char *path, GError **error);

G_END_DECLS
