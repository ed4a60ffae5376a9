/* glob.h: matching as SQLite's GLOB does, to judge patterns without a database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean glob_match (const char *pattern,
                     const char *text);

G_END_DECLS
