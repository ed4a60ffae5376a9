/* output.h: where a command writes to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A whole file or nothing; NULL and "-" are the standard output. */
gboolean hd_output_write        (const char *path, GBytes *bytes, GError **error);

/* Refuses (HD_ERROR_INVALID) a target that is the book itself, by whatever name. */
gboolean hd_output_check_target (const char *path, const char *book_path, GError **error);

G_END_DECLS
