/* outline-text.h: the text of an agreement as plain lines, and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form in which versions and templates keep a text. A line is a clause, two blanks of indentation a level:
 *
 *   * Căn cứ Luật Quốc phòng năm 2018;            a ground
 *   > Để tăng cường phối hợp, hai bên thống nhất  the preamble
 *   # Mục đích, yêu cầu                           a part
 *     ## Mục đích                                 a heading
 *       Một đoạn văn.                             a paragraph: no mark
 *       | Dòng thứ hai của đoạn đó.               one more line of the clause above
 *       - Một điểm.                               an item: its letter or dash is computed
 *
 * A text that begins like a mark has a backslash before it. After the mark a clause may name itself, {its id}, and, in an
 * amendment, what it does to which clause, {replace id}. Empty lines between clauses say nothing.
 */
#pragma once

#include "model/outline.h"

G_BEGIN_DECLS

/* Levels of indentation kept; what lies deeper is written, and comes back, as a sibling at this depth. */
#define HD_OUTLINE_TEXT_MAX_DEPTH 20

/**
 * hd_outline_to_text:
 * @clauses: (element-type HdRecord): clauses of one agreement, any order, with ids that are UUIDs and clean texts
 * @with_ids: whether each clause names itself (and its effect in an amendment), so that what becomes of it can be followed
 *
 * Returns: (transfer full): clean text of several lines, without a line break at its end
 */
char      *hd_outline_to_text   (GPtrArray *clauses, gboolean with_ids) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_outline_from_text:
 * @agreement_id: (nullable): the agreement the clauses will belong to
 *
 * Clauses that name themselves keep their ids, the others get fresh ones; positions count from 1 among siblings.
 *
 * Returns: (transfer full) (element-type HdRecord): clauses in reading order, row version 0, or %NULL with %HD_ERROR_INVALID
 *   naming the line
 */
GPtrArray *hd_outline_from_text (const char *text, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
