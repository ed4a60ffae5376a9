/* new-file.h: a file that appears under its name only when it is complete
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes an empty file beside @path, under a name of its own, with the permissions of a new file. */
char    *hd_new_file_begin   (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Gives it the name @path, never over a file that is there (HD_ERROR_CONSTRAINT), and syncs the folder. */
gboolean hd_new_file_finish  (const char *temporary, const char *path, GError **error);

/* Removes it, and the journal an engine may have left beside it. */
void     hd_new_file_abandon (const char *temporary);

G_END_DECLS
