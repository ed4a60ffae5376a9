/* render-async.h: any paper of a book laid out on a worker thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* Makes pages from @book, on the worker: @book is the same book on a connection of its own, only to be read.
 * Returns: (transfer full): NULL with @error */
typedef HdPages *(*HdPagesFunc) (HdBook *book, gpointer data, GError **error);

/**
 * hd_book_render_async:
 * @data: what @render is given; not touched by anybody else until @data_free, which is called on either thread
 *
 * A cancelled call ends with G_IO_ERROR_CANCELLED at once; what the worker still makes is thrown away.
 */
void     hd_book_render_async  (HdBook              *self,
                                HdPagesFunc          render,
                                gpointer             data,
                                GDestroyNotify       data_free,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
HdPages *hd_book_render_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
