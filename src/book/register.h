/* register.h: the outgoing register of a year, as a list, on paper and for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sổ đăng ký văn bản đi: Decree 30/2020/NĐ-CP, article 15 and Annex IV.
 */
#pragma once

#include "book/book.h"
#include "model/register.h"

G_BEGIN_DECLS

/**
 * hd_book_read_register:
 * @series: (nullable): id of one series; %NULL for all of them, one after the other by name
 *
 * Whatever has a number in that year: papers in their states, agreements whose paper is not stored, and the numbers nobody has, in the
 * order of their numbers.
 *
 * Returns: (transfer full) (element-type HdRegisterRow)
 */
GPtrArray   *hd_book_read_register   (HdBook *self, int year, const char *series, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The register on landscape A4 sheets with the ten columns of the decree. */
HdRendering *hd_book_render_register (HdBook *self, int year, const char *series, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @format: "pdf", "csv" (semicolons and a byte order mark, as a spreadsheet set to Vietnamese opens it) or "xlsx". */
GBytes      *hd_book_export_register (HdBook *self, int year, const char *series, const char *format, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker, written to @path whole or not at all. */
void         hd_book_save_register_async  (HdBook *self, int year, const char *series, const char *format, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean     hd_book_save_register_finish (HdBook *self, GAsyncResult *result, GError **error);

/* Numbered agreements of all years whose paper is not stored. (element-type HdRecord) */
GPtrArray   *hd_book_get_unstored_agreements (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
