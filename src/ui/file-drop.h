/* file-drop.h: files that are dropped on a widget, or chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @paths: (element-type filename): at least one; of files on this computer */
typedef void (*HdFilesFunc) (GtkWidget *widget, GPtrArray *paths, gpointer data);

/* Files may be dropped on @widget from now on; while one hovers above it the style says so. */
void hd_file_drop_add    (GtkWidget *widget, HdFilesFunc func, gpointer data);
/* Asks for PDF files and pictures; not called when the person cancels. */
void hd_file_drop_choose (GtkWidget *widget, const char *title, gboolean several, HdFilesFunc func, gpointer data);

G_END_DECLS
