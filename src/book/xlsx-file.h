/* xlsx-file.h: a workbook as bytes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the workbook at @path, which is there and may be written over. */
typedef gboolean (*HdXlsxFunc) (const char *path, gpointer data, GError **error);

/* The library writes to a file by its name only: what @func wrote there, and the file is gone. */
GBytes *hd_xlsx_make (HdXlsxFunc func, gpointer data, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
