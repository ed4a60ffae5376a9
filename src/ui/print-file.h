/* print-file.h: a finished PDF to the printer, byte for byte
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is stored is printed from its stored bytes, not drawn again; and a printer that was chosen once is used again without a dialog.
 * GtkPrintOperation can do neither: without its dialog it crashes GTK 4.8.3.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK's dialog for printer and copies, then the file. What goes wrong is told over @origin. */
void hd_print_file       (GtkWidget *origin, const char *title, GBytes *pdf);
typedef void (*HdPrinterFunc) (GtkPrintSettings *settings, gpointer data);

/**
 * hd_print_file_choose:
 * @func: called with what was chosen; not at all when nothing was
 *
 * GTK's dialog for printer and copies, over the window of @origin.
 */
void hd_print_file_choose (GtkWidget *origin, HdPrinterFunc func, gpointer data, GDestroyNotify data_free);
/* To the printer that was chosen last in this window, with the same settings; asks when there was none. */
void hd_print_file_again (GtkWidget *origin, const char *title, GBytes *pdf);
/* What was chosen is offered, and used again, as long as the window lives. (transfer none) (nullable) */
GtkPrintSettings *hd_print_file_get_settings (GtkWidget *origin);
void              hd_print_file_set_settings (GtkWidget *origin, GtkPrintSettings *settings);

/**
 * hd_print_file_send_async:
 * @origin: (nullable): over it is told when the printer gives up what it took, once for all that goes with the same @settings
 * @settings: name the printer; its copies, sides and pages are kept
 * @cancellable: what the printer has taken is not taken back
 *
 * Without a dialog. HD_ERROR_NOT_FOUND when there is no such printer (any more), HD_ERROR_IO when it does not take the file.
 */
void     hd_print_file_send_async  (GtkWidget *origin, GtkPrintSettings *settings, const char *title, GBytes *pdf, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
gboolean hd_print_file_send_finish (GAsyncResult *result, GError **error);

G_END_DECLS
