/* register.h: the outgoing register, as a list, on paper and for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sổ đăng ký văn bản đi: Decree 30/2020/NĐ-CP, article 15 and Annex IV.
 */
#pragma once

#include "book/book.h"
#include "model/list-row.h"
#include "model/register.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *rows;      /* (element-type HdRegisterRow) */
  char      *scope;     /* what was asked for, as printed: "Năm 2026", "Năm 2024 - 2026 (loại Báo cáo)" */
  int        last_year;
} HdRegister;

void         hd_register_free (HdRegister *self);

/**
 * hd_book_read_register:
 * @query: what is asked for of papers: year (0: all), series (NULL: all of them, one after the other by name), state, type and words;
 *   the order is always that of the numbers
 *
 * Whatever has a number: papers in their states, agreements whose paper is not stored, and the numbers nobody has, in the order of
 * their numbers; these last only where neither state nor type nor words were asked for.
 */
HdRegister  *hd_book_read_register   (HdBook *self, const HdListQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The register on landscape A4 sheets with the ten columns of the decree. */
HdRendering *hd_book_render_register (HdBook *self, const HdListQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @format: "pdf", "csv" (semicolons and a byte order mark, as a spreadsheet set to Vietnamese opens it) or "xlsx". */
GBytes      *hd_book_export_register (HdBook *self, const HdListQuery *query, const char *format, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker, written to @path whole or not at all. */
void         hd_book_save_register_async  (HdBook *self, const HdListQuery *query, const char *format, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean     hd_book_save_register_finish (HdBook *self, GAsyncResult *result, GError **error);

/* Numbered agreements of all years whose paper is not stored. (element-type HdRecord) */
GPtrArray   *hd_book_get_unstored_agreements (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRegister, hd_register_free)

G_END_DECLS
