/* print-sets.h: the same pages to one printer several times, a job each
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set is a job: the print server begins each with a sheet of its own, a single one can be taken out of its queue, and what was not sent yet
 * can be stopped here.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called before the first set and after each. */
typedef void (*HdSetsFunc) (guint n_sent, guint n_sets, gpointer data);

/**
 * hd_print_sets_async:
 * @origin: (nullable): see hd_print_file_send_async()
 * @settings: name the printer; their copies are the sets. Copies that are not to be collated are one job.
 * @func: (nullable)
 *
 * A printer that is gone, or @cancellable, ends it: what was sent until then is printed.
 */
void     hd_print_sets_async  (GtkWidget *origin, GtkPrintSettings *settings, const char *title, GBytes *pdf, HdSetsFunc func, gpointer data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* @n_sent: (out): sets that the printer took, also when FALSE is returned */
gboolean hd_print_sets_finish (GAsyncResult *result, guint *n_sent, GError **error);
/* How it ended, with how many sets are at the printer and will come out. @error: (nullable): as hd_print_sets_finish() gave it */
char    *hd_print_sets_describe (GAsyncResult *result, const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
