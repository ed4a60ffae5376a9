/* sqlite-file.h: what a file is, judged by its first bytes, before the engine touches it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "HiDg", in the header of every book. */
#define HD_SQLITE_FILE_APPLICATION_ID 0x48694467

/* TRUE when @path is a readable regular file that says it is a book. NOT_FOUND, FOREIGN, CORRUPT or IO otherwise.
 * @reading_only: also that it can be read without leaving a file beside it, else READ_ONLY. */
gboolean hd_sqlite_file_check (const char *path, gboolean reading_only, GError **error);

G_END_DECLS
