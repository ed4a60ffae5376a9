/* settings.h: where the program finds its settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL when the schema is neither installed nor beside the program's own data (a prefix outside XDG_DATA_DIRS). */
GSettings *hd_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
