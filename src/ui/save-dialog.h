/* save-dialog.h: asking where a file is to be written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: with the suffix, even when the person typed none. Not called when the person cancels. */
typedef void (*HdSaveFunc) (GtkWidget *parent, const char *path, gpointer data);

/**
 * hd_save_dialog_show:
 * @parent: a widget in the window; its life bounds that of the question
 * @name: proposed name without suffix; characters that file systems refuse are replaced
 * @suffix: "pdf"
 * @type_name: translated name of the type of file: "PDF Documents"
 */
void  hd_save_dialog_show      (GtkWidget *parent, const char *title, const char *name, const char *suffix,
                                const char *type_name, HdSaveFunc func, gpointer data, GDestroyNotify data_free);

G_END_DECLS
