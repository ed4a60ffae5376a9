/* batch.h: the papers of many agreements, one after another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"

G_BEGIN_DECLS

/* Which agreements, under which file names; and, once it was run, what became of them. One thread at a time, but for what is said. */
typedef struct _HdBatch HdBatch;

/* What is told of each paper when it is done, on the thread that runs the batch. @error: (nullable): why it was left out. */
typedef void (*HdBatchFunc) (const char *name, const GError *error, gpointer data);

typedef gboolean (*HdBatchFilter) (const char *id, gpointer data);

/**
 * hd_batch_new:
 * @query: the list they are taken from, in its order
 * @filter: (nullable): which of the list are taken; NULL for all
 *
 * File names are made of number, symbol and name, without what file systems refuse; of equal ones the second gets "(2)".
 */
HdBatch    *hd_batch_new          (HdBook            *book,
                                   const HdListQuery *query,
                                   HdBatchFilter      filter,
                                   gpointer           data,
                                   GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_batch_free         (HdBatch *self);
guint       hd_batch_get_n_papers (const HdBatch *self);
const char *hd_batch_get_name     (const HdBatch *self, guint index); /* of the file: "05-CTPH-BCHQS Phối hợp năm 2023.pdf" */
/* How many of the names exist in @folder; @example: (out) (optional) (transfer none) (nullable): the first of them. */
guint       hd_batch_count_existing (const HdBatch *self, const char *folder, const char **example);
/* Names that exist in @folder get a number, so that nothing there is replaced. */
void        hd_batch_keep_existing  (HdBatch *self, const char *folder);

/**
 * hd_batch_write_folder:
 * @folder: is there
 * @func: (nullable)
 *
 * A PDF each; of what is signed or issued the stored bytes. Every file is whole or not there. What is wrong with one paper (a glyph that
 * is missing, a placeholder nothing fills) leaves it out and is told; a full disk, or a folder that may not be written, ends the run. So
 * does @cancellable, with G_IO_ERROR_CANCELLED: what was written until then stays.
 *
 * Returns: FALSE when it ended early; TRUE also when papers were left out
 */
gboolean    hd_batch_write_folder (HdBatch      *self,
                                   HdBook       *book,
                                   const char   *folder,
                                   HdBatchFunc   func,
                                   gpointer      data,
                                   GCancellable *cancellable,
                                   GError      **error);
/* The PDF of one paper, as it is written into a folder; NULL when it is left out. With the first one the tally begins anew. */
GBytes     *hd_batch_make_pdf     (HdBatch *self, HdBook *book, guint index, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All papers as one run of pages, as hd_pages_join(); of what is signed or issued the stored ones. NULL also when each of them was left out. */
HdPages    *hd_batch_join         (HdBatch      *self,
                                   HdBook       *book,
                                   const char   *title,
                                   gboolean      new_sheets,
                                   GCancellable *cancellable,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Papers that were made or left out so far; from any thread. */
guint       hd_batch_get_n_done   (const HdBatch *self);
/* Papers that were made. */
guint       hd_batch_get_n_made   (const HdBatch *self);
/* (element-type utf8): what was left out in the last run, each "name: sentence" */
GPtrArray  *hd_batch_get_left_out (const HdBatch *self);

/* On a worker with a connection of its own; @self is left alone by others but for hd_batch_get_n_done(). The owner of @self frees it when
 * the callback has come. */
void        hd_batch_write_folder_async  (HdBatch             *self,
                                          HdBook              *book,
                                          const char          *folder,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean    hd_batch_write_folder_finish (HdBook *book, GAsyncResult *result, GError **error);
void        hd_batch_make_pdf_async      (HdBatch             *self,
                                          HdBook              *book,
                                          guint                index,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GBytes     *hd_batch_make_pdf_finish     (HdBook *book, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_batch_join_async          (HdBatch             *self,
                                          HdBook              *book,
                                          const char          *title,
                                          gboolean             new_sheets,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
HdPages    *hd_batch_join_finish         (HdBook *book, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdBatch, hd_batch_free)

G_END_DECLS
