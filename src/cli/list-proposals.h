/* list-proposals.h: the comments on one agreement as rows of a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_list_proposals:
 * @agreement: id, or number and symbol
 * @search: only comments in whose remark, wording, answer or name all these words occur; "" for all
 *
 * On the whole first, then in the order of the text: number: the clause, unit: who made it, title: the remark, subtitle: the wording,
 * subject: the answer, date: made, to: decided.
 *
 * Returns: (element-type HdListRow)
 */
GPtrArray *hd_list_proposals (HdBook *book, const char *agreement, const char *search, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
