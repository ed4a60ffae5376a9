/* paper-orders.h: the papers that pages of the window ask for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "ui/paper-order.h"

G_BEGIN_DECLS

HdPaperOrder *hd_agreement_order_new    (HdBook *book, const char *title, const char *agreement_id) G_GNUC_WARN_UNUSED_RESULT;
HdPaperOrder *hd_comments_order_new     (HdBook *book, const char *agreement_id) G_GNUC_WARN_UNUSED_RESULT;
/* Versions as of hd_book_render_comparison(). */
HdPaperOrder *hd_comparison_order_new   (HdBook *book, const char *title, const char *agreement_id, gint64 from, gint64 to) G_GNUC_WARN_UNUSED_RESULT;
HdPaperOrder *hd_consolidated_order_new (HdBook *book, const char *title, const char *agreement_id, HdDate day) G_GNUC_WARN_UNUSED_RESULT;
/* The scans of the signed original. */
HdPaperOrder *hd_signed_copy_order_new  (HdBook *book, const char *title, const char *agreement_id) G_GNUC_WARN_UNUSED_RESULT;
/* The file of a paper that is read, or any other that is attached. */
HdPaperOrder *hd_attachment_order_new   (HdBook *book, const HdRecord *attachment) G_GNUC_WARN_UNUSED_RESULT;
HdPaperOrder *hd_chart_order_new        (HdBook *book, HdChart *chart) G_GNUC_WARN_UNUSED_RESULT;
/* A paper that is made here; @draft is copied. */
HdPaperOrder *hd_draft_order_new        (HdBook *book, const char *title, HdRecord *draft) G_GNUC_WARN_UNUSED_RESULT;
/* @query as of hd_book_read_register(). */
HdPaperOrder *hd_register_order_new     (HdBook *book, const char *title, const HdListQuery *query) G_GNUC_WARN_UNUSED_RESULT;
/* As of hd_book_render_list(). */
HdPaperOrder *hd_list_order_new         (HdBook *book, HdEntityKind kind, const HdListQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
