/* book-async.h: the slow use cases of a book, on a worker thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each pair runs on a worker with a connection of its own, so the book may be read meanwhile. Callbacks come on the caller's
 * thread-default main context. A cancelled call ends with G_IO_ERROR_CANCELLED and leaves nothing behind.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

void         hd_book_open_async              (const char          *path,
                                              const char          *who,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
HdBook      *hd_book_open_finish             (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void         hd_book_create_async            (const char          *path,
                                              const char          *name,
                                              const char          *who,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
HdBook      *hd_book_create_finish           (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void         hd_book_create_practice_async   (const char          *path,
                                              const char          *who,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
HdBook      *hd_book_create_practice_finish  (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @json_path: file in the book format. "changed" is emitted before the callback. */
void         hd_book_import_async            (HdBook              *self,
                                              const char          *json_path,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
/* @problems: (out) (optional): as hd_book_import() */
gboolean     hd_book_import_finish           (HdBook *self, GAsyncResult *result, GPtrArray **problems, GError **error);

void         hd_book_render_agreement_async  (HdBook              *self,
                                              const char          *agreement_id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
HdRendering *hd_book_render_agreement_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the PDF of @pages to @path: the whole file or nothing. */
void         hd_book_save_pdf_async          (HdBook              *self,
                                              HdPages             *pages,
                                              const char          *path,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean     hd_book_save_pdf_finish         (HdBook *self, GAsyncResult *result, GError **error);

/* Writes a chart as hd_book_export_made_chart() to @path. */
void         hd_book_save_chart_async        (HdBook              *self,
                                              HdChart             *chart,
                                              const char          *format,
                                              const char          *path,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean     hd_book_save_chart_finish       (HdBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
