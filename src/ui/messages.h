/* messages.h: what went wrong, told to the person at the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog over @parent's window, or by itself when that is closed already: @heading says what failed, the error's own sentence why. */
void      hd_message_show_error  (GtkWidget *parent, const char *heading, const GError *error);
/* A toast that says @title and shows the same dialog when asked for details. */
AdwToast *hd_message_error_toast (GtkWidget *parent, const char *title, const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* A toast for a file that was written: opens it with its program, or shows it in its folder. */
AdwToast *hd_message_file_toast  (GtkWidget *parent, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* A toast for @n files that were written into a folder. */
AdwToast *hd_message_folder_toast (GtkWidget *parent, const char *path, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
