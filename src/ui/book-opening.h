/* book-opening.h: a book that is being opened before there is a window for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_BOOK_OPENING (hd_book_opening_get_type ())
G_DECLARE_FINAL_TYPE (HdBookOpening, hd_book_opening, HD, BOOK_OPENING, GObject)

/* A worker starts on the book at once, while the program still connects to the display. Whoever gets the outcome gets it once. */
HdBookOpening *hd_book_opening_new        (const char *path, const char *who) G_GNUC_WARN_UNUSED_RESULT;
const char    *hd_book_opening_get_path   (HdBookOpening *self);
void           hd_book_opening_get_async  (HdBookOpening       *self,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
HdBook        *hd_book_opening_get_finish (HdBookOpening *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
