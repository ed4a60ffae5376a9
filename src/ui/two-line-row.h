/* two-line-row.h: a record as two lines, where one is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hd_two_line_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @name: (nullable); @more: says which one it is; "" leaves the second line out. */
void       hd_two_line_row_set (GtkWidget *row, const char *name, const char *more);

G_END_DECLS
