/* signatory-list.h: the list of those who signed, and are to sign, as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/**
 * hd_signatory_list_paper_new:
 * @rows: (element-type HdListRow): as hd_book_read_signatories() gives them
 * @scope: (nullable): what the list was narrowed to, in Vietnamese, after the title: “năm 2023”
 * @day: the day the list tells the state of
 *
 * A table with a row for each signature: number, name with rank, post, unit, paper, day; open ones say “chưa ký”. Where signatures
 * of one paper follow each other they stand under its number and subject. State profile, Decree 30/2020/NĐ-CP, Annex I.
 */
HdPaper *hd_signatory_list_paper_new (const HdRecord *committee, GPtrArray *rows, const char *scope, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
