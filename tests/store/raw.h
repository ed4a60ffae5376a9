/* raw.h: the hand of somebody with the sqlite3 shell
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs @sql on the file without any of the program's settings. NULL when all went well, else the engine's message. */
char *raw_exec  (const char *path, const char *sql) G_GNUC_WARN_UNUSED_RESULT;
/* The same, must go well. */
void  raw_must  (const char *path, const char *sql);
/* First column of the first row; NULL when there is none. */
char *raw_query (const char *path, const char *sql) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
