/* attachments.h: scans and other files that belong to an agreement or a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes are stored by content and never changed; what is attached and what is deleted can be undone. A scan proves the signature by
 * hand; the program does not sign.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_book_attach_file:
 * @path: a PDF, PNG, JPEG or TIFF file, known by its content (layout/scan.h)
 * @purpose: a word of HD_ATTACHMENT_PURPOSE: "signed_scan", "evidence", "speech", "other"
 *
 * Checks, counts pages and stores, as one edit. A file that the agreement has already is refused.
 *
 * Returns: (transfer full) (nullable): the attachment, or %NULL with a sentence
 */
HdRecord *hd_book_attach_file         (HdBook *self, const char *agreement_id, const char *path, const char *purpose, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker with a connection of its own; "changed" is emitted before the callback. */
void      hd_book_attach_file_async   (HdBook              *self,
                                       const char          *agreement_id,
                                       const char          *path,
                                       const char          *purpose,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
HdRecord *hd_book_attach_file_finish  (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The file of a paper that is read at a meeting, checked and stored likewise; the contribution names it from then on. One edit. */
HdRecord *hd_book_attach_speech       (HdBook *self, const char *contribution_id, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* hd_book_attach_file_finish() gives the attachment. */
void      hd_book_attach_speech_async (HdBook              *self,
                                       const char          *contribution_id,
                                       const char          *path,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/* The stored bytes, proved against their SHA-256. */
GBytes   *hd_book_read_attachment     (HdBook *self, const char *attachment_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A file name for a copy: the attachment's name with the suffix of what it is. */
char     *hd_attachment_dup_file_name (const HdRecord *attachment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
