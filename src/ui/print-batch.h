/* print-batch.h: the papers of a batch to one printer, a job each, without a dialog for any of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/batch.h"

G_BEGIN_DECLS

/**
 * hd_print_batch_async:
 * @origin: (nullable): see hd_print_file_send_async()
 * @batch: outlives the callback
 * @settings: name the printer; see hd_print_file_send_async()
 *
 * One after the other: a paper is made on a worker and sent, then the next one. What is signed or issued goes as its stored bytes. A paper
 * that cannot be made is left out (hd_batch_get_left_out()); a printer that is gone, or @cancellable, ends it: what was sent until then
 * is printed.
 */
void     hd_print_batch_async  (GtkWidget *origin, HdBatch *batch, HdBook *book, GtkPrintSettings *settings, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* @n_sent: (out): papers that the printer took, also when FALSE is returned */
gboolean hd_print_batch_finish (HdBook *book, GAsyncResult *result, guint *n_sent, GError **error);

G_END_DECLS
