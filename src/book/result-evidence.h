/* result-evidence.h: a result saved with the file that proves it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_book_save_result:
 * @result: as it is to be saved
 * @path: (nullable): a PDF, PNG, JPEG or TIFF file, known by its content, that becomes its evidence
 *
 * One edit. Evidence that the result gives up and nothing else names goes with it, and comes back by undo.
 */
gboolean hd_book_save_result        (HdBook *self, HdRecord *result, const char *path, GError **error);
/* The same on a worker with a connection of its own; "changed" is emitted before the callback. Nobody else holds @result until it has ended. */
void     hd_book_save_result_async  (HdBook *self, HdRecord *result, const char *path, GAsyncReadyCallback callback, gpointer user_data);
gboolean hd_book_save_result_finish (HdBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
