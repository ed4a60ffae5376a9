/* comments.h: the papers about comments and versions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* The table of comments and answers (bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý), with today's date. */
HdRendering *hd_book_render_comments   (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Two versions of the text side by side; 0 is the present text. */
HdRendering *hd_book_render_comparison (HdBook *self, const char *agreement_id, gint64 from, gint64 to, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
