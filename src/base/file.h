/* file.h: writing a whole file or nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hd_file_write_atomically:
 *
 * Writes @bytes to a temporary file beside @path, syncs it, renames it over @path and syncs the folder. On failure @path is as it
 * was and nothing is left behind. Errors are HD_ERROR_NO_SPACE, HD_ERROR_READ_ONLY, HD_ERROR_NOT_FOUND (no such folder) or
 * HD_ERROR_IO, each with a sentence that names the file and what to do; HD_ERROR_INVALID when @path is a book, which is never written over. An existing file keeps its permissions; a new one gets 0666 less umask.
 */
gboolean hd_file_write_atomically (const char *path, GBytes *bytes, GError **error);

/* Reads at most @limit bytes; a larger file is HD_ERROR_INVALID with a sentence. */
GBytes  *hd_file_read (const char *path, gsize limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A file name from any text: no slashes, colons and the like, not longer than file systems take. @suffix: without its dot. */
char    *hd_file_dup_safe_name (const char *text, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
